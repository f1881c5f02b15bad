"""Answers to questions about a picture, from its scene. How they were asked is not known here."""

from collections.abc import Sequence

from generation.scene.language import Language
from generation.scene.lexicon import concept
from generation.scene.scene import Scene, Thing
from training.dialogues.naming import SIZES, STYLES, VIEWS, WHERE, be, color, ground, name, thing_phrase, things_phrase
from training.dialogues.speaker import is_plural, measure

_ZH_MANY = {1: "一", 2: "两", 3: "三"}
_EN_MANY = {1: "one", 2: "two", 3: "three"}


def color_of(thing: Thing, language: Language) -> str:
    noun = name(thing, language)
    if thing.color is None:
        return (
            f"{noun}是它本来的颜色。"
            if language == "zh"
            else f"The {noun} {_is(thing)} in {_its(thing)} natural colour."
        )
    said = color(thing.color, language)
    return f"{noun}是{said}的。" if language == "zh" else f"The {noun} {_is(thing)} {said}."


def count_of(thing: Thing, language: Language) -> str:
    if language == "zh":
        return f"有{_ZH_MANY[thing.count]}{measure(thing)}{name(thing, 'zh')}。"
    plain = Thing(thing.concept, count=thing.count)
    said = thing_phrase(plain, "en") if thing.count > 1 else f"one {name(thing, 'en')}"
    return f"There {be([thing])} {said}."


def place_of(scene: Scene, at: int, language: Language) -> str:
    thing = scene.resolved().things[at]
    where = WHERE[language][str(thing.position)]
    noun = name(thing, language)
    return f"{noun}在{where}。" if language == "zh" else f"The {noun} {_is(thing)} {where}."


def size_of(thing: Thing, language: Language) -> str:
    noun, size = name(thing, language), SIZES[language][thing.size]
    return f"{noun}是{size}。" if language == "zh" else f"The {noun} {_is(thing)} {size}."


def contents(scene: Scene, language: Language) -> str:
    things, around = things_phrase(scene.things, language), ground(scene, language)
    if language == "zh":
        return f"图里有{things}，背景是{around}。"
    return f"The picture shows {things}; the background is {around}."


def ground_of(scene: Scene, language: Language) -> str:
    said = ground(scene, language)
    return f"背景是{said}。" if language == "zh" else f"The background is {said}."


def style_of(scene: Scene, language: Language) -> str:
    return f"是{STYLES['zh'][scene.style]}。" if language == "zh" else f"It is in {STYLES['en'][scene.style]}."


def view_of(scene: Scene, language: Language) -> str:
    return f"是{VIEWS['zh'][scene.view]}。" if language == "zh" else f"It is {VIEWS['en'][scene.view]}."


def exists(scene: Scene, wanted: str, language: Language) -> str:
    """Whether a concept is in the scene."""
    found = [thing for thing in scene.things if thing.concept == wanted]
    if found:
        said = thing_phrase(found[0], language)
        return f"有，图里有{said}。" if language == "zh" else f"Yes, there {be(found)} {said}."
    shown, missing = things_phrase(scene.things, language), concept(wanted)
    return f"没有{missing.zh}，图里有{shown}。" if language == "zh" else f"No {missing.en}; the picture shows {shown}."


def is_so(so: bool, fact: str, language: Language) -> str:
    """Yes or no, and what is the case."""
    return f"{'对' if so else '不是'}，{fact}" if language == "zh" else f"{'Yes' if so else 'No'}. {fact}"


def at_place(things: Sequence[Thing], position: str, language: Language) -> str:
    """What stands in a place."""
    found, where = [thing for thing in things if thing.position == position], WHERE[language][position]
    if not found:
        return f"{where}什么也没有。" if language == "zh" else f"There is nothing {where}."
    said = things_phrase(found, language)
    return f"{where}是{said}。" if language == "zh" else f"There {be(found)} {said} {where}."


def of_color(things: Sequence[Thing], value: str, language: Language) -> str:
    """What has a colour."""
    found, said = [thing for thing in things if thing.color == value], color(value, language)
    if not found:
        return f"没有{said}的东西。" if language == "zh" else f"Nothing is {said}."
    names = things_phrase(found, language)
    return f"有{names}。" if language == "zh" else f"There {be(found)} {names}."


def number_of_things(scene: Scene, language: Language) -> str:
    number, shown = len(scene.things), things_phrase(scene.things, language)
    if language == "zh":
        return f"有{_ZH_MANY[number]}样东西：{shown}。"
    return f"{_EN_MANY[number].capitalize()} kind{'s' if number > 1 else ''} of things: {shown}."


def number_of_pictures(number: int, language: Language) -> str:
    return f"到现在画了{number}张。" if language == "zh" else f"{number} so far."


def _is(thing: Thing) -> str:
    return "are" if is_plural(thing) else "is"


def _its(thing: Thing) -> str:
    return "their" if is_plural(thing) else "its"

"""Answers to questions about a picture, from its scene."""

from collections.abc import Callable

from dialog.managers.keyword.naming import (
    PLACES,
    SIZES,
    background_name,
    name,
    style_name,
    things_phrase,
    view_name,
)
from dialog.managers.tiny.replies import say
from generation.scene.language import Language
from generation.scene.scene import Scene, Thing
from generation.scene.words import COLOR_WORDS
from generation.shorthand.answers import Saying

Answering = Callable[[Scene, Saying, Language], str]


def answered(scene: Scene, question: Saying, language: Language) -> str:
    """What is so in a scene, of which the question asks."""
    return ANSWERS[question.key](scene.resolved(), question, language)


def _contents(scene: Scene, question: Saying, language: Language) -> str:
    picture = "图" if language == "zh" else "The picture"
    shows = say("contents", language, picture=picture, scene=things_phrase(scene.things, language))
    return f"{shows}{'' if language == 'zh' else ' '}{_ground(scene, question, language)}"


def _ground(scene: Scene, question: Saying, language: Language) -> str:
    return say("background is", language, background=background_name(scene, language))


def _style(scene: Scene, question: Saying, language: Language) -> str:
    return say("style is", language, style=style_name(scene, language))


def _view(scene: Scene, question: Saying, language: Language) -> str:
    return say("view is", language, view=view_name(scene, language))


def _color(scene: Scene, question: Saying, language: Language) -> str:
    thing = _thing(scene, question)
    noun = name(thing.concept, language)
    if thing.color is None:
        return say("own colour", language, thing=noun)
    return say("is coloured", language, thing=noun, color=COLOR_WORDS[language][thing.color][0])


def _count(scene: Scene, question: Saying, language: Language) -> str:
    thing = _thing(scene, question)
    return say("how many", language, things=things_phrase([Thing(thing.concept, count=thing.count)], language))


def _place(scene: Scene, question: Saying, language: Language) -> str:
    thing = _thing(scene, question)
    where = PLACES[language][str(thing.position)]
    return say("standing", language, thing=name(thing.concept, language), place=where)


def _size(scene: Scene, question: Saying, language: Language) -> str:
    thing = _thing(scene, question)
    return say("is sized", language, thing=name(thing.concept, language), size=SIZES[language][thing.size])


def _exists(scene: Scene, question: Saying, language: Language) -> str:
    found = [thing for thing in scene.things if thing.concept == question.concept]
    known = things_phrase(found or scene.things, language)
    return say("there is" if found else "there is not", language, scene=known)


def _is_color(scene: Scene, question: Saying, language: Language) -> str:
    return _truth(_thing(scene, question).color == question.color, _color(scene, question, language), language)


def _is_where(scene: Scene, question: Saying, language: Language) -> str:
    return _truth(_thing(scene, question).position == question.position, _place(scene, question, language), language)


def _is_ground(scene: Scene, question: Saying, language: Language) -> str:
    return _truth(scene.background == question.ground, _ground(scene, question, language), language)


def _at(scene: Scene, question: Saying, language: Language) -> str:
    found = [thing for thing in scene.things if thing.position == question.position]
    if not found:
        return say("nothing there", language, place=PLACES[language][str(question.position)])
    return say("how many", language, things=things_phrase(found, language))


def _of_color(scene: Scene, question: Saying, language: Language) -> str:
    found = [thing for thing in scene.things if thing.color == question.color]
    if not found:
        return say("none so", language, color=COLOR_WORDS[language][str(question.color)][0])
    return say("how many", language, things=things_phrase(found, language))


def _kinds(scene: Scene, question: Saying, language: Language) -> str:
    return say("kinds", language, number=len(scene.things), scene=things_phrase(scene.things, language))


def _thing(scene: Scene, question: Saying) -> Thing:
    return scene.things[question.thing or 0]


def _truth(so: bool, fact: str, language: Language) -> str:
    return say("true" if so else "untrue", language, fact=fact)


ANSWERS: dict[str, Answering] = {
    "contents": _contents, "which ground": _ground, "which style": _style, "which view": _view, "what color": _color,
    "how many": _count, "where": _place, "what size": _size, "exists": _exists, "is color": _is_color,
    "is where": _is_where, "is ground": _is_ground, "what is where": _at, "which is color": _of_color,
    "how many things": _kinds,
}  # fmt: skip

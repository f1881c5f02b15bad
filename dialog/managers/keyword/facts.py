"""What a picture shows, told in answer to a question about it; read from its scene."""

import re
from collections.abc import Callable, Iterable, Sequence

from dialog.managers.keyword.categories import kind_in
from dialog.managers.keyword.gallery import Gallery, Shown
from dialog.managers.keyword.marks import unknown
from dialog.managers.keyword.naming import (
    PLACES,
    SIZES,
    background_name,
    listed,
    name,
    style_name,
    thing_phrase,
    things_phrase,
    view_name,
)
from dialog.managers.keyword.questions import Question
from dialog.managers.keyword.replies import say
from generation.scene.language import Language
from generation.scene.scene import MOST_COPIES, Scene, Thing
from generation.scene.scene import PLACES as GROUNDS
from generation.scene.words import COLOR_WORDS

_LEFT_OVER = re.compile(r"\b(?:is|are|'s) (?:still )?left\b|剩", re.IGNORECASE)  # not on the left
_WHETHER_THERE_IS = re.compile(r"有没有|有没|有[^没]{0,6}吗|\bthere (?:a|an|any)\b|\bsee (?:a|an|any)\b", re.IGNORECASE)


def answer(question: Question, shown: Shown | None, gallery: Gallery, language: Language) -> str:
    """The answer in words."""
    if question.kind in ("taste", "other"):
        return say("no answer", language)
    if question.kind == "pictures":
        return say("pictures so far", language, number=len(gallery.drawn))
    if question.kind == "which picture":
        return _which_picture(question, gallery, language)
    if shown is None:
        return say("nothing drawn", language)
    if shown.scene is None:
        return say("only my words", language, text=shown.prompt)
    things = _asked_things(question, shown.scene)
    if not things:
        known, named = _all_of(shown.scene, language), question.values("thing")
        if question.kind in ("exists", "check", "count") or not named:
            return say("there is not", language, scene=known)
        return say("not there", language, thing=name(named[0], language), scene=known)
    return _ANSWERS[question.kind](question, shown.scene, things, language)


def _all_of(scene: Scene, language: Language) -> str:
    """Everything in a scene as a list."""
    return things_phrase(scene.things, language)


def _asked_things(question: Question, scene: Scene) -> list[Thing]:
    """The things that are asked about, all where none is named; those of the colour where only that is."""
    scene = scene.resolved()
    named = question.values("thing")
    if question.kind == "contents" and named and (sides := question.values("relation") + question.values("position")):
        return [thing for thing in scene.things if thing.position in sides and thing.concept not in named]
    if named:
        things = [thing for thing in scene.things if thing.concept in named]
        colors = question.values("color") if question.kind == "position" else []
        return [thing for thing in things if thing.color in colors] or things
    if question.kind in ("position", "exists", "count", "contents") and (colors := question.values("color")):
        return [thing for thing in scene.things if thing.color in colors]
    if question.kind == "category" and _LEFT_OVER.search(question.text):
        return list(scene.things)
    if question.kind in ("color", "contents", "category") and (places := question.values("position")):
        return [thing for thing in scene.things if thing.position in places] or list(scene.things)
    return list(scene.things)


def _together(sentences: Iterable[str]) -> str:
    """Sentences as one text."""
    return " ".join(sentences).replace("。 ", "。")


def _color(question: Question, scene: Scene, things: Sequence[Thing], language: Language) -> str:
    return _together(_color_of(thing, language) for thing in things)


def _color_of(thing: Thing, language: Language) -> str:
    noun = name(thing.concept, language)
    if thing.color is None:
        return say("own colour", language, thing=noun)
    return say("is coloured", language, thing=noun, color=COLOR_WORDS[language][thing.color][0])


def _count(question: Question, scene: Scene, things: Sequence[Thing], language: Language) -> str:
    return say("how many", language, things=things_phrase(_counted_together(things), language))


def _counted_together(things: Sequence[Thing]) -> list[Thing]:
    """Things of one concept as so many of it."""
    together = {
        name: sum(each.count for each in things if each.concept == name)
        for name in dict.fromkeys(each.concept for each in things)
    }
    if len(together) == len(things) or max(together.values()) > MOST_COPIES:
        return list(things)
    return [Thing(name, count=number) for name, number in together.items()]


def _position(question: Question, scene: Scene, things: Sequence[Thing], language: Language) -> str:
    standing = (
        say("standing", language, thing=name(thing.concept, language), place=PLACES[language][str(thing.position)])
        for thing in things
    )
    alone = len(scene.things) == 1 and scene.background in GROUNDS
    where = [*standing, *([_background(question, scene, things, language)] if alone else [])]
    return _together(where)


def _size(question: Question, scene: Scene, things: Sequence[Thing], language: Language) -> str:
    return _together(
        say("is sized", language, thing=name(thing.concept, language), size=SIZES[language][thing.size])
        for thing in things
    )


def _contents(question: Question, scene: Scene, things: Sequence[Thing], language: Language) -> str:
    if question.values("position") or question.values("relation") or question.values("color"):
        return say("how many", language, things=things_phrase(things, language))
    seen = say(
        "contents", language, picture="图" if language == "zh" else "The picture", scene=_all_of(scene, language)
    )
    return f"{seen}{'' if language == 'zh' else ' '}{_background(question, scene, things, language)}"


def _background(question: Question, scene: Scene, things: Sequence[Thing], language: Language) -> str:
    return say("background is", language, background=background_name(scene, language))


def _style(question: Question, scene: Scene, things: Sequence[Thing], language: Language) -> str:
    return say("style is", language, style=style_name(scene, language))


def _view(question: Question, scene: Scene, things: Sequence[Thing], language: Language) -> str:
    return say("view is", language, view=view_name(scene, language))


def _exists(question: Question, scene: Scene, things: Sequence[Thing], language: Language) -> str:
    asked = question.values("thing")
    if not asked and (places := question.values("position")):
        there = [thing for thing in scene.resolved().things if thing.position in places]
        return say(
            "there is" if there else "there is not", language, scene=things_phrase(there or scene.things, language)
        )
    if _WHETHER_THERE_IS.search(question.text) and unknown(question.text, question.marks):
        return say("there is not", language, scene=_all_of(scene, language))
    return say(
        "there is",
        language,
        scene=" / ".join(thing_phrase(t, language) for t in things) if asked else _all_of(scene, language),
    )


def _check(question: Question, scene: Scene, things: Sequence[Thing], language: Language) -> str:
    """Whether it is so: the colour, the place or the background that is asked about."""
    if any(mark.kind == "background" for mark in question.marks):
        said = question.values("color") + question.values("place")
        return _truth(scene.background in said, _background(question, scene, things, language), language)
    if places := question.values("place"):
        return _truth(scene.background in places, _background(question, scene, things, language), language)
    if colors := question.values("color"):
        return _truth(any(t.color in colors for t in things), _color(question, scene, things, language), language)
    if positions := question.values("position"):
        return _truth(
            any(t.position in positions for t in things), _position(question, scene, things, language), language
        )
    return _contents(question, scene, things, language)


def _which_picture(question: Question, gallery: Gallery, language: Language) -> str:
    """The numbers of the pictures that show the things that are asked for."""
    wanted = set(question.values("thing"))
    having = [
        shown.number
        for shown in gallery.drawn
        if shown.scene and wanted and wanted <= {thing.concept for thing in shown.scene.things}
    ]
    if not having:
        return say("pictures so far", language, number=len(gallery.drawn))
    return say("which picture", language, numbers=listed([str(number) for number in having], language))


def _truth(so: bool, fact: str, language: Language) -> str:
    return say("true" if so else "untrue", language, fact=fact)


def _category(question: Question, scene: Scene, things: Sequence[Thing], language: Language) -> str:
    """What there is of one category; all there is where none is named, or nothing is of it."""
    kind = kind_in(question.text)
    members = {each.en for each in kind.members} if kind else None
    of_it = [thing for thing in things if members is None or thing.concept in members]
    if not of_it:
        return say("there is not", language, scene=_all_of(scene, language))
    return say("how many", language, things=things_phrase(of_it, language))


_ANSWERS: dict[str, Callable[[Question, Scene, Sequence[Thing], Language], str]] = {
    "background": _background,
    "style": _style,
    "view": _view,
    "color": _color,
    "count": _count,
    "position": _position,
    "size": _size,
    "contents": _contents,
    "category": _category,
    "exists": _exists,
    "check": _check,
}

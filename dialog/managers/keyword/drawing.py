"""Decisions that end in a picture: what is wished for, applied to the picture it starts from, as a complete prompt."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dialog.managers.keyword.beyond import of_the_world
from dialog.managers.keyword.canvas import Canvas, applied
from dialog.managers.keyword.clauses import Clause
from dialog.managers.keyword.fresh import description
from dialog.managers.keyword.gallery import Shown, outside
from dialog.managers.keyword.heard import Heard
from dialog.managers.keyword.marks import normal, scan
from dialog.managers.keyword.naming import (
    background_name,
    listed,
    name,
    scene_phrase,
    style_name,
    things_phrase,
    view_name,
)
from dialog.managers.keyword.operations import Operation, Remove, Words
from dialog.managers.keyword.own_words import around_words, edited_words, own_words
from dialog.managers.keyword.replies import say, with_notes
from dialog.managers.keyword.strangers import counted_in
from dialog.managers.keyword.targets import CannotApply
from dialog.managers.keyword.wishes import Wish
from dialog.turn import EditKind, TurnDecision
from generation.scene.describe import describe
from generation.scene.language import Language
from generation.scene.parse import read
from generation.scene.scene import MOST_THINGS, Scene, Thing

_NEGATED = re.compile(r"(?:没有|不戴|不带|不穿|无)[^，,。的]{1,6}的")
MOST_EXTRA = 200  # characters of unknown words that are passed on
_MANY = frozenset(
    (*"四五六七八九十", *map(str, range(4, 11)), "four", "five", "six", "seven", "eight", "nine", "ten", "dozen")
)

# Of several kinds of change in one turn, the one that the turn is called by.
_WEIGHT: tuple[EditKind, ...] = ("entity", "add", "remove", "background", "style", "lens")


def written(scene: Scene, extra: str, language: Language) -> str:
    """The prompt for a scene and for words that are outside the scene language."""
    return ("，" if language == "zh" else ", ").join(part for part in (describe(scene, language), extra) if part)


def new_picture(heard: Heard, wish: Wish) -> TurnDecision:
    """Draw what is described; the changes that follow in the same turn are made to it at once."""
    text = _NEGATED.sub("", normal(wish.description))
    reading = read(text)
    edit: EditKind | None = "new" if heard.gallery.current else None
    if reading.scene is None:
        words = text if not wish.operations else description(Clause(heard.core))
        always = [around_words(each, heard.language) for each in heard.standing.operations]
        return own_words(heard, ", ".join((words, *always)), edit)
    extra = outside(text)[:MOST_EXTRA]
    changes = [each for each in wish.operations if _adds_to_new(each)]
    scene = heard.standing.applied(reading.scene, scan(text))
    canvas = applied(changes, Canvas(scene, extra=extra))
    notes = [
        *_unknown(canvas.extra, heard.language),
        *_left_out([name(each, heard.language) for each in reading.left_out], heard.language),
        *_fewer(text, heard.language),
    ]
    reply = say("drawn", heard.language, scene=scene_phrase(canvas.scene, heard.language))
    return TurnDecision(
        action="draw",
        prompt=written(canvas.scene, canvas.extra, heard.language),
        reply=with_notes(reply, notes, heard.language),
        edit=edit,
        reason="A new picture is described.",
    )


def edited(heard: Heard, base: Shown, wish: Wish) -> TurnDecision:
    """Change the picture `base`. Raises CannotApply where that cannot be done."""
    if heard.world_only:
        wish = of_the_world(wish)
    if base.scene is None:
        return edited_words(heard, base, wish)
    focus = heard.gallery.focus if base is heard.gallery.current else None
    try:
        canvas = applied(wish.operations, Canvas(base.scene, focus, base.extra))
    except CannotApply as problem:
        if problem.reply != "only words":
            raise
        return own_words(heard, problem.values["text"], "entity", base)
    if _same(canvas, base) and not wish.again:
        raise _unchanged(heard)
    kinds = sorted({operation.kind for operation in wish.operations}, key=_WEIGHT.index)
    replies = [_told(kind, base.scene, canvas.scene, heard.language) for kind in kinds]
    new_words = canvas.extra if canvas.extra != base.extra else ""
    notes = [*replies[1:], *_unknown(new_words, heard.language), *_fewer(heard.core, heard.language)]
    return TurnDecision(
        action="edit",
        prompt=written(canvas.scene, canvas.extra, heard.language),
        reply=with_notes(replies[0], notes, heard.language),
        pictures=base.numbers,
        edit=kinds[0],
        seed="new" if wish.again else "keep",
        reason=f"The picture is changed: {', '.join(kinds)}.",
    )


def _unchanged(heard: Heard) -> CannotApply:
    """Why nothing changes, though something was wished for."""
    if strange := counted_in(heard.core, [word for clause in heard.rest for word in clause.unknown]):
        return CannotApply("not in world", text=strange)
    if all(clause.unknown for clause in heard.rest):
        return CannotApply("heard")  # nothing of it is understood
    return CannotApply("too many copies" if _fewer(heard.core, heard.language) else "already so")


def _adds_to_new(operation: Operation) -> bool:
    """Whether a change makes sense in a picture that is just described: "a cat without glasses" never had any."""
    return not isinstance(operation, Remove) and not (isinstance(operation, Words) and operation.target is not None)


def again(heard: Heard, base: Shown) -> TurnDecision:
    """The same prompt with another seed."""
    return TurnDecision(
        action="draw",
        prompt=base.prompt,
        reply=say("again", heard.language),
        pictures=base.numbers,
        edit="redo",
        seed="new",
        reason="The same picture is wanted once more.",
    )


def back_to(heard: Heard, shown: Shown) -> TurnDecision:
    """Show an earlier picture again; one of which nothing came is drawn now."""
    return TurnDecision(
        action="edit" if shown.number else "draw",
        prompt=shown.prompt,
        reply=say("back", heard.language, number=shown.number) if shown.number else say("again", heard.language),
        pictures=shown.numbers,
        edit="revert" if shown.number else "redo",
        seed="keep",
        reason="An earlier picture is wanted back.",
    )


def combined(
    heard: Heard, pictures: Sequence[Shown], wanted: Sequence[str] = (), *, into: bool = False
) -> TurnDecision:
    """One picture of what several show: of each the `wanted` concepts it has, all where it has none of them.

    Brought `into` the first picture, the things of the others take nothing of their surroundings with them.
    """
    language = heard.language
    scenes = [shown.scene for shown in pictures if shown.scene]
    extra = ", ".join(dict.fromkeys(shown.extra for shown in pictures if shown.extra))
    numbers = listed([_picture_name(shown, language) for shown in pictures], language)
    if not scenes:
        return own_words(heard, listed([shown.prompt for shown in pictures], language), "combine", *pictures)
    things = list(dict.fromkeys(replace(thing, position=None) for scene in scenes for thing in _wanted(scene, wanted)))
    scene = _amid(scenes[:1] if into else scenes, things[:MOST_THINGS])
    left_out = _left_out([name(thing.concept, language) for thing in things[MOST_THINGS:]], language)
    reply = say("combined", language, pictures=numbers, scene=scene_phrase(scene, language))
    return TurnDecision(
        action="edit",
        prompt=written(scene, extra, language),
        reply=with_notes(reply, left_out, language),
        pictures=tuple(number for shown in pictures for number in shown.numbers),
        edit="combine",
        seed="keep",
        reason="Pictures are put together.",
    )


def _told(kind: EditKind, before: Scene, after: Scene, language: Language) -> str:
    """What became of the scene, in the words for a kind of change."""
    names = {thing.concept for thing in after.things}
    gone = [thing for thing in before.things if thing.concept not in names]
    new = [thing for thing in after.things if thing.concept not in {each.concept for each in before.things}]
    occasion = {"entity": "exchanged" if gone and new else "changed", "add": "added" if new else "changed"}.get(kind)
    occasion = occasion or {"remove": "removed" if gone else "changed"}.get(kind, str(kind))
    return say(
        occasion,
        language,
        gone=things_phrase(gone, language),
        new=things_phrase(new, language),
        scene=scene_phrase(after, language),
        background=background_name(after, language),
        style=style_name(after, language),
        view=view_name(after, language),
    )


def _same(canvas: Canvas, base: Shown) -> bool:
    return base.scene is not None and canvas.scene.resolved() == base.scene.resolved() and canvas.extra == base.extra


def _unknown(words: str, language: Language) -> list[str]:
    return [say("unknown words", language, text=words)] if words else []


def _left_out(names: Sequence[str], language: Language) -> list[str]:
    return [say("left out", language, things=listed(list(dict.fromkeys(names)), language))] if names else []


def _fewer(text: str, language: Language) -> list[str]:
    """A note where more copies were asked for than a scene can hold."""
    counts = (text[mark.start : mark.end].lower() for mark in scan(text) if mark.kind == "count")
    return [say("fewer", language)] if any(word in _MANY or word[:1] in _MANY for word in counts) else []


def _wanted(scene: Scene, wanted: Sequence[str]) -> list[Thing]:
    return [thing for thing in scene.things if thing.concept in wanted] or list(scene.things)


def _amid(scenes: Sequence[Scene], things: Sequence[Thing]) -> Scene:
    """The things with the surroundings of the scenes: of each part, what the first scene says where it is unusual."""
    ground, style = _first(scenes, "background", "white"), _first(scenes, "style", "3d")
    return Scene(tuple(things), ground, style or "3d", scenes[0].view)


def _first(scenes: Sequence[Scene], part: str, usual: str) -> str | None:
    """The first value of a part that is not the usual one."""
    return next((value for scene in scenes if (value := getattr(scene, part)) not in (None, usual)), None)


def _picture_name(shown: Shown, language: Language) -> str:
    """What a picture is called; without a number it is one that somebody brought."""
    if not shown.number:
        return "你带来的图" if language == "zh" else "your picture"
    return f"第{shown.number}张" if language == "zh" else f"picture {shown.number}"

"""How operations change a scene, one after the other.

Each keeps whatever it does not name. One that cannot be made raises `CannotApply`, which names the reply to give.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import singledispatch
from typing import Any

from dialog.managers.keyword.operations import (
    Add,
    Around,
    Change,
    Exchange,
    Only,
    Operation,
    Part,
    Remove,
    Trade,
    Words,
)
from dialog.managers.keyword.phrases import Phrase
from dialog.managers.keyword.targets import CannotApply, find
from generation.scene.scene import MOST_COPIES, MOST_THINGS, Scene, Thing


@dataclass(frozen=True)
class Canvas:
    """A scene while it is being changed: which thing "it" is, and words that no scene can hold."""

    scene: Scene
    focus: int | None = None
    extra: str = ""

    def showing(self, things: Sequence[Thing], focus: int | None) -> "Canvas":
        """The canvas with these things on it."""
        return replace(self, scene=replace(self.scene, things=tuple(things)), focus=focus)


def applied(operations: Sequence[Operation], canvas: Canvas) -> Canvas:
    """The canvas after all `operations`, in order. Raises CannotApply at the first that cannot be made."""
    for operation in operations:
        canvas = apply(operation, canvas)
    return canvas


def scene_of(operations: Sequence[Operation]) -> Scene:
    """The scene that changes make where there was none: the first thing that they bring takes the empty place."""
    news = [each for each in operations if isinstance(each, Add | Exchange) and each.values]
    first, *others = [value for each in news for value in each.values]
    around = [each for each in operations if isinstance(each, Around)]
    fills = Exchange(Phrase("it"), (first, *others))
    return applied([fills, *around], Canvas(Scene((Thing(str(first.concept)),)))).scene


@singledispatch
def apply(operation: Operation, canvas: Canvas) -> Canvas:
    """The canvas after one operation."""
    raise TypeError(f"no such operation: {operation!r}")


@apply.register
def _(operation: Exchange, canvas: Canvas) -> Canvas:
    if operation.target.head == "unknown":
        return _for_words(operation, canvas)
    first, *others = operation.values
    places = find(operation.target, canvas.scene, canvas.focus, like=first.concept)
    things = list(canvas.scene.things)
    old = things[places[0]]
    things[places[0]] = replace(_thing(first, old.count), position=_position(first) or old.position)
    kept = [thing for place, thing in enumerate(things) if place == places[0] or place not in places]
    where = kept.index(things[places[0]])
    changed = canvas.showing(_parted(kept, where), focus=where)
    return apply(Add(tuple(others)), changed) if others else changed


@apply.register
def _(operation: Change, canvas: Canvas) -> Canvas:
    places = find(operation.target, canvas.scene, canvas.focus, changing=operation)
    things = list(canvas.scene.things)
    for place in places:
        things[place] = _changed(things[place], operation)
    return canvas.showing(_parted(things, places[0]) if operation.position else things, focus=places[0])


@apply.register
def _(operation: Part, canvas: Canvas) -> Canvas:
    total = sum(value.count or 1 for value in operation.values)
    alike = [place for place, thing in enumerate(canvas.scene.things) if thing.count == total]
    place = alike[0] if len(alike) == 1 else find(Phrase("it"), canvas.scene, canvas.focus)[0]
    things = list(canvas.scene.things)
    whole = things[place]
    things[place : place + 1] = [_part_of(whole, value) for value in operation.values]
    if len(things) > MOST_THINGS:
        raise CannotApply("too many things")
    return canvas.showing(things, focus=place)


@apply.register
def _(operation: Trade, canvas: Canvas) -> Canvas:
    things = list(canvas.scene.resolved().things)
    places = [find(target, canvas.scene, canvas.focus)[0] for target in operation.targets] or list(range(len(things)))
    if len(places) != 2:
        raise CannotApply("which two")
    one, two = (things[place] for place in places)
    for place, other in zip(places, (two, one), strict=True):
        things[place] = replace(things[place], **{operation.what: getattr(other, operation.what)})
    return canvas.showing(things, canvas.focus)


@apply.register
def _(operation: Add, canvas: Canvas) -> Canvas:
    if not operation.values:
        place = find(Phrase("it"), canvas.scene, canvas.focus)[0]
        return _more(canvas, place, 1)
    for value in operation.values:
        canvas = _added(canvas, value, _position(value) or operation.position)
    return canvas


@apply.register
def _(operation: Remove, canvas: Canvas) -> Canvas:
    things: list[Thing | None] = list(canvas.scene.things)
    for target in operation.targets:
        if target.head == "unknown" and (extra := _without(canvas.extra, str(target.concept))) != canvas.extra:
            canvas = replace(canvas, extra=extra)
            continue
        for place in find(target, canvas.scene, canvas.focus):
            things[place] = _fewer(canvas.scene.things[place], target)
    return _left(canvas, [thing for thing in things if thing is not None])


@apply.register
def _(operation: Only, canvas: Canvas) -> Canvas:
    places = {place for target in operation.targets for place in find(target, canvas.scene, canvas.focus)}
    return _left(canvas, [thing for place, thing in enumerate(canvas.scene.things) if place in places])


@apply.register
def _(operation: Around, canvas: Canvas) -> Canvas:
    return replace(canvas, scene=surrounded(canvas.scene, operation))


@apply.register
def _(operation: Words, canvas: Canvas) -> Canvas:
    extra = ", ".join(part for part in (canvas.extra, operation.text) if part)
    if operation.target is None:
        return replace(canvas, extra=extra)
    gone = find(operation.target, canvas.scene, canvas.focus)
    kept = [thing for place, thing in enumerate(canvas.scene.things) if place not in gone]
    if not kept:
        raise CannotApply("only words", text=extra)
    return replace(canvas.showing(kept, focus=None), extra=extra)


def surrounded(scene: Scene, operation: Around) -> Scene:
    """A scene with another background, style or view."""
    part: dict[str, Any] = {operation.part: operation.value}
    return replace(scene, **part)


def _thing(phrase: Phrase, count: int = 1) -> Thing:
    """A known thing as a phrase says it, `count` times where it says no number."""
    size = phrase.word("size")
    return Thing(
        str(phrase.concept),
        color=phrase.word("color"),
        size="big" if phrase.said("bigger") else "small" if phrase.said("smaller") else size,
        count=min(phrase.count or count, MOST_COPIES),
        position=_position(phrase),
    )


def _part_of(whole: Thing, value: Phrase) -> Thing:
    """Some of its copies, as `value` says; or the other thing that it names."""
    if value.head == "thing":
        return replace(_thing(value), position=None)
    part = _thing(replace(value, head="thing", concept=whole.concept))
    return replace(part, color=part.color or whole.color, size=part.size or whole.size)


def _position(phrase: Phrase) -> str | None:
    return phrase.word("position")


def _changed(thing: Thing, change: Change) -> Thing:
    size = {None: thing.size, "plain": None}.get(change.size, change.size)
    return replace(
        thing,
        color=change.color or thing.color,
        size=size,
        count=_copies(change.count or thing.count),
        position=change.position or thing.position,
    )


def _copies(count: int) -> int:
    if count > MOST_COPIES:
        raise CannotApply("too many copies")
    return count


def _parted(things: Sequence[Thing], first: int) -> tuple[Thing, ...]:
    """The things, where none but the `first` claims its place: who stood there takes a free one."""
    taken = things[first].position
    return tuple(
        replace(thing, position=None) if place != first and taken and thing.position == taken else thing
        for place, thing in enumerate(things)
    )


def _added(canvas: Canvas, phrase: Phrase, position: str | None) -> Canvas:
    new = replace(_thing(phrase), position=position)
    things = canvas.scene.things
    same = [place for place, thing in enumerate(things) if thing.concept == new.concept]
    if same and not (new.color or new.size or new.position):
        return _more(canvas, same[-1], new.count)
    if len(things) == MOST_THINGS:
        raise CannotApply("too many things")
    if len(things) == 1 and things[0].position == "centre":  # its usual place when alone: it makes room
        things = (replace(things[0], position=None),)
    together = (*things, new)
    return canvas.showing(_parted(together, len(things)), focus=len(things))


def _more(canvas: Canvas, place: int, count: int) -> Canvas:
    things = list(canvas.scene.things)
    things[place] = replace(things[place], count=_copies(things[place].count + count))
    return canvas.showing(things, focus=place)


def _without(extra: str, words: str) -> str:
    """The words outside the scene language without those that `words` name."""
    return ", ".join(part for part in extra.split(", ") if part not in words and words not in part)


def _for_words(operation: Exchange, canvas: Canvas) -> Canvas:
    """In the place of words that were never drawn comes something that can be; of no such words, "it" is meant."""
    extra = _without(canvas.extra, str(operation.target.concept))
    if extra == canvas.extra:
        return apply(replace(operation, target=Phrase()), canvas)
    return apply(Add(operation.values), replace(canvas, extra=extra))


def _left(canvas: Canvas, kept: Sequence[Thing]) -> Canvas:
    """The canvas with only the `kept` things on it."""
    if not kept:
        raise CannotApply("nothing left")
    return canvas.showing(kept, focus=None)


def _fewer(thing: Thing, target: Phrase) -> Thing | None:
    """What stays of a thing when `target` is taken away: "one cat" of two leaves one."""
    taken = 1 if target.head == "one" and not target.modifiers else target.count
    if taken is None or target.definite or taken >= thing.count:
        return None
    return replace(thing, count=thing.count - taken)

"""Changes of a scene as values, one class for each way in which a picture can be edited.

`apply` makes the changed scene; it keeps whatever the change does not name. A change that cannot be made raises
`CannotApply`, which names the reply to give.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import singledispatch
from typing import Any

from dialog.managers.keyword.phrases import Phrase
from dialog.managers.keyword.targets import CannotApply, find
from dialog.turn import EditKind
from generation.scene.scene import MOST_COPIES, MOST_THINGS, Scene, Thing


@dataclass(frozen=True)
class Canvas:
    """A scene while it is being changed: which thing "it" is, and words that no scene can hold."""

    scene: Scene
    focus: int | None = None
    extra: str = ""
    removed: tuple[str, ...] = ()  # concepts that were taken out


@dataclass(frozen=True)
class Exchange:
    """Put other things where `target` is; they take over its place and its number."""

    target: Phrase
    values: tuple[Phrase, ...]
    kind: EditKind = "entity"


@dataclass(frozen=True)
class Change:
    """Give a thing another colour, size, number or place, as far as said."""

    target: Phrase
    color: str | None = None
    size: str | None = None  # "small", "big", or "plain" for neither
    count: int | None = None
    position: str | None = None
    kind: EditKind = "entity"


@dataclass(frozen=True)
class Part:
    """Copies of one thing get attributes of their own: a red one and a blue one; or another thing takes one's place."""

    values: tuple[Phrase, ...]  # each with the number that it is said of
    kind: EditKind = "entity"


@dataclass(frozen=True)
class Trade:
    """Two things change places, or something else that each has; without phrases, the only two there are."""

    targets: tuple[Phrase, ...]
    what: str = "position"
    kind: EditKind = "entity"


@dataclass(frozen=True)
class Add:
    """Put more things into the picture; without phrases, one more of what is there."""

    values: tuple[Phrase, ...]
    position: str | None = None  # said for all of them
    kind: EditKind = "add"


@dataclass(frozen=True)
class Remove:
    """Take things away."""

    targets: tuple[Phrase, ...]
    kind: EditKind = "remove"


@dataclass(frozen=True)
class Only:
    """Take everything away but these."""

    targets: tuple[Phrase, ...]
    kind: EditKind = "remove"


@dataclass(frozen=True)
class Around:
    """Another background, style or view. A background of None is the plain one."""

    part: str  # the field of the scene
    value: str | None
    kind: EditKind = "background"


@dataclass(frozen=True)
class Words:
    """Something that the scene language has no word for; it goes into the prompt as it was said."""

    text: str
    kind: EditKind
    target: Phrase | None = None  # the thing in whose place it comes


Operation = Exchange | Change | Part | Trade | Add | Remove | Only | Around | Words


def applied(operations: Sequence[Operation], canvas: Canvas) -> Canvas:
    """The canvas after all `operations`, in order. Raises CannotApply at the first that cannot be made."""
    for operation in operations:
        canvas = apply(operation, canvas)
    return canvas


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
    changed = replace(canvas, scene=replace(canvas.scene, things=_parted(kept, where)), focus=where)
    return apply(Add(tuple(others)), changed) if others else changed


@apply.register
def _(operation: Change, canvas: Canvas) -> Canvas:
    places = find(operation.target, canvas.scene, canvas.focus, changing=operation)
    things = list(canvas.scene.things)
    for place in places:
        things[place] = _changed(things[place], operation)
    scene = replace(canvas.scene, things=_parted(things, places[0]) if operation.position else tuple(things))
    return replace(canvas, scene=scene, focus=places[0])


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
    return replace(canvas, scene=replace(canvas.scene, things=tuple(things)), focus=place)


@apply.register
def _(operation: Trade, canvas: Canvas) -> Canvas:
    things = list(canvas.scene.resolved().things)
    places = [find(target, canvas.scene, canvas.focus)[0] for target in operation.targets] or list(range(len(things)))
    if len(places) != 2:
        raise CannotApply("which two")
    one, two = (things[place] for place in places)
    for place, other in zip(places, (two, one), strict=True):
        things[place] = replace(things[place], **{operation.what: getattr(other, operation.what)})
    return replace(canvas, scene=replace(canvas.scene, things=tuple(things)))


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
    return _left(canvas, tuple(thing for thing in things if thing is not None))


@apply.register
def _(operation: Only, canvas: Canvas) -> Canvas:
    places = {place for target in operation.targets for place in find(target, canvas.scene, canvas.focus)}
    return _left(canvas, tuple(thing for place, thing in enumerate(canvas.scene.things) if place in places))


@apply.register
def _(operation: Around, canvas: Canvas) -> Canvas:
    return replace(canvas, scene=surrounded(canvas.scene, operation))


@apply.register
def _(operation: Words, canvas: Canvas) -> Canvas:
    extra = ", ".join(part for part in (canvas.extra, operation.text) if part)
    if operation.target is None:
        return replace(canvas, extra=extra)
    gone = find(operation.target, canvas.scene, canvas.focus)
    kept = tuple(thing for place, thing in enumerate(canvas.scene.things) if place not in gone)
    if not kept:
        raise CannotApply("only words", text=extra)
    return replace(canvas, scene=replace(canvas.scene, things=kept), extra=extra, focus=None)


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
    return replace(canvas, scene=replace(canvas.scene, things=_parted(together, len(together) - 1)), focus=len(things))


def _more(canvas: Canvas, place: int, count: int) -> Canvas:
    things = list(canvas.scene.things)
    things[place] = replace(things[place], count=_copies(things[place].count + count))
    return replace(canvas, scene=replace(canvas.scene, things=tuple(things)), focus=place)


def _without(extra: str, words: str) -> str:
    """The words outside the scene language without those that `words` name."""
    return ", ".join(part for part in extra.split(", ") if part not in words and words not in part)


def _for_words(operation: Exchange, canvas: Canvas) -> Canvas:
    """In the place of words that were never drawn comes something that can be; of no such words, "it" is meant."""
    extra = _without(canvas.extra, str(operation.target.concept))
    if extra == canvas.extra:
        return apply(replace(operation, target=Phrase()), canvas)
    return apply(Add(operation.values), replace(canvas, extra=extra))


def _left(canvas: Canvas, kept: tuple[Thing, ...]) -> Canvas:
    """The canvas with only the `kept` things on it; what went is remembered."""
    if not kept:
        raise CannotApply("nothing left")
    gone = {thing.concept for thing in canvas.scene.things} - {thing.concept for thing in kept}
    return Canvas(replace(canvas.scene, things=kept), None, canvas.extra, (*canvas.removed, *sorted(gone)))


def _fewer(thing: Thing, target: Phrase) -> Thing | None:
    """What stays of a thing when `target` is taken away: "one cat" of two leaves one."""
    taken = 1 if target.head == "one" and not target.modifiers else target.count
    if taken is None or target.definite or taken >= thing.count:
        return None
    return replace(thing, count=thing.count - taken)

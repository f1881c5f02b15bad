"""Changes of a scene as values; `applied` makes the changed scene, which keeps whatever the change does not name.

Things are meant by their place in `scene.things`. Scenes go in and come out settled: everything said, as a prompt
says it. What words ask for a change is not known here.
"""

from dataclasses import dataclass, replace
from functools import singledispatch
from typing import Any

from generation.scene.scene import MOST_COPIES, MOST_THINGS, Scene, Thing
from generation.shorthand.situation import settled


@dataclass(frozen=True)
class Replace:
    """Another thing where one stands; it keeps the place, and the number unless it was `counted`."""

    at: int
    thing: Thing
    counted: bool = False
    kind: str = "entity"


@dataclass(frozen=True)
class Recolour:
    """Another colour; None gives the thing its own."""

    at: int
    color: str | None
    kind: str = "entity"


@dataclass(frozen=True)
class Resize:
    """Another size; None is the normal one."""

    at: int
    size: str | None
    kind: str = "entity"


@dataclass(frozen=True)
class Recount:
    """Another number of the same thing."""

    at: int
    count: int
    kind: str = "entity"


@dataclass(frozen=True)
class Move:
    """Another place; who stood there makes room."""

    at: int
    position: str
    kind: str = "entity"


@dataclass(frozen=True)
class Swap:
    """Two things change places."""

    at: int
    other: int
    kind: str = "entity"


@dataclass(frozen=True)
class RecolourAll:
    """The same colour for every thing."""

    color: str
    kind: str = "entity"


@dataclass(frozen=True)
class Add:
    """More things, at a place of their own where one was said."""

    things: tuple[Thing, ...]
    kind: str = "add"


@dataclass(frozen=True)
class More:
    """More copies of a thing."""

    at: int
    number: int = 1
    kind: str = "add"


@dataclass(frozen=True)
class Remove:
    """A thing less."""

    at: int
    kind: str = "remove"


@dataclass(frozen=True)
class Fewer:
    """One copy less of a thing that there is several times."""

    at: int
    kind: str = "remove"


@dataclass(frozen=True)
class Only:
    """Nothing but this thing stays."""

    at: int
    kind: str = "remove"


@dataclass(frozen=True)
class Around:
    """Another background, style or view."""

    part: str  # the field of the scene
    value: str
    kind: str = "background"


OfOne = Replace | Recolour | Resize | Recount | Move | Remove  # a change of one thing, which could be another one's
Change = OfOne | Swap | RecolourAll | Add | More | Fewer | Only | Around

KIND_OF_PART = {"background": "background", "style": "style", "view": "lens"}


def around(part: str, value: str) -> Around:
    """A change of the background, the style or the view."""
    return Around(part, value, KIND_OF_PART[part])


def applied(change: Change, scene: Scene) -> Scene:
    """The settled scene after a change. Raises: SceneError where it would have too few or too many things."""
    return settled(_apply(change, scene))


@singledispatch
def _apply(change: Change, scene: Scene) -> Scene:
    raise TypeError(f"no such change: {change!r}")


def _with(scene: Scene, at: int, **values: Any) -> Scene:
    things = tuple(replace(t, **values) if place == at else t for place, t in enumerate(scene.things))
    return replace(scene, things=things)


def _parted(scene: Scene, first: int) -> Scene:
    """The scene, where none but the `first` thing claims its place."""
    taken = scene.things[first].position
    things = tuple(
        replace(t, position=None) if place != first and taken and t.position == taken else t
        for place, t in enumerate(scene.things)
    )
    return replace(scene, things=things)


@_apply.register
def _(change: Replace, scene: Scene) -> Scene:
    old, new = scene.things[change.at], change.thing
    count = new.count if change.counted else old.count
    return _with(scene, change.at, concept=new.concept, color=new.color, size=new.size, count=count)


@_apply.register
def _(change: Recolour, scene: Scene) -> Scene:
    return _with(scene, change.at, color=change.color)


@_apply.register
def _(change: Resize, scene: Scene) -> Scene:
    return _with(scene, change.at, size=change.size)


@_apply.register
def _(change: Recount, scene: Scene) -> Scene:
    return _with(scene, change.at, count=change.count)


@_apply.register
def _(change: Move, scene: Scene) -> Scene:
    return _parted(_with(scene, change.at, position=change.position), change.at)


@_apply.register
def _(change: Swap, scene: Scene) -> Scene:
    one, other = scene.things[change.at].position, scene.things[change.other].position
    return _with(_with(scene, change.at, position=other), change.other, position=one)


@_apply.register
def _(change: RecolourAll, scene: Scene) -> Scene:
    return replace(scene, things=tuple(replace(t, color=change.color) for t in scene.things))


@_apply.register
def _(change: Add, scene: Scene) -> Scene:
    for thing in change.things:
        scene = replace(scene, things=(*scene.things, thing))
        scene = _parted(scene, len(scene.things) - 1)
    return scene


@_apply.register
def _(change: More, scene: Scene) -> Scene:
    return _with(scene, change.at, count=scene.things[change.at].count + change.number)


@_apply.register
def _(change: Remove, scene: Scene) -> Scene:
    return replace(scene, things=tuple(t for place, t in enumerate(scene.things) if place != change.at))


@_apply.register
def _(change: Fewer, scene: Scene) -> Scene:
    return _with(scene, change.at, count=scene.things[change.at].count - 1)


@_apply.register
def _(change: Only, scene: Scene) -> Scene:
    return replace(scene, things=(scene.things[change.at],))


@_apply.register
def _(change: Around, scene: Scene) -> Scene:
    values: dict[str, Any] = {change.part: change.value}
    return replace(scene, **values)


def combined(first: Scene, second: Scene) -> tuple[Scene, tuple[Thing, ...]]:
    """The things of two scenes in one, where they usually stand, and those that found no room.

    The surroundings are those of the first, unless only the second says any.
    """
    both = dict.fromkeys(replace(t, position=None) for t in (*first.things, *second.things))
    kept, out = tuple(both)[:MOST_THINGS], tuple(both)[MOST_THINGS:]
    background = first.background if first.background not in (None, "white") else second.background
    style = first.style if first.style != "3d" else second.style
    return settled(Scene(kept, background, style, first.view)), out


def can_grow(thing: Thing) -> bool:
    """Whether there can be one more of a thing."""
    return thing.count < MOST_COPIES

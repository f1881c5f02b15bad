"""A scene said in terms of the scenes it starts from: what stays is pointed at, the rest is said in words.

`sketched` finds the shortest way to say a scene, `finished` makes the scene of what was said: the one undoes the other
for every settled scene. Things keep their attributes and, if they are of the first scene, their places; where another
concept takes the place of a thing, only the number and the place stay.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations, product

from generation.scene.scene import MOST_THINGS, Scene, Thing
from generation.shorthand.situation import Standing, settled

Reference = tuple[int, int]  # which of the scenes, and which of its things
NEW_COSTS = 3  # a thing in the place of another is said as that; a new one stands anywhere


class Unsaid:
    """Stands for an attribute of which nothing is said; None says that there is none."""

    def __repr__(self) -> str:
        return "UNSAID"


UNSAID = Unsaid()
Said = str | None | Unsaid


@dataclass(frozen=True)
class Part:
    """A thing of a sketch: one that is pointed at, a new one, or another in the place of one."""

    of: Reference | None = None
    concept: str | None = None
    count: int | None = None
    size: Said = UNSAID
    color: Said = UNSAID
    position: str | None = None


@dataclass(frozen=True)
class Sketch:
    """What is said of a scene. `loose`: the things forget where they stood."""

    parts: tuple[Part, ...]
    loose: bool = False
    background: str | None = None
    style: str | None = None
    view: str | None = None


def finished(sketch: Sketch, bases: Sequence[Scene], standing: Standing | None = None) -> Scene:
    """The settled scene that a sketch means; for a new picture under the `standing` instructions.

    Raises: SceneError where there are too many things, IndexError where it points at a thing that is not there.
    """
    claimed = {part.position for part in sketch.parts if part.position}
    things = tuple(_thing(part, bases, sketch.loose, claimed) for part in sketch.parts)
    around = bases[0] if bases else Scene(things)
    scene = replace(around, things=things)
    # The instructions fill in what neither this sketch nor its scene says; what is said here goes over both.
    scene = standing.over(scene) if standing else scene
    return settled(
        replace(
            scene,
            background=sketch.background or scene.background,
            style=sketch.style or scene.style,
            view=sketch.view or scene.view,
        )
    )


def _thing(part: Part, bases: Sequence[Scene], loose: bool, claimed: set[str]) -> Thing:
    old = _old(part, bases)
    start = old if part.concept is None else Thing(part.concept, count=old.count, position=old.position)
    kept = start.position if part.of and part.of[0] == 0 and not loose and start.position not in claimed else None
    return Thing(
        start.concept,
        start.color if isinstance(part.color, Unsaid) else part.color,
        start.size if isinstance(part.size, Unsaid) else part.size,
        part.count or start.count,
        part.position or kept,
    )


def _old(part: Part, bases: Sequence[Scene]) -> Thing:
    if part.of is not None:
        return bases[part.of[0]].things[part.of[1]]
    return Thing(part.concept or "")


def spoken(scene: Scene) -> Sketch:
    """A scene said by itself, as it is: what it leaves open stays so."""
    parts = tuple(
        Part(None, t.concept, t.count if t.count > 1 else None, t.size or UNSAID, t.color or UNSAID, t.position)
        for t in scene.things
    )
    style, view = (scene.style if scene.style != "3d" else None), (scene.view if scene.view != "normal" else None)
    return Sketch(parts, False, scene.background, style, view)


def imagined(sketch: Sketch) -> Scene:
    """What `spoken` said."""
    things = tuple(_thing(part, (), False, set()) for part in sketch.parts)
    return Scene(things, sketch.background, sketch.style or "3d", sketch.view or "normal")


Way = tuple[Reference | None, ...]  # for each thing what it is said to be


def sketched(
    scene: Scene, bases: Sequence[Scene], standing: Standing | None = None, touched: int | None = None
) -> Sketch:
    """A short sketch of a settled scene, which `finished` undoes. Raises: ValueError where it is unsettled.

    Where one of several places has to be said, it is that of the `touched` thing, or of a new one.
    """
    best = min(_ways(scene.things, bases), key=_cost_of(scene.things, bases))
    for way in (best, (None,) * len(scene.things)):
        parts = tuple(_part(thing, of, bases) for thing, of in zip(scene.things, way, strict=True))
        for sketch in _placed(parts, scene, touched):
            for short in _shortened(sketch, standing):
                said = _around(short, scene, bases, standing)
                if finished(said, bases, standing) == scene:
                    return said
    raise ValueError(f"{scene} is no settled scene")


def _ways(things: Sequence[Thing], bases: Sequence[Scene]) -> Iterator[Way]:
    """Every way to point at things of the bases, in their order, with new things at the end."""
    every = [(of, at) for of, base in enumerate(bases) for at in range(len(base.things))]
    for number in range(min(len(things), len(every)), -1, -1):
        for chosen in combinations(every, number):
            yield (*chosen, *(None,) * (len(things) - number))


def _cost_of(things: Sequence[Thing], bases: Sequence[Scene]) -> Callable[[Way], int]:
    """How much has to be said in a way: words, and more for what seems to be new."""

    @cache
    def cost(at: int, of: Reference | None) -> int:
        return _words(_part(things[at], of, bases))

    return lambda way: sum(cost(at, of) for at, of in enumerate(way))


def _words(part: Part) -> int:
    attributes = (part.count, *(None if isinstance(each, Unsaid) else 1 for each in (part.size, part.color)))
    said = sum(each is not None for each in attributes)
    return said + (NEW_COSTS if part.of is None else 2 * (part.concept is not None))


def _part(thing: Thing, of: Reference | None, bases: Sequence[Scene]) -> Part:
    """What has to be said of a thing, but for its place."""
    concept = thing.concept if of is None else None
    old = _old(Part(of, concept), bases)
    if old.concept != thing.concept:
        concept, old = thing.concept, Thing(thing.concept, count=old.count)
    return Part(
        of,
        concept,
        thing.count if thing.count != old.count else None,
        thing.size if thing.size != old.size else UNSAID,
        thing.color if thing.color != old.color else UNSAID,
    )


def _placed(parts: Sequence[Part], scene: Scene, touched: int | None) -> Iterator[Sketch]:
    """The parts with ever more said of their places."""
    order = sorted(range(len(parts)), key=lambda at: (at != touched, parts[at].of is not None))
    for said, loose in product(range(len(parts) + 1), (False, True)):
        for chosen in combinations(order, said):
            things = enumerate(zip(parts, scene.things, strict=True))
            placed = (
                replace(part, position=thing.position or "centre") if at in chosen else part
                for at, (part, thing) in things
            )
            yield Sketch(tuple(placed), loose)


def _shortened(sketch: Sketch, standing: Standing | None) -> Iterator[Sketch]:
    """Without the thing that comes by itself, and with it."""
    last = sketch.parts[-1]
    comes = standing is not None and standing.thing is not None and last.concept == standing.thing.concept
    if comes and len(sketch.parts) > 1:
        yield replace(sketch, parts=sketch.parts[:-1])
    yield sketch


def _around(sketch: Sketch, scene: Scene, bases: Sequence[Scene], standing: Standing | None) -> Sketch:
    """With what has to be said of the surroundings."""
    usual = finished(sketch, bases, standing) if len(sketch.parts) <= MOST_THINGS else scene
    return replace(
        sketch,
        background=None if usual.background == scene.background else scene.background,
        style=None if usual.style == scene.style else scene.style,
        view=None if usual.view == scene.view else scene.view,
    )

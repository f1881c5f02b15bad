"""Random scenes for tests, everything from a seed."""

import random

from generation.scene.lexicon import concepts
from generation.scene.scene import BACKGROUNDS, COLORS, POSITIONS, SIZES, STYLES, VIEWS, Scene, Thing


def some_scene(rng: random.Random) -> Scene:
    """One to three different things in different places, each attribute said about half the time."""
    number = rng.randint(1, 3)
    names = rng.sample([concept.en for concept in concepts()], number)
    places = rng.sample(POSITIONS, number) if rng.random() < 0.5 else [None] * number
    things = tuple(_some_thing(name, place, rng) for name, place in zip(names, places, strict=True))
    background = rng.choice((None, *BACKGROUNDS))
    return Scene(things, background, rng.choice(STYLES), rng.choice(VIEWS))


def _some_thing(name: str, place: str | None, rng: random.Random) -> Thing:
    color = rng.choice((None, rng.choice(COLORS)))
    size = rng.choice((None, rng.choice(SIZES)))
    return Thing(name, color, size, rng.choice((1, 1, 2, 3)), place)


def shown(scene: Scene | None) -> str:
    """A scene in a few words that are easy to compare: "2 small red cat left, dog | grass ink far"."""
    if scene is None:
        return "nothing"
    things = ", ".join(_shown_thing(thing) for thing in scene.things)
    around = [word for word in (scene.background, scene.style, scene.view) if word not in (None, "3d", "normal")]
    return " | ".join((things, " ".join(around))) if around else things


def _shown_thing(thing: Thing) -> str:
    count = str(thing.count) if thing.count > 1 else None
    return " ".join(word for word in (count, thing.size, thing.color, thing.concept, thing.position) if word)


def same(one: Scene | None, other: Scene | None) -> bool:
    """Whether two scenes say the same: which thing comes first says nothing beyond where it stands."""
    return one is not None and other is not None and _compared(one) == _compared(other)


def _compared(scene: Scene) -> tuple[frozenset[Thing], str | None, str, str]:
    return frozenset(scene.resolved().things), scene.background, scene.style, scene.view

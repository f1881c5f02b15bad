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

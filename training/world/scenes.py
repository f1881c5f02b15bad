"""Random scenes for training, and those kept from it for evaluation. Everything from a seed.

About one combination in twenty is held out: what things in what colours, on what background, in what style. Its parts
are seen in training, the whole never.
"""

import hashlib
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from generation.scene.lexicon import concepts
from generation.scene.scene import BACKGROUNDS, COLORS, MOST_COPIES, POSITIONS, SIZES, STYLES, VIEWS, Scene, Thing

HELD_OUT_ONE_IN = 20
SAME_COLOR_KEPT = 0.3  # red things on red are asked for, but rarely

# Where several things are put when their places are said: mostly opposite one another or in a line.
_LINES = {
    1: tuple((place,) for place in POSITIONS),
    2: (("left", "right"), ("top", "bottom")),
    3: (("left", "centre", "right"), ("top", "centre", "bottom")),
}
_LINE_CHANCE = 0.7
# Strokes of ink in the colour of the ground cannot be seen at all.
_LIKE_THE_GROUND = {("black", "night"), ("white", "snow")} | {(color, color) for color in COLORS}

Kind = Literal["one", "two", "three"]
_NUMBERS: dict[Kind, tuple[float, float, float]] = {
    "one": (1.0, 0.0, 0.0),
    "two": (0.0, 1.0, 0.0),
    "three": (0.0, 0.0, 1.0),
}  # weights of a Mix


@dataclass(frozen=True)
class Mix:
    """How often what occurs. Weights are in the order of their values; chances are of being said."""

    numbers: tuple[float, float, float]  # weights of one, two, three things
    color: float
    size: float
    several: float  # chance of two or three copies of a thing
    position: float  # chance that the places of all things are said
    background: float
    styles: tuple[float, float, float]
    views: tuple[float, float, float]


# What shapes and their names are learned from: things as they are, mostly on plain white. Grounds change more of a
# picture than things do; learned together, a small network gives hundreds of steps to them alone. Some are two, so that
# what is learned of a name is how to find it in the text, and for which place.
SHAPES = Mix(
    numbers=(0.7, 0.3, 0.0), color=0.0, size=0.0, several=0.0, position=0.0, background=0.3, styles=(1.0, 0.0,
    0.0), views=(1.0, 0.0, 0.0)
)  # fmt: skip
# Nearly all in one style, many in their own colours.
FIRST = Mix(
    numbers=(0.6, 0.35, 0.05), color=0.3, size=0.1, several=0.05, position=0.2, background=0.8, styles=(0.9, 0.05,
    0.05), views=(1.0, 0.0, 0.0)
)  # fmt: skip
MIDDLE = Mix(
    numbers=(0.55, 0.35, 0.1), color=0.5, size=0.15, several=0.12, position=0.25, background=0.85, styles=(0.6, 0.2,
    0.2), views=(0.9, 0.05, 0.05)
)  # fmt: skip
FULL = Mix(
    numbers=(0.35, 0.38, 0.27), color=0.55, size=0.2, several=0.2, position=0.35, background=0.85, styles=(0.6, 0.2,
    0.2), views=(0.8, 0.1, 0.1)
)  # fmt: skip
# As people ask, but more of what is least known where nothing but the words says what to draw: things seen from near,
# whose every patch is another (their error there is 1.9 times that of plain things), ink (1.4) and copies (1.3).
PRACTICE = replace(FULL, several=0.25, styles=(0.5, 0.2, 0.3), views=(0.72, 0.18, 0.1))
CURRICULUM = {"shapes": SHAPES, "first": FIRST, "middle": MIDDLE, "full": FULL, "practice": PRACTICE}


def taught(stages: Sequence[tuple[float, str]], at: float) -> Mix:
    """The part of the curriculum that is learned `at` some point, where `stages` say when each begins."""
    return CURRICULUM[[name for start, name in stages if at >= start][-1]]


def sample_scene(rng: random.Random, mix: Mix = FULL) -> Scene:
    """A scene to train on: never a held-out one."""
    return next(scene for scene in _scenes(rng, mix) if not is_held_out(scene))


def held_out_scenes(kind: Kind, number: int, seed: int, mix: Mix = FULL) -> list[Scene]:
    """Different scenes of so many things that training never shows."""
    found: dict[Scene, None] = {}
    for scene in _scenes(random.Random(seed), replace(mix, numbers=_NUMBERS[kind])):
        if is_held_out(scene):
            found[scene] = None
        if len(found) == number:
            break
    return list(found)


def is_held_out(scene: Scene) -> bool:
    """Whether a scene is kept from training, by what is in it, not by where it stands; the same on every machine."""
    things = sorted(f"{thing.concept}/{thing.color}" for thing in scene.things)
    combination = "|".join((*things, scene.background or "white", scene.style))
    digest = hashlib.sha256(combination.encode()).digest()
    return int.from_bytes(digest[:8], "big") % HELD_OUT_ONE_IN == 0


def _scenes(rng: random.Random, mix: Mix) -> Iterator[Scene]:
    while True:
        scene = _scene(rng, mix)
        if not _hidden(scene) and (not _same_color(scene) or rng.random() < SAME_COLOR_KEPT):
            yield scene


def _scene(rng: random.Random, mix: Mix) -> Scene:
    number = rng.choices((1, 2, 3), mix.numbers)[0]
    names = rng.sample(_names(), number)
    places = _positions(number, rng) if rng.random() < mix.position else (None,) * number
    things = tuple(_thing(name, place, rng, mix) for name, place in zip(names, places, strict=True))
    background = rng.choice(BACKGROUNDS) if rng.random() < mix.background else None
    return Scene(things, background, rng.choices(STYLES, mix.styles)[0], rng.choices(VIEWS, mix.views)[0])


@cache
def _names() -> tuple[str, ...]:
    return tuple(concept.en for concept in concepts())


def _positions(number: int, rng: random.Random) -> tuple[str | None, ...]:
    line = rng.choice(_LINES[number]) if rng.random() < _LINE_CHANCE else POSITIONS
    return tuple(rng.sample(line, number))


def _thing(name: str, position: str | None, rng: random.Random, mix: Mix) -> Thing:
    color = rng.choice(COLORS) if rng.random() < mix.color else None
    size = rng.choice(SIZES) if rng.random() < mix.size else None
    count = rng.randint(2, MOST_COPIES) if rng.random() < mix.several else 1
    return Thing(name, color, size, count, position)


def _same_color(scene: Scene) -> bool:
    return any(thing.color == (scene.background or "white") for thing in scene.things)


def _hidden(scene: Scene) -> bool:
    ground = scene.background or "white"
    return scene.style == "ink" and any((thing.color, ground) in _LIKE_THE_GROUND for thing in scene.things)

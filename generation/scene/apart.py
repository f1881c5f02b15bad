"""A scene taken apart: each of its things alone, large, on a plain ground, and the squares of the scene it belongs to.

A small network draws one thing well and three badly: each has a few of its 64 tokens then. So each is drawn as large as
a picture of its own shows it, and put where the layout has it (LLM-grounded Diffusion, Lian et al. 2023, arXiv
2305.13655, section 3.2, where each box is drawn by itself as well). Pure values: generation/composition.py draws.
"""

from dataclasses import dataclass, replace

from generation.scene.layout import Box, copies, groups
from generation.scene.scene import COLORS, Scene, Thing


@dataclass(frozen=True)
class Part:
    """One thing of a scene: the scene in which it is drawn alone, its square in the middle of that, and those of its
    copies in the whole."""

    alone: Scene
    own: Box
    places: tuple[Box, ...]


def taken_apart(scene: Scene) -> tuple[Part, ...]:
    """The parts of a scene, from the hindmost to the foremost; none where it is one thing that is drawn well as it is.

    Raises: SceneError as `Scene.resolved` does.
    """
    whole = scene.resolved()
    parts = tuple(_part(thing, group, whole) for thing, group in zip(whole.things, groups(whole), strict=True))
    is_one = len(parts) == 1 and len(parts[0].places) == 1
    return () if is_one and parts[0].places[0].side >= _ENOUGH * parts[0].own.side else parts


def _part(thing: Thing, group: Box, whole: Scene) -> Part:
    single = replace(thing, size=None, count=1, position=None)
    alone = Scene((single,), _ground(single, whole), whole.style).resolved()
    return Part(alone, groups(alone)[0], tuple(copies(group, thing.count)))


def _ground(thing: Thing, whole: Scene) -> str:
    """A plain ground: the scene's own, else one from which the thing can be told."""
    if whole.background in COLORS:
        return whole.background
    if whole.style == "ink" and whole.background in _DARK:
        return "black"  # on which ink is light
    return "gray" if thing.color == "white" else "white"


_DARK = ("night",)
# Of a thing's usual side. What is smaller, or seen from afar, is as hard to draw as one of several.
_ENOUGH = 0.7

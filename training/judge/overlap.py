"""Things that stand in each other's way: what each is seen against, and what hides it."""

import numpy as np
from PIL import Image

from generation.scene.layout import SIDE, Box
from generation.scene.scene import Scene
from training.judge.figures import figure, filled
from training.judge.ground import planes
from training.judge.matching import Frame, Match
from training.judge.stands import Stand, stand
from training.world.render import paste

THERE = 0.3  # the least fit of a thing that is taken to be there

Found = list[tuple[str, Match]]  # concepts and where they are


def frames(picture: np.ndarray, ground: np.ndarray, scene: Scene, matches: list[Match]) -> list[Frame]:
    """A frame for each thing: those drawn before it, where they overlap, are its ground, those after it hide it.

    Args: picture and ground (3, SIDE, SIDE) in 0..1; scene, resolved; matches, where its things were found at a glance.
    """
    stands = [stand(scene, index) for index in range(len(matches))]
    found = [(thing.concept, match) for thing, match in zip(scene.things, matches, strict=True)]
    result = []
    for index, own in enumerate(stands):
        in_the_way = [n for n, m in enumerate(matches) if n != index and m.fit > THERE and _meet(own, stands[n])]
        below = [found[n] for n in in_the_way if n < index]
        above = [found[n] for n in in_the_way if n > index]
        result.append(Frame.of(picture, _with(ground, below) if below else ground, 1 - cover(above) if above else None))
    return result


def cover(things: Found) -> np.ndarray:
    """(SIDE, SIDE) in 0..1: how much of each pixel is hidden by things."""
    mask = Image.new("RGB", (SIDE, SIDE))
    for concept, match in things:
        for box in match.stand:
            paste(mask, filled(concept, match.look.style, (255, 255, 255)), box)
    return planes(mask)[0]


def _with(ground: np.ndarray, things: Found) -> np.ndarray:
    picture = Image.fromarray((np.moveaxis(ground, 0, -1) * 255).round().astype(np.uint8))
    for concept, match in things:
        for box in match.stand:
            paste(picture, figure(concept, match.look), box)
    return planes(picture)


def _meet(these: Stand, those: Stand) -> bool:
    return any(_overlap(one, other) for one in these for other in those)


def _overlap(one: Box, other: Box) -> bool:
    reach = (one.side + other.side) / 2
    return abs(one.x - other.x) < reach and abs(one.y - other.y) < reach

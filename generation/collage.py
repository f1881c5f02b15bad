"""Pictures of single things, laid where a scene has them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageChops

from generation.cutout import RGB, ground_color, grown, shrunk, solid, strokes
from generation.scene.apart import Part
from generation.scene.layout import SIDE, Box
from generation.scene.scene import COLORS, Scene

_MARGIN = 6  # pixels of its ground that come with a thing, where the scene's is the same
# What is around things on a ground that is still to be drawn: about its colour, so that it does not shine through.
_ABOUT: dict[str, RGB] = {
    "sky": (150, 200, 245), "grass": (120, 180, 90), "night": (35, 35, 80), "beach": (225, 190, 110),
    "snow": (225, 235, 245),
}  # fmt: skip


@dataclass(frozen=True)
class Collage:
    """The things of a scene, and a mask of what is around them: 255 there, 0 on them."""

    picture: Image.Image
    around: Image.Image


def is_plain(scene: Scene) -> bool:
    """Whether nothing has to be drawn around its things."""
    return scene.background in COLORS


def laid(scene: Scene, parts: Sequence[Part], pictures: Sequence[Image.Image], size: int) -> Collage:
    """The parts of a resolved scene, each from a picture that shows it alone in the middle, in one square picture.

    Args:
        pictures: squares of equal size, in pixels of a picture of `size` by `size`; they may be cut down to what is
            around their thing, as long as some of the ground is seen.
    """
    picture = Image.new("RGB", (size, size), _ground(scene, pictures))
    around = Image.new("L", (size, size), 255)
    for part, own in zip(parts, pictures, strict=True):
        mask = _mask(scene, own)
        for place in part.places:
            _lay(own, mask, place.side / part.own.side, place, (picture, around))
    return Collage(picture, around)


def _ground(scene: Scene, pictures: Sequence[Image.Image]) -> RGB:
    if not is_plain(scene):
        return _ABOUT[scene.background or "sky"]
    red, green, blue = np.mean([ground_color(picture) for picture in pictures], axis=0)
    return int(red), int(green), int(blue)


def _mask(scene: Scene, picture: Image.Image) -> Image.Image:
    if is_plain(scene):
        return grown(solid(picture), _MARGIN)
    return strokes(picture) if scene.style == "ink" else shrunk(solid(picture))


def _lay(
    thing: Image.Image, mask: Image.Image, scale: float, place: Box, onto: tuple[Image.Image, Image.Image]
) -> None:
    """Lay a thing in place, its whole picture `scale` as large as it was."""
    picture, around = onto
    unit = picture.width / SIDE
    side = max(1, round(thing.width * scale))
    left, top = (round(middle * unit - thing.width * scale / 2) for middle in (place.x, place.y))
    reduced, opaque = (each.resize((side, side), Image.Resampling.LANCZOS) for each in (thing, mask))
    picture.paste(reduced, (left, top), opaque)
    behind = around.crop((left, top, left + side, top + side))
    around.paste(ImageChops.darker(behind, ImageChops.invert(opaque)), (left, top))

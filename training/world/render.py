"""Scene -> picture: sprites composed on a background, 256 by 256 pixels, everything from a seed."""

import random
from functools import lru_cache

import numpy as np
from PIL import Image

from generation.scene.layout import SIDE, Box, copies, groups
from generation.scene.scene import Scene, Thing
from training.world.backgrounds import background
from training.world.sprites import RGB, sprite

# With 4 pixels and 4 % the words left four times as much of the latents open, and the network drew things that blur.
JITTER = 1.5  # pixels, each way, of a group's centre
BREATH = 0.015  # of a group's side, each way
LIGHT_INK = (245, 244, 238)
PLACE_LIGHT = {"sky": 0.75, "grass": 0.65, "night": 0.12, "beach": 0.75, "snow": 0.85}


def render(scene: Scene, rng: random.Random) -> Image.Image:
    """Draw a scene; the same scene and the same state of `rng` give the same picture.

    Returns: RGB, 256 by 256. What the scene leaves unsaid is drawn as `Scene.resolved` says.
    """
    scene = scene.resolved()
    picture = background(scene.background or "white", rng)
    for thing, group in zip(scene.things, groups(scene), strict=True):
        for box in copies(group.moved(*jitter(rng)), thing.count):
            paste(picture, figure(thing, scene), box)
    return picture


def jitter(rng: random.Random) -> tuple[float, float, float]:
    """By how much a group stands off its place, in pixels, and how large it is of what it should be."""
    return rng.uniform(-JITTER, JITTER), rng.uniform(-JITTER, JITTER), 1 + rng.uniform(-BREATH, BREATH)


def figure(thing: Thing, scene: Scene) -> Image.Image:
    """The sprite of a thing as its scene shows it: colour, style, and light ink on a dark ground."""
    return _figure(
        thing.concept, scene.style, thing.color, scene.style == "ink" and is_dark(scene.background or "white")
    )


def is_dark(name: str) -> bool:
    """Whether black ink would be lost on a background."""
    if name in PLACE_LIGHT:
        return PLACE_LIGHT[name] < 0.35
    return sum(w * c for w, c in zip((0.299, 0.587, 0.114), RGB[name], strict=True)) / 255 < 0.35


@lru_cache(maxsize=4096)
def _figure(concept: str, style: str, color: str | None, light_ink: bool) -> Image.Image:
    if style != "ink":
        return sprite(concept, style, color)
    # Ink has no shading to keep: the stroke itself takes the colour.
    ink = RGB[color] if color else LIGHT_INK if light_ink else (24, 24, 26)
    alpha = sprite(concept, "ink").getchannel("A")
    picture = Image.new("RGBA", alpha.size, (*ink, 0))
    picture.putalpha(alpha)
    return picture


def paste(picture: Image.Image, figure: Image.Image, box: Box) -> None:
    """Put an RGBA figure into a square of a picture, in place; subpixel places count, beyond the edge is cut."""
    left, top = int(np.floor(box.x - box.side / 2)), int(np.floor(box.y - box.side / 2))
    side = int(np.ceil(box.side)) + 1
    if left >= SIDE or top >= SIDE or left + side <= 0 or top + side <= 0:
        return
    reduced = _reduced(figure, box.side)
    scale = reduced.width / box.side
    shift_x, shift_y = box.x - box.side / 2 - left, box.y - box.side / 2 - top
    matrix = (scale, 0, -shift_x * scale, 0, scale, -shift_y * scale)
    placed = reduced.transform((side, side), Image.Transform.AFFINE, matrix, Image.Resampling.BICUBIC)
    picture.paste(placed, (left, top), placed)


def _reduced(figure: Image.Image, side: float) -> Image.Image:
    """The figure at the size wanted, to a pixel: an affine map alone would alias when it shrinks a lot."""
    target = max(8, round(side))
    return figure if target >= figure.width else figure.resize((target, target), Image.Resampling.LANCZOS)

"""The backgrounds of the world: plain colours and five places, 256 by 256 pixels."""

import random
from functools import cache

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from generation.scene.layout import SIDE
from training.world.sprites import RGB

VARIANTS = 16  # of each place; drawn once and kept

Color = tuple[int, int, int]


def background(name: str, rng: random.Random) -> Image.Image:
    """A fresh RGB picture of a background: a colour word or a place."""
    if name in RGB:
        shift = rng.randint(-3, 3)  # paper is never exactly the same twice
        return Image.new("RGB", (SIDE, SIDE), tuple(min(255, max(0, c + shift)) for c in RGB[name]))
    return place(name, rng.randrange(VARIANTS)).copy()


@cache
def place(name: str, variant: int) -> Image.Image:
    """One of the VARIANTS of a place, the same at every call."""
    return PLACES[name](random.Random(f"{name}-{variant}"))


def _gradient(top: Color, bottom: Color) -> Image.Image:
    ramp = np.linspace(0, 1, SIDE, dtype=np.float32)[:, None, None]
    rows = np.asarray(top, np.float32) * (1 - ramp) + np.asarray(bottom, np.float32) * ramp
    return Image.fromarray(np.repeat(rows, SIDE, axis=1).round().astype(np.uint8))


def _hill(height: float, swell: float, phase: float) -> np.ndarray:
    """Mask (SIDE, SIDE) in 0..1 of the ground below a soft curve at `height` (0 top, 1 bottom)."""
    x = np.arange(SIDE) / SIDE
    edge = (height + swell * np.sin(2 * np.pi * x * 0.8 + phase)) * SIDE
    return np.clip(np.arange(SIDE)[:, None] - edge[None, :] + 0.5, 0, 1).astype(np.float32)


def _ground(picture: Image.Image, mask: np.ndarray, top: Color, bottom: Color) -> Image.Image:
    return Image.composite(_gradient(top, bottom), picture, Image.fromarray((mask * 255).astype(np.uint8)))


def _dots(
    picture: Image.Image, rng: random.Random, count: int, color: Color, radius: tuple[float, float]
) -> Image.Image:
    large = picture.resize((SIDE * 2, SIDE * 2))
    draw = ImageDraw.Draw(large)
    for _ in range(count):
        x, y, r = rng.uniform(0, SIDE * 2), rng.uniform(0, SIDE * 2), 2 * rng.uniform(*radius)
        draw.ellipse((x - r, y - r, x + r, y + r), fill=color)
    return large.resize((SIDE, SIDE), Image.Resampling.BOX)


def _sky(rng: random.Random) -> Image.Image:
    picture = _gradient((84, 166, 242), (196, 228, 252))
    clouds = Image.new("L", (SIDE, SIDE), 0)
    draw = ImageDraw.Draw(clouds)
    for x, y in ((40, 45), (200, 80), (70, 205)):
        x, y = x + rng.randint(-15, 15), y + rng.randint(-12, 12)
        for dx, r in ((-24, 13), (0, 20), (24, 14)):
            draw.ellipse((x + dx - r * 1.3, y - r, x + dx + r * 1.3, y + r * 0.8), fill=225)
    return Image.composite(
        Image.new("RGB", (SIDE, SIDE), (255, 255, 255)), picture, clouds.filter(ImageFilter.GaussianBlur(4))
    )


def _grass(rng: random.Random) -> Image.Image:
    picture = _gradient((120, 190, 246), (214, 236, 252))
    far = _ground(picture, _hill(0.45, 0.035, rng.uniform(0, 6)), (150, 205, 95), (120, 185, 70))
    return _ground(far, _hill(0.6, 0.03, rng.uniform(0, 6)), (112, 186, 60), (70, 150, 40))


def _night(rng: random.Random) -> Image.Image:
    return _dots(_gradient((10, 14, 46), (46, 48, 104)), rng, 45, (250, 245, 205), (0.7, 1.6))


def _beach(rng: random.Random) -> Image.Image:
    picture = _gradient((130, 200, 250), (225, 242, 252))
    sea = _ground(picture, _hill(0.4, 0.0, 0.0), (30, 130, 190), (60, 190, 205))
    phase = rng.uniform(0, 6)
    foam = _ground(sea, _hill(0.6, 0.02, phase), (250, 252, 252), (250, 252, 252))
    return _ground(foam, _hill(0.625, 0.02, phase), (240, 216, 160), (226, 190, 125))


def _snow(rng: random.Random) -> Image.Image:
    picture = _gradient((150, 178, 205), (206, 220, 234))
    ground = _ground(picture, _hill(0.58, 0.03, rng.uniform(0, 6)), (250, 252, 255), (226, 236, 246))
    return _dots(ground, rng, 45, (255, 255, 255), (1.0, 2.2))


PLACES = {"sky": _sky, "grass": _grass, "night": _night, "beach": _beach, "snow": _snow}

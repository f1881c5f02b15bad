"""What lies behind the things of a picture: which background it is, and what it would look like without them."""

from functools import cache

import numpy as np
from PIL import Image

from generation.scene.layout import SIDE, Box
from generation.scene.scene import COLORS, PLACES, Scene
from training.judge.figures import filled
from training.judge.stands import stand
from training.world.backgrounds import VARIANTS, place
from training.world.render import paste
from training.world.sprites import RGB

COARSE = 64  # pixels a side at which backgrounds are compared
ENOUGH = 0.1  # part of the pixels beside the squares of the things; else what is seen between the things is looked at
GROWN = 1.06  # things may be larger than asked for
SAMPLES = 600  # of the free pixels, about so many are compared
OUTLIER = 0.2  # a pixel that differs so much from the chosen background belongs to something else
SPREAD = 6  # coarse pixels over which a difference of the visible ground is carried on behind the things


@cache
def candidates() -> tuple[tuple[str, ...], np.ndarray]:
    """Names (N) and pictures (N, 3, COARSE, COARSE) in 0..1 of every background there is."""
    names = list(COLORS) + [name for name in PLACES for _ in range(VARIANTS)]
    plain = [Image.new("RGB", (COARSE, COARSE), RGB[name]) for name in COLORS]
    places = [reduced(place(name, variant)) for name in PLACES for variant in range(VARIANTS)]
    return tuple(names), np.stack([planes(picture) for picture in plain + places])


def planes(picture: Image.Image) -> np.ndarray:
    """(3, H, W) float32 in 0..1."""
    return np.moveaxis(np.asarray(picture.convert("RGB"), np.float32), -1, 0) / 255


def reduced(picture: Image.Image) -> Image.Image:
    return picture.resize((COARSE, COARSE), Image.Resampling.BOX)


def visible(scene: Scene) -> np.ndarray:
    """(COARSE, COARSE) bool: the pixels where nothing but the ground of a resolved scene should be; some always are."""
    boxes = [(thing, box) for index, thing in enumerate(scene.things) for box in stand(scene, index)]
    free = beside([box for _, box in boxes])
    if free.mean() >= ENOUGH:
        return free
    mask = Image.new("RGB", (SIDE, SIDE))
    for thing, box in boxes:
        paste(mask, filled(thing.concept, "3d", (255, 255, 255)), box.moved(0, 0, GROWN))
    free = planes(reduced(mask))[0] < 0.05
    return free if free.mean() > 0.01 else np.ones_like(free)


def beside(boxes: list[Box]) -> np.ndarray:
    """(COARSE, COARSE) bool: the pixels that no box covers."""
    centres = (np.arange(COARSE) + 0.5) * SIDE / COARSE
    covered = np.zeros((COARSE, COARSE), bool)
    for box in boxes:
        near_x, near_y = (abs(centres - middle) < box.side / 2 for middle in (box.x, box.y))
        covered |= near_y[:, None] & near_x[None, :]
    return ~covered


def nearest(picture: np.ndarray, free: np.ndarray) -> tuple[str, np.ndarray]:
    """The background of a picture, seen where it is `free`.

    Args: picture (3, COARSE, COARSE) in 0..1; free (COARSE, COARSE) bool, true somewhere.
    Returns: its name and the best fitting picture of it, (3, COARSE, COARSE).
    """
    names, pictures = candidates()
    looked_at = np.flatnonzero(free)[:: max(1, int(free.sum()) // SAMPLES)]
    seen = pictures.reshape(len(pictures), 3, -1)[:, :, looked_at]
    errors = abs(seen - picture.reshape(3, -1)[:, looked_at]).mean(axis=1)
    best = int(np.minimum(errors, OUTLIER).mean(axis=1).argmin())
    return names[best], pictures[best]


def behind(picture: np.ndarray, ground: np.ndarray, free: np.ndarray) -> np.ndarray:
    """The ground adjusted to what is seen of it, (3, SIDE, SIDE): a shade that is off, a hill that is elsewhere."""
    return np.stack([_enlarged(channel) for channel in adjusted(picture, ground, free)])


def adjusted(picture: np.ndarray, ground: np.ndarray, free: np.ndarray) -> np.ndarray:
    """The same, (3, COARSE, COARSE).

    The difference is taken where the ground is free and plausible, and carried on softly behind the things.
    """
    difference = picture - ground
    trusted = (free & (abs(difference).max(axis=0) < OUTLIER)).astype(np.float32)
    spread = _blurred(np.concatenate([difference * trusted, trusted[None]]))
    return np.clip(ground + spread[:3] / (spread[3:] + 0.02), 0, 1)


def _blurred(maps: np.ndarray) -> np.ndarray:
    offsets = np.arange(COARSE)
    kernel = np.exp(-((offsets[:, None] - offsets[None, :]) ** 2) / (2 * SPREAD**2)).astype(np.float32)
    kernel /= SPREAD * np.sqrt(2 * np.pi)
    return kernel @ maps @ kernel.T


def _enlarged(channel: np.ndarray) -> np.ndarray:
    return np.asarray(Image.fromarray(channel.astype(np.float32)).resize((SIDE, SIDE), Image.Resampling.BILINEAR))

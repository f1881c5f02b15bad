"""The sprites of the world at the sizes at which they are compared, as rows of one matrix.

Recolouring (`training.world.sprites.recolor`) is linear in two maps of a sprite, how far it is lighter and how far
darker than its mean, so a sprite is reduced once and every colour of it is a sum of reduced maps.

A template explains a patch of a picture by G = P - A B, with P its premultiplied colours, A its coverage and B the
ground. What it gains, 2<D, G> - <G, G> with D = picture - ground, is one product of a row made here and a column
made in `matching`: CHANNELS maps of SIZE by SIZE each.
"""

from functools import lru_cache
from typing import NamedTuple

import numpy as np
from PIL import Image

from generation.scene.scene import COLORS, STYLES
from training.world.render import LIGHT_INK
from training.world.sprites import RGB, concept_names, sprite

SIZES = (8, 12, 16, 24, 32)
CHANNELS = 9
DARK_INK = (24, 24, 26)


class Tint(NamedTuple):
    """A way to colour a sprite: what the scene says of it, and its sRGB where the sprite's own colours go."""

    said: str | None
    rgb: tuple[int, int, int] | None


RECOLORED = tuple(Tint(name, RGB[name]) for name in COLORS)
TINTS = {
    style: (Tint(None, DARK_INK), Tint(None, LIGHT_INK), *RECOLORED)
    if style == "ink"
    else (Tint(None, None), *RECOLORED)
    for style in STYLES
}


class Look(NamedTuple):
    """One of the appearances that any concept can have."""

    style: str
    tint: Tint


LOOKS = tuple(Look(style, tint) for style in STYLES for tint in TINTS[style])


@lru_cache(maxsize=32)
def concept_rows(concept: int, size: int) -> np.ndarray:
    """All looks of one concept: (len(LOOKS), CHANNELS * size * size) float32."""
    by_style = {style: _maps(style, size)[concept : concept + 1] for style in STYLES}
    paint = np.concatenate([_paint(by_style[look.style], look) for look in LOOKS])
    return _rows(paint, np.concatenate([by_style[look.style][:, 0] for look in LOOKS]))


@lru_cache(maxsize=64)
def look_rows(look: Look, size: int) -> np.ndarray:
    """All concepts in one look: (number of concepts, CHANNELS * size * size) float32."""
    maps = _maps(look.style, size)
    return _rows(_paint(maps, look), maps[:, 0])


def some_rows(concepts: np.ndarray, look: Look, size: int) -> np.ndarray:
    """Some concepts, by index, in one look: (len(concepts), CHANNELS * size * size) float32."""
    maps = _maps(look.style, size)[concepts]
    return _rows(_paint(maps, look), maps[:, 0])


def _rows(paint: np.ndarray, cover: np.ndarray) -> np.ndarray:
    """Args: premultiplied colours (N, 3, size, size) and coverage (N, size, size)."""
    size = cover.shape[-1]
    rows = np.empty((len(paint), CHANNELS, size, size), np.float32)
    rows[:, :3] = paint
    rows[:, 3] = cover
    np.einsum("nchw,nchw->nhw", paint, paint, out=rows[:, 4])
    np.multiply(paint, cover[:, None], out=rows[:, 5:8])
    np.multiply(cover, cover, out=rows[:, 8])
    return rows.reshape(len(paint), -1)


def _paint(maps: np.ndarray, look: Look) -> np.ndarray:
    """Premultiplied colours (N, 3, size, size) in 0..1 of a look."""
    if look.tint.rgb is None:
        return maps[:, 3:]
    rgb = np.array(look.tint.rgb, np.float32)[:, None, None] / 255
    cover, lighter, darker = (maps[:, i : i + 1] for i in range(3))
    return cover * rgb if look.style == "ink" else cover * rgb + lighter * (1 - rgb) - darker * rgb


def _maps(style: str, size: int) -> np.ndarray:
    """(N, 6, size, size) float32: coverage, coverage * lighter, coverage * darker, premultiplied red, green, blue."""
    return _all_maps(style)[size]


@lru_cache(maxsize=len(STYLES))
def _all_maps(style: str) -> dict[int, np.ndarray]:
    """The maps of a style at all of SIZES, which divide half the sprites' own size."""
    full = np.stack([_sprite_maps(sprite(name, style).reduce(2)) for name in concept_names()])
    parts = {size: full.shape[-1] // size for size in SIZES}
    grouped = {size: full.reshape(*full.shape[:2], size, part, size, part) for size, part in parts.items()}
    return {size: maps.mean(axis=(3, 5)) for size, maps in grouped.items()}


def _sprite_maps(picture: Image.Image) -> np.ndarray:
    values = np.moveaxis(np.asarray(picture), -1, 0).astype(np.float32) / 255
    paint, cover = values[:3], values[3]
    light = np.tensordot(np.array([0.299, 0.587, 0.114], np.float32), paint, axes=1)
    shade = (light - (light * cover).sum() / max(float(cover.sum()), 1e-6)) * 0.9
    lighter, darker = np.clip(1.3 * shade, 0, 1), np.clip(-1.5 * shade, 0, 1)
    return np.stack([cover, cover * lighter, cover * darker, *(paint * cover)])

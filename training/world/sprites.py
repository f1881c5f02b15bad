"""The sprites of the world: every concept in three styles, and their recolouring.

Knows the sheets of `assets/world/` and nothing of scenes.
"""

import json
from functools import cache
from pathlib import Path

import numpy as np
from PIL import Image

WORLD = Path(__file__).resolve().parents[2] / "assets" / "world"
TILE = 192  # pixels a side
COLUMNS = 16

# What a colour word means, as sRGB; also the colour of a plain background.
RGB = {
    "red": (220, 38, 38),
    "orange": (249, 128, 24),
    "yellow": (250, 210, 30),
    "green": (46, 160, 67),
    "blue": (45, 105, 225),
    "purple": (140, 60, 200),
    "pink": (250, 130, 180),
    "brown": (130, 80, 45),
    "black": (28, 28, 30),
    "white": (250, 250, 250),
    "gray": (140, 144, 150),
}


def sheet_path(style: str) -> Path:
    return WORLD / f"sprites-{style}.webp"


@cache
def concept_names() -> tuple[str, ...]:
    """English names of the concepts, in the order of the sheets."""
    rows = json.loads((WORLD / "concepts.json").read_text(encoding="utf-8"))
    return tuple(row["en"] for row in rows)


@cache
def _sheet(style: str) -> np.ndarray:
    return np.asarray(Image.open(sheet_path(style)).convert("RGBA"))


@cache
def _index() -> dict[str, int]:
    return {name: index for index, name in enumerate(concept_names())}


def sprite(concept: str, style: str, color: str | None = None) -> Image.Image:
    """One sprite, TILE by TILE pixels, RGBA; recoloured when a colour is named."""
    row, column = divmod(_index()[concept], COLUMNS)
    tile = _sheet(style)[row * TILE : (row + 1) * TILE, column * TILE : (column + 1) * TILE]
    return Image.fromarray(tile if color is None else recolor(tile, RGB[color]))


def recolor(tile: np.ndarray, rgb: tuple[int, int, int]) -> np.ndarray:
    """Give an RGBA tile (H, W, 4) uint8 one colour and keep its shading.

    The tile's lightness, centred on its own mean, moves the colour towards black or white: highlights, shadows and
    outlines stay where they were, whatever the original hues.
    """
    alpha = tile[..., 3:].astype(np.float32) / 255
    light = tile[..., :3].astype(np.float32) @ np.asarray((0.299, 0.587, 0.114), np.float32) / 255
    weight = alpha[..., 0]
    mean = float((light * weight).sum() / max(weight.sum(), 1e-6))
    shade = ((light - mean) * 0.9)[..., None]
    color = np.asarray(rgb, np.float32) / 255
    shaded = np.where(
        shade > 0, color + (1 - color) * np.minimum(shade * 1.3, 1), color * np.maximum(1 + shade * 1.5, 0)
    )
    return np.concatenate([np.clip(shaded * 255, 0, 255), alpha * 255], axis=-1).astype(np.uint8)

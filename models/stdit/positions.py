"""Where patches are in a picture of any shape, as STDiT is told."""

from functools import lru_cache

import torch
from torch import Tensor

from models.positions import sincos_1d, sincos_2d
from models.stdit.grid import Grid


def fixed_plane(width: int, rows: int, columns: int, scale: float) -> Tensor:
    """(1, rows * columns, width) of version 1: positions are divided by `scale`, whatever the shape."""
    return sincos_2d(width, torch.arange(rows) / scale, torch.arange(columns) / scale)[None]


def fixed_time(width: int, frames: int, scale: float) -> Tensor:
    """(1, frames, width) of version 1."""
    return sincos_1d(width, torch.arange(frames) / scale).float()[None]


def told_plane(width: int, grid: Grid, sides: tuple[Tensor, Tensor], trained_side: int) -> Tensor:
    """(rows * columns, width) of versions 2 and 3, on the CPU.

    `sides` are height and width in pixels; the first of a batch speaks for all, as in the official code.
    """
    height, across = (float(side[0].item()) for side in sides)
    return _scaled_plane(width, grid.rows, grid.columns, (height * across) ** 0.5 / trained_side)


@lru_cache(maxsize=32)
def _scaled_plane(width: int, rows: int, columns: int, scale: float) -> Tensor:
    """(rows * columns, width): any shape is laid over a square of as many patches,
    then divided by `scale`, the side of the picture over the side that was trained on."""
    side = round((rows * columns) ** 0.5)
    down, across = (torch.arange(count, device="cpu") / scale * (side / count) for count in (rows, columns))
    return sincos_2d(width, down, across)

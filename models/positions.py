"""Fixed tables of positions, as sines and cosines (Vaswani et al. 2017; in two dimensions as in MAE, He et al. 2021)."""

from collections.abc import Sequence

import torch
from torch import Tensor

from models.errors import ConfigError


def sincos(width: int, positions: Tensor) -> Tensor:
    """[sines, cosines] of positions of any shape, which are read in order: (positions.numel(), width), in float64."""
    if width % 2:
        raise ConfigError(
            zh=f"位置编码的宽度必须是偶数，而不是 {width}。请调整 hidden_size。",
            en=f"A table of positions needs an even width, not {width}. Change hidden_size.",
        )
    exponents = torch.arange(width // 2, dtype=torch.float64, device=positions.device) / (width / 2)
    angles = positions.double().reshape(-1, 1) / 10000**exponents
    return torch.cat([angles.sin(), angles.cos()], dim=1)


def sincos_1d(width: int, length: int) -> Tensor:
    """Positions 0 … length-1: (length, width) in float32."""
    return sincos(width, torch.arange(length)).float()


def sincos_2d(width: int, grid: tuple[int, int], scale: Sequence[float] = (1.0, 1.0)) -> Tensor:
    """A grid of (rows, columns), row by row: (rows·columns, width) in float32.

    The first half of the channels tells the column, the second the row. Coordinates are multiplied by `scale`,
    (rows, columns), which fits a larger grid into the range that a network was trained with.
    """
    if width % 4:
        raise ConfigError(
            zh=f"二维位置编码的宽度必须是 4 的倍数，而不是 {width}。请调整 hidden_size。",
            en=f"A table of positions in two dimensions needs a width divisible by 4, not {width}. Change hidden_size.",
        )
    rows, columns = torch.meshgrid(torch.arange(grid[0]) * scale[0], torch.arange(grid[1]) * scale[1], indexing="ij")
    return torch.cat([sincos(width // 2, columns), sincos(width // 2, rows)], dim=1).float()

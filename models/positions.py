"""Fixed tables of positions, as sines and cosines (Vaswani et al. 2017; in two dimensions: MAE, He et al. 2021)."""

import torch
from torch import Tensor

from models.errors import ConfigError


def sincos_1d(width: int, positions: Tensor) -> Tensor:
    """[sines, cosines] of positions of any shape, read in order: (positions.numel(), width), in float64."""
    _require_divisible(width, 2)
    exponents = torch.arange(width // 2, dtype=torch.float64, device=positions.device) / (width / 2)
    angles = positions.double().reshape(-1, 1) / 10000**exponents
    return torch.cat([angles.sin(), angles.cos()], dim=1)


def sincos_2d(width: int, down: Tensor, across: Tensor) -> Tensor:
    """A grid, row by row: (len(down) · len(across), width) in float32.

    `down` are the coordinates of the rows, `across` those of the columns. The first half of the channels tells the
    column, the second the row.
    """
    _require_divisible(width, 4)
    rows, columns = torch.meshgrid(down, across, indexing="ij")
    return torch.cat([sincos_1d(width // 2, columns), sincos_1d(width // 2, rows)], dim=1).float()


def _require_divisible(width: int, divisor: int) -> None:
    if width % divisor:
        raise ConfigError(
            zh=f"位置编码的宽度必须是 {divisor} 的倍数，而不是 {width}。请改 hidden_size。",
            en=f"A table of positions needs a width divisible by {divisor}, not {width}. Change hidden_size.",
        )

"""Rotary positions in time, on neighbouring pairs of channels (arXiv 2104.09864)."""

from collections.abc import Callable

import torch
from torch import Tensor, nn

Rotation = tuple[Tensor, Tensor]  # cosines and sines, each (length, head width)
Rotate = Callable[[Tensor], Tensor]  # what `rotate` is with a rotation


class RotaryTime(nn.Module):
    """Angles by which position 0, 1, 2, … turns each pair of channels; official weights carry the frequencies."""

    def __init__(self, head_width: int) -> None:
        super().__init__()
        steps = torch.arange(0, head_width, 2).float() / head_width
        self.freqs = nn.Parameter(1.0 / 10000**steps, requires_grad=False)

    def forward(self, length: int) -> Rotation:
        positions = torch.arange(length, device=self.freqs.device, dtype=torch.float32)
        angles = torch.outer(positions, self.freqs.float()).repeat_interleave(2, dim=-1)
        return angles.cos(), angles.sin()


def rotate(x: Tensor, rotation: Rotation) -> Tensor:
    """Turn each pair of channels of x (…, length, head width)."""
    cos, sin = (table.to(x.dtype) for table in rotation)
    first, second = x.unflatten(-1, (-1, 2)).unbind(-1)
    return x * cos + torch.stack((-second, first), dim=-1).flatten(-2) * sin

"""What the timestep does to tokens: shift, scale and gate them, each frame by its own timestep where they differ."""

import torch
from torch import Tensor, nn


def per_frame(t: Tensor, finished: Tensor | None = None, x_mask: Tensor | None = None) -> Tensor:
    """(B, 1, K) for all frames; or, with a mask (B, T), `t` where it is True and `finished` elsewhere: (B, T, K)."""
    if x_mask is None or finished is None:
        return t[:, None]
    return torch.where(x_mask[:, :, None], t[:, None], finished[:, None])


def modulation(table: Tensor, t: Tensor) -> tuple[Tensor, ...]:
    """The K rows of a table (K, D), each moved by its part of `t` (B, F, K * D): K times (B, F, 1, D)."""
    return (table + t.unflatten(-1, table.shape)).chunk(len(table), dim=2)


def modulate(x: Tensor, shift: Tensor, scale: Tensor) -> Tensor:
    return x * (1 + scale) + shift


class FinalLayer(nn.Module):
    """Tokens (B, T, S, D) to patches (B, T, S, out)."""

    def __init__(self, width: int, out: int) -> None:
        super().__init__()
        self.norm_final = nn.LayerNorm(width, elementwise_affine=False, eps=1e-6)
        self.linear = nn.Linear(width, out)
        self.scale_shift_table = nn.Parameter(torch.randn(2, width) / width**0.5)

    def forward(self, x: Tensor, t: Tensor, finished: Tensor | None = None, x_mask: Tensor | None = None) -> Tensor:
        """`t` and `finished` are (B, D): the embedded timestep, and timestep 0 for frames that `x_mask` leaves out."""
        x = self._modulated(x, t)
        if x_mask is not None and finished is not None:
            # The official code modulates what is modulated already, and the weights were trained with it.
            x = torch.where(x_mask[:, :, None, None], x, self._modulated(x, finished))
        return self.linear(x)

    def _modulated(self, x: Tensor, t: Tensor) -> Tensor:
        shift, scale = modulation(self.scale_shift_table, t.repeat(1, 2)[:, None])
        return modulate(self.norm_final(x), shift, scale)

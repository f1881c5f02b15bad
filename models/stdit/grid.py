"""Video latents as a grid of patches: frames, rows and columns of tokens."""

from dataclasses import dataclass
from typing import Self

import torch.nn.functional as F
from torch import Tensor, nn

from models.patches import require_shape

Patch = tuple[int, int, int]  # latent frames, rows and columns that make one token


@dataclass(frozen=True)
class Grid:
    """How many tokens latents become: along time, down and across."""

    frames: int
    rows: int
    columns: int

    @classmethod
    def of(cls, latents: Tensor, patch: Patch) -> Self:
        """The grid of latents (B, C, T, H, W); what does not fill a patch counts as one."""
        return cls(*(-(-size // step) for size, step in zip(latents.shape[2:], patch, strict=True)))

    @property
    def cells(self) -> int:
        """Tokens of one frame."""
        return self.rows * self.columns


class PatchEmbed3D(nn.Module):
    """Latents (B, C, T, H, W) to tokens (B, frames, cells, D); sides that do not fill a patch are padded with zeros."""

    def __init__(self, patch: Patch, channels: int, width: int) -> None:
        super().__init__()
        self.patch, self.channels = patch, channels
        self.proj = nn.Conv3d(channels, width, patch, stride=patch)

    def forward(self, x: Tensor) -> Tensor:
        require_shape(x, self.channels, None, None, None)
        short = [-size % step for size, step in zip(x.shape[2:], self.patch, strict=True)]
        x = F.pad(x, (0, short[2], 0, short[1], 0, short[0]))
        x = self.proj(x)  # (B, D, frames, rows, columns)
        return x.flatten(3).permute(0, 2, 3, 1)


def unpatchify(tokens: Tensor, grid: Grid, patch: Patch, size: tuple[int, ...]) -> Tensor:
    """Tokens (B, frames, cells, patch volume x C) to latents (B, C, *size), the padding cut off."""
    frames, rows, columns = grid.frames, grid.rows, grid.columns
    x = tokens.reshape(len(tokens), frames, rows, columns, *patch, -1)
    x = x.permute(0, 7, 1, 4, 2, 5, 3, 6)  # (B, C, frames, p0, rows, p1, columns, p2)
    x = x.reshape(len(x), -1, frames * patch[0], rows * patch[1], columns * patch[2])
    return x[:, :, : size[0], : size[1], : size[2]]

"""Videos to tokens, and back: a patch is of one frame, or (compression frame patches) of several.

Section 3.3.1 of the paper. A tubelet of s frames makes one token, so there are s times fewer; on the way out a
transposed convolution in time gives every token its s frames again.
"""

import torch
from torch import Tensor, nn

from models.patches import PatchEmbed, unpatchify


class FramePatches(PatchEmbed):
    """(B, F, C, H, W) -> (B, F, T, D): each frame on its own."""

    def forward(self, x: Tensor) -> Tensor:
        return super().forward(x.flatten(0, 1)).unflatten(0, x.shape[:2])


class TubeletPatches(nn.Module):
    """(B, F, C, H, W) -> (B, F/s, T, D): s frames in one patch."""

    def __init__(self, patch_size: int, channels: int, hidden_size: int, tubelet: int) -> None:
        super().__init__()
        size = (tubelet, patch_size, patch_size)
        self.proj = nn.Conv3d(channels, hidden_size, kernel_size=size, stride=size)
        nn.init.xavier_uniform_(self.proj.weight.view(hidden_size, -1))
        nn.init.zeros_(self.proj.bias)

    def forward(self, x: Tensor) -> Tensor:
        return self.proj(x.transpose(1, 2)).flatten(3).permute(0, 2, 3, 1)


class FramesInTime(nn.Module):
    """(B, F/s, C, H, W) -> (B, F, C, H, W): one becomes s frames, which begin as copies of it."""

    def __init__(self, channels: int, tubelet: int) -> None:
        super().__init__()
        size = (tubelet, 1, 1)
        self.conv = nn.ConvTranspose3d(channels, channels, kernel_size=size, stride=size)
        with torch.no_grad():
            self.conv.weight.copy_(torch.eye(channels).view(channels, channels, 1, 1, 1).expand_as(self.conv.weight))
        nn.init.zeros_(self.conv.bias)

    def forward(self, x: Tensor) -> Tensor:
        return self.conv(x.transpose(1, 2)).transpose(1, 2)


def to_frames(tokens: Tensor, grid: tuple[int, int], patch_size: int) -> Tensor:
    """(B, F, T, p · p · C) -> (B, F, C, H, W)."""
    return unpatchify(tokens.flatten(0, 1), grid, patch_size).unflatten(0, tokens.shape[:2])

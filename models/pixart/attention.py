"""Self-attention that may look at fewer keys and values than there are patches (PixArt-Σ, section 3.3)."""

import torch.nn.functional as F
from torch import Tensor, nn

from models.errors import InputError
from models.pixart.config import Sampling

Grid = tuple[int, int]  # rows and columns of patches


class SelfAttention(nn.Module):
    """Patches (B, N, D) look at each other, or at one of each `ratio` × `ratio` of them.

    Queries and keys are normalised, where they are, over the full width D before the heads part.
    """

    def __init__(self, width: int, heads: int, *, qk_norm: bool, sampling: Sampling | None, ratio: int) -> None:
        super().__init__()
        self.heads = heads
        self.sampling = sampling if ratio > 1 else None
        self.ratio = ratio
        self.qkv = nn.Linear(width, 3 * width)
        self.q_norm = nn.LayerNorm(width) if qk_norm else nn.Identity()
        self.k_norm = nn.LayerNorm(width) if qk_norm else nn.Identity()
        self.proj = nn.Linear(width, width)
        if self.sampling == "conv":
            # One filter a channel, which begins as the mean. Keys and values share it.
            self.sr = nn.Conv2d(width, width, kernel_size=ratio, stride=ratio, groups=width)
            self.norm = nn.LayerNorm(width)
            nn.init.constant_(self.sr.weight, 1 / ratio**2)
            nn.init.zeros_(self.sr.bias)

    def forward(self, x: Tensor, grid: Grid) -> Tensor:
        q, k, v = self.qkv(x).chunk(3, dim=-1)  # (B, N, D) each
        q, k = self.q_norm(q), self.k_norm(k)
        k, v = self.compressed(k, grid), self.compressed(v, grid)  # (B, M, D), M = N or about N / ratio²
        q, k, v = (each.unflatten(-1, (self.heads, -1)).transpose(1, 2) for each in (q, k, v))
        out: Tensor = self.proj(F.scaled_dot_product_attention(q, k, v).transpose(1, 2).flatten(2))
        return out

    def compressed(self, tokens: Tensor, grid: Grid) -> Tensor:
        """(B, N, D) -> (B, M, D). Raises InputError where no whole number of keys would stand for the patches."""
        if self.sampling is None:
            return tokens
        if self.sampling == "uniform_every":
            _require_whole(tokens.shape[1], self.ratio)
            return tokens[:, :: self.ratio]
        picture = tokens.unflatten(1, grid)  # (B, rows, columns, D)
        if self.sampling == "conv":
            filtered: Tensor = self.sr(picture.permute(0, 3, 1, 2))
            shrunk: Tensor = self.norm(filtered.flatten(2).transpose(1, 2))
            return shrunk
        if self.sampling == "uniform":
            _require_whole(grid[0], self.ratio)
            _require_whole(grid[1], self.ratio)
        # "ave" does not average: officially it is nearest-neighbour interpolation, the first patch of each square.
        rows, columns = (side // self.ratio * self.ratio for side in grid)
        return picture[:, : rows : self.ratio, : columns : self.ratio].flatten(1, 2)


def _require_whole(count: int, ratio: int) -> None:
    if count % ratio:
        raise InputError(
            zh=f"KV 压缩要求图块数 {count} 是 {ratio} 的倍数。请换一个尺寸。",
            en=f"KV compression needs {count} patches to be a multiple of {ratio}. Choose another size.",
        )

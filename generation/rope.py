"""Where each latent patch is, as Hunyuan-DiT's transformer is told: two-dimensional rotary embeddings.

A picture of any shape is laid into the square that the model was trained on: its longer side fills it, the shorter
one is centred. diffusers' own table is wrong wherever a side is centred (it moves the end of the side without its
start), so positions are computed here, as in the report; for square pictures the two agree to the bit.
"""

from functools import lru_cache

import torch
from diffusers.models.embeddings import get_2d_rotary_pos_embed_from_grid

Table = tuple[torch.Tensor, torch.Tensor]


@lru_cache(maxsize=16)
@torch.inference_mode(mode=False)  # who asks first may be drawing, who asks next learning: one could not go on with it
def rotary_table(head_dim: int, rows: int, columns: int, base: int) -> Table:
    """Cosines and sines, each (rows * columns, head_dim), for a grid of patches in a square of `base` patches."""
    down, across = _extents(rows, columns, base)
    grid = torch.meshgrid(_positions(*across, columns), _positions(*down, rows), indexing="xy")
    cos, sin = get_2d_rotary_pos_embed_from_grid(head_dim, torch.stack(grid).unsqueeze(1), use_real=True)
    return cos, sin


def _extents(rows: int, columns: int, base: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """Start and end of the picture in the square, downwards and across."""
    longer = max(rows, columns)
    height, width = round(base / longer * rows), round(base / longer * columns)
    top, left = round((base - height) / 2), round((base - width) / 2)
    return (top, top + height), (left, left + width)


def _positions(start: int, end: int, count: int) -> torch.Tensor:
    """`count` positions from `start`, `end` itself left out."""
    return torch.linspace(start, start + (end - start) * (count - 1) / count, count)

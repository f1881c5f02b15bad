"""Texts as PixArt and STDiT read them: T5's hidden states, projected once, then attended to by every block."""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from models.mlp import Mlp
from models.patches import require_shape
from models.rows import repeated


class CaptionEmbedder(nn.Module):
    """Hidden states (B, 1, L, C) to (B, L, D).

    The buffer `y_embedding` (L, C) is the text of nothing at all: what guidance leads away from where the official
    program has no negative prompt.
    """

    def __init__(self, channels: int, width: int, tokens: int) -> None:
        super().__init__()
        self.y_proj = Mlp(channels, width, width)
        self.y_embedding: Tensor
        self.register_buffer("y_embedding", torch.randn(tokens, channels) / channels**0.5)

    def forward(self, y: Tensor) -> Tensor:
        """Raises InputError for texts of another shape or width."""
        require_shape(y, 1, None, self.y_embedding.shape[1], name="y")
        return self.y_proj(y).squeeze(1)


class CrossAttention(nn.Module):
    """Tokens (B, N, D) look at a text (B, L, D)."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.q_linear = nn.Linear(width, width)
        self.kv_linear = nn.Linear(width, 2 * width)
        self.proj = nn.Linear(width, width)

    def forward(self, x: Tensor, text: Tensor, read: Tensor | None = None) -> Tensor:
        """`read` (B, 1, 1, L) is True at tokens of the text that are looked at; None: all of them."""
        q = self.q_linear(x).unflatten(-1, (self.heads, -1)).transpose(1, 2)  # (B, heads, N, head width)
        k, v = self.kv_linear(text).unflatten(-1, (2, self.heads, -1)).permute(2, 0, 3, 1, 4)
        out = F.scaled_dot_product_attention(q, k, v, attn_mask=read)
        return self.proj(out.transpose(1, 2).flatten(2))


def readable(mask: Tensor | None, batch: int) -> Tensor | None:
    """(batch, 1, 1, L) for `CrossAttention` from a mask of the text: (B, L) or (B, 1, 1, L), not 0 at tokens to read.

    A mask of fewer rows is repeated. Raises InputError where it cannot be shared evenly.
    """
    if mask is None:
        return None
    return repeated(mask.flatten(1) != 0, batch)[:, None, None]

"""Tokens that look at each other: those of one frame, or those of one place through time."""

from dataclasses import dataclass

from torch import Tensor, nn
from torch.nn.functional import scaled_dot_product_attention

from models.attention import Attention
from models.rotary import Rotate


@dataclass(frozen=True)
class Heads:
    """How attention is split and steadied."""

    count: int
    qk_norm: bool = False
    rotate_first: bool = False  # rotary positions before the norm of queries and keys, as in Open-Sora 1.1


class SelfAttention(Attention):
    """Sequences (N, L, D) to (N, L, D), with a norm of queries and keys and rotary positions where wanted."""

    def __init__(self, width: int, heads: Heads) -> None:
        super().__init__(width, heads.count)
        self.rotate_first = heads.rotate_first
        self.q_norm, self.k_norm = (_norm(width // heads.count, heads.qk_norm) for _ in range(2))

    def forward(self, x: Tensor, rotate: Rotate | None = None) -> Tensor:
        q, k, v = self.qkv(x).unflatten(-1, (3, self.num_heads, -1)).permute(2, 0, 3, 1, 4)  # (N, heads, L, …) each
        if rotate is not None and self.rotate_first:
            q, k = rotate(q), rotate(k)
        q, k = self.q_norm(q), self.k_norm(k)
        if rotate is not None and not self.rotate_first:
            q, k = rotate(q), rotate(k)
        return self.proj(scaled_dot_product_attention(q, k, v).transpose(1, 2).flatten(2))


def over_space(attention: SelfAttention, x: Tensor) -> Tensor:
    """Every frame of x (B, T, S, D) by itself."""
    return attention(x.flatten(0, 1)).view_as(x)


def over_time(attention: SelfAttention, x: Tensor, rotate: Rotate | None = None) -> Tensor:
    """Every place of x (B, T, S, D) by itself."""
    places = x.transpose(1, 2)  # (B, S, T, D)
    return attention(places.flatten(0, 1), rotate).view_as(places).transpose(1, 2)


def _norm(width: int, wanted: bool) -> nn.Module:
    return nn.RMSNorm(width, eps=1e-6) if wanted else nn.Identity()

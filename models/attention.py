"""Attention of several heads over one sequence, under the names that timm gave its weights."""

from collections.abc import Callable

from torch import Tensor, nn
from torch.nn.functional import scaled_dot_product_attention

from models.errors import ConfigError


class Attention(nn.Module):
    """Self-attention with one matrix for queries, keys and values (ViT, Dosovitskiy et al. 2020)."""

    def __init__(self, hidden_size: int, num_heads: int, *, qkv_bias: bool = True) -> None:
        super().__init__()
        require_heads(hidden_size, num_heads)
        self.num_heads = num_heads
        self.qkv = nn.Linear(hidden_size, 3 * hidden_size, bias=qkv_bias)
        self.proj = nn.Linear(hidden_size, hidden_size)

    def forward(self, x: Tensor, rotate: Callable[[Tensor], Tensor] | None = None) -> Tensor:
        """(N, T, D) -> (N, T, D); `rotate` turns queries and keys by where their tokens are."""
        q, k, v = self.qkv(x).unflatten(2, (3, self.num_heads, -1)).permute(2, 0, 3, 1, 4)  # (N, heads, T, D/heads)
        if rotate is not None:
            q, k = rotate(q), rotate(k)
        return self.proj(scaled_dot_product_attention(q, k, v).transpose(1, 2).flatten(2))


def require_heads(hidden_size: int, num_heads: int) -> None:
    """Raises ConfigError unless the heads share the width evenly."""
    if hidden_size % num_heads:
        raise ConfigError(
            zh=f"宽度 {hidden_size} 不能平均分给 {num_heads} 个注意力头。请改 hidden_size 或 num_heads。",
            en=f"{num_heads} heads cannot share a width of {hidden_size}. Change hidden_size or num_heads.",
        )

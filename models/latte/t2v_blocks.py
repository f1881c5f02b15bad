"""What LatteT2V is built from, under diffusers' names: PixArt's block, and one over time that reads no text.

Both are steered by the moment, which says the same to all blocks; each block has a table of its own to add to it.
"""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.functional import gelu, scaled_dot_product_attention, silu

from models.latte.config import ACTIVATIONS, LatteT2VConfig
from models.timestep import sinusoids

WAVES = 256
NULL_CAPTION_TOKENS = 120


class SpaceBlock(nn.Module):
    """Patches of one frame see each other, then the text, then an MLP."""

    def __init__(self, config: LatteT2VConfig) -> None:
        super().__init__()
        self.norm1 = _norm(config)
        self.attn1 = Attention(config, config.width)
        self.attn2 = Attention(config, config.cross_attention_dim)
        self.norm2 = _norm(config)
        self.ff = FeedForward(config)
        self.scale_shift_table = nn.Parameter(torch.randn(6, config.width) / config.width**0.5)

    def forward(self, x: Tensor, text: Tensor, bias: Tensor | None, controls: Tensor) -> Tensor:
        """(B, F, T, D), text (B · F, L, D), its bias, what the moment says (B, 6, D) -> (B, F, T, D)."""
        attention, mlp = _steered(self.scale_shift_table + controls)
        x = x + attention.gate * _by_frame(self.attn1, attention(self.norm1(x)))
        x = x + _by_frame(self.attn2, x, text, bias)
        return x + mlp.gate * self.ff(mlp(self.norm2(x)))


class TimeBlock(nn.Module):
    """Patches of one place see each other, then an MLP."""

    def __init__(self, config: LatteT2VConfig) -> None:
        super().__init__()
        self.norm1 = _norm(config)
        self.attn1 = Attention(config, config.width)
        self.norm3 = _norm(config)
        self.ff = FeedForward(config)
        self.scale_shift_table = nn.Parameter(torch.randn(6, config.width) / config.width**0.5)

    def forward(self, x: Tensor, controls: Tensor) -> Tensor:
        """(B, F, T, D), what the moment says (B, 6, D) -> (B, F, T, D)."""
        attention, mlp = _steered(self.scale_shift_table + controls)
        tracks = attention(self.norm1(x)).transpose(1, 2)  # (B, T, F, D)
        x = x + attention.gate * _by_frame(self.attn1, tracks).transpose(1, 2)
        return x + mlp.gate * self.ff(mlp(self.norm3(x)))


class Attention(nn.Module):
    """Tokens look at each other, or at a text; under diffusers' names."""

    def __init__(self, config: LatteT2VConfig, context_width: int) -> None:
        super().__init__()
        width, bias = config.width, config.attention_bias
        self.heads = config.num_attention_heads
        self.to_q = nn.Linear(width, width, bias=bias)
        self.to_k = nn.Linear(context_width, width, bias=bias)
        self.to_v = nn.Linear(context_width, width, bias=bias)
        self.to_out = nn.ModuleList([nn.Linear(width, width)])

    def forward(self, x: Tensor, context: Tensor | None = None, bias: Tensor | None = None) -> Tensor:
        """(N, T, D), context (N, L, …), what is added to the scores (N, 1, 1, L) -> (N, T, D)."""
        context = x if context is None else context
        q, k, v = (
            project(source).unflatten(-1, (self.heads, -1)).transpose(1, 2)  # (N, heads, T or L, D/heads)
            for project, source in ((self.to_q, x), (self.to_k, context), (self.to_v, context))
        )
        return self.to_out[0](scaled_dot_product_attention(q, k, v, attn_mask=bias).transpose(1, 2).flatten(2))


class FeedForward(nn.Module):
    """Four times as wide between two linear layers."""

    def __init__(self, config: LatteT2VConfig) -> None:
        super().__init__()
        self.approximate = ACTIVATIONS[config.activation_fn]
        inner = nn.ModuleDict({"proj": nn.Linear(config.width, 4 * config.width)})
        self.net = nn.ModuleDict({"0": inner, "2": nn.Linear(4 * config.width, config.width)})

    def forward(self, x: Tensor) -> Tensor:
        return self.net["2"](gelu(self.net["0"]["proj"](x), approximate=self.approximate))


class MomentControls(nn.Module):
    """What the moment says to all blocks at once, (B,) -> (B, 6, D), and the moment itself (B, D) (adaLN-single)."""

    def __init__(self, width: int) -> None:
        super().__init__()
        embedder = nn.ModuleDict({"linear_1": nn.Linear(WAVES, width), "linear_2": nn.Linear(width, width)})
        self.emb = nn.ModuleDict({"timestep_embedder": embedder})
        self.linear = nn.Linear(width, 6 * width)

    def forward(self, timestep: Tensor) -> tuple[Tensor, Tensor]:
        embedder = self.emb["timestep_embedder"]
        waves = sinusoids(timestep, WAVES).to(self.linear.weight.dtype)
        moment = embedder["linear_2"](silu(embedder["linear_1"](waves)))
        return self.linear(silu(moment)).unflatten(1, (6, -1)), moment


class CaptionProjection(nn.Module):
    """(…, L, caption_channels) -> (…, L, D)."""

    def __init__(self, channels: int, width: int, null_caption: bool) -> None:
        super().__init__()
        self.linear_1 = nn.Linear(channels, width)
        self.linear_2 = nn.Linear(width, width)
        if null_caption:
            self.register_buffer("y_embedding", torch.randn(NULL_CAPTION_TOKENS, channels) / channels**0.5)

    def forward(self, text: Tensor) -> Tensor:
        return self.linear_2(gelu(self.linear_1(text), approximate="tanh"))


@dataclass(frozen=True)
class Steer:
    """How one half of a block is shifted, scaled and gated, each (B, 1, 1, D)."""

    shift: Tensor
    scale: Tensor
    gate: Tensor

    def __call__(self, x: Tensor) -> Tensor:
        return x * (1 + self.scale) + self.shift


def _steered(controls: Tensor) -> tuple[Steer, Steer]:
    """(B, 6, D) -> for the attention, and for the MLP."""
    each = controls[:, :, None, None].unbind(1)
    return Steer(*each[:3]), Steer(*each[3:])


def _by_frame(attention: Attention, x: Tensor, *context: Tensor | None) -> Tensor:
    """Attention within the third dimension of (B, F, T, D)."""
    return attention(x.flatten(0, 1), *context).unflatten(0, x.shape[:2])


def _norm(config: LatteT2VConfig) -> nn.LayerNorm:
    return nn.LayerNorm(config.width, eps=config.norm_eps, elementwise_affine=config.norm_elementwise_affine)

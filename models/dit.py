"""DiT: a transformer over patches of latents, told the time and the class (Peebles & Xie 2022, arXiv 2212.09748).

All four ways of telling it, of section 3.2 and figure 3, are one class. "adaln-zero" is the published network; the
authors' code has no other. The remaining three follow the paper's figure and come out at its parameter counts (table
4); where the paper is silent (affine norms, no position for condition tokens), the counts decided.

SiT (Ma et al. 2024, arXiv 2401.08740) is the same network, `flow=True`: its t is in [0, 1], 0 is noise, 1 is data, and
the half of the output that DiT learns its variance with is dropped. Names of weights are those of the official code.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from models.attention import Attention, require_heads
from models.caption import CrossAttention
from models.config import read_config
from models.errors import ConfigError, InputError
from models.labels import LabelEmbedder
from models.mlp import Mlp
from models.patches import PatchEmbed, require_shape, unpatchify
from models.positions import sincos_2d
from models.timestep import TimestepEmbedder

NORM_EPS = 1e-6


@dataclass(frozen=True)
class DiTConfig:
    """The official constructor's arguments, then ours; the defaults are DiT-XL/2 for pictures of 256²."""

    input_size: int = 32  # of the latents, each way
    patch_size: int = 2
    in_channels: int = 4
    hidden_size: int = 1152
    depth: int = 28
    num_heads: int = 16
    mlp_ratio: float = 4.0
    class_dropout_prob: float = 0.1
    num_classes: int = 1000
    learn_sigma: bool = True  # twice as many output channels as input channels
    conditioning: str = "adaln-zero"  # a row of CONDITIONINGS
    flow: bool = False  # SiT

    def __post_init__(self) -> None:
        require_heads(self.hidden_size, self.num_heads)
        if self.input_size % self.patch_size:
            raise ConfigError(
                zh=f"边长 {self.input_size} 不能分成 {self.patch_size} 的小块。请改 input_size 或 patch_size。",
                en=f"A side of {self.input_size} cannot be cut into patches of {self.patch_size}. "
                "Change input_size or patch_size.",
            )
        if self.conditioning not in CONDITIONINGS:
            names = ", ".join(CONDITIONINGS)
            raise ConfigError(
                zh=f"没有名为“{self.conditioning}”的条件方式，可选：{names}。",
                en=f"Unknown conditioning '{self.conditioning}'. Choose one of: {names}.",
            )

    @property
    def out_channels(self) -> int:
        """Of the last layer; a flow drops the second half of them if there are twice as many."""
        return self.in_channels * 2 if self.learn_sigma else self.in_channels


# Width, depth, heads: table 1 of the paper.
SIZES = {"S": (384, 12, 6), "B": (768, 12, 12), "L": (1024, 24, 16), "XL": (1152, 28, 16)}


def sized(size: str, patch_size: int, **others: Any) -> DiTConfig:
    """A configuration of the paper, say sized("XL", 2) for DiT-XL/2, with `others` as further fields."""
    hidden_size, depth, num_heads = SIZES[size]
    return DiTConfig(hidden_size=hidden_size, depth=depth, num_heads=num_heads, patch_size=patch_size, **others)


def from_official(config: Mapping[str, Any]) -> "DiT":
    """DiT from the official constructor's keyword arguments (and ours). Raises ConfigError."""
    return DiT(read_config(DiTConfig, config))


def sit_from_official(config: Mapping[str, Any]) -> "DiT":
    """SiT from the official constructor's keyword arguments. Raises ConfigError."""
    return DiT(read_config(DiTConfig, {**config, "flow": True}))


class DiT(nn.Module):
    """Noise (and its variance) of latents at a time, given a class; with `flow`, their velocity."""

    def __init__(self, config: DiTConfig) -> None:
        super().__init__()
        self.config = config
        way = CONDITIONINGS[config.conditioning]
        width = config.hidden_size
        self.grid = (config.input_size // config.patch_size,) * 2
        self.x_embedder = PatchEmbed(config.patch_size, config.in_channels, width)
        self.t_embedder = TimestepEmbedder(width)
        self.y_embedder = LabelEmbedder(config.num_classes, width, config.class_dropout_prob)
        places = torch.arange(self.grid[0])
        self.pos_embed = nn.Parameter(sincos_2d(width, places, places)[None], requires_grad=False)
        self.condition = way.condition
        self.blocks = nn.ModuleList(
            way.block(width, config.num_heads, int(width * config.mlp_ratio)) for _ in range(config.depth)
        )
        self.final_layer = way.final(width, config.patch_size**2 * config.out_channels)
        self._initialise(zero_modulation=way.starts_as_identity)

    def forward(self, x: Tensor, t: Tensor, y: Tensor) -> Tensor:
        """x (N, C, H, W), t (N,) and classes y (N,), num_classes for none: (N, C or 2C, H, W).

        Without `flow`, t is 0 to 999 and the first C channels are the noise; with it t is 0 to 1.
        """
        require_shape(x, self.config.in_channels, self.config.input_size, self.config.input_size)
        x = self.x_embedder(x) + self.pos_embed  # (N, T, D)
        count = x.shape[1]
        x, c = self.condition(x, self.t_embedder(t), self.y_embedder(y))  # (N, T or T+2, D); (N, D), (N, 2, D) or None
        for block in self.blocks:
            x = block(x, c)
        x = self.final_layer(x[:, :count], c)  # (N, T, p·p·out)
        x = unpatchify(x, self.grid, self.config.patch_size)  # (N, out, H, W)
        return x[:, : self.config.in_channels] if self.config.flow else x

    def forward_with_cfg(self, x: Tensor, t: Tensor, y: Tensor, cfg_scale: float) -> Tensor:
        """Guidance without a classifier (Ho & Salimans 2022): the second half of y is "no class".

        As officially, both halves see the first half of x, three channels are guided and the others left alone. Raises
        InputError for an odd number of samples.
        """
        _require_pairs(x)
        x = x[: len(x) // 2].repeat(2, 1, 1, 1)
        guided, rest = self.forward(x, t, y).tensor_split([3], dim=1)
        with_class, without = guided.chunk(2)
        guided = without + cfg_scale * (with_class - without)
        return torch.cat([guided.repeat(2, 1, 1, 1), rest], dim=1)

    def _initialise(self, *, zero_modulation: bool) -> None:
        """Section 3.2: the last layer answers zero, and blocks with gates begin as the identity."""
        for part in (*self.blocks, self.final_layer):
            part.apply(_xavier)
        _zero(self.final_layer.linear)
        for part in (*self.blocks, self.final_layer) if zero_modulation else ():
            _zero(part.adaLN_modulation[1])


class AdaLNZeroBlock(nn.Module):
    """The condition shifts, scales and gates both halves of a transformer block."""

    def __init__(self, width: int, heads: int, inner: int) -> None:
        super().__init__()
        self.norm1 = nn.LayerNorm(width, eps=NORM_EPS, elementwise_affine=False)
        self.attn = Attention(width, heads)
        self.norm2 = nn.LayerNorm(width, eps=NORM_EPS, elementwise_affine=False)
        self.mlp = Mlp(width, inner, width)
        self.adaLN_modulation = modulation(width, 6)

    def forward(self, x: Tensor, c: Tensor) -> Tensor:  # (N, T, D), (N, D) -> (N, T, D)
        shift_1, scale_1, gate_1, shift_2, scale_2, gate_2 = self.adaLN_modulation(c)[:, None].chunk(6, dim=-1)
        x = x + gate_1 * self.attn(modulate(self.norm1(x), shift_1, scale_1))
        return x + gate_2 * self.mlp(modulate(self.norm2(x), shift_2, scale_2))


class AdaLNBlock(nn.Module):
    """The condition shifts and scales; there are no gates."""

    def __init__(self, width: int, heads: int, inner: int) -> None:
        super().__init__()
        self.norm1 = nn.LayerNorm(width, eps=NORM_EPS, elementwise_affine=False)
        self.attn = Attention(width, heads)
        self.norm2 = nn.LayerNorm(width, eps=NORM_EPS, elementwise_affine=False)
        self.mlp = Mlp(width, inner, width)
        self.adaLN_modulation = modulation(width, 4)

    def forward(self, x: Tensor, c: Tensor) -> Tensor:  # (N, T, D), (N, D) -> (N, T, D)
        shift_1, scale_1, shift_2, scale_2 = self.adaLN_modulation(c)[:, None].chunk(4, dim=-1)
        x = x + self.attn(modulate(self.norm1(x), shift_1, scale_1))
        return x + self.mlp(modulate(self.norm2(x), shift_2, scale_2))


class CrossAttentionBlock(nn.Module):
    """Between self-attention and MLP, the tokens look at time and class, a sequence of two."""

    def __init__(self, width: int, heads: int, inner: int) -> None:
        super().__init__()
        self.norm1 = nn.LayerNorm(width, eps=NORM_EPS)
        self.attn = Attention(width, heads)
        self.norm2 = nn.LayerNorm(width, eps=NORM_EPS)
        self.cross_attn = CrossAttention(width, heads)
        self.norm3 = nn.LayerNorm(width, eps=NORM_EPS)
        self.mlp = Mlp(width, inner, width)

    def forward(self, x: Tensor, c: Tensor) -> Tensor:  # (N, T, D), (N, 2, D) -> (N, T, D)
        x = x + self.attn(self.norm1(x))
        x = x + self.cross_attn(self.norm2(x), c)
        return x + self.mlp(self.norm3(x))


class InContextBlock(nn.Module):
    """A plain block of a vision transformer: time and class are two more tokens."""

    def __init__(self, width: int, heads: int, inner: int) -> None:
        super().__init__()
        self.norm1 = nn.LayerNorm(width, eps=NORM_EPS)
        self.attn = Attention(width, heads)
        self.norm2 = nn.LayerNorm(width, eps=NORM_EPS)
        self.mlp = Mlp(width, inner, width)

    def forward(self, x: Tensor, c: None) -> Tensor:  # (N, T+2, D) -> (N, T+2, D)
        x = x + self.attn(self.norm1(x))
        return x + self.mlp(self.norm2(x))


class AdaLNFinalLayer(nn.Module):
    """Tokens to patches, shifted and scaled by the condition."""

    def __init__(self, width: int, outputs: int) -> None:
        super().__init__()
        self.norm_final = nn.LayerNorm(width, eps=NORM_EPS, elementwise_affine=False)
        self.linear = nn.Linear(width, outputs)
        self.adaLN_modulation = modulation(width, 2)

    def forward(self, x: Tensor, c: Tensor) -> Tensor:  # (N, T, D), (N, D) -> (N, T, outputs)
        shift, scale = self.adaLN_modulation(c)[:, None].chunk(2, dim=-1)
        return self.linear(modulate(self.norm_final(x), shift, scale))


class PlainFinalLayer(nn.Module):
    """Tokens to patches."""

    def __init__(self, width: int, outputs: int) -> None:
        super().__init__()
        self.norm_final = nn.LayerNorm(width, eps=NORM_EPS)
        self.linear = nn.Linear(width, outputs)

    def forward(self, x: Tensor, c: Tensor | None) -> Tensor:  # (N, T, D) -> (N, T, outputs)
        return self.linear(self.norm_final(x))


def modulation(width: int, count: int) -> nn.Sequential:
    """From a condition (N, D) to `count` vectors (N, count · D)."""
    return nn.Sequential(nn.SiLU(), nn.Linear(width, count * width))


def modulate(x: Tensor, shift: Tensor, scale: Tensor) -> Tensor:
    """Shift and scale tokens (N, T, D) by (N, 1, D)."""
    return x * (1 + scale) + shift


@dataclass(frozen=True)
class Conditioning:
    """One way of telling the network time and class.

    `condition` takes the tokens and the vectors t and y (N, D), and gives the tokens and what the blocks are handed.
    """

    block: Callable[[int, int, int], nn.Module]  # width, heads, width inside the MLP
    final: Callable[[int, int], nn.Module]  # width, outputs for each token
    condition: Callable[[Tensor, Tensor, Tensor], tuple[Tensor, Tensor | None]]
    starts_as_identity: bool = False


def _require_pairs(x: Tensor) -> None:
    """Raises InputError unless a batch has two halves, with and without the class."""
    if len(x) % 2:
        raise InputError(
            zh=f"引导需要成对的样本（有类别的和无类别的），而给出了 {len(x)} 个。",
            en=f"Guidance takes samples in pairs, with and without their class; {len(x)} are given.",
        )


def _summed(x: Tensor, t: Tensor, y: Tensor) -> tuple[Tensor, Tensor]:
    return x, t + y


def _in_sequence(x: Tensor, t: Tensor, y: Tensor) -> tuple[Tensor, Tensor]:
    return x, torch.stack([t, y], dim=1)


def _appended(x: Tensor, t: Tensor, y: Tensor) -> tuple[Tensor, None]:
    return torch.cat([x, t[:, None], y[:, None]], dim=1), None


CONDITIONINGS = {
    "adaln-zero": Conditioning(AdaLNZeroBlock, AdaLNFinalLayer, _summed, starts_as_identity=True),
    "adaln": Conditioning(AdaLNBlock, AdaLNFinalLayer, _summed),
    "cross-attention": Conditioning(CrossAttentionBlock, PlainFinalLayer, _in_sequence),
    "in-context": Conditioning(InContextBlock, PlainFinalLayer, _appended),
}


def _xavier(layer: nn.Module) -> None:
    if isinstance(layer, nn.Linear):
        nn.init.xavier_uniform_(layer.weight)
        nn.init.zeros_(layer.bias)


def _zero(layer: nn.Linear) -> None:
    nn.init.zeros_(layer.weight)
    nn.init.zeros_(layer.bias)

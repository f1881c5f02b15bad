"""U-ViT (Bao et al. 2023): a plain vision transformer whose later half sees the states of its earlier half.

Everything is a token: the moment, the condition (a class, or the hidden states of a CLIP text encoder) and the patches
of the picture; there is no adaptive normalisation. Long skips join each block of the second half with its mirror in
the first. Pixels and latents differ in nothing but the number of channels. Weights are named as in baofff/U-ViT.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.utils.checkpoint import checkpoint

from models.attention import Attention
from models.config import read_config
from models.errors import ConfigError, InputError
from models.mlp import Mlp
from models.patches import PatchEmbed, require_shape, unpatchify
from models.timestep import sinusoids


@dataclass(frozen=True)
class UViTConfig:
    """What every U-ViT has; names and defaults are those of the official constructor."""

    img_size: int = 224
    patch_size: int = 16
    in_chans: int = 3
    embed_dim: int = 768
    depth: int = 12  # without the block in the middle
    num_heads: int = 12
    mlp_ratio: float = 4.0
    qkv_bias: bool = False
    mlp_time_embed: bool = False
    use_checkpoint: bool = False  # compute blocks again when training, which saves memory
    conv: bool = True  # a 3×3 convolution after the patches are put together
    skip: bool = True  # long skips

    def __post_init__(self) -> None:
        if self.img_size % self.patch_size:
            raise ConfigError(
                zh=f"边长 {self.img_size} 不是图块 {self.patch_size} 的整数倍。请改 img_size 或 patch_size。",
                en=f"A side of {self.img_size} holds no whole number of patches of {self.patch_size}. "
                "Change img_size or patch_size.",
            )

    @property
    def grid(self) -> tuple[int, int]:
        """Rows and columns of patches."""
        return self.img_size // self.patch_size, self.img_size // self.patch_size


@dataclass(frozen=True)
class ClassConfig(UViTConfig):
    """U-ViT of `libs.uvit`: conditioned by a class, or by nothing if `num_classes` is not positive."""

    num_classes: int = -1


@dataclass(frozen=True)
class TextConfig(UViTConfig):
    """U-ViT of `libs.uvit_t2i`: conditioned by the tokens of a text."""

    clip_dim: int = 768
    num_clip_token: int = 77


# Table 1 of the paper; its huge networks go without the last convolution.
_SMALL: dict[str, Any] = {"embed_dim": 512, "depth": 12, "num_heads": 8}
_MID: dict[str, Any] = {"embed_dim": 768, "depth": 16, "num_heads": 12}
_LARGE: dict[str, Any] = {"embed_dim": 1024, "depth": 20, "num_heads": 16}
_HUGE: dict[str, Any] = {"embed_dim": 1152, "depth": 28, "num_heads": 16, "conv": False}
# The published networks: those of channels 3 draw pixels, the others latents of a picture 8 times as large.
CONFIGS: dict[str, ClassConfig | TextConfig] = {
    "cifar10-small": ClassConfig(32, 2, 3, **_SMALL),
    "celeba64-small": ClassConfig(64, 4, 3, **_SMALL),
    "imagenet64-mid": ClassConfig(64, 4, 3, num_classes=1000, **_MID),
    "imagenet64-large": ClassConfig(64, 4, 3, num_classes=1000, **_LARGE),
    "imagenet256-large": ClassConfig(32, 2, 4, num_classes=1001, **_LARGE),
    "imagenet512-large": ClassConfig(64, 4, 4, num_classes=1001, **_LARGE),
    "imagenet256-huge": ClassConfig(32, 2, 4, num_classes=1001, **_HUGE),
    "imagenet512-huge": ClassConfig(64, 4, 4, num_classes=1001, **_HUGE),
    "mscoco-small": TextConfig(32, 2, 4, **_SMALL),
    "mscoco-deep": TextConfig(32, 2, 4, **_SMALL | {"depth": 16}),
}


class Block(nn.Module):
    """(N, L, D) -> (N, L, D): pre-norm attention and MLP; where it ends a long skip, both ways are joined first."""

    def __init__(self, config: UViTConfig, skip: bool = False) -> None:
        super().__init__()
        dim = config.embed_dim
        self.norm1 = nn.LayerNorm(dim)
        self.attn = Attention(dim, config.num_heads, qkv_bias=config.qkv_bias)
        self.norm2 = nn.LayerNorm(dim)
        self.mlp = Mlp(dim, int(dim * config.mlp_ratio), dim, approximate="none")
        self.skip_linear = nn.Linear(2 * dim, dim) if skip else None
        self.use_checkpoint = config.use_checkpoint

    def forward(self, x: Tensor, skip: Tensor | None = None) -> Tensor:
        if self.use_checkpoint and torch.is_grad_enabled():
            return checkpoint(self._forward, x, skip, use_reentrant=False)
        return self._forward(x, skip)

    def _forward(self, x: Tensor, skip: Tensor | None) -> Tensor:
        if self.skip_linear is not None and skip is not None:
            x = self.skip_linear(torch.cat([x, skip], dim=-1))
        x = x + self.attn(self.norm1(x))
        return x + self.mlp(self.norm2(x))


class UViT(nn.Module):
    """What the two U-ViTs share: all but the tokens that go before the patches."""

    def __init__(self, config: UViTConfig, extras: int) -> None:
        super().__init__()
        self.config, self.extras = config, extras
        dim, half = config.embed_dim, config.depth // 2
        self.patch_embed = PatchEmbed(config.patch_size, config.in_chans, dim)
        mlp = (nn.Linear(dim, 4 * dim), nn.SiLU(), nn.Linear(4 * dim, dim))
        self.time_embed = nn.Sequential(*mlp) if config.mlp_time_embed else nn.Identity()
        self.pos_embed = nn.Parameter(torch.zeros(1, extras + math.prod(config.grid), dim))
        self.in_blocks = nn.ModuleList([Block(config) for _ in range(half)])
        self.mid_block = Block(config)
        self.out_blocks = nn.ModuleList([Block(config, config.skip) for _ in range(half)])
        self.norm = nn.LayerNorm(dim)
        self.decoder_pred = nn.Linear(dim, config.patch_size**2 * config.in_chans)
        smooth = nn.Conv2d(config.in_chans, config.in_chans, 3, padding=1)
        self.final_layer = smooth if config.conv else nn.Identity()

    @property
    def blocks(self) -> list[Block]:
        """All of them, in the order in which they are run."""
        return [*self.in_blocks, self.mid_block, *self.out_blocks]

    def initialize(self) -> None:
        """Weights to train from, as the official ones begin: normal of 0.02, cut at ±2, and biases of zero."""
        nn.init.trunc_normal_(self.pos_embed, std=0.02)
        for module in self.modules():
            if isinstance(module, nn.Linear):
                nn.init.trunc_normal_(module.weight, std=0.02)
                if module.bias is not None:
                    nn.init.zeros_(module.bias)

    def denoise(self, x: Tensor, leading: Tensor) -> Tensor:
        """(N, C, H, W) and `extras` leading tokens (N, extras, D) -> (N, C, H, W)."""
        require_shape(x, self.config.in_chans, self.config.img_size, self.config.img_size)
        x = torch.cat([leading, self.patch_embed(x)], dim=1) + self.pos_embed  # (N, extras + L, D)
        skips = []
        for block in self.in_blocks:
            x = block(x)
            skips.append(x)
        x = self.mid_block(x)
        for block in self.out_blocks:
            x = block(x, skips.pop())
        x = self.decoder_pred(self.norm(x))[:, self.extras :]  # (N, L, p · p · C)
        return self.final_layer(unpatchify(x, self.config.grid, self.config.patch_size))  # (N, C, H, W)

    def time_token(self, timesteps: Tensor) -> Tensor:
        """(N,), possibly fractional -> (N, 1, D)."""
        waves = sinusoids(timesteps, self.config.embed_dim).to(self.pos_embed.dtype)
        return self.time_embed(waves)[:, None]


class ClassUViT(UViT):
    """U-ViT conditioned by a class; the last class is the null class where the network was trained for guidance."""

    def __init__(self, config: ClassConfig) -> None:
        super().__init__(config, extras=2 if config.num_classes > 0 else 1)
        self.label_emb = nn.Embedding(config.num_classes, config.embed_dim) if config.num_classes > 0 else None
        self.initialize()

    def forward(self, x: Tensor, timesteps: Tensor, y: Tensor | None = None) -> Tensor:
        """(N, C, H, W), moments (N,) and classes (N,) -> (N, C, H, W). Raises InputError."""
        time = self.time_token(timesteps)  # (N, 1, D)
        if (self.label_emb is None) != (y is None):
            raise InputError(
                zh="这个 U-ViT " + ("没有类别条件，请不要给 y。" if y is not None else "需要类别 y。"),
                en="This U-ViT " + ("has no classes: leave y out." if y is not None else "needs the classes y."),
            )
        if self.label_emb is None or y is None:
            return self.denoise(x, time)
        return self.denoise(x, torch.cat([self.label_emb(y)[:, None], time], dim=1))


class TextUViT(UViT):
    """U-ViT conditioned by the last hidden states of a CLIP text encoder."""

    def __init__(self, config: TextConfig) -> None:
        super().__init__(config, extras=1 + config.num_clip_token)
        self.context_embed = nn.Linear(config.clip_dim, config.embed_dim)
        self.tokens = (config.num_clip_token, config.clip_dim)
        self.initialize()

    def forward(self, x: Tensor, timesteps: Tensor, context: Tensor) -> Tensor:
        """(N, C, H, W), moments (N,) and text (N, tokens, clip_dim) -> (N, C, H, W). Raises InputError."""
        require_shape(context, *self.tokens, name="context")
        return self.denoise(x, torch.cat([self.time_token(timesteps), self.context_embed(context)], dim=1))


def build(config: ClassConfig | TextConfig) -> UViT:
    """The network of a configuration, freshly initialised."""
    return TextUViT(config) if isinstance(config, TextConfig) else ClassUViT(config)


def from_official(config: Mapping[str, Any]) -> ClassUViT:
    """Build `libs.uvit:UViT` from its keyword arguments. Raises ConfigError."""
    return ClassUViT(read_config(ClassConfig, config))


def text_from_official(config: Mapping[str, Any]) -> TextUViT:
    """Build `libs.uvit_t2i:UViT` from its keyword arguments. Raises ConfigError."""
    return TextUViT(read_config(TextConfig, config))

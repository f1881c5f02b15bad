"""The network of PixArt-α and -Σ under the official names of its weights.

`pixart_alpha` and `pixart_sigma` build the networks of many sizes (PixArtMS, every public checkpoint of 512 pixels
and more but α's first), `pixart_alpha_base` and `pixart_sigma_base` those of one size (PixArt).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import torch
from torch import Tensor, nn

from models.caption import CaptionEmbedder, CrossAttention, readable
from models.errors import InputError
from models.mlp import Mlp
from models.patches import PatchEmbed, require_shape, unpatchify
from models.pixart.attention import Grid, SelfAttention
from models.pixart.config import PixArtConfig, alpha_config, sigma_config
from models.positions import sincos_2d
from models.rows import repeated
from models.timestep import SizeEmbedder, TimestepEmbedder


def pixart_alpha(config: Mapping[str, Any]) -> "PixArt":
    """PixArt-α's PixArtMS from the official constructor's keyword arguments. Raises ConfigError."""
    return PixArt(alpha_config(config, multi_scale=True))


def pixart_alpha_base(config: Mapping[str, Any]) -> "PixArt":
    """PixArt-α's PixArt, for one size of picture, from the official keyword arguments. Raises ConfigError."""
    return PixArt(alpha_config(config, multi_scale=False))


def pixart_sigma(config: Mapping[str, Any]) -> "PixArt":
    """PixArt-Σ's PixArtMS from the official constructor's keyword arguments. Raises ConfigError."""
    return PixArt(sigma_config(config, multi_scale=True))


def pixart_sigma_base(config: Mapping[str, Any]) -> "PixArt":
    """PixArt-Σ's PixArt, for one size of picture, from the official keyword arguments. Raises ConfigError."""
    return PixArt(sigma_config(config, multi_scale=False))


@dataclass(frozen=True)
class Condition:
    """What every block is told. N patches in B pictures, L tokens in each text, D channels."""

    moment: Tensor  # (B, D): when in the diffusion, and the size of the picture
    modulation: Tensor  # (B, 6, D): what all blocks make of the moment
    text: Tensor  # (B, L, D)
    read: Tensor | None  # (B, 1, 1, L): True at the tokens of the text; None: all of them
    grid: Grid


class PixArt(nn.Module):
    """Predicts noise, and variance, from noisy latents, a moment and a text."""

    def __init__(self, config: PixArtConfig) -> None:
        super().__init__()
        width = config.hidden_size
        self.config = config
        self.x_embedder = PatchEmbed(config.patch_size, config.in_channels, width)
        self.t_embedder = TimestepEmbedder(width)
        self.t_block = nn.Sequential(nn.SiLU(), nn.Linear(width, 6 * width))
        self.y_embedder = CaptionEmbedder(config.caption_channels, width, config.model_max_length)
        if config.micro_condition:
            self.csize_embedder = SizeEmbedder(width // 3)
            self.ar_embedder = SizeEmbedder(width // 3)
        self.blocks = nn.ModuleList(Block(config, index) for index in range(config.depth))
        self.final_layer = FinalLayer(config)
        self.pos_embed: Tensor
        side = config.base_size
        # A copy: weights that are loaded must not overwrite the table that all networks share.
        self.register_buffer("pos_embed", self._positions((side, side)).clone().to(self.t_block[1].weight.device))
        self._initialise()

    def forward(
        self,
        x: Tensor,
        timestep: Tensor,
        y: Tensor,
        mask: Tensor | None = None,
        data_info: Mapping[str, Tensor] | None = None,
    ) -> Tensor:
        """(B, C, H, W) latents -> (B, 2C, H, W) noise and what the variance follows from; C channels without it.

        `timestep` (B,) is 0 … 999, `y` (B, 1, L, channels) T5's hidden states, `mask` (B, L) or (B, 1, 1, L) is not 0
        at their tokens. `data_info` has img_hw (B, 2), pixels, and aspect_ratio (B, 1), height by width; for networks
        with size conditions. A mask or sizes of fewer rows are repeated. Raises InputError.
        """
        tokens = self.embedded(x)  # (B, N, D)
        condition = self.condition(x, timestep, y, mask, data_info)
        for block in self.blocks:
            tokens = block(tokens, condition)
        return self.picture(tokens, condition)

    def forward_with_cfg(
        self,
        x: Tensor,
        timestep: Tensor,
        y: Tensor,
        cfg_scale: float,
        data_info: Mapping[str, Tensor] | None = None,
        mask: Tensor | None = None,
    ) -> Tensor:
        """Guided: the texts of `y` are the prompts, then the negatives; the second half of `x` is not looked at.

        Only the first three channels are guided, as officially. α's multi-scale class leaves a mask out of account,
        here it counts.
        """
        half = x[: len(x) // 2]
        answer = self(torch.cat([half, half]), timestep, y, mask, data_info)
        noise, rest = answer[:, :3], answer[:, 3:]
        wanted, unwanted = noise.chunk(2)
        guided = unwanted + cfg_scale * (wanted - unwanted)
        return torch.cat([torch.cat([guided, guided]), rest], dim=1)

    def forward_with_dpmsolver(
        self,
        x: Tensor,
        timestep: Tensor,
        y: Tensor,
        mask: Tensor | None = None,
        data_info: Mapping[str, Tensor] | None = None,
    ) -> Tensor:
        """`forward` without the variance: (B, C, H, W)."""
        noise: Tensor = self(x, timestep, y, mask, data_info).chunk(2, dim=1)[0]
        return noise

    def embedded(self, x: Tensor) -> Tensor:
        """Latents (B, C, H, W) as patches that know their place (B, N, D)."""
        grid = self.grid(x)
        places = self._positions(grid).to(self.pos_embed) if self.config.multi_scale else self.pos_embed
        tokens: Tensor = self.x_embedder(x.to(places.dtype)) + places
        return tokens

    def condition(
        self,
        x: Tensor,
        timestep: Tensor,
        y: Tensor,
        mask: Tensor | None,
        data_info: Mapping[str, Tensor] | None,
    ) -> Condition:
        """What the blocks are told, see `forward`. Raises InputError."""
        config = self.config
        require_shape(y, 1, None, config.caption_channels, name="y")
        moment = self.t_embedder(timestep)  # (B, D)
        if config.micro_condition:
            moment = moment + self._sizes(data_info, len(x))
        modulation = self.t_block(moment).unflatten(-1, (6, -1))  # (B, 6, D)
        text = self.y_embedder(y.to(self.pos_embed.dtype))  # (B, L, D)
        return Condition(moment, modulation, text, readable(mask, len(y)), self.grid(x))

    def picture(self, tokens: Tensor, condition: Condition) -> Tensor:
        """(B, N, D) after the blocks -> (B, out_channels, H, W)."""
        return unpatchify(self.final_layer(tokens, condition.moment), condition.grid, self.config.patch_size)

    def grid(self, x: Tensor) -> Grid:
        """Rows and columns of patches in latents (B, C, H, W). Raises InputError where they are none of ours."""
        config = self.config
        side = None if config.multi_scale else config.input_size
        require_shape(x, config.in_channels, side, side)
        height, width = x.shape[-2:]
        if height % config.patch_size or width % config.patch_size:
            raise InputError(
                zh=f"潜变量的高 {height} 和宽 {width} 必须是 {config.patch_size} 的倍数。请换一个尺寸。",
                en=f"Latents of {height}×{width} are not whole patches of {config.patch_size}. Choose another size.",
            )
        return height // config.patch_size, width // config.patch_size

    def _positions(self, grid: Grid) -> Tensor:
        config = self.config
        return _positions(config.hidden_size, grid, config.base_size, config.pe_interpolation)

    def _sizes(self, data_info: Mapping[str, Tensor] | None, batch: int) -> Tensor:
        """(B, D): two thirds tell height and width, one third the aspect ratio."""
        if data_info is None or not {"img_hw", "aspect_ratio"} <= data_info.keys():
            raise InputError(
                zh="这个网络需要 data_info 里的 img_hw 和 aspect_ratio。",
                en="This network needs data_info with img_hw and aspect_ratio.",
            )
        size = self.csize_embedder(repeated(data_info["img_hw"], batch))  # (B, 2D/3)
        shape = self.ar_embedder(repeated(data_info["aspect_ratio"], batch))  # (B, D/3)
        return torch.cat([size, shape], dim=1)

    def _initialise(self) -> None:
        """As officially: a fresh network changes nothing of its input, and draws nothing."""
        for module in self.modules():
            if isinstance(module, nn.Linear):
                nn.init.xavier_uniform_(module.weight)
                nn.init.zeros_(module.bias)
        embedders = [self.t_embedder.mlp, self.t_block, self.y_embedder.y_proj]
        embedders += [self.csize_embedder, self.ar_embedder] if self.config.micro_condition else []
        for module in (layer for embedder in embedders for layer in embedder.modules()):
            if isinstance(module, nn.Linear):
                nn.init.normal_(module.weight, std=0.02)
        for layer in [*(block.cross_attn.proj for block in self.blocks), self.final_layer.linear]:
            nn.init.zeros_(layer.weight)


class Block(nn.Module):
    """Self-attention and MLP, modulated and gated; between them attention to the text, as it is."""

    def __init__(self, config: PixArtConfig, index: int) -> None:
        super().__init__()
        width, compression = config.hidden_size, config.kv_compression
        sampling = compression.sampling if compression else None
        self.norm1 = nn.LayerNorm(width, elementwise_affine=False, eps=1e-6)
        self.attn = SelfAttention(
            width, config.num_heads, qk_norm=config.qk_norm, sampling=sampling, ratio=config.ratio(index)
        )
        self.cross_attn = CrossAttention(width, config.num_heads)
        self.norm2 = nn.LayerNorm(width, elementwise_affine=False, eps=1e-6)
        self.mlp = Mlp(width, int(width * config.mlp_ratio), width)
        self.scale_shift_table = nn.Parameter(torch.randn(6, width) / width**0.5)

    def forward(self, x: Tensor, condition: Condition) -> Tensor:
        # (B, 1, D) each
        shift_a, scale_a, gate_a, shift_m, scale_m, gate_m = (self.scale_shift_table + condition.modulation).chunk(6, 1)
        x = x + gate_a * self.attn(self.norm1(x) * (1 + scale_a) + shift_a, condition.grid)
        x = x + self.cross_attn(x, condition.text, condition.read)
        return x + gate_m * self.mlp(self.norm2(x) * (1 + scale_m) + shift_m)


class FinalLayer(nn.Module):
    """(B, N, D) -> (B, N, patch² × channels)."""

    def __init__(self, config: PixArtConfig) -> None:
        super().__init__()
        width = config.hidden_size
        self.norm_final = nn.LayerNorm(width, elementwise_affine=False, eps=1e-6)
        self.linear = nn.Linear(width, config.patch_size**2 * config.out_channels)
        self.scale_shift_table = nn.Parameter(torch.randn(2, width) / width**0.5)

    def forward(self, x: Tensor, moment: Tensor) -> Tensor:
        shift, scale = (self.scale_shift_table + moment[:, None]).chunk(2, dim=1)  # (B, 1, D) each
        out: Tensor = self.linear(self.norm_final(x) * (1 + scale) + shift)
        return out


@lru_cache(maxsize=16)
def _positions(width: int, grid: Grid, base: int, scale: float) -> Tensor:
    """(1, N, width), on the CPU: places in a square of `base` patches a side, which any grid fills, over `scale`."""
    down, across = (torch.arange(side, dtype=torch.float32, device="cpu") / (side / base) / scale for side in grid)
    return sincos_2d(width, down, across)[None]

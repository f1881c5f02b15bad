"""STDiT of Open-Sora 1.0: a fixed size, positions from tables, one table that modulates a whole block.

Official quirks, kept since the weights were trained with them: attention over time sees tokens that are neither
normed nor modulated, and shares its gate with attention over space.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from models.caption import CaptionEmbedder, CrossAttention, readable
from models.config import read_config
from models.mlp import Mlp
from models.patches import require_shape
from models.stdit import config as options
from models.stdit.attention import Heads, SelfAttention, over_space, over_time
from models.stdit.grid import Grid, PatchEmbed3D, unpatchify
from models.stdit.initial import silence, spread_evenly, spread_narrowly
from models.stdit.modulation import FinalLayer, modulate, modulation, per_frame
from models.stdit.positions import fixed_plane, fixed_time
from models.timestep import TimestepEmbedder


@dataclass(frozen=True)
class Config(options.Config):
    """The official arguments; `input_size` is that of the latents: frames, rows, columns."""

    input_size: tuple[int, int, int] = (16, 32, 32)
    space_scale: float = 1.0
    time_scale: float = 1.0

    @property
    def grid(self) -> Grid:
        return Grid(*(size // step for size, step in zip(self.input_size, self.patch_size, strict=True)))


class Block(nn.Module):
    """Tokens (B, T, S, D) over space, over time, to the text, and through an MLP."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        width, heads = config.hidden_size, Heads(config.num_heads)
        self.norm1 = nn.LayerNorm(width, elementwise_affine=False, eps=1e-6)
        self.attn = SelfAttention(width, heads)
        self.attn_temp = SelfAttention(width, heads)
        self.cross_attn = CrossAttention(width, config.num_heads)
        self.norm2 = nn.LayerNorm(width, elementwise_affine=False, eps=1e-6)
        self.mlp = Mlp(width, config.mlp_width)
        self.scale_shift_table = nn.Parameter(torch.randn(6, width) / width**0.5)

    def forward(self, x: Tensor, text: Tensor, t: Tensor, read: Tensor | None, moments: Tensor | None) -> Tensor:
        """`t` is (B, 1, 6 * D); `moments` (1, T, D) tells the frames apart, the first block is given it."""
        shift_attn, scale_attn, gate_attn, shift_mlp, scale_mlp, gate_mlp = modulation(self.scale_shift_table, t)
        x = x + gate_attn * over_space(self.attn, modulate(self.norm1(x), shift_attn, scale_attn))
        timed = x if moments is None else x + moments[:, :, None]
        x = x + gate_attn * over_time(self.attn_temp, timed)
        x = x + self.cross_attn(x.flatten(1, 2), text, read).view_as(x)
        return x + gate_mlp * self.mlp(modulate(self.norm2(x), shift_mlp, scale_mlp))


class STDiT(nn.Module):
    """Noisy video latents, a timestep and a text to noise and, with `pred_sigma`, variance."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.config = config
        width, grid = config.hidden_size, config.grid
        self.pos_embed: Tensor
        self.pos_embed_temporal: Tensor
        self.register_buffer("pos_embed", fixed_plane(width, grid.rows, grid.columns, config.space_scale))
        self.register_buffer("pos_embed_temporal", fixed_time(width, grid.frames, config.time_scale))
        self.x_embedder = PatchEmbed3D(config.patch_size, config.in_channels, width)
        self.t_embedder = TimestepEmbedder(width)
        self.t_block = nn.Sequential(nn.SiLU(), nn.Linear(width, 6 * width))
        self.y_embedder = CaptionEmbedder(config.caption_channels, width, config.model_max_length)
        self.blocks = nn.ModuleList(Block(config) for _ in range(config.depth))
        self.final_layer = FinalLayer(width, config.patch_values)
        self._initialise()

    def forward(self, x: Tensor, timestep: Tensor, y: Tensor, mask: Tensor | None = None) -> Tensor:
        """x (B, C, T, H, W), timestep (B) from 0 to 1000, y (B, 1, L, C_text), mask (B, L): 1 at tokens, 0 at padding.

        Returns (B, 2 * C, T, H, W), without `pred_sigma` (B, C, T, H, W). Raises InputError for another size than
        that of the configuration.
        """
        require_shape(x, self.config.in_channels, *self.config.input_size)
        tokens = self.x_embedder(x) + self.pos_embed  # (B, T, S, D)
        t = self.t_embedder(timestep)  # (B, D)
        moved = per_frame(self.t_block(t))  # (B, 1, 6 * D)
        text, read = self.y_embedder(y), readable(mask, len(x))  # (B, L, D), (B, 1, 1, L)
        for index, block in enumerate(self.blocks):
            tokens = block(tokens, text, moved, read, self.pos_embed_temporal if index == 0 else None)
        tokens = self.final_layer(tokens, t)  # (B, T, S, patch values)
        return unpatchify(tokens, self.config.grid, self.config.patch_size, x.shape[2:])

    def _initialise(self) -> None:
        spread_evenly(self)
        text, time = self.y_embedder.y_proj, self.t_embedder.mlp
        spread_narrowly(time[0], time[2], self.t_block[1], text.fc1, text.fc2)
        silence(self.final_layer.linear)
        for block in self.blocks:
            silence(block.cross_attn.proj, block.attn_temp.proj)


def from_official(config: Mapping[str, Any]) -> STDiT:
    """The network of the official constructor's keyword arguments. Raises ConfigError."""
    return STDiT(read_config(Config, options.with_effect(config)))


def with_own_tables(network: STDiT, weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """`weights` of a checkpoint, but the tables of positions those of `network`, which may be of another size.

    So does the official loader: the tables in a file are never read, and may be missing.
    """
    return {**weights, "pos_embed": network.pos_embed, "pos_embed_temporal": network.pos_embed_temporal}

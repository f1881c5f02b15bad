"""STDiT2 of Open-Sora 1.1: any size and length, told beside the timestep, and rotary positions in time.

Released weights were trained with rotary positions *before* the norm of queries and keys (`qk_norm_legacy`); the
code of Open-Sora 1.2 has them after it by default.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import torch
from torch import Tensor, nn

from models.caption import CaptionEmbedder, CrossAttention, readable
from models.config import read_config
from models.errors import ConfigError
from models.mlp import Mlp
from models.rotary import RotaryTime, Rotate, rotate
from models.rows import repeated
from models.stdit import config as options
from models.stdit.attention import Heads, SelfAttention, over_space, over_time
from models.stdit.grid import Grid, PatchEmbed3D, unpatchify
from models.stdit.initial import silence, spread_evenly, spread_narrowly
from models.stdit.modulation import FinalLayer, modulate, modulation, per_frame
from models.stdit.positions import told_plane
from models.timestep import SizeEmbedder, TimestepEmbedder


@dataclass(frozen=True)
class Config(options.Config):
    """The official arguments; `input_sq_size` is the side of the square, in pixels, that positions are scaled to."""

    input_size: tuple[None, None, None] = (None, None, None)
    input_sq_size: int = 32
    qk_norm: bool = False
    qk_norm_legacy: bool = True

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.hidden_size % 3:
            raise ConfigError(
                zh=f"hidden_size（{self.hidden_size}）须为 3 的倍数：高、宽、长宽比各占三分之一。请改 hidden_size。",
                en=f"hidden_size ({self.hidden_size}) has to be a multiple of 3: height, width and aspect ratio share "
                "it. Change hidden_size.",
            )


@dataclass(frozen=True)
class Moved:
    """What timestep and sizes add to the tables of every block, for each frame: (B, F, 6 * D) and (B, F, 3 * D)."""

    space: Tensor
    time: Tensor


class Block(nn.Module):
    """Tokens (B, T, S, D) over space, over time, to the text, and through an MLP."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        width, heads = config.hidden_size, Heads(config.num_heads, config.qk_norm, config.qk_norm_legacy)
        self.norm1 = nn.LayerNorm(width, elementwise_affine=False, eps=1e-6)
        self.attn = SelfAttention(width, heads)
        self.norm_temp = nn.LayerNorm(width, elementwise_affine=False, eps=1e-6)
        self.attn_temp = SelfAttention(width, heads)
        self.cross_attn = CrossAttention(width, config.num_heads)
        self.norm2 = nn.LayerNorm(width, elementwise_affine=False, eps=1e-6)
        self.mlp = Mlp(width, config.mlp_width)
        self.scale_shift_table = nn.Parameter(torch.randn(6, width) / width**0.5)
        self.scale_shift_table_temporal = nn.Parameter(torch.randn(3, width) / width**0.5)

    def forward(self, x: Tensor, text: Tensor, moved: Moved, read: Tensor | None, in_time: Rotate) -> Tensor:
        table, table_time = self.scale_shift_table, self.scale_shift_table_temporal
        shift_attn, scale_attn, gate_attn, shift_mlp, scale_mlp, gate_mlp = modulation(table, moved.space)
        shift_time, scale_time, gate_time = modulation(table_time, moved.time)
        x = x + gate_attn * over_space(self.attn, modulate(self.norm1(x), shift_attn, scale_attn))
        x = x + gate_time * over_time(self.attn_temp, modulate(self.norm_temp(x), shift_time, scale_time), in_time)
        x = x + self.cross_attn(x.flatten(1, 2), text, read).view_as(x)
        return x + gate_mlp * self.mlp(modulate(self.norm2(x), shift_mlp, scale_mlp))


class STDiT2(nn.Module):
    """Noisy video latents, a timestep, a text and sizes to noise and, with `pred_sigma`, variance."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.config = config
        width = config.hidden_size
        self.x_embedder = PatchEmbed3D(config.patch_size, config.in_channels, width)
        self.t_embedder = TimestepEmbedder(width)
        self.t_block = nn.Sequential(nn.SiLU(), nn.Linear(width, 6 * width))
        self.t_block_temp = nn.Sequential(nn.SiLU(), nn.Linear(width, 3 * width))
        self.y_embedder = CaptionEmbedder(config.caption_channels, width, config.model_max_length)
        self.rope = RotaryTime(config.head_width)
        self.blocks = nn.ModuleList(Block(config) for _ in range(config.depth))
        self.final_layer = FinalLayer(width, config.patch_values)
        self.csize_embedder = SizeEmbedder(width // 3)
        self.ar_embedder = SizeEmbedder(width // 3)
        self.fl_embedder = SizeEmbedder(width)
        self.fps_embedder = SizeEmbedder(width)
        self._initialise()

    def forward(  # noqa: PLR0913, the official arguments
        self,
        x: Tensor,
        timestep: Tensor,
        y: Tensor,
        mask: Tensor | None = None,
        x_mask: Tensor | None = None,
        *,
        num_frames: Tensor,
        height: Tensor,
        width: Tensor,
        ar: Tensor,
        fps: Tensor,
    ) -> Tensor:
        """x (B, C, T, H, W), timestep (B) from 0 to 1000, y (B, 1, L, C_text), mask (B, L): 1 at tokens, 0 at padding.

        `x_mask` (B, T) is False for frames that are finished. The other tensors are (B), or shorter and then repeated:
        frames and sides in pixels of the video, `ar` its height over its width, `fps` (120 for a picture).
        Returns (B, 2 * C, T, H, W), without `pred_sigma` (B, C, T, H, W). Raises InputError for latents of a wrong
        shape.
        """
        config, batch = self.config, len(x)
        tokens = self.x_embedder(x)  # (B, T, S, D)
        grid = Grid.of(x, config.patch_size)
        tokens = tokens + told_plane(config.hidden_size, grid, (height, width), config.input_sq_size).to(tokens)

        sides = torch.stack((repeated(height, batch), repeated(width, batch)), dim=1)
        shape = torch.cat((self.csize_embedder(sides), self.ar_embedder(repeated(ar, batch))), dim=1)  # (B, D)
        pace = self.fl_embedder(repeated(num_frames, batch)) + self.fps_embedder(repeated(fps, batch))  # (B, D)
        t = self.t_embedder(timestep)  # (B, D)
        finished = self.t_embedder(torch.zeros_like(timestep))
        moved = Moved(
            per_frame(self.t_block(t + shape), self.t_block(finished + shape), x_mask),
            per_frame(self.t_block_temp(t + pace), self.t_block_temp(finished + pace), x_mask),
        )

        text, read = self.y_embedder(y), readable(mask, batch)  # (B, L, D), (B, 1, 1, L)
        in_time = partial(rotate, rotation=self.rope(grid.frames))
        for block in self.blocks:
            tokens = block(tokens, text, moved, read, in_time)
        # The size goes with the timestep of finished frames only: so it is in the official code.
        tokens = self.final_layer(tokens, t, finished + shape, x_mask)  # (B, T, S, patch values)
        return unpatchify(tokens, grid, config.patch_size, x.shape[2:])

    def _initialise(self) -> None:
        spread_evenly(self)
        text, time = self.y_embedder.y_proj, self.t_embedder.mlp
        spread_narrowly(time[0], time[2], self.t_block[1], self.t_block_temp[1], text.fc1, text.fc2)
        silence(self.final_layer.linear)
        for block in self.blocks:
            silence(block.cross_attn.proj, block.attn_temp.proj)


def from_official(config: Mapping[str, Any]) -> STDiT2:
    """The network of the official configuration's keyword arguments. Raises ConfigError."""
    return STDiT2(read_config(Config, options.with_effect(config)))

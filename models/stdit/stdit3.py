"""STDiT3 of Open-Sora 1.2: space and time each in whole blocks with attention, text and MLP, one after the other."""

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

    model_max_length: int = 300
    input_size: tuple[None, None, None] = (None, None, None)
    input_sq_size: int = 512
    qk_norm: bool = True
    skip_y_embedder: bool = False

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.skip_y_embedder:
            raise ConfigError(
                zh="不支持 skip_y_embedder：文本总由网络自己投影。请把它设为 false，并传入 T5 的隐藏状态。",
                en="skip_y_embedder is not supported: the network projects texts itself. Set it to false and give the "
                "hidden states of T5.",
            )


class Block(nn.Module):
    """Tokens (B, T, S, D) over space, or, with rotary positions, over time, then to the text and through an MLP."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        width = config.hidden_size
        self.norm1 = nn.LayerNorm(width, elementwise_affine=False, eps=1e-6)
        self.attn = SelfAttention(width, Heads(config.num_heads, config.qk_norm))
        self.cross_attn = CrossAttention(width, config.num_heads)
        self.norm2 = nn.LayerNorm(width, elementwise_affine=False, eps=1e-6)
        self.mlp = Mlp(width, config.mlp_width)
        self.scale_shift_table = nn.Parameter(torch.randn(6, width) / width**0.5)

    def forward(self, x: Tensor, text: Tensor, t: Tensor, read: Tensor | None, in_time: Rotate | None = None) -> Tensor:
        """`t` (B, F, 6 * D) moves the table, for each frame."""
        shift_attn, scale_attn, gate_attn, shift_mlp, scale_mlp, gate_mlp = modulation(self.scale_shift_table, t)
        attended = modulate(self.norm1(x), shift_attn, scale_attn)
        attended = over_space(self.attn, attended) if in_time is None else over_time(self.attn, attended, in_time)
        x = x + gate_attn * attended
        x = x + self.cross_attn(x.flatten(1, 2), text, read).view_as(x)
        return x + gate_mlp * self.mlp(modulate(self.norm2(x), shift_mlp, scale_mlp))


class STDiT3(nn.Module):
    """Noisy video latents, a timestep, a text and sizes to velocity and, with `pred_sigma`, as much that is unused."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.config = config
        width = config.hidden_size
        self.rope = RotaryTime(config.head_width)
        self.x_embedder = PatchEmbed3D(config.patch_size, config.in_channels, width)
        self.t_embedder = TimestepEmbedder(width)
        self.fps_embedder = SizeEmbedder(width)
        self.t_block = nn.Sequential(nn.SiLU(), nn.Linear(width, 6 * width))
        self.y_embedder = CaptionEmbedder(config.caption_channels, width, config.model_max_length)
        self.spatial_blocks = nn.ModuleList(Block(config) for _ in range(config.depth))
        self.temporal_blocks = nn.ModuleList(Block(config) for _ in range(config.depth))
        self.final_layer = FinalLayer(width, config.patch_values)
        self._initialise()

    def forward(  # noqa: PLR0913, the official arguments
        self,
        x: Tensor,
        timestep: Tensor,
        y: Tensor,
        mask: Tensor | None = None,
        x_mask: Tensor | None = None,
        *,
        fps: Tensor,
        height: Tensor,
        width: Tensor,
    ) -> Tensor:
        """x (B, C, T, H, W), timestep (B) from 0 to 1000, y (B, 1, L, C_text), mask (B, L): 1 at tokens, 0 at padding.

        `x_mask` (B, T) is False for frames that are finished. The other tensors are (B), or shorter and then repeated:
        sides of the video in pixels, and `fps` (120 for a picture).
        Returns (B, 2 * C, T, H, W), without `pred_sigma` (B, C, T, H, W). Raises InputError for latents of a wrong
        shape.
        """
        config, batch = self.config, len(x)
        tokens = self.x_embedder(x)  # (B, T, S, D)
        grid = Grid.of(x, config.patch_size)
        tokens = tokens + told_plane(config.hidden_size, grid, (height, width), config.input_sq_size).to(tokens)

        pace = self.fps_embedder(repeated(fps, batch))  # (B, D)
        t = self.t_embedder(timestep) + pace  # (B, D)
        finished = self.t_embedder(torch.zeros_like(timestep)) + pace
        moved = per_frame(self.t_block(t), self.t_block(finished), x_mask)  # (B, F, 6 * D)

        text, read = self.y_embedder(y), readable(mask, batch)  # (B, L, D), (B, 1, 1, L)
        in_time = partial(rotate, rotation=self.rope(grid.frames))
        for over_frames, over_moments in zip(self.spatial_blocks, self.temporal_blocks, strict=True):
            tokens = over_frames(tokens, text, moved, read)
            tokens = over_moments(tokens, text, moved, read, in_time)
        tokens = self.final_layer(tokens, t, finished, x_mask)  # (B, T, S, patch values)
        return unpatchify(tokens, grid, config.patch_size, x.shape[2:])

    @property
    def blocks(self) -> list[nn.Module]:
        """All of them, in the order in which they are run."""
        pairs = zip(self.spatial_blocks, self.temporal_blocks, strict=True)
        return [block for pair in pairs for block in pair]

    def _initialise(self) -> None:
        spread_evenly(self)
        spread_narrowly(self.fps_embedder.mlp[0])
        silence(self.fps_embedder.mlp[2])
        for block in self.temporal_blocks:
            silence(block.attn.proj, block.cross_attn.proj, block.mlp.fc2)


def from_official(config: Mapping[str, Any]) -> STDiT3:
    """The network of the official configuration's keyword arguments. Raises ConfigError."""
    return STDiT3(read_config(Config, options.with_effect(config)))

"""The temporal VAE of Open-Sora 1.2: latents of single frames to a quarter as many, 17 to 5, and back.

Its convolutions are causal, after MAGVIT-v2 (arXiv 2310.05737): they see no later frame, so the first may be a picture;
only the norms look at all frames. It stands on a VAE of pictures and knows nothing of it: generation/video_vae.py puts
the two together.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from models.config import read_config
from models.errors import ConfigError
from models.patches import require_shape


@dataclass(frozen=True)
class Config:
    """The official arguments; by default those of the released weights."""

    in_out_channels: int = 4
    latent_embed_dim: int = 4
    embed_dim: int = 4
    filters: int = 128
    num_res_blocks: int = 4
    channel_multipliers: tuple[int, ...] = (1, 2, 2, 4)
    temporal_downsample: tuple[bool, ...] = (False, True, True)
    num_groups: int = 32

    def __post_init__(self) -> None:
        """Raises ConfigError unless there is a step between all levels, and groups share every width evenly."""
        levels, steps = len(self.channel_multipliers), len(self.temporal_downsample)
        if steps != levels - 1:
            raise ConfigError(
                zh=f"{levels} 级之间须有 {levels - 1} 个 temporal_downsample，得到 {steps} 个。",
                en=f"{levels} levels take {levels - 1} entries of temporal_downsample, these are {steps}.",
            )
        if any(width % self.num_groups for width in self.widths):
            raise ConfigError(
                zh=f"每级宽度 {self.widths} 须为 num_groups（{self.num_groups}）的倍数。请改 filters 或 num_groups。",
                en=f"The widths {self.widths} have to be multiples of num_groups ({self.num_groups}). Change filters "
                "or num_groups.",
            )

    @property
    def widths(self) -> tuple[int, ...]:
        """Channels of each level, the full frame rate first."""
        return tuple(self.filters * multiplier for multiplier in self.channel_multipliers)

    @property
    def rate(self) -> int:
        """Frames that one latent frame stands for."""
        return int(2 ** sum(self.temporal_downsample))


class CausalConv3d(nn.Module):
    """A convolution that sees no later frame: time is padded in front only. `stride` is along time."""

    def __init__(self, inputs: int, outputs: int, kernel: int = 3, *, stride: int = 1, bias: bool = True) -> None:
        super().__init__()
        self.earlier = kernel - stride
        around = kernel // 2
        self.conv = nn.Conv3d(inputs, outputs, kernel, (stride, 1, 1), padding=(0, around, around), bias=bias)

    def forward(self, x: Tensor) -> Tensor:
        return self.conv(F.pad(x, (0, 0, 0, 0, self.earlier, 0)))


class ResBlock(nn.Module):
    """Two convolutions beside the way straight through, which has one of its own where the width changes."""

    def __init__(self, inputs: int, outputs: int, groups: int) -> None:
        super().__init__()
        self.norm1 = nn.GroupNorm(groups, inputs)
        self.conv1 = CausalConv3d(inputs, outputs, bias=False)
        self.norm2 = nn.GroupNorm(groups, outputs)
        self.conv2 = CausalConv3d(outputs, outputs, bias=False)
        if inputs != outputs:
            self.conv3 = CausalConv3d(inputs, outputs, 1, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        out = self.conv1(F.silu(self.norm1(x)))
        out = self.conv2(F.silu(self.norm2(out)))
        return out + (self.conv3(x) if hasattr(self, "conv3") else x)


class Encoder(nn.Module):
    """(B, C, T, h, w) to (B, 2 * latent, T / rate, h, w)."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        widths, groups = config.widths, config.num_groups
        self.conv_in = CausalConv3d(config.in_out_channels, config.filters, bias=False)
        entering = (config.filters, *widths[:-1])
        self.block_res_blocks = nn.ModuleList(
            _res_blocks(before, width, config) for before, width in zip(entering, widths, strict=True)
        )
        self.conv_blocks = nn.ModuleList(
            CausalConv3d(width, width, stride=2) if halved else nn.Identity()
            for width, halved in zip(widths[:-1], config.temporal_downsample, strict=True)
        )
        self.res_blocks = _res_blocks(widths[-1], widths[-1], config)
        self.norm1 = nn.GroupNorm(groups, widths[-1])
        self.conv2 = CausalConv3d(widths[-1], 2 * config.latent_embed_dim, 1)

    def forward(self, x: Tensor) -> Tensor:
        x = self.conv_in(x)
        for blocks, step in zip(self.block_res_blocks, [*self.conv_blocks, nn.Identity()], strict=True):
            x = step(_through(blocks, x))
        x = _through(self.res_blocks, x)
        return self.conv2(F.silu(self.norm1(x)))


class Decoder(nn.Module):
    """(B, latent, T / rate, h, w) to (B, C, T, h, w)."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        widths, groups = config.widths, config.num_groups
        self.conv1 = CausalConv3d(config.latent_embed_dim, widths[-1])
        self.res_blocks = _res_blocks(widths[-1], widths[-1], config)
        entering = (*widths[1:], widths[-1])
        self.block_res_blocks = nn.ModuleList(
            _res_blocks(before, width, config) for before, width in zip(entering, widths, strict=True)
        )
        self.conv_blocks = nn.ModuleList(
            CausalConv3d(width, 2 * width) if doubled else nn.Identity()
            for width, doubled in zip(widths[1:], config.temporal_downsample, strict=True)
        )
        self.norm1 = nn.GroupNorm(groups, widths[0])
        self.conv_out = CausalConv3d(config.filters * config.channel_multipliers[0], config.in_out_channels)

    def forward(self, z: Tensor) -> Tensor:
        x = _through(self.res_blocks, self.conv1(z))
        for blocks, step in zip(self.block_res_blocks[:0:-1], self.conv_blocks[::-1], strict=True):
            x = step(_through(blocks, x))
            x = x if isinstance(step, nn.Identity) else _unfolded(x)
        x = _through(self.block_res_blocks[0], x)
        return self.conv_out(F.silu(self.norm1(x)))


class TemporalVAE(nn.Module):
    """Encoder and decoder, each with a convolution between them and the latents."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.config = config
        latent, embedded = config.latent_embed_dim, config.embed_dim
        self.encoder = Encoder(config)
        self.quant_conv = CausalConv3d(2 * latent, 2 * embedded, 1)
        self.post_quant_conv = CausalConv3d(embedded, latent, 1)
        self.decoder = Decoder(config)

    def forward(self, x: Tensor) -> Tensor:
        """(B, C, T, h, w) as they come back from their most likely latents."""
        return self.decode(self.encode(x).chunk(2, dim=1)[0], x.shape[2])

    def encode(self, x: Tensor) -> Tensor:
        """(B, C, T, h, w) to mean and logarithm of the variance, (B, 2 * embedded, T / rate rounded up, h, w).

        Raises InputError for another number of channels.
        """
        require_shape(x, self.config.in_out_channels, None, None, None)
        x = F.pad(x, (0, 0, 0, 0, -x.shape[2] % self.config.rate, 0))
        return self.quant_conv(self.encoder(x))

    def decode(self, z: Tensor, frames: int) -> Tensor:
        """(B, embedded, t, h, w) to the last `frames` of (B, C, t * rate, h, w), the padding of `encode` cut off."""
        require_shape(z, self.config.embed_dim, -(-frames // self.config.rate), None, None, name="z")
        return self.decoder(self.post_quant_conv(z))[:, :, -frames % self.config.rate :]


def from_official(config: Mapping[str, Any]) -> TemporalVAE:
    """The network of the official constructor's keyword arguments. Raises ConfigError."""
    return TemporalVAE(read_config(Config, config))


def _res_blocks(inputs: int, outputs: int, config: Config) -> nn.ModuleList:
    """The blocks of one level."""
    entering = (inputs, *[outputs] * (config.num_res_blocks - 1))
    return nn.ModuleList(ResBlock(before, outputs, config.num_groups) for before in entering)


def _through(blocks: nn.Module, x: Tensor) -> Tensor:
    for block in blocks.children():
        x = block(x)
    return x


def _unfolded(x: Tensor) -> Tensor:
    """(B, 2 * C, T, h, w) to (B, C, 2 * T, h, w): neighbouring channels are moments that follow each other."""
    return torch.stack((x[:, ::2], x[:, 1::2]), dim=3).flatten(2, 3)

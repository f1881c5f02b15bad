"""The VAE of Open-Sora 1.2: frames to latents by SDXL's VAE, then 17 of those to 5 by the temporal one, and back.

Videos are (B, 3, frames, height, width) from -1 to 1, latents (B, 4, t, height / 8, width / 8). Groups of 17 frames
are coded each by itself, a shorter one may come last.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Self

import torch
from diffusers import AutoencoderKL
from torch import Tensor, nn

from models import verify
from models.config import read_config
from models.stdit import temporal_vae
from models.stdit.temporal_vae import TemporalVAE

# What the official program divides the latents of pictures by, although SDXL's own factor is another one.
PICTURE_SCALE = 0.18215

SDXL_VAE: Mapping[str, Any] = {
    "block_out_channels": (128, 256, 512, 512),
    "down_block_types": ("DownEncoderBlock2D",) * 4,
    "up_block_types": ("UpDecoderBlock2D",) * 4,
    "layers_per_block": 2,
    "latent_channels": 4,
    "sample_size": 1024,
}


@dataclass(frozen=True)
class Config:
    """By default that of `hpcai-tech/OpenSora-VAE-v1.2`. `shift` and `scale` normalise each channel of the latents."""

    spatial: Mapping[str, Any] = field(default_factory=lambda: SDXL_VAE)  # arguments of diffusers' AutoencoderKL
    temporal: temporal_vae.Config = field(default_factory=temporal_vae.Config)
    group: int = 17  # frames that are coded together
    batch: int = 4  # frames that go through the VAE of pictures at once
    shift: tuple[float, ...] = (-0.10, 0.34, 0.27, 0.98)
    scale: tuple[float, ...] = (3.85, 2.32, 2.33, 3.06)

    @classmethod
    def from_official(cls, values: Mapping[str, Any]) -> Self:
        """From the config.json of a checkpoint. The released one names its two VAEs without describing them: they are
        those of the default. Raises ConfigError."""
        own = cls()
        spatial, temporal = values.get("vae_2d", {}), values.get("vae_temporal", {})
        return cls(
            spatial=spatial if "block_out_channels" in spatial else own.spatial,
            temporal=read_config(temporal_vae.Config, temporal) if "filters" in temporal else own.temporal,
            group=values.get("micro_frame_size", own.group),
            batch=values.get("micro_batch_size", own.batch),
            shift=tuple(values.get("shift", own.shift)),
            scale=tuple(values.get("scale", own.scale)),
        )


class VideoVAE(nn.Module):
    """A `Codec` of generation/long_video.py. Modules and buffers have the names of the official weights."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.config = config
        self.spatial_vae = nn.ModuleDict({"module": AutoencoderKL(**config.spatial)})
        self.temporal_vae = TemporalVAE(config.temporal)
        self.scale: Tensor
        self.shift: Tensor
        for name, values in (("scale", config.scale), ("shift", config.shift)):
            self.register_buffer(name, torch.tensor(values)[None, :, None, None, None])

    @classmethod
    def from_official(cls, weights: Mapping[str, Tensor], config: Config | None = None) -> "VideoVAE":
        """The VAE with the official weights. Raises WeightsError unless every key fits."""
        vae = cls(config or Config())
        verify.load_strictly(vae, weights)
        return vae.eval()

    def encode(self, video: Tensor) -> Tensor:
        """The most likely latents. The official program draws by chance from those that are likely."""
        pictures = _over_pictures(self._picture_latents, video, self.config.batch)
        groups = [self.temporal_vae.encode(group) for group in pictures.split(self.config.group, dim=2)]
        means = torch.cat(groups, dim=2).chunk(2, dim=1)[0]
        return (means - self.shift) / self.scale

    def decode(self, latents: Tensor, frames: int | None = None) -> Tensor:
        """The video, of as many frames as were encoded; where that is not known, as many as need no padding."""
        groups = (latents * self.scale + self.shift).split(self.latent_frames(self.config.group), dim=2)
        counts = [self.frames(group.shape[2]) for group in groups]
        if frames is not None:
            counts[-1] = frames - sum(counts[:-1])
        decoded = [self.temporal_vae.decode(group, count) for group, count in zip(groups, counts, strict=True)]
        return _over_pictures(self._pictures, torch.cat(decoded, dim=2), self.config.batch)

    def latent_frames(self, frames: int) -> int:
        """Latent frames of a video of `frames`."""
        whole, rest = divmod(frames, self.config.group)
        rate = self.config.temporal.rate
        return whole * -(-self.config.group // rate) + -(-rest // rate)

    def frames(self, latent_frames: int) -> int:
        """Frames that so many latent frames become, where none of them are padding."""
        whole, rest = divmod(latent_frames, self.latent_frames(self.config.group))
        return whole * self.config.group + ((rest - 1) * self.config.temporal.rate + 1 if rest else 0)

    def _picture_latents(self, pictures: Tensor) -> Tensor:
        return self.spatial_vae["module"].encode(pictures).latent_dist.mode() * PICTURE_SCALE

    def _pictures(self, latents: Tensor) -> Tensor:
        return self.spatial_vae["module"].decode(latents / PICTURE_SCALE, return_dict=False)[0]


def _over_pictures(change: Callable[[Tensor], Tensor], video: Tensor, batch: int) -> Tensor:
    """`change` done to every frame of (B, C, T, h, w), `batch` of them at once."""
    pictures = video.transpose(1, 2).flatten(0, 1)
    changed = torch.cat([change(each) for each in pictures.split(batch)])
    return changed.unflatten(0, (video.shape[0], video.shape[2])).transpose(1, 2)

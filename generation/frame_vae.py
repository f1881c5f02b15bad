"""From the frames of a video to latents and back: each by itself, or in groups as Open-Sora 1.2 does.

Latents are (B, channels, latent frames, h, w); a cell is `factor` pixels a side.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import torch
from diffusers import AutoencoderKL
from diffusers.image_processor import VaeImageProcessor
from PIL import Image
from torch import Tensor

from generation.picture_vae import PictureVae
from generation.preview import LatentColours
from generation.video_vae import VideoVAE

_AT_ONCE = 4  # frames, so that a long video fits where a picture does

Video = tuple[Image.Image, ...]


class FrameCodec(Protocol):
    """What a video backend needs of its VAE."""

    channels: int
    factor: int

    def colours(self, folder: Path | None) -> LatentColours | None:
        """What the latents look like, for previews; None where it is not known. The checkpoint may lie in `folder`."""
        ...

    def decode(self, latents: Tensor) -> list[Video]:
        """(B, C, T, h, w) -> B videos."""
        ...

    def encode(self, frames: Sequence[Image.Image]) -> Tensor:
        """The most likely latents (1, C, T, h, w), float32."""
        ...

    def latent_frames(self, frames: int) -> int:
        """Latent frames of a video of `frames`."""
        ...

    def frames(self, latent_frames: int) -> int:
        """Frames that so many latent frames become."""
        ...


class FrameVae:
    """A VAE of pictures for videos: every frame by itself."""

    def __init__(self, vae: AutoencoderKL) -> None:
        self._pictures = PictureVae(vae)
        self.channels = self._pictures.channels
        self.factor = self._pictures.factor

    def colours(self, folder: Path | None) -> LatentColours | None:
        return LatentColours.read(folder, self.channels, self._pictures.scaling)

    def decode(self, latents: Tensor) -> list[Video]:
        """(B, C, T, h, w) -> B videos of T frames."""
        return [self._video(each.transpose(0, 1)) for each in latents]

    def encode(self, frames: Sequence[Image.Image]) -> Tensor:
        """The most likely latents (1, C, T, h, w) of T frames."""
        return torch.cat([self._pictures.encode(frame) for frame in frames]).transpose(0, 1)[None]

    def latent_frames(self, frames: int) -> int:
        return frames

    def frames(self, latent_frames: int) -> int:
        return latent_frames

    def _video(self, latents: Tensor) -> Video:
        return tuple(image for some in latents.split(_AT_ONCE) for image in self._pictures.decode(some))


class GroupVae:
    """The VAE of Open-Sora 1.2: 17 frames are 5 latent ones, 1 is 1."""

    def __init__(self, vae: VideoVAE) -> None:
        self._vae = vae
        self.channels = vae.config.temporal.embed_dim
        self.factor: int = 2 ** (len(vae.config.spatial["block_out_channels"]) - 1)
        self._pictures = VaeImageProcessor(vae_scale_factor=self.factor)

    def colours(self, folder: Path | None) -> LatentColours | None:
        """Nobody has said what its channels look like."""
        return None

    def decode(self, latents: Tensor) -> list[Video]:
        """(B, C, T, h, w) -> B videos of `frames(T)` frames."""
        videos = self._vae.decode(latents.to(self._vae.scale)).float().transpose(1, 2)  # (B, frames, 3, H, W)
        return [tuple(self._pictures.postprocess(video, output_type="pil")) for video in videos]

    def encode(self, frames: Sequence[Image.Image]) -> Tensor:
        """The most likely latents (1, C, T, h, w), float32."""
        pixels = self._pictures.preprocess(list(frames)).to(self._vae.scale)  # (frames, 3, H, W)
        return self._vae.encode(pixels.transpose(0, 1)[None]).float()

    def latent_frames(self, frames: int) -> int:
        return self._vae.latent_frames(frames)

    def frames(self, latent_frames: int) -> int:
        return self._vae.frames(latent_frames)

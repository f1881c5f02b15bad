"""STDiT, the video models of Open-Sora 1.0, 1.1 and 1.2, as a backend (arXiv 2412.20404).

English prompts, read by T5; guidance leads away from the text of nothing, so there is no negative prompt. From version
1.1 on pictures and videos may be laid into what is drawn: see generation/given_frames.py.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from diffusers import AutoencoderKL
from diffusers.utils.torch_utils import randn_tensor
from PIL import Image
from safetensors.torch import load_file
from torch import Tensor, nn
from transformers import AutoTokenizer, T5EncoderModel

from generation import given_frames, video_walks
from generation.backends import Checkpoint
from generation.batch import Settings
from generation.device import Device
from generation.errors import InvalidRequestError
from generation.frame_vae import FrameCodec, FrameVae, GroupVae
from generation.parts import FromCheckpoint, OpenCheckpoint
from generation.rectified_flow import Extent, Predict
from generation.request import GenerationRequest
from generation.stdit_text import SIZES, predictor
from generation.t5_text import T5Texts
from generation.video_vae import Config, VideoVAE
from generation.video_walks import Start, VideoDrawing, Walking
from models import registry, verify
from models.stdit import stdit1

Weights = Mapping[str, Tensor]


def _frame_vae(checkpoint: OpenCheckpoint, device: Device) -> FrameCodec:
    return FrameVae(checkpoint.vae(AutoencoderKL))


def _group_vae(checkpoint: OpenCheckpoint, device: Device) -> FrameCodec:
    """Never in float16, which is too narrow for its temporal half."""
    config = Config.from_official(checkpoint.config("vae/config.json"))
    vae = VideoVAE.from_official(load_file(checkpoint.path("vae/model.safetensors")), config)
    if checkpoint.tiled:
        vae.spatial_vae["module"].enable_tiling()
    dtype = torch.float32 if device.vae == torch.float32 else torch.bfloat16
    return GroupVae(checkpoint.placed(vae, dtype))


@dataclass(frozen=True)
class Version:
    """What one version has of its own beside the network."""

    walk: Walking
    vae: Callable[[OpenCheckpoint, Device], FrameCodec]
    align: int | None = None  # latent frames that the VAE codes at once
    fitted: Callable[[Any, Weights], Weights] = lambda network, weights: weights


# By the rows of models/registry.py.
VERSIONS: dict[str, Version] = {
    "stdit1": Version(video_walks.down_the_diffusion, _frame_vae, fitted=stdit1.with_own_tables),
    "stdit2": Version(video_walks.down_the_diffusion, _frame_vae),
    "stdit3": Version(video_walks.along_the_flow, _group_vae, align=5),
}
# What config.json calls them.
_MODEL_TYPES = {"STDiT": "stdit1", "STDiT2": "stdit2", "STDiT3": "stdit3"}


class STDiT(FromCheckpoint):
    """A `Sampler`: latents are (B, channels, frames, h, w), and each frame may have a timestep of its own."""

    def __init__(self, checkpoint: OpenCheckpoint, device: Device, row: Checkpoint) -> None:
        config = checkpoint.described("transformer/config.json" if checkpoint.has("transformer") else "config.json")
        name = _MODEL_TYPES.get(config.get("model_type", ""), row.architecture)
        self._version, self._sizes = VERSIONS[name], SIZES[name]
        self._network = checkpoint.placed(_network(name, config, checkpoint), device.networks)
        encoder = checkpoint.text_encoder(T5EncoderModel, "text_encoder")
        tokenizer = checkpoint.tokenizer(AutoTokenizer, "tokenizer", encoder.config.vocab_size)
        tokens = len(self._network.get_buffer("y_embedder.y_embedding"))
        self._texts = T5Texts(tokenizer, encoder, tokens)
        self._vae = self._version.vae(checkpoint, device)
        self._row = row
        self._dtype = device.networks
        self.device = device.device
        self.channels, self.factor = self._vae.channels, self._vae.factor
        self.colours = self._vae.colours(checkpoint.folder)

    def begin(self, requests: Sequence[GenerationRequest]) -> VideoDrawing:
        """Raises UnreadablePictureError for a source, InvalidRequestError for frames that cannot be drawn or given."""
        settings = Settings.shared(requests)
        generators = [torch.Generator("cpu").manual_seed(request.seed or 0) for request in requests]
        shape = (len(requests), self.channels, self._latent_frames(settings), *self._cells(settings))

        def noise() -> Tensor:
            return randn_tensor(shape, generators, self.device, torch.float32)

        latents, mask = given_frames.laid_into(noise(), requests, self._vae, self._version.align)
        extent = self._extent(settings, len(requests))
        start = Start(latents, mask, extent, settings.steps, settings.guidance, noise, generators)
        return VideoDrawing(latents, *self._version.walk(self._predict(requests, extent, settings), start))

    def decode(self, latents: Tensor) -> list[tuple[Image.Image, ...]]:
        """(B, C, T, h, w) -> B videos."""
        return self._vae.decode(latents)

    def _predict(self, requests: Sequence[GenerationRequest], extent: Extent, settings: Settings) -> Predict:
        """The network with all that it is told beside latents and timesteps."""
        prompts = [(request.prompt.strip() + self._row.prompt_ending).lower() for request in requests]
        states, mask = self._texts(prompts, self.device)
        told_fps = (settings.fps or self._row.fps) * self._row.frame_interval
        ask = predictor(self._network, states[:, None].to(self._dtype), mask, self._sizes(extent, told_fps))
        return lambda latents, t, free: ask(latents.to(self._dtype), t, free).float()

    def _cells(self, settings: Settings) -> tuple[int, int]:
        return settings.height // self.factor, settings.width // self.factor

    def _extent(self, settings: Settings, batch: int) -> Extent:
        sizes = (settings.height, settings.width, settings.frames or 1)
        return Extent(*(torch.full((batch,), float(size), device=self.device) for size in sizes))

    def _latent_frames(self, settings: Settings) -> int:
        frames = settings.frames or 1
        latent = self._vae.latent_frames(frames)
        if (nearest := self._vae.frames(latent)) != frames:
            raise InvalidRequestError(
                zh=f"这个模型画不出正好 {frames} 帧，最接近的是 {nearest} 帧。",
                en=f"This model cannot draw {frames} frames exactly. The nearest number is {nearest}.",
            )
        return latent


def _network(name: str, config: Mapping[str, Any], checkpoint: OpenCheckpoint) -> nn.Module:
    network = registry.build(name, config)
    weights = checkpoint.weights("model.safetensors", "transformer/model.safetensors")
    verify.load_strictly(network, VERSIONS[name].fitted(network, weights))
    return network

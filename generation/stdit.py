"""STDiT, the video models of Open-Sora 1.0, 1.1 and 1.2, as a backend (arXiv 2412.20404).

English prompts, read by T5; guidance leads away from the text of nothing, so there is no negative prompt. From version
1.1 on pictures and videos may be laid into what is drawn, see generation/given_frames.py, and longer videos are drawn
clip after clip, see generation/long_video.py.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from itertools import count
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
from generation.block_cache import BlockCache
from generation.device import Device
from generation.errors import InvalidRequestError
from generation.frame_vae import FrameCodec, FrameVae, GroupVae
from generation.long_video import LongDrawing, Loops, prompt_of_clip
from generation.parts import FromCheckpoint, OpenCheckpoint
from generation.rectified_flow import Extent, Predict
from generation.request import GenerationRequest
from generation.speed import wholes
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
        self.blocks = list(self._network.blocks)
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

    def begin(self, requests: Sequence[GenerationRequest]) -> LongDrawing:
        """Raises UnreadablePictureError for a source, InvalidRequestError for frames that cannot be drawn or given."""
        settings = Settings.shared(requests)
        generators = [torch.Generator("cpu").manual_seed(request.seed or 0) for request in requests]
        shape = (len(requests), self.channels, self._latent_frames(settings), *self._cells(settings))
        extent = self._extent(settings, len(requests))

        def noise() -> Tensor:
            return randn_tensor(shape, generators, self.device, torch.float32)

        def begin(loop: int, latents: Tensor, mask: Tensor | None) -> VideoDrawing:
            start = Start(latents, mask, extent, settings.steps, settings.guidance, noise, generators)
            prompts = [prompt_of_clip(request.prompt, loop) for request in requests]
            return VideoDrawing(latents, *self._version.walk(self._predict(prompts, extent, settings), start))

        references = given_frames.given(requests, self._vae, self._version.align, self.device)
        loops = Loops(settings.clips, self._row.overlap, self._version.align)
        return LongDrawing(loops, references, noise, begin, self._vae)

    def decode(self, latents: Tensor) -> list[tuple[Image.Image, ...]]:
        """(B, C, T, h, w) -> B videos."""
        return self._vae.decode(latents)

    def _predict(self, prompts: Sequence[str], extent: Extent, settings: Settings) -> Predict:
        """The network with all that it is told beside latents and timesteps."""
        texts = [(prompt.strip() + self._row.prompt_ending).lower() for prompt in prompts]
        states, mask = self._texts(texts, self.device)
        told_fps = (settings.fps or self._row.fps) * self._row.frame_interval
        ask = predictor(self._network, states[:, None].to(self._dtype), mask, self._sizes(extent, told_fps))
        cache = BlockCache(self.blocks, wholes(settings.speed, settings.steps))
        steps = count()

        def predict(latents: Tensor, t: Tensor, free: Tensor | None) -> Tensor:
            # Where frames are given, the finished ones change their part from one step to the next.
            with cache.at(next(steps), t[0]) if free is None else nullcontext():
                return ask(latents.to(self._dtype), t, free).float()

        return predict

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

"""Latte-1 as a backend: a text, read by T5, becomes a video of up to 16 frames (arXiv 2401.03048)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch
from diffusers import AutoencoderKL, DDIMScheduler
from PIL import Image
from torch import Tensor
from transformers import AutoTokenizer, T5EncoderModel

from generation import schedules
from generation.backends import Checkpoint, Size
from generation.device import Device
from generation.frame_vae import FrameVae
from generation.guidance import Guidance
from generation.parts import FromCheckpoint, OpenCheckpoint
from generation.t5_text import T5Texts
from models import verify
from models.latte import t2v

TOKENS = 120


@dataclass(frozen=True)
class Texts:
    """N texts as hidden states (N, L, C), and which of the L are looked at (N, L)."""

    states: Tensor
    mask: Tensor


class Latte(FromCheckpoint):
    """An `Adapter` of videos."""

    def __init__(self, checkpoint: OpenCheckpoint, device: Device, row: Checkpoint) -> None:
        network = t2v.from_official(checkpoint.config("transformer/config.json"))
        verify.load_strictly(network, checkpoint.weights("transformer/diffusion_pytorch_model.safetensors"))
        encoder = checkpoint.text_encoder(T5EncoderModel, "text_encoder")
        tokenizer = checkpoint.tokenizer(AutoTokenizer, "tokenizer", encoder.config.vocab_size)
        self._network = checkpoint.placed(network, device.networks)
        self.blocks = network.blocks
        self._texts = T5Texts(tokenizer, encoder, TOKENS)
        self._vae = FrameVae(checkpoint.vae(AutoencoderKL))
        self._noise = checkpoint.scheduler(DDIMScheduler)
        self._schedule = row.schedule
        self._dtype = device.networks
        self.device = device.device
        self.channels, self.factor = self._vae.channels, self._vae.factor
        self.guidance = Guidance(rescale=row.guidance_rescale)
        self.colours = self._vae.colours(checkpoint.folder)

    def scheduler(self) -> Any:
        """A fresh scheduler: the row's choice, else the checkpoint's own."""
        return schedules.build(self._noise, self._schedule)

    def encode(self, prompts: Sequence[str], negatives: Sequence[str], size: Size) -> Texts:
        """As the pipeline of diffusers: in lower case; what is led away from is read as far as its prompt is long."""
        texts = [text.lower().strip() for text in (*negatives, *prompts)]
        states, mask = self._texts(texts, self.device)
        read = mask[len(negatives) :]
        longest = int(read.sum(1).max())
        return Texts(states[:, :longest], torch.cat([read, read] if negatives else [read])[:, :longest])

    def predict(self, latents: Tensor, timestep: Tensor, condition: Texts) -> Tensor:
        """(N, C, F, h, w) -> (N, C, F, h, w); the variance that the network also learned is left out."""
        states = condition.states.to(self._dtype)
        answer = self._network(latents.to(self._dtype), timestep.expand(len(latents)), states, condition.mask)
        return answer[:, : self.channels].float()

    def decode(self, latents: Tensor) -> list[tuple[Image.Image, ...]]:
        """(B, C, F, h, w) -> B videos of F frames."""
        return self._vae.decode(latents)

    def encode_picture(self, picture: Image.Image) -> Tensor:
        """The most likely latents (1, C, 1, h, w) of a picture, which every frame begins from."""
        return self._vae.encode([picture]).to(self.device)

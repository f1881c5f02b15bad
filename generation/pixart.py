"""PixArt-α, -δ and -Σ as backends: one T5 encoder, a diffusion transformer and a VAE; English prompts only.

Chen et al. 2023 (arXiv 2310.00426), 2024 (2401.05252 and 2403.04692). The network, in either layout of its weights, is
in generation/pixart_network.py.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, ClassVar

import torch
from diffusers import AutoencoderKL, DDPMScheduler
from PIL import Image
from torch import Tensor
from transformers import AutoTokenizer, T5EncoderModel

from generation import schedules
from generation.backends import Checkpoint, Size
from generation.device import Device
from generation.guidance import Guidance
from generation.parts import FromCheckpoint, OpenCheckpoint
from generation.picture_vae import PictureVae
from generation.pixart_network import Condition, load_network
from generation.preview import LatentColours
from generation.t5_text import T5Texts


class PixArt(FromCheckpoint):
    """An `Adapter`; its condition holds N texts, with the guidance's first."""

    TOKENS: ClassVar[int] = 120

    def __init__(self, checkpoint: OpenCheckpoint, device: Device, row: Checkpoint) -> None:
        encoder = checkpoint.text_encoder(T5EncoderModel, "text_encoder")
        tokenizer = checkpoint.tokenizer(AutoTokenizer, "tokenizer", encoder.config.vocab_size)
        self._texts = T5Texts(tokenizer, encoder, self.TOKENS)
        self._network, self.blocks = load_network(checkpoint)
        self._vae = PictureVae(checkpoint.vae(AutoencoderKL))
        self._noise = checkpoint.scheduler(DDPMScheduler)
        self._schedule = row.schedule
        self.device = device.device
        self.channels = self._vae.channels
        self.factor = self._vae.factor
        self.guidance = Guidance(rescale=row.guidance_rescale)
        self.colours = LatentColours.read(checkpoint.folder, self.channels, self._vae.scaling)

    def scheduler(self) -> Any:
        """A fresh scheduler: the row's choice, else the checkpoint's own."""
        return schedules.build(self._noise, self._schedule)

    def encode(self, prompts: Sequence[str], negatives: Sequence[str], size: Size) -> Condition:
        """Read the texts as the official pipelines do: in lower case, 120 or 300 tokens, what is beyond is cut."""
        texts = [text.lower().strip() for text in (*negatives, *prompts)]
        return Condition(*self._texts(texts, self.device), size)

    def controlled(self, condition: Condition, pictures: Sequence[Image.Image]) -> Condition:
        """The condition with pictures of edges, one for each prompt; the guidance's texts are led by the same."""
        edges = torch.cat([self.encode_picture(picture) for picture in pictures])
        return replace(condition, control=edges.repeat(len(condition.states) // len(edges), 1, 1, 1))

    def predict(self, latents: Tensor, timestep: Tensor, condition: Condition) -> Tensor:
        """(N, C, h, w) -> (N, C, h, w); the variance that the network also learned is left out."""
        moment = timestep.to(self.device).expand(len(latents))
        return self._network(latents, moment, condition)[:, : self.channels].float()

    def decode(self, latents: Tensor) -> list[Image.Image]:
        """(B, C, h, w) -> B pictures of h, w times `factor` pixels."""
        return self._vae.decode(latents)

    def encode_picture(self, picture: Image.Image) -> Tensor:
        """The most likely latents (1, C, h, w) of an RGB picture whose sides are multiples of `factor`."""
        return self._vae.encode(picture).to(self.device)


class PixArtSigma(PixArt):
    """Reads longer texts."""

    TOKENS = 300

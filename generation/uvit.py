"""U-ViT as a backend (Bao et al. 2023, arXiv 2209.12152): of classes of ImageNet, and of texts in English."""

from collections.abc import Sequence
from typing import Any

import torch
from diffusers import AutoencoderKL
from PIL import Image
from torch import Tensor
from transformers import CLIPTextModel, CLIPTokenizer

from generation.class_conditional import ClassConditional, require_side
from generation.device import Device
from generation.dpm_solver import DPMSolver, stable_diffusion_betas
from generation.guidance import Guidance
from generation.parts import FromCheckpoint, OpenCheckpoint
from generation.picture_vae import PictureVae
from generation.preview import LatentColours
from generation.published import config_of, filled
from generation.rows import Checkpoint, Size
from generation.text_cache import TextCache
from models.config import read_config
from models.uvit import CONFIGS, ClassConfig, ClassUViT, TextConfig, TextUViT

FILES = ("model.safetensors", "model.pt")
# Of MS-COCO's latents; those of ImageNet have that of the VAE. Both are the official configurations'.
TEXT_SCALE = 0.2301


class UViT(ClassConditional, FromCheckpoint):
    """An `Adapter` for the networks of ImageNet."""

    def __init__(self, checkpoint: OpenCheckpoint, device: Device, row: Checkpoint) -> None:
        state = checkpoint.weights(*FILES)
        published = [config for config in CONFIGS.values() if isinstance(config, ClassConfig)]
        config = config_of(
            state, published, ClassUViT, lambda: read_config(ClassConfig, checkpoint.config("config.json"))
        )
        network = filled(ClassUViT(config), state)
        super().__init__(checkpoint, device, row, network, side=config.img_size, no_class=config.num_classes - 1)

    def scheduler(self) -> Any:
        """A fresh scheduler, the official one."""
        return DPMSolver(stable_diffusion_betas())


class UViTText(FromCheckpoint):
    """An `Adapter` for the networks of MS-COCO; its condition is what CLIP ViT-L/14 says of N texts, (N, 77, 768)."""

    def __init__(self, checkpoint: OpenCheckpoint, device: Device, row: Checkpoint) -> None:
        network = _text_network(checkpoint)
        self._side = network.config.img_size
        self._length, _ = network.tokens
        self._network = checkpoint.placed(network, device.networks)
        self.blocks = network.blocks
        self._encoder = checkpoint.text_encoder(CLIPTextModel, "text_encoder")
        self._tokenizer = checkpoint.tokenizer(CLIPTokenizer, "tokenizer", self._encoder.config.vocab_size)
        vae = checkpoint.network(AutoencoderKL, "vae", device.vae)
        vae.register_to_config(scaling_factor=TEXT_SCALE)
        self._vae = PictureVae(vae)
        self._precision = device.networks
        self._texts = TextCache(self._encoded)
        self.device = device.device
        self.channels = self._vae.channels
        self.factor = self._vae.factor
        self.guidance = Guidance(rescale=row.guidance_rescale)
        self.colours = LatentColours.read(checkpoint.folder, self.channels, self._vae.scaling)

    def scheduler(self) -> Any:
        """A fresh scheduler, the official one."""
        return DPMSolver(stable_diffusion_betas())

    def encode(self, prompts: Sequence[str], negatives: Sequence[str], size: Size) -> Tensor:
        """The hidden states of the negatives, then of the prompts; 77 tokens, what is beyond is cut."""
        require_side(size, self._side * self.factor)
        return torch.stack(self._texts([*negatives, *prompts]))

    def predict(self, latents: Tensor, timestep: Tensor, condition: Tensor) -> Tensor:
        """(N, C, h, w) -> (N, C, h, w), the noise."""
        moments = timestep.to(self.device, torch.float32).expand(len(latents))
        return self._network(latents.to(self._precision), moments, condition.to(self.device, self._precision)).float()

    def decode(self, latents: Tensor) -> list[Image.Image]:
        """(B, C, h, w) -> B pictures of h, w times `factor` pixels."""
        return self._vae.decode(latents)

    def encode_picture(self, picture: Image.Image) -> Tensor:
        """The most likely latents (1, C, h, w) of an RGB picture whose sides are multiples of `factor`."""
        return self._vae.encode(picture).to(self.device)

    @torch.inference_mode()
    def _encoded(self, texts: list[str]) -> list[Tensor]:
        """As officially, padding is read like any other token."""
        tokens = self._tokenizer(
            texts, padding="max_length", max_length=self._length, truncation=True, return_tensors="pt"
        )
        return list(self._encoder(tokens.input_ids.to(self._encoder.device))[0])


def _text_network(checkpoint: OpenCheckpoint) -> TextUViT:
    published = [config for config in CONFIGS.values() if isinstance(config, TextConfig)]
    state = checkpoint.weights(*FILES)
    config = config_of(state, published, TextUViT, lambda: read_config(TextConfig, checkpoint.config("config.json")))
    return filled(TextUViT(config), state)

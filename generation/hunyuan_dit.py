"""Hunyuan-DiT as a backend: two text encoders, a diffusion transformer and a VAE.

The same class runs the small checkpoint that ships with the program and the official ones. How the parts are found
and loaded is in generation/hunyuan_parts.py, the transformer's forward pass in generation/hunyuan_text.py.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Any, Self

import torch
from PIL import Image
from torch import Tensor

from generation import composition, hunyuan_text, schedules
from generation.adapter import Drawing
from generation.backends import Checkpoint, Size
from generation.batch import Batch
from generation.device import Device, best_device
from generation.drawn_parts import DrawnParts
from generation.guidance import Guidance
from generation.hunyuan_parts import Parts, load_parts
from generation.hunyuan_text import TextCondition
from generation.picture_vae import PictureVae
from generation.preview import LatentColours
from generation.request import GenerationRequest
from generation.rope import rotary_table
from generation.text_cache import TextCache

CLIP_TOKENS, T5_TOKENS = 77, 256
# The square whose positions the model knows, in pixels; other sizes are laid into it.
TRAINED_PIXELS = 512
# Versions up to 1.1 are told the size of the training picture; this is what the official program says.
ORIGINAL_SIZE = (1024, 1024)

# Of one text: hidden states (77, C) and (256, C5), masks (77) and (256).
Encoding = tuple[Tensor, Tensor, Tensor, Tensor]


class HunyuanDiT:
    """An `Adapter`; its condition holds what the prompts say, N texts in all, with the guidance's first."""

    def __init__(self, parts: Parts, device: Device, row: Checkpoint) -> None:
        self._parts = parts
        self.blocks = hunyuan_text.read_blocks(parts.transformer)
        self._precision = device
        self._schedule = row.schedule
        self._parts_drawn = DrawnParts() if row.composes else None
        self._encodings = TextCache(self._encoded)
        self.device = device.device
        self._vae = PictureVae(parts.vae)
        self.channels = self._vae.channels
        self.factor = self._vae.factor
        self.guidance = Guidance(rescale=row.guidance_rescale)
        self.colours = LatentColours.read(parts.folder, self.channels)

    @classmethod
    def load(cls, row: Checkpoint, device: Device | None = None) -> Self:
        """Load a checkpoint onto `device`, by default the best one. Raises MissingCheckpointError."""
        device = device or best_device(is_small=row.is_small)
        return cls(load_parts(row, device), device, row)

    def begin(self, requests: Sequence[GenerationRequest]) -> Drawing:
        """Draw scenes thing by thing, where the row says so: see generation/composition.py."""
        if self._parts_drawn is None:
            return Batch(self, requests)
        return composition.begin(self, requests, self._parts_drawn)

    def scheduler(self) -> Any:
        """A fresh scheduler: the row's choice, else the checkpoint's own."""
        return schedules.build(self._parts.noise, self._schedule)

    def encode(self, prompts: Sequence[str], negatives: Sequence[str], size: Size) -> TextCondition:
        """Read the texts as the official pipeline does: 77 tokens for CLIP, 256 for T5, what is beyond is cut."""
        texts = [*negatives, *prompts]
        read = zip(*self._encodings(texts), strict=True)
        clip, clip_mask, t5, t5_mask = (torch.stack(each).to(self.device) for each in read)
        with self._autocast():
            return hunyuan_text.text_condition(
                self._parts.transformer, clip, clip_mask, t5, t5_mask, **self._meta(len(texts), size)
            )

    def predict(self, latents: Tensor, timestep: Tensor, condition: TextCondition) -> Tensor:
        """(N, C, h, w) -> (N, C, h, w); the variance that the network also learned is left out."""
        moment = timestep.to(torch.float32).expand(len(latents))
        with self._autocast():
            output = hunyuan_text.predict(
                self._parts.transformer, latents, moment, condition, self._rope(*latents.shape[-2:]), self.blocks
            )
        return output[:, : self.channels].float()

    def decode(self, latents: Tensor) -> list[Image.Image]:
        """(B, C, h, w) -> B pictures of h, w times `factor` pixels."""
        return self._vae.decode(latents)

    def encode_picture(self, picture: Image.Image) -> Tensor:
        """The most likely latents (1, C, h, w) of an RGB picture whose sides are multiples of `factor`."""
        return self._vae.encode(picture).to(self.device)

    def _autocast(self) -> AbstractContextManager[Any]:
        """Mixes what is float32 on purpose (timesteps, latents, norms) with weights of half precision."""
        dtype = self._precision.networks
        return torch.autocast(self.device.type, dtype, enabled=dtype != torch.float32)

    @torch.inference_mode()
    def _encoded(self, texts: list[str]) -> list[Encoding]:
        with self._autocast():
            clip = _hidden(self._parts.tokenizer, self._parts.text_encoder, texts, CLIP_TOKENS)
            t5 = _hidden(self._parts.tokenizer_2, self._parts.text_encoder_2, texts, T5_TOKENS)
        return list(zip(*clip, *t5, strict=True))

    def _rope(self, height: int, width: int) -> hunyuan_text.Rope:
        config = self._parts.transformer.config
        patch = config.patch_size
        base = TRAINED_PIXELS // self.factor // patch
        cos, sin = rotary_table(config.attention_head_dim, height // patch, width // patch, base)
        return cos.to(self.device), sin.to(self.device)

    def _meta(self, count: int, size: Size) -> dict[str, Tensor]:
        """What checkpoints up to version 1.1 are told beside the text: the one style there is, and sizes."""
        if not self._parts.transformer.config.use_style_cond_and_image_meta_size:
            return {}
        width, height = size
        sizes = torch.tensor([[*ORIGINAL_SIZE, height, width, 0, 0]], dtype=torch.float32, device=self.device)
        style = torch.zeros(count, dtype=torch.long, device=self.device)
        return {"style": style, "image_meta_size": sizes.repeat(count, 1)}


def _hidden(tokenizer: Any, encoder: Any, texts: list[str], length: int) -> tuple[Tensor, Tensor]:
    """Hidden states (B, length, C) and mask (B, length), 1 at tokens and 0 at padding."""
    tokens = tokenizer(texts, padding="max_length", max_length=length, truncation=True, return_tensors="pt")
    mask = tokens.attention_mask.to(encoder.device)
    return encoder(tokens.input_ids.to(encoder.device), attention_mask=mask)[0], mask

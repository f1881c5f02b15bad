"""What backends share that draw a class of ImageNet instead of what the words say: labels, a VAE, one size each."""

from collections.abc import Sequence
from typing import Any, Protocol

import torch
from diffusers import AutoencoderKL
from PIL import Image
from torch import Tensor

from generation.class_choice import class_choice
from generation.device import Device
from generation.errors import InvalidRequestError
from generation.guidance import Guidance
from generation.parts import OpenCheckpoint
from generation.picture_vae import PictureVae
from generation.preview import LatentColours
from generation.request import Note
from generation.rows import Checkpoint, Size


class Network(Protocol):
    """Answers noise or velocity of latents (N, C, h, w) at moments (N,), given classes (N,)."""

    def __call__(self, latents: Tensor, moments: Tensor, labels: Tensor, /) -> Tensor: ...


class ClassConditional:
    """All of an `Adapter` but `load`, `scheduler` and what is particular to a network; its condition is the classes of
    N pictures, first "no class" for those that guidance leads away from."""

    guidance = Guidance()

    def __init__(
        self, checkpoint: OpenCheckpoint, device: Device, row: Checkpoint, network: Any, *, side: int, no_class: int
    ) -> None:
        """`side` is that of the latents, `no_class` the label that stands for none."""
        self._network: Network = checkpoint.placed(network, device.networks)
        self.blocks = list(network.blocks)
        self._precision = device.networks
        self._vae = PictureVae(checkpoint.network(AutoencoderKL, "vae", device.vae))
        self._choice = class_choice(checkpoint)
        self._schedule = row.schedule
        self._side = side
        self._no_class = no_class
        self.device = device.device
        self.channels = self._vae.channels
        self.factor = self._vae.factor
        self.colours = LatentColours.read(checkpoint.folder, self.channels, self._vae.scaling)

    def encode(self, prompts: Sequence[str], negatives: Sequence[str], size: Size) -> Tensor:
        """The classes of the prompts; a negative prompt says nothing but that there is guidance. Raises
        InvalidRequestError for a size that the network does not draw."""
        require_side(size, self._side * self.factor)
        labels = [self._no_class] * len(negatives) + [each.number for each in self._choice(prompts)]
        return torch.tensor(labels, device=self.device)

    def note(self, prompt: str) -> Note:
        """Which class a prompt became."""
        return self._choice.note(prompt)

    def waiting(self, prompt: str) -> Note | None:
        """What to tell a person before the CLIP is loaded that chooses a class for a prompt."""
        return self._choice.waiting(prompt)

    def predict(self, latents: Tensor, timestep: Tensor, condition: Tensor) -> Tensor:
        """(N, C, h, w) -> (N, C, h, w), or twice the channels where a variance is learned."""
        moments = timestep.to(self.device, torch.float32).expand(len(latents))
        return self._network(latents.to(self._precision), moments, condition).float()

    def decode(self, latents: Tensor) -> list[Image.Image]:
        """(B, C, h, w) -> B pictures of h, w times `factor` pixels."""
        return self._vae.decode(latents)

    def encode_picture(self, picture: Image.Image) -> Tensor:
        """The most likely latents (1, C, h, w) of an RGB picture whose sides are multiples of `factor`."""
        return self._vae.encode(picture).to(self.device)


def require_side(size: Size, side: int) -> None:
    """Raises InvalidRequestError unless a picture of `size` is a square of `side` pixels."""
    if size != (side, side):
        raise InvalidRequestError(
            zh=f"这组权重只会画 {side}x{side}，请改选这个尺寸。",
            en=f"This checkpoint draws {side}x{side} and nothing else. Choose that size.",
        )

"""What the sampling loop needs of a model, whatever its architecture. A backend is one class that offers this."""

from collections.abc import Sequence
from typing import Any, Protocol, Self

import torch
from PIL.Image import Image

from generation.backends import Checkpoint, Size
from generation.preview import LatentColours


class Adapter(Protocol):
    """A loaded model. B pictures are drawn at once; latents are (B, channels, height / factor, width / factor)."""

    device: torch.device
    channels: int  # of the latents
    factor: int  # pixels per latent cell, each way
    guidance_rescale: float
    colours: LatentColours | None  # for previews; None where they are not known

    @classmethod
    def load(cls, row: Checkpoint) -> Self:
        """Load the weights of a row of the table. Raises MissingCheckpointError."""
        ...

    def scheduler(self) -> Any:
        """A fresh scheduler of diffusers, as the checkpoint wants it."""
        ...

    def encode(self, prompts: Sequence[str], negatives: Sequence[str], size: Size) -> Any:
        """What `predict` takes as condition: for the negatives first, if any, then for the prompts; `size` is that of
        the pictures, width and height in pixels."""
        ...

    def predict(self, latents: torch.Tensor, timestep: torch.Tensor, condition: Any) -> torch.Tensor:
        """The model's output for latents (N, ...) at one timestep (0-d), N as in the condition; float32, as latents."""
        ...

    def decode(self, latents: torch.Tensor) -> list[Image]:
        """One RGB picture for each of the latents (B, ...)."""
        ...

    def encode_picture(self, picture: Image) -> torch.Tensor:
        """Latents (1, ...) of an RGB picture, without chance."""
        ...

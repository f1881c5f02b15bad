"""What the sampling loop needs of a model, whatever its architecture. A backend is one class that offers this."""

from collections.abc import Sequence
from typing import Any, Protocol, Self, runtime_checkable

import torch
from PIL.Image import Image
from torch import nn

from generation.backends import Checkpoint, Size
from generation.canvas import Canvas
from generation.guidance import Guidance
from generation.preview import LatentColours
from generation.request import GenerationRequest, Note

Drawn = Image | tuple[Image, ...]  # a picture, or the frames of a video


class Drawing(Protocol):
    """B pictures or videos on their way, from `timesteps[0]` on; generation/batch.py has the usual one."""

    latents: torch.Tensor
    timesteps: torch.Tensor
    canvases: Sequence[Canvas]

    def advance(self, index: int) -> torch.Tensor:
        """Do the step at `timesteps[index]`; returns the clean latents that the model expects in the end."""
        ...


@runtime_checkable
class Sampler(Protocol):
    """A model that walks from noise in a way of its own."""

    def begin(self, requests: Sequence[GenerationRequest]) -> Drawing:
        """What `Batch(model, requests)` is for the others, which see."""
        ...


@runtime_checkable
class Finisher(Protocol):
    """A drawing that makes its pictures itself, where `Adapter.decode` does it for the others."""

    def drawn(self) -> Sequence[Drawn]:
        """What was drawn, once all steps are done."""
        ...


@runtime_checkable
class Controlled(Protocol):
    """A model that may be led by pictures of edges."""

    def controlled(self, condition: Any, pictures: Sequence[Image]) -> Any:
        """What `encode` made of B prompts, together with the pictures that lead them, in their size."""
        ...


@runtime_checkable
class Layered(Protocol):
    """A model whose network is a row of blocks, of which those between may be left out at some steps: see
    generation/block_cache.py."""

    blocks: Sequence[nn.Module]  # as they are run; those between the first and the last in any order


@runtime_checkable
class Interpreter(Protocol):
    """A model that draws what the words come nearest to, such as a class, and tells what that is."""

    def note(self, prompt: str) -> Note:
        """What to tell the person who wrote a prompt."""
        ...


@runtime_checkable
class Asker(Protocol):
    """A model that asks another one about some prompts."""

    def waiting(self, prompt: str) -> Note | None:
        """What to tell a person before that one is loaded for a prompt; None where nobody has to wait for it."""
        ...


class Adapter(Protocol):
    """A loaded model. B pictures are drawn at once; latents are (B, channels, height / factor, width / factor), and
    those of videos have frames before the height."""

    device: torch.device
    channels: int  # of the latents
    factor: int  # pixels per latent cell, each way
    guidance: Guidance
    colours: LatentColours | None  # for previews; None where they are not known

    @classmethod
    def load(cls, row: Checkpoint) -> Self:
        """Load the weights of a row of the table. Raises MissingCheckpointError."""
        ...

    def scheduler(self) -> Any:
        """A fresh scheduler of diffusers, as the checkpoint wants it; or one of ours that offers the same to the loop,
        and beside it `clean(latents, prediction, timestep)`."""
        ...

    def encode(self, prompts: Sequence[str], negatives: Sequence[str], size: Size) -> Any:
        """What `predict` takes as condition: for the negatives first, if any, then for the prompts; `size` is that of
        the pictures, width and height in pixels."""
        ...

    def predict(self, latents: torch.Tensor, timestep: torch.Tensor, condition: Any) -> torch.Tensor:
        """The model's output for latents (N, ...) at one timestep (0-d), N as in the condition; float32, as latents.
        Where the scheduler takes a learned variance, the model answers it in further channels."""
        ...

    def decode(self, latents: torch.Tensor) -> Sequence[Drawn]:
        """One RGB picture, or the frames of one video, for each of the latents (B, ...)."""
        ...

    def encode_picture(self, picture: Image) -> torch.Tensor:
        """Latents (1, ...) of an RGB picture, without chance."""
        ...


class PictureAdapter(Adapter, Protocol):
    """An `Adapter` of a model that draws pictures and nothing else."""

    def decode(self, latents: torch.Tensor) -> Sequence[Image]:
        """One RGB picture for each of the latents (B, channels, h, w)."""
        ...

"""The first Latte as a backend: a video of 16 frames of one data set, or of one of its classes (arXiv 2401.03048).

Trained on faces, skies or tai chi it is told nothing, and only the seed changes what it draws; trained on UCF101 it is
told what somebody does. A checkpoint that brings a table of things is told which one it is, and how that moves.
"""

from collections.abc import Sequence
from typing import Any, Protocol

import torch
from diffusers import AutoencoderKL
from PIL import Image
from torch import Tensor

from generation import learned_variance
from generation.actions import Action, action_in
from generation.backends import Checkpoint, Size
from generation.class_choice import class_choice
from generation.class_names import FILE
from generation.device import Device
from generation.errors import InvalidRequestError
from generation.frame_vae import FrameVae
from generation.guidance import Guidance
from generation.moving_things import MovingThings
from generation.parts import FromCheckpoint, OpenCheckpoint
from generation.request import Note
from models import verify
from models.latte import network as latte
from models.latte.config import CONDITIONS


class Told(Protocol):
    """Which class a prompt asks for, and what to tell of it."""

    def __call__(self, prompts: Sequence[str]) -> list[int]:
        """A class for each prompt. Raises InvalidRequestError for one that names none."""
        ...

    def note(self, prompt: str) -> Note: ...

    def waiting(self, prompt: str) -> Note | None: ...


class Actions:
    """Of UCF101."""

    def __call__(self, prompts: Sequence[str]) -> list[int]:
        return [_action(prompt).number for prompt in prompts]

    def note(self, prompt: str) -> Note:
        action = _action(prompt)
        return Note(
            zh=f"这个模型只会画 UCF101 的 101 种动作，这次画的是“{action.zh}”。",
            en=f"This model draws the 101 actions of UCF101 and nothing else; this is “{action.en}”.",
        )

    def waiting(self, prompt: str) -> Note | None:
        """Nothing: actions are found by their names."""
        return None


class ClassLatte(FromCheckpoint):
    """An `Adapter` of videos; its condition is the classes of N videos, first "no class" for those that guidance leads
    away from; None where the network is told nothing."""

    def __init__(self, checkpoint: OpenCheckpoint, device: Device, row: Checkpoint) -> None:
        network = latte.from_official(checkpoint.described("config.json"))
        verify.load_strictly(network, checkpoint.weights("model.safetensors", "model.pt"))
        self._network = checkpoint.placed(network, device.networks)
        self.blocks = list(network.blocks)
        self._vae = FrameVae(checkpoint.vae(AutoencoderKL))
        self._schedule = row.schedule
        self._dtype = device.networks
        self._config = network.config
        self._told = _told(checkpoint)
        self.device = device.device
        self.channels, self.factor = self._vae.channels, self._vae.factor
        self.guidance = Guidance(channels=self.channels)
        self.colours = self._vae.colours(checkpoint.folder)

    def scheduler(self) -> Any:
        """A fresh scheduler: the row's choice, else DDPM with the learned variance, as officially."""
        return learned_variance.scheduler(self._schedule)

    def encode(self, prompts: Sequence[str], negatives: Sequence[str], size: Size) -> Tensor | None:
        """Raises InvalidRequestError for a prompt that names no class where one is needed."""
        if not self._has_classes:
            return None
        labels = [self._config.num_classes or 0] * len(negatives) + self._told(prompts)
        return torch.tensor(labels, device=self.device)

    def note(self, prompt: str) -> Note:
        """What became of the prompt."""
        if not self._has_classes:
            return Note(
                zh="这个模型不看描述，只按训练数据画；换一个种子就是另一段。",
                en="This model reads no prompt, it draws what it was trained on; another seed is another video.",
            )
        return self._told.note(prompt)

    def waiting(self, prompt: str) -> Note | None:
        """What to tell a person before something is loaded that chooses a class for a prompt."""
        return self._told.waiting(prompt) if self._has_classes else None

    def predict(self, latents: Tensor, timestep: Tensor, condition: Tensor | None) -> Tensor:
        """(N, C, F, h, w) -> (N, 2C, F, h, w), noise and its variance; the noise alone where the row's scheduler takes
        no more."""
        frames = latents.transpose(1, 2).to(self._dtype)
        answer: Tensor = self._network(frames, timestep.to(self.device).expand(len(frames)), condition)
        both = answer.transpose(1, 2).float()
        return both if self._schedule is None else both[:, : self.channels]

    def decode(self, latents: Tensor) -> list[tuple[Image.Image, ...]]:
        """(B, C, F, h, w) -> B videos of F frames."""
        return self._vae.decode(latents)

    def encode_picture(self, picture: Image.Image) -> Tensor:
        """The most likely latents (1, C, 1, h, w) of a picture, which every frame begins from."""
        return self._vae.encode([picture]).to(self.device)

    @property
    def _has_classes(self) -> bool:
        return CONDITIONS[self._config.extras] == "a class"


def _told(checkpoint: OpenCheckpoint) -> Told:
    brings_things = checkpoint.folder is not None and (checkpoint.folder / FILE).is_file()
    return MovingThings(class_choice(checkpoint)) if brings_things else Actions()


def _action(prompt: str) -> Action:
    found = action_in(prompt)
    if found is None:
        raise InvalidRequestError(
            zh="看不出要画哪种动作。这个模型会画骑马、弹钢琴、冲浪等 101 种，请写一种。",
            en="The prompt names no action. This model draws 101, say riding a horse, playing the piano, surfing.",
        )
    return found

"""Scenes or clips with their latents, kept and slowly renewed: rendering and encoding cost more than a step can pay."""

import random
from abc import abstractmethod
from collections.abc import Callable
from typing import Generic, Self, TypeVar

import torch
from PIL import Image
from torch import Tensor

from generation.scene.describe import describe
from generation.scene.language import Language
from generation.scene.scene import Scene
from training.world.captions import caption
from training.world.clip_captions import worded_clip
from training.world.clips import Clip, render_clip, sample_clip
from training.world.render import render
from training.world.scenes import Mix, sample_scene

DESCRIBED = 1 / 3  # the share of captions in the words of the dialogue managers
UNCAPTIONED = 0.1  # for classifier-free guidance
CLIP_SIDE = 128  # pixels


Shown = TypeVar("Shown")  # what is drawn: a scene, or a clip


class Kept(Generic[Shown]):
    """Up to `room` of them; each draw words them anew, in Chinese or English at even chances."""

    def __init__(self, encode: Callable[[list[Image.Image]], Tensor], room: int, seed: int) -> None:
        self._encode = encode
        self._room = room
        self._rng = random.Random(seed)
        self._scenes: list[Shown] = []
        self._latents: list[Tensor] = []

    @abstractmethod
    def made(self, number: int, mix: Mix) -> tuple[list[Shown], Tensor]:
        """New ones and their latents."""

    @abstractmethod
    def words(self, scene: Shown) -> str:
        """What it is told by."""

    def add(self, number: int, mix: Mix) -> None:
        """Render and encode new ones; when the room is full they replace old ones."""
        scenes, latents = self.made(number, mix)
        for scene, each in zip(scenes, latents.to(torch.float16), strict=True):
            if len(self._scenes) < self._room:
                self._scenes.append(scene)
                self._latents.append(each)
            else:
                place = self._rng.randrange(self._room)
                self._scenes[place], self._latents[place] = scene, each

    def reordered(self, seed: int) -> Self:
        """The same scenes, for another training: drawn and worded as `seed` decides."""
        other = type(self)(self._encode, self._room, seed)
        other._scenes, other._latents = [*self._scenes], [*self._latents]
        return other

    def batch(self, number: int) -> tuple[Tensor, list[Shown], list[str]]:
        """(number, C, h, w) latents in float32 (of clips (number, F, C, h, w)), the scene and a caption of each."""
        places = self._rng.sample(range(len(self._scenes)), number)
        latents = torch.stack([self._latents[place] for place in places]).float()
        scenes = [self._scenes[place] for place in places]
        return latents, scenes, [self._words(scene) for scene in scenes]

    def _words(self, scene: Shown) -> str:
        return "" if self._rng.random() < UNCAPTIONED else self.words(scene)


class Examples(Kept[Scene]):
    """Scenes."""

    def made(self, number: int, mix: Mix) -> tuple[list[Scene], Tensor]:
        scenes = [sample_scene(self._rng, mix) for _ in range(number)]
        return scenes, self._encode([render(scene, self._rng) for scene in scenes])

    def words(self, scene: Scene) -> str:
        return worded(scene, self._rng)


class ClipExamples(Kept[Clip]):
    """Clips, in pictures of `CLIP_SIDE` pixels."""

    def made(self, number: int, mix: Mix) -> tuple[list[Clip], Tensor]:
        clips = [sample_clip(self._rng, mix) for _ in range(number)]
        return clips, torch.stack([self._encode(render_clip(clip, self._rng, CLIP_SIDE)) for clip in clips])

    def words(self, scene: Clip) -> str:
        return worded_clip(scene, self._rng.choice(("zh", "en")), self._rng)


def worded(scene: Scene, rng: random.Random) -> str:
    """A scene in the words of people, or of the dialogue managers, in either language."""
    language: Language = rng.choice(("zh", "en"))
    return describe(scene, language) if rng.random() < DESCRIBED else caption(scene, language, rng)

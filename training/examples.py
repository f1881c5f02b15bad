"""Scenes with their latents, kept and slowly renewed: rendering and encoding cost more than a step can pay for."""

import random
from collections.abc import Callable

import torch
from PIL import Image
from torch import Tensor

from generation.scene.describe import describe
from generation.scene.language import Language
from generation.scene.scene import Scene
from training.world.captions import caption
from training.world.render import render
from training.world.scenes import Mix, sample_scene

DESCRIBED = 1 / 3  # the share of captions in the words of the dialogue managers
UNCAPTIONED = 0.1  # for classifier-free guidance


class Examples:
    """Up to `room` scenes; each draw words them anew, in Chinese or English at even chances."""

    def __init__(self, encode: Callable[[list[Image.Image]], Tensor], room: int, seed: int) -> None:
        self._encode = encode
        self._room = room
        self._rng = random.Random(seed)
        self._scenes: list[Scene] = []
        self._latents: list[Tensor] = []

    def add(self, number: int, mix: Mix) -> None:
        """Render and encode new scenes; when the room is full they replace old ones."""
        scenes = [sample_scene(self._rng, mix) for _ in range(number)]
        latents = self._encode([render(scene, self._rng) for scene in scenes]).to(torch.float16)
        for scene, each in zip(scenes, latents, strict=True):
            if len(self._scenes) < self._room:
                self._scenes.append(scene)
                self._latents.append(each)
            else:
                place = self._rng.randrange(self._room)
                self._scenes[place], self._latents[place] = scene, each

    def reordered(self, seed: int) -> "Examples":
        """The same scenes, for another training: drawn and worded as `seed` decides."""
        other = Examples(self._encode, self._room, seed)
        other._scenes, other._latents = [*self._scenes], [*self._latents]
        return other

    def batch(self, number: int) -> tuple[Tensor, list[Scene], list[str]]:
        """(number, C, h, w) latents in float32, and the scene and a caption of each."""
        places = self._rng.sample(range(len(self._scenes)), number)
        latents = torch.stack([self._latents[place] for place in places]).float()
        scenes = [self._scenes[place] for place in places]
        return latents, scenes, [self._words(scene) for scene in scenes]

    def _words(self, scene: Scene) -> str:
        return "" if self._rng.random() < UNCAPTIONED else worded(scene, self._rng)


def worded(scene: Scene, rng: random.Random) -> str:
    """A scene in the words of people, or of the dialogue managers, in either language."""
    language: Language = rng.choice(("zh", "en"))
    return describe(scene, language) if rng.random() < DESCRIBED else caption(scene, language, rng)

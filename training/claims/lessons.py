"""The pictures that all networks learn from and are asked about: rendered and encoded once for all of them."""

import random

import torch
from diffusers import AutoencoderKL
from PIL import Image
from torch import Tensor

from generation.looks import Looks, Vectors
from generation.picture_vae import PictureVae
from training.classes import ALONE, labels
from training.examples import Examples
from training.pixels import encoded
from training.world.render import render
from training.world.scenes import held_out_scenes

TRAINED, ASKED = 1500, 128  # there are not many more of one plain thing that are held out
_AT_ONCE = 32


class Lessons:
    """Those to learn from, and others with things on grounds that were never seen together."""

    def __init__(self, vae: AutoencoderKL, looks: Looks, trained: int = TRAINED, asked: int = ASKED) -> None:
        self._vae, self._looks = vae, looks
        self._pictures = PictureVae(vae)
        self._examples = Examples(lambda pictures: encoded(vae, pictures), trained, seed=0)
        for start in range(0, trained, _AT_ONCE):
            self._examples.add(min(_AT_ONCE, trained - start), ALONE)
        scenes, rng = held_out_scenes("one", asked, seed=0, mix=ALONE), random.Random(0)
        pictures = [render(scene, rng) for scene in scenes]
        self.labels = labels(scenes)  # (asked,)
        self.clean = torch.cat([encoded(vae, pictures[at : at + _AT_ONCE]) for at in range(0, asked, _AT_ONCE)])
        self.seen = self.look(pictures)  # (asked, C)

    def examples(self, seed: int) -> Examples:
        """The same pictures for everyone, in the order of a seed."""
        return self._examples.reordered(seed)

    def drawn(self, latents: Tensor) -> list[Image.Image]:
        """The pictures of latents (N, C, h, w)."""
        with torch.no_grad():
            return [each for some in latents.split(_AT_ONCE) for each in self._pictures.decode(some)]

    def look(self, pictures: list[Image.Image]) -> Vectors:
        """What CLIP sees in pictures: (N, C), of length 1."""
        return self._looks.pictures(pictures)

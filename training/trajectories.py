"""Ways from noise to pictures that a checkpoint goes itself, kept and slowly renewed: what a faster one learns from.

Prompts are worded as in training, never of held-out scenes. A way is noted at every `stride`-th step.
"""

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from generation.backends import complete
from generation.batch import Batch
from generation.request import GenerationRequest
from training.examples import worded
from training.world.scenes import CURRICULUM, sample_scene

if TYPE_CHECKING:
    from generation.adapter import Adapter

MIX = CURRICULUM["full"]
MOST_SEED = 2**31


@dataclass(frozen=True)
class Hops:
    """N pieces of ways: where each begins and ends, and which piece of its way it is."""

    before: Tensor  # (N, C, h, w) latents
    after: Tensor
    piece: Tensor  # (N,), 0 is the one that begins with pure noise
    prompts: list[str]


class Trajectories:
    """Up to `room` ways, each of `pieces` pieces that a teacher needs `stride` steps for."""

    def __init__(self, teacher: "Adapter", pieces: int, stride: int, room: int, seed: int) -> None:
        self._teacher = teacher
        self._pieces, self._stride, self._room = pieces, stride, room
        self._rng = random.Random(seed)
        self._ways: list[Tensor] = []  # each (pieces + 1, C, h, w)
        self._prompts: list[str] = []

    def add(self, number: int) -> None:
        """Draw new pictures; when the room is full, their ways replace old ones."""
        prompts = [worded(sample_scene(self._rng, MIX), self._rng) for _ in range(number)]
        for way, prompt in zip(self._drawn(prompts), prompts, strict=True):
            if len(self._ways) < self._room:
                self._ways.append(way)
                self._prompts.append(prompt)
            else:
                place = self._rng.randrange(self._room)
                self._ways[place], self._prompts[place] = way, prompt

    def batch(self, number: int) -> Hops:
        """Pieces of as many different ways, each piece as often as any other."""
        places = self._rng.sample(range(len(self._ways)), number)
        first = self._rng.randrange(self._pieces)
        pieces = [(first + index) % self._pieces for index in range(number)]
        before, after = (
            torch.stack([self._ways[place][piece + end] for place, piece in zip(places, pieces, strict=True)])
            for end in (0, 1)
        )
        return Hops(before, after, torch.tensor(pieces), [self._prompts[place] for place in places])

    @torch.no_grad()
    def _drawn(self, prompts: list[str]) -> Tensor:
        """(N, pieces + 1, C, h, w), the last being clean."""
        steps = self._pieces * self._stride
        requests = [
            complete(GenerationRequest(prompt, steps=steps, seed=self._rng.randrange(MOST_SEED))) for prompt in prompts
        ]
        batch = Batch(self._teacher, requests)
        way = [batch.latents]
        for index in range(steps):
            batch.advance(index)
            way.append(batch.latents)
        return torch.stack(way[:: self._stride], dim=1)

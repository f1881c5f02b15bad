"""What trainings of networks that draw the world share: scenes in latents, one update, averages, going on, the command.

A subclass says what is drawn (`mix`), what is wrong with it (`step`), and shows how far it is (`sheet`).
"""

import argparse
from abc import abstractmethod
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import torch
from diffusers import AutoencoderKL
from diffusers.training_utils import EMAModel
from PIL import Image
from torch import Tensor, nn

from training.examples import Examples, Kept
from training.optimizers import MuonWithAdamW, annealed
from training.pixels import encoded
from training.run import Run
from training.world.scenes import Mix

BATCH = 64
FIRST_SCENES = 800
LEARNING_RATE = 6e-3  # of Muon
ADAMW_SHARE = 1 / 6
WARM_UP = 100
EMA = 0.998


class Trainer:
    """A network in training, with everything that a step needs."""

    room = 8000  # scenes
    new_scenes = 4  # a step

    def __init__(  # noqa: PLR0913 - what differs from network to network
        self,
        folder: Path,
        vae: AutoencoderKL,
        model: Any,
        matrices: Iterable[nn.Parameter],
        *,
        weights: Iterable[nn.Parameter] | None = None,
        heads: nn.Module | None = None,
        at: int = 0,
        seed: int = 0,
    ) -> None:
        """Goes on from the last state in `folder`; without one it begins with `model` as it is, which saw `at` steps.

        Args:
            matrices: those that Muon steps.
            weights: those that are averaged, by default all that are trained.
            heads: what learns beside the network and is thrown away.
        """
        self.vae, self.model = vae, model
        self.weights = [each for each in model.parameters() if each.requires_grad] if weights is None else list(weights)
        self.ema = EMAModel(self.weights, decay=EMA, use_ema_warmup=True, power=0.75)
        beside = {"heads": heads} if heads else {}
        learning = [*self.weights, *(weight for each in beside.values() for weight in each.parameters())]
        self.optimizer = MuonWithAdamW(matrices, learning, LEARNING_RATE, ADAMW_SHARE)
        self.run = Run(folder, {"model": model, "ema": self.ema, "optimizer": self.optimizer, **beside}, at)
        torch.manual_seed(seed + self.run.step)
        self.examples = self.first_examples(seed + self.run.step)

    def first_examples(self, seed: int) -> Kept[Any]:
        """What is learned from, none of it yet."""
        return Examples(self.latents, self.room, seed)

    @abstractmethod
    def mix(self) -> Mix:
        """What new scenes show."""

    @abstractmethod
    def step(self, rate: float, batch: int = BATCH) -> dict[str, float]:
        """One update at a learning rate; returns its figures for the log."""

    @abstractmethod
    def sheet(self) -> Image.Image:
        """Samples of the averaged weights."""

    def latents(self, pictures: list[Image.Image]) -> Tensor:
        """(N, C, h, w), scaled as the network sees them."""
        return encoded(self.vae, pictures)

    def update(self, loss: Tensor, rate: float) -> None:
        """Learn from a loss."""
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.weights, 1.0)
        self.optimizer.step(rate)
        self.settle()
        self.ema.step(self.weights)

    def settle(self) -> None:
        """Called after each update, before it is averaged: for what has to hold of the weights, if anything."""

    def train(self, steps: int, anneal: int, batch: int = BATCH, first: int = FIRST_SCENES) -> None:
        """Train up to `steps` steps, going on from the last saved state; in the last `anneal` the rate falls to 0.

        So many scenes are there before the `first` step.
        """
        for _ in range(first // self.new_scenes if self.run.step < steps else 0):
            self.examples.add(self.new_scenes, self.mix())
        while self.run.step < steps:
            self.examples.add(self.new_scenes, self.mix())
            self.run.advance(**self.step(annealed(self.run.step, steps, WARM_UP, LEARNING_RATE, anneal), batch))
            if self.run.sheet_is_due():
                self.sheet().save(self.run.sheet_path())
        self.run.save()


def asked(name: str, about: str, steps: int, after: str | None = None) -> argparse.Namespace:
    """What the command line of `training.<name>` says: `runs`, `start`, `steps` and `anneal`.

    Where it begins from what the run `after` has made, also `base`, a folder that is there.
    """
    parser = argparse.ArgumentParser(prog=f"python -m training.{name}", description=about)
    parser.add_argument("--runs", type=Path, default=Path("runs"))
    parser.add_argument("--steps", type=int, default=steps)
    parser.add_argument("--anneal", type=int, default=steps // 3, help="last steps, in which the rate falls to 0")
    parser.add_argument("--start", type=Path, metavar="FOLDER", help="take the other parts of this checkpoint")
    if after:
        parser.add_argument("--base", type=Path, metavar="FOLDER", help=f"begin from this checkpoint of {after}")
    given = parser.parse_args()
    if after:
        given.base = given.base or given.runs / after / "checkpoint"
        if not given.base.is_dir():
            parser.error(f"{given.base} is not there. Train {after} first, or name a folder with --base.")
    return given

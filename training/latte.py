"""A small Latte of the world's things in motion, a class each: a thing and a motion (arXiv 2401.03048).

    python -m training.latte --runs runs --start assets/checkpoints/hunyuan-dit --base runs/dit/checkpoint
    python -m generation --backend latte-class --checkpoint runs/latte-class/checkpoint "一只猫向左滑动" --out cat.mp4

It is the official network (variant 1: blocks over space and over time by turns), and begins as the paper's does, from a
DiT of pictures (section 3.4): the small one, which knows what each thing looks like. Its clips have half the side, and
their patches half as many cells a side, so that there are as many patches: a patch is read as if each of its cells were
four of the same. Noise that is the same in four cells is twice as loud for what is seen from afar, so each timestep
begins as the vector of the one that was twice as noisy. Every other block learns to look over time: what it did over
space is forgotten, what it makes of each patch is not.

A class is the sum of a thing and a motion until it is written down, so that what is learned of "left" holds for all
things, also those that training never moves so. The ground is as it comes.
"""

import copy
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import torch
from PIL import Image
from torch import Tensor, nn

from generation.learned_variance import TRAINED_STEPS
from generation.moving_things import number
from generation.scene.motions import MOTIONS
from models.dit import DiT
from models.latte.config import LatteConfig
from models.latte.network import Latte
from training import dit, samples
from training.alignment import CONCEPTS
from training.averaging import averaged
from training.classes import ALONE, inner_matrices, with_autoencoder, write
from training.examples import CLIP_SIDE, ClipExamples
from training.precision import fast_matrices
from training.towers import shipped, trained_vae
from training.trainer import Trainer as Training
from training.trainer import asked
from training.world.clips import Clip
from training.world.motions import FRAMES
from training.world.scenes import Mix

NAME = "latte-class"  # of the backend, of the run and of the folder
CONFIG = LatteConfig(
    input_size=16, patch_size=2, hidden_size=288, depth=8, num_heads=6, num_frames=FRAMES, extras=2,
    num_classes=len(CONCEPTS) * len(MOTIONS),
)  # fmt: skip
STEPS = 3000
BATCH = 8  # clips
FIRST_CLIPS = 200
LOUDEST = 25.0  # times the error of the noise, at most, counts where little is left of a clip: there it is laid out
SAMPLING: Mapping[str, Any] = {"schedule": "dpm++", "steps": 20, "guidance": 3.0}
PROMPTS = (
    "a cat slides to the left",
    "一个苹果在旋转",
    "a rocket rises",
    "一只猫头鹰出现",
    "a car that shrinks",
    "一条狗弹跳",
)
SHOWN = (0, 3, 6, 9, 12, 15)  # frames, on a sheet


class SummedTable(nn.Module):
    """The vectors of things and of motions, whose sums are those of the classes; one more for no class."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.num_embeddings = len(CONCEPTS) * len(MOTIONS) + 1
        self.things = nn.Parameter(0.02 * torch.randn(len(CONCEPTS), 1, width))
        self.motions = nn.Parameter(0.02 * torch.randn(len(MOTIONS), width))
        self.none = nn.Parameter(torch.zeros(1, width))

    @property
    def weight(self) -> Tensor:
        """(classes + 1, D), as the official table."""
        return torch.cat([(self.things + self.motions).flatten(0, 1), self.none])

    def forward(self, labels: Tensor) -> Tensor:
        return self.weight[labels]


def build(config: LatteConfig = CONFIG) -> Latte:
    """A fresh one, which sums its classes."""
    model = Latte(config)
    model.y_embedder.embedding_table = SummedTable(config.hidden_size)
    return model


def official(model: Latte) -> Latte:
    """A copy with the official table of classes."""
    whole = copy.deepcopy(model)
    table = cast(SummedTable, model.y_embedder.embedding_table).weight.detach()
    whole.y_embedder.embedding_table = nn.Embedding.from_pretrained(table)
    return whole


@torch.no_grad()
def begin_as_dit(model: Latte, known: DiT) -> None:
    """Give a fresh Latte what a DiT of the same width and depth knows, on patches with twice as many cells a side."""
    table = cast(SummedTable, model.y_embedder.embedding_table)
    vectors = known.y_embedder.embedding_table.weight
    table.things.copy_(vectors[: len(CONCEPTS), None])
    table.none.copy_(vectors[-1:])
    for own, its in zip(model.blocks, known.blocks, strict=True):
        own.load_state_dict(its.state_dict())
        if own.sees_time:
            nn.init.zeros_(own.attn.proj.weight)
            nn.init.zeros_(own.attn.proj.bias)
    model.final_layer.adaLN_modulation.load_state_dict(known.final_layer.adaLN_modulation.state_dict())
    _begin_patches(model, known)
    noising = dit.official_noising()
    ratio = noising.noise / noising.signal
    as_noisy = torch.searchsorted(ratio, 2 * ratio).clamp(max=TRAINED_STEPS - 1)
    dit.fit_times(model.t_embedder, known.t_embedder(as_noisy.float()))


def _begin_patches(model: Latte, known: DiT) -> None:
    """In, each cell stands for four; out, it is what the four are together, where noise is half as loud."""
    into = known.x_embedder.proj
    model.x_embedder.proj.weight.copy_(4 * nn.functional.avg_pool2d(into.weight, 2))
    model.x_embedder.proj.bias.copy_(into.bias)
    side = known.config.patch_size
    for name in ("weight", "bias"):
        given = getattr(known.final_layer.linear, name)
        cells = given.unflatten(0, (side // 2, 2, side // 2, 2, -1))  # (…, 2C, D) or (…, 2C)
        own = cells.mean(dim=(1, 3))
        noise, share = own.chunk(2, dim=2)
        getattr(model.final_layer.linear, name).copy_(torch.cat([2 * noise, share], dim=2).flatten(0, 2))


def begun(base: Path, config: LatteConfig = CONFIG) -> Latte:
    """As training begins with it, from the DiT in `base`."""
    model = build(config)
    begin_as_dit(model, dit.load(base))
    return model


def labels(clips: list[Clip]) -> Tensor:
    """(N,): the classes of clips."""
    return torch.tensor([number(CONCEPTS.index(clip.concept), clip.motion) for clip in clips])


def losses(model: nn.Module, clean: Tensor, labels: Tensor) -> Tensor:
    """(N,): as of a DiT, of latents (N, F, C, h, w) and classes (N,); as loud as the velocity's where that is noisy."""
    t = torch.randint(TRAINED_STEPS, (len(clean),))

    def answer(noisy: Tensor, t: Tensor) -> Tensor:
        both = model(noisy.unflatten(1, clean.shape[1:3]), t.float(), labels)  # (N, F, 2C, h, w)
        return torch.cat([part.flatten(1, 2) for part in both.chunk(2, dim=2)], dim=1)

    louder = 1 / (dit.official_noising().signal[t].square() + 1 / LOUDEST)
    return dit.missed(answer, clean.flatten(1, 2), t) * louder


class Trainer(Training):
    """The network in training, with everything that a step needs."""

    room = 3000  # clips
    new_scenes = 1  # a step

    def __init__(self, runs: Path, start: Path | None, base: Path, config: LatteConfig = CONFIG, seed: int = 0) -> None:
        """`start` is a checkpoint with the autoencoder, else that is taken from its own run; `base` is the DiT's."""
        torch.manual_seed(seed)
        vae = shipped(start).vae if start else trained_vae(runs)
        model = begun(base, config)
        super().__init__(runs / NAME, vae, model, inner_matrices(model), seed=seed)

    def first_examples(self, seed: int) -> ClipExamples:
        return ClipExamples(self.latents, self.room, seed)

    def mix(self) -> Mix:
        return ALONE

    def step(self, rate: float, batch: int = BATCH) -> dict[str, float]:
        """One update; returns the loss."""
        clean, clips, _ = self.examples.batch(batch)
        with fast_matrices():
            loss = losses(self.model, clean, labels(clips)).mean()
        self.update(loss, rate)
        return {"loss": loss.item()}

    def train(self, steps: int, anneal: int, batch: int = BATCH, first: int = FIRST_CLIPS) -> None:
        super().train(steps, anneal, batch, first)
        self.written()

    def sheet(self) -> Image.Image:
        return sheet(self.written())

    def written(self) -> Path:
        """The checkpoint folder with the averaged weights of now."""
        with averaged(self.ema, self.weights):
            folder = write(self.run.folder / "checkpoint", official(self.model))
        return with_autoencoder(folder, self.vae)


def sheet(folder: Path, prompts: tuple[str, ...] = PROMPTS) -> Image.Image:
    """One video a prompt, each with its number as seed, some of its frames side by side, by the program's own loop."""
    drawn = samples.drawn_from(NAME, folder, prompts, SAMPLING, CLIP_SIDE, FRAMES)
    return samples.grid([video.frames[frame] for video in drawn for frame in SHOWN], columns=len(SHOWN))


def main() -> None:
    given = asked("latte", "Train a small Latte of things in motion on a small DiT.", STEPS, after="dit")
    Trainer(given.runs, given.start, given.base).train(given.steps, given.anneal)


if __name__ == "__main__":
    main()

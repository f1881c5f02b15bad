"""What all small networks of the world's 256 things share that draw a class each: their training, and their folder.

What is particular to one is a `Recipe`: `training.sit`, `training.dit`. They work in the latents of the checkpoint that
draws; what a class leaves open (the ground) is as it comes. `runs/<name>/checkpoint` is kept up to date with the
averaged weights: a folder as the official program would save it, with the autoencoder and the names of the classes
beside it.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import torch
from diffusers import AutoencoderKL
from PIL import Image
from safetensors.torch import save_file
from torch import Tensor, nn

from generation.class_names import FILE
from generation.preview import FILE as COLOURS
from generation.scene.lexicon import concepts
from generation.scene.scene import Scene
from training import samples
from training.alignment import CONCEPTS
from training.averaging import averaged
from training.precision import fast_matrices
from training.release import tell_colours
from training.towers import shipped, trained_vae
from training.trainer import BATCH, FIRST_SCENES, asked
from training.trainer import Trainer as Training
from training.world.scenes import Mix
from training.world.sprites import sprite

# One thing as it is, in 3D: the class is all that a picture is told.
ALONE = Mix(
    numbers=(1.0, 0.0, 0.0), color=0.0, size=0.0, several=0.0, position=0.0, background=0.3, styles=(1.0, 0.0, 0.0),
    views=(1.0, 0.0, 0.0),
)  # fmt: skip
THUMBNAIL = 64  # pixels a side, of what the class table begins with: eight cells
SAMPLED = ("cat", "car", "tree", "rocket", "apple", "owl", "guitar", "house")
_INSIDE = re.compile(r"(?:\w*blocks|mid_block)\.(?!.*adaLN).*weight$")  # matrices of the blocks, but of modulation


@dataclass(frozen=True)
class Recipe:
    """How one of them is made. `name` is that of its backend, of its run and of its folder; `about` begins its card."""

    name: str
    about: str
    build: Callable[[], nn.Module]  # fresh; its `config` is that of the official constructor
    table: Callable[[nn.Module], Tensor]  # the vectors of its classes (256 or more, D), to be filled in place
    losses: Callable[[nn.Module, Tensor, Tensor], Tensor]  # of latents (N, C, h, w) and classes (N,): (N,)
    sampling: Mapping[str, Any] = field(default_factory=dict)  # of the row that its sheets are drawn by
    begin: Callable[[Any, Path], None] | None = None  # a fresh one from the folder of another


class Trainer(Training):
    """The network in training, with everything that a step needs."""

    def __init__(
        self, recipe: Recipe, runs: Path, start: Path | None = None, base: Path | None = None, seed: int = 0
    ) -> None:
        """`start` is a checkpoint with the autoencoder, else that is taken from its own run; `base` what
        `recipe.begin` begins from."""
        torch.manual_seed(seed)
        self.recipe = recipe
        self.vae = shipped(start).vae if start else trained_vae(runs)
        model = recipe.build()
        if recipe.begin and base:
            recipe.begin(model, base)
        else:
            table = recipe.table(model).data
            table[: len(CONCEPTS)] = self.first_table(table.shape[1])
        super().__init__(runs / recipe.name, self.vae, model, inner_matrices(model), seed=seed)

    def mix(self) -> Mix:
        return ALONE

    @torch.no_grad()
    def first_table(self, width: int) -> Tensor:
        """(256, width): what each class looks like from afar, in its latents; the rest of the width is chance.

        The official table begins as noise of 0.02, of which the network makes nothing for many hundred steps.
        """
        coarse = self.latents([thumbnail(name) for name in CONCEPTS]).float().flatten(1)[:, :width]
        coarse = coarse - coarse.mean(dim=0)
        return torch.cat([coarse / coarse.std(), torch.randn(len(coarse), width - coarse.shape[1])], dim=1)

    def step(self, rate: float, batch: int = BATCH) -> dict[str, float]:
        """One update; returns the loss."""
        clean, scenes, _ = self.examples.batch(batch)
        with fast_matrices():
            loss = self.recipe.losses(self.model, clean, labels(scenes)).mean()
        self.update(loss, rate)
        return {"loss": loss.item()}

    def train(self, steps: int, anneal: int, batch: int = BATCH, first: int = FIRST_SCENES) -> None:
        super().train(steps, anneal, batch, first)
        self.written()

    def sheet(self) -> Image.Image:
        return sheet(self.recipe, self.written())

    def written(self) -> Path:
        """The checkpoint folder with the averaged weights of now."""
        with averaged(self.ema, self.weights):
            folder = write(self.run.folder / "checkpoint", self.model)
        return with_autoencoder(folder, self.vae)


def thumbnail(name: str) -> Image.Image:
    """A thing on white, as small as the network may be told of it."""
    picture = Image.new("RGB", (THUMBNAIL, THUMBNAIL), "white")
    side, edge = 3 * THUMBNAIL // 4, THUMBNAIL // 8
    figure = sprite(name, "3d").resize((side, side), Image.Resampling.LANCZOS)
    picture.paste(figure, (edge, edge), figure)
    return picture


def labels(scenes: list[Scene]) -> Tensor:
    """(N,): the classes of scenes of one thing."""
    return torch.tensor([CONCEPTS.index(scene.things[0].concept) for scene in scenes])


def inner_matrices(model: nn.Module) -> list[nn.Parameter]:
    """For Muon: the matrices inside the blocks but those of modulation."""
    return [p for name, p in model.named_parameters() if p.dim() == 2 and _INSIDE.match(name)]


def write(folder: Path, model: Any) -> Path:
    """The network in half precision under its official names, its constructor's arguments and its classes."""
    folder.mkdir(parents=True, exist_ok=True)
    state = {name: weight.detach().to(torch.float16).contiguous() for name, weight in model.state_dict().items()}
    save_file(state, folder / "model.safetensors", metadata={"format": "pt"})
    (folder / "config.json").write_text(json.dumps(asdict(model.config), indent=2) + "\n", encoding="utf-8")
    (folder / FILE).write_text(class_table(), encoding="utf-8")
    return folder


def with_autoencoder(folder: Path, vae: AutoencoderKL) -> Path:
    """The folder, with the autoencoder beside the network, so that it is drawn with wherever it lies."""
    if not (folder / COLOURS).exists():
        vae.save_pretrained(folder / "vae")
        tell_colours(folder, vae)
    return folder


def class_table() -> str:
    """The 256 things as generation/class_names.py reads classes."""
    rows = [(each.en, each.zh, "|".join((*each.en_synonyms, *each.zh_synonyms))) for each in concepts()]
    return "\n".join("\t".join(row).rstrip("\t") for row in [("english", "chinese", "other words"), *rows]) + "\n"


def sheet(recipe: Recipe, folder: Path, sampled: tuple[str, ...] = SAMPLED) -> Image.Image:
    """One picture a class, each with its number as seed, side by side, drawn by the program's own loop."""
    return samples.of_folder(recipe.name, folder, sampled, len(sampled), recipe.sampling)


def command(recipe: Recipe, steps: int, after: str | None = None) -> None:
    """The command line of a recipe; it begins from what the run `after` has made, unless another folder is named."""
    given = asked(recipe.name, f"Train a small network of 256 classes, for {recipe.name}.", steps, after)
    Trainer(recipe, given.runs, given.start, given.base if after else None).train(given.steps, given.anneal)

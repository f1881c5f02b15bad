"""A small SiT of the world's 256 things, one a class: velocity on the linear path (arXiv 2401.08740), dropped classes.

    python -m training.sit --runs runs --start assets/checkpoints/hunyuan-dit --steps 4000
    python -m generation --backend sit --checkpoint runs/sit/checkpoint --steps 50 "一只猫" cat.png

It is the network of models/dit.py with adaLN-Zero, in the latents of the checkpoint that draws. What a class leaves
open (the ground) is as it comes. `runs/sit/checkpoint` is kept up to date with the averaged weights: a folder as the
official program would save it, with the autoencoder and the names of the classes beside it.
"""

import argparse
import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import torch
from diffusers.training_utils import EMAModel
from PIL import Image
from safetensors.torch import save_file
from torch import Tensor, nn

from generation.backends import checkpoint_row, complete
from generation.class_names import FILE
from generation.device import Device
from generation.dit import SiT
from generation.loop import draw_many, finish
from generation.preview import FILE as COLOURS
from generation.request import GenerationRequest
from generation.scene.lexicon import concepts
from generation.scene.scene import Scene
from models.dit import DiT, DiTConfig
from models.sit_transport.transport import create_transport
from training import samples
from training.alignment import CONCEPTS
from training.averaging import averaged
from training.examples import Examples
from training.optimizers import MuonWithAdamW, annealed
from training.pixels import as_tensor
from training.precision import fast_matrices
from training.release import latent_colours
from training.run import Run
from training.towers import shipped, trained_vae
from training.world.scenes import Mix
from training.world.sprites import sprite

CONFIG = DiTConfig(
    input_size=32, patch_size=4, hidden_size=288, depth=8, num_heads=6, num_classes=256, learn_sigma=False, flow=True
)
# One thing as it is, in 3D: the class is all that a picture is told.
ALONE = Mix(
    numbers=(1.0, 0.0, 0.0), color=0.0, size=0.0, several=0.0, position=0.0, background=0.3, styles=(1.0, 0.0, 0.0),
    views=(1.0, 0.0, 0.0),
)  # fmt: skip
BATCH = 64
FIRST_SCENES = 800
NEW_SCENES = 8  # a step
ROOM = 8000
LEARNING_RATE = 6e-3  # of Muon
ADAMW_SHARE = 1 / 6
WARM_UP = 100
EMA = 0.998
THUMBNAIL = 64  # pixels a side, of what the class table begins with: eight cells
SAMPLING: dict[str, Any] = {"schedule": "ode-heun", "steps": 15, "guidance": 3.0}
SAMPLED = ("cat", "car", "tree", "rocket", "apple", "owl", "guitar", "house")


class Trainer:
    """The network in training, with everything that a step needs."""

    def __init__(self, runs: Path, start: Path | None = None, config: DiTConfig = CONFIG, seed: int = 0) -> None:
        """`start` is a checkpoint with the autoencoder, else that is taken from its own run."""
        torch.manual_seed(seed)
        self.vae = shipped(start).vae if start else trained_vae(runs)
        self.model = DiT(config)
        self.model.y_embedder.embedding_table.weight.data[: len(CONCEPTS)] = self.first_table(config.hidden_size)
        self.weights = [weight for weight in self.model.parameters() if weight.requires_grad]
        self.ema = EMAModel(self.weights, decay=EMA, use_ema_warmup=True, power=0.75)
        self.optimizer = MuonWithAdamW(inner_matrices(self.model), self.weights, LEARNING_RATE, ADAMW_SHARE)
        parts = {"model": self.model, "ema": self.ema, "optimizer": self.optimizer}
        self.run = Run(runs / "sit", parts)
        torch.manual_seed(seed + self.run.step)
        self.examples = Examples(self.latents, ROOM, seed + self.run.step)
        self.transport = create_transport("Linear", "velocity")

    @torch.no_grad()
    def latents(self, pictures: list[Image.Image]) -> Tensor:
        """(N, C, h, w), scaled as the network sees them."""
        with fast_matrices():
            return self.vae.encode(as_tensor(pictures)).latent_dist.mode() * self.vae.config.scaling_factor

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
            loss = self.transport.losses(self.model, clean, y=labels(scenes)).mean()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.weights, 1.0)
        self.optimizer.step(rate)
        self.ema.step(self.weights)
        return {"loss": loss.item()}

    def train(self, steps: int, anneal: int, batch: int = BATCH, first: int = FIRST_SCENES) -> None:
        """Train up to `steps` steps, going on from the last saved state; in the last `anneal` the rate falls to 0.

        So many scenes are there before the `first` step.
        """
        for _ in range(first // NEW_SCENES):
            self.examples.add(NEW_SCENES, ALONE)
        while self.run.step < steps:
            self.examples.add(NEW_SCENES, ALONE)
            self.run.advance(**self.step(annealed(self.run.step, steps, WARM_UP, LEARNING_RATE, anneal), batch))
            if self.run.sheet_is_due():
                sheet(self.written()).save(self.run.sheet_path())
        self.run.save()
        self.written()

    def written(self) -> Path:
        """The checkpoint folder with the averaged weights of now."""
        with averaged(self.ema, self.weights):
            folder = write(self.run.folder / "checkpoint", self.model)
        if not (folder / COLOURS).exists():
            self.vae.save_pretrained(folder / "vae")
            (folder / COLOURS).write_text(json.dumps(latent_colours(self.vae)), encoding="utf-8")
        return folder


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
    named = model.named_parameters()
    return [p for name, p in named if name.startswith("blocks.") and p.dim() == 2 and "adaLN" not in name]


def write(folder: Path, model: DiT) -> Path:
    """The network in half precision under its official names, its constructor's arguments and its classes."""
    folder.mkdir(parents=True, exist_ok=True)
    state = {name: weight.detach().to(torch.float16).contiguous() for name, weight in model.state_dict().items()}
    save_file(state, folder / "model.safetensors", metadata={"format": "pt"})
    (folder / "config.json").write_text(json.dumps(asdict(model.config), indent=2) + "\n", encoding="utf-8")
    (folder / FILE).write_text(class_table(), encoding="utf-8")
    return folder


def class_table() -> str:
    """The 256 things as generation/class_names.py reads classes."""
    rows = [(each.en, each.zh, "|".join((*each.en_synonyms, *each.zh_synonyms))) for each in concepts()]
    return "\n".join("\t".join(row).rstrip("\t") for row in [("english", "chinese", "other words"), *rows]) + "\n"


def sheet(folder: Path, sampled: tuple[str, ...] = SAMPLED) -> Image.Image:
    """One picture a class, each with its number as seed, side by side, drawn by the program's own loop."""
    row = replace(checkpoint_row("sit", str(folder.resolve())), sizes=((256, 256),), is_small=True, **SAMPLING)
    drawing = SiT.load(row, Device(torch.device("cpu")))
    requests = [
        complete(
            GenerationRequest(
                name, backend="sit", checkpoint=str(folder.resolve()), width=256, height=256, seed=seed,
                steps=row.steps, guidance=row.guidance,
            )
        )
        for seed, name in enumerate(sampled)
    ]  # fmt: skip
    return samples.grid([drawn.image for drawn in finish(draw_many(drawing, requests))], columns=len(sampled))


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.sit", description="Train a small SiT of 256 classes.")
    parser.add_argument("--runs", type=Path, default=Path("runs"))
    parser.add_argument("--steps", type=int, default=4000)
    parser.add_argument("--anneal", type=int, default=1000, help="last steps, in which the learning rate falls to 0")
    parser.add_argument("--start", type=Path, metavar="FOLDER", help="take the autoencoder of this checkpoint")
    arguments = parser.parse_args()
    Trainer(arguments.runs, arguments.start).train(arguments.steps, arguments.anneal)


if __name__ == "__main__":
    main()

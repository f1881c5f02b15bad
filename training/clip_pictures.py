"""The bilingual CLIP's image tower: pictures are to meet what is said of them.

    python -m training.clip_pictures --runs runs --steps 4000
    python -m training.clip_pictures --at 6200 --steps 8000

The second goes on from what ships. The BERT of the text tower is locked (LiT, arXiv 2111.07991), so that whatever was
built on it meanwhile stays right; only the layer behind it learns along. The tower is CLIP's Vision Transformer, whose
weights make a `CLIPVisionModel` too. Whole captions teach slowly what is where; the renderer knows, so every patch is
also asked which thing it belongs to, and in which colour (`training.alignment`), and all of them together what stands
at each place (`training.places`): by that the dialogue model sees what people bring.
"""

import argparse
import random
from pathlib import Path

import numpy as np
import torch
from open_clip import CustomTextCLIP
from PIL import Image
from torch import Tensor
from torch.nn.attention import SDPBackend, sdpa_kernel
from transformers import BertTokenizer

from generation.looks import built, load, looked_at
from generation.scene.scene import Scene
from generation.scene_reading import SceneReading
from training import places
from training.alignment import PatchReading
from training.clip import CHECKPOINT, LANGUAGES, SHAPE, contrast, matrices, read, trained, update
from training.optimizers import MuonWithAdamW, cosine
from training.pixels import as_tensor
from training.precision import fast_matrices
from training.run import Run
from training.world.captions import worded
from training.world.render import render
from training.world.scenes import FULL, Mix, sample_scene, taught

SIDE = SHAPE["vision_cfg"]["image_size"]  # pixels of what the tower sees
BATCH = 64
POOL = 4000  # scenes, slowly renewed; each is seen two or three times
RENDERED = 24  # new ones a step
# From which share of the steps on pictures are of which part of the curriculum: names are learned from large things on
# white, and carried over step by step. From there to all at once, patches forget six names in ten.
STAGES = ((0.0, "shapes"), (0.3, "first"), (0.45, "middle"), (0.65, "full"))
LEARNING_RATE = 8e-3  # of Muon
ADAMW_SHARE = 0.3
WARM_UP = 50
EXAMINED = 256  # fresh pictures
PATCHES = 0.5  # of what the patches do not know, in the loss
SCENES = 0.2  # of what is misread of the scenes


class Pictures:
    """Scenes with their pictures; each draw words them anew."""

    def __init__(self, seed: int, pool: int = POOL) -> None:
        self._rng = random.Random(seed)
        self._room = pool
        self._pool: list[tuple[np.ndarray, Scene]] = []

    def batch(self, number: int, mix: Mix = FULL) -> tuple[Tensor, list[Scene], list[list[str]]]:
        """(number, 3, SIDE, SIDE) pictures in -1..1, their scenes, and captions of these in each language.

        Those that are new in the pool are of `mix`.
        """
        for _ in range(RENDERED if len(self._pool) >= number else number):
            self._add(mix)
        rows = self._rng.sample(self._pool, number)
        scenes = [scene for _, scene in rows]
        said = [[worded(scene, language, self._rng) for scene in scenes] for language in LANGUAGES]
        return as_tensor([picture for picture, _ in rows]), scenes, said

    def _add(self, mix: Mix) -> None:
        scene = sample_scene(self._rng, mix)
        drawn = np.asarray(seen(render(scene, self._rng))), scene
        if len(self._pool) < self._room:
            self._pool.append(drawn)
        else:
            self._pool[self._rng.randrange(self._room)] = drawn


def mix_at(share: float) -> Mix:
    """What pictures show after a share of the steps."""
    return taught(STAGES, share)


def seen(picture: Image.Image) -> Image.Image:
    """A picture as large as the tower takes it."""
    return picture.resize((SIDE, SIDE), Image.Resampling.BICUBIC)


class Trainer:
    """The image tower in training, with everything that a step needs."""

    def __init__(
        self,
        folder: Path,
        model: CustomTextCLIP,
        tokenizer: BertTokenizer,
        reading: SceneReading | None = None,
        at: int = 0,
        seed: int = 0,
    ) -> None:
        """`at` is the step that model and reading are from; at 0 the image tower is random, and nothing read yet."""
        torch.manual_seed(seed)
        self.model, self.tokenizer = model, tokenizer
        model.lock_text_tower()
        width = SHAPE["vision_cfg"]["width"]
        self.patches, self.reading = PatchReading(width), reading or SceneReading(width)
        heads = [*self.patches.parameters(), *self.reading.parameters()]
        learned = [*model.visual.parameters(), *heads, *model.text.proj.parameters(), model.logit_scale]
        self.optimizer = MuonWithAdamW(matrices(model.visual), learned, LEARNING_RATE, ADAMW_SHARE)
        parts = {"model": model, "patches": self.patches, "reading": self.reading, "optimizer": self.optimizer}
        self.run = Run(folder, parts, at)
        self.pictures = Pictures(seed + self.run.step)

    def measured(self, pictures: Tensor, scenes: list[Scene], said: list[list[str]]) -> tuple[Tensor, dict[str, float]]:
        """The loss; and shares: of captions whose nearest picture is the right one, of patches that know theirs, of
        things that are read right.
        """
        with fast_matrices(), sdpa_kernel(SDPBackend.MATH):
            image, states = looked_at(self.model, pictures)
            texts = [read(self.model, self.tokenizer, each) for each in said]
        image = torch.nn.functional.normalize(image.float(), dim=-1)  # (N, C)
        met = [contrast(each.float(), image, self.model.logit_scale.exp()) for each in texts]
        apart = torch.stack([loss for loss, _ in met]).mean()
        unknown, known = self.patches.loss(states, scenes, torch.ones(len(scenes)))
        asked = self.reading, states, torch.ones(states.shape[:2]), scenes
        misread, told = places.loss(*asked), places.share_told(*asked)
        shares = {"right": sum(right for _, right in met) / len(met), "known": known, "told": told}
        return apart + PATCHES * unknown + SCENES * misread, shares

    def train(self, steps: int, batch: int = BATCH) -> None:
        """Train up to `steps` steps, going on from the last saved state."""
        while self.run.step < steps:
            loss, figures = self.measured(*self.pictures.batch(batch, mix_at(self.run.step / steps)))
            update(loss, self.model, self.optimizer, cosine(self.run.step, steps, WARM_UP, LEARNING_RATE))
            if self.run.sheet_is_due() or self.run.step + 1 == steps:
                figures |= self.examined()
            self.run.advance(loss=loss.item(), **figures)
        self.run.save()

    @torch.no_grad()
    def examined(self, number: int = EXAMINED) -> dict[str, float]:
        """The shares for fresh pictures, the captions' among so many."""
        _, figures = self.measured(*Pictures(-1).batch(number))
        return {f"fresh_{name}": share for name, share in figures.items()}


def shipped_towers(folder: Path) -> tuple[CustomTextCLIP, BertTokenizer]:
    """A model on the text tower of a checkpoint folder, and its tokenizer; the rest is random."""
    model = built(folder / "text_encoder", SHAPE).float()
    return model, BertTokenizer.from_pretrained(folder, subfolder="tokenizer")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.clip_pictures", description="Train CLIP's image tower.")
    parser.add_argument("--runs", type=Path, default=Path("runs"))
    parser.add_argument("--steps", type=int, default=4000)
    begins = parser.add_mutually_exclusive_group()
    begins.add_argument("--start", type=Path, metavar="FOLDER", help="take the text tower of this checkpoint")
    begins.add_argument("--at", type=int, default=0, metavar="STEP", help="go on from what ships, trained so far")
    arguments = parser.parse_args()
    folder = arguments.runs / "clip" / "pictures"
    if arguments.at:
        shipped = load(CHECKPOINT)
        model, reading = (each.requires_grad_(True).train() for each in (shipped.model, shipped.reading))
        trainer = Trainer(folder, model, shipped.tokenizer, reading, arguments.at)
    else:
        trainer = Trainer(folder, *(shipped_towers(arguments.start) if arguments.start else trained(arguments.runs)))
    trainer.train(arguments.steps)


if __name__ == "__main__":
    main()

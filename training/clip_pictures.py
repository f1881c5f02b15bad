"""The bilingual CLIP's image tower: pictures are to meet what is said of them.

    python -m training.clip_pictures --runs runs --steps 2400

The BERT of the text tower is locked (LiT, arXiv 2111.07991), so that whatever was built on it meanwhile stays right;
only the layer behind it learns along. The tower is CLIP's Vision Transformer, so that its weights make a
`CLIPVisionModel` too: the eyes of the dialogue model. Whole captions teach slowly what is where; the renderer knows, so
every patch is also asked which thing it belongs to, and in which colour (`training.alignment`).
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

from generation.looks import built
from generation.scene.scene import Scene
from training.alignment import PatchReading
from training.clip import LANGUAGES, LEARNING_RATE, SHAPE, WARM_UP, begun, contrast, read, trained, update
from training.optimizers import cosine
from training.pixels import as_tensor
from training.precision import fast_matrices
from training.world.captions import worded
from training.world.render import render
from training.world.scenes import sample_scene

SIDE = SHAPE["vision_cfg"]["image_size"]  # pixels of what the tower sees
BATCH = 64
POOL = 4000  # scenes, slowly renewed; each is seen about three times
RENDERED = 20  # new ones a step
EXAMINED = 256  # fresh pictures
PATCHES = 0.5  # of what the patches do not know, in the loss


class Pictures:
    """Scenes with their pictures; each draw words them anew."""

    def __init__(self, seed: int, pool: int = POOL) -> None:
        self._rng = random.Random(seed)
        self._room = pool
        self._pool: list[tuple[np.ndarray, Scene]] = []

    def batch(self, number: int) -> tuple[Tensor, list[Scene], list[list[str]]]:
        """(number, 3, SIDE, SIDE) pictures in -1..1, their scenes, and captions of these in each language."""
        for _ in range(RENDERED if len(self._pool) >= number else number):
            self._add()
        rows = self._rng.sample(self._pool, number)
        scenes = [scene for _, scene in rows]
        said = [[worded(scene, language, self._rng) for scene in scenes] for language in LANGUAGES]
        return as_tensor([picture for picture, _ in rows]), scenes, said

    def _add(self) -> None:
        scene = sample_scene(self._rng)
        drawn = np.asarray(seen(render(scene, self._rng))), scene
        if len(self._pool) < self._room:
            self._pool.append(drawn)
        else:
            self._pool[self._rng.randrange(self._room)] = drawn


def seen(picture: Image.Image) -> Image.Image:
    """A picture as large as the tower takes it."""
    return picture.resize((SIDE, SIDE), Image.Resampling.BICUBIC)


class Trainer:
    """The image tower in training, with everything that a step needs."""

    def __init__(self, folder: Path, model: CustomTextCLIP, tokenizer: BertTokenizer, seed: int = 0) -> None:
        torch.manual_seed(seed)
        self.model, self.tokenizer = model, tokenizer
        model.lock_text_tower()
        self.reading = PatchReading(SHAPE["vision_cfg"]["width"])
        others = [*self.reading.parameters(), *model.text.proj.parameters(), model.logit_scale]
        self.run, self.optimizer = begun(folder, {"model": model, "reading": self.reading}, model.visual, others)
        self.pictures = Pictures(seed + self.run.step)

    def measured(self, pictures: Tensor, scenes: list[Scene], said: list[list[str]]) -> tuple[Tensor, dict[str, float]]:
        """The loss; and shares: of captions whose nearest picture is the right one, of patches that know theirs."""
        with fast_matrices(), sdpa_kernel(SDPBackend.MATH):
            found = self.model.visual.forward_intermediates(pictures, indices=1, output_fmt="NLC")
            texts = [read(self.model, self.tokenizer, each) for each in said]
        image = torch.nn.functional.normalize(found["image_features"].float(), dim=-1)  # (N, C)
        met = [contrast(each.float(), image, self.model.logit_scale.exp()) for each in texts]
        unknown, known = self.reading.loss(found["image_intermediates"][0], scenes, torch.ones(len(scenes)))
        apart = torch.stack([loss for loss, _ in met]).mean()
        return apart + PATCHES * unknown, {"right": sum(right for _, right in met) / len(met), "known": known}

    def train(self, steps: int, batch: int = BATCH) -> None:
        """Train up to `steps` steps, going on from the last saved state."""
        while self.run.step < steps:
            loss, figures = self.measured(*self.pictures.batch(batch))
            update(loss, self.model, self.optimizer, cosine(self.run.step, steps, WARM_UP, LEARNING_RATE))
            if self.run.sheet_is_due():
                figures |= self.examined()
            self.run.advance(loss=loss.item(), **figures)
        self.run.save()

    @torch.no_grad()
    def examined(self, number: int = EXAMINED) -> dict[str, float]:
        """Both shares for fresh pictures, the captions' among so many."""
        _, figures = self.measured(*Pictures(-1).batch(number))
        return {f"fresh_{name}": share for name, share in figures.items()}


def shipped_towers(folder: Path) -> tuple[CustomTextCLIP, BertTokenizer]:
    """A model on the text tower of a checkpoint folder, and its tokenizer; the rest is random."""
    model = built(folder / "text_encoder", SHAPE).float()
    return model, BertTokenizer.from_pretrained(folder, subfolder="tokenizer")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.clip_pictures", description="Train CLIP's image tower.")
    parser.add_argument("--runs", type=Path, default=Path("runs"))
    parser.add_argument("--steps", type=int, default=2400)
    parser.add_argument("--start", type=Path, metavar="FOLDER", help="take the text tower of this checkpoint")
    arguments = parser.parse_args()
    model, tokenizer = shipped_towers(arguments.start) if arguments.start else trained(arguments.runs)
    trainer = Trainer(arguments.runs / "clip" / "pictures", model, tokenizer)
    trainer.train(arguments.steps)
    for name, share in trainer.examined().items():
        print(f"{name}: {share:.3f}")


if __name__ == "__main__":
    main()

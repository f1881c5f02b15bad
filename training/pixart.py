"""A small PixArt-α, in the three stages of the paper (Chen et al. 2023, arXiv 2310.00426, section 2.2), less the last.

    python -m training.pixart --runs runs --start assets/checkpoints/hunyuan-dit --base runs/dit/checkpoint
    python -m generation --backend pixart-alpha --checkpoint runs/pixart/checkpoint "一只猫" cat.png

1. Pixels: it begins from the small DiT, which knows what each of the 256 things looks like (`training.dit`).
2. Its modulation becomes adaLN-single, at first without any change to what it draws (`training.adaln_single`).
3. Texts: captions in both languages, read by the frozen small T5, teach it what is where, in the order of the world's
   curriculum. Names are told by the class vectors of the DiT at first (`training.caption_looks`).

The paper's last stage, for pictures that please, has no counterpart in the world. Noise, its variance and what is wrong
with both are DiT's. Other than officially, timesteps are drawn most often where shapes are decided, as for the small
Hunyuan-DiT, and the error is that of the velocity, up to a limit: of noise alone it is nearly nothing at those noisy
timesteps that tell what is drawn. Patches half-way through are asked what they belong to (`training.alignment`).
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import torch
from diffusers import DPMSolverMultistepScheduler, PixArtAlphaPipeline, PixArtTransformer2DModel
from PIL import Image
from torch import Tensor
from torch.nn.attention import SDPBackend, sdpa_kernel

from generation.learned_variance import NOISE, TRAINED_STEPS
from models.dit import DiTConfig
from models.pixart.config import PixArtConfig
from models.pixart.layout import diffusers_config
from training import dit, samples
from training.adaln_single import begin_as_dit
from training.alignment import CONCEPTS, MiddlePatches, PatchReading
from training.averaging import averaged
from training.caption_looks import set_out_captions
from training.classes import inner_matrices
from training.conditions import Readers
from training.hunyuan import ALIGNMENT, Noise
from training.naming import read
from training.precision import fast_matrices
from training.reading import CAPTIONS
from training.release import tell_colours
from training.t5 import SHAPE as T5_SHAPE
from training.towers import Towers, towers
from training.trainer import BATCH, FIRST_SCENES, asked
from training.trainer import Trainer as Training
from training.world.scenes import Mix, taught

NAME = "pixart"  # of the run; the backend is called as its authors call it
BACKEND = "pixart-alpha"
STEPS = 5000
# Of the curriculum, from a step on: shapes are known, but not yet by their names.
STAGES = ((0, "shapes"), (600, "first"), (1800, "middle"), (2800, "full"), (3600, "practice"))
EVENLY = 0.3  # the share of timesteps that are drawn as officially; most of these are noisy
LOUDEST = 25.0  # times the error of the noise, at most, is that of the velocity: where little is left of a picture
NOISY = 0.97  # the share of noise in the energy from which patches are counted that know their things
SAMPLING: Mapping[str, Any] = {"schedule": "dpm++", "steps": 15, "guidance": 3.0}
WIDTH = cast(int, T5_SHAPE["d_model"])
_SHARED = ("input_size", "patch_size", "in_channels", "hidden_size", "depth", "num_heads", "mlp_ratio")


def build(config: DiTConfig = dit.CONFIG) -> PixArtTransformer2DModel:
    """A fresh one as large as a DiT, for the small T5."""
    shared = {name: getattr(config, name) for name in _SHARED}
    own = PixArtConfig(multi_scale=True, micro_condition=False, caption_channels=WIDTH, **shared)
    return PixArtTransformer2DModel(**diffusers_config(own))


def begun(base: Path, readers: Readers, captions: int = CAPTIONS) -> PixArtTransformer2DModel:
    """As stages 1 and 2 leave it, from the DiT in `base`; it has read so many captions, but draws nothing of them."""
    known = dit.load(base)
    model = build(known.config)
    begin_as_dit(model, known)
    set_out_captions(model, readers, known.y_embedder.embedding_table.weight[: len(CONCEPTS)], number=captions)
    return model


class Trainer(Training):
    """The third stage, with everything that a step needs."""

    def __init__(self, runs: Path, start: Path | None, base: Path, captions: int = CAPTIONS, seed: int = 0) -> None:
        """`start` is a checkpoint with autoencoder and T5, else they are taken from their runs; `base` is the DiT's."""
        torch.manual_seed(seed)
        self.towers = towers(runs, start)
        model = begun(base, self.towers.readers, captions)
        self.middle, self.heads = MiddlePatches(model.transformer_blocks), PatchReading(model.inner_dim)
        matrices = inner_matrices(model)
        super().__init__(runs / NAME, self.towers.vae, model, matrices, heads=self.heads, seed=seed)
        noising = dit.official_noising()
        self.noise = Noise(noising.signal, noising.noise)
        self.louder = 1 / (noising.signal.square() + 1 / LOUDEST)  # (1000,)

    def mix(self) -> Mix:
        return taught(STAGES, self.run.step)

    def timesteps(self, number: int) -> Tensor:
        """(number,)"""
        evenly, chosen = torch.randint(TRAINED_STEPS, (number,)), self.noise.timesteps(number, pure=0.0)
        return torch.where(torch.rand(number) < EVENLY, evenly, chosen)

    def step(self, rate: float, batch: int = BATCH) -> dict[str, float]:
        """One update; returns the loss, and how many of the patches made of noise know their things."""
        clean, scenes, captions = self.examples.batch(batch)
        t = self.timesteps(batch)
        told = torch.tensor([bool(caption) for caption in captions])
        with fast_matrices(), sdpa_kernel(SDPBackend.MATH):
            loss = (dit.missed(lambda noisy, t: self.answer(noisy, t, captions), clean, t) * self.louder[t]).mean()
            noise = (self.noise.noise[t] ** 2 / NOISY).clamp(max=1)
            unknown, known = self.heads.loss(self.middle.seen, scenes, noise * told)
        self.update(loss + ALIGNMENT * unknown, rate)
        return {"loss": loss.item(), "unknown": unknown.item(), "known": known}

    def answer(self, noisy: Tensor, t: Tensor, captions: list[str]) -> Tensor:
        """The network's, (N, 2C, h, w): noise and variance of noisy latents (N, C, h, w) at timesteps (N,)."""
        states, mask = read(self.towers.readers.t5, self.towers.readers.t5_tokenizer, captions)
        answer: Tensor = self.model(
            noisy, encoder_hidden_states=states, encoder_attention_mask=mask, timestep=t, return_dict=False
        )[0]
        return answer

    def train(self, steps: int, anneal: int, batch: int = BATCH, first: int = FIRST_SCENES) -> None:
        super().train(steps, anneal, batch, first)
        self.written()

    def sheet(self) -> Image.Image:
        return samples.of_folder(BACKEND, self.written(), samples.PROMPTS, 4, SAMPLING)

    def written(self) -> Path:
        """The checkpoint folder with the averaged weights of now, whole, so that it is drawn with wherever it lies."""
        folder = self.run.folder / "checkpoint"
        with averaged(self.ema, self.weights):
            pipeline(self.model, self.towers).save_pretrained(folder)
        tell_colours(folder, self.vae)
        return folder


def pipeline(model: PixArtTransformer2DModel, built_on: Towers) -> PixArtAlphaPipeline:
    """All parts of a checkpoint; the transformer is a copy in half precision."""
    half = PixArtTransformer2DModel.from_config(model.config)
    half.load_state_dict(model.state_dict())
    noise = {name: NOISE[name] for name in ("num_train_timesteps", "beta_schedule", "beta_start", "beta_end")}
    return PixArtAlphaPipeline(
        tokenizer=built_on.readers.t5_tokenizer,
        text_encoder=built_on.readers.t5,
        vae=built_on.vae,
        transformer=half.to(torch.float16),
        scheduler=DPMSolverMultistepScheduler(**noise),  # the official one
    )


def main() -> None:
    given = asked(NAME, "Train a small PixArt-α on a small DiT.", STEPS, after="dit")
    Trainer(given.runs, given.start, given.base).train(given.steps, given.anneal)


if __name__ == "__main__":
    main()

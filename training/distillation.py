"""The small Hunyuan-DiT in eight evaluations a picture, not forty: it learns from the pictures that it draws itself.

    python -m training.distillation --runs runs --start assets/checkpoints/hunyuan-dit --steps 2000

The teacher draws in sixteen steps with guidance, two evaluations a step; its student goes two steps of it in one, with
one evaluation: progressive distillation (Salimans & Ho 2022, arXiv 2202.00512) from a solver of second order, with
guidance folded in (Meng et al. 2022, arXiv 2210.03142). The student sees the eight timesteps that it draws at and no
others. Its mistakes are measured in the velocity that it predicts, against the velocity that it should: what guidance
makes of pure noise is seven times as loud as what it makes of clear pictures.

`runs/distillation/checkpoint` has the averaged weights of the transformer. After 350 steps with the ways of 1,200
prompts it drew no better than its teacher does without guidance: too little was learned of what was not among them.
"""

import argparse
import copy
from pathlib import Path

import torch
from diffusers.training_utils import EMAModel
from PIL import Image
from torch import Tensor
from torch.nn.attention import SDPBackend, sdpa_kernel

from generation import schedules
from generation.hunyuan_text import alike, predict, text_condition
from training import samples
from training.averaging import averaged
from training.hunyuan import SCHEDULE, inner_matrices, rope, shipped_transformer, tie_padding
from training.optimizers import MuonWithAdamW, annealed
from training.precision import fast_matrices
from training.release import tell_colours
from training.run import Run
from training.towers import shipped
from training.trajectories import Trajectories

STEPS = 8  # of the student
STRIDE = 2  # steps of the teacher in one of the student's
BATCH = 64
FIRST_WAYS = 192
NEW_WAYS = 6  # a step: what is drawn of few prompts is learned by heart
ROOM = 4_000
LEARNING_RATE = 2e-3  # of Muon: a third of what a network begins with
ADAMW_SHARE = 1 / 6
WARM_UP = 20
EMA = 0.99


class Hop:
    """From one timestep of the student to the next, as DDIM goes there by a velocity; after the last, no noise."""

    def __init__(self, steps: int = STEPS) -> None:
        scheduler = schedules.build(SCHEDULE | {"_class_name": "DDIMScheduler"}, "ddim")
        scheduler.set_timesteps(steps)
        self.timesteps = scheduler.timesteps  # (steps,), from pure noise on
        kept = torch.cat([scheduler.alphas_cumprod[self.timesteps], scheduler.final_alpha_cumprod.reshape(1)])
        self.signal, self.noise = kept.sqrt(), (1 - kept).sqrt()  # (steps + 1,)

    def velocity(self, before: Tensor, after: Tensor, piece: Tensor) -> Tensor:
        """(N, C, h, w): what must be predicted for latents `before` piece (N,), for one step to lead to `after` it."""
        signal, noise = _spread(self.signal[piece]), _spread(self.noise[piece])
        next_signal, next_noise = _spread(self.signal[piece + 1]), _spread(self.noise[piece + 1])
        stays = next_signal * signal + next_noise * noise
        turns = next_noise * signal - next_signal * noise
        return (after - stays * before) / turns


class Trainer:
    """The student in training, its teacher beside it."""

    def __init__(self, runs: Path, start: Path, seed: int = 0) -> None:
        """`start` is the teacher's checkpoint folder, with all parts."""
        torch.manual_seed(seed)
        built_on = shipped(start)
        self.vae, self.readers = built_on.vae, built_on.readers
        self.model = shipped_transformer(start)
        self.model.time_extra_emb.timestep_embedder.requires_grad_(False)
        self.weights = list(self.model.parameters())
        self.ema = EMAModel(self.weights, decay=EMA, use_ema_warmup=True, power=0.75)
        self.optimizer = MuonWithAdamW(inner_matrices(self.model), self.weights, LEARNING_RATE, ADAMW_SHARE)
        self.run = Run(runs / "distillation", {"model": self.model, "ema": self.ema, "optimizer": self.optimizer})
        torch.manual_seed(seed + self.run.step)
        teacher = samples.adapter(shipped_transformer(start).eval(), self.vae, self.readers, SCHEDULE)
        self.trajectories = Trajectories(teacher, STEPS, STRIDE, ROOM, seed + self.run.step)
        self.hop = Hop()
        self.silent = alike(self.model)
        self.rope = rope()

    def step(self, rate: float, batch: int = BATCH) -> dict[str, float]:
        """One update; returns the loss, also at pure noise, where most is decided, and just before the end."""
        hops = self.trajectories.batch(batch)
        velocity = self.hop.velocity(hops.before, hops.after, hops.piece)
        timesteps = self.hop.timesteps[hops.piece].float()
        with fast_matrices(), sdpa_kernel(SDPBackend.MATH):
            condition = text_condition(self.model, *self.readers.read(hops.prompts))
            predicted = predict(self.model, hops.before, timesteps, condition, self.rope)[:, : velocity.shape[1]]
            missed = energy(predicted.float() - velocity) / energy(velocity)  # (N,)
            loss = missed.mean()
            loss.backward()
        torch.nn.utils.clip_grad_norm_(self.weights, 1.0)
        self.optimizer.step(rate)
        tie_padding(self.model, self.silent)
        self.ema.step(self.weights)
        first, last = missed[hops.piece == 0].mean(), missed[hops.piece == STEPS - 1].mean()
        return {"loss": loss.item(), "first": first.item(), "last": last.item()}

    def train(self, steps: int, batch: int = BATCH, first: int = FIRST_WAYS) -> None:
        """Train up to `steps` steps, going on from the last saved state; the rate falls to 0 in a line."""
        for _ in range(first // BATCH if self.run.step < steps else 0):
            self.trajectories.add(BATCH)
        while self.run.step < steps:
            self.trajectories.add(NEW_WAYS)
            self.run.advance(**self.step(annealed(self.run.step, steps, WARM_UP, LEARNING_RATE, steps), batch))
            if self.run.sheet_is_due():
                self.sheet().save(self.run.sheet_path())
        self.run.save()
        self.written()

    def sheet(self) -> Image.Image:
        """Samples, in as many steps as are learned."""
        with averaged(self.ema, self.weights):
            drawing = samples.adapter(self.model, self.vae, self.readers, SCHEDULE, "ddim")
            return samples.sheet(drawing, sampling={"steps": STEPS, "guidance": 1.0})

    def written(self) -> Path:
        """The folder of the checkpoint as of now; all parts but the transformer are the teacher's."""
        folder = self.run.folder / "checkpoint"
        with averaged(self.ema, self.weights):
            copy.deepcopy(self.model).to(torch.bfloat16).save_pretrained(folder / "transformer")
        tell_colours(folder, self.vae)
        return folder


def energy(latents: Tensor) -> Tensor:
    """(N, C, h, w) -> (N,)."""
    return latents.square().mean(dim=(1, 2, 3))


def _spread(values: Tensor) -> Tensor:
    return values[:, None, None, None]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.distillation", description="Teach drawing in few steps.")
    parser.add_argument("--runs", type=Path, default=Path("runs"))
    parser.add_argument("--steps", type=int, default=700)
    parser.add_argument("--start", type=Path, required=True, metavar="FOLDER", help="the checkpoint to learn from")
    arguments = parser.parse_args()
    Trainer(arguments.runs, arguments.start).train(arguments.steps)


if __name__ == "__main__":
    main()

"""The small Hunyuan-DiT: v-prediction on the official noise schedule, classifier-free dropout, EMA, both languages.

    python -m training.hunyuan --runs runs --steps 4000 --anneal 600

Needs the finished runs of the stages before it, or a checkpoint, whose transformer it goes on from `--at` a step:

    python -m training.hunyuan --start assets/checkpoints/hunyuan-dit --at 9035 --steps 11000 --anneal 5900

Both text encoders and the autoencoder stay as they are. Follows the technical report (arXiv 2405.08748) but for what a
small model in a flat world needs: the schedule is rescaled to end in pure noise (arXiv 2305.08891), without which plain
backgrounds turn grey; timesteps are drawn where the shapes are decided; the learned padding of texts starts as silence
and landmarks (`training.landmarks`), and its silent places stay one vector, which costs nothing
(`generation.hunyuan_text`); T5's states, which say what stands where (`training.places`), enter whitened, and
pooled as loud as the time (`training.reading`), whose embedding stays as it is: else it outgrows the text a
hundredfold, and nothing is ever learned from the pooled text; patches half-way through are asked which thing they
belong to (`training.alignment`). A network that has been trained goes on at a third of the learning rate, falling in a
line (`--anneal` three times as long as what is left): the full rate takes away what it knows, and gives it back late.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path

import torch
from diffusers import DDIMScheduler, HunyuanDiT2DModel
from PIL import Image
from torch import Tensor, nn
from torch.nn.attention import SDPBackend, sdpa_kernel

from generation.hunyuan_dit import TRAINED_PIXELS
from generation.hunyuan_text import Rope, alike, predict, text_condition
from generation.rope import rotary_table
from generation.scene.layout import SIDE
from training import samples
from training.alignment import MiddlePatches, PatchReading
from training.averaging import averaged
from training.conditions import Readers
from training.landmarks import set_out
from training.precision import fast_matrices
from training.reading import set_out_reading
from training.towers import towers
from training.trainer import BATCH
from training.trainer import Trainer as Training
from training.world.scenes import CURRICULUM, Mix

SHAPE = {
    "sample_size": 32,
    "patch_size": 4,
    "in_channels": 4,
    "num_layers": 8,
    "num_attention_heads": 5,
    "attention_head_dim": 64,
    "hidden_size": 320,
    "mlp_ratio": 4.0,
    "cross_attention_dim": 192,
    "cross_attention_dim_t5": 192,
    "pooled_projection_dim": 320,
    "text_len": 77,
    "text_len_t5": 256,
    "use_style_cond_and_image_meta_size": False,
}
SCHEDULE = {
    "beta_start": 0.00085,
    "beta_end": 0.02,
    "beta_schedule": "scaled_linear",
    "prediction_type": "v_prediction",
    "rescale_betas_zero_snr": True,
    "timestep_spacing": "trailing",
    "clip_sample": False,
    "set_alpha_to_one": True,
    "steps_offset": 1,
}
GRID = SHAPE["sample_size"] // SHAPE["patch_size"]  # patches a side
ALIGNMENT = 0.02  # of the patches' cross-entropies in the loss: both pull about as hard at the blocks before the middle
# Of the logit of the noise level, as for a rectified flow: about as often on either side of 0.6 as sampling goes there.
# Higher levels, where names are learned, leave edges soft and white grounds grey, which only the lower ones mend.
LEVEL, SPREAD = 0.2, 1.1
EDGES = ("proj_out", "norm1.linear", "norm_out.linear", "pooler", "timestep_embedder", "text_embedder")
SILENT = ("to_out.0.weight", "ff.net.2.weight", "proj_out.weight", "norm1.linear.weight", "norm_out.linear.weight")


@dataclass(frozen=True)
class Stage:
    """A part of the training, from a step on."""

    start: int
    mix: Mix
    pure_noise: float  # the share of examples at the last timestep, where names are learned: nothing else tells there


# Names are learned several times as fast from things on white as beside grounds and colours.
STAGES = (
    Stage(0, CURRICULUM["shapes"], 0.3),
    Stage(600, CURRICULUM["first"], 0.2),
    Stage(2900, CURRICULUM["middle"], 0.1),
    Stage(4700, CURRICULUM["full"], 0.1),
    Stage(5745, CURRICULUM["practice"], 0.3),
)


@dataclass(frozen=True)
class Noise:
    """The noise schedule as the training uses it: discrete steps, found by their signal-to-noise ratio."""

    signal: Tensor  # (1000,) square roots of the cumulative alphas
    noise: Tensor  # (1000,)

    @classmethod
    def official(cls) -> "Noise":
        kept = DDIMScheduler(**SCHEDULE).alphas_cumprod
        return cls(kept.sqrt(), (1 - kept).sqrt())

    def timesteps(self, number: int, pure: float) -> Tensor:
        """(number,) steps whose ratios are those of a flow at sigmoid(N(LEVEL, SPREAD)); a share is `pure` noise."""
        level = torch.sigmoid(LEVEL + SPREAD * torch.randn(number))
        angle = torch.atan2(level, 1 - level)  # of noise to signal; the flow mixes them as level to 1 - level
        steps = torch.searchsorted(torch.atan2(self.noise, self.signal), angle).clamp(max=len(self.signal) - 1)
        return torch.where(torch.rand(number) < pure, len(self.signal) - 1, steps)

    def mixed(self, clean: Tensor, steps: Tensor) -> tuple[Tensor, Tensor]:
        """Noisy latents and the velocity to predict (arXiv 2202.00512), both (N, C, h, w)."""
        signal, share = self.signal[steps][:, None, None, None], self.noise[steps][:, None, None, None]
        noise = torch.randn_like(clean)
        return signal * clean + share * noise, signal * noise - share * clean


def build() -> HunyuanDiT2DModel:
    """A fresh transformer: blocks and output start as no change but for the landmarks, which every patch reads."""
    model = HunyuanDiT2DModel(**SHAPE)
    for name, weight in model.named_parameters():
        if name.endswith(SILENT):
            torch.nn.init.zeros_(weight)
        elif name.endswith("skip_linear.weight"):
            torch.nn.init.eye_(weight)
        elif weight.dim() == 2 and name.endswith("weight"):
            torch.nn.init.normal_(weight, std=weight.shape[1] ** -0.5)
    set_out(model, rope())
    return model


def fresh(readers: Readers) -> HunyuanDiT2DModel:
    """A transformer as training begins with it, fitted to the text encoder."""
    model = build()
    set_out_reading(model, readers)
    return model


def rope() -> Rope:
    """Where the patches of the pictures stand; as far apart as where pictures are drawn."""
    return rotary_table(SHAPE["attention_head_dim"], GRID, GRID, GRID * TRAINED_PIXELS // SIDE)


def shipped_transformer(folder: Path) -> HunyuanDiT2DModel:
    """The transformer of a checkpoint folder, to train on."""
    return HunyuanDiT2DModel.from_pretrained(folder, subfolder="transformer", torch_dtype=torch.float32).train()


@torch.no_grad()
def tie_padding(model: HunyuanDiT2DModel, places: int) -> None:
    """Of so many silent places only the first is trained; the others follow it."""
    model.text_embedding_padding[1:places] = model.text_embedding_padding[:1]


def inner_matrices(model: nn.Module) -> list[nn.Parameter]:
    """For Muon: all matrices but those at the edges, of modulation and where the text enters."""
    named = model.named_parameters()
    return [p for name, p in named if p.dim() == 2 and name.endswith("weight") and not any(e in name for e in EDGES)]


def stage_at(step: int) -> Stage:
    return [stage for stage in STAGES if step >= stage.start][-1]


class Trainer(Training):
    """The transformer in training, with everything that a step needs."""

    room = 4_000  # scenes: renewed within a stage of the curriculum, each seen about eight times
    new_scenes = 8

    def __init__(self, runs: Path, start: Path | None = None, at: int = 0, seed: int = 0) -> None:
        """`at` is the step that the checkpoint `start` is from; at 0 the transformer is made anew."""
        torch.manual_seed(seed)
        built_on = towers(runs, start)
        self.readers = built_on.readers
        model = shipped_transformer(start) if start and at else fresh(self.readers)
        model.time_extra_emb.timestep_embedder.requires_grad_(False)
        self.middle, self.heads = MiddlePatches(model.blocks), PatchReading(model.inner_dim)
        matrices, weights = inner_matrices(model), model.parameters()
        super().__init__(
            runs / "hunyuan", built_on.vae, model, matrices, weights=weights, heads=self.heads, at=at, seed=seed
        )
        self.noise = Noise.official()
        self.silent = alike(self.model)
        self.rope = rope()

    def mix(self) -> Mix:
        return stage_at(self.run.step).mix

    def step(self, rate: float, batch: int = BATCH) -> dict[str, float]:
        """One update; returns the loss, and how many of the patches made from pure noise know their things."""
        clean, scenes, captions = self.examples.batch(batch)
        steps = self.noise.timesteps(batch, stage_at(self.run.step).pure_noise)
        noisy, velocity = self.noise.mixed(clean, steps)
        with fast_matrices(), sdpa_kernel(SDPBackend.MATH):
            condition = text_condition(self.model, *self.readers.read(captions))
            predicted = predict(self.model, noisy, steps.float(), condition, self.rope)[:, : clean.shape[1]]
            loss = torch.nn.functional.mse_loss(predicted.float(), velocity)
            told = torch.tensor([bool(caption) for caption in captions])
            unknown, known = self.heads.loss(self.middle.seen, scenes, self.noise.noise[steps] ** 2 * told)
        self.update(loss + ALIGNMENT * unknown, rate)
        return {"loss": loss.item(), "unknown": unknown.item(), "known": known}

    def settle(self) -> None:
        tie_padding(self.model, self.silent)

    def sheet(self) -> Image.Image:
        """Samples of the averaged weights."""
        with averaged(self.ema, self.weights):
            return samples.sheet(samples.adapter(self.model, self.vae, self.readers, SCHEDULE))


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.hunyuan", description="Train the small Hunyuan-DiT.")
    parser.add_argument("--runs", type=Path, default=Path("runs"))
    parser.add_argument("--steps", type=int, default=4000)
    parser.add_argument("--anneal", type=int, default=600, help="last steps, in which the learning rate falls to 0")
    parser.add_argument("--start", type=Path, metavar="FOLDER", help="build on this checkpoint, not on the runs")
    parser.add_argument("--at", type=int, default=0, metavar="STEP", help="how many steps its transformer has seen")
    arguments = parser.parse_args()
    Trainer(arguments.runs, arguments.start, arguments.at).train(arguments.steps, arguments.anneal)


if __name__ == "__main__":
    main()

"""A small DiT of the world's 256 things, one a class (arXiv 2212.09748): noise and its variance, dropped classes.

    python -m training.dit --runs runs --start assets/checkpoints/hunyuan-dit --base assets/checkpoints/sit
    python -m generation --backend dit --checkpoint runs/dit/checkpoint --steps 50 "一只猫" cat.png

It begins from the small SiT, which is the same network: its blocks know the things already. What differs is told anew:
the last layer answers the noise instead of the velocity, and how a variance lies between its bounds; each of the
thousand timesteps begins as the vector of SiT's time with as much noise.
"""

import json
import math
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import cast

import torch
from diffusers import DDPMScheduler
from safetensors.torch import load_file
from torch import Tensor, nn

from generation.learned_variance import NOISE, TRAINED_STEPS
from models.dit import DiT, DiTConfig, from_official
from models.timestep import TimestepEmbedder
from training.classes import Recipe, command
from training.sit import CONFIG as SIT_CONFIG

CONFIG = DiTConfig(
    **{name: getattr(SIT_CONFIG, name) for name in ("input_size", "patch_size", "hidden_size", "depth", "num_heads")},
    num_classes=SIT_CONFIG.num_classes,
)
STEPS = 1300
_FITTING = 400  # steps in which the timesteps learn to be SiT's
_RATE = 1e-2


class Noising:
    """The official process from pictures to noise, and how likely a step back is (Nichol & Dhariwal 2021, 3.1)."""

    def __init__(self) -> None:
        scheduler = DDPMScheduler(**NOISE)
        kept = scheduler.alphas_cumprod  # (1000,), the share of the picture's energy
        before = torch.cat([torch.ones(1), kept[:-1]])
        self.signal, self.noise = kept.sqrt(), (1 - kept).sqrt()
        # The step back from x_t is a normal around picture · of_clean + x_t · of_noisy (Ho et al. 2020, equation 7).
        self.of_clean = before.sqrt() * scheduler.betas / (1 - kept)
        self.of_noisy = scheduler.alphas.sqrt() * (1 - before) / (1 - kept)
        least = scheduler.betas * (1 - before) / (1 - kept)
        least[0] = least[1]  # of the last step back nothing is left to chance
        self.least, self.greatest = least.log(), scheduler.betas.log()

    def noisy(self, clean: Tensor, noise: Tensor, t: Tensor) -> Tensor:
        """(N, C, h, w) at timesteps t (N,)."""
        return _over(self.signal, t) * clean + _over(self.noise, t) * noise

    def surprise(self, clean: Tensor, noisy: Tensor, predicted: Tensor, share: Tensor, t: Tensor) -> Tensor:
        """(N,) bits an entry, by which the step back that a network predicts is off the true one.

        `predicted` (N, C, h, w) is its noise, `share` (N, C, h, w) where from -1 to 1 its variance lies.
        """
        guess = (noisy - _over(self.noise, t) * predicted) / _over(self.signal, t)
        apart = _over(self.of_clean, t) * (clean - guess)
        true = _over(self.least, t)
        own = true + (share + 1) / 2 * (_over(self.greatest, t) - true)
        bits = (own - true - 1 + (true - own).exp() + apart.square() * (-own).exp()) / (2 * math.log(2))
        return bits.flatten(1).mean(dim=1)


@cache
def official_noising() -> Noising:
    """The same for all steps."""
    return Noising()


def recipe(config: DiTConfig = CONFIG) -> Recipe:
    """Of a DiT."""
    return Recipe(
        name="dit",
        about=f"A DiT (Peebles & Xie 2022, arXiv 2212.09748): {config.depth} blocks of width {config.hidden_size}, "
        f"patches of {config.patch_size}, adaLN-Zero; noise and its variance at a thousand linear timesteps. It began "
        "from `../sit`, which is the same network.",
        build=lambda: DiT(config),
        table=lambda model: cast(DiT, model).y_embedder.embedding_table.weight,
        losses=losses,
        sampling={"schedule": "dpm++", "steps": 15, "guidance": 3.0},
        begin=begin_as_sit,
    )


def losses(model: nn.Module, clean: Tensor, labels: Tensor) -> Tensor:
    """(N,): the error of the noise, and the bits of the variance, which alone learns from them, as officially."""
    return missed(lambda noisy, t: model(noisy, t.float(), labels), clean, torch.randint(TRAINED_STEPS, (len(clean),)))


def missed(answer: Callable[[Tensor, Tensor], Tensor], clean: Tensor, t: Tensor) -> Tensor:
    """`losses` of whatever network answers noisy latents and their timesteps, both channels of it."""
    noising, noise = official_noising(), torch.randn_like(clean)
    noisy = noising.noisy(clean, noise, t)
    predicted, share = answer(noisy, t).float().chunk(2, dim=1)
    simple = (predicted - noise).square().flatten(1).mean(dim=1)
    return simple + noising.surprise(clean, noisy, predicted.detach(), share, t)


def load(folder: Path) -> DiT:
    """The network of a folder that `training.classes` has written, in single precision.

    Where its patches are is not learned, and is told exactly.
    """
    model = from_official(json.loads((folder / "config.json").read_text(encoding="utf-8")))
    model.load_state_dict({**_weights(folder), "pos_embed": model.pos_embed})
    return model.eval()


def begin_as_sit(model: DiT, folder: Path) -> None:
    """Give a fresh DiT what a SiT of the same size in `folder` knows."""
    state = _weights(folder)
    times = TimestepEmbedder(model.config.hidden_size)
    times.load_state_dict(_part(state, "t_embedder."))
    last = {name: state.pop(f"final_layer.linear.{name}") for name in ("weight", "bias")}
    own = {name: weight for name, weight in state.items() if not name.startswith("t_embedder.")}
    model.load_state_dict(own, strict=False)
    _begin_to_answer_noise(model, last)
    _tell_times(model.t_embedder, times)


@torch.no_grad()
def _begin_to_answer_noise(model: DiT, velocity: dict[str, Tensor]) -> None:
    """The last layer of a DiT from that of a SiT, whose velocity is the picture without the noise; no variance yet."""
    for name, given in velocity.items():
        rows = given.unflatten(0, (-1, 1, model.config.in_channels))  # (patch², 1, C, …)
        both = torch.cat([-rows, torch.zeros_like(rows)], dim=1)
        getattr(model.final_layer.linear, name).copy_(both.flatten(0, 2))


def _tell_times(own: TimestepEmbedder, known: TimestepEmbedder) -> None:
    """Fit the vectors of all timesteps to those of a SiT at times with as much noise beside the picture."""
    noising = official_noising()
    with torch.no_grad():
        fit_times(own, known(noising.signal / (noising.signal + noising.noise)))


@torch.enable_grad()
def fit_times(own: TimestepEmbedder, wanted: Tensor) -> None:
    """Let the vectors of all timesteps be about those wanted (1000, D)."""
    t = torch.arange(TRAINED_STEPS)
    optimizer = torch.optim.Adam(own.parameters(), _RATE)
    rates = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, _FITTING)
    for _ in range(_FITTING):
        optimizer.zero_grad()
        (own(t.float()) - wanted).square().mean().backward()
        optimizer.step()
        rates.step()


def _weights(folder: Path) -> dict[str, Tensor]:
    return {name: weight.float() for name, weight in load_file(folder / "model.safetensors").items()}


def _part(state: dict[str, Tensor], prefix: str) -> dict[str, Tensor]:
    return {name.removeprefix(prefix): weight for name, weight in state.items() if name.startswith(prefix)}


def _over(values: Tensor, t: Tensor) -> Tensor:
    """Those of timesteps (N,), over (N, C, h, w)."""
    return values[t, None, None, None]


def main() -> None:
    command(recipe(), STEPS, after="sit")


if __name__ == "__main__":
    main()

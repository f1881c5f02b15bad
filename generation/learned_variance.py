"""How the official DiT and Latte sample: through diffusers' schedulers, with the variance that the network predicts.

The networks answer twice as many channels as the latents have: the noise, then for each entry where between its least
and its greatest value the logarithm of the variance lies (Nichol & Dhariwal 2021, arXiv 2102.09672, section 3.1).
diffusers' DiT pipeline throws that half away. Which timesteps are kept is said in the official words: "250" evenly
from first to last, "10,15,20" that many in each third, "ddim50" evenly spaced, for sampling without fresh noise.
"""

from itertools import accumulate
from typing import Any

import torch
from diffusers import DDIMScheduler, DDPMScheduler

from generation import schedules
from generation.errors import InvalidRequestError

TRAINED_STEPS = 1000
# The noise that DiT and Latte were trained with. A scheduler of N steps keeps those that the official "N" keeps.
NOISE: dict[str, Any] = {
    "num_train_timesteps": TRAINED_STEPS,
    "beta_schedule": "linear",
    "beta_start": 1e-4,
    "beta_end": 0.02,
    "timestep_spacing": "linspace",
    "variance_type": "learned_range",
    "clip_sample": False,
}


def scheduler(name: str | None = None) -> Any:
    """A fresh scheduler for the networks of DiT: with fresh noise and the learned variance, or the row `name` of
    generation/schedules.py, which takes the noise only."""
    if name is None:
        return DDPMScheduler(**NOISE)
    plain = {setting: value for setting, value in NOISE.items() if setting != "variance_type"}
    return schedules.build(plain, name)


def ancestral(spacing: str = "250", **noise: Any) -> DDPMScheduler:
    """A scheduler with fresh noise in every step, its timesteps set; `noise` changes entries of NOISE.

    Its `step` takes all 2C channels. Raises InvalidRequestError for a spacing that cannot be kept.
    """
    scheduler = DDPMScheduler(**NOISE | noise)
    scheduler.set_timesteps(timesteps=spaced(spacing, scheduler.config.num_train_timesteps))
    return scheduler


def deterministic(steps: int, **noise: Any) -> DDIMScheduler:
    """A scheduler without fresh noise (DDIM, eta 0), its timesteps set; its `step` takes the noise only.

    `noise` changes entries of NOISE. Raises InvalidRequestError where `steps` evenly spaced ones are not to be had.
    """
    settings = NOISE | noise | {"timestep_spacing": "leading", "steps_offset": 0}
    scheduler = DDIMScheduler(**{name: value for name, value in settings.items() if name != "variance_type"})
    scheduler.set_timesteps(steps)
    if scheduler.timesteps.tolist() != spaced(f"ddim{steps}", scheduler.config.num_train_timesteps):
        raise _not_evenly_spaced(steps, scheduler.config.num_train_timesteps)
    return scheduler


def as_taken(scheduler: Any, prediction: torch.Tensor, channels: int) -> torch.Tensor:
    """What `scheduler.step` takes of a prediction (N, 2C, …): all of it if it asks for a variance, else the noise."""
    learned = scheduler.config.get("variance_type") in ("learned", "learned_range")
    return prediction if learned else prediction[:, :channels]


def spaced(spacing: str, trained: int = TRAINED_STEPS) -> list[int]:
    """The timesteps that the official respacing keeps, from the noisiest on. Raises InvalidRequestError."""
    if spacing.startswith("ddim"):
        return _evenly(_number(spacing.removeprefix("ddim"), spacing), trained)
    counts = [_number(part, spacing) for part in spacing.split(",")]
    smaller, larger_sections = divmod(trained, len(counts))
    sizes = [smaller + (index < larger_sections) for index in range(len(counts))]
    if any(not 1 <= count <= size for count, size in zip(counts, sizes, strict=True)):
        raise InvalidRequestError(
            zh=f"步数“{spacing}”取不出来：每一段只有 {smaller} 步左右。请减少步数。",
            en=f"The steps '{spacing}' cannot be kept: each section has about {smaller}. Ask for fewer, at least 1.",
        )
    starts = accumulate(sizes[:-1], initial=0)
    kept = [
        start + place
        for start, size, count in zip(starts, sizes, counts, strict=True)
        for place in _places(size, count)
    ]
    return kept[::-1]


def _places(size: int, count: int) -> list[int]:
    """`count` of 0 … size-1, with both ends, as evenly as whole numbers can be; the first if it is but one."""
    stride = (size - 1) / (count - 1) if count > 1 else 1.0
    return [round(stride * index) for index in range(count)]


def _evenly(count: int, trained: int) -> list[int]:
    """`count` timesteps from 0 on, the same whole number apart, in reverse."""
    for stride in range(1, trained + 1):
        if len(range(0, trained, stride)) == count:
            return list(range(0, trained, stride))[::-1]
    raise _not_evenly_spaced(count, trained)


def _not_evenly_spaced(count: int, trained: int) -> InvalidRequestError:
    return InvalidRequestError(
        zh=f"{trained} 步里取不出等间隔的 {count} 步。请换一个步数，例如 50。",
        en=f"There are no {count} evenly spaced steps of {trained}. Choose another number, say 50.",
    )


def _number(text: str, spacing: str) -> int:
    if not text.strip().isdecimal():
        raise InvalidRequestError(
            zh=f"看不懂步数“{spacing}”，请写成 250、10,15,20 或 ddim50。",
            en=f"'{spacing}' is no number of steps; write it like 250, 10,15,20 or ddim50.",
        )
    return int(text)

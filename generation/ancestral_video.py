"""Videos as Open-Sora 1.0 and 1.1 draw them: DDPM steps with a learned variance, and frames that may be given.

The schedulers are those of generation/learned_variance.py; of these versions "100" was used. As in the official code
given frames stay until the last step, which they take with the others.
"""

from collections.abc import Callable, Iterator
from typing import Any

import torch
from torch import Tensor

from generation.rectified_flow import FlowStep, Predict


def sample(
    predict: Predict,
    latents: Tensor,
    scheduler: Any,
    guidance: float,
    mask: Tensor | None = None,
    fresh_noise: Callable[[], Tensor] | None = None,
) -> Iterator[FlowStep]:
    """Draw videos from latents (B, C, T, h, w) with a scheduler whose timesteps are set; see `rectified_flow.sample`.

    `predict` answers noise and variance, 2C channels, and is always asked for both texts; the variance is the
    prompt's. `fresh_noise` draws noise for frames that join later; that of the steps is the scheduler's own.
    """
    count = len(scheduler.timesteps)
    begins = None if mask is None else (mask * count).int()  # before so many steps from the end, each frame
    for left, t in zip(reversed(range(count)), scheduler.timesteps, strict=True):
        given, free = latents, None
        if begins is not None:
            noise = torch.randn_like(latents) if fresh_noise is None else fresh_noise()
            joins = (begins == left)[:, None, :, None, None]
            latents = torch.where(joins, scheduler.add_noise(latents, noise, t), latents)
            free = begins > left
        prediction = _guided(predict, latents, t, free, guidance)
        latents, clean = scheduler.step(prediction, t, latents, return_dict=False)
        if begins is not None:
            waits = (begins < left)[:, None, :, None, None]
            latents, clean = torch.where(waits, given, latents), torch.where(waits, given, clean)
        yield FlowStep(latents, clean)


def _guided(predict: Predict, latents: Tensor, t: Tensor, free: Tensor | None, guidance: float) -> Tensor:
    """Noise led away from the first half of what `predict` answers, and the variance of the second."""
    channels, times = latents.shape[1], t.to(latents.device).expand(2 * len(latents))
    both = predict(torch.cat((latents, latents)), times, None if free is None else torch.cat((free, free)))
    without, with_prompt = both.chunk(2)
    noise = without[:, :channels] + guidance * (with_prompt[:, :channels] - without[:, :channels])
    return torch.cat((noise, with_prompt[:, channels:]), dim=1)

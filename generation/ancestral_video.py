"""Videos as Open-Sora 1.0 and 1.1 draw them: DDPM steps with a learned variance, and frames that may be given.

The schedulers are those of generation/learned_variance.py; of these versions "100" was used. As in the official code
given frames stay until the last step, which they take with the others.
"""

from collections.abc import Callable, Iterator
from typing import Any

import torch
from torch import Tensor

from generation.guidance import Guidance
from generation.rectified_flow import FlowStep, Predict


def sample(  # noqa: PLR0913 - where from, how, and what is given
    predict: Predict,
    latents: Tensor,
    scheduler: Any,
    guidance: float,
    mask: Tensor | None = None,
    fresh_noise: Callable[[], Tensor] | None = None,
    *,
    guided_channels: int | None = None,
    generators: list[torch.Generator] | None = None,
) -> Iterator[FlowStep]:
    """Draw videos from latents (B, C, T, h, w) with a scheduler whose timesteps are set; see `rectified_flow.sample`.

    `predict` answers noise and variance, 2C channels, and is asked for both texts where the guidance is above 1; the
    variance is the prompt's, and so is the noise beyond `guided_channels` (None: all C are guided). `fresh_noise` draws
    noise for frames that join later; that of the steps comes from `generators`, one for each video.
    """
    guide = Guidance(channels=guided_channels or latents.shape[1])
    count = len(scheduler.timesteps)
    begins = None if mask is None else (mask * count).int()  # before so many steps from the end, each frame
    for left, t in zip(reversed(range(count)), scheduler.timesteps, strict=True):
        given, free = latents, None
        if begins is not None:
            noise = torch.randn_like(latents) if fresh_noise is None else fresh_noise()
            joins = (begins == left)[:, None, :, None, None]
            latents = torch.where(joins, scheduler.add_noise(latents, noise, t), latents)
            free = begins > left
        if guidance > 1:
            prediction = guide(*_asked(predict, latents, t, free), guidance)
        else:
            prediction = predict(latents, t.to(latents.device).expand(len(latents)), free)
        latents, clean = scheduler.step(prediction, t, latents, generator=generators, return_dict=False)
        if begins is not None:
            waits = (begins < left)[:, None, :, None, None]
            latents, clean = torch.where(waits, given, latents), torch.where(waits, given, clean)
        yield FlowStep(latents, clean)


def _asked(predict: Predict, latents: Tensor, t: Tensor, free: Tensor | None) -> tuple[Tensor, Tensor]:
    """What `predict` answers without the prompt, and with it; each (B, 2C, T, h, w)."""
    times = t.to(latents.device).expand(2 * len(latents))
    both = predict(torch.cat((latents, latents)), times, None if free is None else torch.cat((free, free)))
    without, with_prompt = both.chunk(2)
    return without, with_prompt

"""Rectified flow as Open-Sora 1.2 walks it: straight from noise at timestep 1000 to a video at 0 (arXiv 2209.03003).

Knows no network: `predict` answers the velocity, from noise to video, at (N, C, T, h, w) latents. Frames may be given,
or begin from less noise than the others; they join at the first timestep that is below theirs.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

TIMESTEPS = 1000
# Latents (N, C, T, h, w), timesteps (N), and (N, T): False for frames that are finished, as yet; or None.
Predict = Callable[[Tensor, Tensor, Tensor | None], Tensor]


@dataclass(frozen=True)
class Extent:
    """How large B videos are, each (B): sides in pixels and frames. Larger ones need more of their steps in noise."""

    height: Tensor
    width: Tensor
    frames: Tensor


@dataclass(frozen=True)
class Walk:
    """How a video is drawn. `is_shifted` is the checkpoint's choice: all that Open-Sora 1.2 released have it."""

    steps: int = 30
    guidance: float = 7.0
    is_shifted: bool = True
    is_discrete: bool = False  # whole timesteps only


@dataclass(frozen=True)
class FlowStep:
    """After one step: the latents, and what they seem to lead to; both (B, C, T, h, w)."""

    latents: Tensor
    clean: Tensor


def timesteps(walk: Walk, extent: Extent) -> Tensor:
    """(steps, B), from 1000 down."""
    batch, device = len(extent.height), extent.height.device
    left = 1 - torch.arange(walk.steps, dtype=torch.float64) / walk.steps
    moments = left * TIMESTEPS
    if walk.is_discrete:
        moments = moments.round()
    moments = moments.to(device, torch.float32)[:, None].expand(-1, batch)
    return shifted(moments, extent) if walk.is_shifted else moments


def shifted(t: Tensor, extent: Extent, scale: float = 1.0) -> Tensor:
    """Timesteps (…, B) moved towards noise for videos larger than a picture of 512 x 512.

    The first video of a batch decides whether all are pictures, as in the official code. Others have 5 latent frames
    for 17.
    """
    area = extent.height * extent.width / 512**2
    length = extent.frames // 17 * 5 if extent.frames[0] != 1 else torch.ones_like(extent.frames)
    ratio = area.sqrt() * length.sqrt() * scale
    left = t / TIMESTEPS
    return ratio * left / (1 + (ratio - 1) * left) * TIMESTEPS


def noised(clean: Tensor, noise: Tensor, t: Tensor) -> Tensor:
    """Where a video (B, …) is at timesteps (B) on its straight way from noise."""
    share = (t / TIMESTEPS).reshape(-1, *[1] * (clean.ndim - 1))
    return (1 - share) * clean + share * noise


def sample(
    predict: Predict,
    latents: Tensor,
    moments: Tensor,
    guidance: float,
    mask: Tensor | None = None,
    fresh_noise: Callable[[], Tensor] | None = None,
) -> Iterator[FlowStep]:
    """Draw videos from `latents` at `moments`, see `timesteps`; the last step's latents are the videos.

    `mask` and the latents to go with it come from `References.laid_into`; `fresh_noise` draws noise for frames that
    join later, by default on the device of the latents. With a guidance above 1, `predict` is asked for both at
    once, for what to lead away from in the first half, as `Adapter.predict` is; else for the prompt alone.
    """
    joined = None if mask is None else mask == 1
    for index, t in enumerate(moments):
        free = None
        if mask is not None and joined is not None:
            free = mask * TIMESTEPS >= t[:, None]
            begins = _over_frames(free & ~joined)
            noise = torch.randn_like(latents) if fresh_noise is None else fresh_noise()
            latents, joined = torch.where(begins, noised(latents, noise, t), latents), free
        velocity = _guided(predict, latents, t, free, guidance)
        after = moments[index + 1] if index + 1 < len(moments) else torch.zeros_like(t)
        moved, clean = (latents + velocity * _over_all((t - until) / TIMESTEPS) for until in (after, 0.0))
        if free is not None:
            moved, clean = (torch.where(_over_frames(free), each, latents) for each in (moved, clean))
        latents = moved
        yield FlowStep(latents, clean)


def velocity_loss(predict: Predict, clean: Tensor, noise: Tensor, t: Tensor, mask: Tensor | None = None) -> Tensor:
    """(B): the mean squared error of the velocity of videos (B, C, T, h, w) at timesteps (B), for training.

    Frames where `mask` (B, T) is False are given: they stay clean, and their errors do not count.
    """
    latents = noised(clean, noise, t)
    if mask is not None:
        latents = torch.where(_over_frames(mask), latents, clean)
    velocity = predict(latents, t, mask)[:, : clean.shape[1]]
    errors = (velocity - (clean - noise)).square().mean(dim=(1, 3, 4))  # (B, T)
    return errors.mean(dim=1) if mask is None else (errors * mask).sum(dim=1) / mask.sum(dim=1)


def _guided(predict: Predict, latents: Tensor, t: Tensor, free: Tensor | None, guidance: float) -> Tensor:
    """The velocity; networks with twice the channels answer a variance beside it, which is left out."""
    channels = latents.shape[1]
    if guidance <= 1:
        return predict(latents, t, free)[:, :channels]
    both = predict(_twice(latents), _twice(t), None if free is None else _twice(free))[:, :channels]
    without, with_prompt = both.chunk(2)
    return without + guidance * (with_prompt - without)


def _twice(rows: Tensor) -> Tensor:
    return torch.cat((rows, rows))


def _over_frames(frames: Tensor) -> Tensor:
    """(B, T) as it meets latents (B, C, T, h, w)."""
    return frames[:, None, :, None, None]


def _over_all(videos: Tensor) -> Tensor:
    """(B) as it meets latents (B, C, T, h, w)."""
    return videos[:, None, None, None, None]

"""The two ways from noise to a video of Open-Sora, as the sampling loop takes them: one step at a time."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import torch
from torch import Tensor

from generation import ancestral_video, rectified_flow
from generation.canvas import Canvas
from generation.learned_variance import ancestral
from generation.rectified_flow import Extent, FlowStep, Predict, Walk

# Open-Sora 1.0 and 1.1 guide three of their four channels, as DiT does.
_GUIDED_CHANNELS = 3


@dataclass(frozen=True)
class Start:
    """B videos before the first step."""

    latents: Tensor  # (B, C, T, h, w)
    mask: Tensor | None  # (B, T) of References.laid_into; None: nothing is given
    extent: Extent
    steps: int
    guidance: float
    fresh_noise: Callable[[], Tensor]
    generators: list[torch.Generator]  # one for each video


# Timesteps, and the steps, which are done as they are asked for.
Steps = tuple[Tensor, Iterator[FlowStep]]
Walking = Callable[[Predict, Start], Steps]


def along_the_flow(predict: Predict, start: Start) -> Steps:
    """Open-Sora 1.2: rectified flow."""
    moments = rectified_flow.timesteps(Walk(start.steps, start.guidance), start.extent)
    steps = rectified_flow.sample(predict, start.latents, moments, start.guidance, start.mask, start.fresh_noise)
    return moments[:, 0], steps


def down_the_diffusion(predict: Predict, start: Start) -> Steps:
    """Open-Sora 1.0 and 1.1: DDPM with a learned variance."""
    scheduler = ancestral(str(start.steps))
    steps = ancestral_video.sample(
        predict,
        start.latents,
        scheduler,
        start.guidance,
        start.mask,
        start.fresh_noise,
        guided_channels=_GUIDED_CHANNELS,
        generators=start.generators,
    )
    return scheduler.timesteps, steps


@dataclass
class VideoDrawing:
    """A `Drawing` of the sampling loop."""

    latents: Tensor
    timesteps: Tensor
    steps: Iterator[FlowStep]
    canvases: Sequence[Canvas] = field(default=())

    def advance(self, index: int) -> Tensor:
        """The next step; they are done in order, so `index` says nothing new."""
        step = next(self.steps)
        self.latents = step.latents
        return step.clean

"""Latents on their way from noise to pictures or videos: one batch, one scheduler, one step at a time."""

import inspect
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch
from diffusers.utils.torch_utils import randn_tensor
from PIL import ImageOps

from generation.adapter import Adapter, Controlled, Layered
from generation.block_cache import BlockCache
from generation.canvas import Canvas, canvas, opened
from generation.guidance_interval import guided, parse
from generation.request import GenerationRequest
from generation.rows import Size
from generation.speed import wholes


@dataclass(frozen=True)
class Settings:
    """What requests must have in common to be drawn in one batch."""

    backend: str
    checkpoint: str
    width: int
    height: int
    steps: int
    guidance: float
    strength: float
    from_source: bool
    frames: int | None  # None: pictures, whose latents have no axis for them
    fps: int | None
    frame_mask: str | None
    is_controlled: bool
    speed: str
    guidance_interval: str | None
    clips: int

    @classmethod
    def of(cls, request: GenerationRequest) -> "Settings":
        """The settings of a request. Raises ValueError for one that `backends.complete` has not seen."""
        width, height, steps, guidance = request.width, request.height, request.steps, request.guidance
        if width is None or height is None or steps is None or guidance is None or request.seed is None:
            raise ValueError("a request has to be completed before it is drawn: see backends.complete")
        from_source = request.source is not None
        return cls(
            request.backend,
            request.checkpoint,
            width,
            height,
            steps,
            guidance,
            request.strength if from_source else 1.0,
            from_source,
            request.frames,
            request.fps,
            request.frame_mask,
            request.control is not None,
            request.speed,
            request.guidance_interval,
            request.clips or 1,
        )

    @classmethod
    def shared(cls, requests: Sequence[GenerationRequest]) -> "Settings":
        """What all requests have in common. Raises ValueError where they differ, or one is not complete."""
        settings = cls.of(requests[0])
        if any(cls.of(request) != settings for request in requests):
            raise ValueError("a batch needs requests with the same settings")
        return settings

    @property
    def size(self) -> Size:
        return self.width, self.height


class Batch:
    """B pictures being drawn with the same settings, from `timesteps[0]` on. Latents are (B, channels, h, w), those of
    videos (B, channels, frames, h, w)."""

    def __init__(
        self, model: Adapter, requests: Sequence[GenerationRequest], canvases: Sequence[Canvas] | None = None
    ) -> None:
        """Encode, draw the noise, and lay it over the sources. `canvases` are one for each request, where what is drawn
        on does not come from files. Raises UnreadablePictureError, and ValueError for requests that are not complete or
        differ in their settings."""
        self.settings = settings = Settings.shared(requests)
        self.model = model
        size = settings.size
        self.canvases = _sources(model, requests, size) if canvases is None else canvases
        self.condition = self._condition(requests, with_negatives=self.is_guided)
        self.scheduler = model.scheduler()
        self.scheduler.set_timesteps(settings.steps, device=model.device)
        self._generators = [torch.Generator("cpu").manual_seed(request.seed or 0) for request in requests]
        self._step_settings = self._settings_of_step()
        cells = (size[1] // model.factor, size[0] // model.factor)
        frames = () if settings.frames is None else (settings.frames,)
        shape = (len(requests), model.channels, *frames, *cells)
        self._noise = randn_tensor(shape, self._generators, model.device, torch.float32)
        self.timesteps, self.latents = self._beginning()
        steps = len(self.timesteps)
        blocks = model.blocks if isinstance(model, Layered) else ()
        self._cache = BlockCache(blocks, wholes(settings.speed, steps))
        self._guided = self._guided_steps(steps)
        if self.is_guided and not all(self._guided):
            self._prompts = self._condition(requests, with_negatives=False)

    @property
    def is_guided(self) -> bool:
        """Whether guidance changes anything; without it the negative prompt is not even looked at."""
        return self.settings.guidance > 1

    def advance(self, index: int) -> torch.Tensor:
        """Do the step at `timesteps[index]`; returns the clean latents that the model expects in the end."""
        timestep = self.timesteps[index]
        inputs = self.scheduler.scale_model_input(self.latents, timestep)
        with self._cache.at(index, timestep):
            prediction = self._predicted(index, inputs, timestep)
        self.latents = self.scheduler.step(
            prediction, timestep, self.latents, **self._step_settings, return_dict=False
        )[0]
        if any(each.is_masked for each in self.canvases):
            free = torch.cat([each.free for each in self.canvases])
            kept = self._noised_sources(self.timesteps[index + 1 : index + 2])
            self.latents = torch.where(free, self.latents, kept)
        return self._clean(inputs, prediction, timestep)

    def _guided_steps(self, steps: int) -> list[bool]:
        """Which steps are guided, if any."""
        interval = self.settings.guidance_interval
        return [True] * steps if interval is None else guided(parse(interval), steps)

    def _settings_of_step(self) -> dict[str, Any]:
        """Schedulers that add noise in every step take the generators; the others do not know the word."""
        known = inspect.signature(self.scheduler.step).parameters
        return {"generator": self._generators} if "generator" in known else {}

    def _beginning(self) -> tuple[torch.Tensor, torch.Tensor]:
        """The timesteps to go through and the latents before them: pure noise; or where a source may change only in
        part, the source with the noise of a later timestep."""
        timesteps = self.scheduler.timesteps
        if self.settings.strength >= 1:
            return timesteps, self._noise * self.scheduler.init_noise_sigma
        steps = self.settings.steps
        skipped = (steps - max(1, round(steps * self.settings.strength))) * self.scheduler.order
        if hasattr(self.scheduler, "set_begin_index"):
            self.scheduler.set_begin_index(skipped)
        return timesteps[skipped:], self._noised_sources(timesteps[skipped : skipped + 1])

    def _noised_sources(self, timestep: torch.Tensor) -> torch.Tensor:
        """The sources with the noise of a timestep (1-d, one value); clean where it is empty, after the last one."""
        sources = torch.cat([each.latents for each in self.canvases])
        return self.scheduler.add_noise(sources, self._noise, timestep) if len(timestep) else sources

    def _condition(self, requests: Sequence[GenerationRequest], *, with_negatives: bool) -> Any:
        """What the model is told: the prompts, and before them the negative ones where they are wanted."""
        size = self.settings.size
        negatives = [request.negative_prompt for request in requests] if with_negatives else []
        condition = self.model.encode([request.prompt for request in requests], negatives, size)
        if not (self.settings.is_controlled and isinstance(self.model, Controlled)):
            return condition
        edges = [ImageOps.fit(opened(request.control), size) for request in requests if request.control]
        return self.model.controlled(condition, edges)

    def _predicted(self, index: int, inputs: torch.Tensor, timestep: torch.Tensor) -> torch.Tensor:
        """The model's output, led away from the negative prompt where this step is guided."""
        if not self.is_guided:
            return self.model.predict(inputs, timestep, self.condition)
        if not self._guided[index]:
            return self.model.predict(inputs, timestep, self._prompts)
        both = self.model.predict(torch.cat([inputs, inputs]), timestep, self.condition)
        without, with_prompt = both.chunk(2)
        return self.model.guidance(without, with_prompt, self.settings.guidance)

    def _clean(self, inputs: torch.Tensor, prediction: torch.Tensor, timestep: torch.Tensor) -> torch.Tensor:
        """What the prediction says of the latents without noise; only for looking at."""
        prediction = prediction[:, : inputs.shape[1]]  # beside it, some models answer a variance
        if hasattr(self.scheduler, "clean"):
            return self.scheduler.clean(inputs, prediction, timestep)
        signal = self.scheduler.alphas_cumprod[int(timestep)].item()
        kind = self.scheduler.config.prediction_type
        return _CLEAN[kind](inputs, prediction, signal**0.5, max(1 - signal, 0.0) ** 0.5)


def _sources(model: Adapter, requests: Sequence[GenerationRequest], size: Size) -> list[Canvas]:
    """What the requests start from; nothing, where they start from noise alone."""
    sources = [canvas(model, request, size) for request in requests]
    return [source for source in sources if source is not None]


_CLEAN = {
    "v_prediction": lambda noisy, output, signal, noise: signal * noisy - noise * output,
    "epsilon": lambda noisy, output, signal, noise: (noisy - noise * output) / max(signal, 1e-3),
    "sample": lambda noisy, output, signal, noise: output,
}

"""Models whose whole way to a picture is a pipeline of diffusers: Z-Image, Qwen-Image, FLUX.2 [klein], Sana.

A pipeline is one long call. It runs in a thread of its own and waits after every step until the sampling loop asks for
the next one, so that these models are counted, stopped, seeded and run out of memory like all others.
"""

import weakref
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from queue import SimpleQueue
from threading import Thread
from typing import Any

import diffusers
import torch
from PIL import Image, ImageOps
from torch import Tensor

from generation.batch import Settings
from generation.canvas import Canvas, opened
from generation.device import Device
from generation.parts import FromCheckpoint, OpenCheckpoint
from generation.request import GenerationRequest
from generation.rows import Checkpoint

# What a pipeline calls after each step: with itself, the number of the step, its timestep, and {"latents": …}.
AfterStep = Callable[[Any, int, Any, dict[str, Tensor]], dict[str, Tensor]]
Pictures = list[Image.Image]


@dataclass(frozen=True)
class Call:
    """How a class of diffusers wants to be called."""

    guidance: str = "guidance_scale"
    unguided: float = 1.0  # the scale that leaves guidance out
    takes_negatives: bool = True
    options: Mapping[str, Any] = field(default_factory=dict)


CALLS = {
    "ZImagePipeline": Call(unguided=0.0),
    "QwenImagePipeline": Call(guidance="true_cfg_scale"),
    "QwenImageEditPlusPipeline": Call(guidance="true_cfg_scale"),
    "Flux2KleinPipeline": Call(takes_negatives=False),
    "SanaPipeline": Call(options={"use_resolution_binning": False}),
}


class WholePipeline(FromCheckpoint):
    """A `Sampler`; a source is looked at, and changed as the prompt says."""

    colours = None  # each packs its latents in a way of its own, so there are no previews

    def __init__(self, checkpoint: OpenCheckpoint, device: Device, row: Checkpoint) -> None:
        self._call = CALLS[row.pipeline]
        self._pipeline = checkpoint.pipeline(getattr(diffusers, row.pipeline))
        self._pipeline.set_progress_bar_config(disable=True)
        self.device = device.device

    def begin(self, requests: Sequence[GenerationRequest]) -> "PipelineDrawing":
        """Raises UnreadablePictureError for a source."""
        settings = Settings.shared(requests)
        options = self._options(requests, settings)

        def call(after_step: AfterStep) -> Pictures:
            pictures: Pictures = self._pipeline(**options, callback_on_step_end=after_step).images
            return pictures

        return PipelineDrawing(call, settings.steps)

    def _options(self, requests: Sequence[GenerationRequest], settings: Settings) -> dict[str, Any]:
        options: dict[str, Any] = {
            "prompt": [request.prompt for request in requests],
            "width": settings.width,
            "height": settings.height,
            "num_inference_steps": settings.steps,
            self._call.guidance: settings.guidance if settings.guidance > 1 else self._call.unguided,
            "generator": [torch.Generator("cpu").manual_seed(request.seed or 0) for request in requests],
            **self._call.options,
        }
        if self._call.takes_negatives and settings.guidance > 1:
            # Without any, some would leave out the guidance.
            options["negative_prompt"] = [request.negative_prompt or " " for request in requests]
        if settings.from_source:
            if len(requests) > 1:  # their pipelines take several pictures as sources of one
                raise ValueError("pictures with sources are drawn one by one")
            options["image"] = [ImageOps.fit(opened(requests[0].source or ""), settings.size)]
        return options


class PipelineDrawing:
    """A `Drawing` whose steps a pipeline makes in a thread of its own. What that raises is raised here.

    The thread ends with the drawing, or after the step at which the drawing is let go of.
    """

    canvases: Sequence[Canvas] = ()

    def __init__(self, call: Callable[[AfterStep], Pictures], steps: int) -> None:
        self.timesteps = torch.arange(steps)  # their number; what they are, the pipeline works out
        self.latents = torch.empty(0)
        self._relay = _Relay()
        weakref.finalize(self, self._relay.let_go)
        Thread(target=self._relay.run, args=(call,), name="pipeline", daemon=True).start()

    def advance(self, index: int) -> Tensor:
        """The latents after the next step, as the pipeline packs them; steps are made in order."""
        if index:
            self._relay.go_on()
        made = self._relay.made()
        self.latents = made if isinstance(made, Tensor) else self.latents
        return self.latents

    def drawn(self) -> Pictures:
        """The pictures, once all steps are made."""
        self._relay.go_on()
        made = self._relay.made()
        if isinstance(made, Tensor):
            raise RuntimeError(f"the pipeline makes more than {len(self.timesteps)} steps")
        return made


class _LetGo(Exception):
    """Nobody waits for the pictures any more."""


class _Relay:
    """What the thread of a pipeline and that of the sampling loop hand to each other."""

    def __init__(self) -> None:
        self._asked: SimpleQueue[bool] = SimpleQueue()  # for the next step; False: for none any more
        self._made: SimpleQueue[Tensor | Pictures | BaseException] = SimpleQueue()

    def go_on(self) -> None:
        self._asked.put(True)

    def let_go(self) -> None:
        self._asked.put(False)

    def made(self) -> Tensor | Pictures:
        """Waits for the latents after a step, or the pictures in the end; raises what the pipeline did."""
        made = self._made.get()
        if isinstance(made, BaseException):
            raise made
        return made

    def run(self, call: Callable[[AfterStep], Pictures]) -> None:
        try:
            self._made.put(call(self._after_step))
        except _LetGo:
            return
        except BaseException as error:  # in the thread that waits for it, it is dealt with
            self._made.put(error)

    def _after_step(self, pipeline: Any, index: int, timestep: Any, tensors: dict[str, Tensor]) -> dict[str, Tensor]:
        self._made.put(tensors["latents"])
        if not self._asked.get():
            raise _LetGo
        return tensors

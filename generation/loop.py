"""The one sampling loop, for every backend: progress, preview, cancel, seeds, guidance, image-to-image, batches.

It knows neither how a model is conditioned nor how it is built, nor whether pictures or videos come of it; see
generation/adapter.py. Noise is drawn on the CPU
in float32, picture by picture, so a seed means the same picture on every device and in every batch.
"""

import time
from collections.abc import Generator, Iterator, Sequence
from threading import Event
from typing import TypeVar

import torch

from generation.adapter import Adapter, Asker, Drawn, Finisher, Interpreter, Sampler
from generation.batch import Batch
from generation.canvas import Canvas
from generation.errors import Cancelled
from generation.request import Generated, GeneratedImage, GeneratedVideo, GenerationRequest, Note, Step

Result = TypeVar("Result")


def draw(
    model: Adapter, request: GenerationRequest, cancelled: Event | None = None
) -> Generator[Step, None, Generated]:
    """Draw a complete request: yields every step, returns the picture or the video.

    Raises Cancelled within one step after `cancelled` is set, and UnreadablePictureError.
    """
    pictures = yield from draw_many(model, [request], cancelled)
    return pictures[0]


@torch.inference_mode()
def draw_many(
    model: Adapter, requests: Sequence[GenerationRequest], cancelled: Event | None = None
) -> Generator[Step, None, list[Generated]]:
    """Draw requests that differ in nothing but prompts, seeds and sources in one batch; previews show the first, of a
    video the frame in the middle.

    Yields, returns and raises as `draw` does. `seconds` is the time of the whole batch, shared out.
    """
    started = time.perf_counter()
    yield from _before_loading(model, requests)
    batch = model.begin(requests) if isinstance(model, Sampler) else Batch(model, requests)
    for index in range(len(batch.timesteps)):
        _stop_if(cancelled)
        clean = batch.advance(index)
        preview = model.colours.picture(_shown(clean[0])) if model.colours else None
        yield Step(index + 1, len(batch.timesteps), preview)
    _stop_if(cancelled)
    drawn = batch.drawn() if isinstance(batch, Finisher) else model.decode(batch.latents)
    drawings = _finished(drawn, batch.canvases)
    seconds = (time.perf_counter() - started) / len(requests)
    notes = [model.note(request.prompt) if isinstance(model, Interpreter) else None for request in requests]
    return [_result(*each, seconds) for each in zip(drawings, requests, notes, strict=True)]


def finish(steps: Generator[Step, None, Result]) -> Result:
    """What a drawing returns, for those who do not want to see its steps."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: Result = end.value
            return result


def _before_loading(model: Adapter, requests: Sequence[GenerationRequest]) -> Iterator[Step]:
    """A step that is none yet, where something else has to be loaded first."""
    if isinstance(model, Asker):
        notes = (model.waiting(request.prompt) for request in requests)
        if note := next(filter(None, notes), None):
            yield Step(0, requests[0].steps or 1, note=note)


def _stop_if(cancelled: Event | None) -> None:
    if cancelled is not None and cancelled.is_set():
        raise Cancelled


def _shown(latents: torch.Tensor) -> torch.Tensor:
    """What is previewed of the latents of a picture (C, h, w), or of a video (C, frames, h, w)."""
    return latents if latents.dim() == 3 else latents[:, latents.shape[1] // 2]


def _finished(drawings: Sequence[Drawn], sources: Sequence[Canvas]) -> Sequence[Drawn]:
    """What was drawn, with every pixel that had to stay as it was in its source, if they have sources."""
    if not sources:
        return drawings
    return [_kept(drawn, source) for drawn, source in zip(drawings, sources, strict=True)]


def _kept(drawn: Drawn, source: Canvas) -> Drawn:
    if isinstance(drawn, tuple):
        return tuple(source.kept_in(frame) for frame in drawn)
    return source.kept_in(drawn)


def _result(drawn: Drawn, request: GenerationRequest, note: Note | None, seconds: float) -> Generated:
    """A video of a single frame is a picture."""
    if not isinstance(drawn, tuple):
        return GeneratedImage(drawn, request, seconds, note)
    if len(drawn) == 1:
        return GeneratedImage(drawn[0], request, seconds, note)
    return GeneratedVideo(drawn, request.fps or 1, request, seconds, note)

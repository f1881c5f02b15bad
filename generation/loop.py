"""The one sampling loop, for every backend: progress, preview, cancel, seeds, guidance, image-to-image, batches.

It knows neither how a model is conditioned nor how it is built; see generation/adapter.py. Noise is drawn on the CPU
in float32, picture by picture, so a seed means the same picture on every device and in every batch.
"""

import time
from collections.abc import Generator, Sequence
from threading import Event
from typing import TypeVar

import torch
from PIL import Image

from generation.adapter import Adapter
from generation.batch import Batch
from generation.canvas import Canvas
from generation.errors import Cancelled
from generation.request import GeneratedImage, GenerationRequest, Step

Result = TypeVar("Result")


def draw(
    model: Adapter, request: GenerationRequest, cancelled: Event | None = None
) -> Generator[Step, None, GeneratedImage]:
    """Draw a complete request: yields every step, returns the picture.

    Raises Cancelled within one step after `cancelled` is set, and UnreadablePictureError.
    """
    pictures = yield from draw_many(model, [request], cancelled)
    return pictures[0]


@torch.inference_mode()
def draw_many(
    model: Adapter, requests: Sequence[GenerationRequest], cancelled: Event | None = None
) -> Generator[Step, None, list[GeneratedImage]]:
    """Draw requests that differ in nothing but prompts, seeds and sources in one batch; previews show the first.

    Yields, returns and raises as `draw` does. `seconds` is the time of the whole batch, shared out.
    """
    started = time.perf_counter()
    batch = Batch(model, requests)
    for index in range(len(batch.timesteps)):
        _stop_if(cancelled)
        clean = batch.advance(index)
        preview = model.colours.picture(clean[0]) if model.colours else None
        yield Step(index + 1, len(batch.timesteps), preview)
    _stop_if(cancelled)
    images = _finished(model.decode(batch.latents), batch.canvases)
    seconds = (time.perf_counter() - started) / len(requests)
    return [GeneratedImage(image, request, seconds) for image, request in zip(images, requests, strict=True)]


def finish(steps: Generator[Step, None, Result]) -> Result:
    """What a drawing returns, for those who do not want to see its steps."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: Result = end.value
            return result


def _stop_if(cancelled: Event | None) -> None:
    if cancelled is not None and cancelled.is_set():
        raise Cancelled


def _finished(images: list[Image.Image], sources: Sequence[Canvas]) -> list[Image.Image]:
    """The pictures, with every pixel that had to stay as it was in its source, if they have sources."""
    if not sources:
        return images
    return [Image.composite(image, each.picture, each.mask) for image, each in zip(images, sources, strict=True)]

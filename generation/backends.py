"""The table of drawing backends as it is used: a request completed by its row, a model loaded. Imports no torch.

The table is in table.py, what a row says in rows.py, how one is found in lookup.py; abilities.py tells what can be
asked of it, limits.py how much. A row is data: another module may not ask which backend it has, only what the row says.
"""

from dataclasses import replace
from importlib import import_module
from pathlib import Path
from secrets import randbits
from typing import TYPE_CHECKING

from generation.abilities import FEW_STEPS
from generation.errors import InvalidRequestError
from generation.limits import MOST_FRAMES, SPEEDS, check
from generation.loading import LOADING
from generation.lookup import backend_row, checkpoint_row, licence_of
from generation.request import GenerationRequest
from generation.rows import Backend, Checkpoint, Size
from generation.table import BACKENDS

if TYPE_CHECKING:
    from generation.adapter import Adapter
    from generation.needs import Work

__all__ = [
    "BACKENDS",
    "Backend",
    "Checkpoint",
    "Size",
    "backend_row",
    "checkpoint_row",
    "complete",
    "licence_of",
    "load",
]

ROOT = Path(__file__).parent.parent


def complete(request: GenerationRequest) -> GenerationRequest:
    """`request` with the checkpoint's choice wherever it left one, and a fresh seed where it has none.

    Raises UnknownBackendError, UnknownCheckpointError, and InvalidRequestError for what cannot be drawn.
    """
    row = checkpoint_row(request.backend, request.checkpoint)
    width, height = _size(request, row)
    frames = _frames(request, row)
    filled = replace(
        request,
        width=width,
        height=height,
        frames=frames,
        fps=_fps(request, row) if frames else None,
        steps=row.steps if request.steps is None else request.steps,
        guidance=row.guidance if request.guidance is None else request.guidance,
        guidance_interval=row.guidance_interval if request.guidance_interval is None else request.guidance_interval,
        seed=randbits(32) if request.seed is None else request.seed,
        speed=_speed(request, row),
    )
    check(filled, row)
    return filled


def load(backend: str, checkpoint: str, smaller: int = 0, work: "Work | None" = None) -> "Adapter":
    """Import and load a model; slow. `smaller` than the device ought to hold, after it was full all the same; `work`
    where more is to be drawn with it than usual.

    Raises as `checkpoint_row` does, MissingCheckpointError, and TooLargeError and NoRoomError where memory is short.
    """
    return load_row(backend, replace(checkpoint_row(backend, checkpoint), smaller=smaller, work=work))


def load_row(backend: str, row: Checkpoint) -> "Adapter":
    """`load` for a row that may differ from those of the table. Raises MissingCheckpointError."""
    module, _, attribute = backend_row(backend).target.partition(":")
    with LOADING:
        adapter: Adapter = getattr(import_module(module), attribute).load(row)
    return adapter


def _size(request: GenerationRequest, row: Checkpoint) -> Size:
    """The first size of the checkpoint that agrees with what the request says of it."""
    for width, height in row.sizes:
        if request.width in (None, width) and request.height in (None, height):
            return width, height
    if row.any_size and not any((side or row.any_size) % row.any_size for side in (request.width, request.height)):
        return request.width or request.height or 0, request.height or request.width or 0
    sizes = ", ".join(f"{width}x{height}" for width, height in row.sizes)
    asked = f"{request.width or '?'}x{request.height or '?'}"
    raise InvalidRequestError(
        zh=f"“{request.checkpoint}”画不了 {asked}，可选的尺寸：{sizes}。",
        en=f"'{request.checkpoint}' cannot draw {asked}. Choose one of these sizes: {sizes}.",
    )


def _frames(request: GenerationRequest, row: Checkpoint) -> int | None:
    """How many frames are drawn; None where the checkpoint knows pictures only."""
    draws_videos = row.frames != (1,)
    asked = row.frames[0] if request.frames is None else request.frames
    if asked not in row.frames and not (draws_videos and row.any_size and 1 <= asked <= MOST_FRAMES):
        choices = ", ".join(map(str, row.frames))
        raise InvalidRequestError(
            zh=f"“{request.checkpoint}”画不了 {asked} 帧，可选的帧数：{choices}。",
            en=f"'{request.checkpoint}' cannot draw {asked} frames. Choose one of these numbers: {choices}.",
        )
    return asked if draws_videos else None


def _speed(request: GenerationRequest, row: Checkpoint) -> str:
    """How fast it is drawn: exactly, where the backend knows no faster way or there are few steps anyway."""
    if request.speed not in SPEEDS:
        raise InvalidRequestError(
            zh=f"没有“{request.speed}”这种速度，可选：{'、'.join(SPEEDS)}。",
            en=f"There is no speed '{request.speed}'. Choose one of: {', '.join(SPEEDS)}.",
        )
    steps = row.steps if request.steps is None else min(row.steps, request.steps)
    is_known = request.speed in backend_row(request.backend).speeds
    return request.speed if is_known and steps > FEW_STEPS else SPEEDS[0]


def _fps(request: GenerationRequest, row: Checkpoint) -> int:
    return row.fps if request.fps is None else request.fps


def length(frames: int, clips: int, row: Checkpoint) -> int:
    """How many frames a video of several clips has."""
    return frames * clips - row.overlap * (clips - 1)

"""What follows from the table of drawing backends (table.py, its rows' fields in rows.py). Imports no model, no torch.

A row is data: another module may not ask which backend it has, only what the row says.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from secrets import randbits
from typing import TYPE_CHECKING

from generation import guidance_interval
from generation.errors import InvalidRequestError, UnknownBackendError, UnknownCheckpointError
from generation.frame_masks import parse
from generation.loading import LOADING
from generation.request import GenerationRequest
from generation.rows import Backend, Checkpoint, Size
from generation.table import BACKENDS
from generation.trained_size import scaled, trained_side

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

MOST_GUIDANCE = 30.0
MOST_SEED = 2**63 - 1
MOST_FRAMES = 408  # 17 seconds of the longest model
MOST_FPS = 60
MOST_CLIPS = 8  # of one video
SPEEDS = Backend.speeds
FEW_STEPS = 8  # in so many, as distilled models take, none can be left out or estimated
AS_NEAR = 0.02  # in the logarithm of proportions: sides are rounded
SIDE = 16  # what the sides of pictures are multiples of: patches of two cells of eight pixels
_HUB_ID = r"[\w.-]+/[\w.-]+"


def backend_row(name: str) -> Backend:
    """The row called `name`. Raises UnknownBackendError, which lists the names there are."""
    if name not in BACKENDS:
        raise UnknownBackendError(name, BACKENDS)
    return BACKENDS[name]


def checkpoint_row(backend: str, name: str) -> Checkpoint:
    """The checkpoint `name` of `backend`: a row, or the path of a folder or a file, or an id on the Hub.

    Raises UnknownBackendError, UnknownCheckpointError.
    """
    checkpoints = backend_row(backend).checkpoints
    if name in checkpoints:
        return checkpoints[name]
    on_disk = is_path(name)
    if not on_disk and not is_hub_id(name):
        raise UnknownCheckpointError(name, backend, checkpoints)
    where = str(Path(name).expanduser().resolve()) if on_disk else name
    row = _relative(checkpoints, where, on_disk)
    is_lone = on_disk and Path(where).is_file() and not row.local
    parts = {part: f"{row.where}/{part}" for part in backend_row(backend).parts} if is_lone else {}
    return replace(row, where=where, local=on_disk, any_size=SIDE, parts={**parts, **row.parts})


def is_path(name: str) -> bool:
    """Whether this means a folder or a file of this machine, there or not."""
    return name.startswith(("/", "./", "../", "~")) or (name != "" and Path(name).exists())


def is_hub_id(name: str) -> bool:
    """Whether this has the form of an id on the Hub."""
    return re.fullmatch(_HUB_ID, name) is not None


def licence_of(backend: str, checkpoint: str) -> str:
    """The licence of weights that the table knows, or that lie on the Hub with those who published such; empty for
    others, of which only their owner knows."""
    checkpoints = BACKENDS[backend].checkpoints if backend in BACKENDS else {}
    if checkpoint in checkpoints:
        return checkpoints[checkpoint].licence
    owner = checkpoint.partition("/")[0].lower() if is_hub_id(checkpoint) else ""
    published = (row for row in checkpoints.values() if not row.local)
    return next((row.licence for row in published if row.where.partition("/")[0].lower() == owner), "")


def _relative(checkpoints: Mapping[str, Checkpoint], where: str, on_disk: bool) -> Checkpoint:
    """The row that weights from elsewhere are drawn with: that of the same name on the Hub, else the first official
    one, in the sizes that these weights were trained for where they say so."""
    official = [row for row in checkpoints.values() if not row.local] or list(checkpoints.values())
    for row in official:
        if Path(where).name in (Path(row.where).name, row.file):
            return row
    side = trained_side(Path(where)) if on_disk else None
    return replace(official[0], sizes=scaled(official[0].sizes, side, SIDE)) if side else official[0]


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
    _check(filled, row)
    _check_source(filled, row)
    _check_clips(filled, row)
    _check_mask(filled)
    if filled.control is not None:
        check_control(filled.backend, filled.checkpoint)
    if filled.guidance_interval is not None:
        _check_interval(filled.backend, filled.guidance_interval)
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


def takes_speed(backend: str, checkpoint: str) -> bool:
    """Whether it can be drawn faster than exactly. Raises as `checkpoint_row` does."""
    return len(backend_row(backend).speeds) > 1 and checkpoint_row(backend, checkpoint).steps > FEW_STEPS


def _fps(request: GenerationRequest, row: Checkpoint) -> int:
    return row.fps if request.fps is None else request.fps


def takes_source(backend: str, checkpoint: str) -> bool:
    """Whether a drawing may start from a picture. Raises as `checkpoint_row` does."""
    row = checkpoint_row(backend, checkpoint)
    return backend_row(backend).image_to_image or row.given_frames or row.instructed


def takes_mask(backend: str) -> bool:
    """Whether only a part of a picture may be drawn anew. Raises UnknownBackendError."""
    return backend_row(backend).image_to_image


def takes_control(backend: str, checkpoint: str) -> bool:
    """Whether a drawing may be led by a picture of edges. Raises as `checkpoint_row` does."""
    return checkpoint_row(backend, checkpoint).control


def draws_size(backend: str, checkpoint: str, size: Size) -> bool:
    """Whether pictures of this size can be drawn. Raises as `checkpoint_row` does."""
    row = checkpoint_row(backend, checkpoint)
    return size in row.sizes or (row.any_size > 0 and not any(side % row.any_size for side in size))


def nearest_size(backend: str, checkpoint: str, proportion: float) -> Size:
    """The size of the checkpoint whose width by height is nearest to `proportion`; of those that are about as near, the
    one with about as many pixels as its usual one. Raises as `checkpoint_row` does."""
    sizes = checkpoint_row(backend, checkpoint).sizes

    def distance(size: Size) -> tuple[float, float]:
        off = abs(math.log(size[0] / size[1] / proportion))
        return max(off, AS_NEAR), abs(math.log(math.prod(size) / math.prod(sizes[0])))

    return min(sizes, key=distance)


def check_masks(backend: str) -> None:
    """Raises InvalidRequestError where a backend takes no masks, UnknownBackendError."""
    if not takes_mask(backend):
        able = ", ".join(name for name in BACKENDS if takes_mask(name))
        raise InvalidRequestError(
            zh=f"“{backend}”不能只改图片的一部分。请去掉 mask，或换用其中一个：{able}。",
            en=f"'{backend}' cannot change a part of a picture only. Leave out the mask, or choose one of: {able}.",
        )


def _check_mask(request: GenerationRequest) -> None:
    if request.mask is None:
        return
    check_masks(request.backend)
    if request.source is None:
        raise InvalidRequestError(
            zh="mask 要配一张图片：请同时给出 source，或去掉 mask。",
            en="A mask needs the picture that it belongs to. Give a source as well, or leave out the mask.",
        )


def _check_source(request: GenerationRequest, row: Checkpoint) -> None:
    if request.source is not None and not takes_source(request.backend, request.checkpoint):
        raise InvalidRequestError(
            zh=f"“{request.backend}/{request.checkpoint}”不能从图片画起，请去掉 source。",
            en=f"'{request.backend}/{request.checkpoint}' cannot start from a picture. Leave out the source.",
        )
    if row.needs_source and request.source is None:
        raise InvalidRequestError(
            zh=f"“{request.backend}/{request.checkpoint}”只会改图。请给一张图片，或换一个绘图模型。",
            en=f"'{request.backend}/{request.checkpoint}' only changes pictures. Give one, or choose another model.",
        )
    if request.frame_mask is None and request.ending is None:
        return
    parse(request.frame_mask or "")
    if not row.given_frames or request.source is None:
        raise InvalidRequestError(
            zh="给定帧需要一张图或一段视频，以及会用它的模型，例如 stdit。",
            en="Given frames need a picture or a video to come from, and a model that takes them, e.g. stdit.",
        )


def _check_clips(request: GenerationRequest, row: Checkpoint) -> None:
    """Raises InvalidRequestError for a long video that cannot be drawn clip after clip."""
    clips = request.clips or 1
    if not 1 <= clips <= MOST_CLIPS or (clips > 1 and not row.overlap):
        most = MOST_CLIPS if row.overlap else 1
        raise InvalidRequestError(
            zh=f"“{request.checkpoint}”画不了 {clips} 段连在一起的视频，最多 {most} 段。",
            en=f"'{request.checkpoint}' cannot draw a video of {clips} clips. The most is {most}.",
        )
    if clips > 1 and (request.frames or 1) <= row.overlap:
        raise InvalidRequestError(
            zh=f"每段要多于 {row.overlap} 帧才能一段接一段。请选更长的一段，或只画一段。",
            en=f"Clips that follow each other need more than {row.overlap} frames. Choose longer ones, or one clip.",
        )


def length(frames: int, clips: int, row: Checkpoint) -> int:
    """How many frames a video of several clips has."""
    return frames * clips - row.overlap * (clips - 1)


def check_control(backend: str, checkpoint: str) -> None:
    """Raises InvalidRequestError where a drawing cannot be led by a picture of edges, else as `checkpoint_row` does."""
    if not takes_control(backend, checkpoint):
        raise InvalidRequestError(
            zh=f"“{checkpoint}”不能按边缘图画画，请改用 pixart-delta 的 control-1024。",
            en=f"'{checkpoint}' cannot be led by a picture of edges. Choose 'control-1024' of pixart-delta.",
        )


def _check_interval(backend: str, interval: str) -> None:
    guidance_interval.parse(interval)
    if not backend_row(backend).takes_interval:
        raise InvalidRequestError(
            zh=f"“{backend}”在每一步都引导，请去掉引导区间。",
            en=f"'{backend}' is guided in every step. Leave out the guidance interval.",
        )


def _check(request: GenerationRequest, row: Checkpoint) -> None:
    if not request.prompt.strip():
        raise InvalidRequestError(zh="没有写要画什么，请写几个字。", en="The prompt is empty. Say what to draw.")
    for name, zh, value, least, most in (
        ("steps", "步数", request.steps, 1, row.most_steps),
        ("guidance", "引导强度", request.guidance, 0.0, MOST_GUIDANCE),
        ("seed", "种子", request.seed, 0, MOST_SEED),
        ("strength", "改动强度", request.strength, 0.0, 1.0),
        ("fps", "每秒帧数", 1 if request.fps is None else request.fps, 1, MOST_FPS),
    ):
        if value is None or not least <= value <= most:
            raise InvalidRequestError(
                zh=f"{zh}不能是 {value}，请取 {least} 到 {most}。",
                en=f"{name} cannot be {value}. Choose from {least} to {most}.",
            )

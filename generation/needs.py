"""What one drawing takes of the memory beside the weights, estimated from its size, frames and pictures. No torch.

Two moments count, and the larger one decides. While the network predicts, each token of `SIDE` x `SIDE` pixels has
about `_VALUES` numbers for each one of the network's width at a time (itself, its query, key and value, and the four
times wider layer between), twice with guidance. While the VAE decodes, pixels are as many numbers as its widest layer
has, and a video is beside that all its frames.

`_VALUES` was taken from the peaks that Open-Sora 1.2 publishes for an H100 (its README: at 720p 27 GB for a picture, 67
for 16 seconds, at 360p 24 and 33): 20 and 18. The small networks of tests/test_generation_needs.py have 12, by the
tensors alone; an allocator holds more than that.
"""

from dataclasses import dataclass
from typing import Self

from generation.backends import checkpoint_row
from generation.errors import GenerationError
from generation.request import GenerationRequest
from generation.rows import Checkpoint

SIDE = 16  # pixels of a token, each way: patches of two cells of eight
_VALUES = 20
_PER_PIXEL = 2000  # bytes of a picture, at the widest layer of the VAE in half precision
_PER_FRAME_PIXEL = 24  # bytes of a video: three channels in half precision twice, then in float32
_DECODED_AT_ONCE = 4  # frames, see generation/frame_vae.py
_TILE = 512 * 512
_HALF = 2  # bytes of a number
_LITTLE = 500_000_000  # bytes


@dataclass(frozen=True)
class Work:
    """What is drawn at once; sides in pixels, frames of one clip."""

    width: int
    height: int
    frames: int = 1
    pictures: int = 1
    guided: bool = True

    @classmethod
    def of(cls, request: GenerationRequest, pictures: int = 1) -> Self:
        """So many of a complete request."""
        size = request.width or 0, request.height or 0
        return cls(*size, request.frames or 1, pictures, (request.guidance or 0.0) > 1)

    @classmethod
    def usual(cls, row: Checkpoint) -> Self:
        """What a checkpoint draws where nobody says how large."""
        return cls(*row.sizes[0], row.frames[0], guided=row.guidance > 1)


def beyond_usual(request: GenerationRequest) -> Work | None:
    """What a complete request asks for, where that is so much more than usual that it has to be planned for; None where
    it is not, or the table does not know the checkpoint."""
    try:
        row = checkpoint_row(request.backend, request.checkpoint)
    except GenerationError:
        return None
    work = Work.of(request)
    more = needed(row, work, _HALF) - needed(row, Work.usual(row), _HALF)
    return work if more > _LITTLE else None


def needed(row: Checkpoint, work: Work, itemsize: int, *, tiled: bool = False) -> int:
    """Bytes beside the weights; `itemsize` is that of the network's numbers, `tiled` says how the VAE works.

    Of videos the row has a figure for the usual one, all in all: what that is above ours is added by the plan.
    """
    return max(_of_network(row, work, itemsize), _of_decoding(work, tiled=tiled))


def _of_network(row: Checkpoint, work: Work, itemsize: int) -> int:
    frames = 1 if work.frames == 1 else max(1, round(work.frames * row.latent_frames))
    tokens = work.pictures * frames * (-(-work.width // SIDE)) * (-(-work.height // SIDE))
    return tokens * (2 if work.guided else 1) * row.network_width * _VALUES * itemsize


def _of_decoding(work: Work, *, tiled: bool) -> int:
    pixels = work.width * work.height
    drawn = work.frames * work.pictures
    at_once = work.pictures if work.frames == 1 else min(drawn, _DECODED_AT_ONCE)
    film = 0 if work.frames == 1 else pixels * drawn * _PER_FRAME_PIXEL
    return _PER_PIXEL * (min(pixels, _TILE) if tiled else pixels) * at_once + film

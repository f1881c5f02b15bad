"""How long a drawing will take, from how long the steps of earlier ones took: ZeroGPU lends its GPU by the second.

Who asks for little waits less and has more of the day's quota left; who asks for too little is cut off. That is learned
from too, since the steps until then were seen.
"""

import math

from generation.backends import checkpoint_row
from generation.request import GenerationRequest
from generation.rows import Checkpoint

FIRST = 60  # seconds, for a model's usual picture while nothing is known of it
BESIDE = 10  # seconds, for what is no step: weights on their way to the GPU, reading the prompt, the VAE of a picture
PICTURE = 2  # million pixels, at most
DECODED = 0.3  # seconds for each million pixels more that the VAE decodes of a video; assumed, nobody measured it
MARGIN = 1.5
MOST = 300  # seconds; what a free account has in a day


class Durations:
    """The seconds that each model needs for a step on a pixel, as they were seen last."""

    def __init__(self) -> None:
        self._paces: dict[tuple[str, str], float] = {}

    def learn(self, request: GenerationRequest, seconds_per_step: float) -> None:
        """Note how long the steps of a complete request took."""
        self._paces[request.backend, request.checkpoint] = seconds_per_step / _pixels(request)

    def expected(self, request: GenerationRequest) -> int:
        """The seconds to ask for, for a complete request."""
        row = checkpoint_row(request.backend, request.checkpoint)
        pace = self._paces.get((request.backend, request.checkpoint))
        pace = _first_pace(row) if pace is None else pace * MARGIN
        clips = request.clips or 1
        drawing = pace * _pixels(request) * (request.steps or row.steps) * clips
        decoding = DECODED * max(0.0, _pixels(request) * clips / 1e6 - PICTURE)
        return min(MOST, math.ceil(BESIDE + drawing + decoding))


def _pixels(request: GenerationRequest) -> int:
    """Of all frames that are drawn at once: those of one clip."""
    return (request.width or 1) * (request.height or 1) * (request.frames or 1)


def _first_pace(row: Checkpoint) -> float:
    width, height = row.sizes[0]
    return FIRST / (row.steps * width * height * row.frames[0])

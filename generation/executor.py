"""Where the worker's jobs are drawn. Knows neither of the queue nor of those who wait in it.

OwnDevice (generation/own_device.py)   here, in the worker's thread, on a device that is there all the time
ZeroGpu   (generation/zero_gpu.py)     in a forked process, which has a GPU only while it draws
"""

from collections.abc import Generator
from threading import Event
from typing import Protocol

from generation.request import Generated, GenerationRequest, Step


class Executor(Protocol):
    """Draws one request at a time, always asked in the same thread."""

    def draw(self, request: GenerationRequest, cancelled: Event, smaller: int = 0) -> Generator[Step, None, Generated]:
        """Yield every step of a complete request and return what was drawn; `smaller` as in `backends.load`.

        Raises Cancelled within one step after `cancelled` is set, the errors of loading and of drawing, and
        NoMemoryError, or what the device itself raises when it is full.
        """
        ...

    def let_go(self) -> None:
        """Give back the memory of the device; models are loaded anew when they are needed."""
        ...

"""Drawing on ZeroGPU: a fork of this process has a GPU for some seconds, draws, and tells what it does.

What goes in and out of the fork is pickled: a request, then steps, in the end what was drawn or why not. All else stays
there: nothing that the fork changes comes back, so it writes nothing down. Closing its generator is the one way to stop
it. The models of the fork are those that this process had loaded before; one that it has to load itself takes seconds
of the GPU. Importing this costs no torch, which `spaces` has to be imported before.
"""

import logging
import pickle
import re
import time
import traceback
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import dataclass
from threading import Event
from typing import Any

from generation import backends
from generation.durations import Durations
from generation.errors import Cancelled, NoGpuError, NoMemoryError
from generation.loaded import Load, LoadedModels
from generation.request import Generated, GenerationRequest, Step

log = logging.getLogger(__name__)

LOADING = 60  # seconds more, where the fork has to load the model itself


@dataclass(frozen=True)
class Failure:
    """What went wrong in the fork, and where, as text: tracebacks cannot be pickled."""

    error: Exception
    trace: str


Told = Step | Generated | Failure


class ZeroGpu:
    """An `Executor` that draws in forks."""

    def __init__(self, gpu: Callable[..., Any], load: Load = backends.load) -> None:
        """`gpu` is the decorator `spaces.GPU`, or one that does the same."""
        self._models = LoadedModels(load)
        self._durations = Durations()
        self._on_gpu: Callable[..., Generator[Told, None, None]] = gpu(duration=self.seconds)(self._forked)

    def load(self, backend: str, checkpoint: str) -> None:
        """Load a model for all forks to come: in the main thread, before Gradio's launch, which packs the weights.

        Raises what `backends.load` does.
        """
        from generation import loop  # noqa: F401 - a fork has no other threads, one of which might hold the lock of an import

        self._models.of(backend, checkpoint)

    def seconds(self, request: GenerationRequest, smaller: int = 0) -> int:
        """How long to ask for the GPU."""
        is_there = (request.backend, request.checkpoint) in self._models and not smaller
        return self._durations.expected(request) + (0 if is_there else LOADING)

    def draw(self, request: GenerationRequest, cancelled: Event, smaller: int = 0) -> Generator[Step, None, Generated]:
        """Relay what a fork tells. Raises NoGpuError where none is lent, or not for long enough."""
        result: Generated | None = None
        with closing(self._told(request, smaller)) as told:
            for each in told:
                if isinstance(each, Step):
                    yield each
                    if cancelled.is_set():
                        raise Cancelled
                else:
                    result = _succeeded(each)
        if result is None:
            raise NoGpuError("it ended early")
        return result

    def let_go(self) -> None:
        """Nothing: no memory of a GPU is held here, and forks to come need what is loaded."""

    def _told(self, request: GenerationRequest, smaller: int) -> Generator[Told, None, None]:
        """What the fork tells. All that is raised is about the GPU: no quota left, none free, time is up."""
        first = 0.0
        try:
            with closing(self._on_gpu(request, smaller)) as told:
                for each in told:
                    if isinstance(each, Step) and each.index:
                        now = time.perf_counter()
                        first = first or now
                        if each.index > 1:
                            self._durations.learn(request, (now - first) / (each.index - 1))
                    yield each
        except Exception as error:
            words = re.sub(r"<[^>]*>", "", str(getattr(error, "message", error)))
            raise NoGpuError(words) from error

    def _forked(self, request: GenerationRequest, smaller: int) -> Generator[Told, None, None]:
        """What happens in the fork."""
        from generation import loop

        try:
            if smaller:
                self._models.let_go()
            model = self._models.of(request.backend, request.checkpoint, smaller)
            yield (yield from loop.draw(model, request))
            return
        except Exception as error:
            failure = _failure(error, request)
        if isinstance(failure.error, NoMemoryError):
            self._models.let_go()
        yield failure


def _succeeded(told: Generated | Failure) -> Generated:
    """Raises what failed in the fork."""
    if isinstance(told, Failure):
        log.error("drawing failed on the GPU:\n%s", told.trace)
        raise told.error
    return told


def _failure(error: Exception, request: GenerationRequest) -> Failure:
    from generation import device

    trace = "".join(traceback.format_tb(error.__traceback__))
    if device.is_out_of_memory(error):
        return Failure(NoMemoryError(request.width, request.height), trace)
    return Failure(_portable(error), trace)


def _portable(error: Exception) -> Exception:
    """The error itself where it can be pickled, else one that has its name."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return RuntimeError(type(error).__name__)
    return error

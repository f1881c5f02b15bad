"""Drawing on a device that is this process's own: a laptop's CPU, a server's GPU. Importing it costs no torch."""

from collections.abc import Generator
from threading import Event

from generation.loaded import Load, LoadedModels
from generation.loading import imported
from generation.needs import beyond_usual
from generation.request import Generated, GenerationRequest, Step


class OwnDevice:
    """An `Executor` in the thread that asks."""

    def __init__(self, load: Load, keep: int = 1) -> None:
        """As `LoadedModels`."""
        self._models = LoadedModels(load, keep)

    def draw(self, request: GenerationRequest, cancelled: Event, smaller: int = 0) -> Generator[Step, None, Generated]:
        """Load the model if need be, and draw."""
        loop = imported("generation.loop")  # costs torch, so not before there is something to draw
        model = self._models.of(request.backend, request.checkpoint, smaller, beyond_usual(request))
        drawn: Generated = yield from loop.draw(model, request, cancelled)
        return drawn

    def let_go(self) -> None:
        """Forget all models."""
        self._models.let_go()

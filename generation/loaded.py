"""The models that are loaded: those used last stay. Not for several threads at once, and no torch to import."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from generation.backends import checkpoint_row
from generation.needs import Work

if TYPE_CHECKING:
    from generation.adapter import Adapter

Load = Callable[..., "Adapter"]


class LoadedModels:
    """Loads models when they are first asked for, and lets go of those used longest ago."""

    def __init__(self, load: Load, keep: int = 1) -> None:
        """`load` finds a model by backend and checkpoint; after the device was full it is also told to load a smaller
        one (see `backends.load`). The `keep` models used last stay loaded."""
        self._load = load
        self._keep = keep
        self._models: dict[tuple[str, str], Adapter] = {}
        self._smaller: dict[tuple[str, str], int] = {}  # of those that the device could not hold otherwise
        self._works: dict[tuple[str, str], Work | None] = {}  # what each was loaded for

    def __contains__(self, name: tuple[str, str]) -> bool:
        return name in self._models

    def of(self, backend: str, checkpoint: str, smaller: int = 0, work: Work | None = None) -> "Adapter":
        """The model, loaded if need be; the one used longest ago makes room. Raises what `load` does.

        What had to be `smaller` once is so again whenever it is loaded anew. For `work` that is more than usual it is
        loaded anew where that does not seem to fit beside it.
        """
        name = (backend, checkpoint)
        smaller = self._smaller[name] = max(smaller, self._smaller.get(name, 0))
        if work is not None and self._is_short_of(name, work):
            del self._models[name]
            self._forget(0)
        model = self._models.pop(name, None)
        if model is None:
            self._forget(max(len(self._models) - self._keep + 1, 0))
            unusual = (smaller, work) if work else (smaller,) if smaller else ()
            model = self._load(*name, *unusual)
            self._works[name] = work
        self._models[name] = model
        return model

    def _is_short_of(self, name: tuple[str, str], work: Work) -> bool:
        """Whether a model is loaded for something else, and leaves no room for this."""
        if name not in self._models or self._works.get(name) == work:
            return False
        from generation import weights  # costs torch, which the model has cost already

        return not weights.has_room(checkpoint_row(*name), work, self._models[name].device)

    def let_go(self) -> None:
        """Forget all models."""
        self._forget(len(self._models))

    def _forget(self, count: int) -> None:
        """Forget the `count` models used longest ago."""
        from generation import device

        for old in list(self._models)[:count]:
            del self._models[old]
        device.free_memory()

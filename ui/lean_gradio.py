"""Gradio without what costs most of the time that importing it takes (6.31), and is nothing to this page.

Type stubs: at every import it parses each component's source and writes a `.pyi` beside it, for editors. The Model
Context Protocol: where the package `mcp` is installed it is loaded for a server that `ui.api.assistants` does without.
Pandas: it only asks whether what it keeps in a cache is a table; it is loaded when it first does.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import ModuleType
from typing import Any


class _Later(ModuleType):
    """Stands in for a module, which is loaded when something of it is asked for."""

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module(self.__name__), name)


class _Loader(SourceFileLoader):
    def exec_module(self, module: ModuleType) -> None:
        LEAN[module.__name__](super().exec_module, module)


class LeanFinder(MetaPathFinder):
    """Finds the modules of the table `LEAN`, and no others."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        spec = PathFinder.find_spec(fullname, path, target) if fullname in LEAN else None
        if spec is None or not isinstance(spec.loader, SourceFileLoader):
            return None
        spec.loader = _Loader(spec.loader.name, spec.loader.path)
        return spec


def make_lean() -> None:
    """To be called before Gradio is imported; later it changes nothing."""
    if not any(isinstance(each, LeanFinder) for each in sys.meta_path):
        sys.meta_path.insert(0, LeanFinder())


def _without_stubs(load: Callable[[ModuleType], None], module: ModuleType) -> None:
    """Load the module that makes the stubs of all others."""
    load(module)
    module.__dict__["create_or_modify_pyi"] = _write_nothing


def _without_protocol(load: Callable[[ModuleType], None], module: ModuleType) -> None:
    """Load the module that serves the protocol where it is installed, as if it were not."""
    with _instead("mcp", None):
        load(module)


def _with_pandas_later(load: Callable[[ModuleType], None], module: ModuleType) -> None:
    with _instead("pandas", _Later("pandas")):
        load(module)


# How modules of Gradio are loaded: with the function that does it, and the new module.
LEAN: dict[str, Callable[[Callable[[ModuleType], None], ModuleType], None]] = {
    "gradio.component_meta": _without_stubs,
    "gradio.mcp": _without_protocol,
    "gradio.caching": _with_pandas_later,
}


@contextmanager
def _instead(name: str, other: ModuleType | None) -> Iterator[None]:
    """Until the block ends, who imports `name` gets the `other`, or an ImportError; if it is loaded, the module."""
    if name in sys.modules:
        yield
        return
    sys.modules[name] = other  # type: ignore[assignment]  # None stands for what cannot be imported
    try:
        yield
    finally:
        sys.modules.pop(name)


def _write_nothing(component_class: type, class_name: str, events: Sequence[Any]) -> None:
    """In the place of Gradio's function."""

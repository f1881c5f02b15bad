"""Gradio without its type stubs: at every import it parses each component's source and writes a `.pyi` beside it.

Editors read these; the program does not, and they take half of the seconds that importing Gradio takes (6.31).
"""

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import ModuleType
from typing import Any

WRITER = "gradio.component_meta"  # makes the stubs of all other modules


class _Loader(SourceFileLoader):
    def exec_module(self, module: ModuleType) -> None:
        super().exec_module(module)
        module.__dict__["create_or_modify_pyi"] = _write_nothing


class StublessFinder(MetaPathFinder):
    """Finds the module that writes stubs, and lets it write none; knows no other module."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        spec = PathFinder.find_spec(fullname, path, target) if fullname == WRITER else None
        if spec is None or not isinstance(spec.loader, SourceFileLoader):
            return None
        spec.loader = _Loader(spec.loader.name, spec.loader.path)
        return spec


def without_stubs() -> None:
    """To be called before Gradio is imported; later it changes nothing."""
    if not any(isinstance(each, StublessFinder) for each in sys.meta_path):
        sys.meta_path.insert(0, StublessFinder())


def _write_nothing(component_class: type, class_name: str, events: Sequence[Any]) -> None:
    """In the place of Gradio's function."""

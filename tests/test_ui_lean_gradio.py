"""When the page imports Gradio, it writes no stubs and loads nothing that the page has no use for."""

import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import gradio
import pytest

import ui
from ui.lean_gradio import LEAN, LeanFinder

ROOT = Path(__file__).parent.parent
WRITER = "gradio.component_meta"  # makes the stubs of all other modules
COMPONENT = """
class Bell:
    EVENTS = ["ring"]
"""
LOADED = f"print([name for name in ('mcp', 'pandas', 'torch') if name in sys.modules], {WRITER!r} in sys.modules)"
CACHED = """
import gradio.caching, pandas
print(gradio.caching.pd.DataFrame is pandas.DataFrame, isinstance(3, gradio.caching.pd.Series))
"""


@pytest.fixture
def bell(tmp_path):
    """A component in a file of its own, as the metaclass makes it; returns the stub that would lie beside the file."""

    def bell(metaclass):
        path = tmp_path / "bell.py"
        path.write_text(COMPONENT.replace("Bell:", "Bell(metaclass=made_by):"), encoding="utf-8")
        spec = spec_from_file_location("bell", path)
        module = module_from_spec(spec)
        module.made_by = metaclass
        sys.modules["bell"] = module
        try:
            spec.loader.exec_module(module)
        finally:
            del sys.modules["bell"]
        assert callable(module.Bell.ring)
        return path.with_suffix(".pyi")

    return bell


def test_a_component_is_made_as_ever_and_no_stub_is_written(bell):
    spec = LeanFinder().find_spec(WRITER, gradio.__path__)
    meta = module_from_spec(spec)
    spec.loader.exec_module(meta)
    assert not bell(meta.ComponentMeta).exists()


def test_gradio_itself_would_write_one(bell):
    """Else its row can go."""
    spec = spec_from_file_location("untouched", f"{gradio.__path__[0]}/component_meta.py")
    meta = module_from_spec(spec)
    spec.loader.exec_module(meta)
    assert bell(meta.ComponentMeta).exists()


@pytest.mark.parametrize(("module", "wanted"), [("mcp", "from mcp import types"), ("caching", "import pandas as pd")])
def test_gradio_itself_would_load_the_others(module, wanted):
    """Else their rows can go."""
    assert wanted in Path(gradio.__path__[0], f"{module}.py").read_text(encoding="utf-8")
    assert f"gradio.{module}" in LEAN


def test_neither_the_protocol_nor_pandas_is_loaded_with_it_and_pandas_where_it_is_asked_for():
    program = f"import sys, storage, ui, gradio; {LOADED}; {CACHED}"
    process = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert process.stdout == "[] True\nTrue False\n", process.stderr


def test_the_page_asks_for_a_lean_one_and_other_modules_are_left_to_others():
    assert ui.__name__ in sys.modules
    (finder,) = (each for each in sys.meta_path if isinstance(each, LeanFinder))
    assert finder.find_spec("gradio.blocks", gradio.__path__) is None

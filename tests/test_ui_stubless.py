"""Gradio writes no stubs when the page imports it."""

import sys
from importlib.util import module_from_spec, spec_from_file_location

import gradio
import pytest

import ui
from ui.stubless import WRITER, StublessFinder

COMPONENT = """
class Bell:
    EVENTS = ["ring"]
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
    spec = StublessFinder().find_spec(WRITER, gradio.__path__)
    meta = module_from_spec(spec)
    spec.loader.exec_module(meta)
    assert not bell(meta.ComponentMeta).exists()


def test_gradio_itself_would_write_one(bell):
    """Else the finder can go."""
    spec = spec_from_file_location("untouched", f"{gradio.__path__[0]}/component_meta.py")
    meta = module_from_spec(spec)
    spec.loader.exec_module(meta)
    assert bell(meta.ComponentMeta).exists()


def test_the_page_asks_for_no_stubs_and_other_modules_are_left_to_others():
    assert ui.__name__ in sys.modules
    (finder,) = (each for each in sys.meta_path if isinstance(each, StublessFinder))
    assert finder.find_spec("gradio.blocks", gradio.__path__) is None

"""Each of the nine backends draws what is said, with tiny random weights: on the command line, and on the page."""

from dataclasses import fields

import pytest
from PIL import Image

from app import wire
from generation.__main__ import main
from generation.backends import BACKENDS
from generation.video_file import read_frames
from settings import load_settings
from tests.tiny_backends import TINY, tiny_folders
from tests.told_page import Browser
from ui.page import Page
from ui.screen import together
from ui.widgets import Widgets


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    return tiny_folders(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(autouse=True)
def table():
    """The table is as it was, afterwards."""
    before = dict(BACKENDS)
    yield
    BACKENDS.update(before)


def test_there_are_nine():
    assert len(TINY) == 9
    assert TINY.keys() <= BACKENDS.keys()


def is_drawn(path, size, frames):
    """Whether a file opens as what was asked for."""
    if frames > 1:
        return [frame.size for frame in read_frames(path)] == [size] * frames
    with Image.open(path) as image:
        image.load()
        return (image.format, image.size) == ("PNG", size)


@pytest.mark.parametrize("backend", TINY)
def test_command_line_draws_a_file(folders, tmp_path, backend):
    frames = TINY[backend].frames
    out = tmp_path / ("cat.mp4" if frames > 1 else "cat.png")
    asked = ["--size", "64x64", "--steps", "2", *(["--frames", str(frames)] if frames > 1 else [])]
    assert main(["a cat", "--backend", backend, "--checkpoint", str(folders[backend]), *asked, "--out", str(out)]) == 0
    assert is_drawn(out, (64, 64), frames)


class Program:
    """Started with a backend and a folder, as by `python app.py --backend … --checkpoint …`; its page can be opened."""

    def __init__(self, data, model, widgets):
        backend, _, checkpoint = model.partition("/")
        chosen = {"data": str(data), "manager": "keyword", "backend": backend, "checkpoint": checkpoint}
        self.studio, self._worker = wire(load_settings({}, chosen, home=data), None)
        self.widgets = widgets
        self.page = Page(self.studio, widgets)

    def opened(self, browser=None):
        """The page in a new browser, or once more in that of a program before this one; and all that it shows."""
        browser = browser or Browser(self.page, self.widgets)
        browser.page = self.page
        shown = together(*self.page.load(browser.values, browser.request()))
        return browser, {field.name: shown.get(getattr(self.widgets, field.name)) for field in fields(Widgets)}

    def end(self):
        self._worker.close()


@pytest.fixture
def start(tmp_path, widgets):
    """Starts the program with a model, on the store of all that were started before."""
    programs = []

    def started(model):
        programs.append(Program(tmp_path, model, widgets))
        return programs[-1]

    yield started
    for program in programs:
        program.end()


@pytest.mark.parametrize("backend", TINY)
def test_page_draws_and_shows_it_again_after_a_restart(start, folders, backend):
    tiny, own = TINY[backend], f"{backend}/{folders[backend]}"
    frames = str(tiny.frames) if tiny.frames > 1 else ""
    program = start(own)
    browser, shown = program.opened()
    assert shown["model"]["value"] == own
    assert own in offered(shown, "model")
    assert frames in offered(shown, "frames")
    chosen = {program.widgets.model: own, program.widgets.steps: 2, program.widgets.frames: frames}
    browser.values |= chosen
    browser.says("a cat")

    (turn,) = program.studio.store.turns(browser.sees("session"))
    assert turn.status == "done", turn.error
    assert (turn.request["backend"], turn.request["checkpoint"]) == (backend, str(folders[backend]))
    assert is_drawn(turn.picture.video or turn.picture.path, tiny.size, tiny.frames)
    address = f"/media/{turn.picture.id}"
    drawn = f'<video src="{address}?video=1"' if tiny.frames > 1 else f'<img src="{address}"'
    assert drawn in browser.sees("chat")
    program.end()

    _, again = start(own).opened(browser)
    assert drawn in again["chat"]
    assert (again["model"]["value"], again["steps"]["value"], again["frames"]["value"]) == (own, 2, frames)


def offered(shown, field):
    """What can be chosen in a menu."""
    return [key for _, key in shown[field]["choices"]]

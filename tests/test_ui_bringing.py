"""What people bring to the page: pictures that tell how they were drawn, imported or in the box; none is believed."""

import json
from pathlib import Path

import pytest
from PIL import Image

from generation import backends
from generation.png import encode_png
from generation.request import GenerationRequest
from tests.samples import png
from tests.test_ui_restoring import saying
from tests.told_page import Browser
from ui.choices import MOST_PICTURES, Choices
from ui.page import Page

OWN = "hunyuan-dit/embedded"
CATS = backends.complete(GenerationRequest("two cats", seed=5, steps=7, guidance=2.5, negative_prompt="hat"))
NASTY = """<img src=x onerror="alert('1')">"""


@pytest.fixture
def page(studio, widgets):
    return Page(studio, widgets)


@pytest.fixture
def browser(page, widgets):
    return Browser(page, widgets)


@pytest.fixture
def cats(tmp_path) -> Path:
    """A picture of ours."""
    return written(tmp_path / "cats.png", encode_png(Image.new("RGB", (256, 256)), CATS))


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def in_box(browser, *files: Path, text: str = "") -> None:
    browser.values[browser.widgets.box] = {"text": text, "files": [str(file) for file in files]}


def used(browser, page, file: object, picked: str = "") -> dict:
    """What the page shows once the settings of a picture were taken over."""
    told = type("Told", (), {"file": str(file), "picked": picked})
    (shown,) = page.use_settings(browser.values, told, browser.request())
    return shown


# In the box


def test_only_what_tells_how_it_was_drawn_is_offered(browser, cats, tmp_path):
    red = written(tmp_path / "red.png", png("red"))
    other = written(tmp_path / "cat.webp", b"RIFF....WEBP")
    in_box(browser, red, cats, other, tmp_path / "gone.png")
    browser.tell("look_at_files")
    assert browser.sees("brought").count('data-event="use_settings"') == 1
    assert f'data-file="{cats}"' in browser.sees("brought")
    assert "two cats" in browser.sees("brought")
    in_box(browser, red)
    browser.tell("look_at_files")
    assert browser.sees("brought") == ""


def test_settings_are_taken_over_and_the_picture_leaves(browser, page, widgets, studio, cats, tmp_path):
    red = written(tmp_path / "red.png", png("red"))
    session = studio.store.create_session(browser.owner).id
    browser.values[widgets.session] = session
    in_box(browser, red, cats)
    shown = used(browser, page, cats)
    assert shown[widgets.box]["value"] == {"text": "two cats", "files": [str(red)]}
    named = {
        name: shown[getattr(widgets, name)]["value"] for name in ("seed", "steps", "guidance", "negative", "model")
    }
    assert named == {"seed": 5, "steps": 7, "guidance": 2.5, "negative": "hat", "model": OWN}
    assert "5" in shown[widgets.more]["label"]
    assert shown[widgets.brought] == ""
    assert Choices.kept(studio.store.session(session).panel, OWN).seed == 5


def test_picture_stays_where_it_is_wanted_and_so_do_the_words(browser, page, widgets, cats, tmp_path):
    dogs = written(tmp_path / "dogs.png", saying(huihua=json.dumps({"prompt": "two dogs"})))
    in_box(browser, cats, dogs, text="at night")
    shown = used(browser, page, cats, picked="stays")
    assert shown[widgets.box]["value"] == {"text": "at night\ntwo cats", "files": [str(cats), str(dogs)]}
    assert "two dogs" in shown[widgets.brought]
    assert "two cats" not in shown[widgets.brought]


def test_file_that_is_not_in_the_box_is_not_read(browser, page, widgets, cats, tmp_path):
    in_box(browser, written(tmp_path / "red.png", png("red")))
    assert used(browser, page, cats) == {widgets.brought: ""}


def test_what_a_foreign_picture_says_stays_text(browser, page, widgets, tmp_path):
    said = f"{NASTY}\nNegative prompt: hat\nSteps: 99999, CFG scale: nan, Seed: -1, Size: 9x9, Model: ../../etc"
    foreign = written(tmp_path / "foreign.png", saying(parameters=said))
    in_box(browser, foreign)
    browser.tell("look_at_files")
    assert "&lt;img" in browser.sees("brought")
    assert "<img" not in browser.sees("brought")
    shown = used(browser, page, foreign)
    fields = {name: shown[getattr(widgets, name)]["value"] for name in ("seed", "steps", "guidance", "size", "model")}
    assert fields == {"seed": None, "steps": None, "guidance": None, "size": "", "model": OWN}


def test_endless_words_and_endless_pictures_are_cut(browser, tmp_path):
    told = saying(parameters="a cat " * 20_000)
    files = [written(tmp_path / f"{index}.png", told) for index in range(MOST_PICTURES + 2)]
    in_box(browser, *files)
    browser.tell("look_at_files")
    assert browser.sees("brought").count("data-file") == MOST_PICTURES
    assert len(browser.sees("brought")) < 1000 * MOST_PICTURES


# Imported


def test_picture_that_is_imported_brings_its_words_and_settings(browser, page, widgets, cats):
    shown = imported(browser, page, cats)
    assert shown[widgets.box]["value"] == {"text": "two cats", "files": []}
    assert (shown[widgets.seed]["value"], shown[widgets.steps]["value"]) == (5, 7)
    assert "5" in shown[widgets.more]["label"]


def test_picture_that_tells_nothing_is_imported_as_itself(browser, page, widgets, tmp_path):
    brought = written(tmp_path / "red.png", png("red"))
    assert imported(browser, page, brought)[widgets.box]["value"] == {"text": "", "files": [str(brought)]}


def imported(browser, page, path) -> dict:
    """What the page shows after the import of a file."""
    given = {**browser.values, browser.widgets.imported: str(path)}
    return next(page.import_file(given, browser.request()))

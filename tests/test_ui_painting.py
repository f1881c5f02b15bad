"""What the page shows and does around a painted part of a picture, without a browser."""

import base64

import gradio as gr
import pytest

from dialog.plan import DrawSettings
from generation.request import GenerationRequest
from tests.samples import png
from tests.told_page import Browser
from ui.demo import _answering
from ui.page import Page
from ui.painting import BLANK, mask_from
from ui.recalled import choices_from

MODEL = "hunyuan-dit/embedded"
WHITE = f"data:image/png;base64,{base64.b64encode(png('white')).decode()}"


@pytest.fixture
def browser(studio, widgets):
    return Browser(Page(studio, widgets), widgets)


@pytest.fixture
def library(studio, browser):
    return studio.store.library(browser.owner)


@pytest.fixture
def picture(studio, browser, library):
    """One that the session shown has drawn."""
    session = library.create_session().id
    turn = studio.store.add_turn(session, "a red car")
    studio.store.decide_turn(turn.id, {"action": "draw", "prompt": "a red car"}, GenerationRequest("red").to_json())
    picture = studio.store.finish_turn(turn.id, "done", picture=png()).picture
    browser.tell("open_session", id=session)
    return picture


def said(library, browser) -> list:
    return library.turns(browser.sees("session"))


def test_picture_is_painted_on_until_that_is_left(browser, picture):
    assert f'data-event="paint" data-id="{picture.id}"' in browser.sees("chat")
    browser.tell("paint", id=picture.id)
    assert browser.sees("quotes") == picture.id
    assert f"/media/{picture.id}" in browser.sees("painting")
    assert "Only the painted part of no. 1" in browser.sees("quoted")
    browser.tell("unquote")
    assert [browser.sees(name) for name in ("quotes", "quoted", "painting", "mask")] == [""] * 4


def test_words_are_sent_with_the_mask_which_is_shown_and_kept(browser, library, picture):
    browser.tell("paint", id=picture.id)
    box = {"text": "hello", "files": []}
    browser.tell("send", {browser.widgets.sent: box, browser.widgets.mask: WHITE})
    turn = said(library, browser)[-1]
    assert turn.mask.path.read_bytes().startswith(b"\x89PNG")
    assert [upload.id for upload in turn.uploads] == [picture.id]
    assert 'class="masked"' in browser.sees("chat")
    assert browser.sees("painting") == ""
    browser.tell("edit_turn", id=turn.id, written="good morning")
    assert said(library, browser)[-1].mask.id == turn.mask.id


@pytest.mark.parametrize("mask", [BLANK, "data:image/png;base64,?"])
def test_words_wait_until_something_is_painted(browser, library, picture, mask):
    browser.tell("paint", id=picture.id)
    browser.tell("send", {browser.widgets.sent: {"text": "hello", "files": []}, browser.widgets.mask: mask})
    assert len(said(library, browser)) == 1
    assert browser.sees("quotes") == picture.id


def test_nobody_paints_on_the_picture_of_another(browser, studio, widgets, picture):
    other = Browser(browser.page, widgets)
    other.tell("paint", {widgets.session: browser.sees("session")}, id=picture.id)
    assert other.sees("painting") == ""


def test_only_models_that_take_masks_are_offered_it(browser, studio, widgets, picture):
    for model, classes in ((MODEL, ["takes-masks"]), ("stdit/1.0", [])):
        given = {**browser.values, widgets.model: model, widgets.size: "", widgets.frames: ""}
        (updates,) = browser.page.model_chosen(given, browser.request())
        assert updates[widgets.more]["elem_classes"] == classes
    browser.tell("paint", {widgets.model: "stdit/1.0"}, id=picture.id)
    assert browser.sees("painting") == ""


def test_strength_and_size_of_a_painted_part_are_not_those_of_the_next_picture(browser, studio, library, picture):
    request = GenerationRequest("a", source="a.png", mask="b.png", width=256, height=256, steps=20, guidance=3.0)
    assert choices_from(request.to_json(), MODEL).strength is None
    assert choices_from({**request.to_json(), "mask": None}, MODEL).strength == 1.0
    session = browser.sees("session")
    turn_id = studio.conversation.begin(session, "a", quoted=[picture.path], mask=png("white"), settings=DrawSettings())
    studio.store.decide_turn(turn_id, {"action": "edit", "prompt": "a"}, request.to_json())
    studio.store.finish_turn(turn_id, "done", picture=png("blue"))
    browser.tell("open_session", id=session)
    assert 'data-event="another"' in browser.sees("chat")
    assert 'data-event="resize"' not in browser.sees("chat")
    assert "Only the painted part changed" in browser.sees("chat")


def test_field_is_read_as_a_mask():
    assert mask_from("") is mask_from(None) is None
    assert mask_from(WHITE) == png("white")
    assert mask_from(f"data:image/png;base64,{'A' * 4_000_000}") == b""


def test_handler_that_has_nothing_to_show_empties_nothing():
    first, second = gr.Textbox(), gr.Textbox()
    (silent,) = _answering(lambda: iter(()), [first, second])()
    assert list(silent) == [first]
    assert silent[first] == gr.skip()
    assert list(_answering(lambda: iter([{second: "a"}]), [first, second])()) == [{second: "a"}]

"""A picture leads a drawing by its outlines: what they are, and that they go along with the turn."""

import io
from dataclasses import replace

import numpy as np
import pytest
import torch
from PIL import Image, ImageDraw

from dialog.conversation import Conversation
from dialog.events import Finished
from dialog.managers.keyword import KeywordManager
from dialog.outlines import outlines, outlines_for
from dialog.plan import DrawSettings
from dialog.replay import Replay, replay_turn, settings_for
from dialog.uploads import as_png
from generation.backends import BACKENDS
from generation.device import Device
from generation.errors import InvalidRequestError
from generation.jobs import Worker
from generation.pixart import PixArt
from tests.tiny_pixart import control_file, tiny_pixart, tiny_row
from ui.how import how_html
from ui.look import Look
from ui.media import MediaLinks

LED = DrawSettings("pixart-delta", "control-512", steps=1, seed=7, control=True)


@pytest.fixture(scope="module")
def led_row(tmp_path_factory):
    return replace(tiny_row(control_file(tiny_pixart(tmp_path_factory.mktemp("led"), sizes=True))), control=True)


@pytest.fixture
def conversation(led_row, store, monkeypatch):
    """With a tiny network that may be led."""
    monkeypatch.setitem(BACKENDS["pixart-delta"].checkpoints, "control-512", led_row)
    model = PixArt.load(led_row, Device(torch.device("cpu")))
    worker = Worker(lambda backend, checkpoint: model)
    yield Conversation(KeywordManager(), worker, store, settings=LED)
    worker.close()


@pytest.fixture
def brought(tmp_path):
    """A white square on black."""
    picture = Image.new("RGB", (64, 64))
    picture.paste("white", (16, 16, 48, 48))
    picture.save(tmp_path / "square.png")
    return tmp_path / "square.png"


def ended(conversation, turn_id):
    *_, last = conversation.run(turn_id)
    assert isinstance(last, Finished)
    assert last.turn.status == "done", last.turn.error
    return last.turn


def drawn(conversation, store, brought, **options):
    session = store.create_session().id
    return ended(conversation, conversation.begin(session, "draw a red car", [brought], **options))


def pixels(picture) -> np.ndarray:
    return np.array(Image.open(io.BytesIO(picture.path.read_bytes())))


def test_outlines_are_bright_where_a_picture_changes_on_all_sides_of_it(brought):
    lines = np.array(outlines(Image.open(brought).convert("L")))
    assert min(lines[16, 32], lines[47, 32], lines[32, 16], lines[32, 47]) > 128
    assert max(lines[32, 32], lines[5, 5], lines[0].max()) < 20


def test_picture_that_is_brought_leads_the_drawing_and_is_not_drawn_over(conversation, store, brought):
    turn = drawn(conversation, store, brought)
    assert turn.request["control"] == str(turn.control.path)
    assert (turn.request["source"], turn.request["strength"]) == (None, 1.0)
    assert [upload.id for upload in turn.uploads] != [turn.control.id]
    free = drawn(conversation, store, brought, settings=DrawSettings("pixart-delta", "control-512", steps=1, seed=7))
    assert (free.control, free.request["control"]) == (None, None)
    assert (pixels(turn.picture) != pixels(free.picture)).any()


def test_further_tries_and_replays_are_led_by_the_same(conversation, store, brought):
    first = drawn(conversation, store, brought)
    again = ended(conversation, conversation.another(first.id, settings=LED))
    assert again.control.id == first.control.id
    new = store.create_session().id
    settings = settings_for(first, Replay(), ("pixart-delta", "control-512"))
    replayed = ended(conversation, replay_turn(conversation, first, new, [], settings))
    assert replayed.control.id == first.control.id
    assert pixels(replayed.picture).tolist() == pixels(first.picture).tolist()
    assert settings_for(first, Replay(), ("pixart-sigma", "1024")).control is False


def test_model_that_cannot_be_led_says_so_and_nothing_is_stored(conversation, store, brought):
    session = store.create_session().id
    with pytest.raises(InvalidRequestError, match="control-1024"):
        conversation.begin(session, "a car", [brought], settings=DrawSettings("pixart-delta", "lcm", control=True))
    assert store.turns(session) == []


def test_words_without_a_picture_are_drawn_freely(conversation, store):
    turn = ended(conversation, conversation.begin(store.create_session().id, "draw a red car"))
    assert turn.request["control"] is None


def sketch(ground, ink, size=(300, 200), width=3):
    """A circle and a line, as somebody draws them."""
    picture = Image.new("RGB", size, ground)
    pen = ImageDraw.Draw(picture)
    pen.ellipse((100, 40, 200, 140), outline=ink, width=width)
    pen.line((20, 180, 280, 160), fill=ink, width=width)
    return picture


def leading(picture):
    return np.array(Image.open(io.BytesIO(outlines_for(LED, [as_png(picture)], None))))


@pytest.mark.parametrize("colours", [("white", "black"), ("black", "white"), ("#f4f4f4", "#202020")])
def test_line_art_leads_as_it_is_white_on_black(colours):
    lines = leading(sketch(*colours))
    assert lines.shape == (200, 300)
    assert (lines > 128).tolist() == (np.array(sketch("black", "white").convert("L")) > 128).tolist()


def test_what_is_no_line_art_leads_by_its_edges():
    filled = Image.new("RGB", (300, 200), "white")
    ImageDraw.Draw(filled).ellipse((100, 40, 200, 140), fill="black")
    crayon, shaded = sketch("white", "red"), Image.linear_gradient("L").resize((300, 200))
    for picture in (filled, crayon, shaded, sketch("white", "black", width=24), Image.new("RGB", (300, 200))):
        edges = outlines(picture.convert("L"))
        assert leading(picture).tolist() == np.array(edges).tolist()


def test_large_line_art_is_made_smaller():
    picture = sketch("white", "black").resize((2400, 1600))
    assert leading(picture).shape == (683, 1024)


def test_outlines_are_shown_with_the_turn_that_they_led(conversation, store, brought):
    turn, look = drawn(conversation, store, brought), Look("zh", "", MediaLinks())
    shown = how_html(turn, "", False, look)
    assert look.thumbnail_url(turn.control.id) in shown.replace("&amp;", "&")
    assert "照着图片的轮廓" in shown

"""A picture leads a drawing by its outlines: what they are, and that they go along with the turn."""

import io
from dataclasses import replace

import numpy as np
import pytest
import torch
from PIL import Image

from dialog.conversation import Conversation
from dialog.events import Finished
from dialog.managers.keyword import KeywordManager
from dialog.outlines import outlines
from dialog.plan import DrawSettings
from dialog.replay import Replay, replay_turn, settings_for
from generation.backends import BACKENDS
from generation.device import Device
from generation.errors import InvalidRequestError
from generation.jobs import Worker
from generation.pixart import PixArt
from tests.tiny_pixart import control_file, tiny_pixart, tiny_row

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

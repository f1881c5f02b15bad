"""A turn that ends in a video: stored beside the picture that stands for it, shown again, gone on from."""

from dataclasses import replace

import pytest
import torch
from PIL import Image

from dialog.conversation import Conversation
from dialog.events import Finished, Progress
from dialog.managers.keyword import KeywordManager
from dialog.plan import DrawSettings
from dialog.requests import request_for
from dialog.turn import TurnDecision
from generation.backends import BACKENDS
from generation.device import Device
from generation.errors import InvalidRequestError
from generation.jobs import Worker
from generation.latte import Latte
from generation.png import decode_png
from generation.video_file import decode_video, read_frames
from storage import SessionStore
from tests.tiny_video import tiny_latte, tiny_row

SETTINGS = DrawSettings(backend="latte", checkpoint="latte-1")


@pytest.fixture(scope="module")
def row(tmp_path_factory):
    return tiny_row(tiny_latte(tmp_path_factory.mktemp("latte")))


@pytest.fixture(autouse=True)
def tiny(row, monkeypatch):
    monkeypatch.setitem(BACKENDS["latte"].checkpoints, "latte-1", row)


@pytest.fixture
def store(tmp_path):
    return SessionStore(tmp_path)


@pytest.fixture
def conversation(row, store):
    model = Latte.load(row, Device(torch.device("cpu")))
    worker = Worker(lambda backend, checkpoint, *_: model)
    yield Conversation(KeywordManager(), worker, store, settings=SETTINGS)
    worker.close()


@pytest.fixture
def turn(conversation, store):
    """A turn that drew a video, and what was told of it."""
    events = list(conversation.run(conversation.draw_prompt(store.create_session().id, "waves on the rocks")))
    assert isinstance(events[-1], Finished)
    return events[-1].turn, events


def test_the_video_is_stored_beside_its_first_frame(turn):
    ended, events = turn
    assert ended.status == "done"
    assert sum(isinstance(event, Progress) and event.step is not None for event in events) == 3
    frames = read_frames(ended.picture.video)
    assert (len(frames), frames[0].size) == (4, (64, 64))
    assert decode_video(ended.picture.video).to_json() == decode_png(ended.picture.path).to_json() == ended.request
    with Image.open(ended.picture.path) as first:
        assert first.size == (64, 64)


@pytest.mark.parametrize(("checkpoint", "suffix"), [("1.2", ".mp4"), ("1.1", ".mp4"), ("1.0", None)])
def test_a_model_of_videos_goes_on_from_the_video_if_it_can(turn, store, checkpoint, suffix):
    ended, _ = turn
    decision = TurnDecision(action="edit", prompt="a storm", strength=0.6, edit="background")
    again = store.add_turn(ended.session_id, "a storm")
    request = request_for(decision, again, [ended], DrawSettings(backend="stdit", checkpoint=checkpoint))
    assert request.source == (suffix and str(ended.picture.video))


def test_a_model_of_pictures_goes_on_from_the_first_frame(turn, store):
    ended, _ = turn
    decision = TurnDecision(action="edit", prompt="a storm", strength=0.6, edit="background")
    again = store.add_turn(ended.session_id, "a storm")
    assert request_for(decision, again, [ended], DrawSettings()).source == str(ended.picture.path)


def test_length_is_as_the_person_chose(store):
    decision, session = TurnDecision(action="draw", prompt="waves"), store.create_session().id
    turn = store.add_turn(session, "waves")
    settings = DrawSettings(backend="stdit", checkpoint="1.2")
    assert request_for(decision, turn, [], settings).frames == 51
    assert request_for(decision, turn, [], replace(settings, frames=204)).frames == 204
    with pytest.raises(InvalidRequestError, match="50 frames"):
        request_for(decision, turn, [], replace(settings, frames=50))

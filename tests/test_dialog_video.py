"""A turn that ends in a video: stored beside the picture that stands for it, shown again, gone on from."""

from dataclasses import replace

import pytest
import torch
from PIL import Image

from dialog.conversation import Conversation
from dialog.events import Finished, Progress
from dialog.given import STILL, still_of_video
from dialog.managers.keyword import KeywordManager
from dialog.plan import DrawSettings
from dialog.requests import request_for
from dialog.turn import TurnDecision
from dialog.uploads import as_png
from generation.backends import BACKENDS
from generation.device import Device
from generation.errors import InvalidRequestError
from generation.frame_uses import use_of
from generation.jobs import Worker
from generation.latte import Latte
from generation.png import decode_png
from generation.request import GenerationRequest
from generation.video_file import decode_video, encode_frames, read_frames
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


OPEN_SORA = DrawSettings(backend="stdit", checkpoint="1.2")
WAVES = TurnDecision(action="draw", prompt="waves")


def said_with(store, *colors):
    """A turn with a picture of each colour."""
    uploads = [as_png(Image.new("RGB", (90, 160), color)) for color in colors]
    return store.add_turn(store.create_session().id, "waves", uploads)


@pytest.mark.parametrize(
    ("use", "frame_mask", "strength"),
    [("first", "0,0,0,0,1,0.0", 0.0), ("before", "1,0,0,-1,1,0.0", 0.0), ("change", "0,0,0,0,102,0.3", 0.3)],
)
def test_picture_is_for_what_the_person_chose(store, use, frame_mask, strength):
    turn = said_with(store, "red")
    request = request_for(WAVES, turn, [], replace(OPEN_SORA, use=use, frames=102, clips=2, strength=0.3))
    assert (request.frame_mask, request.strength, request.clips) == (frame_mask, strength, 2)
    assert request.source == str(turn.uploads[0].path)
    assert (request.width, request.height) == (240, 424)  # of the picture's proportions


def test_two_pictures_are_the_ends_of_a_video(store):
    turn, both = said_with(store, "red", "blue"), replace(OPEN_SORA, use="both")
    request = request_for(WAVES, turn, [], both)
    assert [request.source, request.ending] == [str(upload.path) for upload in turn.uploads]
    with pytest.raises(InvalidRequestError, match="takes two") as refused:
        request_for(WAVES, said_with(store, "red"), [], both)
    assert "两张" in refused.value.message("zh")


def test_use_says_nothing_where_nothing_is_given_or_the_model_takes_nothing(store):
    for turn, settings in (
        (said_with(store), replace(OPEN_SORA, use="first")),
        (said_with(store, "red"), DrawSettings(use="first")),
    ):
        assert request_for(WAVES, turn, [], settings).frame_mask is None


def test_what_comes_after_a_video_that_is_quoted(turn, store):
    ended, _ = turn
    again = store.add_turn(ended.session_id, "a storm", [ended.picture.path.read_bytes()])
    request = request_for(WAVES, again, [ended], replace(OPEN_SORA, use="after"))
    assert (request.source, request.frame_mask) == (str(ended.picture.video), "0,0,-5,0,5,0.0")


@pytest.fixture
def brought(tmp_path):
    """The file of a video that a person has."""
    path = tmp_path / "mine.mp4"
    path.write_bytes(encode_frames([Image.new("RGB", (90, 160), color) for color in ("red", "blue")], 12))
    return path


def test_model_goes_on_from_a_video_that_is_brought_also_when_it_is_said_again(conversation, store, brought):
    begun = store.turn(conversation.begin(store.create_session().id, "waves", [brought]))
    for turn in (begun, store.turn(conversation.retry(begun.id, text="higher waves"))):
        request = request_for(WAVES, turn, [], replace(OPEN_SORA, use="after"))
        assert (request.source, request.frame_mask) == (str(turn.uploads[0].video), "0,0,-5,0,5,0.0")
        assert len(read_frames(request.source)) == 3  # at our pace
        assert still_of_video(turn, request) is None
    assert (request.width, request.height) == (240, 424)


def test_model_that_takes_no_video_draws_from_its_first_frame_and_says_so(conversation, store, brought):
    by_hand = replace(SETTINGS, as_written=True)
    for text, told in (("waves", STILL.en), ("海浪", STILL.zh)):
        turn = conversation.begin(store.create_session().id, text, [brought], settings=by_hand)
        *_, last = conversation.run(turn)
        assert last.turn.request["source"] == str(last.turn.uploads[0].path)
        assert last.turn.reply.endswith(told)


def test_edit_that_changes_nothing_goes_on_from_what_is_shown(turn, store):
    ended, _ = turn
    decision = TurnDecision(action="edit", prompt="waves", strength=0.0, edit="redo")
    again = store.add_turn(ended.session_id, "continue the video")
    request = request_for(decision, again, [ended], replace(OPEN_SORA, strength=0.5))
    assert (request.source, request.frame_mask) == (str(ended.picture.video), "0,0,-5,0,5,0.0")


def test_video_that_is_too_short_for_what_is_given_is_refused(store):
    with pytest.raises(InvalidRequestError, match="no room for what is given in 17 frames"):
        request_for(WAVES, said_with(store, "red", "blue"), [], replace(OPEN_SORA, use="both", frames=17))


def test_session_with_a_video_goes_on_elsewhere_with_what_it_was_drawn_from(turn, store, tmp_path):
    ended, _ = turn
    again = store.add_turn(ended.session_id, "a storm")
    decision = TurnDecision(action="edit", prompt="a storm", strength=0.0)
    request = request_for(decision, again, [ended], OPEN_SORA)
    store.decide_turn(again.id, decision.model_dump(mode="json"), request.to_json())
    file = tmp_path / "session.zip"
    with file.open("wb") as out:
        store.library(ended.owner).export_session(ended.session_id, out)
    other = SessionStore(tmp_path / "elsewhere").library("bob")
    with file.open("rb") as opened:
        taken = other.tree(other.import_session(opened).id)
    assert taken[-1].request == request.to_json() | {"source": str(taken[0].picture.video)}
    assert use_of(GenerationRequest.from_json(taken[-1].request)) == "after"

"""Replays go on turn by turn, whatever comes between: limits, a stop, somebody who says something else."""

import time

import pytest

from dialog.conversation import Conversation
from dialog.plan import DrawSettings
from dialog.registry import load_manager
from dialog.replay import Replay
from generation.jobs import Worker
from storage import SessionStore, TooManyTurnsError, TurnLimits
from tests.page_server import studio_in
from ui.replaying import MOST_TRIES, new_replays, next_turn
from ui.several import go_on_replaying, left_over, replay, replay_with_each, resume, start, stop
from ui.studio import Studio

WAIT = 120  # seconds
TEXTS = ["一只猫，草地背景", "有几只猫？", "把猫换成狗"]


@pytest.fixture
def studio(embedded, tmp_path):
    studio, worker = studio_in(tmp_path)
    yield studio
    worker.close()


@pytest.fixture
def library(studio):
    return studio.store.library("me")


@pytest.fixture
def session(studio, library):
    """Two pictures with talk between them."""
    session = library.create_session().id
    for text in TEXTS:
        list(studio.conversation.run(studio.conversation.begin(session, text, settings=DrawSettings(steps=1))))
    return session


def new_replay(library, session: str):
    """A replay that nobody has begun."""
    return new_replays(library, session, [("again", Replay())])[0]


def ended(studio, session: str):
    """The turns of a replay, once it has ended."""
    until = time.monotonic() + WAIT
    while studio.store.session(session).replay is not None:
        assert time.monotonic() < until, [turn.status for turn in studio.store.turns(session)]
        time.sleep(0.02)
    turns = studio.store.turns(session)
    for turn in turns:
        list(studio.running.follow(turn.id))
    return studio.store.turns(session)


def again(studio, folder) -> tuple[Studio, Worker]:
    """The program after its next start, with what was left to do under way."""
    studio.running.stop(0)
    other, worker = studio_in(folder)
    resume(other, left_over(other))
    return other, worker


def test_every_turn_is_drawn_anew_in_a_session_titled_after_the_old_one(studio, library, session):
    new = replay(studio, library, session, Replay(seed="new"), "zh")
    assert (new.title, new.replay_of) == (f"{TEXTS[0]} · 重画", session)
    turns, old = ended(studio, new.id), library.turns(session)
    assert [turn.text for turn in turns] == TEXTS
    assert [turn.status for turn in turns] == ["done"] * 3
    assert [turn.replay_of for turn in turns] == [turn.id for turn in old]
    assert turns[0].request["seed"] != old[0].request["seed"]
    assert library.turns(session) == old


def test_only_one_turn_of_a_replay_is_under_way(studio, library, session):
    new = new_replay(library, session)
    first = next_turn(studio, new.id)
    assert next_turn(studio, new.id) is None
    assert library.turns(new.id) == [first]
    start(studio, first)
    assert len(ended(studio, new.id)) == 3


def test_longer_session_than_may_be_under_way_is_drawn_turn_by_turn(studio, session, tmp_path):
    narrow = _limited(studio, tmp_path, at_once=1)
    new = replay(narrow, narrow.store.library("me"), session, Replay(), "en")
    assert [turn.status for turn in ended(narrow, new.id)] == ["done"] * 3


def test_replay_waits_where_enough_is_under_way_and_goes_on_by_itself(studio, session, tmp_path):
    narrow = _limited(studio, tmp_path, at_once=1)
    library = narrow.store.library("me")
    new = new_replay(library, session)
    other = narrow.store.add_turn(library.create_session().id, "a dog")
    with pytest.raises(TooManyTurnsError):
        next_turn(narrow, new.id)
    go_on_replaying(narrow, new.id, "me")
    assert library.turns(new.id) == []
    narrow.store.finish_turn(other.id, "done")
    assert [turn.status for turn in ended(narrow, new.id)] == ["done"] * 3


def test_who_can_begin_no_turn_gets_no_replay(studio, session, tmp_path):
    narrow = _limited(studio, tmp_path, at_once=1)
    library = narrow.store.library("me")
    narrow.store.add_turn(library.create_session().id, "a dog")
    with pytest.raises(TooManyTurnsError):
        replay(narrow, library, session, Replay(), "en")
    assert len(library.replays(session)) == 1


def _limited(studio, folder, **limits: int) -> Studio:
    """The same program with limits of turns."""
    store = SessionStore(folder, turn_limits=TurnLimits(**limits))
    return Studio(store, Conversation(load_manager("keyword"), studio.conversation._worker, store))


def test_stopped_turn_ends_the_replay_and_what_is_drawn_stays(studio, library, session):
    new = new_replay(library, session)
    list(studio.conversation.run(next_turn(studio, new.id).id))
    second = next_turn(studio, new.id)
    studio.conversation.cancel(second.id)
    start(studio, second)
    assert [turn.status for turn in ended(studio, new.id)] == ["done", "cancelled"]
    assert library.turns(new.id)[0].picture is not None


def test_replay_is_stopped_with_the_turn_that_is_under_way(studio, library, session):
    new = new_replay(library, session)
    first = next_turn(studio, new.id)
    stop(studio, library, new.id)
    start(studio, first)
    assert [turn.status for turn in ended(studio, new.id)] == ["cancelled"]
    assert next_turn(studio, new.id) is None


def test_replays_of_one_session_are_drawn_one_after_another_named_after_their_models(studio, library, session):
    chosen = [Replay(), Replay(backend="hunyuan-dit", checkpoint="embedded"), Replay(seed="new")]
    new = replay_with_each(studio, library, session, chosen, "en")
    for each in reversed(new):
        assert [turn.status for turn in ended(studio, each.id)] == ["done"] * 3
    assert [each.title.removeprefix(TEXTS[0]) for each in new] == [" · replay", " · replay · Hunyuan-DiT", " · replay"]
    turns = [turn for each in new for turn in library.turns(each.id)]
    assert sorted(turns, key=lambda turn: turn.created_utc) == turns


def test_one_that_is_stopped_or_deleted_lets_those_behind_it_go_on(studio, library, session):
    first, second, third = new_replays(library, session, [("again", Replay())] * 3)
    begun = next_turn(studio, first.id)
    assert next_turn(studio, second.id) is None
    library.delete_sessions([second.id])
    stop(studio, library, first.id)
    start(studio, begun)
    assert [turn.status for turn in ended(studio, third.id)] == ["done"] * 3
    assert [turn.status for turn in library.turns(first.id)] == ["cancelled"]


def test_who_says_something_else_meanwhile_has_the_session_for_themselves(studio, library, session):
    new = new_replay(library, session)
    first = next_turn(studio, new.id)
    mine = studio.store.add_turn(new.id, "hello")
    start(studio, first)
    assert [turn.id for turn in ended(studio, new.id)] == [first.id, mine.id]


def test_program_that_is_killed_goes_on_after_its_next_start(studio, library, session, tmp_path):
    copies = [library.fork_session(library.turns(session)[-1].id, "copy").id for _ in range(2)]
    unbegun, waiting, between = (new_replay(library, each).id for each in (session, *copies))
    next_turn(studio, waiting)
    list(studio.conversation.run(next_turn(studio, between).id))
    other, worker = again(studio, tmp_path)
    for each in (unbegun, waiting, between):
        assert [turn.status for turn in ended(other, each)] == ["done"] * 3
        assert [turn.text for turn in other.store.turns(each)] == TEXTS
    worker.close()


def test_turn_that_was_being_drawn_is_tried_once_more_and_not_for_ever(studio, library, session, tmp_path):
    new = new_replay(library, session).id
    for _ in range(MOST_TRIES):
        turn = next_turn(studio, new)
        studio.store.draw_turn(turn.id)
        assert library.turns(new) == [library.turn(turn.id)]
        studio.store.interrupt_unfinished()
    other, worker = again(studio, tmp_path)
    assert [turn.status for turn in ended(other, new)] == ["interrupted", "done", "done"]
    assert library.turn(turn.id).sibling_count == MOST_TRIES
    worker.close()


def test_model_of_an_imported_session_that_is_not_offered_gives_way_to_the_programs_own(studio, library, session):
    turn = library.turns(session)[0]
    strange = studio.store.add_turn(library.create_session().id, "a cat")
    request = {**turn.request, "checkpoint": "/somewhere/else"}
    studio.store.decide_turn(strange.id, turn.decision, request)
    studio.store.finish_turn(strange.id, "done")
    new = replay(studio, library, strange.session_id, Replay(), "en")
    (drawn,) = ended(studio, new.id)
    assert (drawn.status, drawn.request["checkpoint"]) == ("done", "embedded")


def test_replay_that_cannot_go_on_ends_and_keeps_the_program_from_nothing(studio, library, session):
    new = library.replay_session(session, "again", {"turns": ["nowhere"]})
    other = library.replay_session(session, "again", {"mood": "good"})
    assert left_over(studio) == []
    assert [library.session(each.id).replay for each in (new, other)] == [None, None]

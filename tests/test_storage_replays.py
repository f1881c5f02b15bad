"""Sessions that draw another one anew, as the store keeps them."""

import pytest

from storage import QuotaError, SessionStore, UnknownSessionError
from tests.samples import png

PLAN = {"turns": ["a", "b"], "seed": "new"}


@pytest.fixture
def ann(store):
    return store.library("ann")


@pytest.fixture
def cats(store, ann):
    session = ann.create_session()
    turn = store.add_turn(session.id, "a cat")
    store.finish_turn(turn.id, "done", picture=png())
    return ann.session(session.id)


def test_replay_is_a_session_that_knows_what_it_draws_anew_and_how(store, ann, cats):
    replay = ann.replay_session(cats.id, "a cat ·\n replay", PLAN)
    assert (replay.title, replay.replay_of, replay.replay, replay.owner) == ("a cat · replay", cats.id, PLAN, "ann")
    assert [hit.session.id for hit in ann.search("replay")] == [replay.id]
    assert store.open_replays() == [replay]
    store.end_replay(replay.id)
    assert ann.session(replay.id).replay is None
    assert store.open_replays() == []


def test_all_replays_of_a_session_stand_beside_it_whichever_is_asked_for(ann, cats):
    first = ann.replay_session(cats.id, "first", PLAN)
    second = ann.replay_session(first.id, "second", PLAN)
    family = [cats.id, first.id, second.id]
    assert [[each.id for each in ann.replays(session)] for session in family] == [family] * 3
    ann.delete_sessions([cats.id])
    assert [each.id for each in ann.replays(second.id)] == family[1:]


def test_turn_says_which_one_it_stands_for(store, ann, cats):
    (turn,) = ann.turns(cats.id)
    replay = ann.replay_session(cats.id, "again", PLAN)
    again = store.add_turn(replay.id, "a cat", parent_id=None, replay_of=turn.id)
    assert (again.replay_of, turn.replay_of) == (turn.id, None)
    assert store.turns(replay.id) == [again]


def test_replay_outlives_what_it_draws_anew(store, ann, cats):
    (turn,) = ann.turns(cats.id)
    replay = ann.replay_session(cats.id, "again", PLAN)
    again = store.add_turn(replay.id, "a cat", replay_of=turn.id)
    store.finish_turn(again.id, "done", picture=png("blue"))
    ann.delete_sessions([cats.id])
    ann.empty_bin()
    assert (ann.session(replay.id).replay_of, ann.turn(again.id).replay_of) == (None, None)
    assert ann.turn(again.id).picture.path.exists()
    assert [finding.kind for finding in store.findings()] == []


def test_deleted_replay_does_not_go_on(store, ann, cats):
    replay = ann.replay_session(cats.id, "again", PLAN)
    ann.delete_sessions([replay.id])
    assert store.open_replays() == []
    store.end_replay(replay.id)
    assert ann.restore_sessions([replay.id])[0].replay is None


def test_session_of_another_is_not_there_to_be_replayed(store, ann, cats):
    bob = store.library("bob")
    for ask in (lambda: bob.replay_session(cats.id, "mine", PLAN), lambda: bob.replays(cats.id)):
        with pytest.raises(UnknownSessionError):
            ask()
    assert [each.id for each in ann.sessions()] == [cats.id]


def test_who_has_no_room_left_gets_no_replay(tmp_path):
    store = SessionStore(tmp_path, byte_limit=len(png()))
    session = store.create_session("ann")
    store.finish_turn(store.add_turn(session.id, "a cat").id, "done", picture=png())
    with pytest.raises(QuotaError):
        store.library("ann").replay_session(session.id, "again", PLAN)
    assert len(store.sessions("ann")) == 1

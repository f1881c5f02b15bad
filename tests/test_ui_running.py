"""A turn goes on by itself; whoever follows it, and however late, sees the same end."""

from threading import Event, Thread

import pytest

from dialog.conversation import Conversation
from dialog.turn import TurnDecision
from generation.jobs import Worker
from storage import SessionStore
from tests.thinking import Thinking
from ui.running import RunningTurns


@pytest.fixture
def store(tmp_path):
    return SessionStore(tmp_path)


@pytest.fixture
def manager():
    return Thinking()


@pytest.fixture
def conversation(store, manager):
    worker = Worker()
    yield Conversation(manager, worker, store)
    manager.go.set()
    worker.close()


@pytest.fixture
def running(conversation):
    return RunningTurns(conversation)


def test_turn_ends_with_nobody_looking(running, conversation, manager, store):
    turn_id = conversation.begin(store.create_session().id, "hello")
    running.start(turn_id)
    assert running.is_running(turn_id)
    ended = Thread(target=lambda: list(running.follow(turn_id)))
    ended.start()
    manager.go.set()
    ended.join(10)
    assert not running.is_running(turn_id)
    assert store.turn(turn_id).status == "done"


def test_followers_see_the_decision_and_the_end_however_many_there_are(running, conversation, manager, store):
    turn_id = conversation.begin(store.create_session().id, "hello")
    running.start(turn_id)
    seen: list[list] = [[], []]
    followers = [Thread(target=lambda views=views: views.extend(running.follow(turn_id))) for views in seen]
    for follower in followers:
        follower.start()
    manager.go.set()
    for follower in followers:
        follower.join(10)
    assert all(views[-1].ended for views in seen)
    assert all(views[-1].decision.action == "chat" for views in seen)


def test_one_who_leaves_stops_nothing(running, conversation, manager, store):
    turn_id = conversation.begin(store.create_session().id, "hello")
    running.start(turn_id)
    views = running.follow(turn_id)
    next(views)
    views.close()
    manager.go.set()
    list(running.follow(turn_id))
    assert store.turn(turn_id).status == "done"


def test_cancelled_turn_ends_for_its_followers(running, conversation, manager, store):
    turn_id = conversation.begin(store.create_session().id, "a cat")
    running.start(turn_id)
    views = running.follow(turn_id)
    next(views)
    conversation.cancel(turn_id)
    manager.go.set()
    assert list(views)[-1].ended
    assert store.turn(turn_id).status == "cancelled"


def test_turn_that_is_not_under_way_has_nothing_to_follow(running):
    assert list(running.follow("0" * 32)) == []
    assert not running.is_running("0" * 32)


def test_reply_is_seen_while_it_is_written(store):
    class Writing:
        def __init__(self):
            self.go = Event()

        def decide(self, history, text, pictures, asking) -> TurnDecision:
            asking.hear("Hello th")
            assert self.go.wait(10)
            return TurnDecision(action="chat", reply="Hello there.")

    manager, worker = Writing(), Worker()
    conversation = Conversation(manager, worker, store)
    running = RunningTurns(conversation)
    turn_id = conversation.begin(store.create_session().id, "hello")
    running.start(turn_id)
    assert any(view.reply == "Hello th" and view.decision is None for view in running.follow(turn_id))
    manager.go.set()
    list(running.follow(turn_id))
    assert store.turn(turn_id).reply == "Hello there."
    worker.close()


def test_turn_in_line_waits_for_the_one_before(running, conversation, manager, store):
    session = store.create_session().id
    first, second = conversation.begin(session, "hello"), conversation.begin(session, "hello again")
    running.start(first)
    running.start(second, after=first)
    assert next(running.follow(second)).in_line
    manager.go.set()
    assert list(running.follow(second))[-1].ended
    assert [turn.status for turn in store.turns(session)] == ["done", "done"]


def test_turn_in_line_is_called_off_at_once_and_keeps_nobody_from_their_turn(running, conversation, manager, store):
    session = store.create_session().id
    turns = [conversation.begin(session, text) for text in ("hello", "never mind", "hello again")]
    running.start(turns[0])
    running.start(turns[1], after=turns[0])
    running.start(turns[2], after=turns[1])
    running.cancel(turns[1])
    list(running.follow(turns[1]))
    assert store.turn(turns[1]).status == "cancelled"
    assert next(running.follow(turns[2])).in_line
    manager.go.set()
    list(running.follow(turns[2]))
    assert [turn.status for turn in store.turns(session)] == ["done", "cancelled", "done"]


def test_one_who_pauses_is_called_off_at_once_and_those_in_line_wait_no_longer(running, conversation, manager, store):
    manager.go.set()
    session = store.create_session().id
    first, second = conversation.begin(session, "hello"), conversation.begin(session, "hello again")
    running.start(first, pause=600)
    running.start(second, after=first)
    running.cancel(first)
    list(running.follow(second))
    assert [turn.status for turn in store.turns(session)] == ["cancelled", "done"]


def test_what_follows_a_turn_is_begun_before_its_end_is_heard_of(running, conversation, manager, store):
    manager.go.set()
    turn_id = conversation.begin(store.create_session().id, "hello")
    begun = []
    running.start(turn_id, then=begun.append)
    list(running.follow(turn_id))
    assert begun == [turn_id]


def test_stop_leaves_what_waits_and_lets_those_who_follow_go(running, conversation, manager, store):
    session = store.create_session().id
    turns = [conversation.begin(session, text) for text in ("hello", "hello again")]
    running.start(turns[0])
    running.start(turns[1], after=turns[0])
    followers = [Thread(target=lambda turn=turn: list(running.follow(turn))) for turn in turns]
    for follower in followers:
        follower.start()
    running.stop(10)
    for follower in followers:
        follower.join(10)
        assert not follower.is_alive()
    later = conversation.begin(session, "too late")
    running.start(later)
    assert not running.is_running(later)
    assert [turn.id for turn in store.waiting()] == [*turns, later]

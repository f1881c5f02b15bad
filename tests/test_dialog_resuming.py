"""Turns that outlive the process that accepted them: how they are to be carried out is stored with them."""

from threading import Event, Thread

import pytest

from dialog.conversation import Conversation
from dialog.plan import DrawSettings, Plan
from dialog.registry import load_manager
from dialog.turn import TurnDecision
from generation.jobs import Worker
from storage import SessionStore

DRAW = TurnDecision(action="draw", prompt="a cat", reply="Here.")


class Thinking:
    """A manager that thinks until it is let go."""

    def __init__(self) -> None:
        self.asked, self.go = Event(), Event()

    def decide(self, history, text, pictures=(), asking=None) -> TurnDecision:
        self.asked.set()
        assert self.go.wait(60)
        return TurnDecision(action="chat", reply="Too late.")


class Silent:
    """A manager that must not be asked."""

    def decide(self, history, text, pictures=(), asking=None) -> TurnDecision:
        raise AssertionError(text)


@pytest.fixture
def store(tmp_path):
    return SessionStore(tmp_path)


@pytest.fixture
def worker():
    worker = Worker()
    yield worker
    worker.close()


@pytest.mark.parametrize(
    "plan",
    [
        Plan(),
        Plan(DrawSettings(seed=2**53 - 1, strength=0.5, negative_prompt="雾", count=3), force="draw"),
        Plan(prompt="a cat"),
        Plan(decision=DRAW),
    ],
)
def test_plan_is_the_same_after_it_was_stored(store, plan):
    turn = store.add_turn(store.create_session().id, "a cat", plan=plan.to_json())
    assert Plan.from_json(store.turn(turn.id).plan) == plan


@pytest.mark.parametrize(
    "values", [None, {}, {**Plan().to_json(), "mood": "good"}, {**Plan().to_json(), "settings": {"colour": "red"}}]
)
def test_plan_that_another_version_wrote_is_none(values):
    assert Plan.from_json(values) is None


def test_turn_that_is_being_decided_at_a_stop_is_carried_out_by_the_next_process(store, worker):
    manager = Thinking()
    first = Conversation(manager, worker, store)
    turn_id = first.begin(store.create_session().id, "what can you draw?")
    running = Thread(target=lambda: list(first.run(turn_id)))
    running.start()
    assert manager.asked.wait(60)
    first.stop()
    running.join(60)
    manager.go.set()
    assert store.turn(turn_id).status == "pending"
    assert [turn.id for turn in store.waiting()] == [turn_id]
    list(Conversation(load_manager("keyword"), worker, store).run(turn_id))
    assert (store.turn(turn_id).status, "256" in store.turn(turn_id).reply) == ("done", True)


def test_turn_that_somebody_has_stopped_stays_stopped(store, worker):
    manager = Thinking()
    conversation = Conversation(manager, worker, store)
    turn_id = conversation.begin(store.create_session().id, "hello")
    conversation.cancel(turn_id)
    conversation.stop()
    list(conversation.run(turn_id))
    manager.go.set()
    assert store.turn(turn_id).status == "cancelled"


def test_nothing_is_taken_up_after_a_stop(store, worker):
    conversation = Conversation(Silent(), worker, store)
    turn_id = conversation.begin(store.create_session().id, "hello")
    conversation.stop()
    list(conversation.run(turn_id))
    assert store.turn(turn_id).status == "pending"


def test_what_was_decided_before_a_stop_stands(store, worker):
    turn = store.add_turn(store.create_session().id, "hello", plan=Plan().to_json())
    store.decide_turn(turn.id, TurnDecision(action="chat", reply="Hello there.").model_dump(mode="json"), None)
    list(Conversation(Silent(), worker, store).run(turn.id))
    assert (store.turn(turn.id).status, store.turn(turn.id).reply) == ("done", "Hello there.")


def test_prompt_of_a_person_is_drawn_as_it_stands_in_the_next_process_too(store, worker):
    first = Conversation(Silent(), worker, store)
    turn_id = first.draw_prompt(store.create_session().id, "zxq", settings=DrawSettings(backend="none"))
    list(Conversation(Silent(), worker, store).run(turn_id))
    assert (store.turn(turn_id).status, "none" in store.turn(turn_id).error) == ("failed", True)

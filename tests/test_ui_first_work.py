"""After a start, those who call come first; then what was left is drawn, or the models are loaded."""

import gc
from threading import Event

import pytest

from dialog.conversation import Conversation
from generation.jobs import Job, Worker
from generation.request import GenerationRequest, Step
from storage import SessionStore
from tests.thinking import Thinking
from ui.first_work import begin_work
from ui.several import left_over, start
from ui.studio import Studio

LONG = 600.0  # seconds; no test waits so long


class Loading(Thinking):
    """Thinks at once, and knows whether it was loaded ahead."""

    def __init__(self) -> None:
        super().__init__()
        self.go.set()
        self.loaded = Event()

    def load(self) -> None:
        self.loaded.set()


class Undrawn:
    """An executor that has nothing to show in the end: what is drawn is not asked here, and would cost torch."""

    def draw(self, request, cancelled, smaller=0):
        yield Step(1, request.steps)

    def let_go(self) -> None:
        """It holds nothing."""


class Noting(Worker):
    """Knows what it was asked to draw."""

    def __init__(self) -> None:
        super().__init__(executor=Undrawn())
        self.asked: list[GenerationRequest] = []

    def submit(self, request, on_end, owner="", on_begin=None) -> Job:
        self.asked.append(request)
        return super().submit(request, on_end, owner, on_begin)


@pytest.fixture
def worker():
    worker = Noting()
    yield worker
    worker.close()


@pytest.fixture
def studio(tmp_path, worker):
    store = SessionStore(tmp_path)
    return Studio(store, Conversation(Loading(), worker, store))


def left(studio) -> list:
    """Two turns of a session, the way the program finds them after it was killed."""
    session = studio.store.create_session("me").id
    for text in ("hello", "hello again"):
        studio.conversation.begin(session, text)
    return left_over(studio)


def test_what_was_left_goes_on_after_the_pause(studio):
    turns = left(studio)
    begin_work(studio, turns, None, "en", pause=0.01).join()
    for turn in turns:
        list(studio.running.follow(turn.id))
    assert [studio.store.turn(turn.id).status for turn in turns] == ["done"] * 2


def test_until_then_it_waits_and_what_is_said_meanwhile_stands_in_line_behind_it(studio):
    turns = left(studio)
    later = begin_work(studio, turns, None, "en", pause=LONG)
    said = studio.conversation.begin(turns[0].session_id, "and now?")
    start(studio, studio.store.turn(said))
    other = studio.conversation.begin(studio.store.create_session("you").id, "hello")
    start(studio, studio.store.turn(other))
    list(studio.running.follow(other))
    assert studio.store.turn(other).status == "done"
    assert next(studio.running.follow(said)).in_line
    assert [turn.id for turn in studio.store.waiting()] == [*(turn.id for turn in turns), said]
    later.cancel()
    studio.running.stop(10)
    assert [turn.id for turn in studio.store.waiting()] == [*(turn.id for turn in turns), said]


def test_what_waits_is_called_off_at_once(studio):
    turns = left(studio)
    later = begin_work(studio, turns, None, "en", pause=LONG)
    for turn in turns:
        studio.running.cancel(turn.id)
    for turn in turns:
        list(studio.running.follow(turn.id))
    assert [studio.store.turn(turn.id).status for turn in turns] == ["cancelled"] * 2
    later.cancel()


def test_models_are_loaded_then_and_garbage_is_looked_for_again(studio):
    gc.disable()
    try:
        begin_work(studio, [], None, "en", pause=0.01).join()
        assert gc.isenabled()
    finally:
        gc.enable()
    assert studio.conversation.manager.loaded.wait(10)


def test_one_step_is_drawn_ahead_where_nobody_draws(studio, worker):
    begin_work(studio, [], worker, "en", pause=0.01).join()
    assert [request.steps for request in worker.asked] == [1]


def test_nothing_is_drawn_ahead_of_a_turn_that_is_under_way(studio, worker):
    studio.conversation.manager.go.clear()
    turns = left(studio)
    begin_work(studio, turns, worker, "en", pause=0.01).join()
    assert worker.asked == []
    studio.conversation.manager.go.set()
    list(studio.running.follow(turns[-1].id))

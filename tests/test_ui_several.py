"""More than one picture for what was said once, whatever comes between."""

import time

import pytest

from dialog.conversation import Conversation
from dialog.plan import DrawSettings
from dialog.registry import load_manager
from generation.jobs import Worker
from storage import SessionStore, TurnLimits
from ui.several import start
from ui.studio import Studio

WAIT = 120  # seconds
UNLIMITED = TurnLimits()


@pytest.fixture
def studio_with(embedded, tmp_path):
    """A studio with limits of turns."""
    workers = []

    def make(limits: TurnLimits = UNLIMITED) -> Studio:
        workers.append(Worker())
        store = SessionStore(tmp_path, turn_limits=limits)
        return Studio(store, Conversation(load_manager("keyword"), workers[0], store))

    yield make
    for worker in workers:
        worker.close()


def begun(studio: Studio, count: int):
    """A turn that asks for so many pictures."""
    session = studio.store.create_session("me").id
    turn_id = studio.conversation.begin(session, "一只猫", settings=DrawSettings(steps=1, count=count))
    return studio.store.turn(turn_id)


def drawn(studio: Studio, turn, count: int):
    """All tries at the place of a turn, once there are so many and nothing is under way."""
    until = time.monotonic() + WAIT
    while len(studio.store.siblings(turn.id)) < count or studio.running.number():
        assert time.monotonic() < until, studio.store.siblings(turn.id)
        time.sleep(0.02)
    return studio.store.siblings(turn.id)


def test_tries_follow_one_another_and_the_last_one_is_shown(studio_with):
    studio = studio_with()
    turn = begun(studio, 3)
    start(studio, turn)
    tries = drawn(studio, turn, 3)
    assert [each.status for each in tries] == ["done"] * 3
    assert len({each.request["seed"] for each in tries}) == 3
    assert studio.store.session(turn.session_id).cursor == tries[-1].id


def test_all_tries_are_drawn_for_a_person_who_goes_on_meanwhile_and_stays_there(studio_with):
    studio = studio_with()
    turn = begun(studio, 3)
    said = studio.store.turn(studio.conversation.begin(turn.session_id, "你好"))
    for each in (turn, said):
        start(studio, each)
    assert [each.status for each in drawn(studio, turn, 3)] == ["done"] * 3
    assert [each.id for each in studio.store.turns(turn.session_id)] == [turn.id, said.id]


def test_where_a_limit_stops_it_the_last_picture_says_so(studio_with):
    studio = studio_with(TurnLimits(a_minute=2))
    turn = begun(studio, 4)
    start(studio, turn)
    first, second = drawn(studio, turn, 2)
    assert "还有" not in first.reply
    assert "还有 2 张没有画：一分钟内最多 2 轮" in second.reply

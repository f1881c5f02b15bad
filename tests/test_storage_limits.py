"""How many turns somebody may begin: at once, in a minute, and together with everybody else."""

import threading
from contextlib import suppress

import pytest
from sqlite_utils import Database

from storage import SessionStore, TooManyTurnsError, TurnLimits


def store_with(folder, **limits: int) -> SessionStore:
    return SessionStore(folder, turn_limits=TurnLimits(**limits))


def test_somebody_with_enough_under_way_waits_for_an_end(tmp_path):
    store = store_with(tmp_path, at_once=2)
    session, other = store.create_session("ann").id, store.create_session("bob").id
    first, _ = (store.add_turn(session, text) for text in "ab")
    with pytest.raises(TooManyTurnsError) as raised:
        store.add_turn(session, "c")
    assert raised.value.message("zh") == "您已有 2 轮在进行，请等其中一轮结束。"
    assert "2 turns under way" in raised.value.message("en")
    assert store.add_turn(other, "another person").number == 1
    store.finish_turn(first.id, "done")
    assert store.add_turn(session, "c").number == 3


def test_everybody_together_is_limited_too(tmp_path):
    store = store_with(tmp_path, everybody=2)
    for owner in ("ann", "bob"):
        store.add_turn(store.create_session(owner).id, "a")
    with pytest.raises(TooManyTurnsError, match="Too many people"):
        store.add_turn(store.create_session("eve").id, "a")


def test_minute_that_is_used_up_passes(tmp_path):
    store = store_with(tmp_path, a_minute=2)
    session = store.create_session("ann").id
    for text in "ab":
        store.finish_turn(store.add_turn(session, text).id, "done")
    with pytest.raises(TooManyTurnsError) as raised:
        store.add_turn(session, "c")
    assert 50 < raised.value.seconds <= 60
    assert f"{raised.value.seconds} 秒" in raised.value.message("zh")
    assert [turn.text for turn in store.turns(session)] == ["a", "b"]
    with Database(tmp_path / "huihua.db") as db:
        db.execute("UPDATE turns SET created_utc = '2026-01-01T00:00:00.000000+00:00' WHERE text = 'a'")
    assert store.add_turn(session, "c").number == 3


def test_many_who_come_at_the_same_moment_do_not_slip_through(tmp_path):
    store = store_with(tmp_path, at_once=3)
    session = store.create_session("ann").id
    accepted = []

    def say() -> None:
        with suppress(TooManyTurnsError):
            accepted.append(store.add_turn(session, "a").id)

    threads = [threading.Thread(target=say) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(accepted) == len(store.turns(session)) == 3

"""Waiting for what may not be wanted any more."""

import time
from threading import Event, Timer

import pytest

from dialog.unless import unless


def waited(stopped, make):
    """What was told meanwhile, and what was made."""
    told = []
    waiting = unless(stopped, make)
    while True:
        try:
            told.append(next(waiting))
        except StopIteration as end:
            return told, end.value


def test_result_and_error_come_through():
    assert waited(Event(), lambda tell: 7) == ([], 7)
    with pytest.raises(KeyError, match="lost"):
        waited(Event(), lambda tell: {}["lost"])


def test_time_that_runs_out_inside_is_an_error_like_any_other():
    def late(tell):
        raise TimeoutError("the server")

    with pytest.raises(TimeoutError, match="the server"):
        waited(Event(), late)


def test_what_is_told_meanwhile_is_heard_the_latest_of_it():
    heard = Event()

    def telling(tell):
        tell("H")
        tell("He")
        assert heard.wait(30)
        return "Hello"

    waiting = unless(Event(), telling)
    assert next(waiting) == "He"
    heard.set()
    with pytest.raises(StopIteration) as end:
        next(waiting)
    assert end.value.value == "Hello"


def test_who_stops_does_not_wait():
    stopped, released = Event(), Event()
    Timer(0.1, stopped.set).start()
    start = time.monotonic()
    assert waited(stopped, lambda tell: released.wait(30)) == ([], None)
    assert time.monotonic() - start < 5
    released.set()


def test_what_was_stopped_before_is_not_waited_for():
    stopped = Event()
    stopped.set()
    made = []
    assert waited(stopped, lambda tell: made.append(7)) == ([], None)
    assert made == []

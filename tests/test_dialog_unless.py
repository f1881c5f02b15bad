"""Waiting for what may not be wanted any more."""

import time
from threading import Event, Timer

import pytest

from dialog.unless import unless


def test_result_and_error_come_through():
    assert unless(Event(), lambda: 7) == 7
    with pytest.raises(KeyError, match="lost"):
        unless(Event(), lambda: {}["lost"])


def test_time_that_runs_out_inside_is_an_error_like_any_other():
    def late():
        raise TimeoutError("the server")

    with pytest.raises(TimeoutError, match="the server"):
        unless(Event(), late)


def test_who_stops_does_not_wait():
    stopped, released = Event(), Event()
    Timer(0.1, stopped.set).start()
    start = time.monotonic()
    assert unless(stopped, lambda: released.wait(30)) is None
    assert time.monotonic() - start < 5
    released.set()


def test_what_was_stopped_before_is_not_waited_for():
    stopped = Event()
    stopped.set()
    made = []
    assert unless(stopped, lambda: made.append(7)) is None
    assert made == []

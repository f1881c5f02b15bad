"""Waiting for something slow that no one may want any more: a model that thinks, a server that does not answer."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Event, Thread
from typing import TypeVar

LOOK = 0.05  # seconds between two looks at whether it is still wanted

Made = TypeVar("Made")


def unless(stopped: Event, make: Callable[[], Made]) -> Made | None:
    """What `make` returns or raises; None as soon as `stopped` is set, and then nobody hears of what it makes.

    It runs in a thread of its own, which ends with the program at the latest.
    """
    if stopped.is_set():
        return None
    future: Future[Made] = Future()
    Thread(target=_fill, args=(future, make), name="decide", daemon=True).start()
    while not stopped.is_set():
        try:
            return future.result(timeout=LOOK)
        except TimeoutError:
            if future.done():  # just now; or it was `make` that ran out of time
                return future.result()
    return None


def _fill(future: "Future[Made]", make: Callable[[], Made]) -> None:
    try:
        future.set_result(make())
    except BaseException as error:
        future.set_exception(error)

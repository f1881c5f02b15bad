"""Waiting for something slow that no one may want any more: a model that thinks, a server that does not answer."""

from collections.abc import Callable, Generator
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Event, Thread
from typing import TypeVar

LOOK = 0.05  # seconds between two looks at whether it is still wanted

Made = TypeVar("Made")
News = TypeVar("News")


def unless(stopped: Event, make: Callable[[Callable[[News], None]], Made]) -> Generator[News, None, Made | None]:
    """Yields the latest of what `make` tells meanwhile, by the function it is given; returns what it returns.

    None as soon as `stopped` is set, and then nobody hears of what it makes. It runs in a thread of its own, which ends
    with the program at the latest. Raises what it raises.
    """
    if stopped.is_set():
        return None
    future: Future[Made] = Future()
    told: SimpleQueue[News] = SimpleQueue()
    Thread(target=_fill, args=(future, lambda: make(told.put)), name="decide", daemon=True).start()
    while not stopped.is_set():
        try:
            return future.result(timeout=LOOK)
        except TimeoutError:
            if future.done():  # just now; or it was `make` that ran out of time
                return future.result()
        yield from _latest(told)
    return None


def _latest(told: "SimpleQueue[News]") -> list[News]:
    """The last of what was told since; none where nothing was."""
    return [told.get() for _ in range(told.qsize())][-1:]


def _fill(future: "Future[Made]", make: Callable[[], Made]) -> None:
    try:
        future.set_result(make())
    except BaseException as error:
        future.set_exception(error)

"""Turns under way: each is carried out in a thread of its own and followed by whoever looks at it.

What is said while the turn before is still under way stands in line behind it, stored like any other.
A page that is closed, reloaded or opened twice changes nothing about the turn. Knows nothing of Gradio.
"""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from threading import Condition, Event, Lock, Thread

from dialog.conversation import Conversation
from dialog.events import Decided, Finished, Progress, Replying, TurnEvent
from dialog.turn import TurnDecision
from generation.request import Step
from ui.metrics import TurnMetrics

log = logging.getLogger(__name__)

LOOK = 0.05  # seconds between two looks at whether one who stands in line is still wanted


@dataclass(frozen=True)
class TurnView:
    """How far a turn has come. `reply` is what the manager has written of it before it has decided.

    `place` is None until the turn is in the queue; `step` until the first is done.
    """

    decision: TurnDecision | None = None
    place: int | None = None
    step: Step | None = None
    ended: bool = False
    in_line: bool = False  # the turn before it has not ended yet
    reply: str = ""


class _Feed:
    """The latest view of one turn, and a bell for those who wait for a newer one."""

    def __init__(self) -> None:
        self._view = TurnView()
        self._changed = Condition()
        self.done = Event()  # this turn has ended, and all that it stood in line for
        self.stopped = Event()

    def show(self, view: TurnView) -> None:
        with self._changed:
            self._view = view
            self._changed.notify_all()

    def views(self) -> Iterator[TurnView]:
        """The view of now and every newer one, skipping those that came and went meanwhile."""
        seen: TurnView | None = None
        while seen is None or not seen.ended:
            with self._changed:
                self._changed.wait_for(lambda last=seen: self._view is not last)  # type: ignore[misc]
                seen = self._view
            yield seen


class RunningTurns:
    """Carries out the turns of one conversation object; safe to use from every thread."""

    def __init__(self, conversation: Conversation, metrics: TurnMetrics | None = None) -> None:
        self._conversation = conversation
        self.metrics = metrics or TurnMetrics()
        self._feeds: dict[str, _Feed] = {}
        self._line: dict[str, _Feed] = {}  # the turns that others may stand in line for
        self._lock = Lock()

    def start(self, turn_id: str, *, after: str | None = None, then: Callable[[str], None] | None = None) -> None:
        """Carry out a turn that was begun: once the turn `after` has ended, where that is under way, else now.

        `then` is called with the id when the turn has ended, before those who follow it hear of that.
        """
        feed = _Feed()
        with self._lock:
            before = self._line.get(after) if after else None
            self._feeds[turn_id] = self._line[turn_id] = feed
        work = (turn_id, feed, before, then)
        Thread(target=self._carry_out, args=work, name=f"turn-{turn_id[:8]}", daemon=True).start()

    def cancel(self, turn_id: str) -> None:
        """Stop a turn, also one in line, which ends at once."""
        self._conversation.cancel(turn_id)
        with self._lock:
            feed = self._feeds.get(turn_id)
        if feed is not None:
            feed.stopped.set()

    def is_running(self, turn_id: str) -> bool:
        """Whether the turn is under way in this process."""
        with self._lock:
            return turn_id in self._feeds

    def follow(self, turn_id: str) -> Iterator[TurnView]:
        """How the turn goes from now on; the last view has `ended`. Nothing where the turn is not under way here."""
        with self._lock:
            feed = self._feeds.get(turn_id)
        if feed is not None:
            yield from feed.views()

    def _carry_out(self, turn_id: str, feed: _Feed, before: _Feed | None, then: Callable[[str], None] | None) -> None:
        view = TurnView()
        try:
            _stand_in_line(feed, before)
            with self.metrics.turn() as see:
                for event in self._conversation.run(turn_id):
                    see(event)
                    view = after(view, event)
                    if not view.ended:
                        feed.show(view)
            if then is not None:
                then(turn_id)
        except Exception:
            log.exception("turn %s was left unfinished", turn_id)
        finally:
            with self._lock:
                del self._feeds[turn_id]
            feed.show(replace(view, ended=True))
            self._leave_the_line(turn_id, feed, before)

    def _leave_the_line(self, turn_id: str, feed: _Feed, before: _Feed | None) -> None:
        """Let the next one go. One who was stopped in line keeps the place until it would have been their turn."""
        if before is not None:
            before.done.wait()
        with self._lock:
            del self._line[turn_id]
        feed.done.set()


def _stand_in_line(feed: _Feed, before: _Feed | None) -> None:
    """Return when it is this turn's time, or when it was stopped."""
    if before is None:
        return
    feed.show(TurnView(in_line=True))
    while not before.done.wait(LOOK) and not feed.stopped.is_set():
        pass
    feed.show(TurnView())


def after(view: TurnView, event: TurnEvent) -> TurnView:
    """The view once `event` has happened."""
    match event:
        case Replying(text):
            return replace(view, reply=text)
        case Decided(decision):
            return replace(view, decision=decision)
        case Progress(step, place):
            return replace(view, place=place, step=step)
        case Finished():
            return replace(view, ended=True)

"""Turns under way: each is carried out in a thread of its own and followed by whoever looks at it.

What is said while the turn before is still under way stands in line behind it, stored like any other.
A page that is closed, reloaded or opened twice changes nothing about the turn. Knows nothing of Gradio.
"""

import logging
import time
from collections.abc import Callable, Iterator
from contextvars import copy_context
from dataclasses import dataclass, replace
from threading import Condition, Event, Lock, Thread

from structlog.contextvars import bound_contextvars

from dialog.conversation import Conversation
from dialog.events import Decided, Finished, Progress, Replying, TurnEvent
from dialog.turn import TurnDecision
from generation.request import Step
from ui.metrics import TurnMetrics

log = logging.getLogger(__name__)

# Seconds between two views that are shown, but for the last. A page that is painted at every step, on the cores that
# draw, takes several times as long as the drawing.
PAUSE = 0.25
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
        """The view of now and newer ones, skipping those that came and went meanwhile; the last one at once."""
        seen: TurnView | None = None
        while seen is None or not seen.ended:
            with self._changed:
                if seen is not None:
                    self._changed.wait_for(lambda: self._view.ended, PAUSE)
                self._changed.wait_for(lambda last=seen: self._view is not last)  # type: ignore[misc]
                seen = self._view
            yield seen


class RunningTurns:
    """Carries out the turns of one conversation object; safe to use from every thread."""

    def __init__(self, conversation: Conversation, metrics: TurnMetrics | None = None) -> None:
        self._conversation = conversation
        self.metrics = metrics or TurnMetrics()
        self.metrics.watch(self.number)
        self._feeds: dict[str, _Feed] = {}
        self._line: dict[str, _Feed] = {}  # the turns that others may stand in line for
        self._stopped = False
        self._lock = Lock()

    def start(
        self,
        turn_id: str,
        *,
        after: str | None = None,
        then: Callable[[str], None] | None = None,
        pause: float = 0.0,
    ) -> None:
        """Carry out a turn that was begun: once the turn `after` has ended, where that is under way, else now; but not
        within the next `pause` seconds, unless it is stopped.

        `then` is called with the id when the turn has ended, before those who follow it hear of that. After `stop`
        nothing happens: the turn stays as it is stored.
        """
        feed, session_id = _Feed(), self._conversation.session_of(turn_id)
        with self._lock:
            if self._stopped:
                return
            before = self._line.get(after) if after else None
            self._feeds[turn_id] = self._line[turn_id] = feed
        with bound_contextvars(turn=turn_id, session=session_id):
            context = copy_context()  # logs also know of the call that it came with
        work = (self._carry_out, turn_id, feed, before, then, pause)
        Thread(target=context.run, args=work, name=f"turn-{turn_id[:8]}", daemon=True).start()

    def stop(self, seconds: float) -> None:
        """End with the program, after `seconds` at the latest: what is drawn ends with its step, what waits stays."""
        until = time.monotonic() + seconds
        with self._lock:
            self._stopped = True
            feeds = list(self._feeds.values())
        for feed in feeds:
            feed.stopped.set()
        self._conversation.stop()
        for feed in feeds:
            feed.done.wait(max(0.0, until - time.monotonic()))

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

    def number(self) -> int:
        """How many turns are under way or in line."""
        with self._lock:
            return len(self._feeds)

    def follow(self, turn_id: str) -> Iterator[TurnView]:
        """How the turn goes from now on; the last view has `ended`. Nothing where the turn is not under way here."""
        with self._lock:
            feed = self._feeds.get(turn_id)
        if feed is not None:
            yield from feed.views()

    def _carry_out(
        self, turn_id: str, feed: _Feed, before: _Feed | None, then: Callable[[str], None] | None, pause: float
    ) -> None:
        view = TurnView()
        try:
            feed.stopped.wait(pause)
            _stand_in_line(feed, before)
            for event in () if self._stopped else self._events(turn_id):
                view = after(view, event)
                if not view.ended:
                    feed.show(view)
            if then is not None and view.ended:
                then(turn_id)
        except Exception:
            log.exception("a turn was left unfinished")
        finally:
            with self._lock:
                del self._feeds[turn_id]
            feed.show(replace(view, ended=True))
            self._leave_the_line(turn_id, feed, before)

    def _events(self, turn_id: str) -> Iterator[TurnEvent]:
        """All that happens in a turn, counted and logged."""
        see = self.metrics.turn()
        for event in self._conversation.run(turn_id):
            see(event)
            _write_down(event)
            yield event

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


def _write_down(event: TurnEvent) -> None:
    """What logs tell of a turn. The words are left out of them unless they are asked for."""
    match event:
        case Decided(decision):
            words = {"prompt": decision.prompt, "reply": decision.reply}
            log.info("turn decided", extra={"action": decision.action, "edit": decision.edit, **words})
        case Finished(turn):
            log.info("turn ended", extra={"status": turn.status, "seconds": round(turn.seconds, 2), "text": turn.text})


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

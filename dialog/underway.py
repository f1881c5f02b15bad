"""A turn under way in this process: how to carry it out, when it began, how to stop it."""

import time
from threading import Event

from dialog.plan import Plan
from generation.jobs import Job


class UnderWay:
    """Made when a turn is accepted, or taken up from an earlier process; let go of at its end."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.started = time.perf_counter()
        self.cancelled = Event()
        self.ended = Event()
        self.job: Job | None = None
        self.is_drawn = False  # the worker has begun with it
        self.is_left = False  # for the next process, since this one ends

    @property
    def seconds(self) -> float:
        """Since it was accepted here."""
        return time.perf_counter() - self.started

    def cancel(self) -> None:
        """Stop it, within one step where it is drawn."""
        self.cancelled.set()
        if self.job is not None:
            self.job.cancel()

    def leave(self) -> None:
        """Stop it as it stands, unless somebody has cancelled it."""
        if not self.cancelled.is_set():
            self.is_left = True
            self.cancel()

    def end(self, status: str) -> str | None:
        """How it ends where it has come to `status`: one that is left is interrupted where it was being drawn, and
        else does not end here (None)."""
        if not self.is_left or status != "cancelled":
            return status
        return "interrupted" if self.is_drawn else None

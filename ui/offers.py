"""What somebody deleted last, offered back for a while, whatever else the page shows meanwhile."""

import time
from threading import Lock
from typing import Generic, TypeVar

What = TypeVar("What")

KEPT = 20.0  # seconds: time enough to see it and get there


class Offers(Generic[What]):
    """The latest offer to each owner, in all their tabs. Safe in every thread; forgets as time goes by."""

    def __init__(self, kept: float = KEPT) -> None:
        self._kept = kept
        self._made: dict[str, tuple[float, What]] = {}
        self._lock = Lock()

    def make(self, owner: str, what: What) -> None:
        """Offer something back, and nothing before it any more."""
        with self._lock:
            self._forget_old()
            self._made[owner] = time.monotonic(), what

    def to(self, owner: str) -> What | None:
        """What is offered now."""
        with self._lock:
            self._forget_old()
            return self._made[owner][1] if owner in self._made else None

    def take_back(self, owner: str) -> None:
        """Offer nothing any more: it was taken, or is gone for good."""
        with self._lock:
            self._made.pop(owner, None)

    def _forget_old(self) -> None:
        since = time.monotonic() - self._kept
        self._made = {owner: offer for owner, offer in self._made.items() if offer[0] > since}

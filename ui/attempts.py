"""How often something may be done in some time: be wrong with a password, say, for guessing goes slowly."""

import time
from collections import defaultdict, deque
from threading import Lock

MOST = 10
WINDOW = 600.0  # seconds


class Attempts:
    """Counts tries by who made them, or on what. Safe in every thread; forgets as time goes by."""

    def __init__(self, most: int = MOST, window: float = WINDOW) -> None:
        self._most = most
        self._window = window
        self._tries: defaultdict[str, deque[float]] = defaultdict(deque)
        self._lock = Lock()

    def wait(self, name: str) -> int:
        """The seconds until another try may be made; 0 where it may now."""
        with self._lock:
            tries = self._lately(name)
            return 0 if len(tries) < self._most else max(1, round(tries[0] + self._window - time.monotonic()))

    def count(self, name: str, weight: int = 1) -> None:
        """Count a try, or one that weighs as much as several."""
        with self._lock:
            self._lately(name).extend([time.monotonic()] * weight)

    def _lately(self, name: str) -> deque[float]:
        """The tries that still count. Names that nobody has tried lately are forgotten."""
        since = time.monotonic() - self._window
        for known in list(self._tries):
            tries = self._tries[known]
            while tries and tries[0] < since:
                tries.popleft()
            if not tries:
                del self._tries[known]
        return self._tries[name]

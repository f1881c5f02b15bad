"""What was deleted long ago goes for good while the program runs, too, not only when it starts."""

import logging
from threading import Event, Thread

from storage.errors import StorageError
from storage.sessions import SessionStore

log = logging.getLogger(__name__)

_DAY = 86400.0


class Cleaner:
    """Cleans a store up in a thread of its own, which ends with the program: every step of it is whole by itself."""

    def __init__(self, store: SessionStore, seconds: float = _DAY) -> None:
        """So many `seconds` apart; what goes wrong is logged, and tried again the next time."""
        self._store = store
        self._seconds = seconds
        self._ends = Event()
        self._thread = Thread(target=self._work, name="huihua-cleaner", daemon=True)

    def start(self) -> None:
        """Clean up from now on."""
        self._thread.start()

    def close(self) -> None:
        """Clean up no more; what has begun is waited for."""
        self._ends.set()
        self._thread.join()

    def _work(self) -> None:
        while not self._ends.wait(self._seconds):
            try:
                cleaned = self._store.clean_up()
            except (OSError, StorageError) as error:
                log.error("the store could not be cleaned up: %s", error)
            else:
                log.info("the store is cleaned up", extra={"sessions": cleaned.sessions, "pictures": cleaned.pictures})

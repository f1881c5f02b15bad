"""A store whose disk may be emptied at any restart is kept in snapshots: every few minutes, and at the end.

The folder of the snapshots may fail, or hang. Nobody's turn waits for it: what goes wrong is logged, and reported.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, Thread
from typing import Any

from storage.backup import DATABASE
from storage.errors import SnapshotError, StorageError
from storage.snapshots import Snapshots

log = logging.getLogger(__name__)

_LAST_SECONDS = 20  # that the snapshot at the end may take


class Keeper:
    """Takes the snapshots of a store, in a thread of its own."""

    def __init__(self, data: Path, folder: Path, seconds: float) -> None:
        """Of the store in `data`, in `folder`, `seconds` apart where something has changed."""
        self.problem: StorageError | None = None
        self.taken_utc: str | None = None
        self._data = data
        self._folder = folder
        self._seconds = seconds
        self._snapshots = Snapshots(data, folder)
        self._seen: list[tuple[int, int]] = []
        self._ends = Event()
        self._thread = Thread(target=self._work, name="huihua-snapshots", daemon=True)

    def start(self) -> None:
        """Bring an empty store back from the latest snapshot, and take snapshots from now on."""
        if not (self._data / DATABASE).exists():
            self._bring_back()
        self._thread.start()

    def close(self) -> None:
        """Take the last snapshot, if the folder lets us."""
        self._ends.set()
        self._thread.join(_LAST_SECONDS)
        if self._thread.is_alive():
            log.error("the last snapshot is not ready, and not waited for")

    def report(self) -> dict[str, Any]:
        """When the latest snapshot of this process was taken, and what went wrong since, if anything did."""
        return {"taken_utc": self.taken_utc, "problem": str(self.problem) if self.problem else None}

    def _bring_back(self) -> None:
        try:
            copied = self._snapshots.restore()
        except (OSError, StorageError) as error:
            self._fail(error)
            return
        if copied is not None:
            log.info("the store is brought back from a snapshot", extra={"pictures": copied.pictures})
        if copied is not None and copied.missing:
            log.error("%d pictures of the snapshot are missing", len(copied.missing))

    def _work(self) -> None:
        while not self._ends.wait(self._seconds):
            self._take()
        self._take()

    def _take(self) -> None:
        seen = self._trace()
        if not seen or seen == self._seen:
            return
        try:
            self._snapshots.take()
        except (OSError, StorageError) as error:
            self._fail(error)
            return
        self._seen, self.problem = seen, None
        self.taken_utc = datetime.now(UTC).isoformat(timespec="seconds")

    def _fail(self, error: Exception) -> None:
        self.problem = SnapshotError(self._folder, str(error.__cause__ or error))
        log.error("%s", self.problem)

    def _trace(self) -> list[tuple[int, int]]:
        """What changes with every write to the database; nothing where there is none."""
        files = (self._data / f"{DATABASE}{ending}" for ending in ("", "-wal"))
        stats = [path.stat() for path in files if path.exists()]
        return [(each.st_mtime_ns, each.st_size) for each in stats]


@contextmanager
def kept_in(folder: Path | None, data: Path, seconds: float) -> Iterator[Keeper | None]:
    """Keep the store in `data` in snapshots until the block ends; None, and nothing, where there is no folder for it.

    At the beginning an empty store is brought back. Raises nothing: see `Keeper.report`.
    """
    if folder is None:
        yield None
        return
    keeper = Keeper(data, folder, seconds)
    keeper.start()
    try:
        yield keeper
    finally:
        keeper.close()

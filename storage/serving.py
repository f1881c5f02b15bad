"""One program that serves a store at a time.

A second one would take the turns that the first is drawing for left over, and draw the waiting ones again. Commands
that look, copy or say something in a session of their own go on beside it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from storage.errors import ServedError
from storage.guard import clear_errors

LOCK = "serving.lock"


@contextmanager
def served_alone(folder: Path) -> Iterator[None]:
    """Hold the store in `folder` until the block ends, or the process, however it ends.

    Raises ServedError where another one holds it, FolderError where the folder cannot be made or written.
    """
    with clear_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / LOCK, blocking=False)
        try:
            lock.acquire()
        except Timeout as error:
            raise ServedError(folder) from error
    try:
        yield
    finally:
        lock.release()

"""One SQLite file, used from many threads and processes. Knows nothing of what is in it."""

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database, Migrations

from storage.errors import TooNewError
from storage.guard import clear_errors

# How long a write waits for another one, in milliseconds. A write takes a few; only a stuck program holds longer.
BUSY_TIMEOUT_MS = 15_000
# In a fork: connections of the process that it came from, kept so that nothing closes them.
_OF_THE_PARENT: list[sqlite3.Connection] = []


class SharedDatabase:
    """Gives each thread a connection of its own, and transactions that wait for each other."""

    def __init__(self, path: Path, migrations: Migrations) -> None:
        """Opens or makes the file and brings its schema up to date. Raises StorageError's leaves."""
        self.path = path
        self._local = threading.local()
        with clear_errors(path.parent):
            path.parent.mkdir(parents=True, exist_ok=True)
        with self.reading() as db:
            check_known(db, migrations, path)
            behind = bool(migrations.pending(db))
        if behind:
            with self.writing() as db:  # asks again what is pending: another process may have been faster
                migrations.apply(db)

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """This thread's connection, in a transaction that sees one state of the database throughout."""
        with clear_errors(self.path):
            db = self._connection()
            with db.atomic():
                yield db

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """A transaction that holds the write lock from its start; all of it is on the disk after it, or nothing.

        A plain BEGIN, as in `Database.atomic`, asks for the lock at the first write. Had another process written
        since the first read, SQLite would refuse then and there, without waiting.
        """
        with clear_errors(self.path):
            db = self._connection()
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
                db.commit()
            except BaseException:
                db.rollback()
                raise

    def close(self) -> None:
        """Close this thread's connection; other threads' close when the threads end."""
        db: _Connection | None = self._local.__dict__.pop("db", None)
        if db is not None:
            db.close()

    def _connection(self) -> Database:
        if not hasattr(self._local, "db"):
            self._local.db = _Connection(self.path)
        return self._local.db


def check_known(db: Database, migrations: Migrations, path: Path) -> None:
    """Raises TooNewError where a later program has been at the database, in a way that this one cannot know."""
    known = {step.name for step in migrations.pending(Database(memory=True))}
    if not {step.name for step in migrations.applied(db)} <= known:
        raise TooNewError(path)


class _Connection(Database):
    """One thread's connection. It is closed with the thread or with the store, whichever ends first, and thus
    perhaps from another thread: hence `check_same_thread=False`, though only its own thread ever asks it anything.

    A fork of the process leaves it alone. There, all other threads end at once, in the middle of whatever they did
    with their connections: closing one would wait for ever for a lock that nobody holds any more.
    """

    def __init__(self, path: Path) -> None:
        self._process = os.getpid()
        super().__init__(sqlite3.connect(path, check_same_thread=False))
        self.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        self.execute("PRAGMA foreign_keys = ON")
        self.execute("PRAGMA synchronous = FULL")  # the default in WAL mode loses committed turns in a power cut
        self.enable_wal()

    def __del__(self) -> None:
        if not hasattr(self, "conn"):
            return
        if self._process == os.getpid():
            self.close()
        else:
            _OF_THE_PARENT.append(self.conn)

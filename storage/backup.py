"""A store copied to another folder while people use it, and brought back from there.

A backup is a folder like the store's own: `huihua.db`, and `pictures/`. A second backup to the same folder copies the
new pictures only. Thumbnails are made again when they are asked for.
"""

import hashlib
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from storage.database import check_known
from storage.errors import BusyError, DamagedError, NoBackupError
from storage.files import sync_folder
from storage.guard import clear_errors
from storage.migrations import MIGRATIONS
from storage.pictures import PictureFiles, path_of, video_beside

DATABASE = "huihua.db"
PICTURES = "pictures"
_PATIENCE_SECONDS = 15


@dataclass(frozen=True)
class Copied:
    """What a backup or a restore did: all pictures that the database names, those of them copied now, those missing."""

    pictures: int
    copied: int
    missing: tuple[str, ...]


def backup(source: Path, target: Path) -> Copied:
    """Copy the store in `source` to `target`: the database as it is at one moment, and the pictures it names.

    The copy of the database takes its place last, when all else is there. Raises NoBackupError where `source` is no
    store, TooNewError, FolderError, NoSpaceError, BusyError, DamagedError.
    """
    _check(source)
    incoming = target / f"{DATABASE}.incoming"
    with clear_errors(target):
        target.mkdir(parents=True, exist_ok=True)
        incoming.unlink(missing_ok=True)
        _copy_to_one_file(source / DATABASE, incoming)
        copied = _copy_pictures(incoming, source, target)
        incoming.replace(target / DATABASE)
        sync_folder(target)
    return copied


def restore(source: Path, target: Path) -> Copied:
    """Bring the store in `target` back to what the backup in `source` has; nothing of the backup is changed.

    What was there stays beside it, as `huihua-before-<time>.db`, with all pictures. A program that has the store open
    sees the change at once. Raises what `backup` raises, and then nothing has changed.
    """
    _check(source)
    with clear_errors(target):
        target.mkdir(parents=True, exist_ok=True)
        if (target / DATABASE).exists():
            now = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
            _copy_to_one_file(target / DATABASE, target / f"huihua-before-{now}.db")
        copied = _copy_pictures(source / DATABASE, source, target)
        _copy_database(source / DATABASE, target / DATABASE)
    return copied


def _check(folder: Path) -> None:
    """Raises NoBackupError, TooNewError or DamagedError unless this program can read the store in the folder."""
    path = folder / DATABASE
    if not path.is_file():
        raise NoBackupError(folder)
    with clear_errors(path), closing(_opened(path)) as connection:
        (answer,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if answer != "ok":
            raise DamagedError(path, answer)
        db = Database(connection)
        if not MIGRATIONS.applied(db):
            raise NoBackupError(folder)
        check_known(db, MIGRATIONS, path)


def _opened(path: Path) -> sqlite3.Connection:
    """A connection to a file that is there."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=_PATIENCE_SECONDS)


def _copy_database(source: Path, target: Path) -> None:
    """All pages in one transaction, which waits for others as long as our patience lasts. Raises BusyError."""
    deadline = time.monotonic() + _PATIENCE_SECONDS

    def watch(status: int, remaining: int, total: int) -> None:
        if remaining and time.monotonic() > deadline:
            raise BusyError(target)

    with closing(_opened(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new, progress=watch, sleep=0.05)


def _copy_to_one_file(source: Path, target: Path) -> None:
    """A copy that nobody has open yet, without the files that belong to WAL mode."""
    _copy_database(source, target)
    with closing(_opened(target)) as copy:
        copy.execute("PRAGMA journal_mode = DELETE")


def _copy_pictures(database: Path, source: Path, target: Path) -> Copied:
    """The pictures that a database names and that are not in `target` yet. One with wrong bytes counts as missing."""
    with closing(_opened(database)) as db:
        ids = [picture_id for (picture_id,) in db.execute("SELECT id FROM pictures ORDER BY id")]
    files = PictureFiles(target / PICTURES)
    copied, missing = 0, []
    for picture_id in ids:
        if files.path(picture_id).exists():
            continue
        path = path_of(source / PICTURES, picture_id)
        video = video_beside(path)
        if path.exists() and hashlib.sha256(png := path.read_bytes()).hexdigest() == picture_id:
            files.save(png, video.read_bytes() if video.exists() else None)
            copied += 1
        else:
            missing.append(picture_id)
    return Copied(len(ids), copied, tuple(missing))

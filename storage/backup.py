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
    _check(source / DATABASE)
    with clear_errors(target):
        target.mkdir(parents=True, exist_ok=True)
        return _fill(source / DATABASE, source / PICTURES, target)


def restore(source: Path, target: Path) -> Copied:
    """Bring the store in `target` back to what the backup in `source` has; nothing of the backup is changed.

    What was there stays beside it, as `huihua-before-<time>.db`, with all pictures. A program that has the store open
    sees the change at once. Raises what `backup` raises, and then nothing has changed.
    """
    return restore_database(source / DATABASE, source / PICTURES, target)


def restore_database(database: Path, pictures: Path, target: Path) -> Copied:
    """What `restore` does, from a database and a folder of pictures that may lie anywhere."""
    _check(database)
    with clear_errors(target):
        target.mkdir(parents=True, exist_ok=True)
        if not (target / DATABASE).exists():
            return _fill(database, pictures, target)
        now = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
        copy_to_one_file(target / DATABASE, target / f"huihua-before-{now}.db")
        copied = _copy_pictures(database, pictures, target / PICTURES)
        _copy_database(database, target / DATABASE)
    return copied


def copy_to_one_file(source: Path, target: Path) -> None:
    """A copy of a database that nobody has open yet, without the files that belong to WAL mode. Raises BusyError."""
    _copy_database(source, target)
    with closing(_opened(target)) as copy:
        copy.execute("PRAGMA journal_mode = DELETE")


def pictures_in(database: Path) -> list[str]:
    """The ids of all pictures that a database names."""
    with closing(_opened(database)) as db:
        return [picture_id for (picture_id,) in db.execute("SELECT id FROM pictures ORDER BY id")]


def _fill(database: Path, pictures: Path, target: Path) -> Copied:
    """Put a database and its pictures into `target`, where there is none; it takes its place when all else is there."""
    incoming = target / f"{DATABASE}.incoming"
    incoming.unlink(missing_ok=True)
    copy_to_one_file(database, incoming)
    copied = _copy_pictures(incoming, pictures, target / PICTURES)
    incoming.replace(target / DATABASE)
    sync_folder(target)
    return copied


def _check(path: Path) -> None:
    """Raises NoBackupError, TooNewError or DamagedError unless this program can read the database at the path."""
    if not path.is_file():
        raise NoBackupError(path.parent)
    with clear_errors(path), closing(_opened(path)) as connection:
        (answer,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if answer != "ok":
            raise DamagedError(path, answer)
        db = Database(connection)
        if not MIGRATIONS.applied(db):
            raise NoBackupError(path.parent)
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


def _copy_pictures(database: Path, source: Path, target: Path) -> Copied:
    """The pictures that a database names and that are not in `target` yet. One with wrong bytes counts as missing."""
    ids = pictures_in(database)
    files = PictureFiles(target)
    copied, missing = 0, []
    for picture_id in ids:
        if files.path(picture_id).exists():
            continue
        path = path_of(source, picture_id)
        video = video_beside(path)
        if path.exists() and hashlib.sha256(png := path.read_bytes()).hexdigest() == picture_id:
            files.save(png, video.read_bytes() if video.exists() else None)
            copied += 1
        else:
            missing.append(picture_id)
    return Copied(len(ids), copied, tuple(missing))

"""Snapshots of a store in a folder whose files can only be written from beginning to end: the bucket of a Space.

    pictures/ab/cdef….png             each picture once, as in the store
    snapshots/00000012-<sha256>.db    the database as it was at one moment, named by its number and its bytes

Nothing there is renamed, and nothing that is whole is written again. A file that was cut off has other bytes than its
name says: it is passed over when a snapshot is brought back, and a picture is written anew by the next snapshot.
"""

import hashlib
import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from storage.backup import DATABASE, PICTURES, Copied, copy_to_one_file, pictures_in, restore_database
from storage.errors import SnapshotError
from storage.guard import clear_errors
from storage.pictures import path_of, video_beside

KEPT = 3
_FOLDER = "snapshots"
_NAME = re.compile(r"(\d{8})-([0-9a-f]{64})\.db")


@dataclass(frozen=True)
class _Snapshot:
    number: int
    digest: str
    path: Path


class Snapshots:
    """Those of one store. For one thread at a time."""

    def __init__(self, data: Path, folder: Path) -> None:
        """Of the store in `data`, in `folder`."""
        self._data = data
        self._folder = folder
        self._here = data / "snapshot.db"  # where a database is put together: SQLite writes here and there in a file
        self._copied: set[str] = set()  # pictures that are known to be in the folder
        self._named: dict[int, set[str]] = {}  # the pictures of each snapshot, where they are known
        self._drops = True  # the oldest; not where the store could not be brought back from them

    def take(self) -> bool:
        """Copy the database and new pictures; whether there was anything new. Raises OSError and StorageError."""
        self._here.unlink(missing_ok=True)  # cut off, if it is there
        try:
            copy_to_one_file(self._data / DATABASE, self._here)
            with clear_errors(self._folder):
                return self._add(_digest(self._here), self._here.stat().st_size)
        finally:
            self._here.unlink(missing_ok=True)

    def restore(self) -> Copied | None:
        """Make the store that of the latest whole snapshot; None where there is none at all.

        Raises StorageError where there are some and none can be brought back; none is dropped then from now on.
        """
        self._drops = False
        with clear_errors(self._data):
            self._data.mkdir(parents=True, exist_ok=True)
        with clear_errors(self._folder):
            found = self._found()
            whole = next((each for each in reversed(found) if self._is_fetched(each)), None)
        try:
            if found and whole is None:
                raise SnapshotError(self._folder, "no snapshot is whole")
            copied = self._brought_back(whole) if whole else None
        finally:
            self._here.unlink(missing_ok=True)
        self._drops = True
        return copied

    def _add(self, digest: str, size: int) -> bool:
        """Add the database that is put together here; its pictures first, so that it names none that is not there."""
        found = self._found()
        if found and found[-1].digest == digest and found[-1].path.stat().st_size == size:
            return False
        ids = set(pictures_in(self._here))
        for picture_id in sorted(ids - self._copied):
            self._add_picture(picture_id)
        number = found[-1].number + 1 if found else 1
        _stream(self._here, self._folder / _FOLDER / f"{number:08}-{digest}.db")
        self._named[number] = ids
        if self._drops:
            self._drop(self._found())
        return True

    def _add_picture(self, picture_id: str) -> None:
        """The video first: where the picture is, all of it is. One whose file is lost here cannot be added."""
        png = path_of(self._data / PICTURES, picture_id)
        for source in (video_beside(png), png):
            target = self._folder / PICTURES / source.relative_to(self._data / PICTURES)
            if source.exists() and not (target.exists() and target.stat().st_size == source.stat().st_size):
                _stream(source, target)
        self._copied.add(picture_id)

    def _drop(self, found: list[_Snapshot]) -> None:
        """Remove all but the latest snapshots, and the pictures that only these named."""
        kept = found[-KEPT:]
        for old in found[:-KEPT]:
            old.path.unlink(missing_ok=True)
            ids = self._named.pop(old.number, set())
            if all(each.number in self._named for each in kept):
                self._drop_pictures(ids.difference(*(self._named[each.number] for each in kept)))

    def _drop_pictures(self, ids: Iterable[str]) -> None:
        for picture_id in ids:
            png = path_of(self._folder / PICTURES, picture_id)
            for path in (png, video_beside(png)):
                path.unlink(missing_ok=True)
            self._copied.discard(picture_id)

    def _found(self) -> list[_Snapshot]:
        """All snapshots, whole or not, the oldest first."""
        folder = self._folder / _FOLDER
        names = [path.name for path in folder.iterdir()] if folder.is_dir() else []
        matches = [match for name in names if (match := _NAME.fullmatch(name))]
        return sorted((_Snapshot(int(m[1]), m[2], folder / m[0]) for m in matches), key=lambda each: each.number)

    def _is_fetched(self, snapshot: _Snapshot) -> bool:
        """Whether it is whole: then it lies here."""
        shutil.copyfile(snapshot.path, self._here)
        return _digest(self._here) == snapshot.digest

    def _brought_back(self, snapshot: _Snapshot) -> Copied:
        copied = restore_database(self._here, self._folder / PICTURES, self._data)
        self._named[snapshot.number] = set(pictures_in(self._here))
        self._copied = self._named[snapshot.number] - set(copied.missing)
        return copied


def has_snapshots(folder: Path) -> bool:
    """Whether snapshots were ever taken there."""
    return (folder / _FOLDER).is_dir()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _stream(source: Path, target: Path) -> None:
    """Write a new file from beginning to end; what was cut off there before goes first."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    with source.open("rb") as old, target.open("xb") as new:
        shutil.copyfileobj(old, new)

"""Turns what the disk and SQLite raise into errors that a person can act on."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage.errors import BusyError, DamagedError, FolderError, NoSpaceError, StorageError, UnstorableTextError

_FULL_DISK = (errno.ENOSPC, errno.EDQUOT)
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_PRIMARY_CODE = 0xFF  # the rest of SQLite's code says where, not what


@contextmanager
def clear_errors(place: Path) -> Iterator[None]:
    """Raises StorageError's leaves for what goes wrong with the file or folder `place`; mistakes of ours pass."""
    try:
        yield
    except UnicodeEncodeError as error:
        raise UnstorableTextError from error
    except OSError as error:
        raise _from_os(error, place) from error
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise
    except sqlite3.DatabaseError as error:
        raise _from_sqlite(error, place) from error


def _from_os(error: OSError, place: Path) -> StorageError:
    if error.errno in _FULL_DISK:
        return NoSpaceError(place)
    return FolderError(place, error.strerror or str(error))


def _from_sqlite(error: sqlite3.DatabaseError, place: Path) -> StorageError:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & _PRIMARY_CODE
    if code == sqlite3.SQLITE_FULL:
        return NoSpaceError(place)
    if code in _BUSY:
        return BusyError(place)
    if code in _DAMAGED:
        return DamagedError(place, str(error))
    return FolderError(place, str(error))

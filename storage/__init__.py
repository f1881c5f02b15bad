"""Sessions, turns and pictures on disk. Knows nothing of dialogue, drawing or the page."""

from storage.errors import (
    BusyError,
    DamagedError,
    FolderError,
    NoSpaceError,
    NotAPngError,
    SessionExistsError,
    StorageError,
    UnknownPictureError,
    UnknownSessionError,
    UnknownTurnError,
    UnstorableTextError,
)
from storage.pictures import PictureFiles
from storage.records import PictureRecord, SessionRecord, TurnRecord
from storage.sessions import SessionStore

__all__ = [
    "BusyError",
    "DamagedError",
    "FolderError",
    "NoSpaceError",
    "NotAPngError",
    "PictureFiles",
    "PictureRecord",
    "SessionExistsError",
    "SessionRecord",
    "SessionStore",
    "StorageError",
    "TurnRecord",
    "UnknownPictureError",
    "UnknownSessionError",
    "UnknownTurnError",
    "UnstorableTextError",
]

"""Sessions, turns and pictures on disk. Knows nothing of dialogue, drawing or the page."""

from storage.errors import (
    BusyError,
    DamagedError,
    DamagedPictureError,
    FolderError,
    NoSpaceError,
    NotAPngError,
    SessionExistsError,
    StorageError,
    UnknownPictureError,
    UnknownPlaceError,
    UnknownSessionError,
    UnknownTurnError,
    UnstorableTextError,
)
from storage.library import Library
from storage.pictures import PictureFiles
from storage.records import (
    GalleryItem,
    GalleryWish,
    PictureRecord,
    SearchHit,
    SessionRecord,
    TurnRecord,
    UserRecord,
)
from storage.sessions import SessionStore

__all__ = [
    "BusyError",
    "DamagedError",
    "DamagedPictureError",
    "FolderError",
    "GalleryItem",
    "GalleryWish",
    "Library",
    "NoSpaceError",
    "NotAPngError",
    "PictureFiles",
    "PictureRecord",
    "SearchHit",
    "SessionExistsError",
    "SessionRecord",
    "SessionStore",
    "StorageError",
    "TurnRecord",
    "UnknownPictureError",
    "UnknownPlaceError",
    "UnknownSessionError",
    "UnknownTurnError",
    "UnstorableTextError",
    "UserRecord",
]

"""Sessions, turns and pictures on disk. Knows nothing of dialogue, drawing or the page."""

from storage.cleaning import Cleaned
from storage.errors import (
    BusyError,
    DamagedError,
    DamagedPictureError,
    FolderError,
    NoSpaceError,
    NotAPngError,
    NothingToShareError,
    QuotaError,
    SessionExistsError,
    StorageError,
    UnknownPictureError,
    UnknownPlaceError,
    UnknownSessionError,
    UnknownShareError,
    UnknownTurnError,
    UnstorableTextError,
)
from storage.library import Library
from storage.metadata import read_settings
from storage.pictures import PictureFiles
from storage.records import (
    GalleryItem,
    GalleryWish,
    PictureRecord,
    SearchHit,
    SessionRecord,
    SharedPicture,
    SharedSession,
    SharedTurn,
    ShareRecord,
    TurnRecord,
    UserRecord,
)
from storage.sessions import SessionStore

__all__ = [
    "BusyError",
    "Cleaned",
    "DamagedError",
    "DamagedPictureError",
    "FolderError",
    "GalleryItem",
    "GalleryWish",
    "Library",
    "NoSpaceError",
    "NotAPngError",
    "NothingToShareError",
    "PictureFiles",
    "PictureRecord",
    "QuotaError",
    "SearchHit",
    "SessionExistsError",
    "SessionRecord",
    "SessionStore",
    "ShareRecord",
    "SharedPicture",
    "SharedSession",
    "SharedTurn",
    "StorageError",
    "TurnRecord",
    "UnknownPictureError",
    "UnknownPlaceError",
    "UnknownSessionError",
    "UnknownShareError",
    "UnknownTurnError",
    "UnstorableTextError",
    "UserRecord",
    "read_settings",
]

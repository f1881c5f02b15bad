"""Sessions, turns and pictures on disk. Knows nothing of dialogue, drawing or the page."""

from storage.backup import Copied, backup, restore
from storage.checking import Finding
from storage.cleaning import Cleaned
from storage.errors import (
    BusyError,
    DamagedError,
    DamagedPictureError,
    FolderError,
    NoBackupError,
    NoSpaceError,
    NotAnExportError,
    NotAPngError,
    NothingToShareError,
    QuotaError,
    ServedError,
    SessionExistsError,
    SnapshotError,
    StorageError,
    TooManyTurnsError,
    TooNewError,
    UnknownPictureError,
    UnknownPlaceError,
    UnknownSessionError,
    UnknownShareError,
    UnknownTurnError,
    UnstorableTextError,
)
from storage.keeping import Keeper, kept_in
from storage.library import Library
from storage.limits import TurnLimits
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
from storage.serving import served_alone
from storage.sessions import SessionStore

__all__ = [
    "BusyError",
    "Cleaned",
    "Copied",
    "DamagedError",
    "DamagedPictureError",
    "Finding",
    "FolderError",
    "GalleryItem",
    "GalleryWish",
    "Keeper",
    "Library",
    "NoBackupError",
    "NoSpaceError",
    "NotAPngError",
    "NotAnExportError",
    "NothingToShareError",
    "PictureFiles",
    "PictureRecord",
    "QuotaError",
    "SearchHit",
    "ServedError",
    "SessionExistsError",
    "SessionRecord",
    "SessionStore",
    "ShareRecord",
    "SharedPicture",
    "SharedSession",
    "SharedTurn",
    "SnapshotError",
    "StorageError",
    "TooManyTurnsError",
    "TooNewError",
    "TurnLimits",
    "TurnRecord",
    "UnknownPictureError",
    "UnknownPlaceError",
    "UnknownSessionError",
    "UnknownShareError",
    "UnknownTurnError",
    "UnstorableTextError",
    "UserRecord",
    "backup",
    "kept_in",
    "read_settings",
    "restore",
    "served_alone",
]

"""Sessions, turns and pictures on disk. Knows nothing of dialogue, drawing or the page."""

from storage import pandasless  # noqa: F401  # before all that imports sqlite-utils
from storage.account_errors import NameTakenError, UnknownAccountError, WeakPasswordError, WrongPasswordError
from storage.accounts import Accounts
from storage.backup import Copied, backup, restore
from storage.checking import Finding
from storage.cleaner import Cleaner
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
    AccountRecord,
    BinRecord,
    DiskRecord,
    GalleryItem,
    GalleryWish,
    PictureRecord,
    SearchHit,
    SessionRecord,
    SharedPicture,
    SharedSession,
    SharedTurn,
    ShareRecord,
    TimeRecord,
    TurnRecord,
    UsageRecord,
    UserRecord,
)
from storage.serving import served_alone
from storage.sessions import SessionStore

__all__ = [
    "AccountRecord",
    "Accounts",
    "BinRecord",
    "BusyError",
    "Cleaned",
    "Cleaner",
    "Copied",
    "DamagedError",
    "DamagedPictureError",
    "DiskRecord",
    "Finding",
    "FolderError",
    "GalleryItem",
    "GalleryWish",
    "Keeper",
    "Library",
    "NameTakenError",
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
    "TimeRecord",
    "TooManyTurnsError",
    "TooNewError",
    "TurnLimits",
    "TurnRecord",
    "UnknownAccountError",
    "UnknownPictureError",
    "UnknownPlaceError",
    "UnknownSessionError",
    "UnknownShareError",
    "UnknownTurnError",
    "UnstorableTextError",
    "UsageRecord",
    "UserRecord",
    "WeakPasswordError",
    "WrongPasswordError",
    "backup",
    "kept_in",
    "read_settings",
    "restore",
    "served_alone",
]

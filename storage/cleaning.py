"""What was deleted long ago goes for good: sessions with their turns, pictures with their files.

Rows go first, files after, each under the lock: a process killed between the two leaves a file that nothing names,
which `python -m storage check` finds, and never a row without its file.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from sqlite_utils import Database

from storage.database import SharedDatabase
from storage.pictures import PictureFiles
from storage.thumbnails import Thumbnails

# A turn under way keeps its session; the next clean-up takes both.
_SESSIONS = """
    SELECT id, owner FROM sessions
    WHERE deleted_utc < :before AND (:owner IS NULL OR owner = :owner) AND NOT EXISTS (
        SELECT 1 FROM turns WHERE turns.session_id = sessions.id AND turns.status IN ('pending', 'running')
    )
"""
_REMOVED = "SELECT owner, picture_id FROM holdings WHERE removed_utc < :before AND (:owner IS NULL OR owner = :owner)"
_PICTURES_OF_A_SESSION = """
    SELECT picture_id FROM turns WHERE session_id = :session AND picture_id IS NOT NULL
    UNION SELECT picture_id FROM uploads WHERE turn_id IN (SELECT id FROM turns WHERE session_id = :session)
"""
_DROP_SESSION = (
    "DELETE FROM shares WHERE session_id = :session",
    "DELETE FROM feedback WHERE turn_id IN (SELECT id FROM turns WHERE session_id = :session)",
    "DELETE FROM uploads WHERE turn_id IN (SELECT id FROM turns WHERE session_id = :session)",
    "DELETE FROM texts WHERE session_id = :session",
    "UPDATE sessions SET cursor = NULL WHERE id = :session",
    "DELETE FROM turns WHERE session_id = :session",
    "DELETE FROM sessions WHERE id = :session",
)
# The turn stays, and so does the number of its picture, which no other picture gets.
_FORGET_PICTURE = (
    "UPDATE turns SET picture_id = NULL, drawn_utc = NULL WHERE owner = :owner AND picture_id = :picture",
    "DELETE FROM uploads WHERE picture_id = :picture AND turn_id IN (SELECT id FROM turns WHERE owner = :owner)",
    "DELETE FROM holdings WHERE owner = :owner AND picture_id = :picture",
)
_DROP_UNUSED_HOLDINGS = """
    DELETE FROM holdings WHERE owner = :owner AND picture_id IN (SELECT value FROM json_each(:pictures))
    AND NOT EXISTS (SELECT 1 FROM turns WHERE turns.picture_id = holdings.picture_id AND turns.owner = :owner)
    AND NOT EXISTS (
        SELECT 1 FROM uploads JOIN turns ON turns.id = uploads.turn_id
        WHERE uploads.picture_id = holdings.picture_id AND turns.owner = :owner
    )
"""
_DROP_UNHELD = """
    DELETE FROM pictures WHERE id = :picture AND NOT EXISTS (SELECT 1 FROM holdings WHERE picture_id = :picture)
"""


@dataclass(frozen=True)
class Cleaned:
    """What a clean-up removed for good; `bytes` are those of the files."""

    sessions: int
    pictures: int
    bytes: int


def clean_up(
    database: SharedDatabase, files: PictureFiles, thumbnails: Thumbnails, before_utc: str, owner: str | None = None
) -> Cleaned:
    """Remove what was deleted before that moment, of everybody or of one owner, in many short transactions."""
    values = {"before": before_utc, "owner": owner}
    with database.reading() as db:
        sessions = list(db.query(_SESSIONS, values))
        removed = list(db.query(_REMOVED, values))
    gone = 0
    candidates: set[str] = set()
    for row in sessions:
        with database.writing() as db:
            if _still(db, f"{_SESSIONS} AND sessions.id = :id", values | row):
                candidates |= drop_session(db, row["id"], row["owner"])
                gone += 1
    for row in removed:
        with database.writing() as db:
            if _still(db, f"{_REMOVED} AND picture_id = :picture_id", values | row):
                forget_picture(db, row["picture_id"], row["owner"])
                candidates.add(row["picture_id"])
    sizes = [drop_picture(database, files, thumbnails, picture_id) for picture_id in sorted(candidates)]
    freed = [size for size in sizes if size]
    return Cleaned(gone, len(freed), sum(freed))


def drop_session(db: Database, session_id: str, owner: str) -> set[str]:
    """Remove a session and all in it; returns the pictures that may now be nobody's."""
    pictures = {row["picture_id"] for row in db.query(_PICTURES_OF_A_SESSION, {"session": session_id})}
    _execute(db, _DROP_SESSION, session=session_id)
    db.execute(_DROP_UNUSED_HOLDINGS, {"owner": owner, "pictures": json.dumps(sorted(pictures))})
    return pictures


def forget_picture(db: Database, picture_id: str, owner: str) -> None:
    """Take a picture from an owner's turns for good."""
    _execute(db, _FORGET_PICTURE, owner=owner, picture=picture_id)


def drop_picture(database: SharedDatabase, files: PictureFiles, thumbnails: Thumbnails, picture_id: str) -> int:
    """Remove a picture that is nobody's, the row and then the files; returns the bytes that are free now."""
    with database.writing() as db:
        db.execute(_DROP_UNHELD, {"picture": picture_id})
    with database.writing() as db:  # whoever saves the same picture just now waits here, and looks for the file then
        if db.table("pictures").count_where("id = ?", [picture_id]):
            return 0
        thumbnails.remove(picture_id)
        return files.remove(picture_id)


def _still(db: Database, sql: str, values: dict[str, str | None]) -> bool:
    """Whether it is to go even now: it may have been restored meanwhile."""
    return next(db.query(sql, values), None) is not None


def _execute(db: Database, statements: Iterable[str], **values: str) -> None:
    for sql in statements:
        db.execute(sql, values)

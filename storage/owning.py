"""Whose a picture is, and how much room an owner uses: questions and changes within a transaction of the caller's."""

from sqlite_utils import Database

from storage.database import SharedDatabase
from storage.errors import QuotaError
from storage.pictures import PictureFiles
from storage.records import BinRecord, UsageRecord, UserRecord

_OWNERS = """
    SELECT holdings.owner FROM holdings
    WHERE holdings.picture_id = :picture AND holdings.removed_utc IS NULL AND EXISTS (
        SELECT 1 FROM turns JOIN sessions ON sessions.id = turns.session_id
        WHERE turns.picture_id = :picture AND turns.owner = holdings.owner AND sessions.deleted_utc IS NULL
        UNION ALL
        SELECT 1 FROM uploads JOIN turns ON turns.id = uploads.turn_id JOIN sessions ON sessions.id = turns.session_id
        WHERE uploads.picture_id = :picture AND turns.owner = holdings.owner AND sessions.deleted_utc IS NULL
    )
"""


_USAGE = """
    SELECT users.id, bytes, byte_limit, users.created_utc, count(sessions.id) AS sessions,
        coalesce(max(sessions.updated_utc), '') AS used_utc
    FROM users LEFT JOIN sessions ON sessions.owner = users.id AND sessions.deleted_utc IS NULL
    GROUP BY users.id ORDER BY bytes DESC, users.id
"""
_BIN = """
    SELECT (SELECT count(*) FROM sessions WHERE owner = :owner AND deleted_utc IS NOT NULL) AS sessions,
        (SELECT count(*) FROM holdings WHERE owner = :owner AND removed_utc IS NOT NULL) AS pictures
"""


def owners_of(db: Database, picture_id: str) -> set[str]:
    """Those in whose sessions the picture is shown or was given, where neither it nor the session is deleted."""
    return {row["owner"] for row in db.query(_OWNERS, {"picture": picture_id})}


def change_holding(db: Database, owner: str, picture_id: str, column: str, value: str | None) -> None:
    """Set `column` of what the owner has of a picture; nothing happens where they have nothing of it."""
    sql = f"UPDATE holdings SET {column} = ? WHERE owner = ? AND picture_id = ?"
    db.execute(sql, [value, owner, picture_id])


def read_usage(db: Database) -> list[UsageRecord]:
    """Everybody, those first who use the most room."""
    return [UsageRecord(**row) for row in db.query(_USAGE)]


def read_user(db: Database, owner: str) -> UserRecord | None:
    """The owner's row; None before their first session."""
    rows = db.query("SELECT id, bytes, byte_limit, created_utc FROM users WHERE id = ?", [owner])
    return next((UserRecord(**row) for row in rows), None)


def read_bin(db: Database, owner: str) -> BinRecord:
    """What the owner has deleted and could restore."""
    row = next(db.query(_BIN, {"owner": owner}))
    return BinRecord(row["sessions"], row["pictures"])


def weigh_pictures(database: SharedDatabase, files: PictureFiles) -> None:
    """Note the sizes of files that the first schema did not; a missing file counts nothing."""
    unknown = "SELECT id FROM pictures WHERE bytes IS NULL"
    with database.reading() as db:
        if not list(db.query(f"{unknown} LIMIT 1")):
            return
    with database.writing() as db:
        for row in list(db.query(unknown)):
            size = sum(path.stat().st_size for path in files.present(row["id"]))
            db.table("pictures").update(row["id"], {"bytes": size})


def check_room(user: UserRecord | None, adding: int, usual_limit: int | None) -> None:
    """Raises QuotaError where somebody has no room for `adding` bytes, or none at all; None has used nothing yet."""
    used, own_limit = (0, None) if user is None else (user.bytes, user.byte_limit)
    limit = usual_limit if own_limit is None else own_limit
    if limit is not None and (used >= limit or used + adding > limit):
        raise QuotaError(used, limit)

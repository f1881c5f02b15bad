"""Rows into records. Only reads."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlite_utils import Database

from storage.errors import UnknownSessionError, UnknownTurnError
from storage.pictures import PictureFiles
from storage.records import PictureRecord, SessionRecord, TurnRecord

_SIBLINGS = "FROM turns AS other WHERE other.session_id = turns.session_id AND other.parent_id IS turns.parent_id"
_TURNS = f"""
    SELECT turns.*, pictures.id AS shown_id, pictures.width, pictures.height,
        pictures.created_utc AS picture_created_utc, holdings.favourite_utc, feedback.liked,
        (SELECT count(*) {_SIBLINGS}) AS sibling_count,
        (SELECT count(*) {_SIBLINGS} AND other.number <= turns.number) AS sibling_index
    FROM turns
    LEFT JOIN holdings ON holdings.owner = turns.owner AND holdings.picture_id = turns.picture_id
    LEFT JOIN pictures ON pictures.id = holdings.picture_id AND holdings.removed_utc IS NULL
    LEFT JOIN feedback ON feedback.turn_id = turns.id
"""
_PATH = """turns.id IN (
    WITH RECURSIVE path (id) AS (
        SELECT :turn UNION ALL SELECT turns.parent_id FROM turns JOIN path ON turns.id = path.id
    ) SELECT id FROM path
)"""
_UPLOADS = """
    SELECT uploads.turn_id, uploads.role, pictures.*, holdings.favourite_utc, (
        SELECT max(shown.picture_number) FROM turns AS shown
        WHERE shown.session_id = turns.session_id AND shown.picture_id = pictures.id
    ) AS number
    FROM uploads JOIN pictures ON pictures.id = uploads.picture_id JOIN turns ON turns.id = uploads.turn_id
    JOIN holdings ON holdings.owner = turns.owner AND holdings.picture_id = pictures.id AND holdings.removed_utc IS NULL
    WHERE uploads.turn_id IN (SELECT value FROM json_each(:turns)) ORDER BY uploads.turn_id, uploads.position
"""
_NUMBERED = """
    SELECT pictures.*, turns.picture_number AS number, holdings.favourite_utc
    FROM turns JOIN pictures ON pictures.id = turns.picture_id
    JOIN holdings ON holdings.owner = turns.owner AND holdings.picture_id = pictures.id AND holdings.removed_utc IS NULL
    WHERE turns.session_id = :session GROUP BY turns.picture_number ORDER BY turns.picture_number
"""

_BY_ID = """
    SELECT pictures.*, NULL AS number, holdings.favourite_utc FROM pictures
    LEFT JOIN holdings ON holdings.picture_id = pictures.id AND holdings.owner = :owner WHERE pictures.id = :id
"""
_ALL = -1  # as a limit in SQL

Values = Mapping[str, Any]
Uploads = dict[str, list[PictureRecord]]  # by what they came as: "picture", "mask", "control"


def read_session(db: Database, session_id: str) -> SessionRecord:
    """The session, unless it was deleted. Raises UnknownSessionError."""
    found = read_sessions(db, "id = :id", {"id": session_id})
    if not found:
        raise UnknownSessionError(session_id)
    return found[0]


def read_sessions(db: Database, where: str, values: Values) -> list[SessionRecord]:
    """The sessions that are not deleted and match the SQL condition `where`: the pinned ones, then the last used.

    At most `values["limit"]` of them, where there is one.
    """
    sql = f"""
        SELECT * FROM sessions WHERE deleted_utc IS NULL AND {where}
        ORDER BY pinned DESC, updated_utc DESC, id DESC LIMIT :limit
    """
    return [_session(row) for row in db.query(sql, {"limit": _ALL, **values})]


def read_turn(db: Database, files: PictureFiles, turn_id: str) -> TurnRecord:
    """The turn, also of a deleted session. Raises UnknownTurnError."""
    found = read_turns(db, files, "turns.id = :id", {"id": turn_id})
    if not found:
        raise UnknownTurnError(turn_id)
    return found[0]


def read_turns(db: Database, files: PictureFiles, where: str, values: Values) -> list[TurnRecord]:
    """The turns that match the SQL condition `where`, in the order in which they were said."""
    rows = list(db.query(f"{_TURNS} WHERE {where} ORDER BY turns.number", dict(values)))
    uploads = _uploads(db, files, [row["id"] for row in rows])
    return [_turn(row, files, uploads.get(row["id"], {})) for row in rows]


def read_path(db: Database, files: PictureFiles, turn_id: str | None) -> list[TurnRecord]:
    """The turns from the root of the tree to this one; none for the place before the first."""
    return read_turns(db, files, _PATH, {"turn": turn_id})


def read_pictures(db: Database, files: PictureFiles, session_id: str) -> list[PictureRecord]:
    """The pictures that the turns of a session show, each once, in the order of their numbers."""
    return [picture_from(row, files) for row in db.query(_NUMBERED, {"session": session_id})]


def read_picture(db: Database, files: PictureFiles, picture_id: str, owner: str | None = None) -> PictureRecord | None:
    """The picture, without a number, a favourite if it is one of `owner`; None for one that is not there."""
    rows = db.query(_BY_ID, {"id": picture_id, "owner": owner})
    return next((picture_from(row, files) for row in rows), None)


def _uploads(db: Database, files: PictureFiles, turn_ids: Sequence[str]) -> dict[str, Uploads]:
    """What came with each of the turns."""
    uploads: dict[str, Uploads] = {}
    for row in db.query(_UPLOADS, {"turns": json.dumps(turn_ids)}):
        uploads.setdefault(row["turn_id"], {}).setdefault(row["role"], []).append(picture_from(row, files))
    return uploads


def _session(row: Values) -> SessionRecord:
    return SessionRecord(
        id=row["id"],
        owner=row["owner"],
        title=row["title"],
        cursor=row["cursor"],
        created_utc=row["created_utc"],
        updated_utc=row["updated_utc"],
        pinned=bool(row["pinned"]),
        replay_of=row["replay_of"],
        replay=_from_json(row["replay"]),
        panel=_from_json(row["panel"]),
    )


def picture_from(row: Values, files: PictureFiles) -> PictureRecord:
    """The record of a row with the columns of `pictures`, a `number` and `favourite_utc`."""
    return PictureRecord(
        id=row["id"],
        number=row["number"],
        path=files.path(row["id"]),
        width=row["width"],
        height=row["height"],
        created_utc=row["created_utc"],
        favourite=row["favourite_utc"] is not None,
    )


def _shown(row: Values, files: PictureFiles) -> PictureRecord | None:
    """The picture of a row of `_TURNS`, where the turn's own columns come first."""
    if row["shown_id"] is None:
        return None
    own = {"id": row["shown_id"], "number": row["picture_number"], "created_utc": row["picture_created_utc"]}
    return picture_from({**row, **own}, files)


def _turn(row: Values, files: PictureFiles, uploads: Uploads) -> TurnRecord:
    return TurnRecord(
        id=row["id"],
        session_id=row["session_id"],
        owner=row["owner"],
        parent_id=row["parent_id"],
        number=row["number"],
        status=row["status"],
        text=row["text"],
        reply=row["reply"],
        decision=_from_json(row["decision"]),
        request=_from_json(row["request"]),
        picture=_shown(row, files),
        uploads=tuple(uploads.get("picture", ())),
        manager=row["manager"],
        error=row["error"],
        seconds=row["seconds"],
        created_utc=row["created_utc"],
        sibling_index=row["sibling_index"],
        sibling_count=row["sibling_count"],
        liked=None if row["liked"] is None else bool(row["liked"]),
        mask=next(iter(uploads.get("mask", ())), None),
        control=next(iter(uploads.get("control", ())), None),
        plan=_from_json(row["plan"]),
        replay_of=row["replay_of"],
    )


def _from_json(text: str | None) -> dict[str, Any] | None:
    return None if text is None else json.loads(text)

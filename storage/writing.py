"""Changes to single tables, each a step of a transaction that the caller holds."""

import json
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlite_utils import Database

from storage.errors import UnknownPictureError, UnknownTurnError
from storage.records import TurnRecord


@dataclass(frozen=True)
class SavedPicture:
    """A picture whose file is on the disk already; sizes in pixels."""

    id: str
    width: int
    height: int


def now_utc() -> str:
    """The time as ISO 8601 with microseconds, so that text order is time order."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def insert_session(db: Database, session_id: str, owner: str) -> None:
    """An empty session without a title."""
    now = now_utc()
    db.table("sessions").insert({"id": session_id, "owner": owner, "created_utc": now, "updated_utc": now})


def insert_turn(db: Database, session_id: str, parent_id: str | None, text: str, manager: str) -> str:
    """A pending turn, numbered after the last of its session; returns its new id."""
    turn_id = uuid.uuid4().hex
    turn = {
        "id": turn_id,
        "session_id": session_id,
        "parent_id": parent_id,
        "number": _next(db, "number", session_id),
        "status": "pending",
        "text": text,
        "manager": manager,
        "created_utc": now_utc(),
    }
    db.table("turns").insert(turn)
    return turn_id


def insert_uploads(db: Database, turn_id: str, pictures: Sequence[SavedPicture]) -> None:
    """What a person brought with a turn, in their order."""
    for position, picture in enumerate(pictures):
        insert_picture(db, picture)
        db.table("uploads").insert({"turn_id": turn_id, "position": position, "picture_id": picture.id})


def insert_picture(db: Database, picture: SavedPicture) -> None:
    """A row for the picture; a picture that has one keeps it."""
    row = {"id": picture.id, "width": picture.width, "height": picture.height, "created_utc": now_utc()}
    db.table("pictures").insert(row, ignore=True)


def new_picture(db: Database, turn: TurnRecord, picture: SavedPicture) -> dict[str, Any]:
    """The columns of a turn that made a picture: a number of its own, even if the same pixels were there before."""
    insert_picture(db, picture)
    return {"picture_id": picture.id, "picture_number": _next(db, "picture_number", turn.session_id)}


def old_picture(db: Database, turn: TurnRecord, picture_id: str) -> dict[str, Any]:
    """The columns of a turn that shows a picture again: the number it has in the session, if it has one.

    Raises UnknownPictureError.
    """
    if not db.table("pictures").count_where("id = ?", [picture_id]):
        raise UnknownPictureError(picture_id)
    sql = "SELECT max(picture_number) AS number FROM turns WHERE session_id = ? AND picture_id = ?"
    number = next(db.query(sql, [turn.session_id, picture_id]))["number"]
    return {
        "picture_id": picture_id,
        "picture_number": number or _next(db, "picture_number", turn.session_id),
    }


def update_turn(db: Database, turn: TurnRecord, **columns: Any) -> None:
    """New values for columns of a turn, which makes its session the last used; dictionaries become JSON."""
    values = {name: _as_json(value) if isinstance(value, dict) else value for name, value in columns.items()}
    db.table("turns").update(turn.id, values)
    db.table("sessions").update(turn.session_id, {"updated_utc": now_utc()})


def check_turn(db: Database, session_id: str, turn_id: str | None) -> None:
    """Raises UnknownTurnError unless `turn_id` is a turn of the session, or None, the place before the first."""
    if turn_id is not None and not db.table("turns").count_where("id = ? AND session_id = ?", [turn_id, session_id]):
        raise UnknownTurnError(turn_id)


def _next(db: Database, column: str, session_id: str) -> int:
    last = db.query(f"SELECT max({column}) AS number FROM turns WHERE session_id = ?", [session_id])
    return (next(last)["number"] or 0) + 1


def _as_json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)

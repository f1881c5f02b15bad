"""Changes to single tables, each a step of a transaction that the caller holds."""

import json
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, TypeVar

from sqlite_utils import Database

from storage.errors import UnknownPictureError, UnknownTurnError
from storage.pictures import PictureFiles
from storage.records import SessionRecord, TurnRecord
from storage.words import index_title, index_turn

_HOLD = """
    INSERT INTO holdings (owner, picture_id) SELECT owner, :picture FROM turns WHERE id = :turn
    ON CONFLICT DO UPDATE SET removed_utc = NULL
"""
_IS_HELD = """
    SELECT EXISTS (
        SELECT 1 FROM holdings JOIN turns ON turns.owner = holdings.owner
        WHERE turns.id = :turn AND holdings.picture_id = :picture AND holdings.removed_utc IS NULL
    ) AS held
"""
# The number that a session has for a picture, and when it was drawn, wherever that was; NULL for what was not.
_SHOWN = """
    SELECT max(picture_number) FILTER (WHERE session_id = :session) AS number, min(drawn_utc) AS drawn_utc
    FROM turns WHERE picture_id = :picture AND owner = :owner
"""


Brought = TypeVar("Brought")


@dataclass(frozen=True)
class SavedPicture:
    """A picture whose files are on the disk already, `bytes` in all; sizes in pixels."""

    id: str
    width: int
    height: int
    bytes: int
    save_again: Callable[[], object] = field(repr=False)


def now_utc() -> str:
    """The time as ISO 8601 with microseconds, so that text order is time order."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def insert_session(db: Database, session_id: str, owner: str) -> None:
    """An empty session without a title, and a row for its owner if it is the first."""
    now = now_utc()
    db.table("users").insert({"id": owner, "created_utc": now}, ignore=True)
    db.table("sessions").insert({"id": session_id, "owner": owner, "created_utc": now, "updated_utc": now})


def insert_turn(db: Database, session: SessionRecord, parent_id: str | None, said: dict[str, Any]) -> str:
    """A pending turn with the columns `said`, numbered after the last of its session; returns its new id."""
    turn_id = uuid.uuid4().hex
    turn = {
        "id": turn_id,
        "session_id": session.id,
        "owner": session.owner,
        "parent_id": parent_id,
        "number": _next(db, "number", session.id),
        "status": "pending",
        "created_utc": now_utc(),
        **_with_json(said),
    }
    db.table("turns").insert(turn)
    index_turn(db, turn_id)
    return turn_id


def with_roles(pictures: Iterable[Brought], mask: Brought | None, control: Brought | None) -> list[tuple[Brought, str]]:
    """What came with a turn, in whatever form, each with its role there: as `insert_uploads` takes it."""
    beside = ((mask, "mask"), (control, "control"))
    return [*((each, "picture") for each in pictures), *((each, role) for each, role in beside if each is not None)]


def insert_uploads(db: Database, turn_id: str, brought: Iterable[tuple[SavedPicture, str]]) -> None:
    """What came with a turn, in order, each with its role: a "picture", the "mask" or the "control" of the first."""
    for position, (picture, role) in enumerate(brought):
        insert_picture(db, turn_id, picture)
        row = {"turn_id": turn_id, "position": position, "picture_id": picture.id, "role": role}
        db.table("uploads").insert(row)


def hold_on_to(files: PictureFiles, pictures: Iterable[SavedPicture]) -> None:
    """To be called under the lock, since a clean-up may have taken a file that was there when it was saved."""
    for picture in pictures:
        if not files.path(picture.id).exists():
            picture.save_again()


def insert_picture(db: Database, turn_id: str, picture: SavedPicture) -> None:
    """A row for the picture, unless it has one, and it is the turn's owner's from now on, even if it was removed."""
    size = {"width": picture.width, "height": picture.height, "bytes": picture.bytes}
    db.table("pictures").insert({"id": picture.id, **size, "created_utc": now_utc()}, ignore=True)
    db.execute(_HOLD, {"turn": turn_id, "picture": picture.id})


def new_picture(db: Database, turn: TurnRecord, picture: SavedPicture) -> dict[str, Any]:
    """The columns of a turn that made a picture: a number of its own, even if the same pixels were there before."""
    insert_picture(db, turn.id, picture)
    number = _next(db, "picture_number", turn.session_id)
    return {"picture_id": picture.id, "picture_number": number, "drawn_utc": now_utc(), "shows_again": 0}


def old_picture(db: Database, turn: TurnRecord, picture_id: str) -> dict[str, Any]:
    """The columns of a turn that shows a picture again: the number it has in the session, if it has one.

    Raises UnknownPictureError, also for a picture that the owner of the turn does not have.
    """
    if not next(db.query(_IS_HELD, {"turn": turn.id, "picture": picture_id}))["held"]:
        raise UnknownPictureError(picture_id)
    shown = next(db.query(_SHOWN, {"session": turn.session_id, "owner": turn.owner, "picture": picture_id}))
    return {
        "picture_id": picture_id,
        "picture_number": shown["number"] or _next(db, "picture_number", turn.session_id),
        "drawn_utc": shown["drawn_utc"],
        "shows_again": 1,
    }


def update_turn(db: Database, turn: TurnRecord, **columns: Any) -> None:
    """New values for columns of a turn, which makes its session the last used; dictionaries become JSON."""
    db.table("turns").update(turn.id, _with_json(columns))
    index_turn(db, turn.id)
    db.table("sessions").update(turn.session_id, {"updated_utc": now_utc()})


def go_on(db: Database, session: SessionRecord, cursor: str | None) -> None:
    """Something was said in the session, which stands at the turn `cursor` now."""
    db.table("sessions").update(session.id, {"cursor": cursor, "updated_utc": now_utc()})


def insert_feedback(db: Database, turn_id: str, liked: bool) -> None:
    """What a person thinks of a turn of which they have said nothing so far."""
    db.table("feedback").insert({"turn_id": turn_id, "liked": int(liked), "created_utc": now_utc()})


def update_title(db: Database, session_id: str, title: str) -> None:
    """Give a session a title, by which it is found from now on."""
    db.table("sessions").update(session_id, {"title": title})
    index_title(db, session_id)


def check_turn(db: Database, session_id: str, turn_id: str | None) -> None:
    """Raises UnknownTurnError unless `turn_id` is a turn of the session, or None, the place before the first."""
    if turn_id is not None and not db.table("turns").count_where("id = ? AND session_id = ?", [turn_id, session_id]):
        raise UnknownTurnError(turn_id)


def _with_json(columns: dict[str, Any]) -> dict[str, Any]:
    return {name: as_json(value) if isinstance(value, dict) else value for name, value in columns.items()}


def _next(db: Database, column: str, session_id: str) -> int:
    last = db.query(f"SELECT max({column}) AS number FROM turns WHERE session_id = ?", [session_id])
    return (next(last)["number"] or 0) + 1


def as_json(value: dict[str, Any]) -> str:
    """JSON that SQLite can read too. Raises ValueError for numbers that are none."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)

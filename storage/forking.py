"""A session that goes on from a turn of another one: made within a transaction that the caller holds."""

import uuid
from collections.abc import Sequence
from typing import Any

from sqlite_utils import Database

from storage.reading import read_session
from storage.records import FINAL, SessionRecord, TurnRecord
from storage.words import index_turn
from storage.writing import as_json, insert_session, update_title


def insert_fork(db: Database, source: SessionRecord, path: Sequence[TurnRecord], title: str) -> SessionRecord:
    """A new session of the same owner with copies of the turns of `path`, which ends where the new one goes on.

    Turns and pictures keep their numbers, by which they are spoken of. The pictures are in the gallery already, as what
    the first session drew; here they are shown again. What is under way there does not go on here.
    """
    session_id = uuid.uuid4().hex
    insert_session(db, session_id, source.owner)
    ids: dict[str | None, str | None] = {None: None} | {turn.id: uuid.uuid4().hex for turn in path}
    for turn in path:
        status = turn.status if turn.status in FINAL else "interrupted"
        own = {"session_id": session_id, "status": status, "shows_again": 1, "replay_of": None}
        _copy(db, "turns", "id", turn.id, {**own, "id": ids[turn.id], "parent_id": ids[turn.parent_id]})
        for table in ("uploads", "feedback"):
            _copy(db, table, "turn_id", turn.id, {"turn_id": ids[turn.id]})
        index_turn(db, str(ids[turn.id]))
    update_title(db, session_id, " ".join(title.split()))
    panel = None if source.panel is None else as_json(source.panel)
    db.table("sessions").update(session_id, {"cursor": ids[path[-1].id], "panel": panel})
    return read_session(db, session_id)


def _copy(db: Database, table: str, key: str, value: str, changed: dict[str, Any]) -> None:
    """The rows where `key` has the value, once more with what is `changed`; what SQLite computes is left to it."""
    names = ", ".join(db.table(table).columns_dict)
    rows = list(db.query(f"SELECT {names} FROM {table} WHERE {key} = ?", [value]))
    db.table(table).insert_all([row | changed for row in rows])

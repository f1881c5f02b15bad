"""Sessions that draw another one anew: made, found, ended; each within a transaction that the caller holds.

All replays of a session refer to that one, also those that were made from one of its replays, so that they stand side
by side. Knows nothing of what the plan of a replay means.
"""

import uuid
from typing import Any

from sqlite_utils import Database

from storage.reading import read_session, read_sessions
from storage.records import SessionRecord
from storage.writing import as_json, insert_session, update_title

_FAMILY = "owner = :owner AND (id = :original OR replay_of = :original)"


def insert_replay(db: Database, source: SessionRecord, title: str, plan: dict[str, Any]) -> SessionRecord:
    """An empty session of the same owner that will draw `source` anew, as the plan says."""
    session_id = uuid.uuid4().hex
    insert_session(db, session_id, source.owner)
    db.table("sessions").update(session_id, {"replay_of": _original(source), "replay": as_json(plan)})
    update_title(db, session_id, " ".join(title.split()))
    return read_session(db, session_id)


def read_replays(db: Database, session: SessionRecord) -> list[SessionRecord]:
    """The session that this one draws anew, or itself, and then all replays of that, the oldest first."""
    family = read_sessions(db, _FAMILY, {"owner": session.owner, "original": _original(session)})
    return sorted(family, key=lambda each: (each.replay_of is not None, each.created_utc, each.id))


def read_open_replays(db: Database) -> list[SessionRecord]:
    """The replays of everybody that have not ended."""
    return read_sessions(db, "replay IS NOT NULL", {})


def end_replay(db: Database, session_id: str) -> None:
    """Nothing more of the session is drawn anew; what there is stays."""
    db.execute("UPDATE sessions SET replay = NULL WHERE id = ?", [session_id])


def _original(session: SessionRecord) -> str:
    return session.replay_of or session.id

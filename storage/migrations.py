"""The schema, as a list of steps that is only ever added to: a released step is never edited."""

from sqlite_utils import Database, Migrations

MIGRATIONS = Migrations("huihua")

# `turns.number` counts the turns of a session. `turns.picture_number` counts its pictures and is shared by every
# turn that shows the same picture again. The index on unfinished turns makes start-up independent of history.
_TABLES = """
CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    cursor TEXT REFERENCES turns (id),
    created_utc TEXT NOT NULL,
    updated_utc TEXT NOT NULL,
    deleted_utc TEXT
);
CREATE TABLE pictures (
    id TEXT PRIMARY KEY,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    created_utc TEXT NOT NULL
);
CREATE TABLE turns (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    parent_id TEXT REFERENCES turns (id),
    number INTEGER NOT NULL,
    status TEXT NOT NULL,
    text TEXT NOT NULL,
    manager TEXT NOT NULL DEFAULT '',
    reply TEXT NOT NULL DEFAULT '',
    decision TEXT,
    request TEXT,
    picture_id TEXT REFERENCES pictures (id),
    picture_number INTEGER,
    error TEXT NOT NULL DEFAULT '',
    seconds REAL NOT NULL DEFAULT 0,
    created_utc TEXT NOT NULL,
    UNIQUE (session_id, number)
);
CREATE TABLE uploads (
    turn_id TEXT NOT NULL REFERENCES turns (id),
    position INTEGER NOT NULL,
    picture_id TEXT NOT NULL REFERENCES pictures (id),
    PRIMARY KEY (turn_id, position)
);
CREATE INDEX sessions_by_owner ON sessions (owner, updated_utc);
CREATE INDEX turns_by_parent ON turns (session_id, parent_id, number);
CREATE INDEX turns_by_picture ON turns (picture_id);
CREATE INDEX turns_unfinished ON turns (status) WHERE status IN ('pending', 'running');
CREATE INDEX uploads_by_picture ON uploads (picture_id);
"""


@MIGRATIONS()
def m001_sessions_turns_pictures(db: Database) -> None:
    """Sessions, their turns as a tree, and the pictures that turns made or were given."""
    db.executescript(_TABLES)

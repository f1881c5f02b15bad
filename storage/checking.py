"""Whether a store is whole: what does not fit together, and how each of it is mended.

    python -m storage check            tells
    python -m storage check --repair   mends what can be mended

Each check is a function that yields findings; it holds no transaction while it does, so that mending can have its own.
What is younger than an hour is left alone: somebody may be writing it.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from storage.cleaning import drop_picture, forget_picture
from storage.database import SharedDatabase
from storage.errors import DamagedError
from storage.files import is_left_over
from storage.guard import clear_errors
from storage.pictures import PictureFiles
from storage.thumbnails import Thumbnails
from storage.words import index_title, index_turn, words_of

_WRONG_SUMS = """
    SELECT users.id, sums.bytes FROM users JOIN (
        SELECT owner, sum(coalesce(pictures.bytes, 0)) AS bytes
        FROM holdings JOIN pictures ON pictures.id = holdings.picture_id GROUP BY owner
        UNION ALL SELECT id, 0 FROM users WHERE id NOT IN (SELECT owner FROM holdings)
    ) AS sums ON sums.owner = users.id WHERE sums.bytes != users.bytes
"""
_NOT_HELD = """
    SELECT used.owner, used.picture_id FROM (
        SELECT owner, picture_id FROM turns WHERE picture_id IS NOT NULL
        UNION SELECT turns.owner, uploads.picture_id FROM uploads JOIN turns ON turns.id = uploads.turn_id
    ) AS used LEFT JOIN holdings USING (owner, picture_id) WHERE holdings.owner IS NULL
"""
_UNHELD = "SELECT id FROM pictures WHERE id NOT IN (SELECT picture_id FROM holdings)"
_TURN_WORDS = """
    SELECT turns.id, turns.text, turns.prompt, turns.reply, texts.words
    FROM turns LEFT JOIN texts ON texts.turn_id = turns.id
"""
_TITLE_WORDS = """
    SELECT sessions.id, sessions.title, texts.words
    FROM sessions LEFT JOIN texts ON texts.session_id = sessions.id AND texts.turn_id IS NULL
"""
# FTS5's own check, and its own repair, are written as inserts (https://sqlite.org/fts5.html, 6).
_ASK_INDEX = "INSERT INTO texts_index (texts_index, rank) VALUES ('integrity-check', 1)"
_REBUILD_INDEX = "INSERT INTO texts_index (texts_index) VALUES ('rebuild')"


@dataclass(frozen=True)
class Finding:
    """Something that does not fit: what kind of fault, at what, and how to mend it; None where only a backup helps."""

    kind: str
    what: str
    mend: Callable[[], object] | None


@dataclass(frozen=True)
class Checked:
    """The parts of a store that are looked at."""

    database: SharedDatabase
    files: PictureFiles
    thumbnails: Thumbnails


def find(store: Checked) -> Iterator[Finding]:
    """All that does not fit. A check begins when all findings of those before it have been dealt with."""
    for check in (_database, _held, _lost_files, _stray_files, _unheld, _sums, _words, _index):
        yield from check(store)


def _database(store: Checked) -> Iterator[Finding]:
    with store.database.reading() as db:
        lines = [row["integrity_check"] for row in db.query("PRAGMA integrity_check")]
        broken = [f"{row['table']} {row['rowid']}" for row in db.query("PRAGMA foreign_key_check")]
    for what in [line for line in lines if line != "ok"] + broken:
        yield Finding("database", what, None)


def _held(store: Checked) -> Iterator[Finding]:
    """Pictures that an owner's turns show, and that are not among what they have."""
    for owner, picture_id in _rows(store, _NOT_HELD):
        yield Finding("picture not counted", f"{picture_id} {owner}", _writing(store, _hold, owner, picture_id))


def _lost_files(store: Checked) -> Iterator[Finding]:
    """Rows whose file is not there, or has other bytes than its name says."""
    for (picture_id,) in _rows(store, "SELECT id FROM pictures"):
        path = store.files.path(picture_id)
        if not path.exists():
            yield Finding("missing file", picture_id, partial(_forget, store, picture_id))
        elif hashlib.sha256(path.read_bytes()).hexdigest() != picture_id:
            yield Finding("damaged file", picture_id, partial(_set_aside, store, picture_id))


def _stray_files(store: Checked) -> Iterator[Finding]:
    """Files that no row names: pictures, videos and thumbnails."""
    known: set[Path] = set()
    for (picture_id,) in _rows(store, "SELECT id FROM pictures"):
        known |= {*store.files.present(picture_id), store.thumbnails.path(picture_id)}
    for folder in (store.files.folder, store.thumbnails.folder):
        for path in sorted(folder.glob("[0-9a-f][0-9a-f]/*")):
            if path not in known and is_left_over(path):
                yield Finding("stray file", str(path.relative_to(folder.parent)), partial(path.unlink, missing_ok=True))


def _unheld(store: Checked) -> Iterator[Finding]:
    """Pictures that are nobody's: a clean-up was killed before it came to them."""
    for (picture_id,) in _rows(store, _UNHELD):
        drop = partial(drop_picture, store.database, store.files, store.thumbnails, picture_id)
        yield Finding("picture of nobody", picture_id, drop)


def _sums(store: Checked) -> Iterator[Finding]:
    for owner, size in _rows(store, _WRONG_SUMS):
        yield Finding("wrong sum", owner, _writing(store, _set_sum, owner, size))


def _words(store: Checked) -> Iterator[Finding]:
    """Turns and titles that are not found by what they say now."""
    for turn_id, text, prompt, reply, words in _rows(store, _TURN_WORDS):
        if words != words_of(text, prompt or "", reply):
            yield Finding("turn not searched", turn_id, _writing(store, index_turn, turn_id))
    for session_id, title, words in _rows(store, _TITLE_WORDS):
        if (words or "") != words_of(title):
            yield Finding("title not searched", session_id, _writing(store, index_title, session_id))


def _index(store: Checked) -> Iterator[Finding]:
    """The index of all words, by its own check."""
    try:
        _write(store, Database.execute, _ASK_INDEX)
    except DamagedError as error:
        yield Finding("search index", str(error), _writing(store, Database.execute, _REBUILD_INDEX))


# Mending


def _forget(store: Checked, picture_id: str) -> None:
    """Take a picture from everybody, since its file cannot be shown any more."""
    for (owner,) in _rows(store, "SELECT owner FROM holdings WHERE picture_id = ?", picture_id):
        _write(store, forget_picture, picture_id, owner)
    drop_picture(store.database, store.files, store.thumbnails, picture_id)


def _set_aside(store: Checked, picture_id: str) -> None:
    """Keep a damaged file for whoever may want to look at it, out of the way."""
    path = store.files.path(picture_id)
    with clear_errors(path):
        folder = store.files.folder.parent / "damaged"
        folder.mkdir(exist_ok=True)
        path.replace(folder / f"{picture_id}.png")
    _forget(store, picture_id)


def _hold(db: Database, owner: str, picture_id: str) -> None:
    db.table("holdings").insert({"owner": owner, "picture_id": picture_id})


def _set_sum(db: Database, owner: str, size: int) -> None:
    db.table("users").update(owner, {"bytes": size})


def _rows(store: Checked, sql: str, *values: str) -> list[tuple[Any, ...]]:
    with store.database.reading() as db:
        return db.execute(sql, values).fetchall()


def _writing(store: Checked, change: Callable[..., object], *values: object) -> Callable[[], object]:
    return partial(_write, store, change, *values)


def _write(store: Checked, change: Callable[..., object], *values: object) -> None:
    with store.database.writing() as db:
        change(db, *values)

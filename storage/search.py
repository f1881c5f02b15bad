"""Search in all sessions of an owner: the sessions that a person may mean, each with the place that matches."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sqlite_utils import Database

from storage.reading import read_session
from storage.records import SearchHit
from storage.titles import columns
from storage.words import patterns_of

_TRIGRAM = 3  # characters: what the index finds; shorter patterns are looked for in the texts themselves
_EXCERPT_COLUMNS = 72  # 36 Han characters, or about twelve English words
# CROSS JOIN: the index is asked first, whatever SQLite expects of it.
_BY_INDEX = """
    SELECT texts.session_id, texts.turn_id FROM texts_index CROSS JOIN texts ON texts.id = texts_index.rowid
    WHERE texts_index MATCH :match AND texts.owner = :owner
"""
_BY_READING = "SELECT texts.session_id, texts.turn_id FROM texts WHERE texts.owner = :owner"


def matching(query: str, owner: str) -> tuple[str, dict[str, str]] | None:
    """SQL for the rows of `texts` that have every word of the query, with its values; None for a query without any."""
    patterns = patterns_of(query)
    if not patterns:
        return None
    phrases = [f'"{pattern}"' for pattern in patterns if len(pattern) >= _TRIGRAM]
    short = {f"short{index}": f"%{each}%" for index, each in enumerate(patterns) if len(each) < _TRIGRAM}
    sql = (_BY_INDEX if phrases else _BY_READING) + "".join(f" AND texts.words LIKE :{name}" for name in short)
    return sql, {"owner": owner, "match": " AND ".join(phrases), **short}


def search(db: Database, owner: str, query: str, limit: int) -> list[SearchHit]:
    """At most `limit` sessions where a turn or the title has every word of the query, the latest match first."""
    found = matching(query, owner)
    if found is None:
        return []
    sql, values = found
    # Read row by row, so that a word that is everywhere ends the search at once.
    latest = "texts_index.rowid" if "texts_index MATCH" in sql else "texts.id"
    rows = db.execute(f"{sql} ORDER BY {latest} DESC", values)
    return [_hit(db, *row, query) for row in _first_of_each_session(db, rows, limit)]


def _first_of_each_session(
    db: Database, rows: Iterable[tuple[str, str | None]], limit: int
) -> Iterator[tuple[str, str | None]]:
    seen: set[str] = set()
    found = 0
    for session_id, turn_id in rows:
        if found == limit:
            return
        if session_id not in seen:
            seen.add(session_id)
            if db.table("sessions").count_where("id = ? AND deleted_utc IS NULL", [session_id]):
                found += 1
                yield session_id, turn_id


def _hit(db: Database, session_id: str, turn_id: str | None, query: str) -> SearchHit:
    hit = SearchHit(read_session(db, session_id), turn_id, "")
    if turn_id is None:
        return replace(hit, excerpt=hit.session.title)
    turn = next(db.query("SELECT text, prompt, reply FROM turns WHERE id = ?", [turn_id]))
    return replace(hit, excerpt=excerpt((turn["text"], turn["prompt"] or "", turn["reply"]), query))


def excerpt(texts: Iterable[str], query: str) -> str:
    """A line of the first text that has one of the words, around that word, with ellipses where it was cut."""
    lines = [" ".join(text.split()) for text in texts]
    words = [pattern.strip() for pattern in patterns_of(query)]
    places = ((line, line.casefold().find(word)) for word in words for line in lines)
    line, place = next(((line, place) for line, place in places if place >= 0), (lines[0], 0))
    return _around(line, place)


def _around(line: str, place: int) -> str:
    """As much of the line as fits, with a third of it before `place`."""
    start = place
    while start > 0 and columns(line[start - 1 : place]) <= _EXCERPT_COLUMNS // 3:
        start -= 1
    end = start
    while end < len(line) and columns(line[start : end + 1]) <= _EXCERPT_COLUMNS:
        end += 1
    return f"{'…' if start else ''}{line[start:end].strip()}{'…' if end < len(line) else ''}"

"""The gallery: every picture that an owner's turns drew, the latest first, in all sessions.

It is there once for each time it was drawn, where that was. Once all of that is deleted, the first of the turns that
show it again stands for it: a fork has the pictures of the session that it was made from.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlite_utils import Database

from storage.pictures import PictureFiles
from storage.places import split_place
from storage.reading import picture_from
from storage.records import GalleryItem, GalleryWish
from storage.search import matching

COLUMNS = """
    SELECT turns.id AS turn_id, turns.session_id, turns.prompt, turns.backend, turns.drawn_utc,
        turns.picture_number AS number, sessions.title, pictures.*, holdings.favourite_utc
"""
# The latest pictures are read in order from an index; favourites, a few of many, are looked up first and then sorted.
# The plus keeps SQLite from the index of all the owner has drawn.
ALL = "FROM turns CROSS JOIN holdings ON holdings.owner = turns.owner AND holdings.picture_id = turns.picture_id"
_FAVOURITES = (
    "FROM holdings CROSS JOIN turns ON turns.picture_id = holdings.picture_id AND +turns.owner = holdings.owner"
)
REST = """
    JOIN pictures ON pictures.id = turns.picture_id JOIN sessions ON sessions.id = turns.session_id
    WHERE turns.drawn_utc IS NOT NULL AND holdings.removed_utc IS NULL AND sessions.deleted_utc IS NULL
    AND (turns.shows_again = 0 OR NOT EXISTS (
        SELECT 1 FROM turns AS other CROSS JOIN sessions AS its ON its.id = other.session_id
        WHERE other.picture_id = turns.picture_id AND other.owner = turns.owner AND its.deleted_utc IS NULL
        AND (other.shows_again, other.number, other.id) < (turns.shows_again, turns.number, turns.id)
    ))
"""
_LATEST_FIRST = "ORDER BY turns.drawn_utc DESC, turns.id DESC LIMIT :limit"

Values = Mapping[str, Any]


def read_gallery(
    db: Database, files: PictureFiles, owner: str, wish: GalleryWish, limit: int, after: str
) -> list[GalleryItem]:
    """At most `limit` pictures that come after the place `after`. Raises UnknownPlaceError."""
    source, conditions, values = wished(owner, wish)
    if after:
        values["drawn"], values["turn"] = split_place(after, parts=2)
        conditions.append("(turns.drawn_utc, turns.id) < (:drawn, :turn)")
    sql = f"{COLUMNS} {source} {REST} AND {' AND '.join(conditions)} {_LATEST_FIRST}"
    return [item_from(row, files) for row in db.query(sql, {**values, "limit": limit})]


def read_backends(db: Database, owner: str) -> list[str]:
    """The backends that the owner's pictures were drawn with, by name."""
    sql = "SELECT DISTINCT backend FROM turns WHERE owner = ? AND drawn_utc IS NOT NULL AND backend IS NOT NULL"
    return [row["backend"] for row in db.query(f"{sql} ORDER BY backend", [owner])]


def wished(owner: str, wish: GalleryWish) -> tuple[str, list[str], dict[str, Any]]:
    """FROM, conditions and values in SQL."""
    values: dict[str, Any] = {"owner": owner}
    source, conditions = ALL, ["turns.owner = :owner"]
    if wish.favourites:
        source, conditions = _FAVOURITES, ["holdings.owner = :owner", "holdings.favourite_utc IS NOT NULL"]
    for name, condition, value in (
        ("backend", "turns.backend = :backend", wish.backend or None),
        ("since", "turns.drawn_utc >= :since", _as_text(wish.since)),
        ("until", "turns.drawn_utc < :until", _as_text(wish.until)),
    ):
        if value is not None:
            conditions.append(condition)
            values[name] = value
    found = matching(wish.text, owner)
    if found is not None:
        sql, found_values = found
        conditions.append(f"turns.id IN (SELECT turn_id FROM ({sql}))")
        values |= found_values
    return source, conditions, values


def item_from(row: Values, files: PictureFiles) -> GalleryItem:
    return GalleryItem(
        picture=picture_from(row, files),
        turn_id=row["turn_id"],
        session_id=row["session_id"],
        session_title=row["title"],
        prompt=row["prompt"] or "",
        backend=row["backend"] or "",
        drawn_utc=row["drawn_utc"],
    )


def _as_text(moment: datetime | None) -> str | None:
    """As `now_utc` writes it; a moment without a time zone is of this machine's."""
    return None if moment is None else moment.astimezone(UTC).isoformat(timespec="microseconds")

"""What pictures look like: vectors that somebody else made, kept beside the pictures, and searched here.

A vector is one model's. Those of another say nothing about it, and are replaced by its own when it has made them.
"""

from collections.abc import Mapping

import numpy as np
from sqlite_utils import Database

from storage.gallery import ALL, COLUMNS, REST, item_from, wished
from storage.pictures import PictureFiles
from storage.reading import picture_from
from storage.records import GalleryItem, GalleryWish, PictureRecord

Vector = np.ndarray  # (C,), what is like it has the larger product with it; kept in 16 bits

_UNSEEN = f"""
    SELECT pictures.*, NULL AS number, holdings.favourite_utc, max(turns.drawn_utc) AS latest {ALL} {REST}
    AND turns.owner = :owner
    AND NOT EXISTS (SELECT 1 FROM looks WHERE looks.picture_id = pictures.id AND looks.model = :model)
    GROUP BY pictures.id ORDER BY latest DESC LIMIT :limit
"""
_KEEP = """
    INSERT OR REPLACE INTO looks (picture_id, model, vector) SELECT :picture, :model, :vector
    WHERE EXISTS (SELECT 1 FROM holdings WHERE owner = :owner AND picture_id = :picture)
"""
_SEEN = "JOIN looks ON looks.picture_id = turns.picture_id AND looks.model = :model"


def read_unseen(db: Database, files: PictureFiles, owner: str, model: str, limit: int) -> list[PictureRecord]:
    """The owner's drawn pictures of which the model has no vector, the latest first."""
    rows = db.query(_UNSEEN, {"owner": owner, "model": model, "limit": limit})
    return [picture_from(row, files) for row in rows]


def keep_looks(db: Database, owner: str, model: str, vectors: Mapping[str, Vector]) -> None:
    """Keep the model's vectors of the owner's pictures, by their ids; one that is gone meanwhile is passed over."""
    for picture_id, vector in vectors.items():
        values = {"owner": owner, "picture": picture_id, "model": model}
        db.execute(_KEEP, {**values, "vector": vector.astype(np.float16).tobytes()})


def read_alike(  # noqa: PLR0913 - whose, which of them, and like what
    db: Database, files: PictureFiles, owner: str, wish: GalleryWish, model: str, vector: Vector, limit: int
) -> list[GalleryItem]:
    """The pictures that look most like the vector, those first; each once, as it was drawn last."""
    source, conditions, values = wished(owner, wish)
    parts = f"{source} {_SEEN} {REST} AND {' AND '.join(conditions)}"
    values["model"] = model
    found = {row[0]: (row[1], row[2]) for row in db.execute(
        f"SELECT turns.picture_id, turns.id, looks.vector {parts} ORDER BY turns.drawn_utc", values
    )}  # fmt: skip
    if not found:
        return []
    turns = [turn for turn, _ in found.values()]
    kept = np.frombuffer(b"".join(blob for _, blob in found.values()), np.float16).reshape(len(found), -1)
    likeness = kept.astype(np.float32) @ vector
    order = np.argsort(-likeness, kind="stable")[:limit]
    return [_item(db, files, turns[index], f"{COLUMNS} {source} {REST}", values) for index in order]


def _item(db: Database, files: PictureFiles, turn_id: str, sql: str, values: Mapping[str, object]) -> GalleryItem:
    return item_from(next(db.query(f"{sql} AND turns.id = :turn", {**values, "turn": turn_id})), files)

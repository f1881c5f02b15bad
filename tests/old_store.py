"""Makes the small store that `tests/fixtures/storage/` keeps of every schema there was.

A new step of the schema comes with a store that the program made just then, since a later program cannot make it any
more: `python -m tests.old_store tests/fixtures/storage/<name of the step>`.
"""

import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from storage import SessionStore, TurnRecord
from tests.samples import png

HAT = "画一只戴帽子的猫"


def fill(store: SessionStore) -> None:
    """What every schema can keep: three sessions of two owners, one deleted, with all kinds of turns."""
    for owner, session_id in (("ann", "cats"), ("ann", "gone"), ("bob", "cars")):
        store.create_session(owner, session_id)
    first = _draw(store, "cats", HAT, "red")
    _draw(store, "cats", "make it blue", "blue")
    _draw(store, "cats", "make it green", "green", parent_id=first.id, uploads=[png("white")])
    back = store.add_turn("cats", "back to the first")
    store.decide_turn(back.id, {"action": "edit"}, first.request)
    store.finish_turn(back.id, "done", picture_id=first.picture.id)
    store.add_turn("cats", "still waiting")
    _draw(store, "gone", "画一只狗", "yellow")
    store.delete_session("gone")
    _draw(store, "cars", "画一辆红色的车", "red")
    store.rename_session("cars", "Red cars")
    store.finish_turn(store.add_turn("cars", "fails").id, "failed", error="没有内存")


def mark(store: SessionStore) -> None:
    """What the second schema can keep as well."""
    ann = store.library("ann")
    red, blue, _ = ann.pictures("cats")
    ann.favourite_picture(blue.id)
    ann.pin_session("cats")
    ann.rate_turn(ann.tree("cats")[0].id, True)
    store.library("bob").remove_pictures([red.id])


def filled(folder: Path) -> SessionStore:
    """A store with all of that."""
    store = SessionStore(folder)
    fill(store)
    mark(store)
    return store


def _draw(store: SessionStore, session_id: str, text: str, color: str, **given) -> TurnRecord:
    turn = store.add_turn(session_id, text, manager="keyword", **given)
    request = {"prompt": f"{text}, a {color} one", "backend": "hunyuan-dit", "seed": 7, "width": 8, "height": 6}
    store.decide_turn(turn.id, {"action": "draw", "prompt": request["prompt"]}, request)
    return store.finish_turn(turn.id, "done", reply="好的，画好了。", picture=png(color), seconds=0.5)


def main(folder: Path) -> None:
    """Makes the store as a folder that can be committed: all in one file, nothing half written."""
    filled(folder).close()
    with closing(sqlite3.connect(folder / "huihua.db")) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        db.execute("PRAGMA journal_mode = DELETE")
    shutil.rmtree(folder / "pictures" / "incoming")
    shutil.rmtree(folder / "thumbnails", ignore_errors=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

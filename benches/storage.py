"""How long a full store takes to answer: a session opened, the list, a search, the gallery, with 100,000 turns in it.

`python -m benches.storage` prints a line of JSON; the exit status is 1 if a figure is missed. `wall` is what a person
waits, in milliseconds; `cpu` is what of it this process computed, the rest being spent on waiting for others.
"""

import argparse
import json
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from benches._figures import missed, tell
from storage import GalleryWish, Library, SessionStore
from storage.words import words_of

OWNER = "most"  # has half of everything
OTHERS = 20
TURNS_A_SESSION = 20
LONG_SESSION = 400
PICTURE_SHARE = 0.8
ROUNDS = 15
BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
THINGS = (
    ("猫", "cat"),
    ("狗", "dog"),
    ("红色小汽车", "red car"),
    ("戴帽子的企鹅", "penguin with a hat"),
    ("房子", "house"),
)
PLACES = (
    ("草地上", "on the grass"),
    ("夜空下", "under the night sky"),
    ("雪地里", "in the snow"),
    ("海滩上", "on a beach"),
)
RARE = ("麒麟", "unicorn")  # in a few turns
REPLY = "好的，画好了。"
BACKENDS = ("hunyuan-dit", "pixart", "dit")
MOST = {"open.wall": 50, "open_long.wall": 50, "list.wall": 50, "gallery.wall": 100, "search.wall": 100}


def build(folder: Path, turns: int, chance: random.Random) -> None:
    """Fill a store with `turns` turns. They go straight into the tables: one by one, each would wait for the disk."""
    store = SessionStore(folder)
    owners = [OWNER, *(f"other-{number}" for number in range(OTHERS))]
    for owner in owners:
        store.create_session(owner)
    rows = _Rows(chance)
    rows.add_session(OWNER, "long", min(LONG_SESSION, turns))
    while len(rows.turns) < turns:
        owner = OWNER if chance.random() < 0.5 else chance.choice(owners)
        rows.add_session(owner, f"session-{len(rows.sessions)}", TURNS_A_SESSION)
    with store._database.writing() as db:
        rows.insert(db.conn)
    store.close()


class _Rows:
    """The rows of each table, gathered in the order of time."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.sessions: list[dict[str, Any]] = []
        self.turns: list[dict[str, Any]] = []
        self.pictures: list[dict[str, Any]] = []
        self.holdings: list[dict[str, Any]] = []
        self.texts: list[dict[str, Any]] = []

    def add_session(self, owner: str, session_id: str, turns: int) -> None:
        """A session whose turns follow each other."""
        first = len(self.turns)
        for number in range(1, turns + 1):
            self._add_turn(owner, session_id, number, self.turns[-1]["id"] if number > 1 else None)
        last, title = self.turns[-1], self.turns[first]["text"]
        times = {"created_utc": self.turns[first]["created_utc"], "updated_utc": last["created_utc"]}
        self.sessions.append({"id": session_id, "owner": owner, "title": title, "cursor": last["id"], **times})
        self.texts.append({"owner": owner, "session_id": session_id, "turn_id": None, "words": words_of(title)})

    def _add_turn(self, owner: str, session_id: str, number: int, parent: str | None) -> None:
        text, prompt = self._said()
        now = (BEGIN + timedelta(minutes=len(self.turns))).isoformat(timespec="microseconds")
        drawn = self._add_picture(owner, now) if self.chance.random() < PICTURE_SHARE else None
        turn = {
            "id": f"{self.chance.getrandbits(128):032x}",
            "session_id": session_id,
            "owner": owner,
            "parent_id": parent,
            "number": number,
            "status": "done",
            "text": text,
            "reply": REPLY,
            "decision": _json(action="draw", prompt=prompt, reason=text * 3),
            "request": _json(prompt=prompt, backend=self.chance.choice(BACKENDS), seed=number, width=1024, steps=50),
            "picture_id": drawn,
            "picture_number": drawn and number,
            "drawn_utc": drawn and now,
            "created_utc": now,
        }
        self.turns.append(turn)
        words = words_of(text, prompt, REPLY)
        self.texts.append({"owner": owner, "session_id": session_id, "turn_id": turn["id"], "words": words})

    def _add_picture(self, owner: str, now: str) -> str:
        picture_id = f"{self.chance.getrandbits(256):064x}"
        self.pictures.append({"id": picture_id, "width": 1024, "height": 1024, "created_utc": now, "bytes": 1_500_000})
        favourite = now if self.chance.random() < 0.01 else None
        self.holdings.append({"owner": owner, "picture_id": picture_id, "favourite_utc": favourite})
        return picture_id

    def _said(self) -> tuple[str, str]:
        """What is said, and the prompt that is made of it."""
        things = [RARE] if self.chance.random() < 1e-4 else self.chance.sample(THINGS, 2)
        place = self.chance.choice(PLACES)
        chinese, english = ([thing[index] for thing in things] for index in (0, 1))
        if self.chance.random() < 0.5:
            return f"画{place[0]}的{'和'.join(chinese)}", f"{place[0]}，{chinese[0]}，细节丰富"
        return f"draw a {' and a '.join(english)} {place[1]}", f"a {english[0]}, {place[1]}, detailed"

    def insert(self, db: sqlite3.Connection) -> None:
        """All of them. A turn comes after its parent; cursors point to turns, so sessions get theirs at the end."""
        cursors = [(session["cursor"], session["id"]) for session in self.sessions]
        tables = {"pictures": self.pictures, "holdings": self.holdings}
        tables |= {"sessions": [{**session, "cursor": None} for session in self.sessions]}
        tables |= {"turns": self.turns, "texts": self.texts}
        for table, rows in tables.items():
            names = list(rows[0])
            sql = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' for _ in names)})"
            db.executemany(sql, ([row[name] for name in names] for row in rows))
        db.executemany("UPDATE sessions SET cursor = ? WHERE id = ?", cursors)


def _json(**values: Any) -> str:
    return json.dumps(values, ensure_ascii=False)


def questions(library: Library) -> dict[str, list[Callable[[], Any]]]:
    """What is asked of the store, by the figure that it belongs to; the slowest of several counts."""
    page = library.sessions(limit=50)
    middle = library.gallery(limit=200)[-1]
    month = GalleryWish(since=BEGIN, until=BEGIN + timedelta(days=31))
    wishes = [GalleryWish(favourites=True), GalleryWish(backend="pixart"), month, GalleryWish(text="企鹅")]
    wishes += [GalleryWish(text="unicorn"), GalleryWish(text="cat"), GalleryWish(text="鲸", favourites=True)]
    words = ["猫", "麒麟", "鲸", "戴帽子", "unicorn", "uni", "ca", "c", "海滩 企鹅", "zebra", "画", "红色小汽车"]
    return {
        "open": [lambda: library.turns(page[-1].id), lambda: library.tree(page[-1].id)],
        "open_long": [lambda: library.turns("long"), lambda: library.tree("long")],
        "list": [lambda: library.sessions(limit=50), lambda: library.sessions(limit=50, after=page[-1].place)],
        "search": [partial(library.search, word) for word in words],
        "gallery": [
            lambda: library.gallery(),
            lambda: library.gallery(after=middle.place),
            lambda: library.backends(),
            *(partial(library.gallery, wish) for wish in wishes),
        ],
    }


def milliseconds(ask: Callable[[], Any]) -> dict[str, float]:
    """Medians over some rounds, after one that is not counted."""
    ask()
    rounds = []
    for _ in range(ROUNDS):
        wall, cpu = time.perf_counter(), time.process_time()
        ask()
        rounds.append((1000 * (time.perf_counter() - wall), 1000 * (time.process_time() - cpu)))
    walls, cpus = zip(*rounds, strict=True)
    return {"wall": round(median(walls), 2), "cpu": round(median(cpus), 2)}


def measure(folder: Path) -> dict[str, Any]:
    """The figures of a store that `build` has filled."""
    library = SessionStore(folder).library(OWNER)
    figures: dict[str, Any] = {}
    for name, asked in questions(library).items():
        figures[name] = max((milliseconds(ask) for ask in asked), key=lambda figure: figure["wall"])
    return figures


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures as JSON."""
    parser = argparse.ArgumentParser(prog="python -m benches.storage", description=__doc__)
    parser.add_argument("--turns", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build(folder, options.turns, random.Random(options.seed))
        figures = measure(folder)
        size = round((folder / "huihua.db").stat().st_size / 2**20, 1)
    return tell("storage", {"turns": options.turns, "mib": size, **figures}, missed(figures, {}, MOST))


if __name__ == "__main__":
    sys.exit(main())

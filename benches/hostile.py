"""What the program does with inputs of somebody who means no good: files, JSON, ids, addresses and headers, over HTTP.

`python -m benches.hostile` sends 3,000 of them to `python app.py` over an empty data folder and prints a line of JSON;
the exit status is 1 if it crashed, answered one with its own mistake (5xx) or not at all, or if a file outside its data
was written or read. Which inputs are sent depends on the seed alone. Almost nothing is drawn.
"""

import argparse
import json
import random
import sqlite3
import sys
import tempfile
import time
import urllib.request
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from benches._figures import missed, tell
from benches._hostile_bodies import said, upload
from benches._hostile_headers import headed
from benches._hostile_known import Known, Make
from benches._hostile_places import about, asked
from benches._wire import Answer, Shot, fire
from benches.startup import Started, program
from storage import SessionStore

INPUTS = 3000
MOST = {"crashes": 0, "server_errors": 0, "hanging": 0, "outside": 0, "secrets_told": 0, "findings": 0}
SECRET = "what nobody is to read: 5f2c"
NOT_THERE = 501  # what /mcp answers where its package is not installed
SHOWN = 5  # of each kind of failure, on the standard error
# What is sent, and which part of the whole it is.
CALLS: tuple[tuple[Make, float], ...] = ((upload, 0.3), (said, 0.27), (about, 0.18), (asked, 0.15), (headed, 0.1))
# What the program may write beside its data: Gradio keeps what a browser uploads here, until it is swept.
PASSING = ("tmp/gradio/", "data/")


class Hostile:
    """Sends inputs to a program and keeps count of what comes back."""

    def __init__(self, started: Started) -> None:
        self._started = started
        self.counts: Counter[str] = Counter()
        self.statuses: Counter[str] = Counter()

    def send(self, shots: Sequence[Shot]) -> None:
        """Send one after another, as long as the program is there."""
        for shot in shots:
            try:
                answer = fire(self._started.url, shot)
            except ConnectionRefusedError:
                break
            self._count(shot, answer)
        self.counts["crashes"] = 0 if self._is_well() else 1

    def _count(self, shot: Shot, answer: Answer) -> None:
        self.counts["inputs"] += 1
        self.statuses[f"{answer.status // 100}xx" if answer.status else "none"] += 1
        wrong = {
            "server_errors": (answer.status or 0) >= 500 and answer.status != NOT_THERE,
            "hanging": answer.hangs,
            "secrets_told": SECRET.encode() in answer.content,
        }
        for name in (name for name, is_so in wrong.items() if is_so):
            self.counts[name] += 1
            if self.counts[name] <= SHOWN:
                print(f"{name}: {shot.kind}: {shot.request[:300]!r}: {answer.content[:200]!r}", file=sys.stderr)

    def _is_well(self) -> bool:
        """Whether the program goes on working."""
        if self._started.process.poll() is not None:
            return False
        with urllib.request.urlopen(f"{self._started.url}/healthz", timeout=60) as answer:
            return bool(answer.status == 200)


def shots(known: Known, number: int, chance: random.Random) -> list[Shot]:
    """So many inputs, of all kinds, mixed."""
    makes, weights = zip(*CALLS, strict=True)
    return [make(chance, known) for make in chance.choices(makes, weights, k=number)]


def come_in(url: str, secret: Path) -> Known:
    """A key, a session with a picture in it, and a file that nobody is to read."""
    key = json.loads(_called(f"{url}/api/v1/keys", {}, b""))["key"]
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    session = json.loads(_called(f"{url}/api/v1/sessions", headers, b""))["id"]
    body = json.dumps({"text": "a cat", "stream": False}).encode()
    turn = json.loads(_called(f"{url}/api/v1/sessions/{session}/turns", headers, body))
    export = _called(f"{url}/api/v1/sessions/{session}/export", headers)
    secret.write_text(SECRET)
    return Known(key, session, turn["id"], turn["picture"]["id"], export, secret)


def _called(url: str, headers: dict[str, str], body: bytes | None = None) -> bytes:
    with urllib.request.urlopen(urllib.request.Request(url, body, headers), timeout=300) as answer:
        return bytes(answer.read())


def measure(folder: Path, number: int, seed: int, arguments: Sequence[str] = ()) -> dict[str, Any]:
    """The figures of a run over `folder`, an empty one."""
    began = time.perf_counter()
    with program("--user-minute", "0", *arguments, within=folder) as started:
        known = come_in(started.url, folder / "secret.txt")
        before = _files(folder)
        hostile = Hostile(started)
        hostile.send(shots(known, number, random.Random(seed)))
        outside = sorted(_files(folder) - before)
        peak = started.peak_gb()
    for path in outside[:SHOWN]:
        print(f"outside: {path}", file=sys.stderr)
    return {
        **{name: hostile.counts[name] for name in ("inputs", *MOST)},
        "outside": len(outside),
        **_state(folder / "data"),
        "answers": dict(sorted(hostile.statuses.items())),
        "peak_gb": peak,
        "seconds": round(time.perf_counter() - began, 1),
    }


def _files(folder: Path) -> set[str]:
    """Everything below the folder that is not where it may be."""
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    return {name for name in names if not name.startswith(PASSING)}


def _state(data: Path) -> dict[str, Any]:
    """What is not in order in the store afterwards, and SQLite's own word."""
    with closing(SessionStore(data)) as store:
        findings = len(list(store.findings()))
    with closing(sqlite3.connect(data / "huihua.db")) as connection:
        return {"findings": findings, "integrity": connection.execute("PRAGMA integrity_check").fetchone()[0]}


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures as JSON."""
    parser = argparse.ArgumentParser(
        prog="python -m benches.hostile", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--number", type=int, default=INPUTS)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--checkpoint", default="embedded")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        figures = measure(Path(name), options.number, options.seed, ("--checkpoint", options.checkpoint))
    missing = missed(figures, {}, MOST) + (["integrity"] if figures["integrity"] != "ok" else [])
    return tell("hostile", {"seed": options.seed, **figures}, missing)


if __name__ == "__main__":
    sys.exit(main())

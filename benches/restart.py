"""The whole program, killed while people wait for pictures, and started again: how soon it answers, and what is left.

    python -m benches.restart --kills 20

`python app.py` is started over the same data folder again and again. Four callers say things until it gets SIGKILL at
a random moment; each remembers the turns that it was told of. After the last start everything that was left to be
drawn is waited for. Prints a line of JSON; the exit status is 1 if anything was lost or a restart took too long.
"""

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path
from statistics import median
from threading import Thread
from typing import Any

import httpx

from benches._figures import missed, tell
from benches.crash import integrity, is_whole
from benches.startup import PATIENCE, Started, program
from storage import SessionStore, TurnRecord, UnknownTurnError

MOST = {"lost": 0, "unfinished": 0, "broken": 0, "slowest": 5.0}
CALLERS = 4
SAID = ("画草地上的一只猫", "把猫换成狗", "a red car on the beach", "make it blue", "再来一张", "谢谢")
LONGEST = 6.0  # seconds from the first word to the kill: a few pictures
_ENDED = ("done", "failed", "cancelled", "interrupted")


class Caller(Thread):
    """Says one thing after another in a session of its own, until the line breaks; notes the ids of the turns."""

    def __init__(self, url: str, told: list[str], chance: random.Random) -> None:
        super().__init__(daemon=True)
        self._client = httpx.Client(base_url=url, timeout=PATIENCE, trust_env=False)
        self._told, self._chance = told, chance

    def run(self) -> None:
        try:
            self._client.headers["Authorization"] = f"Bearer {self._client.post('/api/v1/keys').json()['key']}"
            session = self._client.post("/api/v1/sessions").json()["id"]
            while True:
                self._say(session)
        except httpx.HTTPError:
            return

    def _say(self, session: str) -> None:
        """Wait for the turn or not, by chance: so that some are in line."""
        body = {"text": self._chance.choice(SAID)}
        with self._client.stream("POST", f"/api/v1/sessions/{session}/turns", json=body) as answer:
            if answer.status_code == 429:
                time.sleep(1)
                return
            lines = answer.iter_lines()
            turn = next(line for line in lines if line.startswith("data: "))
            self._told.append(json.loads(turn.removeprefix("data: "))["id"])
            if self._chance.random() < 0.5:
                for _ in lines:
                    pass


def live(started: Started, told: list[str], chance: random.Random) -> None:
    """One life of the program, until it is killed."""
    callers = [Caller(started.url, told, random.Random(chance.random())) for _ in range(CALLERS)]
    for each in callers:
        each.start()
    time.sleep(chance.uniform(0.5, LONGEST))
    started.process.kill()
    started.process.wait()
    for each in callers:
        each.join(PATIENCE)


def left(data: Path, told: Sequence[str]) -> list[TurnRecord]:
    """The turns that callers were told of, as they are kept; those that are lost are left out."""
    found = []
    with closing(SessionStore(data)) as store:
        for each in told:
            with suppress(UnknownTurnError):
                found.append(store.turn(each))
    return found


def settled(data: Path, told: Sequence[str]) -> list[TurnRecord]:
    """The same, once nothing of it is under way."""
    until = time.monotonic() + PATIENCE
    while any(turn.status not in _ENDED for turn in left(data, told)) and time.monotonic() < until:
        time.sleep(0.5)
    return left(data, told)


def measure(kills: int, seed: int) -> dict[str, Any]:
    """Kill the program `kills` times; each start but the first is one after a kill."""
    chance = random.Random(seed)
    told: list[str] = []
    seconds: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        within = Path(folder)
        for _ in range(kills):
            with program(within=within) as started:
                seconds.append(started.seconds)
                live(started, told, chance)
        with program(within=within) as started:
            seconds.append(started.seconds)
            turns = settled(started.data, told)
        states = [turn.status for turn in turns]
        return {
            "kills": kills,
            "accepted": len(told),
            "lost": len(told) - len(turns),
            "unfinished": sum(state not in _ENDED for state in states),
            "broken": sum(not is_whole(turn) for turn in turns),
            "states": {state: states.count(state) for state in sorted(set(states))},
            "integrity": integrity(within / "data" / "huihua.db"),
            "first": round(seconds[0], 2),
            "restart": round(median(seconds[1:]), 2),
            "slowest": round(max(seconds[1:]), 2),
        }


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures as JSON."""
    parser = argparse.ArgumentParser(prog="python -m benches.restart", description=__doc__.split("\n")[0])
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=0, help="of the moments of the kills")
    options = parser.parse_args(arguments)
    figures = measure(options.kills, options.seed)
    damaged = ["integrity"] if figures["integrity"] != "ok" else []
    return tell("restart", figures, [*missed(figures, {}, MOST), *damaged])


if __name__ == "__main__":
    sys.exit(main())

"""Many people at once: each says things, reads their own lists, and tries to read what is others'.

`python -m benches.crowd` lets 50 of them at `python app.py` for five minutes and prints a line of JSON; the exit
status is 1 if the program made a mistake (5xx), if anybody saw what is somebody else's, if shares were unfair, or if
lists were slow to come while it drew. Half of them are programs with a key, half browsers with a cookie.
"""

import argparse
import asyncio
import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any

import httpx

from benches._figures import missed, percentile, tell
from benches.startup import program

USERS, SECONDS = 50, 300.0
LEAST = {"share": 0.5}
MOST = {"server_errors": 0, "cross_reads": 0, "broken": 0, "light.p50": 0.2}
SAID = (
    *("画草地上的一只猫", "把猫换成狗", "有几只狗？", "再来一张", "换成水墨风格", "谢谢"),
    *("draw a red car on the beach", "make the car blue", "what colour is the car?", "add a sun", "another", "thanks"),
)
LOOK_EVERY = 1.0  # seconds, about
PATIENCE = 600.0  # seconds; a turn waits for those of all others
# Ways to a session, a turn and a picture; nobody but their owner finds anything there.
WAYS = (
    ("GET", "/api/v1/sessions/{session}"),
    ("GET", "/api/v1/sessions/{session}/pictures"),
    ("GET", "/api/v1/sessions/{session}/export"),
    ("DELETE", "/api/v1/sessions/{session}"),
    ("POST", "/api/v1/sessions/{session}/turns"),
    ("GET", "/export/{session}"),
    ("GET", "/api/v1/turns/{turn}"),
    ("GET", "/api/v1/turns/{turn}/events"),
    ("POST", "/api/v1/turns/{turn}/cancel"),
    ("GET", "/api/v1/pictures/{picture}"),
    ("GET", "/media/{picture}"),
    ("GET", "/media/{picture}?small=1"),
)


@dataclass
class Seen:
    """What everybody has met with so far, and all things that there are, by whose they are."""

    counts: Counter[str] = field(default_factory=Counter)
    drawn: Counter[int] = field(default_factory=Counter)  # pictures of each user
    light: list[float] = field(default_factory=list)  # seconds that lists took
    waits: list[float] = field(default_factory=list)  # seconds that turns took
    things: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    sessions: dict[str, int] = field(default_factory=dict)  # whose each is
    listed: set[tuple[int, str]] = field(default_factory=set)  # to whom the program listed which session

    def cross_reads(self) -> int:
        """How often somebody saw what is somebody else's.

        Lists are judged at the end: one may tell of a session before the answer that made it has come.
        """
        return self.counts["cross_reads"] + sum(self.sessions.get(id_, user) != user for user, id_ in self.listed)

    def of_others(self, user: int, chance: random.Random) -> dict[str, str] | None:
        """Something that is not this user's."""
        others = [thing for owner, thing in self.things if owner != user]
        return chance.choice(others) if others else None


class User:
    """One of them: talks in a session of their own, and looks around meanwhile."""

    def __init__(self, number: int, url: str, seen: Seen, seed: int) -> None:
        self.number = number
        self._seen = seen
        self._chance = random.Random(f"{seed} {number}")
        self._client = httpx.AsyncClient(base_url=url, timeout=PATIENCE, trust_env=False)

    async def stay(self, seconds: float) -> None:
        """Come in, and be there for a while; what is still under way then is left to the program."""
        async with self._client:
            if self.number % 2:
                key = (await self._call("POST", "/api/v1/keys")).json()["key"]
                self._client.headers["Authorization"] = f"Bearer {key}"
            try:
                async with asyncio.timeout(seconds):
                    await asyncio.gather(self._talk(), self._look())
            except TimeoutError:
                return

    async def _talk(self) -> None:
        """Say one thing after another; a conversation becomes a few turns long."""
        while True:
            session = (await self._call("POST", "/api/v1/sessions")).json()["id"]
            self._seen.sessions[session] = self.number
            for _ in range(self._chance.randint(3, 8)):
                await self._say(session)

    async def _say(self, session: str) -> None:
        body = {"text": self._chance.choice(SAID), "stream": False}
        began = time.perf_counter()
        answer = await self._call("POST", f"/api/v1/sessions/{session}/turns", json=body)
        if answer.status_code == 429:
            self._seen.counts["refused"] += 1
            await asyncio.sleep(float(answer.headers.get("Retry-After", 1)))
        elif answer.status_code == 200:
            turn = answer.json()
            self._seen.waits.append(time.perf_counter() - began)
            self._seen.drawn[self.number] += turn["picture"] is not None
            picture = (turn["picture"] or {}).get("id", "0" * 64)
            self._seen.things.append((self.number, {"session": session, "turn": turn["id"], "picture": picture}))

    async def _look(self) -> None:
        """Read one's lists, which have to be one's own, and knock at others' doors."""
        while True:
            await asyncio.sleep(LOOK_EVERY * self._chance.uniform(0.5, 1.5))
            began = time.perf_counter()
            answer = await self._call("GET", "/api/v1/sessions")
            self._seen.light.append(time.perf_counter() - began)
            if answer.status_code == 200:
                self._seen.listed |= {(self.number, each["id"]) for each in answer.json()}
            await self._knock()

    async def _knock(self) -> None:
        thing = self._seen.of_others(self.number, self._chance)
        if thing is None:
            return
        method, way = self._chance.choice(WAYS)
        body = {"json": {"text": "hello", "stream": False}} if way.endswith("/turns") else {}
        answer = await self._call(method, way.format(**thing), **body)
        self._seen.counts["knocks"] += 1
        self._seen.counts["cross_reads"] += answer.status_code < 400

    async def _call(self, method: str, path: str, **more: Any) -> httpx.Response:
        try:
            answer = await self._client.request(method, path, **more)
        except httpx.TransportError as error:
            self._seen.counts["broken"] += 1
            print(f"broken: {method} {path}: {error!r}", file=sys.stderr)
            await asyncio.sleep(1)
            return httpx.Response(503, json={})
        if answer.status_code >= 500:
            self._seen.counts["server_errors"] += 1
            print(f"{answer.status_code}: {method} {path}: {answer.text[:300]}", file=sys.stderr)
        return answer


async def crowd(url: str, users: int, seconds: float, seed: int) -> Seen:
    """Let them all in at once."""
    seen = Seen()
    await asyncio.gather(*(User(number, url, seen, seed).stay(seconds) for number in range(users)))
    return seen


def figures_of(seen: Seen, users: int) -> dict[str, Any]:
    """What the bench tells. `share` is what who got least had for one picture of who got most."""
    drawn = [seen.drawn[number] for number in range(users)]
    return {
        **{name: seen.counts[name] for name in ("server_errors", "broken", "knocks", "refused")},
        "cross_reads": seen.cross_reads(),
        "turns": len(seen.waits),
        "pictures": {"all": sum(drawn), "least": min(drawn), "most": max(drawn)},
        "share": round(min(drawn) / max(drawn), 2) if max(drawn) else None,
        "turn": {"p50": round(median(seen.waits), 2) if seen.waits else None},
        "lists": len(seen.light),
        "light": {f"p{each}": percentile(seen.light, each) if seen.light else None for each in (50, 95)},
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures as JSON."""
    parser = argparse.ArgumentParser(
        prog="python -m benches.crowd", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--users", type=int, default=USERS)
    parser.add_argument("--seconds", type=float, default=SECONDS)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--checkpoint", default="embedded")
    options = parser.parse_args(arguments)
    with program("--checkpoint", options.checkpoint, "--log-level", "warning") as started:
        seen = asyncio.run(crowd(started.url, options.users, options.seconds, options.seed))
        peak = started.peak_gb()
    figures = figures_of(seen, options.users)
    asked = {"users": options.users, "seconds": options.seconds, "seed": options.seed}
    return tell("crowd", {**asked, **figures, "peak_gb": peak}, missed(figures, LEAST, MOST))


if __name__ == "__main__":
    sys.exit(main())

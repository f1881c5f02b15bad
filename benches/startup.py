"""Starting the program as a person does: seconds until the page answers, and memory once a picture was drawn.

    python -m benches.startup --starts 3

`python app.py` is started on a free port; the time runs until the first page has come in full. Then a turn is taken
through the page's own events, as a browser would, and the peak of the process's resident memory is read (Linux only).
Prints a line of JSON; the exit status is 1 if a target is missed.
"""

import argparse
import http.cookiejar
import json
import os
import re
import secrets
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from benches._figures import missed, tell
from storage import SessionStore, TurnRecord
from ui.identity import COOKIE, owner_of

ROOT = Path(__file__).parent.parent
MOST = {"seconds": 8.0, "peak_gb": 2.5}
SAID = "画草地上的一只猫和一辆红色小汽车"
PATIENCE = 300  # seconds


class StartError(Exception):
    """The program or its page did not do what was waited for."""


@dataclass(frozen=True)
class Started:
    """The program, its data folder, where its page is, and the seconds that passed until it answered."""

    process: subprocess.Popen[str]
    data: Path
    url: str
    seconds: float

    def peak_gb(self) -> float | None:
        """The most memory that the process has held so far; None where the system does not tell."""
        status = Path(f"/proc/{self.process.pid}/status")
        kilobytes = re.search(r"VmHWM:\s+(\d+) kB", status.read_text()) if status.exists() else None
        return round(int(kilobytes[1]) / 1e6, 3) if kilobytes else None


@contextmanager
def program(*arguments: str, within: Path | None = None) -> Iterator[Started]:
    """`python app.py`, over an empty data folder or the one that is `within`, stopped when the block ends.

    All that it writes is below `within`, or gone afterwards: `data`, passing files in `tmp`, complaints in `log.txt`.
    Raises StartError.
    """
    with tempfile.TemporaryDirectory() as passing, ExitStack() as stack:
        folder = within or Path(passing)
        (folder / "tmp").mkdir(exist_ok=True)
        log = stack.enter_context((folder / "log.txt").open("a")) if within else None
        started = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "app.py", "--port", "0", *arguments],
            cwd=ROOT,
            env={**os.environ, "HUIHUA_DATA": str(folder / "data"), "TMPDIR": str(folder / "tmp")},
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
        try:
            yield Started(process, folder / "data", _address(process), time.perf_counter() - started)
        finally:
            _end(process)


def _end(process: subprocess.Popen[str]) -> None:
    """Tell the program to stop, which ends with the step that it draws; kill it where it does not."""
    process.terminate()
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        print("app.py did not end and was killed", file=sys.stderr)
        process.kill()
        process.wait()


def _address(process: subprocess.Popen[str]) -> str:
    """Where the page is, once it has answered."""
    assert process.stdout is not None
    address = re.search(r"http://\S+", process.stdout.readline())
    if address is None:
        raise StartError("app.py ended without an address; what it said is on stderr")
    with urllib.request.urlopen(address[0], timeout=PATIENCE) as page:
        page.read()
    return address[0]


class Browser:
    """As much of one as it takes to say something: a cookie, and Gradio's queue of events."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._session = secrets.token_hex(8)
        self._cookies = http.cookiejar.CookieJar()
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self._cookies))
        self._opener.open(url, timeout=PATIENCE).close()
        with self._opener.open(f"{url}/config", timeout=PATIENCE) as answer:
            self._config = json.load(answer)

    @property
    def owner(self) -> str:
        """Under which name the store keeps what this browser says."""
        return owner_of(next(cookie.value or "" for cookie in self._cookies if cookie.name == COOKIE))

    def say(self, text: str) -> None:
        """Send the text as the page does once it has taken it from the box, and wait until it is answered in full."""
        sent, mask = self._component("sent"), self._component("mask")  # which nothing else is told
        calls = (each for each in self._config["dependencies"] if each["backend_fn"])
        event = next(each for each in calls if {sent, mask} <= set(each["inputs"]))
        values = [{"text": text, "files": []} if each == sent else self._value(each) for each in event["inputs"]]
        joined = {"data": values, "fn_index": event["id"], "session_hash": self._session}
        request = urllib.request.Request(
            f"{self._url}/gradio_api/queue/join", json.dumps(joined).encode(), {"Content-Type": "application/json"}
        )
        self._opener.open(request, timeout=PATIENCE).close()
        self._wait()

    def _wait(self) -> None:
        with self._opener.open(
            f"{self._url}/gradio_api/queue/data?session_hash={self._session}", timeout=PATIENCE
        ) as told:
            for line in told:
                if line.startswith(b"data:") and (message := json.loads(line[5:]))["msg"] == "process_completed":
                    if not message["success"]:
                        raise StartError(f"the page failed: {message['output']}")
                    return
        raise StartError("the page ended the connection before it had answered")

    def _component(self, name: str) -> int:
        """The number of the component with an HTML id."""
        rows = self._config["components"]
        return next(row["id"] for row in rows if row["props"].get("elem_id") == name)

    def _value(self, number: int) -> Any:
        """What a component holds before anything is done."""
        return next(row["props"].get("value") for row in self._config["components"] if row["id"] == number)


def take_turn(started: Started, text: str) -> TurnRecord:
    """Say something on the page; returns the turn as it was stored. Raises StartError."""
    browser = Browser(started.url)
    browser.say(text)
    with closing(SessionStore(started.data)) as store:
        turns = [turn for session in store.sessions(browser.owner) for turn in store.turns(session.id)]
    if len(turns) != 1 or turns[0].status != "done":
        raise StartError(f"the turn was not done: {turns[0].error if turns else 'nothing was stored'}")
    return turns[0]


def measure(starts: int, text: str, arguments: Sequence[str] = ()) -> dict[str, Any]:
    """Start `starts` times; the turn is taken in the last one. The first start may find nothing in the disk's cache."""
    seconds: list[float] = []
    for index in range(starts):
        with program(*arguments) as started:
            seconds.append(round(started.seconds, 2))
            if index == starts - 1:
                turn = take_turn(started, text)
                peak = started.peak_gb()
    return {
        "starts": starts,
        "seconds": round(median(seconds), 2),
        "first": seconds[0],
        "slowest": max(seconds),
        "drawn": turn.picture is not None,
        "peak_gb": peak,
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures as JSON."""
    parser = argparse.ArgumentParser(
        prog="python -m benches.startup", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--starts", type=int, default=3)
    parser.add_argument("--checkpoint", default="embedded")
    parser.add_argument("--text", default=SAID, help="what is said on the page; default: something to draw")
    options = parser.parse_args(arguments)
    figures = measure(options.starts, options.text, ("--checkpoint", options.checkpoint))
    return tell("startup", figures, missed(figures, {}, MOST))


if __name__ == "__main__":
    sys.exit(main())

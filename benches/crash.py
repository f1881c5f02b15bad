"""What is left after SIGKILL: a process takes turns as fast as it can, is killed at random moments, and restarted.

`python -m benches.crash --kills 50` prints a line of JSON; the exit status is 1 if anything was lost.
"""

import argparse
import hashlib
import io
import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import asdict, dataclass, field
from pathlib import Path

from PIL import Image

from storage import PictureRecord, SessionStore, TurnRecord

SESSION = "crash"
ROOT = Path(__file__).parent.parent
# Long enough for dozens of turns, short enough that a kill often meets the first ones.
LONGEST_LIFE_SECONDS = 0.3
# The longest part of a real turn by far, so that most kills meet a turn that is under way.
DRAWING_SECONDS = 0.01


@dataclass
class Figures:
    """What the kills left. `lost`, `unfinished` and `broken_pictures` are to be 0, `integrity` "ok"."""

    kills: int = 0
    accepted: int = 0  # turns whose id the killed process had printed
    lost: int = 0  # accepted turns that are not there after the restart
    unfinished: int = 0  # turns still pending or running after the restart
    interrupted: int = 0
    done: int = 0
    broken_pictures: int = 0  # turns with a picture or upload whose file is missing or has other bytes than its name
    integrity: str = "ok"
    seconds: float = 0.0

    @property
    def clean(self) -> bool:
        """Nothing was lost."""
        return not (self.lost or self.unfinished or self.broken_pictures) and self.integrity == "ok"


@dataclass
class Crashes:
    """Kills one process after another over the same folder, and looks at the folder after each."""

    folder: Path
    chance: random.Random
    accepted: list[str] = field(default_factory=list)
    figures: Figures = field(default_factory=Figures)

    def kill_once(self) -> None:
        """Start a process, let it live for a random while after its first turn, kill it, and check what is left."""
        command = [sys.executable, "-m", "benches.crash", "--take-turns", str(self.folder)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
            assert process.stdout is not None
            first = process.stdout.readline()
            time.sleep(self.chance.uniform(0, LONGEST_LIFE_SECONDS))
            process.kill()
            printed = first + process.stdout.read()
        self.accepted += [line.strip() for line in printed.splitlines(keepends=True) if line.endswith("\n")]
        self.figures.kills += 1
        self.figures.accepted = len(self.accepted)
        self._check()

    def _check(self) -> None:
        with closing(SessionStore(self.folder)) as store:
            store.interrupt_unfinished()
            turns = store.turns(SESSION)
        kept = {turn.id for turn in turns}
        states = [turn.status for turn in turns]
        self.figures.lost = sum(turn_id not in kept for turn_id in self.accepted)
        self.figures.unfinished = states.count("pending") + states.count("running")
        self.figures.interrupted = states.count("interrupted")
        self.figures.done = states.count("done")
        self.figures.broken_pictures = sum(not is_whole(turn) or _lacks_picture(turn) for turn in turns)
        if self.figures.integrity == "ok":
            self.figures.integrity = integrity(self.folder / "huihua.db")


def crash(kills: int, folder: Path, seed: int) -> Figures:
    """Kill a process that takes turns `kills` times over `folder`; the figures are those after the last kill."""
    started = time.perf_counter()
    crashes = Crashes(folder, random.Random(seed))
    for _ in range(kills):
        crashes.kill_once()
    crashes.figures.seconds = round(time.perf_counter() - started, 1)
    return crashes.figures


def take_turns(folder: Path) -> None:
    """Take and finish turns for ever, printing the id of each as soon as it is accepted."""
    store = SessionStore(folder)
    if SESSION not in {session.id for session in store.sessions()}:
        store.create_session(session_id=SESSION)
    while True:
        turn = store.add_turn(SESSION, "画草地上的一只猫", uploads=[_picture()])
        print(turn.id, flush=True)
        store.decide_turn(turn.id, {"action": "draw", "prompt": "草地上的一只猫"}, {"seed": turn.number})
        store.draw_turn(turn.id)
        time.sleep(DRAWING_SECONDS)
        store.finish_turn(turn.id, "done", reply="好的。", picture=_picture())


def _picture() -> bytes:
    out = io.BytesIO()
    Image.frombytes("RGB", (128, 128), os.urandom(128 * 128 * 3)).save(out, format="PNG", compress_level=1)
    return out.getvalue()


def is_whole(turn: TurnRecord) -> bool:
    """Whether all pictures of a turn are there, as they were kept."""
    return all(_is_kept(picture) for picture in (turn.picture, *turn.uploads) if picture is not None)


def _is_kept(picture: PictureRecord) -> bool:
    return picture.path.exists() and hashlib.sha256(picture.path.read_bytes()).hexdigest() == picture.id


def _lacks_picture(turn: TurnRecord) -> bool:
    """Every turn here draws one."""
    return turn.status == "done" and turn.picture is None


def integrity(path: Path) -> str:
    """What SQLite says of a database: "ok"."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchone()[0]


def main() -> int:
    """Prints the figures as JSON."""
    parser = argparse.ArgumentParser(prog="python -m benches.crash", description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=0, help="of the moments of the kills")
    parser.add_argument("--take-turns", type=Path, metavar="FOLDER", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.take_turns:
        take_turns(arguments.take_turns)
    with tempfile.TemporaryDirectory() as folder:
        figures = crash(arguments.kills, Path(folder), arguments.seed)
    print(json.dumps({"bench": "crash", **asdict(figures)}))
    return 0 if figures.clean else 1


if __name__ == "__main__":
    sys.exit(main())

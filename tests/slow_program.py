"""The program itself, drawing with a real if tiny checkpoint, slowly enough to be stopped in the middle.

python -m tests.slow_program FOLDER …   the same options as app.py; FOLDER is where the checkpoint is kept
"""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import httpx

ROOT = Path(__file__).parent.parent
WAIT = 300  # seconds; what is waited for takes a few where nothing else runs


@dataclass(frozen=True)
class Running:
    """The process, and a program that calls it."""

    process: subprocess.Popen
    client: httpx.Client

    def stop(self, how: signal.Signals) -> tuple[int, str]:
        """Send a signal; the exit status and what was written to standard error."""
        self.process.send_signal(how)
        _, written = self.process.communicate(timeout=WAIT)
        return self.process.returncode, written


@contextmanager
def running(checkpoint: Path, data: Path, **variables: str) -> Iterator[Running]:
    """The program, until the block ends."""
    theirs = {name: value for name, value in os.environ.items() if not name.startswith(("HUIHUA_", "SPACE_ID"))}
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.slow_program", str(checkpoint), "--port", "0"],
        cwd=ROOT,
        # What decides is not what is stopped here: rules are there at once.
        env={**theirs, "HUIHUA_DATA": str(data), "HUIHUA_MANAGER": "keyword", **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        found = re.search(r"http://127\.0\.0\.1:\d+", process.stdout.readline())
        assert found is not None, process.communicate()[1]
        once = httpx.Limits(max_keepalive_connections=0)  # kept ones are closed where a busy machine is late
        with httpx.Client(base_url=found.group(), timeout=WAIT, limits=once) as client:
            yield Running(process, client)
    finally:
        process.kill()
        process.communicate()


def main(folder: Path, arguments: list[str]) -> int:
    import app
    from generation import backends
    from tests.tiny_hunyuan import tiny_backend, tiny_row

    slow = replace(tiny_backend(embedded=tiny_row(folder)), target="tests.slow_hunyuan:SlowHunyuanDiT")
    backends.BACKENDS["hunyuan-dit"] = slow
    return app.main(arguments)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))

"""The program as a Space starts it: what it is told by the environment there, and a disk that is emptied."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from generation.backends import BACKENDS
from storage import SessionStore
from storage.snapshots import Snapshots
from tests.slow_program import WAIT, Running

ROOT = Path(__file__).parent.parent
SPACE = {
    "SPACE_ID": "someone/huihua",
    "SPACE_HOST": "someone-huihua.hf.space",
    "SPACE_AUTHOR_NAME": "someone",
    "SYSTEM": "spaces",
    "ACCELERATOR": "none",
}
# The package itself would want ZeroGPU's machine: tests/zero_gpu has one that does without.
ZERO_GPU = {"SPACES_ZERO_GPU": "true", "ACCELERATOR": "zero-a10g", "PYTHONPATH": str(ROOT / "tests" / "zero_gpu")}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (ROOT / BACKENDS["hunyuan-dit"].checkpoints["embedded"].where).is_dir(), reason="no embedded checkpoint"
    ),
]


@contextmanager
def space(data: Path, **variables: str) -> Iterator[Running]:
    """The program in a Space, until the block ends; without a token, as a visitor's program."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    theirs = {name: value for name, value in os.environ.items() if not name.startswith(("HUIHUA_", "SPACE", "LC_"))}
    ours = {"HUIHUA_DATA": str(data), "HUIHUA_HOST": "127.0.0.1", "HUIHUA_PORT": str(port)}
    process = subprocess.Popen(
        [sys.executable, "app.py"],
        cwd=ROOT,
        env={**theirs, **SPACE, **ours, **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        # Gradio has something to say of its own first, of reloading what is changed in a Space.
        assert any(SPACE["SPACE_ID"] in line for line in process.stdout), process.communicate()[1]
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=WAIT) as client:
            yield Running(process, client)
    finally:
        process.kill()
        process.communicate()


def draw(client: httpx.Client, text: str) -> dict:
    """The session of somebody new in which a picture was drawn."""
    client.headers["Authorization"] = f"Bearer {client.post('/api/v1/keys').json()['key']}"
    session = client.post("/api/v1/sessions").json()["id"]
    said = {"text": text, "stream": False, "drawing": {"steps": 2}}
    turn = client.post(f"/api/v1/sessions/{session}/turns", json=said).json()
    assert turn["status"] == "done", turn
    return client.get(f"/api/v1/sessions/{session}").json()


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM], ids=["killed", "stopped"])
def test_a_session_is_back_after_a_restart_with_an_empty_disk(tmp_path, how):
    data, volume = tmp_path / "data", tmp_path / "volume"
    seconds = "1" if how is signal.SIGKILL else "3600"
    kept = {"HUIHUA_SNAPSHOTS": str(volume), "HUIHUA_SNAPSHOT_SECONDS": seconds}
    with space(data, **kept) as program:
        said = draw(program.client, "画一只猫")
        headers = program.client.headers
        if how is signal.SIGKILL:
            wait_for_snapshot(volume, said["turns"][-1]["id"], tmp_path / "scratch")
        status, written = program.stop(how)
        assert how is signal.SIGKILL or status == 0, written
    shutil.rmtree(data)
    with space(data, **kept) as program:
        program.client.headers = headers
        assert program.client.get(f"/api/v1/sessions/{said['id']}").json() == said
        picture = said["turns"][-1]["picture"]["id"]
        assert program.client.get(f"/api/v1/pictures/{picture}").content.startswith(b"\x89PNG")
        assert program.client.get("/healthz").json()["snapshots"]["problem"] is None


def wait_for_snapshot(volume: Path, turn: str, scratch: Path) -> None:
    """Until the turn is in a snapshot as it ended."""
    until = time.monotonic() + WAIT
    while time.monotonic() < until:
        shutil.rmtree(scratch, ignore_errors=True)
        if Snapshots(scratch, volume).restore() and SessionStore(scratch).turn(turn).status == "done":
            return
        time.sleep(0.5)
    raise TimeoutError(turn)


def test_on_zero_gpu_a_turn_is_drawn_in_a_fork_that_was_asked_for_by_the_second(tmp_path):
    with space(tmp_path, **ZERO_GPU) as program:
        said = draw(program.client, "a cat")
        again = draw(program.client, "a dog")
        status, written = program.stop(signal.SIGTERM)
    assert status == 0, written
    assert [len(each["turns"]) for each in (said, again)] == [1, 1]
    lent = re.findall(r"GPU lent for (\d+) seconds to (\d+) by (\d+)", written)
    assert len(lent) == 2  # none for warming up
    assert {int(parent) for _, _, parent in lent} == {program.process.pid}
    assert len({fork for _, fork, _ in lent} - {str(program.process.pid)}) == 1
    assert '"level": "error"' not in written


def test_on_zero_gpu_a_manager_that_computes_is_refused_in_one_line(tmp_path):
    finished = subprocess.run(
        [sys.executable, "app.py", "--manager", "tiny"],
        cwd=ROOT,
        env=os.environ | SPACE | ZERO_GPU | {"HUIHUA_DATA": str(tmp_path), "LC_ALL": "C"},
        capture_output=True,
        text=True,
        timeout=WAIT,
    )
    assert finished.returncode == 1
    assert finished.stderr.count("\n") == 1
    assert "one of: keyword, tiny, openai" in finished.stderr

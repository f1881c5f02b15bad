"""Many threads and processes over one folder: everyone waits, nobody loses anything."""

import hashlib
import subprocess
import sys
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from benches.crash import crash
from storage import BusyError, SessionStore, database
from tests.samples import png

ROOT = Path(__file__).parent.parent
# What a process of its own does: waits for a line, so that all begin at once, then takes turns in the one session.
TAKE_TURNS = """
import sys
from pathlib import Path
from storage import SessionStore
from storage.errors import SessionExistsError
from tests.samples import png

sys.stdin.readline()
store = SessionStore(Path(sys.argv[1]))
try:
    store.create_session(session_id="shared")
except SessionExistsError:
    pass
for number in range(10):
    turn = store.add_turn("shared", sys.argv[2])
    store.decide_turn(turn.id, {"action": "draw"}, {"seed": number})
    store.finish_turn(turn.id, "done", picture=png())
"""


def test_threads_that_write_at_once_lose_nothing(tmp_path):
    store = SessionStore(tmp_path)
    session = store.create_session()

    def take_turn(name):
        turn = store.add_turn(session.id, name, uploads=[png("blue")])
        store.decide_turn(turn.id, {"action": "draw"}, None)
        return store.finish_turn(turn.id, "done", picture=png())

    with ThreadPoolExecutor(8) as threads:
        turns = list(threads.map(take_turn, [str(number) for number in range(40)]))
    assert sorted(turn.number for turn in turns) == list(range(1, 41))
    assert sorted(turn.picture.number for turn in turns) == list(range(1, 41))
    assert len(store.turns(session.id)) == 40
    assert {turn.status for turn in store.turns(session.id)} == {"done"}


def test_readers_never_see_half_of_a_change(tmp_path):
    store = SessionStore(tmp_path)
    session = store.create_session()
    stop = threading.Event()

    def write():
        for number in range(30):
            turn = store.add_turn(session.id, str(number), uploads=[png("blue")])
            store.finish_turn(turn.id, "done", picture=png())
        stop.set()

    writer = threading.Thread(target=write)
    writer.start()
    lengths = []
    while not stop.is_set():
        turns = store.turns(session.id)
        lengths.append(len(turns))
        assert all(len(turn.uploads) == 1 for turn in turns)
        assert all((turn.picture is not None) == (turn.status == "done") for turn in turns)
    writer.join()
    assert lengths == sorted(lengths)


def test_processes_that_start_at_once_share_a_new_folder(tmp_path):
    command = [sys.executable, "-c", TAKE_TURNS, str(tmp_path)]
    processes = [
        subprocess.Popen([*command, name], stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT)
        for name in ("one", "two", "three")
    ]
    for process in processes:
        process.stdin.write("go\n")
        process.stdin.flush()
    assert [process.communicate()[1] for process in processes] == ["", "", ""]
    turns = SessionStore(tmp_path).turns("shared")
    assert Counter(turn.text for turn in turns) == {"one": 10, "two": 10, "three": 10}
    assert [turn.number for turn in turns] == list(range(1, 31))
    assert sorted(turn.picture.number for turn in turns) == list(range(1, 31))


def test_program_that_never_lets_go_is_a_clear_error(tmp_path, monkeypatch):
    monkeypatch.setattr(database, "BUSY_TIMEOUT_MS", 50)
    store = SessionStore(tmp_path)
    with store._database.writing(), pytest.raises(BusyError) as raised:
        SessionStore(tmp_path).create_session()
    assert "locked" in raised.value.message("en")
    assert "占用" in raised.value.message("zh")
    assert store.create_session().title == ""


def test_accepted_turns_survive_being_killed(tmp_path):
    figures = crash(kills=5, folder=tmp_path, seed=5)
    assert figures.clean, figures
    assert figures.kills == 5
    assert figures.accepted >= 5
    assert figures.done + figures.interrupted >= figures.accepted
    assert figures.interrupted > 0


def test_crash_bench_sees_what_was_lost(tmp_path):
    crash(kills=1, folder=tmp_path, seed=0)
    turn = SessionStore(tmp_path).turns("crash")[0]
    turn.uploads[0].path.write_bytes(png())
    assert hashlib.sha256(png()).hexdigest() != turn.uploads[0].id
    assert not crash(kills=1, folder=tmp_path, seed=0).clean

"""A fork of the program, which ZeroGPU makes for each drawing, never touches the store, not even to close it."""

import multiprocessing
import os
import threading

import pytest

from storage import SessionStore

FORKS = 20
PATIENCE = 20  # seconds


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
def test_forks_of_a_busy_program_go_on(tmp_path):
    """Somebody always holds a lock of SQLite when a fork is made; there, nobody is left who would give it back."""
    store = SessionStore(tmp_path)
    ends = threading.Event()

    def ask():
        while not ends.is_set():
            store.sessions()

    def rest():
        store.sessions()
        ends.wait()

    threads = [threading.Thread(target=target) for target in (ask, ask, *[rest] * 10)]
    for thread in threads:
        thread.start()
    codes = []
    for _ in range(FORKS):
        fork = multiprocessing.get_context("fork").Process(target=int, daemon=True)
        fork.start()
        fork.join(PATIENCE)
        codes.append(fork.exitcode)
        fork.kill()
    ends.set()
    for thread in threads:
        thread.join()
    assert codes == [0] * FORKS
    assert store.create_session("ann", "later").owner == "ann"

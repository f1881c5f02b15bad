"""A full, broken or forbidden disk: one clear line, and what was stored stays."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from storage import DamagedError, FolderError, NoSpaceError, SessionStore, StorageError
from tests.samples import png


@pytest.fixture
def small_disk(tmp_path):
    """A real file system of 1 MB, which only root can mount."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
    if sys.platform != "linux" or os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("mounting a small disk takes root on Linux")
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


def fill(disk: Path) -> Path:
    filler = disk / "filler"
    with pytest.raises(OSError, match="No space"), filler.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))
    return filler


def test_full_disk_refuses_the_turn_and_keeps_the_others(small_disk):
    store = SessionStore(small_disk / "data")
    session = store.create_session()
    kept = store.finish_turn(store.add_turn(session.id, "a").id, "done", picture=png())
    waiting = store.add_turn(session.id, "b")
    filler = fill(small_disk)
    with pytest.raises(NoSpaceError):
        store.finish_turn(waiting.id, "done", picture=png("blue", size=(512, 512)))
    with pytest.raises(NoSpaceError):
        for _ in range(100):
            store.add_turn(session.id, "c" * 4000)
    assert store.turns(session.id)[0] == kept
    filler.unlink()
    assert store.finish_turn(waiting.id, "done", picture=png("blue")).picture.number == 2


def test_store_on_a_full_disk_says_so(small_disk):
    fill(small_disk)
    with pytest.raises(NoSpaceError) as raised:
        SessionStore(small_disk / "data")
    assert "disk is full" in raised.value.message("en")
    assert "磁盘已满" in raised.value.message("zh")


def test_full_database_refuses_the_turn_and_keeps_the_others(tmp_path):
    store = SessionStore(tmp_path)
    session = store.create_session()
    kept = store.add_turn(session.id, "a")
    with store._database.reading() as db:
        pages = next(db.query("PRAGMA page_count"))["page_count"]
        list(db.query(f"PRAGMA max_page_count = {pages}"))
    with pytest.raises(NoSpaceError) as raised:
        store.add_turn(session.id, "c" * 100_000)
    assert raised.value.message("en").count("\n") == 0
    assert str(tmp_path / "huihua.db") in raised.value.message("en")
    assert store.turns(session.id) == [kept]


def test_file_in_the_place_of_the_folder_is_a_clear_error(tmp_path):
    (tmp_path / "data").write_text("not a folder")
    with pytest.raises(FolderError) as raised:
        SessionStore(tmp_path / "data")
    assert "HUIHUA_DATA" in raised.value.message("en")
    assert "HUIHUA_DATA" in raised.value.message("zh")


def test_file_that_is_no_database_is_a_clear_error(tmp_path):
    (tmp_path / "huihua.db").write_bytes(b"a text that is no database at all" * 100)
    with pytest.raises(DamagedError, match="damaged"):
        SessionStore(tmp_path)


def test_folder_in_the_place_of_the_database_is_a_clear_error(tmp_path):
    (tmp_path / "huihua.db").mkdir()
    with pytest.raises(StorageError, match="Cannot use"):
        SessionStore(tmp_path)

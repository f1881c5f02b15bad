"""Snapshots bring a store back whose disk was emptied, whatever became of the files that were being written."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from storage import SessionStore, SnapshotError, kept_in
from storage.__main__ import main
from storage.keeping import Keeper
from storage.snapshots import KEPT, Snapshots
from tests.old_store import filled
from tests.samples import png
from tests.test_storage_migrations import content

RARELY, PATIENCE = 3600, 60  # seconds


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "volume"


@pytest.fixture
def store(data) -> SessionStore:
    return filled(data)


@pytest.fixture
def snapshots(data, folder) -> Snapshots:
    return Snapshots(data, folder)


def databases(folder: Path) -> list[Path]:
    return sorted((folder / "snapshots").iterdir())


def wait_until(happened: Callable[[], object]) -> None:
    until = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < until
        time.sleep(0.02)


def emptied(data: Path) -> Path:
    shutil.rmtree(data)
    data.mkdir()
    return data


def test_an_emptied_store_comes_back_from_its_latest_snapshot(store, data, folder, snapshots):
    assert snapshots.take()
    store.create_session("ann", "later")
    assert snapshots.take()
    before = content(store)
    store.close()
    copied = Snapshots(emptied(data), folder).restore()
    assert (copied.pictures, copied.missing) == (5, ())
    again = SessionStore(data)
    assert content(again) == before
    assert list(again.findings()) == []
    assert not (data / "snapshot.db").exists()


def test_the_command_line_brings_a_store_back_from_its_latest_snapshot(store, data, folder, snapshots, capsys):
    snapshots.take()
    before = content(store)
    store.delete_session("cats")
    assert main(["--data", str(data), "restore", str(folder)]) == 0
    assert content(store) == before
    (folder / "snapshots").rename(folder / "elsewhere")
    assert main(["--data", str(data), "restore", str(folder)]) == 1


def test_nothing_new_makes_no_snapshot(store, folder, snapshots):
    assert [snapshots.take() for _ in range(3)] == [True, False, False]
    assert len(databases(folder)) == 1


def test_the_latest_are_kept_and_no_picture_is_written_twice(store, folder, snapshots):
    snapshots.take()
    times = {path: path.stat().st_mtime_ns for path in folder.glob("pictures/*/*")}
    for number in range(KEPT + 2):
        store.create_session("ann", f"later-{number}")
        snapshots.take()
    assert [path.name[:8] for path in databases(folder)] == [f"{number:08}" for number in range(4, KEPT + 4)]
    assert {path: path.stat().st_mtime_ns for path in folder.glob("pictures/*/*")} == times


def test_a_snapshot_that_was_cut_off_is_passed_over(store, data, folder, snapshots):
    snapshots.take()
    before = content(store)
    store.create_session("ann", "later")
    snapshots.take()
    torn = databases(folder)[-1]
    torn.write_bytes(torn.read_bytes()[:5000])
    store.close()
    Snapshots(emptied(data), folder).restore()
    assert content(SessionStore(data)) == before


def test_where_the_latest_was_cut_off_the_same_store_is_written_again(store, folder, snapshots, data):
    snapshots.take()
    torn = databases(folder)[-1]
    torn.write_bytes(b"")
    assert Snapshots(data, folder).take()
    assert len(databases(folder)) == 2


def test_a_picture_that_was_cut_off_is_missing_and_written_anew_by_the_next_snapshot(store, data, folder, snapshots):
    snapshots.take()
    red = store.pictures("cats")[0]
    (torn,) = folder.glob(f"pictures/*/{red.id[2:]}.png")
    torn.write_bytes(torn.read_bytes()[:20])
    copied = Snapshots(folder.parent / "elsewhere", folder).restore()
    assert copied.missing == (red.id,)
    store.create_session("ann", "later")
    Snapshots(data, folder).take()
    assert torn.read_bytes() == red.path.read_bytes()


def test_where_nothing_is_whole_it_is_said_and_nothing_is_dropped(store, data, folder, snapshots):
    snapshots.take()
    for path in databases(folder):
        path.write_bytes(b"torn")
    store.close()
    again = Snapshots(emptied(data), folder)
    with pytest.raises(SnapshotError, match="no snapshot is whole"):
        again.restore()
    store = SessionStore(data)
    for number in range(KEPT + 1):
        store.create_session("ann", f"new-{number}")
        again.take()
    assert len(databases(folder)) == KEPT + 2


def test_a_picture_that_is_gone_for_good_goes_with_the_last_snapshot_of_it(store, data, folder, snapshots):
    session = store.create_session("eve").id
    turn = store.add_turn(session, "a secret", uploads=[png("orange")])
    store.finish_turn(turn.id, "done", picture=png("purple"), video=b"a video")
    snapshots.take()
    names = {path.name for path in folder.glob("pictures/*/*")}
    library = store.library("eve")
    library.delete_sessions([session])
    library.empty_bin()
    for number in range(KEPT):
        store.create_session("ann", f"later-{number}")
        snapshots.take()
    left = {path.name for path in folder.glob("pictures/*/*")}
    assert len(names - left) == 3
    assert left == {path.name for path in data.glob("pictures/*/*")}


# Kept by themselves


def test_an_empty_store_is_filled_before_the_block_and_snapshots_taken_after_it(data, folder):
    with kept_in(folder, data, RARELY) as keeper:
        assert keeper.report() == {"taken_utc": None, "problem": None}
        SessionStore(data).create_session("ann", "first")
    with kept_in(folder, emptied(data), RARELY):
        assert SessionStore(data).session("first").owner == "ann"
    assert len(databases(folder)) == 1


def test_snapshots_are_taken_while_it_goes_on(data, folder):
    with kept_in(folder, data, 0.05) as keeper:
        store = SessionStore(data)
        store.create_session("ann", "first")
        wait_until(lambda: keeper.taken_utc)
        assert keeper.problem is None
        assert databases(folder)


def test_without_a_folder_nothing_is_kept(data):
    with kept_in(None, data, RARELY) as keeper:
        assert keeper is None
    assert not data.exists()


@pytest.mark.parametrize("blocked", ["", "snapshots", "pictures"])
def test_a_folder_that_fails_stops_nothing_and_is_told(store, data, folder, blocked, caplog):
    (folder / blocked).parent.mkdir(exist_ok=True)
    (folder / blocked).write_text("no folder")
    with kept_in(folder, data, 0.05) as keeper:
        wait_until(lambda: keeper.problem)
        store.create_session("ann", "later")
    assert str(folder) in keeper.report()["problem"]
    assert "HUIHUA_SNAPSHOTS" in keeper.problem.message("zh")
    assert "cannot be used" in caplog.text


def test_a_folder_that_works_again_is_used_again(store, data, folder):
    folder.write_text("no folder")
    keeper = Keeper(data, folder, 0.05)
    keeper.start()
    wait_until(lambda: keeper.problem)
    folder.unlink()
    wait_until(lambda: not keeper.problem)
    keeper.close()
    assert len(databases(folder)) == 1

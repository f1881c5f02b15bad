"""A backup is a whole store of one moment; a restore brings it back, even under a program that has it open."""

import shutil
import threading

import pytest
from sqlite_utils import Database

from storage import DamagedError, NoBackupError, SessionStore, TooNewError, UnknownSessionError, backup, restore
from storage.__main__ import main
from tests.old_store import filled
from tests.samples import png
from tests.test_storage_migrations import content


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def store(data) -> SessionStore:
    return filled(data)


def test_backup_is_a_store_with_all_that_was_there(store, data, tmp_path):
    copied = backup(data, tmp_path / "copy")
    assert (copied.pictures, copied.copied, copied.missing) == (5, 5, ())
    assert sorted(path.name for path in (tmp_path / "copy").iterdir()) == ["huihua.db", "pictures"]
    assert content(SessionStore(tmp_path / "copy")) == content(store)


def test_second_backup_copies_what_is_new_only(store, data, tmp_path):
    backup(data, tmp_path / "copy")
    turn = store.add_turn("cats", "another")
    store.finish_turn(turn.id, "done", picture=png("black"), video=b"a video")
    assert backup(data, tmp_path / "copy").copied == 1
    again = SessionStore(tmp_path / "copy").turn(turn.id)
    assert again.picture.video.read_bytes() == b"a video"


def test_backup_while_others_write_is_of_one_moment(store, data, tmp_path):
    stop = threading.Event()

    def write():
        while not stop.is_set():
            turn = store.add_turn("cats", "more", uploads=[png("blue")])
            store.finish_turn(turn.id, "done", picture=png("red"))
        store.close()

    writer = threading.Thread(target=write)
    writer.start()
    copies = [tmp_path / name for name in "ab"]
    for copy in copies:
        assert backup(data, copy).missing == ()
    stop.set()
    writer.join()
    for copy in copies:
        assert list(SessionStore(copy).findings()) == []


def test_restore_brings_back_what_the_backup_has(store, data, tmp_path):
    before = content(store)
    backup(data, tmp_path / "copy")
    store.delete_session("cats")
    store.create_session("ann", "later")
    ann = store.library("ann")
    ann.delete_sessions(["later"])
    ann.empty_bin()
    restore(tmp_path / "copy", data)
    assert content(store) == before  # the very object that was open all along
    assert list(store.findings()) == []
    with pytest.raises(UnknownSessionError):
        store.session("later")


def test_what_was_there_before_a_restore_is_kept_beside_it(store, data, tmp_path):
    backup(data, tmp_path / "copy")
    store.create_session("ann", "later")
    restore(tmp_path / "copy", data)
    (kept,) = data.glob("huihua-before-*.db")
    with Database(kept) as db:
        assert db.table("sessions").count_where("id = 'later'") == 1


def test_restore_to_a_new_machine(store, data, tmp_path):
    before = content(store)
    store.close()
    backup(data, tmp_path / "copy")
    shutil.rmtree(data)
    restore(tmp_path / "copy", data)
    assert content(SessionStore(data)) == before
    assert list(data.glob("huihua-before-*")) == []


def test_backup_tells_what_is_missing_or_broken(store, data, tmp_path):
    red, blue, _ = store.pictures("cats")
    red.path.unlink()
    blue.path.write_bytes(png("black"))
    assert set(backup(data, tmp_path / "copy").missing) == {red.id, blue.id}


def test_what_is_no_store_is_neither_backed_up_nor_restored(store, data, tmp_path):
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "huihua.db").write_bytes(b"no database at all" * 100)
    (tmp_path / "other").mkdir()
    with Database(tmp_path / "other" / "huihua.db") as db:
        db.table("a").insert({"b": 1})
        db.conn.commit()
    before = content(store)
    for folder, error in (("nowhere", NoBackupError), ("broken", DamagedError), ("other", NoBackupError)):
        with pytest.raises(error):
            restore(tmp_path / folder, data)
        with pytest.raises(error):
            backup(tmp_path / folder, tmp_path / "target")
    assert content(store) == before
    assert not (tmp_path / "target").exists()


def test_store_of_a_later_program_is_left_alone(store, data, tmp_path):
    backup(data, tmp_path / "copy")
    with Database(tmp_path / "copy" / "huihua.db") as db:
        row = {"migration_set": "huihua", "name": "m999_future", "applied_at": "2099"}
        db.table("_sqlite_migrations").insert(row)
        db.conn.commit()
    with pytest.raises(TooNewError) as raised:
        restore(tmp_path / "copy", data)
    assert "Update Huihua" in raised.value.message("en")
    assert "升级" in raised.value.message("zh")
    with pytest.raises(TooNewError):
        SessionStore(tmp_path / "copy")


def test_command_line_backs_up_and_restores(store, data, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    before = content(store)
    assert main(["--data", str(data), "backup", str(tmp_path / "copy")]) == 0
    assert capsys.readouterr().out == "5 pictures: 5 copied now, 0 missing.\n"
    store.delete_session("cats")
    assert main(["--data", str(data), "restore", str(tmp_path / "copy")]) == 0
    assert capsys.readouterr().out == "5 pictures: 0 copied now, 0 missing.\n"
    assert content(store) == before
    store.pictures("cats")[0].path.unlink()
    assert main(["--data", str(data), "backup", str(tmp_path / "second")]) == 1
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert main(["--data", str(tmp_path / "nowhere"), "backup", str(tmp_path / "third")]) == 1
    assert "没有绘话的数据" in capsys.readouterr().err

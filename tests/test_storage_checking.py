"""`python -m storage check` finds what does not fit, files without rows and rows without files, and mends it."""

import os
import time

import pytest
from sqlite_utils import Database

from storage import SessionStore
from storage.__main__ import _KINDS_ZH, main
from storage.pictures import video_beside
from tests.old_store import fill, mark
from tests.samples import png


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def store(data) -> SessionStore:
    store = SessionStore(data)
    fill(store)
    mark(store)
    store.finish_turn(store.add_turn("cats", "a film").id, "done", picture=png("black"), video=b"a video")
    for picture in store.pictures("cats"):
        store.library("ann").thumbnail(picture.id)
    return store


@pytest.fixture
def check(data, monkeypatch, capsys):
    """The command's status, and the lines that it says."""

    def run(*arguments: str, language: str = "en_US.UTF-8"):
        monkeypatch.setenv("LC_ALL", language)
        status = main(["--data", str(data), "check", *arguments])
        return status, capsys.readouterr().out.splitlines()

    return run


def change(store, sql: str, *values) -> None:
    with store._database.writing() as db:
        db.execute(sql, values)


def hours_ago(path) -> None:
    os.utime(path, (time.time() - 7200,) * 2)


def test_whole_store_is_whole(store, check):
    assert check() == (0, ["Everything fits together."])
    assert check(language="zh_CN.UTF-8") == (0, ["一切完好。"])


def _lose_a_file(store):
    store.pictures("cats")[0].path.unlink()


def _damage_a_file(store):
    store.pictures("cats")[1].path.write_bytes(png("purple"))


def _leave_stray_files(store):
    kept = store.pictures("cats")[0].path
    for path in (kept.with_name("f" * 62 + ".png"), kept.with_suffix(".mp4").with_name("e" * 62 + ".mp4")):
        path.write_bytes(png("pink"))
        hours_ago(path)


def _leave_a_stray_thumbnail(store):
    path = store.library("ann").thumbnail(store.pictures("cats")[0].id).with_name("f" * 62 + ".webp")
    path.write_bytes(b"old")
    hours_ago(path)


def _drop_a_holding(store):
    change(store, "DELETE FROM holdings WHERE owner = 'ann' AND picture_id = ?", store.pictures("cats")[0].id)


def _leave_a_picture_of_nobody(store):
    picture_id = store._files.save(png("orange"))
    change(store, "INSERT INTO pictures (id, width, height, created_utc) VALUES (?, 8, 6, '')", picture_id)


def _miscount(store):
    change(store, "UPDATE users SET bytes = bytes + 1000 WHERE id = 'bob'")


def _lose_words_of_a_turn(store):
    change(store, "DELETE FROM texts WHERE turn_id = ?", store.turns("cats")[0].id)


def _change_words_of_a_title(store):
    change(store, "UPDATE texts SET words = ' other' WHERE session_id = 'cars' AND turn_id IS NULL")


def _break_the_index(store):
    change(store, "INSERT INTO texts_index (texts_index, rowid, words) VALUES ('delete', 1, 'never was there')")
    change(store, "DELETE FROM texts_index_data WHERE id > 10")


FAULTS = {
    "missing file": (_lose_a_file, 1),
    "damaged file": (_damage_a_file, 1),
    "stray file": (_leave_stray_files, 2),
    "stray file of a thumbnail": (_leave_a_stray_thumbnail, 1),
    "picture not counted": (_drop_a_holding, 1),
    "picture of nobody": (_leave_a_picture_of_nobody, 1),
    "wrong sum": (_miscount, 1),
    "turn not searched": (_lose_words_of_a_turn, 1),
    "title not searched": (_change_words_of_a_title, 1),
    "search index": (_break_the_index, 1),
}


@pytest.mark.parametrize("name", FAULTS)
def test_fault_is_found_told_in_both_languages_and_mended(store, check, name):
    kind = name.removesuffix(" of a thumbnail")
    break_it, count = FAULTS[name]
    break_it(store)
    store.close()
    status, lines = check()
    assert status == 1
    assert [line for line in lines if line.startswith(f"{kind}: ") and "--repair mends it" in line] == lines
    assert len(lines) == count
    assert all(line.startswith(_KINDS_ZH[kind]) for line in check(language="zh_CN.UTF-8")[1])
    status, lines = check("--repair")
    assert (status, [line.endswith("(mended)") for line in lines]) == (0, [True] * count)
    assert check() == (0, ["Everything fits together."])


def test_turn_whose_file_is_lost_stays_without_it(store, check):
    picture = store.pictures("cats")[0]
    picture.path.unlink()
    check("--repair")
    assert store.turns("cats")[0].text == "画一只戴帽子的猫"
    assert picture.id not in {each.id for each in store.pictures("cats")}


def test_damaged_file_is_kept_aside(store, check, data):
    picture = store.pictures("cats")[1]
    picture.path.write_bytes(png("purple"))
    check("--repair")
    assert (data / "damaged" / f"{picture.id}.png").read_bytes() == png("purple")
    assert not picture.path.exists()


def test_video_goes_with_its_lost_picture(store, check):
    film = next(picture for picture in store.pictures("cats") if picture.video)
    film.path.unlink()
    check("--repair")
    assert not video_beside(film.path).exists()


def test_file_that_somebody_may_be_writing_is_no_stray_file(store, check):
    store._files.save(png("pink"))
    assert check() == (0, ["Everything fits together."])


def test_searching_works_again_after_the_index_was_mended(store, check):
    _break_the_index(store)
    check("--repair")
    assert [hit.session.id for hit in store.library("ann").search("戴帽子")] == ["cats"]


def test_broken_reference_cannot_be_mended(store, check, data):
    with Database(data / "huihua.db") as db:  # a program that does not ask for foreign keys to hold
        db.table("turns").update(store.turns("cats")[1].id, {"parent_id": "nowhere"})
        db.conn.commit()
    status, lines = check("--repair")
    assert status == 1
    assert lines[0].startswith("database: turns") and "restore a backup" in lines[0]


def test_folder_without_a_store_is_an_error_and_gets_none(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert main(["--data", str(tmp_path / "nowhere"), "check"]) == 1
    assert "no store of Huihua" in capsys.readouterr().err
    assert not (tmp_path / "nowhere").exists()

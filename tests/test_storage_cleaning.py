"""The clean-up: what was deleted long ago goes for good, with its files, and nothing else does; limits of room."""

import time
from datetime import UTC, datetime, timedelta

import pytest

from storage import (
    BinRecord,
    Cleaned,
    Cleaner,
    QuotaError,
    SessionStore,
    UnknownPictureError,
    UnknownSessionError,
    UnknownTurnError,
    cleaning,
)
from tests.samples import png


@pytest.fixture
def store(tmp_path) -> SessionStore:
    return SessionStore(tmp_path)


@pytest.fixture
def ann(store):
    return store.library("ann")


def drawn(store, session_id, color="red", video=None):
    turn = store.add_turn(session_id, f"a {color} cat")
    store.decide_turn(turn.id, {"action": "draw"}, {"prompt": f"a {color} cat"})
    return store.finish_turn(turn.id, "done", picture=png(color), video=video)


def files_in(folder) -> list:
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix in (".png", ".webp", ".mp4"))


def rows(store, table) -> int:
    with store._database.reading() as db:
        return db.table(table).count


def deleted_before(store, session_id: str, days: int) -> None:
    """As if a session had been deleted so many days ago."""
    then = (datetime.now(UTC) - timedelta(days=days)).isoformat(timespec="microseconds")
    with store._database.writing() as db:
        db.table("sessions").update(session_id, {"deleted_utc": then})


def test_deleted_session_goes_with_all_that_belongs_to_it(store, ann, tmp_path):
    session, kept = ann.create_session(), ann.create_session()
    turn = drawn(store, session.id, "red", video=b"a video")
    store.add_turn(session.id, "look", uploads=[png("white")])
    store.finish_turn(ann.tree(session.id)[1].id, "done")
    stays = drawn(store, kept.id, "blue")
    ann.thumbnail(turn.picture.id)
    ann.rate_turn(turn.id, True)
    ann.share_session(session.id)
    ann.delete_sessions([session.id])
    assert ann.empty_bin() == Cleaned(1, 2, len(png("red")) + len(b"a video") + len(png("white")))
    assert files_in(tmp_path) == [stays.picture.path]
    assert {name: rows(store, name) for name in ("turns", "pictures", "holdings", "sessions")} == {
        "turns": 1,
        "pictures": 1,
        "holdings": 1,
        "sessions": 1,
    }
    assert [rows(store, name) for name in ("feedback", "shares", "uploads")] == [0, 0, 0]
    assert ann.user().bytes == len(png("blue"))
    assert [hit.session.id for hit in ann.search("cat")] == [kept.id]
    with pytest.raises(UnknownSessionError):
        ann.restore_sessions([session.id])
    with pytest.raises(UnknownTurnError):
        ann.turn(turn.id)


def test_removed_picture_goes_and_its_turn_stays(store, ann, tmp_path):
    session = ann.create_session()
    first = drawn(store, session.id, "red")
    store.add_turn(session.id, "like this", uploads=[png("red")])
    ann.remove_pictures([first.picture.id])
    assert ann.empty_bin() == Cleaned(0, 1, len(png("red")))
    assert files_in(tmp_path) == []
    assert (ann.turn(first.id).text, ann.turn(first.id).picture) == ("a red cat", None)
    with pytest.raises(UnknownPictureError):
        ann.restore_pictures([first.picture.id])
    assert drawn(store, session.id, "blue").picture.number == 2


def test_what_can_still_be_brought_back_stays(store, ann, tmp_path):
    session, other = ann.create_session(), ann.create_session()
    drawn(store, session.id, "red")
    picture = drawn(store, other.id, "blue").picture
    ann.delete_sessions([session.id])
    ann.remove_pictures([picture.id])
    assert store.clean_up() == Cleaned(0, 0, 0)
    assert len(files_in(tmp_path)) == 2
    ann.restore_sessions([session.id])
    assert ann.restore_pictures([picture.id])[0].path.read_bytes() == png("blue")


def test_clean_up_takes_what_is_older_than_its_days(store, ann):
    sessions = [ann.create_session() for _ in range(3)]
    ann.delete_sessions([each.id for each in sessions])
    for session, days in zip(sessions, (29, 31, 400), strict=True):
        deleted_before(store, session.id, days)
    assert store.clean_up().sessions == 2
    assert ann.restore_sessions([sessions[0].id])[0].id == sessions[0].id


def test_picture_that_is_shown_elsewhere_or_is_anothers_too_stays(store, ann):
    session, other = ann.create_session(), ann.create_session()
    for where in (session, other):
        drawn(store, where.id, "red")
    drawn(store, session.id, "blue")
    bobs = drawn(store, store.library("bob").create_session().id, "blue")
    ann.delete_sessions([session.id])
    assert ann.empty_bin() == Cleaned(1, 0, 0)
    assert ann.pictures(other.id)[0].path.exists()
    assert bobs.picture.path.exists()
    assert ann.user().bytes == len(png("red"))


def test_bin_of_another_owner_is_left_alone(store, ann):
    session = store.library("bob").create_session()
    store.library("bob").delete_sessions([session.id])
    assert ann.empty_bin() == Cleaned(0, 0, 0)
    assert store.library("bob").restore_sessions([session.id])


def test_session_with_a_turn_under_way_waits_for_it(store, ann):
    session = ann.create_session()
    turn = store.add_turn(session.id, "draw")
    ann.delete_sessions([session.id])
    assert ann.empty_bin().sessions == 0
    store.finish_turn(turn.id, "done", picture=png())
    assert ann.empty_bin() == Cleaned(1, 1, len(png()))


def test_picture_saved_while_the_clean_up_takes_it_is_there_afterwards(store, ann, monkeypatch):
    """The clean-up comes by just between the saving of the file and the row."""
    session = ann.create_session()
    picture = drawn(store, session.id, "red").picture
    turn = store.add_turn(session.id, "the same again")
    ann.remove_pictures([picture.id])
    save = store._save

    def save_and_be_cleaned(*given):
        saved = save(*given)
        assert ann.empty_bin().pictures == 1
        assert not picture.path.exists()
        return saved

    monkeypatch.setattr(store, "_save", save_and_be_cleaned)
    again = store.finish_turn(turn.id, "done", picture=png("red"))
    assert again.picture.path.read_bytes() == png("red")


def test_what_was_restored_meanwhile_is_not_taken(store, ann, monkeypatch):
    first, second = ann.create_session(), ann.create_session()
    ann.delete_sessions([first.id, second.id])
    drop = cleaning.drop_session

    def restore_the_other(db, session_id, owner):
        others = {first.id: second.id, second.id: first.id}
        db.table("sessions").update(others[session_id], {"deleted_utc": None})
        return drop(db, session_id, owner)

    monkeypatch.setattr(cleaning, "drop_session", restore_the_other)
    assert ann.empty_bin().sessions == 1
    assert len(ann.sessions()) == 1


def test_bin_tells_how_much_is_in_it(store, ann):
    session = ann.create_session()
    picture = drawn(store, session.id, "red").picture
    assert ann.bin() == BinRecord(0, 0)
    ann.remove_pictures([picture.id])
    ann.delete_sessions([session.id])
    assert (ann.bin(), store.library("bob").bin()) == (BinRecord(1, 1), BinRecord(0, 0))
    ann.empty_bin()
    assert ann.bin() == BinRecord(0, 0)


def test_what_was_deleted_long_ago_goes_while_the_program_runs(store, ann):
    session = ann.create_session()
    ann.delete_sessions([session.id])
    deleted_before(store, session.id, days=31)
    cleaner = Cleaner(store, seconds=0.01)
    cleaner.start()
    until = time.monotonic() + 60
    while ann.bin().sessions and time.monotonic() < until:
        time.sleep(0.01)
    cleaner.close()
    assert ann.bin().sessions == 0


# Room


def test_turn_is_refused_where_the_room_is_used_up(tmp_path):
    store = SessionStore(tmp_path, byte_limit=len(png("red")) + 1)
    ann = store.library("ann")
    session = ann.create_session()
    with pytest.raises(QuotaError):
        store.add_turn(session.id, "two", uploads=[png("red"), png("blue")])
    assert files_in(tmp_path) == []
    store.add_turn(session.id, "one", uploads=[png("red")])
    drawn(store, session.id, "red")
    last = store.add_turn(session.id, "still some room")
    kept = store.finish_turn(last.id, "done", picture=png("blue"))
    assert kept.picture.path.exists()
    with pytest.raises(QuotaError) as raised:
        store.add_turn(session.id, "no more")
    assert raised.value.used == ann.user().bytes
    assert "empty the bin" in raised.value.message("en")
    assert "清空回收站" in raised.value.message("zh")
    ann.remove_pictures([kept.picture.id])
    ann.empty_bin()
    assert store.add_turn(session.id, "room again").status == "pending"


def test_own_limit_of_a_user_goes_before_the_usual_one(tmp_path):
    store = SessionStore(tmp_path, byte_limit=1)
    session = store.library("ann").create_session()
    store.limit_user("ann", 10_000)
    store.add_turn(session.id, "look", uploads=[png()])
    store.limit_user("ann", None)
    with pytest.raises(QuotaError):
        store.add_turn(session.id, "no more")
    assert [(user.id, user.bytes, user.byte_limit) for user in store.users()] == [("ann", len(png()), None)]

"""A person's library: favourites, pins, likes, removals; and for anybody else it is as if it were not there."""

import inspect
import io
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from storage import (
    DamagedPictureError,
    Library,
    NotAnExportError,
    SessionStore,
    UnknownPictureError,
    UnknownPlaceError,
    UnknownSessionError,
    UnknownShareError,
    UnknownTurnError,
)
from tests.samples import png

UNKNOWN = (UnknownSessionError, UnknownTurnError, UnknownPictureError, UnknownShareError, NotAnExportError)
VECTOR = np.ones(4, np.float32) / 2
# What somebody else tries with the ids of Ann's `session`, `turn` and `picture`, for every public method.
ATTEMPTS = {
    "user": lambda other, _: other.user(),
    "create_session": lambda other, _: other.create_session().owner == "ann",
    "session": lambda other, ann: other.session(ann["session"]),
    "sessions": lambda other, _: other.sessions(),
    "search": lambda other, _: other.search("猫") + other.search("画一只猫"),
    "gallery": lambda other, _: other.gallery(),
    "backends": lambda other, _: other.backends(),
    "unseen_pictures": lambda other, _: other.unseen_pictures("clip", 10),
    "keep_looks": lambda other, ann: other.keep_looks("clip", {ann["picture"]: VECTOR}),
    "alike": lambda other, _: other.alike("clip", VECTOR),
    "bin": lambda other, _: other.bin().sessions,
    "empty_bin": lambda other, _: other.empty_bin().sessions,
    "rename_session": lambda other, ann: other.rename_session(ann["session"], "mine"),
    "pin_session": lambda other, ann: other.pin_session(ann["session"]),
    "keep_panel": lambda other, ann: other.keep_panel(ann["session"], {}),
    "delete_sessions": lambda other, ann: other.delete_sessions([ann["session"]]),
    "restore_sessions": lambda other, ann: other.restore_sessions([ann["deleted"]]),
    "export_session": lambda other, ann: other.export_session(ann["session"], io.BytesIO()),
    "import_session": lambda other, _: other.import_session(io.BytesIO(b"nothing")),
    "replay_session": lambda other, ann: other.replay_session(ann["session"], "mine", {}),
    "replays": lambda other, ann: other.replays(ann["session"]),
    "share_session": lambda other, ann: other.share_session(ann["session"]),
    "shares": lambda other, _: other.shares(),
    "revoke_share": lambda other, ann: other.revoke_share(ann["token"]),
    "turn": lambda other, ann: other.turn(ann["turn"]),
    "turns": lambda other, ann: other.turns(ann["session"]),
    "tree": lambda other, ann: other.tree(ann["session"]),
    "siblings": lambda other, ann: other.siblings(ann["turn"]),
    "unfinished": lambda other, _: other.unfinished(),
    "check_turns": lambda other, _: other.check_turns(),
    "move_cursor": lambda other, ann: other.move_cursor(ann["session"], None),
    "fork_session": lambda other, ann: other.fork_session(ann["turn"], "mine now"),
    "rate_turn": lambda other, ann: other.rate_turn(ann["turn"], False),
    "picture": lambda other, ann: other.picture(ann["picture"]),
    "pictures": lambda other, ann: other.pictures(ann["session"]),
    "thumbnail": lambda other, ann: other.thumbnail(ann["picture"]),
    "favourite_picture": lambda other, ann: other.favourite_picture(ann["picture"]),
    "remove_pictures": lambda other, ann: other.remove_pictures([ann["picture"]]),
    "restore_pictures": lambda other, ann: other.restore_pictures([ann["picture"]]),
    "export_pictures": lambda other, ann: other.export_pictures([ann["picture"]], io.BytesIO()),
}


@pytest.fixture
def store(tmp_path: Path) -> SessionStore:
    return SessionStore(tmp_path)


@pytest.fixture
def ann(store: SessionStore) -> Library:
    return store.library("ann")


def drawn(store, session_id, text="画一只猫", color="red"):
    turn = store.add_turn(session_id, text)
    store.decide_turn(turn.id, {"action": "draw"}, {"prompt": text, "backend": "hunyuan-dit"})
    return store.finish_turn(turn.id, "done", picture=png(color))


# Whose it is


def test_every_method_is_tried_with_ids_of_another_owner():
    assert set(ATTEMPTS) == {name for name, _ in inspect.getmembers(Library, callable) if not name.startswith("_")}


@pytest.mark.parametrize("name", ATTEMPTS)
def test_what_is_anothers_is_as_if_not_there(store, ann, name):
    session = ann.create_session("session")
    deleted = ann.create_session("deleted")
    turn = drawn(store, session.id)
    store.add_turn(session.id, "waiting")
    ann.delete_sessions([deleted.id])
    share = ann.share_session(session.id)
    before = (ann.sessions(), ann.tree(session.id), ann.user(), ann.shares())
    ids = {
        "session": session.id,
        "deleted": deleted.id,
        "turn": turn.id,
        "picture": turn.picture.id,
        "token": share.token,
    }
    with suppress(*UNKNOWN):
        assert not ATTEMPTS[name](store.library("eve"), ids)
    assert (ann.sessions(), ann.tree(session.id), ann.user(), ann.shares()) == before
    with pytest.raises(UnknownSessionError):
        ann.session(deleted.id)


def test_owner_of_the_same_picture_decides_for_themselves_only(store, ann):
    bob = store.library("bob")
    for library in (ann, bob):
        drawn(store, library.create_session().id)
    picture = ann.pictures(ann.sessions()[0].id)[0]
    ann.favourite_picture(picture.id)
    assert (ann.picture(picture.id).favourite, bob.picture(picture.id).favourite) == (True, False)
    ann.remove_pictures([picture.id])
    assert bob.picture(picture.id).id == picture.id
    assert store.owner_of_picture(picture.id) == {"bob"}


def test_turn_cannot_end_with_a_picture_of_another_owner(store, ann):
    picture = drawn(store, ann.create_session().id).picture
    turn = store.add_turn(store.library("eve").create_session().id, "show me")
    with pytest.raises(UnknownPictureError):
        store.finish_turn(turn.id, "done", picture_id=picture.id)


# Sessions


def test_pinned_sessions_come_first(ann):
    first, second, third = (ann.create_session() for _ in range(3))
    assert ann.pin_session(first.id).pinned
    assert [each.id for each in ann.sessions()] == [first.id, third.id, second.id]
    assert not ann.pin_session(first.id, False).pinned
    assert [each.id for each in ann.sessions()] == [third.id, second.id, first.id]


def test_list_is_read_in_pages(ann):
    sessions = [ann.create_session(name) for name in ("a", "b b", "c", "d  d", "e")]
    for session in sessions[1:4]:
        ann.pin_session(session.id)
    pages, place = [], ""
    while page := ann.sessions(limit=2, after=place):
        pages += page
        place = page[-1].place
    assert pages == ann.sessions()
    assert len(pages) == 5


@pytest.mark.parametrize("place", ["nowhere", "1 2", "  ", "';--"])
def test_place_that_was_never_handed_out_is_an_error(ann, place):
    with pytest.raises(UnknownPlaceError) as raised:
        ann.sessions(after=place)
    assert "from its beginning" in raised.value.message("en")
    assert "从头" in raised.value.message("zh")


def test_many_sessions_are_deleted_and_restored_at_once_or_not_at_all(store, ann):
    sessions = [ann.create_session() for _ in range(3)]
    anothers = store.library("bob").create_session()
    with pytest.raises(UnknownSessionError):
        ann.delete_sessions([sessions[0].id, anothers.id])
    assert len(ann.sessions()) == 3
    ann.delete_sessions([each.id for each in sessions[:2]])
    assert ann.sessions() == [sessions[2]]
    assert ann.restore_sessions([each.id for each in sessions[:2]]) == sessions[:2]
    assert len(ann.sessions()) == 3


# Turns


def test_like_is_kept_with_the_turn_until_it_is_taken_back(store, ann):
    session = ann.create_session()
    turn = drawn(store, session.id)
    assert turn.liked is None
    assert ann.rate_turn(turn.id, True).liked is True
    assert ann.rate_turn(turn.id, False).liked is False
    assert ann.turns(session.id)[0].liked is False
    assert ann.rate_turn(turn.id, None).liked is None


def test_tree_has_the_turns_of_all_branches(store, ann):
    session = ann.create_session()
    first = store.add_turn(session.id, "a")
    store.add_turn(session.id, "b")
    store.add_turn(session.id, "c", parent_id=first.id)
    assert [turn.text for turn in ann.tree(session.id)] == ["a", "b", "c"]
    assert [turn.text for turn in ann.turns(session.id)] == ["a", "c"]


def test_page_that_comes_back_finds_what_is_under_way(store, ann):
    sessions = [ann.create_session() for _ in range(3)]
    drawn(store, sessions[0].id)
    waiting = store.add_turn(sessions[0].id, "waiting")
    running = store.draw_turn(store.add_turn(sessions[1].id, "running").id)
    store.add_turn(sessions[2].id, "nobody waits for this")
    ann.delete_sessions([sessions[2].id])
    assert ann.unfinished() == [waiting, running]


# Pictures


def test_favourite_is_seen_wherever_the_picture_is(store, ann):
    session = ann.create_session()
    turn = drawn(store, session.id)
    again = store.add_turn(session.id, "like this one", uploads=[png()])
    assert ann.favourite_picture(turn.picture.id).favourite
    seen = [ann.turn(turn.id).picture, ann.turn(again.id).uploads[0], ann.pictures(session.id)[0]]
    assert [picture.favourite for picture in seen] == [True, True, True]
    assert not ann.favourite_picture(turn.picture.id, False).favourite


def test_removed_picture_is_gone_everywhere_until_restored(store, ann):
    session = ann.create_session()
    turn, kept = drawn(store, session.id), drawn(store, session.id, color="blue")
    store.add_turn(session.id, "like this one", uploads=[png()])
    before = ann.tree(session.id)
    ann.remove_pictures([turn.picture.id])
    assert [each.picture for each in ann.tree(session.id)] == [None, kept.picture, None]
    assert ann.tree(session.id)[2].uploads == ()
    assert ann.pictures(session.id) == [kept.picture]
    with pytest.raises(UnknownPictureError):
        ann.picture(turn.picture.id)
    with pytest.raises(UnknownPictureError):
        ann.thumbnail(turn.picture.id)
    assert [each.id for each in ann.restore_pictures([turn.picture.id])] == [turn.picture.id]
    assert ann.tree(session.id) == before


def test_picture_that_is_drawn_again_is_removed_no_longer(store, ann):
    session = ann.create_session()
    turn = drawn(store, session.id)
    ann.remove_pictures([turn.picture.id])
    assert drawn(store, session.id).picture.number == 2
    assert ann.turn(turn.id).picture == turn.picture


def test_all_pictures_are_removed_or_none(store, ann):
    turn = drawn(store, ann.create_session().id)
    with pytest.raises(UnknownPictureError):
        ann.remove_pictures([turn.picture.id, "0" * 64])
    assert ann.picture(turn.picture.id).id == turn.picture.id


def test_picture_of_a_deleted_session_is_hidden(store, ann):
    session = ann.create_session()
    turn = drawn(store, session.id)
    ann.delete_sessions([session.id])
    with pytest.raises(UnknownPictureError):
        ann.picture(turn.picture.id)


def test_room_is_counted_once_for_each_picture_and_owner(store, ann):
    session = ann.create_session()
    for color in ("red", "red", "blue"):
        drawn(store, session.id, color=color)
    store.add_turn(session.id, "look", uploads=[png()])
    assert ann.user().bytes == len(png("red")) + len(png("blue"))
    assert store.library("nobody").user() is None


# Thumbnails


def test_thumbnail_is_a_small_webp_made_once(store, ann):
    turn = store.add_turn(ann.create_session().id, "look", uploads=[png(size=(960, 480))])
    path = ann.thumbnail(turn.uploads[0].id)
    with Image.open(path) as image:
        assert (image.format, image.size) == ("WEBP", (320, 160))
    written = path.stat().st_mtime_ns
    assert ann.thumbnail(turn.uploads[0].id) == path
    assert path.stat().st_mtime_ns == written


def test_small_picture_is_not_blown_up(store, ann):
    turn = drawn(store, ann.create_session().id)
    with Image.open(ann.thumbnail(turn.picture.id)) as image:
        assert image.size == (8, 6)


def test_picture_that_cannot_be_read_has_no_thumbnail(store, ann):
    turn = store.add_turn(ann.create_session().id, "half a file", uploads=[png(size=(64, 64))[:40]])
    with pytest.raises(DamagedPictureError) as raised:
        ann.thumbnail(turn.uploads[0].id)
    assert "storage check" in raised.value.message("en")
    assert turn.uploads[0].id in raised.value.message("zh")

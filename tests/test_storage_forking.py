"""A session that goes on from a turn of another one."""

import io
import zipfile

import numpy as np
import pytest

from storage import GalleryWish, QuotaError, UnknownPictureError, UnknownTurnError
from tests.samples import png


@pytest.fixture
def mine(store):
    return store.library("me")


def said(store, session, text, color="", **more):
    turn = store.add_turn(session, text, **more)
    store.decide_turn(turn.id, {"action": "draw"}, {"prompt": text, "backend": "any"})
    return store.finish_turn(turn.id, "done", reply=f"I drew {text}.", picture=png(color or "red"))


def told(turn):
    return turn.text, turn.reply, turn.request, turn.picture and (turn.picture.id, turn.picture.number), turn.liked


def test_fork_has_the_turns_up_to_one_and_goes_on_by_itself(store, mine):
    session = mine.create_session().id
    first = said(store, session, "a cat", "red", uploads=[png("white")], mask=png("black"))
    second = said(store, session, "a dog", "green")
    said(store, session, "a car", "blue")
    mine.rate_turn(first.id, True)
    fork = mine.fork_session(second.id, "Cats,  again")
    assert fork.title == "Cats, again"
    copies, originals = mine.turns(fork.id), mine.turns(session)
    assert [told(turn) for turn in copies] == [told(turn) for turn in originals[:2]]
    assert [[upload.id for upload in turn.uploads] for turn in copies] == [[first.uploads[0].id], []]
    assert copies[0].mask.id == first.mask.id
    assert not {turn.id for turn in copies} & {turn.id for turn in originals}
    assert fork.cursor == copies[-1].id
    assert said(store, fork.id, "a bird", "black").picture.number == 3
    assert [turn.text for turn in mine.turns(session)] == ["a cat", "a dog", "a car"]


def test_fork_is_found_by_its_words_and_doubles_nothing_in_the_gallery(store, mine):
    turn = said(store, mine.create_session().id, "a cat")
    before = mine.user().bytes
    fork = mine.fork_session(turn.id, "")
    assert fork.id in [hit.session.id for hit in mine.search("cat")]
    assert [item.turn_id for item in mine.gallery()] == [turn.id]
    assert mine.user().bytes == before


def test_fork_keeps_its_pictures_when_the_first_session_is_gone_for_good(store, mine):
    session = mine.create_session().id
    fork = mine.fork_session(said(store, session, "a cat").id, "")
    mine.delete_sessions([session])
    mine.empty_bin()
    picture = mine.turns(fork.id)[0].picture
    assert picture.path.exists()


# The gallery: a picture is in it once, as long as anything shows it.


@pytest.fixture
def first(store, mine):
    """A session with two pictures, of which the first is shown again at the end."""
    session = mine.create_session().id
    red = said(store, session, "a red cat", "red")
    said(store, session, "a green cat", "green")
    again = store.add_turn(session, "back to the first")
    store.decide_turn(again.id, {"action": "edit"}, red.request)
    store.finish_turn(again.id, "done", picture_id=red.picture.id)
    return mine.session(session)


@pytest.fixture
def fork(mine, first):
    return mine.fork_session(first.cursor, "")


def listed(items):
    return [(item.prompt, item.session_id) for item in items]


def test_gallery_goes_on_with_a_fork_when_the_first_session_is_deleted(mine, first, fork):
    before = mine.gallery()
    assert listed(before) == [("a green cat", first.id), ("a red cat", first.id)]
    mine.delete_sessions([first.id])
    after = mine.gallery()
    assert listed(after) == [("a green cat", fork.id), ("a red cat", fork.id)]
    assert [(item.drawn_utc, item.picture) for item in after] == [(item.drawn_utc, item.picture) for item in before]
    assert [mine.turn(item.turn_id).picture for item in after] == [item.picture for item in after]
    mine.restore_sessions([first.id])
    assert mine.gallery() == before
    mine.delete_sessions([first.id])
    mine.empty_bin()
    assert mine.gallery() == after
    mine.delete_sessions([fork.id])
    assert mine.gallery() == []


def test_gallery_shows_a_picture_once_however_many_forks_there_are(mine, first, fork):
    forks = [fork.id, mine.fork_session(fork.cursor, "").id, mine.fork_session(first.cursor, "").id]
    assert [item.prompt for item in mine.gallery()] == ["a green cat", "a red cat"]
    for gone in (first.id, *forks[:2]):
        mine.delete_sessions([gone])
        assert [item.prompt for item in mine.gallery()] == ["a green cat", "a red cat"]
    assert {item.session_id for item in mine.gallery()} == {forks[2]}
    pages = [mine.gallery(limit=1), mine.gallery(limit=1, after=mine.gallery(limit=1)[0].place)]
    assert pages == [[item] for item in mine.gallery()]


def test_pictures_of_a_fork_are_found_in_every_way_without_the_first_session(mine, first, fork):
    red, green = [item.picture.id for item in reversed(mine.gallery())]
    mine.favourite_picture(red)
    mine.delete_sessions([first.id])
    for wish in (GalleryWish(favourites=True), GalleryWish(text="red"), GalleryWish(backend="any", text="red")):
        assert listed(mine.gallery(wish)) == [("a red cat", fork.id)]
    assert [picture.id for picture in mine.unseen_pictures("clip", 10)] == [green, red]
    mine.keep_looks("clip", {red: np.array([1, 0]), green: np.array([0, 1])})
    assert listed(mine.alike("clip", np.array([1, 0]))) == [("a red cat", fork.id), ("a green cat", fork.id)]


def test_pictures_of_a_fork_are_saved_removed_and_brought_back_without_the_first_session(mine, first, fork):
    mine.delete_sessions([first.id])
    ids = [item.picture.id for item in mine.gallery()]
    out = io.BytesIO()
    mine.export_pictures(ids, out)
    with zipfile.ZipFile(out) as archive:
        assert len(archive.namelist()) == 2
    mine.remove_pictures(ids)
    assert mine.gallery() == []
    mine.restore_pictures(ids)
    assert [item.picture.id for item in mine.gallery()] == ids
    mine.remove_pictures(ids[:1])
    mine.empty_bin()
    assert [item.picture.id for item in mine.gallery()] == ids[1:]
    with pytest.raises(UnknownPictureError):
        mine.picture(ids[0])


def test_link_to_a_fork_shows_its_pictures_when_the_first_session_is_gone_for_good(store, mine, first, fork):
    share = mine.share_session(fork.id)
    mine.share_session(first.id)
    mine.delete_sessions([first.id])
    mine.empty_bin()
    shown = store.shared(share.token).turns[0].picture
    assert store.shared_picture(share.token, shown.id) == png("red")
    assert [each.token for each in mine.shares()] == [share.token]


def test_what_is_drawn_again_in_a_fork_is_a_picture_of_its_own(store, mine, first, fork):
    said(store, fork.id, "the same red cat", "red")
    assert listed(mine.gallery())[0] == ("the same red cat", fork.id)
    mine.delete_sessions([first.id])
    assert listed(mine.gallery()) == [("the same red cat", fork.id), ("a green cat", fork.id)]


def test_what_is_under_way_does_not_go_on_in_a_fork(store, mine):
    turn = store.add_turn(mine.create_session().id, "a cat", plan={})
    fork = mine.fork_session(turn.id, "")
    assert [each.status for each in mine.turns(fork.id)] == ["interrupted"]
    assert [each.id for each in store.waiting()] == [turn.id]


def test_fork_goes_on_with_the_fields_of_the_drawing(store, mine):
    session = mine.create_session().id
    mine.keep_panel(session, {"steps": 7})
    assert mine.fork_session(said(store, session, "a cat").id, "").panel == {"steps": 7}


def test_nobody_forks_what_is_another_ones_or_without_room(store, mine):
    turn = said(store, mine.create_session().id, "a cat")
    with pytest.raises(UnknownTurnError):
        store.library("you").fork_session(turn.id, "")
    store.limit_user("me", 1)
    with pytest.raises(QuotaError):
        mine.fork_session(turn.id, "")

"""A session that goes on from a turn of another one."""

import pytest

from storage import QuotaError, UnknownTurnError
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

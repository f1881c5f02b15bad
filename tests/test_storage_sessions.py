"""Sessions as trees of turns: what is stored is what comes back, also after a restart."""

import threading
from pathlib import Path

import pytest

from storage import (
    NotAPngError,
    SessionExistsError,
    SessionStore,
    UnknownPictureError,
    UnknownSessionError,
    UnknownTurnError,
    UnstorableTextError,
)
from storage.turns import MOST_RESUMED
from tests.samples import png

DECISION = {"action": "draw", "prompt": "一只猫 a cat", "pictures": [1], "strength": 0.5}
REQUEST = {"prompt": "一只猫 a cat", "seed": 7, "width": None}


@pytest.fixture
def store(tmp_path: Path) -> SessionStore:
    return SessionStore(tmp_path)


@pytest.fixture
def session_id(store: SessionStore) -> str:
    return store.create_session().id


def test_new_session_is_empty(store):
    session = store.create_session(owner="ann")
    assert (session.owner, session.title, session.cursor) == ("ann", "", None)
    assert store.session(session.id) == session
    assert store.turns(session.id) == store.pictures(session.id) == []


def test_session_can_be_given_its_id(store):
    assert store.create_session(session_id="mine").id == "mine"
    with pytest.raises(SessionExistsError, match="mine"):
        store.create_session(session_id="mine")


def test_id_of_a_deleted_session_stays_taken(store):
    store.create_session(session_id="mine")
    store.delete_session("mine")
    with pytest.raises(SessionExistsError):
        store.create_session(session_id="mine")


def test_accepted_turn_is_pending_and_on_disk_for_others(store, session_id, tmp_path):
    turn = store.add_turn(session_id, "画一只猫", uploads=[png()], manager="keyword")
    seen = SessionStore(tmp_path).turn(turn.id)
    assert seen == turn
    assert (seen.status, seen.text, seen.manager, seen.number) == ("pending", "画一只猫", "keyword", 1)
    assert (seen.decision, seen.request, seen.picture, seen.reply) == (None, None, None, "")


def test_turn_goes_from_pending_over_running_to_done(store, session_id):
    turn = store.add_turn(session_id, "a cat")
    decided = store.decide_turn(turn.id, DECISION, REQUEST)
    running = store.draw_turn(turn.id)
    done = store.finish_turn(turn.id, "done", reply="Here.", picture=png(size=(8, 6)), seconds=0.5)
    assert (decided.status, decided.decision, decided.request) == ("pending", DECISION, REQUEST)
    assert (running.status, running.decision, running.request) == ("running", DECISION, REQUEST)
    assert (done.status, done.decision, done.request, done.reply, done.seconds) == (
        "done",
        DECISION,
        REQUEST,
        "Here.",
        0.5,
    )
    assert (done.picture.number, done.picture.width, done.picture.height) == (1, 8, 6)
    assert done.picture.path.read_bytes() == png(size=(8, 6))


def test_everything_survives_a_restart(store, session_id, tmp_path):
    turn = store.add_turn(session_id, "a cat", uploads=[png("blue")])
    store.decide_turn(turn.id, DECISION, REQUEST)
    store.finish_turn(turn.id, "done", picture=png())
    store.rename_session(session_id, "Cats")
    before = (store.session(session_id), store.turns(session_id), store.pictures(session_id))
    store.close()
    again = SessionStore(tmp_path)
    assert (again.session(session_id), again.turns(session_id), again.pictures(session_id)) == before


def test_failed_turn_keeps_its_error(store, session_id):
    turn = store.add_turn(session_id, "a cat")
    failed = store.finish_turn(turn.id, "failed", error="没有内存", seconds=1.5)
    assert (failed.status, failed.error, failed.seconds, failed.picture) == ("failed", "没有内存", 1.5, None)


def test_turn_cannot_end_as_pending(store, session_id):
    turn = store.add_turn(session_id, "a cat")
    with pytest.raises(ValueError, match="cannot end as 'pending'"):
        store.finish_turn(turn.id, "pending")


def test_first_end_of_a_turn_stands(store, session_id):
    turn = store.add_turn(session_id, "a cat")
    done = store.finish_turn(turn.id, "done", reply="Here.", picture=png())
    assert store.finish_turn(turn.id, "cancelled") == done
    assert store.decide_turn(turn.id, DECISION, REQUEST) == done


def test_turns_continue_where_the_cursor_is(store, session_id):
    first, second, third = (store.add_turn(session_id, text) for text in "abc")
    assert [first.parent_id, second.parent_id, third.parent_id] == [None, first.id, second.id]
    assert [turn.text for turn in store.turns(session_id)] == ["a", "b", "c"]
    assert store.session(session_id).cursor == third.id


def test_undo_moves_the_cursor_and_deletes_nothing(store, session_id):
    first, second = (store.add_turn(session_id, text) for text in "ab")
    assert store.move_cursor(session_id, first.id).cursor == first.id
    assert [turn.id for turn in store.turns(session_id)] == [first.id]
    assert store.turn(second.id).text == "b"
    assert store.move_cursor(session_id, None).cursor is None
    assert store.turns(session_id) == []


def test_second_try_is_a_sibling(store, session_id):
    first = store.add_turn(session_id, "a")
    tries = [store.add_turn(session_id, text, parent_id=first.id) for text in ("b", "b again", "b once more")]
    store.add_turn(session_id, "c", parent_id=tries[0].id)
    siblings = store.siblings(tries[1].id)
    assert [turn.text for turn in siblings] == ["b", "b again", "b once more"]
    assert [(turn.sibling_index, turn.sibling_count) for turn in siblings] == [(1, 3), (2, 3), (3, 3)]
    assert [turn.text for turn in store.turns(session_id)] == ["a", "b", "c"]


def test_first_turns_are_siblings_only_within_their_session(store, session_id):
    other = store.create_session()
    store.add_turn(other.id, "elsewhere")
    store.add_turn(session_id, "a")
    again = store.add_turn(session_id, "a again", parent_id=None)
    assert [turn.text for turn in store.siblings(again.id)] == ["a", "a again"]
    assert (again.sibling_index, again.sibling_count, again.number) == (2, 2, 2)


def test_turn_of_another_session_is_no_parent_and_no_cursor(store, session_id):
    stranger = store.add_turn(store.create_session().id, "elsewhere")
    with pytest.raises(UnknownTurnError):
        store.add_turn(session_id, "b", parent_id=stranger.id)
    with pytest.raises(UnknownTurnError):
        store.move_cursor(session_id, stranger.id)
    assert store.turns(session_id) == []


def test_pictures_are_numbered_through_the_session(store, session_id):
    for color in ("red", "blue", "green"):
        turn = store.add_turn(session_id, color)
        store.finish_turn(turn.id, "done", picture=png(color))
    store.move_cursor(session_id, None)
    assert [picture.number for picture in store.pictures(session_id)] == [1, 2, 3]
    assert store.pictures(session_id)[1].path.read_bytes() == png("blue")


def test_picture_shown_again_keeps_its_number(store, session_id):
    drawn = store.finish_turn(store.add_turn(session_id, "a").id, "done", picture=png())
    store.finish_turn(store.add_turn(session_id, "b").id, "done", picture=png("blue"))
    shown = store.finish_turn(store.add_turn(session_id, "back").id, "done", picture_id=drawn.picture.id)
    assert shown.picture == drawn.picture
    assert [picture.number for picture in store.pictures(session_id)] == [1, 2]


def test_same_picture_drawn_again_is_one_file_with_two_numbers(store, session_id):
    drawn = [store.finish_turn(store.add_turn(session_id, "a").id, "done", picture=png()) for _ in range(2)]
    assert [turn.picture.number for turn in drawn] == [1, 2]
    assert drawn[0].picture.path == drawn[1].picture.path


def test_numbers_begin_anew_in_every_session(store, session_id):
    other = store.create_session()
    turns = [store.add_turn(each, "a") for each in (session_id, other.id)]
    assert [store.finish_turn(turn.id, "done", picture=png()).picture.number for turn in turns] == [1, 1]


def test_uploads_keep_their_order_and_have_no_number_until_used(store, session_id):
    first = store.add_turn(session_id, "these two", uploads=[png("red"), png("blue"), png("red")])
    assert [upload.path.read_bytes() for upload in first.uploads] == [png("red"), png("blue"), png("red")]
    assert [upload.number for upload in first.uploads] == [None, None, None]
    assert store.pictures(session_id) == []
    store.finish_turn(first.id, "done", picture_id=first.uploads[1].id)
    assert [upload.number for upload in store.turn(first.id).uploads] == [None, 1, None]
    assert [picture.number for picture in store.pictures(session_id)] == [1]


def test_video_that_is_brought_is_kept_beside_its_first_frame_and_counted(store, session_id):
    brought = {"uploads": [png("red"), png("blue")], "videos": [None, b"a video"]}
    red, blue = store.add_turn(session_id, "these two", mask=png("white"), **brought).uploads
    assert (red.video, blue.video.read_bytes()) == (None, b"a video")
    (again,) = store.add_turn(session_id, "again", uploads=[png("blue")]).uploads
    assert again.video == blue.video
    owner = store.session(session_id).owner
    pngs = sum(len(png(color)) for color in ("red", "blue", "white"))
    assert store.library(owner).user().bytes == pngs + len(b"a video")


def test_upload_has_the_number_of_its_own_session_only(store, session_id):
    store.finish_turn(store.add_turn(session_id, "a").id, "done", picture=png())
    elsewhere = store.add_turn(store.create_session().id, "the same picture", uploads=[png()])
    assert elsewhere.uploads[0].number is None


def test_picture_is_found_by_its_id(store, session_id):
    turn = store.finish_turn(store.add_turn(session_id, "a").id, "done", picture=png())
    found = store.picture(turn.picture.id)
    assert (found.path, found.number) == (turn.picture.path, None)


def test_owners_of_a_picture_are_those_whose_sessions_have_it(store):
    drew, brought, bystander = (store.create_session(owner=name) for name in ("ann", "bob", "eve"))
    turn = store.finish_turn(store.add_turn(drew.id, "a").id, "done", picture=png())
    store.add_turn(brought.id, "look", uploads=[png()])
    store.finish_turn(store.add_turn(bystander.id, "b").id, "done", picture=png("blue"))
    assert store.owner_of_picture(turn.picture.id) == {"ann", "bob"}
    store.delete_session(drew.id)
    assert store.owner_of_picture(turn.picture.id) == {"bob"}
    assert store.owner_of_picture("0" * 64) == set()


def test_sessions_of_an_owner_come_last_used_first(store):
    first, second = store.create_session(owner="ann"), store.create_session(owner="ann")
    store.create_session(owner="bob")
    assert [session.id for session in store.sessions("ann")] == [second.id, first.id]
    store.add_turn(first.id, "hello")
    assert [session.id for session in store.sessions("ann")] == [first.id, second.id]


def test_deleted_session_is_hidden_and_can_be_restored(store, session_id):
    store.add_turn(session_id, "a")
    before = (store.session(session_id), store.turns(session_id))
    store.delete_session(session_id)
    assert store.sessions() == []
    with pytest.raises(UnknownSessionError):
        store.session(session_id)
    store.restore_session(session_id)
    assert (store.session(session_id), store.turns(session_id)) == before


def test_picture_of_a_session_deleted_meanwhile_is_still_stored(store, session_id):
    turn = store.add_turn(session_id, "a")
    store.delete_session(session_id)
    store.finish_turn(turn.id, "done", picture=png())
    store.restore_session(session_id)
    assert store.turns(session_id)[0].picture.number == 1


def test_first_text_becomes_the_title_until_it_is_renamed(store, session_id):
    store.add_turn(session_id, "", uploads=[png()])
    assert store.session(session_id).title == ""
    store.add_turn(session_id, "画一只猫")
    store.add_turn(session_id, "把猫换成狗")
    assert store.session(session_id).title == "画一只猫"
    assert store.rename_session(session_id, "  My \n cats ").title == "My cats"
    store.add_turn(session_id, "再来一张")
    assert store.session(session_id).title == "My cats"


def test_restart_interrupts_what_was_unfinished(store, session_id, tmp_path):
    done = store.finish_turn(store.add_turn(session_id, "a").id, "done")
    pending = store.add_turn(session_id, "b")
    running = store.add_turn(session_id, "c")
    store.draw_turn(running.id)
    again = SessionStore(tmp_path)
    assert again.interrupt_unfinished() == 2
    assert [again.turn(each.id).status for each in (done, pending, running)] == ["done", "interrupted", "interrupted"]
    assert again.interrupt_unfinished() == 0


def test_turn_with_a_plan_waits_for_the_next_process_unless_it_was_being_drawn(store, session_id, tmp_path):
    plan = {"settings": {"steps": 2}}
    texts = ("first", "drawn", "decided")
    first, drawn, decided = (store.add_turn(session_id, text, plan=plan) for text in texts)
    store.decide_turn(drawn.id, DECISION, REQUEST)
    store.draw_turn(drawn.id)
    store.decide_turn(decided.id, DECISION, REQUEST)
    again = SessionStore(tmp_path)
    assert again.interrupt_unfinished() == 1
    assert again.turn(drawn.id).status == "interrupted"
    assert [(turn.id, turn.plan) for turn in again.waiting()] == [(first.id, plan), (decided.id, plan)]


def test_turn_is_taken_up_only_so_often_and_not_in_a_deleted_session(store, session_id):
    poison = store.add_turn(session_id, "a", plan={})
    deleted = store.add_turn(store.create_session().id, "b", plan={})
    store.delete_session(deleted.session_id)
    for _ in range(MOST_RESUMED):
        assert store.waiting() == [poison]
        store.resume_turn(poison.id)
    assert store.waiting() == []
    assert store.interrupt_unfinished() == 2


def test_turn_wrongly_taken_for_interrupted_still_ends_well(store, session_id, tmp_path):
    turn = store.add_turn(session_id, "a")
    SessionStore(tmp_path).interrupt_unfinished()
    assert store.decide_turn(turn.id, DECISION, REQUEST).status == "pending"
    assert store.draw_turn(turn.id).status == "running"
    SessionStore(tmp_path).interrupt_unfinished()
    assert store.finish_turn(turn.id, "done", picture=png()).status == "done"


@pytest.mark.parametrize(
    "ask",
    [
        lambda store: store.session("nowhere"),
        lambda store: store.turns("nowhere"),
        lambda store: store.pictures("nowhere"),
        lambda store: store.add_turn("nowhere", "a"),
        lambda store: store.rename_session("nowhere", "a"),
        lambda store: store.move_cursor("nowhere", None),
        lambda store: store.delete_session("nowhere"),
        lambda store: store.restore_session("nowhere"),
    ],
)
def test_unknown_session_is_an_error_in_both_languages(store, ask):
    with pytest.raises(UnknownSessionError) as raised:
        ask(store)
    assert "no session 'nowhere'" in raised.value.message("en")
    assert "找不到会话“nowhere”" in raised.value.message("zh")
    assert str(raised.value) == raised.value.message("en")


@pytest.mark.parametrize(
    "ask",
    [
        lambda store, _: store.turn("nothing"),
        lambda store, _: store.siblings("nothing"),
        lambda store, _: store.decide_turn("nothing", {}, None),
        lambda store, _: store.finish_turn("nothing", "done"),
        lambda store, session_id: store.move_cursor(session_id, "nothing"),
        lambda store, session_id: store.add_turn(session_id, "a", parent_id="nothing"),
    ],
)
def test_unknown_turn_is_an_error_in_both_languages(store, session_id, ask):
    with pytest.raises(UnknownTurnError) as raised:
        ask(store, session_id)
    assert "no turn 'nothing'" in raised.value.message("en")
    assert "“nothing”" in raised.value.message("zh")


def test_unknown_picture_is_an_error_and_leaves_the_turn_open(store, session_id):
    turn = store.add_turn(session_id, "a")
    with pytest.raises(UnknownPictureError):
        store.finish_turn(turn.id, "done", picture_id="0" * 64)
    with pytest.raises(UnknownPictureError):
        store.picture("0" * 64)
    assert store.turn(turn.id).status == "pending"


def test_turn_with_an_upload_that_is_no_png_is_not_stored(store, session_id):
    with pytest.raises(NotAPngError):
        store.add_turn(session_id, "look", uploads=[png(), b"GIF89a"])
    assert store.turns(session_id) == []


def test_broken_text_is_an_error_and_changes_nothing(store, session_id):
    with pytest.raises(UnstorableTextError):
        store.add_turn(session_id, "half a pair: \ud83d")
    assert store.turns(session_id) == []
    assert store.add_turn(session_id, "whole: \U0001f431 \0").text == "whole: \U0001f431 \0"


def test_each_thread_has_a_connection_of_its_own(store, session_id):
    turns = []
    thread = threading.Thread(target=lambda: turns.append(store.add_turn(session_id, "from a thread")))
    thread.start()
    thread.join()
    assert store.turns(session_id) == turns

"""Turns as HTML: what each end of a turn shows, and that nothing said becomes markup."""

import re
from dataclasses import replace

import pytest
from huggingface_hub import constants
from PIL import Image

from dialog.turn import TurnDecision
from generation.request import GenerationRequest, Note, Step
from storage import SessionStore
from tests.samples import png
from ui.chat import conversation_html
from ui.how import changes_html
from ui.look import SESSIONS, Look
from ui.media import MediaLinks
from ui.progress import progress_html, status_text
from ui.quoting import quoted_html
from ui.replies import replies_html
from ui.running import TurnView
from ui.sessions import sessions_html, welcome_html

ZH = Look("zh", "me", MediaLinks())
EN = Look("en", "me", MediaLinks())
REQUEST = GenerationRequest("一只猫，草地背景", width=256, height=256, steps=20, guidance=3.0, seed=1234)


@pytest.fixture
def store(tmp_path):
    return SessionStore(tmp_path)


@pytest.fixture
def session(store):
    return store.create_session("me").id


def drawn(store, session, text="画一只猫", reply="好，画一只猫。", reason="a cat is wanted", parent_id="cursor"):
    decision = TurnDecision(action="draw", prompt=REQUEST.prompt, reply=reply, edit="new", reason=reason)
    turn = store.add_turn(session, text, parent_id=parent_id)
    store.decide_turn(turn.id, decision.model_dump(mode="json"), REQUEST.to_json())
    return store.finish_turn(turn.id, "done", reply=reply, picture=png(), seconds=0.5)


def test_picture_comes_with_seed_decision_reason_and_prompt(store, session):
    turn = drawn(store, session)
    html = conversation_html([turn], ZH)
    assert f'src="/media/{turn.picture.id}"' in html
    assert "种子 1234" in html
    assert 'data-seed="1234"' in html
    assert "画一张新图 · 新画面" in html
    assert "a cat is wanted" in html
    assert ">一只猫，草地背景</textarea>" in html
    assert "<details" in html


def test_other_models_are_offered_at_a_click_once_they_are_here(store, session, tmp_path, monkeypatch):
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path))
    turn = drawn(store, session)
    shipped = replies_html(turn, False, EN)
    assert re.findall('data-model="(.*?)"', shipped) == ["dit/embedded", "sit/embedded", "uvit/embedded"]
    (tmp_path / "models--Tencent-Hunyuan--HunyuanDiT-v1.2-Diffusers").mkdir()
    assert 'data-model="hunyuan-dit/v1.2"' in replies_html(turn, False, EN)


def test_video_plays_behind_its_first_frame(store, session):
    turn = store.finish_turn(store.add_turn(session, "一只猫在走").id, "done", picture=png(), video=b"any MP4")
    html = conversation_html([turn], ZH)
    url = f"/media/{turn.picture.id}"
    assert f'<video src="{url}?video=1" poster="{url}"' in html
    assert f'href="{url}?video=1&amp;download=1"' in html


def test_video_that_was_brought_is_played_at_a_click_on_its_first_frame(store, session):
    turn = store.add_turn(session, "go on", uploads=[png("red"), png("blue")], videos=[None, b"any MP4"])
    html = conversation_html([store.finish_turn(turn.id, "failed")], EN)
    still, moving = (f"/media/{upload.id}" for upload in turn.uploads)
    assert re.search(f'<a href="{moving}\\?video=1"[^>]*><img src="{moving}"', html)
    assert f'href="{still}' not in html


def test_same_turn_in_english_has_english_labels(store, session):
    html = conversation_html([drawn(store, session)], EN)
    assert "Seed 1234" in html
    assert "Draw a new picture · new scene" in html
    assert "种子" not in html


def test_visitor_without_cookie_gets_signed_addresses(store, session):
    turn = drawn(store, session)
    assert "signature=" in conversation_html([turn], Look("zh", "me", MediaLinks(), signs=True))
    assert "signature=" not in conversation_html([turn], ZH)


@pytest.mark.parametrize("place", ["text", "reply", "reason"])
def test_nothing_said_becomes_markup(store, session, place):
    html = conversation_html([drawn(store, session, **{place: "<script>alert(1)</script>"})], EN)
    assert "<script" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize(
    ("status", "words"), [("failed", "没有画成"), ("cancelled", "已停止"), ("interrupted", "画到一半中断了")]
)
def test_turn_without_a_good_end_can_be_tried_again(store, session, status, words):
    turn = store.finish_turn(store.add_turn(session, "画一只猫").id, status)
    html = conversation_html([turn], ZH)
    assert words in html
    assert f'data-event="again" data-id="{turn.id}"' in html


def test_error_is_shown_in_its_own_words(store, session):
    turn = store.finish_turn(store.add_turn(session, "画一只猫").id, "failed", error="磁盘满了")
    assert "磁盘满了" in conversation_html([turn], ZH)


def test_turn_left_by_a_dead_process_is_shown_as_interrupted(store, session):
    assert "Interrupted" in conversation_html([store.add_turn(session, "a cat")], EN)


def test_turn_that_waits_for_the_next_start_says_so_and_is_not_said_twice(store, session):
    html = conversation_html([store.add_turn(session, "a cat", plan={})], EN)
    assert "Drawn later" in html
    assert 'data-event="again"' not in html


def test_turn_that_failed_can_be_tried_again_also_where_the_talk_went_on(store, session):
    first = store.finish_turn(store.add_turn(session, "画一只猫").id, "failed")
    turns = [first, drawn(store, session)]
    assert f'data-event="again" data-id="{first.id}"' in conversation_html(turns, ZH)
    assert 'data-event="again"' not in conversation_html(turns, ZH, is_open=False)


def test_every_turn_can_be_said_otherwise(store, session):
    turns = [drawn(store, session), drawn(store, session, text="<b>换成狗</b>")]
    html = conversation_html(turns, ZH)
    assert [f'data-event="edit_turn" data-id="{turn.id}"' in html for turn in turns] == [True, True]
    assert ">&lt;b&gt;换成狗&lt;/b&gt;</textarea>" in html


def test_last_picture_offers_another_other_sizes_and_the_way_back(store, session):
    turn = drawn(store, session)
    html = replies_html(replace(turn, request={**turn.request, "checkpoint": "v1.2", "width": 1024}), True, EN)
    assert f'data-event="another" data-id="{turn.id}"' in html
    assert 'data-event="resize" data-id="' in html
    assert 'data-width="1280" data-height="1280"' in html
    assert f'data-event="undo_turn" data-id="{turn.id}"' in html
    assert 'data-event="redo_turn"' in html


def test_model_of_one_size_offers_no_other(store, session):
    html = replies_html(drawn(store, session), False, EN)
    assert 'data-event="resize"' not in html
    assert 'data-event="redo_turn"' not in html


def test_talk_offers_another_answer_and_no_other_picture(store, session):
    turn = store.finish_turn(store.add_turn(session, "hello").id, "done", reply="Hello!")
    html = replies_html(turn, False, EN)
    assert f'data-event="again" data-id="{turn.id}"' in html
    assert "Answer again" not in replies_html(drawn(store, session), False, EN)
    assert 'data-event="another"' not in html
    assert 'data-event="undo_turn"' in html


def test_picture_is_compared_with_the_one_before(store, session):
    first, second = drawn(store, session), drawn(store, session)
    second = replace(second, picture=replace(second.picture, id="b" * 64))
    html = conversation_html([first, second], EN)
    assert f'data-before="/media/{first.picture.id}"' in html
    assert html.count("data-before=") == 1
    assert "Compare with no. 1" in html


def test_any_two_pictures_of_a_session_can_be_compared(store, session):
    turns = [drawn(store, session)]
    pictures = [turns[0].picture, replace(turns[0].picture, id="b" * 64, number=2)]
    html = conversation_html(turns, EN, pictures=pictures)
    assert f'data-before="/media/{"b" * 64}"' in html
    assert 'data-pair="2 1"' in html
    assert f'<option value="2" data-id="{"b" * 64}" data-url="/media/{"b" * 64}">No. 2</option>' in html
    assert 'data-likeness="/likeness/{one}/{other}"' in html
    assert "data-before" not in conversation_html(turns, EN, pictures=pictures[:1])


def test_brought_picture_can_be_spoken_of_and_painted_on(store, session):
    turn = store.add_turn(session, "make it blue", uploads=[png(), png("blue")], mask=png("black"))
    html = conversation_html([store.finish_turn(turn.id, "failed")], EN)
    for upload in turn.uploads:
        assert f'data-event="quote" data-id="{upload.id}"' in html
        assert f'data-event="paint" data-id="{upload.id}"' in html
    assert html.count('class="masked"') == 1
    assert 'data-event="quote"' not in progress_html(turn, TurnView(), EN)
    assert "About the picture you gave" in quoted_html(turn.uploads[0], EN)


def test_favourite_is_marked_and_can_be_one_no_more(store, session):
    turn = drawn(store, session)
    store.library("me").favourite_picture(turn.picture.id)
    html = conversation_html(store.turns(session), EN)
    assert "glyph-heart-full" in html
    assert f'data-event="favourite" data-id="{turn.picture.id}" data-on="0"' in html


@pytest.mark.parametrize(
    ("before", "after", "marked"),
    [
        ("一只猫，在草地上", "一只狗，在草地上", "一只<del>猫</del><ins>狗</ins>，在草地上"),
        ("a red car", "a blue car", "a <del>red</del><ins>blue</ins> car"),
        ("a cat", "a cat", "a cat"),
        ("<b>", "<i>", "&lt;<del>b</del><ins>i</ins>&gt;"),
    ],
)
def test_changes_of_the_prompt_are_marked(before, after, marked):
    assert changes_html(before, after) == f'<span class="changes">{marked}</span>'


def test_drawn_turn_can_be_answered_only(store, session):
    turn = replace(drawn(store, session), manager="keyword")
    assert f'data-event="dont_draw" data-id="{turn.id}"' in conversation_html([turn], EN)
    assert "dont_draw" not in conversation_html([replace(turn, manager="")], EN)  # a prompt of one's own


def test_tries_are_shown_side_by_side_with_the_one_of_now_marked(store, session):
    first = drawn(store, session)
    second = drawn(store, session, parent_id=None)
    html = conversation_html([second], EN, tries=[first, second])
    assert html.count('data-event="show_turn"') == 2
    assert f'data-id="{second.id}" aria-current="true"' in html


def test_quoted_picture_stands_above_the_box_until_it_is_left(store, session):
    html = quoted_html(drawn(store, session).picture, ZH)
    assert "接着说第 1 张" in html
    assert 'data-event="unquote"' in html


def test_thumb_is_pressed_where_the_person_said_so_and_then_takes_it_back(store, session):
    turn = drawn(store, session)
    html = conversation_html([turn], EN)
    assert f'aria-pressed="false" data-event="rate_turn" data-id="{turn.id}" data-liked="1"' in html
    html = conversation_html([store.library("me").rate_turn(turn.id, True)], EN)
    assert f'aria-pressed="true" data-event="rate_turn" data-id="{turn.id}" data-liked=""' in html
    assert f'aria-pressed="false" data-event="rate_turn" data-id="{turn.id}" data-liked="0"' in html


def test_turn_without_a_good_end_has_no_thumbs(store, session):
    turn = store.finish_turn(store.add_turn(session, "a cat").id, "failed")
    assert "rate_turn" not in conversation_html([turn], EN)


def test_every_turn_can_be_forked_and_all_but_the_last_gone_back_to(store, session):
    turns = [drawn(store, session), store.finish_turn(store.add_turn(session, "a cat").id, "failed")]
    html = conversation_html(turns, EN)
    assert [f'data-event="fork_turn" data-id="{turn.id}"' in html for turn in turns] == [True, True]
    assert [f'data-event="go_back_to" data-id="{turn.id}"' in html for turn in turns] == [True, False]


def test_talk_can_be_drawn_anyway(store, session):
    turn = store.add_turn(session, "hello")
    decision = TurnDecision(action="chat", reply="Hello!", reason="a greeting").model_dump(mode="json")
    store.decide_turn(turn.id, decision, None)
    turn = store.finish_turn(turn.id, "done", reply="Hello!")
    assert 'data-event="draw_anyway"' in conversation_html([turn], EN)


def test_tries_at_the_same_place_can_be_stepped_through(store, session):
    first = drawn(store, session)
    second = drawn(store, session, parent_id=first.parent_id)
    html = conversation_html([second], EN)
    assert "Try 2 of 2" in html
    assert 'data-by="-1"' in html
    assert 'data-by="1"' not in html


@pytest.mark.parametrize(
    ("view", "words"),
    [
        (TurnView(in_line=True), "In line, after the one before"),
        (TurnView(), "Thinking it over"),
        (TurnView(place=2), "In the queue, 2 before this one"),
        (TurnView(place=0), "About to draw"),
        (TurnView(place=0, step=Step(0, 20, note=Note(zh="载入中", en="Loading"))), "Loading"),
        (TurnView(place=0, step=Step(3, 20)), "Drawing, step 3 of 20"),
        (TurnView(place=0, step=Step(20, 20)), "Nearly done"),
    ],
)
def test_progress_is_said(view, words):
    assert status_text(view, EN) == words


def test_preview_travels_inside_the_page_and_can_be_stopped(store, session):
    turn = store.add_turn(session, "画一只猫")
    preview = Step(5, 20, Image.new("RGB", (32, 32), "red"))
    html = progress_html(turn, TurnView(place=0, step=preview), ZH)
    assert 'src="data:image/jpeg;base64,' in html
    assert '<progress max="20" value="5">' in html
    assert f'data-event="cancel_turn" data-id="{turn.id}"' in html


def test_what_waits_in_line_stands_below_and_can_be_called_off(store, session):
    turns = [store.add_turn(session, text) for text in ("a cat", "a dog")]
    html = progress_html(turns[0], TurnView(place=0), EN, turns[1:])
    assert html.index("a cat") < html.index("a dog")
    assert f'data-event="cancel_turn" data-id="{turns[1].id}"' in html


def test_pinned_session_is_marked_and_every_one_can_be_renamed(store, session):
    store.rename_session(session, "Mine & yours")
    pinned = store.library("me").pin_session(session)
    html = sessions_html([pinned], pinned, EN, None)
    assert f'data-event="pin_session" data-id="{session}" data-on="0"' in html
    assert 'value="Mine &amp; yours"' in html
    assert f'data-event="rename_session" data-id="{session}"' in html


def test_active_session_is_marked_and_a_deleted_one_offered_back(store, session):
    store.add_turn(session, "画一只猫")
    other = store.create_session("me")
    html = sessions_html(store.sessions("me"), store.session(session), ZH, other)
    assert html.count("aria-current") == 1
    assert "画一只猫" in html
    assert f'data-event="restore_session" data-id="{other.id}"' in html


def test_list_has_a_page_of_sessions_the_active_one_and_a_way_to_more(store, session):
    store.rename_session(session, "The first of all")
    others = [store.create_session("me") for _ in range(3)]
    look = replace(EN, listed=2)
    html = sessions_html(store.library("me").sessions(look.listed + 1), store.session(session), look, None)
    assert "The first of all" in html
    assert [f'data-id="{each.id}"' in html for each in others] == [False, True, True]
    assert f'data-event="more_sessions" data-listed="{2 + SESSIONS}"' in html
    whole = sessions_html(store.sessions("me"), store.session(session), replace(EN, listed=4), None)
    assert all(f'data-id="{each.id}"' in whole for each in others)
    assert "more_sessions" not in whole


def test_welcome_offers_both_languages():
    html = welcome_html(ZH)
    assert "画草地上的一只猫" in html
    assert "a red car next to a cat" in html

"""Turns as HTML: what each end of a turn shows, and that nothing said becomes markup."""

import pytest
from PIL import Image

from dialog.turn import TurnDecision
from generation.request import GenerationRequest, Step
from storage import SessionStore
from tests.samples import png
from ui.chat import conversation_html
from ui.look import Look
from ui.media import MediaLinks
from ui.progress import progress_html, status_text
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


def test_only_the_last_turn_can_be_tried_again(store, session):
    first = store.finish_turn(store.add_turn(session, "画一只猫").id, "failed")
    html = conversation_html([first, drawn(store, session)], ZH)
    assert 'data-event="again"' not in html
    assert html.count('data-event="another"') == 1


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
        (TurnView(), "Thinking it over"),
        (TurnView(place=2), "In the queue, 2 before this one"),
        (TurnView(place=0), "About to draw"),
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


def test_active_session_is_marked_and_a_deleted_one_offered_back(store, session):
    store.add_turn(session, "画一只猫")
    other = store.create_session("me")
    html = sessions_html(store.sessions("me"), session, ZH, other)
    assert html.count("aria-current") == 1
    assert "画一只猫" in html
    assert f'data-event="restore_session" data-id="{other.id}"' in html


def test_welcome_offers_both_languages():
    html = welcome_html(ZH)
    assert "画草地上的一只猫" in html
    assert "a red car next to a cat" in html

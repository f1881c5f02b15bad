"""A session and its replays as HTML: columns, rows, what is drawn and what is still to come."""

from types import SimpleNamespace

import pytest

from dialog.replay import Replay
from dialog.turn import TurnDecision
from generation.errors import InvalidRequestError, UnknownCheckpointError
from generation.request import GenerationRequest
from tests.samples import png
from ui.columns import columns_of, rows_of
from ui.comparison import comparison_html
from ui.look import Look
from ui.media import MediaLinks
from ui.replay_form import chosen_replays, replay_form_html

OWN = "hunyuan-dit/embedded"
ZH, EN = (Look(language, "me", MediaLinks()) for language in ("zh", "en"))


@pytest.fixture
def library(store):
    return store.library("me")


@pytest.fixture
def old(store, library):
    """Two pictures and what was said of them."""
    session = library.create_session().id
    red, words = drawn(store, session, "a <red> car", "red", 1), talked(store, session)
    return [red, words, drawn(store, session, "blue", "blue", 2)]


def drawn(store, session, text, color, seed, **more):
    reply = more.get("reply", "Here.")
    turn = store.add_turn(session, text, replay_of=more.get("replay_of"))
    decision = TurnDecision(action="draw", prompt=text, reply=reply)
    request = GenerationRequest(text, seed=seed, width=256, height=256)
    store.decide_turn(turn.id, decision.model_dump(mode="json"), request.to_json())
    return store.finish_turn(turn.id, "done", reply=reply, picture=png(color))


def talked(store, session, replay_of=None):
    turn = store.add_turn(session, "how many?", replay_of=replay_of)
    return store.finish_turn(turn.id, "done", reply="One.")


def begun(library, old):
    plan = Replay(tuple(turn.id for turn in old), seed=7)
    return library.replay_session(old[0].session_id, "again", plan.to_json()).id


def shown(library, session, look=EN) -> str:
    return comparison_html(columns_of(library, session), look, OWN)


def test_columns_say_model_and_seed_and_rows_what_was_said(store, library, old):
    new = begun(library, old)
    drawn(store, new, "a <red> car", "green", 7, replay_of=old[0].id)
    html = shown(library, new)
    assert "a &lt;red&gt; car" in html
    assert html.count('scope="row"') == 3
    heads = html.split("</thead>")[0]
    assert heads.count(">Hunyuan-DiT · ") == 2
    assert ">2 seeds<" in heads
    assert ">Seed 7<" in heads
    for turn in (old[0], library.turns(new)[0]):
        assert f'src="/media/{turn.picture.id}?small=1"' in html
    assert f'data-before="/media/{old[0].picture.id}" data-before-label="Original"' in html
    assert 'data-after-label="Replay 1"' in html


def test_what_is_to_come_is_told_from_what_will_not(store, library, old):
    new = begun(library, old)
    store.add_turn(new, "a <red> car", replay_of=old[0].id)
    html = shown(library, new)
    assert "About to draw" in html
    assert html.count("Not yet") == 2
    assert f'data-event="stop_replay" data-id="{new}"' in html
    store.finish_turn(library.turns(new)[0].id, "cancelled")
    store.end_replay(new)
    html = shown(library, new)
    assert "Stopped" in html
    assert html.count('scope="row"') == 1
    assert "stop_replay" not in html


def test_talk_and_what_went_wrong_are_told(store, library, old):
    new = begun(library, old)
    failed = store.add_turn(new, "a <red> car", replay_of=old[0].id)
    store.finish_turn(failed.id, "failed", error="No memory is left.")
    talked(store, new, old[1].id)
    html = shown(library, new)
    assert "No memory is left." in html
    assert html.count("One.") == 2


def test_answer_that_differs_is_told_below_the_picture(store, library, old):
    new = begun(library, old)
    drawn(store, new, "a <red> car", "green", 7, replay_of=old[0].id, reply="Here. Only English is read.")
    assert "Only English is read." in shown(library, new)
    assert "<p>Here.</p>" not in shown(library, new)


def test_replay_of_a_replay_stands_beside_both_with_what_was_said_there(store, library, old):
    first = begun(library, old)
    again = [drawn(store, first, turn.text, "green", 7, replay_of=turn.id) for turn in (old[0], old[2])]
    later = drawn(store, first, "a dog", "black", 8)
    store.end_replay(first)
    second = library.replay_session(first, "again", Replay((again[0].id, later.id)).to_json()).id
    columns = columns_of(library, old[0].session_id)
    assert [column.session.id for column in columns] == [old[0].session_id, first, second]
    assert list(rows_of(columns)) == [old[0].id, old[2].id, later.id]
    assert "Replay 2" in shown(library, second)


def test_latest_try_is_shown(store, library, old):
    new = begun(library, old)
    one, other = (drawn(store, new, "a <red> car", color, 7, replay_of=old[0].id) for color in ("green", "black"))
    html = shown(library, new, ZH)
    assert other.picture.id in html
    assert one.picture.id not in html


def test_turns_and_columns_say_how_long_they_took(store, library, old):
    turn = library.turns(old[0].session_id)[0]
    new = begun(library, old)
    again = store.add_turn(new, turn.text, replay_of=turn.id)
    store.decide_turn(again.id, turn.decision, turn.request)
    store.finish_turn(again.id, "done", picture=png("green"), seconds=2.34)
    assert shown(library, new).count(">Seed 1 · 2.3\N{NO-BREAK SPACE}s<") == 2  # of the picture, and above its column
    assert "2.3\N{NO-BREAK SPACE}秒" in shown(library, new, ZH)


def test_sheet_can_be_saved_and_several_stopped_at_once(library, old):
    begun(library, old)
    assert 'data-sheet="huihua-' in shown(library, old[0].session_id)
    assert "stop_replays" not in shown(library, old[0].session_id)
    begun(library, old)
    assert f'data-event="stop_replays" data-id="{old[0].session_id}"' in shown(library, old[0].session_id)


def test_form_offers_every_model_and_says_its_licence(embedded):
    html = replay_form_html(ZH, OWN)
    here, elsewhere = html.split("<details>")
    assert f'<input type="checkbox" value="{OWN}"' in here + elsewhere
    assert '<input type="checkbox" value="same" checked' in here
    assert "Tencent Hunyuan Community" in elsewhere
    assert "原来的模型" in here


def told(picked: str, seeds: str, seed: str) -> SimpleNamespace:
    return SimpleNamespace(picked=picked, seeds=seeds, seed=seed)


@pytest.mark.parametrize(
    ("form", "chosen"),
    [
        (told("same", "new", ""), [Replay(seed="new")]),
        (told("same", "old", ""), [Replay(seed=None)]),
        (told(f"same {OWN}", "old", " 12 "), [Replay(seed=12), Replay((), "hunyuan-dit", "embedded", seed=12)]),
    ],
)
def test_form_is_read(form, chosen):
    assert chosen_replays(form, OWN) == chosen


def test_folder_with_spaces_can_be_ticked():
    own = "hunyuan-dit//models/my own"
    value = "hunyuan-dit//models/my%20own"
    assert f'value="{value}"' in replay_form_html(EN, own)
    assert chosen_replays(told(value, "old", ""), own) == [Replay((), "hunyuan-dit", "/models/my own")]


@pytest.mark.parametrize(
    ("form", "error"),
    [
        (told("hunyuan-dit//etc", "new", ""), UnknownCheckpointError),
        (told("", "new", ""), InvalidRequestError),
        (told("same", "new", "-1"), InvalidRequestError),
        (told("same", "new", "9" * 20), InvalidRequestError),
        (told("same", "new", "many"), InvalidRequestError),
    ],
)
def test_form_that_is_filled_in_wrongly_is_refused(form, error):
    with pytest.raises(error):
        chosen_replays(form, OWN)

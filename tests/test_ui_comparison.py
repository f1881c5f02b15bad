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
from ui.replay_form import chosen_replay, replay_form_html

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


def test_form_offers_every_model_and_says_its_licence(embedded):
    html = replay_form_html(ZH, OWN)
    assert f'<option value="{OWN}"' in html
    assert "Tencent Hunyuan Community" in html
    assert "原来的模型" in html


@pytest.mark.parametrize(
    ("told", "chosen"),
    [
        (("", "new", ""), Replay(seed="new")),
        (("", "old", ""), Replay(seed=None)),
        ((OWN, "old", " 12 "), Replay(backend="hunyuan-dit", checkpoint="embedded", seed=12)),
    ],
)
def test_form_is_read(told, chosen):
    model, seeds, seed = told
    assert chosen_replay(SimpleNamespace(model=model, seeds=seeds, seed=seed), OWN) == chosen


@pytest.mark.parametrize(
    ("told", "error"),
    [(("hunyuan-dit//etc", "new", ""), UnknownCheckpointError), (("", "new", "-1"), InvalidRequestError),
     (("", "new", "9" * 20), InvalidRequestError), (("", "new", "many"), InvalidRequestError)],
)  # fmt: skip
def test_form_that_is_filled_in_wrongly_is_refused(told, error):
    model, seeds, seed = told
    with pytest.raises(error):
        chosen_replay(SimpleNamespace(model=model, seeds=seeds, seed=seed), OWN)

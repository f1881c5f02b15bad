"""Search: one Chinese character or more, beginnings of words, in texts, prompts, replies and titles."""

from pathlib import Path

import pytest

from storage import SessionStore
from storage.search import excerpt
from storage.words import patterns_of, words_of


@pytest.fixture(scope="module")
def store(tmp_path_factory) -> SessionStore:
    """Three sessions of Ann's, one of Bob's."""
    store = SessionStore(tmp_path_factory.mktemp("search"))
    for owner, session_id, text, prompt in (
        ("ann", "hat", "画一只戴帽子的猫", "一只猫，戴着红色的帽子"),
        ("ann", "scarf", "draw a dog with a scarf", "a small dog, woollen scarf, 雪地"),
        ("ann", "CAR", "a red car & a “CAT” in ＬＯＮＤＯＮ 🐱", "a red car and a cat"),
        ("bob", "secret", "画一只秘密的猫", "a secret cat"),
    ):
        store.create_session(owner, session_id)
        turn = store.add_turn(session_id, text)
        store.decide_turn(turn.id, {"action": "draw"}, {"prompt": prompt})
        store.finish_turn(turn.id, "done", reply=f"Done: {session_id}.")
    return store


def found(store, text: str, owner: str = "ann") -> list[str]:
    return [hit.session.id for hit in store.library(owner).search(text)]


@pytest.mark.parametrize(
    ("text", "sessions"),
    [
        ("猫", ["hat"]),
        ("帽子", ["hat"]),
        ("戴帽子", ["hat"]),
        ("戴帽子的猫", ["hat"]),
        ("红色", ["hat"]),  # in the prompt only
        ("雪", ["scarf"]),
        ("狗", []),
        ("d", ["CAR", "scarf", "hat"]),  # "draw", and "Done" in each reply
        ("ca", ["CAR"]),  # not "scarf"
        ("cat", ["CAR"]),
        ("arf", []),
        ("SCARF", ["scarf"]),
        ("london", ["CAR"]),
        ("🐱", ["CAR"]),
        ("帽 猫", ["hat"]),
        ("red cat", ["CAR"]),
        ("wool 雪", ["scarf"]),
        ("red dog", []),
        ("", []),
        (" ，%_*\" ", []),
        ("秘密", []),
        ("secret", []),
    ],
)  # fmt: skip
def test_search_finds(store, text, sessions):
    assert found(store, text) == sessions


@pytest.mark.parametrize(
    "text", ["'", '"', "a OR b", "NEAR(", "words:cat", "*", "猫*", "-cat", "\0", "a" * 10_000, "(" * 99]
)
def test_no_text_breaks_the_search(store, text):
    assert isinstance(found(store, text), list)


def test_hit_tells_the_turn_and_shows_the_words(store):
    (hit,) = store.library("ann").search("红色")
    assert hit.turn_id == store.turns("hat")[0].id
    assert hit.excerpt == "一只猫，戴着红色的帽子"


def test_title_is_found_until_it_is_changed(store):
    ann = store.library("ann")
    session = ann.create_session()
    ann.rename_session(session.id, "Zebras 斑马")
    assert [(hit.session.id, hit.turn_id, hit.excerpt) for hit in ann.search("斑马")] == [
        (session.id, None, "Zebras 斑马")
    ]
    ann.rename_session(session.id, "Lions")
    assert found(store, "zebra") == []
    assert found(store, "lion") == [session.id]


def test_sessions_come_once_and_the_latest_match_first(tmp_path: Path):
    store = SessionStore(tmp_path)
    sessions = [store.create_session("ann") for _ in range(3)]
    for session in (*sessions, sessions[0]):
        store.add_turn(session.id, "a whale 鲸鱼")
    store.add_turn(sessions[1].id, "something else")
    for text in ("whale", "鲸"):
        assert found(store, text) == [sessions[0].id, sessions[2].id, sessions[1].id]
        assert len(store.library("ann").search(text, limit=2)) == 2
    store.delete_session(sessions[2].id)
    assert found(store, "whale") == [sessions[0].id, sessions[1].id]


def test_words_have_one_form_however_they_are_written():
    assert words_of("ＣＡＴ’s Hat", "画一只cat") == " cat s hat 画一只 cat"
    assert patterns_of("Cat 猫cat") == [" cat", "猫"]


def test_excerpt_is_cut_around_the_word():
    text = "很久以前，" * 10 + "有一只麒麟住在山里，" + "它很高兴，" * 10
    shown = excerpt([text, "other"], "麒麟")
    assert shown.startswith("…") and shown.endswith("…")
    assert "麒麟住在山里" in shown
    assert len(shown) < 45
    assert excerpt(["nothing", "the second text"], "second") == "the second text"

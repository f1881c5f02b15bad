"""A conversation that goes another way: said in other words, drawn once more, or about an earlier picture."""

from dataclasses import replace

import pytest

from dialog.conversation import Conversation
from dialog.plan import DrawSettings
from dialog.registry import load_manager
from dialog.variation import vary
from generation import backends
from generation.jobs import Worker
from generation.scene.parse import parse
from storage import SessionStore
from tests.keyword_dialogue import brief
from tests.tiny_hunyuan import tiny_backend, tiny_hunyuan, tiny_row

QUICK = DrawSettings(steps=1, width=64, height=64)


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory):
    return tiny_hunyuan(tmp_path_factory.mktemp("tiny"))


@pytest.fixture
def store(tmp_path):
    return SessionStore(tmp_path)


@pytest.fixture
def session(store):
    return store.create_session().id


@pytest.fixture
def conversation(store, checkpoint, monkeypatch):
    monkeypatch.setitem(backends.BACKENDS, "hunyuan-dit", tiny_backend(embedded=tiny_row(checkpoint)))
    worker = Worker()
    yield Conversation(load_manager("keyword"), worker, store, settings=QUICK)
    worker.close()


def ended(conversation, turn_id):
    *_, last = conversation.run(turn_id)
    assert last.turn.error == ""
    return last.turn


def said(conversation, session, text, **options):
    return ended(conversation, conversation.begin(session, text, **options))


def shows(turn) -> str:
    return brief(parse(turn.request["prompt"]))


def test_what_is_said_in_other_words_starts_a_branch_and_the_first_one_stays(conversation, store, session):
    first = said(conversation, session, "一只猫，草地背景")
    dog = said(conversation, session, "把猫换成狗")
    fox = ended(conversation, conversation.retry(dog.id, text="把猫换成狐狸"))
    assert shows(fox) == "fox | grass"
    assert fox.text == "把猫换成狐狸"
    assert fox.parent_id == dog.parent_id == first.id
    assert [turn.id for turn in store.siblings(fox.id)] == [dog.id, fox.id]
    assert [turn.id for turn in store.turns(session)] == [first.id, fox.id]


def test_another_draws_the_same_decision_with_another_seed(conversation, session):
    first = said(conversation, session, "一只猫，草地背景")
    settings = DrawSettings(steps=1, width=64, height=64, seed=5)
    other = ended(conversation, conversation.another(first.id, settings=settings))
    assert other.decision == first.decision
    assert other.request == {**first.request, "seed": 5}
    assert other.picture.number == 2


def test_another_of_a_picture_gone_back_to_draws_it(conversation, session):
    said(conversation, session, "一只猫，草地背景")
    said(conversation, session, "把猫换成狗")
    back = said(conversation, session, "回到第一张")
    assert back.picture.number == 1
    other = ended(conversation, conversation.another(back.id, settings=QUICK))
    assert other.picture.number == 3
    assert shows(other) == "cat | grass"


def test_words_are_about_the_picture_that_is_quoted(conversation, store, session):
    cat = said(conversation, session, "一只猫，草地背景")
    said(conversation, session, "画一辆汽车")
    edited = said(conversation, session, "换成雪地背景", quoted=[cat.picture.path])
    assert shows(edited) == "cat | snow"
    assert edited.request["seed"] == cat.request["seed"]
    assert [upload.number for upload in edited.uploads] == [1]


def test_strength_that_is_chosen_lets_an_edit_start_from_the_picture(conversation, session):
    settings = DrawSettings(steps=1, width=64, height=64, strength=0.5)
    new = said(conversation, session, "一只猫，草地背景", settings=settings)
    edited = said(conversation, session, "把猫换成狗", settings=settings)
    assert new.request["source"] is None
    assert edited.request["source"] == str(new.picture.path)
    assert edited.request["strength"] == 0.5


def test_variation_starts_from_the_picture_and_follows_it(conversation, store, session):
    first = said(conversation, session, "a cat on the grass")
    settings = replace(QUICK, seed=5, strength=0.5)
    varied = ended(conversation, vary(conversation, first, "a variation", 0.5, settings))
    assert varied.parent_id == first.id
    assert varied.request["prompt"] == first.request["prompt"]
    assert (varied.request["seed"], varied.request["strength"]) == (5, 0.5)
    assert varied.request["source"] == str(first.picture.path)
    assert varied.picture.number == 2


def test_only_what_was_drawn_can_be_varied(conversation, session):
    talk = said(conversation, session, "hello")
    with pytest.raises(ValueError, match="only what was drawn"):
        vary(conversation, talk, "a variation", 0.5, QUICK)

"""What pictures look like: vectors are kept beside them, and pictures are found by them."""

import numpy as np
import pytest

from storage import GalleryWish, SessionStore
from tests.samples import png

MODEL = "clip-1"
RED, GREEN, BLUE = np.eye(3, dtype=np.float32)
ORANGE = np.array([0.9, 0.435, 0], np.float32)


@pytest.fixture
def store(tmp_path) -> SessionStore:
    store = SessionStore(tmp_path)
    store.create_session("ann", "hers")
    for color in ("red", "green", "blue", "red"):  # the last shows the first picture again
        _draw(store, "hers", color)
    store.create_session("bob", "his")
    _draw(store, "his", "red")
    return store


@pytest.fixture
def ann(store):
    """Ann, of whose pictures all are seen."""
    ann = store.library("ann")
    ann.keep_looks(MODEL, dict(zip(_ids(ann), (RED, BLUE, GREEN), strict=True)))
    return ann


def _draw(store, session_id, color):
    turn = store.add_turn(session_id, f"画{color}")
    backend = "dit" if color == "red" else "latte"
    store.decide_turn(turn.id, {"action": "draw"}, {"prompt": f"{color} {turn.number}", "backend": backend})
    store.finish_turn(turn.id, "done", picture=png(color))


def _ids(library) -> list[str]:
    return [picture.id for picture in library.unseen_pictures(MODEL, 10)]


def _prompts(items) -> list[str]:
    return [item.prompt for item in items]


def test_pictures_that_no_vector_says_anything_of_are_told_the_latest_first_and_each_once(store):
    ann = store.library("ann")
    latest = [item.picture.id for item in ann.gallery()]
    assert _ids(ann) == latest[:3]
    assert len(ann.unseen_pictures(MODEL, 2)) == 2
    ann.keep_looks(MODEL, {latest[1]: BLUE})
    assert _ids(ann) == [latest[0], latest[2]]


def test_pictures_are_found_by_what_they_look_like(ann):
    assert _ids(ann) == []
    assert _prompts(ann.alike(MODEL, ORANGE)) == ["red 4", "green 2", "blue 3"]
    assert _prompts(ann.alike(MODEL, BLUE, limit=1)) == ["blue 3"]


def test_looks_may_be_wished_for_with_other_things(ann):
    assert _prompts(ann.alike(MODEL, RED, GalleryWish(backend="latte"))) == ["green 2", "blue 3"]
    blue = ann.alike(MODEL, BLUE)[0].picture
    ann.favourite_picture(blue.id)
    assert _prompts(ann.alike(MODEL, RED, GalleryWish(favourites=True))) == ["blue 3"]


def test_another_model_knows_nothing_until_it_has_looked_itself(ann):
    assert ann.alike("clip-2", RED) == []
    first = ann.unseen_pictures("clip-2", 1)[0].id
    ann.keep_looks("clip-2", {first: GREEN})
    assert [item.picture.id for item in ann.alike("clip-2", RED)] == [first]
    assert _ids(ann) == [first]


def test_a_picture_that_is_gone_is_not_found_and_its_vector_goes_with_it(ann, store):
    red = ann.alike(MODEL, RED)[0].picture.id
    ann.remove_pictures([red])
    store.library("bob").remove_pictures([red])
    assert _prompts(ann.alike(MODEL, RED)) == ["green 2", "blue 3"]
    store.clean_up(days=0)
    ann.keep_looks(MODEL, {red: RED})  # made while the picture went
    assert _prompts(ann.alike(MODEL, RED)) == ["green 2", "blue 3"]


def test_nobody_says_how_pictures_of_others_look(ann, store):
    green = ann.alike(MODEL, GREEN)[0].picture.id
    store.library("bob").keep_looks(MODEL, {green: RED})
    assert ann.alike(MODEL, RED, limit=1)[0].prompt == "red 4"
    assert _prompts(store.library("bob").alike(MODEL, GREEN)) == ["red 1"]

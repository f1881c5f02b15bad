"""Pictures are found by what they look like, and two are told how alike they are."""

import io
import random

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from PIL import Image
from starlette.middleware import Middleware

from generation import chosen_clip
from generation.looks import Looks
from generation.scene.scene import Scene, Thing
from storage import GalleryWish, SessionStore
from tests.samples import png
from training.world.render import render
from ui import likeness as module
from ui.identity import Visitor, new_token, owner_of
from ui.likeness import Likeness, register_likeness
from ui.media import MediaLinks

SHOWN = {
    "cat": Scene((Thing("cat"),), background="grass"),
    "cars": Scene((Thing("car", color="red", count=2),), background="beach"),
    "tree": Scene((Thing("tree"),), background="night"),
}


@pytest.fixture(scope="module")
def likeness() -> Likeness:
    """With the network that ships."""
    return Likeness()


@pytest.fixture
def store(tmp_path) -> SessionStore:
    """Three pictures of mine, whose words tell nothing."""
    store = SessionStore(tmp_path)
    store.create_session("me", "mine")
    for name, scene in SHOWN.items():
        turn = store.add_turn("mine", "画一张图")
        store.decide_turn(turn.id, {"action": "draw"}, {"prompt": name, "backend": "hunyuan-dit"})
        written = io.BytesIO()
        render(scene, random.Random(0)).save(written, "PNG")
        store.finish_turn(turn.id, "done", picture=written.getvalue())
    return store


@pytest.fixture
def library(store):
    return store.library("me")


def names(found) -> list[str]:
    return [item.prompt for item in found.items]


@pytest.mark.slow
def test_pictures_come_in_the_order_of_their_likeness_to_what_is_said(likeness, library):
    looks = Looks(chosen_clip.SHIPPED)
    found = likeness.find(library, "草地上的猫", GalleryWish(), 3)
    shown = looks.features([Image.open(item.picture.path) for item in found.items])
    alike = (shown @ looks.question("草地上的猫")).tolist()
    assert alike == sorted(alike, reverse=True)
    assert sorted(names(found)) == sorted(SHOWN)
    assert found.is_whole


def test_looks_are_sought_among_what_is_wished_for(likeness, library):
    tree = library.gallery()[0].picture
    library.favourite_picture(tree.id)
    assert names(likeness.find(library, "a cat", GalleryWish(favourites=True), 3)) == ["tree"]


def test_many_pictures_are_looked_at_little_by_little_the_latest_first(likeness, library, monkeypatch):
    monkeypatch.setattr(module, "AT_ONCE", 2)
    found = likeness.find(library, "a cat", GalleryWish(), 3)
    assert (sorted(names(found)), found.is_whole) == (["cars", "tree"], False)
    found = likeness.find(library, "a cat", GalleryWish(), 3)
    assert (sorted(names(found)), found.is_whole) == (["cars", "cat", "tree"], True)


def test_a_slow_network_looks_at_the_others_next_time(likeness, library, monkeypatch):
    monkeypatch.setattr(module, "SECONDS", 0)
    monkeypatch.setattr(module, "_TOGETHER", 1)
    for seen in (1, 2, 3):
        found = likeness.find(library, "a cat", GalleryWish(), 3)
        assert (len(found.items), found.is_whole) == (seen, seen == 3)


def test_a_damaged_file_is_like_nothing_and_is_not_tried_again(likeness, library):
    library.gallery()[0].picture.path.write_bytes(b"no picture")
    assert len(names(likeness.find(library, "a cat", GalleryWish(), 3))) == 3
    assert library.unseen_pictures(likeness._looks.name, 9) == []


def test_the_same_picture_is_more_alike_than_another(likeness, library):
    one, other, _ = (item.picture for item in library.gallery())
    assert likeness.between(one, one) == pytest.approx(1, abs=1e-3)
    assert likeness.between(one, other) == pytest.approx(likeness.between(other, one), abs=1e-3)
    assert likeness.between(one, other) < 0.9999


def test_without_a_network_nothing_is_told(store, tmp_path):
    nothing = Likeness(tmp_path / "none")
    assert not nothing.is_there
    app = FastAPI(middleware=[Middleware(Visitor)])
    links = MediaLinks()
    register_likeness(app, store, links, nothing)
    one, other, _ = (item.picture.id for item in store.library("me").gallery())
    assert TestClient(app).get(links.likeness_url(one, other, "me", signed=True)).status_code == 404


@pytest.fixture
def routes(store, likeness):
    """The route with its links, and the owner of two pictures by their token."""
    links, app = MediaLinks(), FastAPI(middleware=[Middleware(Visitor)])
    register_likeness(app, store, links, likeness)
    return TestClient(app), links, [item.picture.id for item in store.library("me").gallery()]


def test_likeness_is_told_to_the_owner_by_a_signed_address_and_to_nobody_else(routes):
    client, links, (one, other, _) = routes
    told = client.get(links.likeness_url(one, other, "me", signed=True))
    assert -1 <= told.json()["likeness"] < 1
    assert client.get(links.likeness_url(one, other, "me")).status_code == 404
    assert client.get(links.likeness_url(one, other, owner_of(new_token()), signed=True)).status_code == 404


def test_signed_address_also_tells_of_other_pictures_of_the_owner_but_of_nobody_elses(routes, store):
    client, links, (one, other, _) = routes
    session = store.create_session("you").id
    theirs = store.finish_turn(store.add_turn(session, "a cat").id, "done", picture=png()).picture.id
    address = links.likeness_url("{one}", "{other}", "me", signed=True)
    assert client.get(address.format(one=one, other=other)).status_code == 200
    assert client.get(address.format(one=one, other=theirs)).status_code == 404
    assert client.get(address.format(one=one, other=other).replace("owner=me", "owner=you")).status_code == 404

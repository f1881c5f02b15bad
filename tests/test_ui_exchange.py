"""Sessions leave as files for their owner and as links for others; whatever was not given away stays."""

import io
import re
import zipfile
from html import unescape

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from PIL import Image

from storage import SessionStore
from tests.api_client import cookie
from tests.samples import png
from ui.demo import middleware
from ui.exchange import register_exchange
from ui.identity import new_token, owner_of
from ui.media import MediaLinks


@pytest.fixture
def store(tmp_path):
    return SessionStore(tmp_path)


@pytest.fixture
def links():
    return MediaLinks()


@pytest.fixture
def client(store, links):
    app = FastAPI(middleware=middleware())
    register_exchange(app, store, links)
    return TestClient(app)


@pytest.fixture
def token():
    return new_token()


@pytest.fixture
def session(store, token):
    session = store.create_session(owner_of(token)).id
    turn = store.add_turn(session, "画一只<b>猫</b>")
    store.finish_turn(turn.id, "done", picture=png("red"), reply="好的")
    return session


def test_owner_gets_the_session_as_a_file_that_comes_back(client, store, token, session):
    answer = client.get(f"/export/{session}", headers=cookie(token))
    assert answer.headers["content-disposition"].startswith("attachment")
    assert any(name.endswith(".png") for name in zipfile.ZipFile(io.BytesIO(answer.content)).namelist())
    copy = store.library("somebody else").import_session(io.BytesIO(answer.content))
    assert [turn.text for turn in store.turns(copy.id)] == ["画一只<b>猫</b>"]


def test_nobody_else_gets_it(client, store, links, token, session):
    other = new_token()
    assert client.get(f"/export/{session}", headers=cookie(other)).status_code == 404
    assert client.get(f"/export/{session}").status_code == 404
    assert client.get("/export/..%2fhuihua.db", headers=cookie(token)).status_code == 404
    signed = links.export_url(session, owner_of(token), signed=True)
    assert client.get(signed).status_code == 200
    assert client.get(signed.replace(owner_of(token), owner_of(other))).status_code == 404
    foreign = store.create_session(owner_of(other)).id
    assert client.get(signed.replace(session, foreign)).status_code == 404


def test_owner_gets_picked_pictures_as_one_file(client, store, links, token, session):
    picture = store.pictures(session)[0].id
    answer = client.post("/pictures.zip", data={"id": [picture, picture]}, headers=cookie(token))
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert archive.namelist() == [f"huihua-{picture[:12]}.png"]
        assert archive.read(archive.namelist()[0]) == png("red")
    signed = links.pictures_url(owner_of(token), signed=True)
    assert client.post(signed, data={"id": picture}).status_code == 200


def test_nobody_else_gets_picked_pictures(client, store, links, token, session):
    picture = store.pictures(session)[0].id
    for headers in ({}, cookie(new_token())):
        assert client.post("/pictures.zip", data={"id": picture}, headers=headers).status_code == 404
    others = links.pictures_url(owner_of(new_token()), signed=True)
    assert client.post(others, data={"id": picture}).status_code == 404
    assert client.post("/pictures.zip", data={"id": "../huihua.db"}, headers=cookie(token)).status_code == 404


def test_link_shows_what_was_said_and_drawn_to_anybody(client, store, token, session):
    share = store.library(owner_of(token)).share_session(session)
    page = client.get(f"/shared/{share.token}", headers={"accept-language": "zh-CN"})
    assert page.status_code == 200
    assert "noindex" in page.headers["x-robots-tag"]
    assert "画一只&lt;b&gt;猫&lt;/b&gt;" in page.text
    assert "<script" not in page.text
    assert "://" not in page.text
    picture = store.turns(session)[0].picture.id
    assert f'src="/shared/{share.token}/{picture}"' in page.text
    shown = client.get(f"/shared/{share.token}/{picture}")
    assert Image.open(io.BytesIO(shown.content)).getpixel((0, 0)) == (255, 0, 0)


def test_link_shows_videos_and_paintings_as_the_page_does(client, store, token):
    session = store.create_session(owner_of(token)).id
    turn = store.add_turn(session, "让它动起来", uploads=[png("blue")], mask=png("white"))
    store.finish_turn(turn.id, "done", picture=png("red"), video=b"0123456789")
    share = store.library(owner_of(token)).share_session(session)
    page = client.get(f"/shared/{share.token}").text
    mask = store.turns(session)[0].mask.id
    assert f"--mask: url('/shared/{share.token}/{mask}')" in unescape(page)
    address = re.search(r'<video src="([^"]+)"', page)[1]
    whole = client.get(address)
    assert (whole.status_code, whole.headers["content-type"], whole.content) == (200, "video/mp4", b"0123456789")
    part = client.get(address, headers={"range": "bytes=2-5", "if-range": whole.headers["etag"]})
    assert (part.status_code, part.content) == (206, b"2345")
    assert client.get(f"/shared/{share.token}/{mask}?video=1").status_code == 404


def test_link_ends_when_it_is_revoked_and_shows_no_other_picture(client, store, token, session):
    library = store.library(owner_of(token))
    share = library.share_session(session)
    later = store.add_turn(session, "画一只狗")
    unshared = store.finish_turn(later.id, "done", picture=png("blue")).picture.id
    assert "狗" not in client.get(f"/shared/{share.token}").text
    assert client.get(f"/shared/{share.token}/{unshared}").status_code == 404
    library.revoke_share(share.token)
    gone = client.get(f"/shared/{share.token}", headers={"accept-language": "zh"})
    assert gone.status_code == 404
    assert "撤销" in gone.text
    assert client.get(f"/shared/{share.token}/{store.turns(session)[0].picture.id}").status_code == 404

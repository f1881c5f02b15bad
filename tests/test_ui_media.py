"""A picture is shown to its owner and to nobody else; addresses that carry their own right hold for one picture."""

from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from storage import SessionStore
from tests.api_client import cookie
from tests.samples import png
from ui import media
from ui.demo import middleware
from ui.identity import new_token, owner_of
from ui.media import MediaLinks, register_routes


@pytest.fixture
def store(tmp_path):
    return SessionStore(tmp_path)


@pytest.fixture
def links():
    return MediaLinks()


@pytest.fixture
def client(store, links):
    app = FastAPI(middleware=middleware())
    register_routes(app, store, links)
    return TestClient(app)


def picture_of(store: SessionStore, token: str, color: str = "red") -> str:
    turn = store.add_turn(store.create_session(owner_of(token)).id, "画一只猫")
    return store.finish_turn(turn.id, "done", picture=png(color)).picture.id


def test_owner_sees_the_picture_byte_for_byte(client, store):
    token = new_token()
    answer = client.get(f"/media/{picture_of(store, token)}", headers=cookie(token))
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "image/png"
    assert answer.headers["cache-control"].startswith("private")
    assert answer.content == png("red")


def test_somebody_else_and_nobody_do_not(client, store):
    picture = picture_of(store, new_token())
    assert client.get(f"/media/{picture}", headers=cookie(new_token())).status_code == 404
    assert client.get(f"/media/{picture}", headers=cookie("")).status_code == 404


@pytest.mark.parametrize("picture", ["0" * 64, "..%2f..%2fhuihua.db", "%00", "x"])
def test_what_is_no_picture_is_not_found(client, picture):
    assert client.get(f"/media/{picture}", headers=cookie(new_token())).status_code == 404


def test_download_names_the_file(client, store):
    token = new_token()
    picture = picture_of(store, token)
    answer = client.get(f"/media/{picture}?download=1", headers=cookie(token))
    assert answer.headers["content-disposition"] == f'attachment; filename="huihua-{picture[:8]}.png"'


def test_picture_of_a_deleted_session_is_gone(client, store):
    token = new_token()
    picture = picture_of(store, token)
    store.delete_session(store.sessions(owner_of(token))[0].id)
    assert client.get(f"/media/{picture}", headers=cookie(token)).status_code == 404


def test_signed_address_needs_no_cookie(client, store, links):
    token = new_token()
    url = links.url(picture_of(store, token), owner_of(token), signed=True)
    assert client.get(url).status_code == 200
    assert client.get(f"{url}&download=1").headers["content-disposition"].startswith("attachment")


def test_signed_address_stays_the_same_for_an_hour_so_that_no_picture_is_loaded_again(links, monkeypatch):
    now = 1_800_000_000  # a whole hour
    urls = []
    for seconds in (0, 1800, 3599, 3600):
        monkeypatch.setattr(media.time, "time", lambda seconds=seconds: now + seconds + 0.5)
        urls.append(links.url("0" * 64, "ann", signed=True))
    assert urls[0] == urls[1] == urls[2] != urls[3]


def test_signed_address_holds_for_its_picture_its_owner_and_a_day_only(client, store, links, monkeypatch):
    token, other = new_token(), new_token()
    picture, others = picture_of(store, token), picture_of(store, other, "blue")
    url = links.url(picture, owner_of(token), signed=True)
    assert client.get(url.replace(picture, others)).status_code == 404
    assert client.get(url.replace(owner_of(token), owner_of(other))).status_code == 404
    until = parse_qs(urlsplit(url).query)["until"][0]
    assert client.get(url.replace(until, str(int(until) + 1))).status_code == 404
    monkeypatch.setattr(media.time, "time", lambda: int(until) + 1.0)
    assert client.get(url).status_code == 404


def test_address_signed_by_another_process_does_not_hold(client, store):
    token = new_token()
    url = MediaLinks().url(picture_of(store, token), owner_of(token), signed=True)
    assert client.get(url).status_code == 404


def video_of(store: SessionStore, token: str) -> str:
    turn = store.add_turn(store.create_session(owner_of(token)).id, "海边的日落")
    return store.finish_turn(turn.id, "done", picture=png(), video=b"0123456789").picture.id


def test_video_is_shown_to_the_owner_of_its_picture_and_to_nobody_else(client, store, links):
    token = new_token()
    url = links.url(video_of(store, token), owner_of(token), form="video")
    answer = client.get(url, headers=cookie(token))
    assert (answer.status_code, answer.headers["content-type"]) == (200, "video/mp4")
    assert answer.content == b"0123456789"
    assert client.get(url, headers=cookie(new_token())).status_code == 404
    assert client.get(url.partition("?")[0], headers=cookie(token)).headers["content-type"] == "image/png"


def test_browsers_may_ask_for_a_part_of_a_video(client, store, links):
    token = new_token()
    url = links.url(video_of(store, token), owner_of(token), form="video")
    answer = client.get(url, headers={**cookie(token), "range": "bytes=2-5"})
    assert (answer.status_code, answer.content) == (206, b"2345")
    assert answer.headers["content-range"] == "bytes 2-5/10"


def test_video_is_saved_as_one_and_signed_like_its_picture(client, store, links):
    token = new_token()
    picture = video_of(store, token)
    url = links.url(picture, owner_of(token), signed=True, form="video")
    saved = client.get(f"{url}&download=1").headers["content-disposition"]
    assert saved == f'attachment; filename="huihua-{picture[:8]}.mp4"'


def test_picture_that_stands_for_itself_has_no_video(client, store, links):
    token = new_token()
    url = links.url(picture_of(store, token), owner_of(token), form="video")
    assert client.get(url, headers=cookie(token)).status_code == 404


def test_small_picture_is_a_webp_for_the_owner_only(client, store, links):
    token = new_token()
    picture = picture_of(store, token)
    address = links.url(picture, owner_of(token), form="small")
    answer = client.get(address, headers=cookie(token))
    assert answer.headers["content-type"] == "image/webp"
    assert answer.content[8:12] == b"WEBP"
    assert client.get(address, headers=cookie(new_token())).status_code == 404

"""Files are taken from those who have opened the page, as large and as many as somebody needs; they do not stay."""

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from tests.api_client import cookie, key_of
from tests.page_server import studio_in
from tests.samples import png
from ui.addresses import Addressed
from ui.demo import build_demo, mounted
from ui.identity import Visitor, new_token
from ui.uploads import LARGEST_MB, PATH, Uploads

FILE = {"files": ("cat.png", png(), "image/png")}
ADDRESS = ("203.0.113.9", 5000)


@pytest.fixture(scope="module")
def studio(tmp_path_factory):
    plain, worker = studio_in(tmp_path_factory.mktemp("data"))
    yield plain
    worker.close()


@pytest.fixture(scope="module")
def server(studio):
    return mounted(studio)


def limited(framed: bool = False, **options) -> TestClient:
    """A server that takes two megabytes, behind what tells who comes and from where."""
    app = FastAPI()
    app.post(PATH)(lambda: "taken")
    for guard, how in ((Uploads, {"framed": framed, "most_mb": 2}), (Visitor, {}), (Addressed, {})):
        app.add_middleware(guard, **how)
    return TestClient(app, headers={"accept-language": "en"}, **options)


def test_stranger_brings_no_file_and_those_who_opened_the_page_or_have_a_key_do(server):
    client = TestClient(server)
    assert client.post(PATH, files=FILE).status_code == 403
    assert client.post(PATH, files=FILE, headers=key_of(client)).status_code == 200
    client.get("/")
    assert client.post(PATH, files=FILE).status_code == 200


def test_browser_without_a_cookie_brings_files_inside_a_space():
    assert limited(framed=True).post(PATH, files=FILE).status_code == 200


def test_too_large_a_call_is_refused_before_it_is_read():
    headers = cookie(new_token()) | {"content-length": str(LARGEST_MB * 1_000_000 + 1)}
    answer = limited().post(PATH, headers=headers)
    assert (answer.status_code, str(LARGEST_MB) in answer.text) == (413, True)
    assert limited().post(PATH, content=iter([b"of any length"]), headers=cookie(new_token())).status_code == 411


def test_many_files_from_an_address_have_to_wait_whatever_the_cookie():
    client = limited(client=ADDRESS)
    answers = [client.post(PATH, files=FILE, headers=cookie(new_token())) for _ in range(3)]
    assert [each.status_code for each in answers] == [200, 200, 429]
    assert int(answers[-1].headers["retry-after"]) > 0
    here = limited(client=("127.0.0.1", 5000))
    assert [here.post(PATH, files=FILE, headers=cookie(new_token())).status_code for _ in range(4)] == [200] * 4


def test_file_that_is_not_sent_is_swept_away_within_little_more_than_an_hour(studio):
    every, age = build_demo(studio).delete_cache
    assert every + age <= 4200

"""An anonymous identity per browser, and what the server refuses."""

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from ui.demo import middleware
from ui.identity import COOKIE, new_token, owner_of, token_from


def client(*, framed: bool = False) -> TestClient:
    def hello(request):
        return PlainTextResponse("hello")

    routes = [Route(path, hello) for path in ("/", "/other", "/gradio_api/file={path:path}")]
    return TestClient(Starlette(routes=routes, middleware=middleware(framed=framed)))


def test_first_visit_gives_a_token_that_scripts_cannot_read():
    cookie = client().get("/").headers["set-cookie"]
    assert token_from({COOKIE: cookie.partition(";")[0].partition("=")[2]})
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_later_visits_keep_it():
    visitor = client()
    visitor.get("/")
    first = visitor.cookies[COOKIE]
    visitor.get("/")
    assert visitor.cookies[COOKIE] == first


def test_what_is_no_token_is_replaced():
    visitor = client()
    cookie = visitor.get("/", headers={"cookie": f"{COOKIE}=../../x"}).headers["set-cookie"]
    assert "../" not in cookie


def test_only_the_page_itself_gives_one():
    assert "set-cookie" not in client().get("/other").headers


def test_inside_a_frame_the_cookie_is_made_for_frames():
    cookie = client(framed=True).get("/").headers["set-cookie"]
    assert "SameSite=None" in cookie
    assert "Secure" in cookie
    assert "Partitioned" in cookie


def test_cookie_goes_before_what_the_page_brings():
    first, second = new_token(), new_token()
    assert token_from({COOKIE: first}, second) == first
    assert token_from({}, second) == second
    assert token_from({COOKIE: "short"}, "short") == ""


def test_store_gets_no_token():
    token = new_token()
    assert token not in owner_of(token)
    assert owner_of(token) == owner_of(token) != owner_of(new_token())
    assert owner_of("") == ""


def test_browsers_are_told_to_load_nothing_from_elsewhere():
    policy = client().get("/").headers["content-security-policy"]
    assert policy.startswith("default-src 'self'")
    assert "http" not in policy
    assert "https://huggingface.co" in client(framed=True).get("/").headers["content-security-policy"]


@pytest.mark.parametrize("address", ["http://example.com/x.png", "HTTPS://example.com", "%68ttp://example.com"])
def test_server_fetches_no_address_for_anyone(address):
    assert client().get(f"/gradio_api/file={address}").status_code == 404


def test_own_files_are_served_still():
    assert client().get("/gradio_api/file=box.png").text == "hello"

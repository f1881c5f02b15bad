"""Signing in at Hugging Face, in a Space: over a provider that speaks its protocol, and back."""

from dataclasses import replace

import httpx
import pytest
from starlette.testclient import TestClient

pytest.importorskip("authlib")
from fastapi import FastAPI
from huggingface_hub import constants

from tests.openid_provider import CLIENT, provided
from tests.page_server import studio_in
from ui.demo import middleware, register_beside
from ui.identity import COOKIE


@pytest.fixture(scope="module")
def provider():
    with provided() as provider:
        yield provider


@pytest.fixture
def studio(tmp_path):
    plain, worker = studio_in(tmp_path)
    yield replace(plain, login="huggingface", admins=("Ann",))
    worker.close()


@pytest.fixture
def space(provider, studio, monkeypatch):
    """The server of a Space; each call opens another browser."""
    monkeypatch.setenv("SPACE_ID", "ann/huihua")
    monkeypatch.setattr(constants, "OAUTH_CLIENT_ID", CLIENT)
    monkeypatch.setattr(constants, "OAUTH_CLIENT_SECRET", "secret")
    monkeypatch.setattr(constants, "OAUTH_SCOPES", "openid profile")
    monkeypatch.setattr(constants, "OPENID_PROVIDER_URL", provider.url)
    app = FastAPI(middleware=middleware(studio.accounts, framed=True))
    register_beside(app, studio, framed=True)
    address = "https://ann-huihua.hf.space"
    return lambda: TestClient(app, base_url=address, headers={"accept-language": "en"}, follow_redirects=False)


def signs_in(browser: TestClient) -> httpx.Response:
    """Follow the way there and back as a browser does; returns the last answer of ours."""
    there = browser.get(browser.get("/login/hf/begin").headers["location"]).headers["location"]
    back = httpx.get(there).headers["location"]
    assert back.startswith("https://ann-huihua.hf.space/login/hf/oauth/huggingface/callback")
    return browser.get(browser.get(back).headers["location"])


def test_page_leads_to_hugging_face(space):
    assert 'href="/login/hf/begin"' in space().get("/login").text
    assert space().get("/api/v1/sessions").status_code == 401
    assert space().post("/login", data={"name": "ann", "password": ""}).status_code == 405


def test_who_comes_back_is_signed_in_and_nothing_else_is_kept_of_it(space, studio):
    browser = space()
    answer = signs_in(browser)
    assert answer.headers["location"] == "/"
    cookies = answer.headers.get_list("set-cookie")
    assert any("SameSite=None" in each and each.startswith(COOKIE) for each in cookies)
    assert "session" not in browser.cookies
    session = browser.post("/api/v1/sessions").json()["id"]
    assert studio.store.session(session).id in [each.id for each in studio.store.sessions("hf-1")]
    assert [account.name for account in studio.store.accounts.all()] == ["ann"]


def test_same_person_has_the_same_sessions_on_another_browser_and_others_do_not(space, provider):
    first, second, third = space(), space(), space()
    signs_in(first)
    session = first.post("/api/v1/sessions").json()["id"]
    signs_in(second)
    provider.sub, provider.name = "2", "ann"  # another one of that name
    signs_in(third)
    provider.sub = "1"
    assert [each["id"] for each in second.get("/api/v1/sessions").json()] == [session]
    assert third.get("/api/v1/sessions").json() == []


def test_admins_are_those_of_the_settings(space, provider, studio):
    signs_in(browser := space())
    assert browser.get("/admin").status_code == 200
    provider.sub, provider.name = "2", "bo"
    signs_in(other := space())
    assert other.get("/admin").status_code != 200
    provider.sub, provider.name = "1", "renamed"
    signs_in(browser)
    assert browser.get("/admin").status_code != 200


def test_disabled_account_stays_out(space, studio):
    browser = space()
    signs_in(browser)
    studio.store.accounts.disable("hf-1")
    assert browser.get("/api/v1/sessions").status_code == 401
    assert signs_in(browser).headers["location"] == "/login"
    assert browser.get("/api/v1/sessions").status_code == 401


def test_answer_that_was_not_asked_for_lets_nobody_in(space):
    browser = space()
    browser.get("/login/hf/oauth/huggingface/callback?code=code&state=made-up")
    assert browser.get("/login/hf/done").headers["location"] == "/login"
    assert browser.get("/api/v1/sessions").status_code == 401

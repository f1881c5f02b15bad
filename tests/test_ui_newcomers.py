"""Anybody may come, but nobody as very many: new people are counted by the address that they come from."""

from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from tests.api_client import key_of
from tests.page_server import studio_in
from ui.demo import mounted
from ui.newcomers import Newcomers, TooManyNewcomersError

HERE, THERE = "203.0.113.9", "198.51.100.7"
SESSIONS = "/api/v1/sessions"


@pytest.fixture(scope="module")
def studio(tmp_path_factory):
    plain, worker = studio_in(tmp_path_factory.mktemp("data"))
    yield plain
    worker.close()


@pytest.fixture
def enter(studio):
    """Opens a browser that nobody knows, at a program where two may come from an address."""
    servers = {}

    def open_browser(address: str = HERE, proxies: int = 0, asks_for: str = "") -> TestClient:
        if proxies not in servers:
            limited = replace(studio, newcomers=Newcomers(2))
            servers[proxies] = mounted(limited, proxies)
        headers = {"accept-language": "en"} | ({"x-forwarded-for": asks_for} if asks_for else {})
        return TestClient(servers[proxies], client=(address, 5000), headers=headers)

    return open_browser


def test_address_brings_so_many_new_people_and_those_who_are_known_go_on(enter):
    first = enter()
    key = key_of(first)
    assert [first.post(SESSIONS).status_code, enter().post(SESSIONS).status_code] == [201, 201]
    refused = enter().post(SESSIONS)
    assert (refused.status_code, "from your network" in refused.json()["error"]["message"]) == (429, True)
    assert 0 < int(refused.headers["retry-after"]) <= 3600
    assert enter().post("/api/v1/keys").status_code == 429
    assert enter().post(SESSIONS, headers=key).status_code == 429
    assert first.post(SESSIONS).status_code == 201
    assert enter(THERE).post(SESSIONS).status_code == 201


def test_this_machine_may_bring_any_number(enter):
    assert [enter("127.0.0.1").post(SESSIONS).status_code for _ in range(4)] == [201] * 4


def test_what_a_caller_says_of_the_address_is_believed_only_from_a_proxy(enter):
    made_up = [enter(asks_for=f"192.0.2.{n}").post(SESSIONS).status_code for n in range(3)]
    assert made_up == [201, 201, 429]
    behind = [enter(proxies=1, asks_for=f"192.0.2.{n}, {THERE}").post(SESSIONS).status_code for n in range(3)]
    assert behind == [201, 201, 429]
    assert enter(proxies=1, asks_for=HERE).post(SESSIONS).status_code == 201


def test_one_customers_addresses_are_one(enter):
    codes = [enter(f"2001:db8:1:2::{n}").post(SESSIONS).status_code for n in range(3)]
    assert codes == [201, 201, 429]
    assert enter("2001:db8:1:3::1").post(SESSIONS).status_code == 201


def test_newcomer_is_told_in_their_language_when_to_come_again(studio):
    newcomers = Newcomers(1)
    newcomers.let_in(studio.store.library("somebody"), HERE)
    with pytest.raises(TooManyNewcomersError) as caught:
        newcomers.let_in(studio.store.library("nobody"), HERE)
    assert "60 min" in caught.value.message("en")
    assert "请过 60 分钟" in caught.value.message("zh")

"""Gradio's own client draws by the same names and rules as other programs, and finds nothing else on the page."""

import httpx
import pytest
from gradio_client import Client
from gradio_client.exceptions import AppError

from ui.api.tools import TOOLS


@pytest.fixture(scope="module")
def keys(site):
    """Those of two callers."""
    return [httpx.post(f"{site.url}/api/v1/keys").json()["key"] for _ in range(2)]


@pytest.fixture(scope="module")
def clients(site, keys):
    """One for each key."""
    made = [Client(site.url, headers={"Authorization": f"Bearer {key}"}, verbose=False) for key in keys]
    yield made
    for each in made:
        each.close()


def test_nothing_but_the_tools_has_a_name(clients):
    described = clients[0].view_api(return_format="dict")
    assert {name.removeprefix("/") for name in described["named_endpoints"]} == TOOLS.keys()
    assert described["unnamed_endpoints"] == {}
    taken = described["named_endpoints"]["/draw"]["parameters"]
    assert [each["parameter_name"] for each in taken if not each["parameter_has_default"]] == ["prompt"]


def test_prompt_becomes_a_picture(clients):
    first, again = (clients[0].predict("a cat", size="960x640", seed=7, api_name="/draw") for _ in range(2))
    assert (first["picture"]["width"], first["picture"]["height"], first["seed"]) == (96, 64, 7)
    assert first["picture"]["id"] == again["picture"]["id"]
    assert httpx.get(first["picture"]["url"]).headers["content-type"] == "image/png"


def test_conversation_goes_on(clients):
    drawn = clients[0].predict("一只猫", api_name="/chat")
    edited = clients[0].predict("把猫换成狗", drawn["session"], api_name="/edit")
    assert "狗" in edited["prompt"]
    whole = clients[0].predict(drawn["session"], api_name="/read_session")
    assert [turn["text"] for turn in whole["turns"]] == ["一只猫", "把猫换成狗"]


def test_nothing_of_anybody_else_is_there(clients):
    mine, other = clients
    drawn = mine.predict("a cat", api_name="/draw")
    for name, value in (("/read_session", drawn["session"]), ("/get_picture", drawn["picture"]["id"])):
        with pytest.raises(AppError, match="There is no"):
            other.predict(value, api_name=name)
    assert other.predict(api_name="/list_sessions") == {"sessions": []}


def test_wrong_call_and_caller_without_a_key_are_told_what_to_do(site, clients):
    with pytest.raises(AppError, match="size: "):
        clients[0].predict("a cat", size="huge", api_name="/draw")
    with pytest.raises(AppError, match="/api/v1/keys"):
        Client(site.url, verbose=False).predict("a cat", api_name="/draw")

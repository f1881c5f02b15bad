"""Assistants of other programs draw, by the protocol's own client over HTTP."""

import base64
import io
import json
from contextlib import asynccontextmanager

import anyio
import httpx
import httpx2
import pytest
from mcp import Client
from mcp.client.streamable_http import streamable_http_client
from PIL import Image
from starlette.applications import Starlette
from starlette.testclient import TestClient

from ui.api import assistants
from ui.api.protocol import _LARGEST, _seen
from ui.api.tools import TOOLS


@pytest.fixture(scope="module")
def keys(site):
    """Those of two callers."""
    return [httpx.post(f"{site.url}/api/v1/keys").json()["key"] for _ in range(2)]


@asynccontextmanager
async def assistant(site, key: str, mode: str = "auto"):
    """A client of the protocol that brings the key."""
    headers = {"Authorization": f"Bearer {key}"}
    async with (
        httpx2.AsyncClient(headers=headers, timeout=60) as http,
        Client(streamable_http_client(f"{site.url}/mcp", http_client=http), mode=mode) as client,
    ):
        yield client


def used(site, key: str, *calls, mode: str = "auto") -> list:
    """What comes of calls, each the name of a tool and its arguments, one after another."""

    async def use():
        async with assistant(site, key, mode) as client:
            return [await client.call_tool(name, arguments) for name, arguments in calls]

    return anyio.run(use)


def picture(result) -> Image.Image:
    """The picture of an answer."""
    (image,) = [each for each in result.content if each.type == "image"]
    return Image.open(io.BytesIO(base64.b64decode(image.data)))


def test_tools_say_what_they_take(site, keys):
    async def listed():
        async with assistant(site, keys[0]) as client:
            return (await client.list_tools()).tools

    tools = {tool.name: tool for tool in anyio.run(listed)}
    assert tools.keys() == TOOLS.keys()
    assert tools["draw"].input_schema["required"] == ["prompt"]
    assert all(tool.description for tool in tools.values())
    assert tools["get_picture"].annotations.read_only_hint


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_prompt_becomes_a_picture_of_the_size_and_seed_asked_for(site, keys, mode):
    asked = ("draw", {"prompt": "a cat", "size": "960x640", "seed": 7})
    first, again = used(site, keys[0], asked, asked, mode=mode)
    assert picture(first).size == (96, 64)
    assert first.structured_content["seed"] == 7
    assert picture(first).tobytes() == picture(again).tobytes()
    assert json.loads(first.content[0].text) == first.structured_content
    url = first.structured_content["picture"]["url"]
    assert httpx.get(url).headers["content-type"] == "image/png"


def test_conversation_goes_on_and_is_read_again(site, keys):
    (drawn,) = used(site, keys[0], ("chat", {"text": "一只猫"}))
    session, shown = drawn.structured_content["session"], drawn.structured_content["picture"]["id"]
    edited, answered, found, whole, got = used(
        site,
        keys[0],
        ("edit", {"session": session, "text": "把猫换成狗", "picture": shown}),
        ("chat", {"session": session, "text": "你能画什么"}),
        ("list_sessions", {}),
        ("read_session", {"session": session}),
        ("get_picture", {"picture": shown}),
    )
    assert "狗" in edited.structured_content["prompt"]
    assert answered.structured_content["action"] == "chat"
    assert [each.type for each in answered.content] == ["text"]
    assert session in [each["id"] for each in found.structured_content["sessions"]]
    assert [turn["text"] for turn in whole.structured_content["turns"]] == ["一只猫", "把猫换成狗", "你能画什么"]
    assert picture(got).tobytes() == picture(drawn).tobytes()


def test_only_what_is_white_of_a_mask_changes_of_the_last_picture(site, keys):
    (drawn,) = used(site, keys[0], ("draw", {"prompt": "a cat", "seed": 7}))
    before = picture(drawn).convert("RGB")
    width, height = before.size
    left = Image.new("L", before.size, 0)
    left.paste(255, (0, 0, width // 2, height))
    file = io.BytesIO()
    left.save(file, format="PNG")
    words = {"session": drawn.structured_content["session"], "text": "make the cat blue"}
    (edited,) = used(site, keys[0], ("edit", {**words, "mask": base64.b64encode(file.getvalue()).decode()}))
    after = picture(edited).convert("RGB")
    right = (width // 2, 0, width, height)
    assert after.crop(right).tobytes() == before.crop(right).tobytes()
    assert after.tobytes() != before.tobytes()


def test_steps_are_told_while_it_draws(site, keys):
    steps = []

    async def draw():
        async def hear(progress, total, message):
            steps.append((progress, total))

        async with assistant(site, keys[0]) as client:
            await client.call_tool("draw", {"prompt": "a cat"}, progress_callback=hear)

    anyio.run(draw)
    assert steps[-1] == (4, 4)


def test_nothing_of_anybody_else_is_there(site, keys):
    mine, other = keys
    (drawn,) = used(site, mine, ("draw", {"prompt": "a dog"}))
    session, shown = drawn.structured_content["session"], drawn.structured_content["picture"]["id"]
    *refused, listed = used(
        site,
        other,
        ("chat", {"session": session, "text": "a cat"}),
        ("draw", {"session": session, "prompt": "a cat"}),
        ("edit", {"session": session, "text": "a cat"}),
        ("read_session", {"session": session}),
        ("get_picture", {"picture": shown}),
        ("list_sessions", {}),
    )
    assert all(each.is_error for each in refused)
    assert listed.structured_content == {"sessions": []}
    (whole,) = used(site, mine, ("read_session", {"session": session}))
    assert len(whole.structured_content["turns"]) == 1


@pytest.mark.parametrize(
    ("tool", "values", "complaint"),
    [
        ("paint", {}, "draw, chat, edit"),
        ("draw", {}, "prompt: "),
        ("draw", {"prompt": "a cat", "colour": "red"}, "colour: "),
        ("draw", {"prompt": "a cat", "size": "huge"}, "size: "),
        ("draw", {"prompt": "a cat", "model": "/etc"}, "no model '/etc'"),
        ("edit", {"session": "..", "text": "a cat"}, ".."),
    ],
)
def test_wrong_call_is_told_what_is_wrong(site, keys, tool, values, complaint):
    (answer,) = used(site, keys[0], (tool, values))
    assert answer.is_error
    assert complaint in answer.content[0].text


def test_nobody_comes_in_without_a_key_and_nobody_listens(site):
    call = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
    answer = httpx.post(f"{site.url}/mcp", json=call, headers={"Accept": "application/json, text/event-stream"})
    assert answer.status_code == 401
    assert "/api/v1/keys" in answer.json()["error"]["message"]
    assert httpx.get(f"{site.url}/mcp").status_code == 405


def test_picture_too_large_for_an_answer_becomes_a_jpeg_of_the_same_size(tmp_path):
    path = tmp_path / "noise.png"
    Image.effect_noise((1024, 1000), 100).convert("RGB").save(path)
    assert path.stat().st_size > _LARGEST
    kind, data = _seen(path)
    assert kind == "image/jpeg"
    assert Image.open(io.BytesIO(data)).size == (1024, 1000)


def test_without_the_package_the_address_says_what_to_install():
    answer = TestClient(Starlette(routes=[assistants.Route("/mcp", assistants.missing)])).get("/mcp")
    assert answer.status_code == 501
    assert 'pip install "mcp==2.*"' in answer.json()["error"]["message"]


def test_another_version_of_the_package_counts_as_none(tmp_path, monkeypatch):
    assert assistants.is_installed()
    folder = tmp_path / "mcp-1.30.0.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: mcp\nVersion: 1.30.0\n")
    monkeypatch.syspath_prepend(tmp_path)
    assert not assistants.is_installed()

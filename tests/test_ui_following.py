"""However many pages follow turns, there is room for those who click, and for pictures."""

import asyncio
import json
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from tests.page_server import served
from tests.samples import png
from tests.thinking import Thinking
from ui.identity import COOKIE, new_token, owner_of

FOLLOWERS = 45  # more than the threads that Gradio would work in
PATIENCE = 180  # seconds; what hangs does so until the turn ends, which it does not


@pytest.fixture
def site(tmp_path):
    with served(tmp_path) as site:
        site.studio.conversation.manager = manager = Thinking()
        yield site
        manager.go.set()


class Pages:
    """Many of them, opened with the same cookie."""

    def __init__(self, client: httpx.AsyncClient, config: dict) -> None:
        self._client = client
        self._calls = {each["api_name"]: each for each in config["dependencies"]}

    async def answers(self, page: int, name: str) -> AsyncIterator[str]:
        """What Gradio says about the event `name` of one page."""
        call = self._calls[name]
        body = {"fn_index": call["id"], "data": [None] * len(call["inputs"]), "session_hash": f"page{page}"}
        (await self._client.post("/gradio_api/queue/join", json=body)).raise_for_status()
        address = f"/gradio_api/queue/data?session_hash=page{page}"
        async with self._client.stream("GET", address) as answer:
            async for line in answer.aiter_lines():
                if line.startswith("data:"):
                    yield json.loads(line.removeprefix("data:"))["msg"]

    async def follow(self, page: int, shown: list[int]) -> None:
        """Open the page, and look at it for ever."""
        async for said in self.answers(page, "load"):
            if said == "process_generating" and page not in shown:
                shown.append(page)


async def all_that_is_answered(site, token: str, picture_id: str) -> list:
    """What a click and two calls come to, while many pages follow a turn."""
    headers, limits = {"cookie": f"{COOKIE}={token}"}, httpx.Limits(max_connections=None)
    async with httpx.AsyncClient(base_url=site.url, headers=headers, timeout=PATIENCE, limits=limits) as client:
        pages, shown = Pages(client, (await client.get("/config")).json()), []
        following = [asyncio.create_task(pages.follow(page, shown)) for page in range(FOLLOWERS)]
        async with asyncio.timeout(PATIENCE):
            while len(shown) < FOLLOWERS:
                await asyncio.sleep(0.1)
        called = [(await client.get(path)).status_code for path in ("/healthz", f"/media/{picture_id}")]
        clicked = [said async for said in pages.answers(FOLLOWERS, "random_seed") if said == "process_completed"]
        for each in following:
            each.cancel()
        return [*called, *clicked]


@pytest.mark.slow
def test_click_and_calls_are_answered_while_many_pages_follow_a_turn(site):
    studio, token = site.studio, new_token()
    session = studio.store.create_session(owner_of(token)).id
    picture = studio.store.finish_turn(studio.store.add_turn(session, "a cat").id, "done", picture=png()).picture
    turn = studio.conversation.begin(session, "a dog")
    studio.running.start(turn)
    with ThreadPoolExecutor(1) as aside:  # a browser that was started in this thread has a loop running there
        answered = aside.submit(asyncio.run, all_that_is_answered(site, token, picture.id)).result()
    assert answered == [200, 200, "process_completed"]
    assert studio.running.is_running(turn)

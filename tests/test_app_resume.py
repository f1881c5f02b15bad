"""A program that is stopped, in whatever way, goes on where it was: what waited is drawn, nothing is lost."""

import json
import signal
import time

import httpx
import pytest

from storage import SessionStore
from tests.slow_program import WAIT, running
from tests.tiny_hunyuan import tiny_hunyuan

LONG, SHORT = 100, 2  # steps


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory):
    return tiny_hunyuan(tmp_path_factory.mktemp("tiny"))


def say(client: httpx.Client, session: str, text: str, steps: int, until: str) -> str:
    """Say something, follow it until the event `until`, and hang up; returns the id of the turn."""
    body = {"text": text, "drawing": {"steps": steps}}
    with client.stream("POST", f"/api/v1/sessions/{session}/turns", json=body) as answer:
        assert answer.status_code == 200
        if until:
            next(line for line in answer.iter_lines() if line == f"event: {until}")
    return client.get(f"/api/v1/sessions/{session}").json()["turns"][-1]["id"]


def ended(client: httpx.Client, turn: str) -> dict:
    """The turn, once it has ended."""
    until = time.monotonic() + WAIT
    while time.monotonic() < until:
        found = client.get(f"/api/v1/turns/{turn}").json()
        if found["status"] not in ("pending", "running"):
            return found
        time.sleep(0.1)
    raise TimeoutError(turn)


@pytest.mark.parametrize("how", [signal.SIGKILL, pytest.param(signal.SIGTERM, marks=pytest.mark.slow)])
def test_what_waited_is_drawn_after_a_restart_and_what_was_being_drawn_can_be_tried_again(tmp_path, checkpoint, how):
    with running(checkpoint, tmp_path) as program:
        client = program.client
        key = {"Authorization": f"Bearer {client.post('/api/v1/keys').json()['key']}"}
        client.headers.update(key)
        one, other = (client.post("/api/v1/sessions").json()["id"] for _ in range(2))
        drawn = say(client, one, "a cat", LONG, until="step")
        in_line = say(client, one, "a dog", SHORT, until="")
        decided = say(client, other, "a car", SHORT, until="decision")
        status, written = program.stop(how)
    store = SessionStore(tmp_path)
    left = [store.turn(each).status for each in (drawn, in_line, decided)]
    if how is signal.SIGTERM:
        assert (status, left) == (0, ["interrupted", "pending", "pending"])
        assert "Traceback" not in written
    else:
        assert left == ["running", "pending", "pending"]
    seed = store.turn(decided).request["seed"]
    with running(checkpoint, tmp_path) as program:
        program.client.headers.update(key)
        assert ended(program.client, drawn)["status"] == "interrupted"
        for turn in (in_line, decided):
            assert ended(program.client, turn)["status"] == "done"
            assert store.turn(turn).request["steps"] == SHORT
            assert store.turn(turn).picture.path.exists()
    assert store.turn(decided).request["seed"] == seed


@pytest.mark.slow
def test_replay_goes_on_after_the_program_was_killed(tmp_path, checkpoint):
    with running(checkpoint, tmp_path) as program:
        client = program.client
        key = {"Authorization": f"Bearer {client.post('/api/v1/keys').json()['key']}"}
        client.headers.update(key)
        session = client.post("/api/v1/sessions").json()["id"]
        for text in ("a cat", "make it blue", "make it red"):
            ended(client, say(client, session, text, SHORT, until="done"))
        new = client.post(f"/api/v1/sessions/{session}/replay", json={"seed": "new", "steps": LONG}).json()["id"]
        first = client.get(f"/api/v1/sessions/{new}").json()["turns"][0]["id"]
        with client.stream("GET", f"/api/v1/turns/{first}/events") as events:
            next(line for line in events.iter_lines() if line == "event: step")
        program.stop(signal.SIGKILL)
    assert SessionStore(tmp_path).turn(first).status == "running"
    with running(checkpoint, tmp_path) as program:
        program.client.headers.update(key)
        until = time.monotonic() + WAIT
        while (whole := program.client.get(f"/api/v1/sessions/{new}").json())["replaying"]:
            assert time.monotonic() < until, whole
            time.sleep(0.2)
    assert [turn["text"] for turn in whole["turns"]] == ["a cat", "make it blue", "make it red"]
    assert [turn["status"] for turn in whole["turns"]] == ["done"] * 3
    assert SessionStore(tmp_path).turn(first).status == "interrupted"


@pytest.mark.slow
def test_logs_are_lines_of_json_that_tell_what_belongs_together_and_nobodys_words(tmp_path, checkpoint):
    with running(checkpoint, tmp_path, HUIHUA_OPENAI_KEY="hunter2", HUIHUA_LOG_LEVEL="debug") as program:
        client = program.client
        client.headers["Authorization"] = f"Bearer {client.post('/api/v1/keys').json()['key']}"
        session = client.post("/api/v1/sessions").json()["id"]
        said = {"text": "a cat", "stream": False, "drawing": {"steps": SHORT}}
        answer = client.post(f"/api/v1/sessions/{session}/turns", json=said, headers={"X-Request-Id": "mine-1"})
        client.get("/api/v1/search", params={"q": "pomegranate"})
        _, written = program.stop(signal.SIGTERM)
    assert answer.headers["x-request-id"] == "mine-1"
    logged = [json.loads(line) for line in written.splitlines()]
    end = next(each for each in logged if each["event"] == "turn ended")
    ids = (answer.json()["id"], session, "mine-1")
    assert (end["turn"], end["session"], end["request"], end["status"]) == (*ids, "done")
    call = next(each for each in logged if each.get("request") == "mine-1" and each["event"] == "call")
    assert (call["route"], call["status"]) == ("/api/v1/sessions/{session_id}/turns", 200)
    assert not [word for word in ("a cat", "pomegranate", "hunter2") if word in written]

"""Programs have a session drawn anew, with another seed or model, as a new session."""

import time

import pytest

from tests.api_client import begun, key_of, said

WAIT = 120  # seconds


def ask(client, headers, session: str, **body):
    return client.post(f"/api/v1/sessions/{session}/replay", headers=headers, json=body)


def ended(client, headers, session: str) -> dict:
    """The new session, once everything in it is drawn."""
    until = time.monotonic() + WAIT
    while (found := client.get(f"/api/v1/sessions/{session}", headers=headers).json())["replaying"]:
        assert time.monotonic() < until, found
        time.sleep(0.05)
    return found


@pytest.fixture
def session(client, headers) -> str:
    session = begun(client, headers)
    for text in ("一只猫", "把猫换成狗"):
        said(client, headers, session, text=text, drawing={"steps": 1, "seed": 3})
    return session


def test_session_is_drawn_anew_from_another_seed(client, headers, session):
    answer = ask(client, headers, session, backend="hunyuan-dit", checkpoint="embedded", seed=5, steps=2)
    assert answer.status_code == 201
    assert (answer.json()["replay_of"], answer.json()["title"]) == (session, "一只猫 · replay")
    new = ended(client, headers, answer.json()["id"])
    assert [(turn["text"], turn["status"]) for turn in new["turns"]] == [("一只猫", "done"), ("把猫换成狗", "done")]
    assert [(turn["seed"], turn["request"]["steps"]) for turn in new["turns"]] == [(5, 2), (5, 2)]


@pytest.mark.parametrize(
    ("body", "same"), [({}, True), ({"seed": None, "backend": "hunyuan-dit"}, True), ({"seed": "new"}, False)]
)
def test_what_is_left_out_is_as_it_was(client, headers, session, body, same):
    new = ended(client, headers, ask(client, headers, session, **body).json()["id"])
    old = client.get(f"/api/v1/sessions/{session}", headers=headers).json()
    pictures = [[turn["picture"]["id"] for turn in each["turns"]] for each in (old, new)]
    assert (pictures[0] == pictures[1]) is same
    assert old["replay_of"] is None


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ({"backend": "nobody"}, "no model 'nobody'"),
        ({"backend": "hunyuan-dit", "checkpoint": "/etc"}, "no model 'hunyuan-dit//etc'"),
        ({"checkpoint": "embedded"}, "a checkpoint goes with"),
        ({"seed": -1}, "seed"),
        ({"seed": "old"}, "seed"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_wrong_call_is_told_what_is_wrong_and_makes_no_session(client, headers, session, body, complaint):
    answer = ask(client, headers, session, **body)
    assert answer.status_code == 422
    assert complaint in answer.json()["error"]["message"]
    assert len(client.get("/api/v1/sessions", headers=headers).json()) == 1


def test_there_has_to_be_a_picture_and_it_has_to_be_ones_own(client, headers, session):
    assert ask(client, key_of(client), session).status_code == 404
    empty = ask(client, {**headers, "Accept-Language": "zh-CN"}, begun(client, headers))
    assert empty.status_code == 422
    assert "还没有画过图" in empty.json()["error"]["message"]


def test_replay_is_described(client):
    schema = client.get("/api/v1/openapi.json").json()
    described = schema["paths"]["/api/v1/sessions/{session_id}/replay"]["post"]
    assert "201" in described["responses"]
    assert schema["components"]["schemas"]["Replay"]["properties"].keys() == {
        "backend", "checkpoint", "seed", "steps", "guidance",
    }  # fmt: skip

"""Programs converse and draw over HTTP, each with what is theirs."""

import base64
import io

import pytest
from PIL import Image

from tests.api_client import CAT, begun, events, key_of, png, said
from tests.page_server import LIMITS
from ui.api.telling import MOST_BYTES


def test_turn_is_told_as_it_happens_and_leaves_a_picture(client, headers, api_studio):
    session = begun(client, headers)
    told = events(said(client, headers, session, stream=True).text)
    names = [name for name, _ in told]
    assert told[0] == ("turn", {"id": told[-1][1]["id"]})
    assert names.index("decision") < names.index("step") < names.index("done") == len(names) - 1
    assert dict(told)["decision"]["action"] == "draw"
    assert dict(told)["step"]["index"] == dict(told)["step"]["total"]
    turn = told[-1][1]
    assert (turn["status"], turn["session"], turn["text"]) == ("done", session, CAT)
    picture = client.get(turn["picture"]["url"], headers=headers)
    assert picture.headers["content-type"] == "image/png"
    assert Image.open(io.BytesIO(picture.content)).size == (turn["picture"]["width"], turn["picture"]["height"])
    assert b'huihua_phase_seconds_count{phase="draw"}' in api_studio.running.metrics.text()


def test_conversation_goes_on_and_is_read_again(client, headers):
    session = begun(client, headers)
    first = said(client, headers, session, text="一只猫").json()
    second = said(client, headers, session, text="把猫换成狗").json()
    assert (second["edit"], second["parent"]) == ("entity", first["id"])
    assert "狗" in second["prompt"]
    whole = client.get(f"/api/v1/sessions/{session}", headers=headers).json()
    assert [turn["id"] for turn in whole["turns"]] == [first["id"], second["id"]]
    numbers = [each["number"] for each in client.get(f"/api/v1/sessions/{session}/pictures", headers=headers).json()]
    assert numbers == [1, 2]
    assert [each["id"] for each in client.get("/api/v1/sessions", headers=headers).json()] == [session]


def test_turn_is_rated_and_the_rating_taken_back(client, headers):
    turn = said(client, headers, begun(client, headers), text="你好").json()
    assert turn["liked"] is None
    for liked in (True, False, None):
        rated = client.put(f"/api/v1/turns/{turn['id']}/rating", headers=headers, json={"liked": liked})
        assert (rated.status_code, rated.json()["liked"]) == (200, liked)
    address = f"/api/v1/turns/{turn['id']}/rating"
    assert client.put(address, headers=key_of(client), json={"liked": True}).status_code == 404


def test_conversation_is_gone_on_from_a_turn_in_a_new_one(client, headers):
    session = begun(client, headers)
    first = said(client, headers, session, text="你好").json()
    said(client, headers, session, text="谢谢")
    forked = client.post(f"/api/v1/turns/{first['id']}/fork", headers=headers)
    assert (forked.status_code, forked.json()["title"]) == (201, "你好 · from here")
    turns = client.get(f"/api/v1/sessions/{forked.json()['id']}", headers=headers).json()["turns"]
    assert [turn["text"] for turn in turns] == ["你好"]
    assert client.post(f"/api/v1/turns/{first['id']}/fork", headers=key_of(client)).status_code == 404


def test_prompt_is_drawn_as_it_stands_with_the_settings_of_the_call(client, headers):
    drawing = {"seed": 7, "steps": 2}
    turn = said(client, headers, begun(client, headers), prompt="zxq vbn", drawing=drawing).json()
    assert (turn["prompt"], turn["seed"], turn["request"]["steps"]) == ("zxq vbn", 7, 2)


def test_pictures_are_brought_along_and_talked_about(client, headers):
    session = begun(client, headers)
    content = base64.b64encode(png()).decode()
    turn = said(client, headers, session, text="make it blue", pictures=[f"data:image/png;base64,{content}"]).json()
    upload = client.get(turn["uploads"][0]["url"], headers=headers)
    assert Image.open(io.BytesIO(upload.content)).getpixel((0, 0)) == (255, 0, 0)
    drawn = said(client, headers, session).json()["picture"]["id"]
    about = said(client, headers, session, text="make the background blue", about=drawn).json()
    assert about["status"] == "done"
    assert "source" not in (about["request"] or {})
    assert said(client, headers, session, about="0" * 64).status_code == 404


def test_browser_is_known_by_its_cookie(client):
    session = client.post("/api/v1/sessions")
    assert "HttpOnly" in session.headers["set-cookie"]
    assert [each["id"] for each in client.get("/api/v1/sessions").json()] == [session.json()["id"]]


@pytest.mark.parametrize("brought", [{}, {"Authorization": "Bearer nonsense"}, {"Authorization": "Basic abc"}])
def test_unknown_caller_is_told_how_to_become_known(client, brought):
    answer = client.get("/api/v1/sessions", headers={**brought, "Accept-Language": "zh-CN"})
    assert answer.status_code == 401
    assert "密钥" in answer.json()["error"]["message"]


def test_nothing_of_anybody_else_is_there(client, headers):
    session = begun(client, headers)
    turn = said(client, headers, session).json()
    other = key_of(client)
    for method, path in (
        ("get", f"/sessions/{session}"),
        ("delete", f"/sessions/{session}"),
        ("get", f"/sessions/{session}/pictures"),
        ("get", f"/turns/{turn['id']}"),
        ("get", f"/turns/{turn['id']}/events"),
        ("post", f"/turns/{turn['id']}/cancel"),
        ("get", f"/pictures/{turn['picture']['id']}"),
    ):
        assert getattr(client, method)(f"/api/v1{path}", headers=other).status_code == 404, path
    assert said(client, other, session).status_code == 404
    assert client.get("/api/v1/search?q=cat", headers=other).json() == []
    assert client.get("/api/v1/sessions", headers=other).json() == []


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ({"text": ""}, "either a text"),
        ({"text": "a cat", "prompt": "a dog"}, "either a text"),
        ({"text": "a cat", "drawing": {"model": "hunyuan-dit//etc"}}, "no model 'hunyuan-dit//etc'"),
        ({"text": "a cat", "drawing": {"steps": 0}}, "drawing.steps"),
        ({"text": "a cat", "colour": "red"}, "colour"),
        ({"text": "a cat", "pictures": ["?"]}, "base64"),
        ({"text": "a cat", "pictures": [base64.b64encode(b"GIF89a nothing").decode()]}, "Cannot read the picture"),
        ({"text": "\ud800"}, "text: "),
    ],
)
def test_wrong_call_is_told_what_is_wrong_and_leaves_nothing(client, headers, body, complaint):
    session = begun(client, headers)
    answer = said(client, headers, session, **body)
    assert answer.status_code == 422
    assert complaint in answer.json()["error"]["message"]
    assert client.get(f"/api/v1/sessions/{session}", headers=headers).json()["turns"] == []


def test_too_long_call_is_not_read(client, headers):
    long = {**headers, "Content-Length": str(MOST_BYTES + 1)}
    assert client.post("/api/v1/sessions", headers=long, content=b"{}").status_code == 413
    endless = client.post("/api/v1/sessions", headers=headers, content=iter([b"{}"]))
    assert endless.status_code == 411


def test_bin_is_emptied_and_room_is_free_again(client, headers):
    session = begun(client, headers)
    picture = said(client, headers, session).json()["picture"]
    client.delete(f"/api/v1/sessions/{session}", headers=headers)
    emptied = client.delete("/api/v1/bin", headers=headers).json()
    assert (emptied["sessions"], emptied["pictures"], emptied["bytes"] > 0) == (1, 1, True), picture
    assert client.delete("/api/v1/bin", headers=headers).json() == {"sessions": 0, "pictures": 0, "bytes": 0}
    assert client.delete("/api/v1/bin").status_code == 401


def test_caller_with_enough_under_way_has_to_wait(client, headers, api_studio):
    session = begun(client, headers)
    begun_turns = [api_studio.conversation.begin(session, CAT) for _ in range(LIMITS.at_once)]
    refused = said(client, {**headers, "Accept-Language": "zh-CN"}, session)
    assert (refused.status_code, refused.headers["retry-after"]) == (429, "5")
    assert refused.json()["error"]["message"] == "您已有 10 轮在进行，请等其中一轮结束。"
    sessions = len(client.get("/api/v1/sessions", headers=headers).json())
    generation = client.post("/v1/images/generations", headers=headers, json={"prompt": CAT})
    assert (generation.status_code, len(client.get("/api/v1/sessions", headers=headers).json())) == (429, sessions)
    stopped = client.post(f"/api/v1/turns/{begun_turns[0]}/cancel", headers=headers)
    assert stopped.status_code == 202
    for turn in begun_turns[1:]:
        api_studio.running.start(turn)
        api_studio.running.cancel(turn)
        list(api_studio.running.follow(turn))
    assert said(client, headers, session).status_code == 200


def test_ended_turn_is_followed_to_its_end_at_once(client, headers):
    turn = said(client, headers, begun(client, headers)).json()
    told = events(client.get(f"/api/v1/turns/{turn['id']}/events", headers=headers).text)
    assert told == [("turn", {"id": turn["id"]}), ("done", turn)]


def test_sessions_are_found_and_deleted(client, headers):
    session = begun(client, headers)
    turn = said(client, headers, session, text="一只熊猫").json()
    hit = client.get("/api/v1/search", params={"q": "熊猫"}, headers=headers).json()[0]
    assert (hit["session"]["id"], hit["turn"]) in [(session, turn["id"]), (session, None)]
    assert client.delete(f"/api/v1/sessions/{session}", headers=headers).status_code == 204
    assert client.get("/api/v1/search", params={"q": "熊猫"}, headers=headers).json() == []
    assert client.get(f"/api/v1/sessions/{session}", headers=headers).status_code == 404


def test_api_describes_itself_without_leaving_the_machine(client):
    schema = client.get("/api/v1/openapi.json").json()
    assert {"/api/v1/sessions/{session_id}/turns", "/v1/images/generations"} <= schema["paths"].keys()
    page = client.get("/api/v1").text
    assert all(path in page for path in schema["paths"])
    assert "src=" not in page
    assert "://" not in page


def test_session_leaves_as_a_file_and_comes_back(client, headers):
    session = begun(client, headers)
    said(client, headers, session)
    file = client.get(f"/api/v1/sessions/{session}/export", headers=headers).content
    other = key_of(client)
    copy = client.post("/api/v1/sessions/import", headers=other, files={"file": ("a.zip", file)}).json()
    assert len(client.get(f"/api/v1/sessions/{copy['id']}", headers=other).json()["turns"]) == 1
    broken = client.post("/api/v1/sessions/import", headers=other, files={"file": ("a.zip", file[:100])})
    assert broken.status_code == 422

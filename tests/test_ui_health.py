"""Who watches over the program learns whether it works, and in numbers how it does; others learn no numbers."""

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from storage import SessionStore, kept_in
from tests.page_server import studio_in
from tests.thinking import Thinking
from ui.health import register_health
from ui.metrics import TurnMetrics

HERE = ("127.0.0.1", 5000)


def served(
    store: SessionStore, metrics: TurnMetrics, caller: tuple[str, int] = HERE, keeper=None, key: str = ""
) -> TestClient:
    app = FastAPI()
    register_health(app, store, metrics, keeper, key)
    return TestClient(app, client=caller)


def test_store_that_cannot_be_read_is_told(tmp_path):
    store = SessionStore(tmp_path)
    client = served(store, TurnMetrics())
    assert client.get("/healthz").json() == {"status": "ok"}
    store.close()
    for file in tmp_path.glob("huihua.db*"):
        file.write_bytes(b"no database" * 1000)
    assert client.get("/healthz").status_code == 503


def test_snapshots_that_fail_are_told_and_no_reason_to_restart(tmp_path):
    (tmp_path / "volume").write_text("no folder")
    with kept_in(tmp_path / "volume", tmp_path / "data", seconds=3600) as keeper:
        client = served(SessionStore(tmp_path / "data"), TurnMetrics(), keeper=keeper)
    answer = client.get("/healthz")
    told = answer.json()["snapshots"]
    assert (answer.status_code, told["taken_utc"]) == (200, None)
    assert str(tmp_path / "volume") in told["problem"]


def test_turns_are_counted_by_their_end_and_timed_by_phase(tmp_path):
    studio, worker = studio_in(tmp_path)
    session = studio.store.create_session().id
    for text in ("hello", "what can you draw?"):
        turn = studio.conversation.begin(session, text)
        studio.running.start(turn)
        list(studio.running.follow(turn))
    numbers = served(studio.store, studio.running.metrics).get("/metrics").text
    worker.close()
    assert 'huihua_turns_total{status="done"} 2.0' in numbers
    assert 'huihua_phase_seconds_count{phase="decide"} 2.0' in numbers
    assert "huihua_turns_under_way 0.0" in numbers
    assert "process_resident_memory_bytes" in numbers
    assert "hello" not in numbers


def test_turns_in_line_are_counted_with_those_under_way(tmp_path):
    studio, worker = studio_in(tmp_path)
    studio.conversation.manager = manager = Thinking()
    session = studio.store.create_session().id
    turns = [studio.conversation.begin(session, text) for text in ("hello", "hello again")]
    for turn, before in zip(turns, (None, turns[0]), strict=True):
        studio.running.start(turn, after=before)
    client = served(studio.store, studio.running.metrics)
    assert "huihua_turns_under_way 2.0" in client.get("/metrics").text
    manager.go.set()
    list(studio.running.follow(turns[1]))
    assert "huihua_turns_under_way 0.0" in client.get("/metrics").text
    worker.close()


def test_numbers_are_told_to_another_machine_that_brings_the_key(tmp_path):
    client = served(SessionStore(tmp_path), TurnMetrics(), ("203.0.113.9", 5000), key="open sesame")
    assert client.get("/metrics", headers={"authorization": "Bearer open sesame"}).status_code == 200
    for wrong in ("Bearer open", "Bearer ", "open sesame", "Bearer öpen"):
        assert client.get("/metrics", headers={"authorization": wrong.encode()}).status_code == 404
    nobodys = served(SessionStore(tmp_path), TurnMetrics(), ("203.0.113.9", 5000))
    assert nobodys.get("/metrics", headers={"authorization": "Bearer "}).status_code == 404


@pytest.mark.parametrize(
    ("caller", "headers"),
    [(("203.0.113.9", 5000), {}), (("testclient", 5000), {}), (HERE, {"x-forwarded-for": "203.0.113.9"})],
)
def test_numbers_are_for_this_machine_alone(tmp_path, caller, headers):
    client = served(SessionStore(tmp_path), TurnMetrics(), caller)
    assert client.get("/metrics", headers=headers).status_code == 404
    assert client.get("/healthz", headers=headers).status_code == 200

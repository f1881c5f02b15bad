"""Logs: lines of JSON or lines to read, with what belongs together, and without secrets and anybody's words."""

import io
import json
import logging

import pytest
from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.testclient import TestClient
from structlog.contextvars import bound_contextvars

from ui.calls import Calls
from ui.logs import configure

WORDS = "my secret garden"


class Terminal(io.StringIO):
    """What somebody looks at."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def write(logs):
    """Makes logs."""

    def write(level: str = "info", form: str = "json", stream: io.StringIO | None = None, **options) -> io.StringIO:
        stream = stream or io.StringIO()
        configure(level, form, stream=stream, **options)
        return stream

    return write


def lines(stream: io.StringIO) -> list[dict]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_event_is_a_line_with_its_details_and_the_ids_of_the_work_at_hand(write):
    stream = write()
    with bound_contextvars(turn="t1", session="s1"):
        logging.getLogger("dialog.conversation").info("turn %s", "ended", extra={"seconds": 0.5, "原因": "好"})
    (line,) = lines(stream)
    assert line.pop("time").endswith("Z")
    assert line == {
        "event": "turn ended", "level": "info", "logger": "dialog.conversation", "turn": "t1", "session": "s1",
        "seconds": 0.5, "原因": "好",
    }  # fmt: skip


def test_what_is_looked_at_is_made_to_be_read_and_a_file_is_not(write):
    def event(form: str, stream: io.StringIO) -> str:
        write(form=form, stream=stream)
        logging.getLogger("ui").info("started", extra={"model": "a/b"})
        return stream.getvalue()

    for shown in (event("auto", Terminal()), event("text", io.StringIO())):
        assert "started" in shown
        assert not shown.startswith("{")
    assert "\x1b" not in event("text", io.StringIO())
    for kept in (event("auto", io.StringIO()), event("json", Terminal())):
        assert json.loads(kept)["model"] == "a/b"


def test_level_is_ours_and_libraries_are_heard_from_warnings_on(write):
    stream = write("warning")
    for name in ("ui.running", "httpx"):
        logging.getLogger(name).info("hidden")
        logging.getLogger(name).warning("shown")
    write("debug", stream=stream)
    logging.getLogger("generation.jobs").debug("shown")  # nobody gives it a level of its own
    logging.getLogger("httpx").info("hidden")
    seen = [(line["logger"], line["event"]) for line in lines(stream)]
    assert seen == [("ui.running", "shown"), ("httpx", "shown"), ("generation.jobs", "shown")]


@pytest.mark.parametrize("texts", [False, True])
def test_what_people_say_is_written_only_when_asked_for(write, texts):
    stream = write(texts=texts)
    log = logging.getLogger("ui.running")
    log.info("turn ended", extra={"text": WORDS, "prompt": WORDS, "reply": WORDS, "status": "done"})
    try:
        try:
            raise ValueError(f"cannot read {WORDS}")
        except ValueError as error:
            raise KeyError(WORDS) from error
    except KeyError:
        log.exception("a turn failed")
    told, failed = lines(stream)
    assert told["status"] == "done"
    assert (WORDS in stream.getvalue()) == texts
    assert failed["exception"].index("ValueError") < failed["exception"].index("KeyError")
    assert "test_ui_logs.py" in failed["exception"]


def test_what_the_machine_says_is_kept_without_the_names_of_files(write):
    stream = write()
    for error in (RuntimeError("CUDA error"), OSError(28, "No space left on device", WORDS)):
        logging.getLogger("ui").error("failed", exc_info=error)
    assert [line["exception"] for line in lines(stream)] == [
        "RuntimeError: CUDA error", "OSError: No space left on device"
    ]  # fmt: skip


@pytest.mark.parametrize("form", ["json", "text"])
def test_secret_is_covered_wherever_it_stands(write, form):
    stream = write(form=form, texts=True, secrets=['ke"y-1'])
    logging.getLogger("ui").warning('refused ke"y-1', extra={"header": 'Bearer ke"y-1'}, exc_info=TypeError('ke"y-1'))
    assert "y-1" not in stream.getvalue()
    assert stream.getvalue().count("••••") == 3


# Calls


@pytest.fixture
def client():
    app = FastAPI(middleware=[Middleware(Calls)])

    @app.get("/api/things/{name}")
    def thing(name: str) -> str:
        logging.getLogger("ui").warning("inside")
        if name == "broken":
            raise RuntimeError
        return name

    @app.get("/page")
    def page() -> str:
        return "page"

    return TestClient(app, raise_server_exceptions=False)


def test_call_has_an_id_that_its_answer_and_its_logs_carry(write, client):
    stream = write()
    answer = client.get("/api/things/garden?q=secret", headers={"X-Request-Id": "abc-1"})
    inside, call = lines(stream)
    assert (inside["request"], call["request"], answer.headers["x-request-id"]) == ("abc-1", "abc-1", "abc-1")
    assert (call["method"], call["route"], call["status"]) == ("GET", "/api/things/{name}", 200)
    assert "garden" not in stream.getvalue()
    assert "secret" not in stream.getvalue()


def test_id_that_is_none_gives_way_to_a_new_one(write, client):
    write()
    made = client.get("/page", headers={"X-Request-Id": "a b\t{}"}).headers["x-request-id"]
    assert len(made) == 32
    assert client.get("/page").headers["x-request-id"] != made


def test_calls_of_the_page_are_told_to_who_looks_closely_and_failures_to_all(write, client):
    quiet, close = write("warning"), io.StringIO()
    client.get("/page")
    client.get("/api/things/broken")
    assert [(line["event"], line["level"], line.get("status")) for line in lines(quiet)] == [
        ("inside", "warning", None), ("call", "warning", 500)
    ]  # fmt: skip
    write("debug", stream=close)
    client.get("/page")
    assert lines(close)[-1]["route"] == "/page"

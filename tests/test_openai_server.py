"""Asking a real server on 127.0.0.1: one that behaves, and one that misbehaves in every way that servers do."""

import base64
import json
import random
import socket
import threading
import time
from contextlib import suppress

import pytest

from dialog.errors import ContextTooLongError, DialogueError, FilteredError, ServerError
from dialog.managers.llm.messages import Answer, ChatMessage, messages_for
from dialog.managers.openai.server import ChatServer
from dialog.managers.openai.wire import Patience
from dialog.options import ManagerOptions
from tests.chat_server import ChatServerForTests, events, free_port, hangs_up, refuses, says, send, sends, thinks
from tests.samples import png

QUICK = Patience(connect=2, piece=2, whole=5, tries=3, first_pause=0.001)
MESSAGES = [ChatMessage("system", "Be brief."), ChatMessage("user", "你好")]
KEY = "sk-very-secret-key"


def client(server, model="small", key=KEY, patience=QUICK, **options):
    return ChatServer(ManagerOptions(server.url, model, key), patience, **options)


def failure(*plans, error=ServerError, patience=QUICK):
    """What is said about a server that acts by these plans, and the server."""
    with ChatServerForTests(*plans) as server:
        with pytest.raises(error) as caught:
            client(server, patience=patience).answer(MESSAGES)
        assert KEY not in caught.value.message("en") + caught.value.message("zh") + repr(caught.value)
        return caught.value, server


# A server that behaves


def test_request_and_answer_are_of_the_protocol():
    with ChatServerForTests(says("一只猫")) as server:
        assert client(server).answer(MESSAGES).text == "一只猫"
    (body,) = server.bodies
    assert (server.paths, server.keys) == (["/v1/chat/completions"], [f"Bearer {KEY}"])
    assert body["messages"] == [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "你好"}]
    assert (body["model"], body["stream"], body["temperature"]) == ("small", True, 0.2)
    schema = body["response_format"]["json_schema"]
    assert schema["strict"]
    assert set(schema["schema"]["required"]) == set(schema["schema"]["properties"])


@pytest.mark.parametrize("written", ["{}", "{}/", "{}/chat/completions"])
def test_address_may_be_written_in_several_ways(written):
    with ChatServerForTests(says("hi")) as server:
        bare = server.url.removesuffix("/v1")
        for base in (server.url, bare.removeprefix("http://") if written == "{}" else server.url):
            options = ManagerOptions(written.format(base), "small")
            assert ChatServer(options, QUICK).answer(MESSAGES).text == "hi"
    assert set(server.paths) == {"/v1/chat/completions"}


def test_name_and_password_of_the_address_are_sent_but_not_logged(caplog):
    caplog.set_level("DEBUG")
    with ChatServerForTests(says("hi")) as server:
        url = server.url.replace("http://", "http://me:hunter2@")
        assert ChatServer(ManagerOptions(url, "small"), QUICK).answer(MESSAGES).text == "hi"
    assert server.keys == [f"Basic {base64.b64encode(b'me:hunter2').decode()}"]
    assert "hunter2" not in caplog.text


def test_without_a_key_none_is_sent():
    with ChatServerForTests(says("hi")) as server:
        client(server, key="").answer(MESSAGES)
    assert server.keys == [None]


def test_only_model_of_a_server_need_not_be_named():
    with ChatServerForTests(says("hi"), models=("qwen",)) as server:
        asked = client(server, model="")
        asked.answer(MESSAGES)
        asked.answer(MESSAGES)
    assert [body["model"] for body in server.bodies] == ["qwen", "qwen"]
    assert server.paths.count("/v1/models") == 1


@pytest.mark.parametrize(("models", "words"), [(("a", "b"), "a, b"), ((), "lists no model")])
def test_one_of_several_models_has_to_be_named(models, words):
    with ChatServerForTests(says("hi"), models=models) as server, pytest.raises(ServerError, match=words):
        client(server, model="").answer(MESSAGES)


def test_pictures_are_sent_small_and_inside_of_the_request(tmp_path):
    (tmp_path / "big.png").write_bytes(png(size=(1600, 1200)))
    (tmp_path / "broken.png").write_bytes(b"no picture")
    message = ChatMessage("user", "what is this?", (tmp_path / "big.png", tmp_path / "broken.png"))
    with ChatServerForTests(says("red")) as server:
        client(server).answer([MESSAGES[0], message])
    picture, text = server.bodies[0]["messages"][1]["content"]
    assert text == {"type": "text", "text": "what is this?"}
    assert picture["image_url"]["url"].startswith("data:image/jpeg;base64,/9j/")
    assert len(picture["image_url"]["url"]) < 20_000


@pytest.mark.parametrize(
    "body",
    [
        events("hel", "lo").replace("\n", "\r\n"),
        events("hel", "lo", end=""),
        events("hel", "lo").replace("data: ", "data:"),
        json.dumps({"choices": [{"message": {"content": [{"type": "text", "text": "hello"}]}}]}),
        json.dumps({"choices": [{"message": {"content": None, "tool_calls": [{"function": {"arguments": "hello"}}]}}]}),
    ],
)
def test_every_form_of_an_answer_is_read(body):
    with ChatServerForTests(sends(200, body, "text/plain")) as server:
        assert client(server).answer(MESSAGES).text == "hello"


def test_stream_ends_where_it_says_so_though_the_line_stays_open():
    def stays_open(handler, body):
        handler.send_response(200)
        handler.send_header("Content-Type", "text/event-stream")
        handler.end_headers()
        handler.wfile.write(events("hello").encode())
        handler.wfile.flush()
        time.sleep(3)

    with ChatServerForTests(stays_open) as server:
        start = time.monotonic()
        assert client(server).answer(MESSAGES).text == "hello"
    assert time.monotonic() - start < 2


def test_empty_answer_is_an_answer_without_words():
    with ChatServerForTests(says("")) as server:
        assert client(server).answer(MESSAGES).text == ""


# What a server cannot do is learned from its refusals


@pytest.mark.parametrize(
    ("refusal", "gone", "kept"),
    [
        ("'response_format.type' must be 'json_object'", {"json_schema"}, {"json_object"}),
        ("Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.", {'"max_tokens"'}, {"2048"}),
        ("Unsupported value: 'temperature' does not support 0.2.", {"temperature"}, {"json_schema"}),
        ("streaming is not supported", {'"stream": true'}, {"json_schema"}),
        ("System role not supported", {'"system"'}, {"Be brief."}),
        ("small is not a multimodal model", {"image_url"}, {"You cannot see pictures", "json_schema"}),
    ],
)
def test_what_a_server_minds_is_left_away_from_then_on(refusal, gone, kept, tmp_path):
    (tmp_path / "a.png").write_bytes(png())
    messages = [MESSAGES[0], ChatMessage("user", "this", (tmp_path / "a.png",))]
    with ChatServerForTests(refuses(400, refusal), says("hi")) as server:
        asked = client(server)
        assert asked.answer(messages).text == asked.answer(messages).text == "hi"
    first, *later = (json.dumps(body) for body in server.bodies)
    assert len(later) == 2
    assert all(word in first for word in gone)
    for body in later:
        assert not any(word in body for word in gone)
        assert all(word in body for word in kept)


@pytest.mark.parametrize("said", ["Image exceeds the limit of 20 MB", "could not decode image", "invalid image data"])
def test_what_is_wrong_with_one_picture_does_not_hold_for_the_next(said, tmp_path):
    (tmp_path / "a.png").write_bytes(png())
    messages = [MESSAGES[0], ChatMessage("user", "this", (tmp_path / "a.png",))]
    with ChatServerForTests(refuses(400, said), says("hi")) as server:
        asked = client(server)
        assert asked.answer(messages).text == asked.answer(messages).text == "hi"
    assert ["image_url" in json.dumps(body) for body in server.bodies] == [True, False, True]


def test_server_that_does_not_say_what_it_minds_is_asked_ever_plainer():
    def only_plain(handler, body):
        plain = "response_format" not in body and not body["stream"]
        (says("hi") if plain else sends(422, "?", "text/plain"))(handler, body)

    with ChatServerForTests(only_plain) as server:
        asked = client(server)
        assert asked.answer(MESSAGES).text == "hi"
        tries = len(server.bodies)
        assert asked.answer(MESSAGES).text == "hi"
    assert tries <= 5
    assert len(server.bodies) == tries + 1


def test_failure_in_passing_teaches_nothing():
    with ChatServerForTests(refuses(500, "grammar crashed"), says("hi")) as server:
        asked = client(server)
        asked.answer(MESSAGES)
        asked.answer(MESSAGES)
    assert ["response_format" in body for body in server.bodies].count(True) == 3
    assert server.bodies[1]["response_format"] == {"type": "json_object"}
    assert server.bodies[2]["response_format"]["type"] == "json_schema"


# A model that thinks first is asked not to


def test_model_is_asked_not_to_think():
    with ChatServerForTests(says("hi")) as server:
        client(server).answer(MESSAGES)
    (body,) = server.bodies
    assert body["chat_template_kwargs"] == {"enable_thinking": False}
    assert "reasoning_effort" not in body  # few servers take it, and few need it


@pytest.mark.parametrize(
    "said",
    [
        "Unrecognized request argument supplied: chat_template_kwargs",
        "[{'type': 'extra_forbidden', 'loc': ('body', 'chat_template_kwargs'), 'msg': 'Not permitted'}]",
        "property 'chat_template_kwargs' is unsupported",
        "?",
    ],
)
def test_server_that_does_not_know_of_thinking_is_asked_without_it_from_then_on(said):
    def strict(handler, body):
        (refuses(400, said) if "chat_template_kwargs" in body else says("hi"))(handler, body)

    with ChatServerForTests(strict) as server:
        asked = client(server)
        assert asked.answer(MESSAGES).text == asked.answer(MESSAGES).text == "hi"
    assert ["chat_template_kwargs" in body for body in server.bodies] == [True, False, False]
    assert all(body["response_format"]["type"] == "json_schema" and body["stream"] for body in server.bodies)


@pytest.mark.parametrize("field", ["reasoning_content", "reasoning"])
def test_model_that_thinks_nevertheless_is_asked_for_less_of_it_and_given_more_room(field):
    with ChatServerForTests(thinks("Hm, a cat.", "hi", field=field)) as server:
        asked = client(server)
        assert asked.answer(MESSAGES) == Answer("hi")
        assert asked.answer(MESSAGES) == Answer("hi")
    assert [body.get("reasoning_effort") for body in server.bodies] == [None, "none"]
    assert [body["max_tokens"] for body in server.bodies] == [2048, 8192]


@pytest.mark.parametrize("taken", ["none", "low", None])
def test_effort_is_asked_for_as_far_as_the_server_takes_it(taken):
    def picky(handler, body):
        fits = body.get("reasoning_effort") in (None, taken)
        refusal = refuses(400, "Unsupported value: 'reasoning_effort' does not support this.")
        (thinks("Hm.", "hi") if fits else refusal)(handler, body)

    with ChatServerForTests(picky) as server:
        asked = client(server)
        for _ in range(3):
            assert asked.answer(MESSAGES).text == "hi"
    tried = {"none": ["none"], "low": ["none", "low"], None: ["none", "low", None]}[taken]
    assert [body.get("reasoning_effort") for body in server.bodies] == [None, *tried, taken]


@pytest.mark.parametrize(
    "thought", ["<think>Hm.</think>hi", "Hm.</think>hi", "[THINK]Hm.[/THINK]hi", "◁think▷Hm.◁/think▷hi"]
)
def test_thoughts_that_a_server_does_not_tell_apart_are_noticed(thought):
    with ChatServerForTests(says(thought)) as server:
        asked = client(server)
        asked.answer(MESSAGES)
        asked.answer(MESSAGES)
    assert [body.get("reasoning_effort") for body in server.bodies] == [None, "none"]


@pytest.mark.parametrize(
    "answer", ["<think>\n\n</think>\n\nhi", '{"action": "chat", "reply": "a <think>tag</think>"}', "hi"]
)
def test_what_is_no_thought_is_not_taken_for_one(answer):
    with ChatServerForTests(says(answer)) as server:
        asked = client(server)
        asked.answer(MESSAGES)
        asked.answer(MESSAGES)
    assert [body.get("reasoning_effort") for body in server.bodies] == [None, None]


@pytest.mark.parametrize("text", ["", '{"action": "chat", "re'])
def test_answer_that_the_limit_ended_is_told_as_cut_and_may_be_longer(text):
    with ChatServerForTests(thinks("", text, end="length")) as server:
        asked = client(server)
        assert asked.answer(MESSAGES) == Answer(text, cut=True)
        asked.answer(MESSAGES, longer=True)
    assert [body["max_tokens"] for body in server.bodies] == [2048, 8192]


def test_decision_that_a_server_takes_for_a_thought_is_read_and_never_shown_as_a_reply_meanwhile():
    heard = []
    with ChatServerForTests(thinks('{"reply": "hi"}')) as server:
        assert client(server).answer(MESSAGES, heard.append).text == '{"reply": "hi"}'
    assert set(heard) == {""}


# What passes is tried again


@pytest.mark.parametrize(
    "plan", [refuses(429, "slow down"), refuses(503), sends(502, "<html>bad gateway</html>", "text/html"), hangs_up]
)
def test_what_may_pass_is_tried_again(plan):
    with ChatServerForTests(plan, plan, says("hi")) as server:
        assert client(server).answer(MESSAGES).text == "hi"
    assert len(server.bodies) == 3


def test_pauses_grow_and_are_as_long_as_the_server_asks():
    pauses = []
    patience = Patience(whole=100, tries=4, first_pause=1)
    with ChatServerForTests(refuses(503), refuses(503), refuses(429, Retry_After="7"), says("hi")) as server:
        client(server, patience=patience, sleep=pauses.append).answer(MESSAGES)
    assert 0.8 <= pauses[0] <= 1.2 < 1.6 <= pauses[1] <= 2.4
    assert pauses[2] == 7


# Every way of failing, in plain words

NO_SCHEMA = {"choices": []}


@pytest.mark.parametrize(
    ("plan", "words", "zh", "tries"),
    [
        (refuses(401, f"Incorrect API key provided: {KEY}"), "rejects the key", "不接受密钥", 1),
        (refuses(403), "rejects the key", "不接受密钥", 1),
        (refuses(402, "Insufficient Balance"), "used up", "用完", 1),
        (refuses(429, "You exceeded your current quota, check your billing"), "used up", "用完", 1),
        (refuses(429, "Rate limit reached"), "busy", "太忙", 3),
        (refuses(429, "Rate limit reached", Retry_After="3600"), "busy", "太忙", 1),
        (refuses(404, "The model `small` does not exist"), "no such model", "没有这个模型", 1),
        (refuses(500, "CUDA error"), "failed \\(500\\).*CUDA error", "出错了", 3),
        (sends(503, "<html>busy</html>", "text/html"), "failed \\(503\\)", "出错了", 3),
        (sends(302, "", Location="http://127.0.0.1:9/elsewhere"), "not the OpenAI protocol", "不是 OpenAI 协议", 1),
        (sends(200, "<html>Welcome to nginx</html>", "text/html"), "not the OpenAI protocol", "不是 OpenAI 协议", 1),
        (sends(200, "{"), "not the OpenAI protocol", "不是 OpenAI 协议", 1),
        (sends(200, "[]"), "not the OpenAI protocol", "不是 OpenAI 协议", 1),
        (sends(200, ""), "not the OpenAI protocol", "不是 OpenAI 协议", 1),
        (sends(200, json.dumps(NO_SCHEMA)), "not the OpenAI protocol", "不是 OpenAI 协议", 1),
        (sends(200, '{"choices": {"a": 1}}'), "not the OpenAI protocol", "不是 OpenAI 协议", 1),
        (sends(200, b"\xff\xfe\x00" * 50, "image/png"), "not the OpenAI protocol", "不是 OpenAI 协议", 1),
        (sends(200, "[" * 100_000), "not the OpenAI protocol", "不是 OpenAI 协议", 1),
        (sends(200, b"x" * 5_000_000), "not the OpenAI protocol", "不是 OpenAI 协议", 1),
        (sends(200, "zip", Content_Encoding="gzip"), "not the OpenAI protocol", "不是 OpenAI 协议", 1),
        (sends(200, '{"error": {"message": "overloaded", "code": 503}}'), "failed \\(503\\)", "出错了", 3),
        (sends(200, 'data: {"error": "out of memory"}\n\n', "text/event-stream"), "out of memory", "出错了", 3),
        (hangs_up, "cannot be reached", "连不上", 3),
    ],
)  # fmt: skip
def test_failure_is_told_in_both_languages(plan, words, zh, tries):
    error, server = failure(plan)
    assert len(server.bodies) == tries
    assert zh in error.message("zh")
    with pytest.raises(ServerError, match=words):
        raise error


def test_server_that_is_not_there_is_told_with_its_address():
    port = free_port()
    asked = ChatServer(ManagerOptions(f"http://user:pass@127.0.0.1:{port}/v1?key={KEY}", "small"), QUICK)
    with pytest.raises(ServerError, match=f"http://127.0.0.1:{port}/v1 cannot be reached") as caught:
        asked.answer(MESSAGES)
    assert "pass" not in str(caught.value)
    assert KEY not in str(caught.value)


def stalls(handler, body):
    time.sleep(3)


def drips(handler, body):
    """Sends a sign of life for ever, and no answer."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/event-stream")
    handler.end_headers()
    for _ in range(100):
        handler.wfile.write(b": wait\n\n")
        time.sleep(0.05)


@pytest.mark.parametrize("plan", [stalls, drips])
def test_slow_server_is_not_waited_for_longer_than_there_is_patience(plan):
    start = time.monotonic()
    error, server = failure(plan, patience=Patience(piece=0.3, whole=0.6, first_pause=0.001))
    assert time.monotonic() - start < 2
    assert "too slow" in str(error)
    assert "太慢" in error.message("zh")
    assert len(server.bodies) == 1


def test_line_that_is_cut_in_an_answer_is_tried_again():
    def cut(handler, body):
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        handler.wfile.write(b'{"choices": [')
        hangs_up(handler, body)

    with ChatServerForTests(cut, says("hi")) as server:
        assert client(server).answer(MESSAGES).text == "hi"
    assert len(server.bodies) == 2


def test_what_speaks_no_http_is_no_model_server():
    def babble(listening):
        while True:
            try:
                line, _ = listening.accept()
            except OSError:
                return
            with line:
                line.recv(65536)
                line.sendall(b"SSH-2.0-OpenSSH_9.6\r\n\r\n")

    with socket.create_server(("127.0.0.1", 0)) as listening:
        threading.Thread(target=babble, args=(listening,), daemon=True).start()
        options = ManagerOptions(f"http://127.0.0.1:{listening.getsockname()[1]}", "small")
        with pytest.raises(ServerError, match="not the OpenAI protocol"):
            ChatServer(options, QUICK).answer(MESSAGES)


@pytest.mark.parametrize(
    "plan",
    [
        refuses(400, "This model's maximum context length is 2048 tokens."),
        refuses(413),
        refuses(500, "the request exceeds the available context size"),
    ],
)
def test_conversation_that_is_too_long_is_told_apart(plan):
    error, server = failure(plan, error=ContextTooLongError)
    assert "too long" in str(error)
    assert len(server.bodies) == 3  # once more with another limit of the answer, and with none


def test_refusal_of_the_model_or_its_filter_is_told_apart():
    body = json.dumps({"choices": [{"message": {"content": None, "refusal": "I cannot help."}}]})
    error, _ = failure(sends(200, body), error=FilteredError)
    assert error.message("zh") == "I cannot help."
    for said in ("blocked by our content management policy", "Output data may contain inappropriate content."):
        error, server = failure(refuses(400, said), error=FilteredError)
        assert "过滤" in error.message("zh")
        assert len(server.bodies) == 1
    body = json.dumps({"choices": [{"message": {"content": ""}, "finish_reason": "content_filter"}]})
    failure(sends(200, body), error=FilteredError)


@pytest.mark.parametrize("url", ["", "  ", "ftp://a/v1", "http://", "http://[1", "http://a:port/v1"])
def test_address_that_is_none_is_refused_at_once(url):
    with pytest.raises(ServerError, match="HUIHUA_OPENAI_URL") as caught:
        ChatServer(ManagerOptions(url))
    assert "HUIHUA_OPENAI_URL" in caught.value.message("zh")


@pytest.mark.parametrize("key", ["sk secret", "sk-密钥", "sk-\x00", "a\nb"])
def test_key_that_cannot_be_sent_is_refused_and_not_shown(key):
    with pytest.raises(ServerError, match="HUIHUA_OPENAI_KEY") as caught:
        ChatServer(ManagerOptions("http://127.0.0.1:1", "m", key))
    assert key not in caught.value.message("en") + caught.value.message("zh")


def test_key_is_in_no_log(caplog):
    caplog.set_level("DEBUG")
    with ChatServerForTests(refuses(400, f"bad response_format, your key is {KEY}"), hangs_up, says("hi")) as server:
        client(server).answer(messages_for([], "画一只猫"))
    assert caplog.text
    assert KEY not in caplog.text


def test_nothing_but_our_errors_comes_out_of_garbage():
    chance = random.Random(7)
    bodies = [bytes(chance.randrange(256) for _ in range(chance.randrange(80))) for _ in range(60)]
    valid = json.dumps({"choices": [{"message": {"content": "hi"}}], "error": None}).encode()
    bodies += [valid[: chance.randrange(len(valid))] + chance.randbytes(4) for _ in range(60)]
    with ChatServerForTests(lambda handler, _: send(handler, 200, bodies.pop())) as server:
        asked = client(server)
        while bodies:
            with suppress(DialogueError):
                asked.answer(MESSAGES)

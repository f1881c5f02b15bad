"""A server with the OpenAI protocol on 127.0.0.1, which answers, and misbehaves, as a test says.

Each request takes the next of the `plans`; the last one stays. A plan gets the handler and the body of the request.
"""

import json
import socket
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Plan = Callable[["Handler", dict[str, Any]], None]


class Handler(BaseHTTPRequestHandler):
    """Keeps what it was asked, and does what comes next."""

    protocol_version = "HTTP/1.1"
    server: "ChatServerForTests"

    def do_GET(self) -> None:
        self.server.paths.append(self.path)
        send(self, 200, json.dumps({"object": "list", "data": [{"id": name} for name in self.server.models]}))

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.paths.append(self.path)
        self.server.bodies.append(body)
        self.server.keys.append(self.headers.get("Authorization"))
        plans = self.server.plans
        plan = plans.pop(0) if len(plans) > 1 else plans[0]
        plan(self, body)

    def log_message(self, *args: object) -> None:
        pass


class ChatServerForTests(ThreadingHTTPServer):
    """Serves in a thread of its own until it is closed."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, *plans: Plan, models: tuple[str, ...] = ("small",)) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.plans = list(plans)
        self.models = models
        self.paths: list[str] = []
        self.bodies: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"

    def handle_error(self, request: object, client_address: object) -> None:
        pass  # one who hangs up early is what some tests are about

    def __enter__(self) -> "ChatServerForTests":
        return self

    def __exit__(self, *args: object) -> None:
        self.shutdown()
        self.server_close()


def send(handler: Handler, status: int, body: str | bytes, kind: str = "application/json", **headers: str) -> None:
    """A whole answer."""
    data = body.encode() if isinstance(body, str) else body
    handler.send_response(status)
    handler.send_header("Content-Type", kind)
    handler.send_header("Content-Length", str(len(data)))
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(data)


def refuses(status: int, message: str = "", **headers: str) -> Plan:
    """An error in the protocol's form."""
    return lambda handler, body: send(handler, status, json.dumps({"error": {"message": message}}), **headers)


def sends(status: int, body: str | bytes, kind: str = "application/json", **headers: str) -> Plan:
    return lambda handler, _: send(handler, status, body, kind, **headers)


def says(text: str | dict[str, Any], **message: Any) -> Plan:
    """Answers as a well-behaved server does: in a stream where one is asked for, else as a whole."""
    content = text if isinstance(text, str) else json.dumps(text, ensure_ascii=False)

    def plan(handler: Handler, body: dict[str, Any]) -> None:
        if body.get("stream"):
            pieces = [content[i : i + 7] for i in range(0, len(content), 7)]
            send(handler, 200, events(*pieces), "text/event-stream")
        else:
            whole = {"role": "assistant", "content": content, **message}
            send(handler, 200, json.dumps({"choices": [{"index": 0, "message": whole, "finish_reason": "stop"}]}))

    return plan


def thinks(thought: str, text: str = "", end: str = "stop", field: str = "reasoning_content") -> Plan:
    """Answers as a model that thinks first, whose thoughts the server tells apart; `end` may be "length"."""

    def plan(handler: Handler, body: dict[str, Any]) -> None:
        deltas = [{field: thought[i : i + 7]} for i in range(0, len(thought), 7)]
        deltas += [{"content": text[i : i + 7]} for i in range(0, len(text), 7)]
        chunks = [{"choices": [{"index": 0, "delta": delta}]} for delta in deltas]
        chunks.append({"choices": [{"index": 0, "delta": {}, "finish_reason": end}]})
        send(handler, 200, "".join(f"data: {json.dumps(chunk)}\n\n" for chunk in chunks), "text/event-stream")

    return plan


def drips(text: str) -> Plan:
    """Answers in a stream whose pieces come one by one."""

    def plan(handler: Handler, body: dict[str, Any]) -> None:
        stream = events(*(text[i : i + 20] for i in range(0, len(text), 20))).encode()
        handler.send_response(200)
        handler.send_header("Content-Type", "text/event-stream")
        handler.send_header("Content-Length", str(len(stream)))
        handler.end_headers()
        for event in stream.split(b"\n\n")[:-1]:
            handler.wfile.write(event + b"\n\n")
            handler.wfile.flush()
            time.sleep(0.02)

    return plan


def events(*pieces: str, end: str = "data: [DONE]\n\n") -> str:
    """A stream of events with the pieces of a text."""
    chunks = [{"choices": [{"index": 0, "delta": {"content": piece}}]} for piece in pieces]
    chunks.append({"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]})
    chunks.append({"choices": [], "usage": {"total_tokens": 1}})
    return ": still here\n\n" + "".join(f"data: {json.dumps(chunk)}\n\n" for chunk in chunks) + end


def free_port() -> int:
    """A port of 127.0.0.1 on which nothing listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def hangs_up(handler: Handler, body: dict[str, Any]) -> None:
    """Takes the request and closes the line."""
    handler.close_connection = True
    handler.connection.close()

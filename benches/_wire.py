"""HTTP as bytes on a socket, so that also what no client would send can be sent, and what comes back can be looked at.

Knows nothing of the program that it talks to.
"""

import contextlib
import socket
import time
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from typing import Self
from urllib.parse import urlsplit

PATIENCE = 60.0  # seconds until who does not answer counts as hanging; a picture may be drawn meanwhile
STREAMED = 0.3  # seconds that are listened to an answer without an end
LONGEST = 1 << 16  # bytes that are read of an answer


@dataclass(frozen=True)
class Shot:
    """One request, byte for byte; `patience` is short where the server rightly waits for what was promised."""

    kind: str
    request: bytes
    patience: float = PATIENCE

    @classmethod
    def of(
        cls, kind: str, method: str, path: str | bytes, headers: dict[str, str] | None = None, body: bytes = b""
    ) -> Self:
        """A request that is well-formed but for its parts; the line is ended after it."""
        target = path.encode("utf-8", "surrogateescape") if isinstance(path, str) else path
        given = {"Host": "127.0.0.1", "Connection": "close", **(headers or {})}
        if body or method in ("POST", "PUT", "PATCH"):
            given.setdefault("Content-Length", str(len(body)))
        lines = "".join(f"{name}: {value}\r\n" for name, value in given.items())
        return cls(
            kind,
            b"%s %s HTTP/1.1\r\n%s\r\n" % (method.encode(), target, lines.encode("utf-8", "surrogateescape")) + body,
        )


@dataclass(frozen=True)
class Answer:
    """What came back: `status` is None where nothing did, and `hangs` says that the line was not even closed."""

    status: int | None
    content: bytes = b""
    hangs: bool = False


def fire(url: str, shot: Shot) -> Answer:
    """Send a request and read the beginning of the answer. Raises ConnectionRefusedError where nobody listens."""
    parts = urlsplit(url)
    with socket.create_connection((parts.hostname or "", parts.port or 80), timeout=shot.patience) as line:
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # refused before all was sent
            line.sendall(shot.request)
        return _read(line, shot)


def _read(line: socket.socket, shot: Shot) -> Answer:
    response = HTTPResponse(line, method=shot.request.partition(b" ")[0].decode("latin-1"))
    try:
        response.begin()
    except TimeoutError:
        return Answer(None, hangs=shot.patience == PATIENCE)
    except (OSError, HTTPException):  # closed without a word, or in words that are not HTTP
        return Answer(None)
    return Answer(response.status, _content(line, response))


def _content(line: socket.socket, response: HTTPResponse) -> bytes:
    """As much as comes at once."""
    content = b""
    until = time.monotonic() + STREAMED
    line.settimeout(STREAMED)
    with contextlib.suppress(OSError, HTTPException, ValueError):
        while len(content) < LONGEST and (time.monotonic() < until or response.length is not None):
            piece = response.read1(LONGEST)
            if not piece:
                break
            content += piece
    return content

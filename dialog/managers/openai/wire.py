"""One request to a server and what comes back, within a time and a size; it knows nothing of chats."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import httpx

from dialog.managers.openai.address import Address

MOST_BYTES = 4_000_000  # of an answer; no decision is near to that


@dataclass(frozen=True)
class Patience:
    """How long is waited, in seconds: for a connection, for the next piece of an answer, for all tries together."""

    connect: float = 5.0
    piece: float = 120.0
    whole: float = 240.0
    tries: int = 3
    first_pause: float = 0.5  # doubled after each try

    @property
    def longest(self) -> float:
        """What a person has waited for at most when it is said to be too slow."""
        return min(self.piece, self.whole)


class TooSlowError(Exception):
    """The time is over."""


class TooLargeError(Exception):
    """More came than any answer has."""


@dataclass(frozen=True)
class Reply:
    """What a server sent, whole."""

    status: int
    retry_after: str
    body: bytes


class Wire:
    """Sends requests with one key. The key is in no error that is raised here, and in no log."""

    def __init__(self, address: Address, key: str, patience: Patience) -> None:
        headers = {"Accept-Encoding": "identity"} | ({"Authorization": f"Bearer {key}"} if key else {})
        # A turn is one request and a person thinks between two: a line kept open would mostly be found dead.
        lines = httpx.Limits(max_keepalive_connections=0)
        self._client = httpx.Client(
            headers=headers,
            auth=None if key else address.login,
            limits=lines,
            trust_env=not address.local,
            follow_redirects=False,
        )
        self._patience = patience

    def send(
        self,
        method: str,
        url: httpx.URL,
        body: dict[str, Any] | None,
        until: float,
        watch: Callable[[bytes], None],
    ) -> Reply:
        """The reply, whole; its pieces are handed to `watch` as they come.

        Raises TooSlowError at the moment `until`, TooLargeError, httpx's TransportError, and whatever `watch` raises.
        """
        timeout = httpx.Timeout(min(self._patience.piece, _left(until)), connect=self._patience.connect)
        try:
            with self._client.stream(method, url, json=body, timeout=timeout) as response:
                return Reply(
                    response.status_code,
                    response.headers.get("retry-after", ""),
                    b"".join(_pieces(response, until, watch)),
                )
        except (httpx.ReadTimeout, httpx.WriteTimeout) as error:
            raise TooSlowError from error


def _pieces(response: httpx.Response, until: float, watch: Callable[[bytes], None]) -> Iterator[bytes]:
    """The pieces as they come; the end of a stream of events is where it says so, though the line may stay open."""
    size = 0
    last = b""
    for piece in response.iter_bytes():
        yield piece
        watch(piece)
        size += len(piece)
        last = (last + piece)[-64:]
        if size > MOST_BYTES:
            raise TooLargeError
        if b"data: [DONE]" in last or b"data:[DONE]" in last:
            return
        _left(until)


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise TooSlowError
    return left

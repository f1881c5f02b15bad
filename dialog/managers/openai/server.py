"""A chat server: asked with patience, in the ways that it takes, and every way of failing told in plain words."""

import json
import logging
import random
import time
from collections.abc import Callable, Collection, Sequence
from typing import Any, TypeVar

import httpx

from dialog.asking import unheard
from dialog.managers.llm.messages import Answer, ChatMessage
from dialog.managers.openai.abilities import FULLEST, Ways, plainer
from dialog.managers.openai.address import read_address
from dialog.managers.openai.answers import (
    EventText,
    NonsenseError,
    Received,
    ReportedError,
    received_in_body,
    received_in_events,
)
from dialog.managers.openai.body import MOST_TOKENS, MOST_WITH_THOUGHTS, request_body
from dialog.managers.openai.problems import problem
from dialog.managers.openai.refusals import PassingError, PlainerError, refusal
from dialog.managers.openai.wire import Patience, Reply, TooLargeError, TooSlowError, Wire
from dialog.options import ManagerOptions

log = logging.getLogger(__name__)

Read = TypeVar("Read")

LONGEST_PAUSE = 20.0  # seconds; a server that asks for more is busy for good
MOST_LISTED = 10  # models
_CUT_OFF = ("disconnected", "closed", "incomplete")  # how httpx speaks of a line that went dead in an answer


class ChatServer:
    """Answers chats; safe in several threads. What a server was found not to take, it is not asked for again.

    Raises ServerError for an address or a key that cannot be used.
    """

    def __init__(
        self, options: ManagerOptions, patience: Patience | None = None, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._address = read_address(options.server_url)
        self._key = _sendable(options.server_key)
        self._model = options.server_model.strip()
        self._patience = patience or Patience()
        self._sleep = sleep
        self._wire = Wire(self._address, self._key, self._patience)
        self._ways: Ways = FULLEST
        self._thinks = False  # whether the model was seen to think although it was asked not to

    def answer(
        self, messages: Sequence[ChatMessage], heard: Callable[[str], None] = unheard, *, longer: bool = False
    ) -> Answer:
        """What follows `messages`; `heard` is told it as it comes, where the server sends it in pieces.

        Raises ServerError, ContextTooLongError, FilteredError, and whatever `heard` raises.
        """
        until = time.monotonic() + self._patience.whole
        self._model = self._model or self._only_model(until)
        ways, thinks, for_good = self._ways, self._thinks, True
        most = MOST_WITH_THOUGHTS if longer or thinks else MOST_TOKENS
        while True:
            body = request_body(messages, self._model, ways, most=most, thinks=thinks)
            try:
                received = self._tried("POST", self._address.chat, body, until, self._received, heard)
            except PlainerError as error:
                ways = self._plainer(ways, error, _unused(messages, thinks))
                for_good = for_good and error.for_good
            else:
                if for_good:
                    self._ways = ways
                self._thinks = thinks or received.thought
                return received.answer

    def _plainer(self, ways: Ways, error: PlainerError, unused: Collection[str]) -> Ways:
        found = plainer(ways, error.said, unused=unused, guess=error.guess)
        if found is None:
            raise error.error from error
        log.info("%s does not take a request; trying %s", self._address.shown, found)
        return found

    def _only_model(self, until: float) -> str:
        """The model of a server that has one."""
        names = self._tried("GET", self._address.models, None, until, self._models)
        if len(names) == 1:
            return names[0]
        listed = ", ".join(names[:MOST_LISTED])
        raise problem("which model" if names else "no model", where=self._address.shown, detail=listed)

    def _tried(
        self,
        method: str,
        url: httpx.URL,
        body: dict[str, Any] | None,
        until: float,
        read: Callable[[Reply], Read],
        heard: Callable[[str], None] = unheard,
    ) -> Read:
        """What `read` makes of the reply, after as many tries as there is patience for."""
        for attempt in range(self._patience.tries):
            try:
                return read(self._reply(method, url, body, until, heard))
            except PassingError as passing:
                usual = self._patience.first_pause * 2**attempt * random.uniform(0.8, 1.2)
                pause = max(passing.pause, usual)
                last = attempt + 1 == self._patience.tries
                if last or pause > LONGEST_PAUSE or time.monotonic() + pause > until:
                    raise passing.error from passing
                self._sleep(pause)
        raise AssertionError("there is no last try")

    def _reply(
        self, method: str, url: httpx.URL, body: dict[str, Any] | None, until: float, heard: Callable[[str], None]
    ) -> Reply:
        where, written = self._address.shown, EventText()
        try:
            reply = self._wire.send(method, url, body, until, lambda piece: heard(written.after(piece)))
        except TooSlowError as error:
            raise problem("slow", where=where, seconds=f"{self._patience.longest:g}") from error
        except (TooLargeError, httpx.DecodingError, httpx.UnsupportedProtocol) as error:
            raise problem("nonsense", where=where) from error
        except httpx.RemoteProtocolError as error:
            cut = any(word in str(error).lower() for word in _CUT_OFF)
            raise PassingError(problem("down" if cut else "nonsense", where=where)) from error
        except httpx.TransportError as error:
            raise PassingError(problem("down", where=where)) from error
        if reply.status != 200:
            raise refusal(reply.status, reply.body, where, pause=reply.retry_after, key=self._key)
        return reply

    def _received(self, reply: Reply) -> Received:
        """The answer in a reply. Which form it has is seen from itself: servers label them wrongly."""
        try:
            if reply.body.lstrip()[:1] == b"{":
                return received_in_body(reply.body)
            return received_in_events(reply.body.splitlines())
        except NonsenseError as error:
            raise problem("nonsense", where=self._address.shown) from error
        except ReportedError as error:
            raise refusal(error.status, error.body.encode(), self._address.shown, key=self._key) from error

    def _models(self, reply: Reply) -> list[str]:
        try:
            values = json.loads(reply.body)
            return [str(each["id"]) for each in values["data"]]
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise problem("nonsense", where=self._address.shown) from error


def _unused(messages: Sequence[ChatMessage], thinks: bool) -> list[str]:
    """The abilities that have no part in a request."""
    used = {"pictures": any(message.pictures for message in messages), "effort": thinks}
    return [name for name, is_used in used.items() if not is_used]


def _sendable(key: str) -> str:
    """The key, as a header takes it. Raises ServerError, which does not show it."""
    bare = key.strip()
    if not all("!" <= char <= "~" for char in bare):
        raise problem("bad key")
    return bare

"""A real conversation in a temporary folder: a manager, a worker, a store. And a watch to time its parts."""

import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dialog.conversation import Conversation
from dialog.events import Finished
from dialog.options import ManagerOptions
from dialog.plan import DrawSettings
from dialog.registry import load_manager
from dialog.store import StoredTurn
from generation import backends
from generation.adapter import Adapter
from generation.jobs import Worker
from settings import Settings
from storage import SessionStore

MANAGER = Settings().manager  # who decides where nothing is set


class TurnLostError(Exception):
    """A turn of a bench ended without an answer: its figures would mean nothing."""


class Timed:
    """Stands before an object and adds the seconds that its methods take to the parts of a turn they belong to."""

    def __init__(self, inner: Any, seconds: dict[str, float], parts: Mapping[str, str]) -> None:
        """`parts` names the part that each method belongs to; other attributes are passed on as they are."""
        self._inner = inner
        self._seconds = seconds
        self._parts = parts

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._inner, name)
        return counted(value, self._seconds, self._parts[name]) if name in self._parts else value


def counted(method: Callable[..., Any], seconds: dict[str, float], part: str) -> Callable[..., Any]:
    """A method that adds the seconds which it takes to a part."""

    def call(*arguments: Any, **named: Any) -> Any:
        started = time.perf_counter()
        try:
            return method(*arguments, **named)
        finally:
            seconds[part] = seconds.get(part, 0.0) + time.perf_counter() - started

    return call


def timed(model: Adapter, seconds: dict[str, float]) -> Adapter:
    """A model whose methods are counted, also those that it calls itself: it draws scenes in a way of its own."""
    for name, part in _MODEL_PARTS.items():
        setattr(model, name, counted(getattr(model, name), seconds, part))
    return model


@dataclass(frozen=True)
class Talk:
    """A conversation, and the store behind it. `seconds` are those of the parts, summed up until they are cleared."""

    conversation: Conversation
    store: SessionStore
    seconds: dict[str, float]

    def new_session(self) -> str:
        return self.store.create_session().id

    def say(
        self, session: str, text: str, settings: DrawSettings | None = None, pictures: Sequence[Path] = ()
    ) -> StoredTurn:
        """Take a turn to its end, with the files of the `pictures` that come with it. Raises TurnLostError."""
        turn_id = self.conversation.begin(session, text, pictures, settings=settings)
        turn = next(event.turn for event in self.conversation.run(turn_id) if isinstance(event, Finished))
        if turn.status != "done":
            raise TurnLostError(f"{text!r} ended as {turn.status}: {turn.error}")
        return turn


_MANAGER_PARTS = {"decide": "decide"}
_MODEL_PARTS = {"encode": "encode", "predict": "steps", "decode": "decode"}
_STORE_PARTS = {"add_turn": "store", "decide_turn": "store", "finish_turn": "store", "turn": "store", "turns": "store"}
PARTS = ("decide", "encode", "steps", "decode", "store")


@contextmanager
def talk(manager: str = MANAGER, options: ManagerOptions | None = None) -> Iterator[Talk]:
    """Everything that a turn goes through on the page, but the page; all in a folder that is gone afterwards."""
    seconds: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder, closing(SessionStore(Path(folder))) as store:
        worker = Worker(load=lambda *name: timed(backends.load(*name), seconds))
        timed_manager = Timed(load_manager(manager, options), seconds, _MANAGER_PARTS)
        timed_store = Timed(store, seconds, _STORE_PARTS)
        conversation = Conversation(timed_manager, worker, timed_store, manager_name=manager)
        try:
            yield Talk(conversation, store, seconds)
        finally:
            worker.close()

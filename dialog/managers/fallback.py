"""A chat model as a dialogue manager, with the keyword manager behind it: no turn is lost to a bad answer.

An answer that cannot be read is asked for once more. Where that fails too, or where the model cannot be asked at all,
keyword rules decide, and the reply says so. What the model wrote is kept with the decision.
"""

import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from dialog.asking import PLAINLY, Asking, unheard
from dialog.errors import ContextTooLongError, FilteredError, UnreadableAnswerError
from dialog.manager import DialogueManager
from dialog.managers.keyword import KeywordManager
from dialog.managers.llm.album import album_of
from dialog.managers.llm.messages import Answer, ChatMessage, Window, asked_again, messages_for
from dialog.managers.llm.reading import read_decision, reply_so_far
from dialog.managers.standing_in import decided_instead
from dialog.turn import Message, TurnDecision, language_spoken

PICTURE_SIZE = 3_000  # characters


class NotWantedError(Exception):
    """The turn was cancelled while a model wrote."""


class ChatModel(Protocol):
    """Whatever answers a chat: a server, or a model in this process."""

    def answer(
        self, messages: Sequence[ChatMessage], heard: Callable[[str], None] = unheard, *, longer: bool = False
    ) -> Answer:
        """What follows `messages`; `heard` is told it while it is written, each time from its beginning.

        It may be `longer` than usual where the usual length did not do. Raises DialogueError where there is none, and
        whatever `heard` raises, which stops it.
        """
        ...


class FallbackManager:
    """Decides by what `model` answers, and by what `instead` says where that is of no use."""

    def __init__(self, model: ChatModel, instead: DialogueManager | None = None, window: Window | None = None) -> None:
        self._model = model
        self._instead = instead or KeywordManager()
        self._window = window or Window()
        self._too_long = math.inf  # the size of the shortest conversation that the model found too long

    def decide(
        self, history: Sequence[Message], text: str, pictures: Sequence[Path] = (), asking: Asking = PLAINLY
    ) -> TurnDecision:
        """Decide about `text`, said after `history`. Raises nothing but NotWantedError, whatever the model does."""
        language = language_spoken(history, text)
        try:
            return self._decided(history, text, pictures, asking)
        except FilteredError as refusal:
            return TurnDecision(action="refuse", reply=refusal.message(language), reason="The model's filter refused.")
        except NotWantedError:
            raise
        except Exception as error:
            return decided_instead(error, lambda: self._instead.decide(history, text, pictures, asking), language)

    def _decided(self, history: Sequence[Message], text: str, pictures: Sequence[Path], asking: Asking) -> TurnDecision:
        album, language = album_of(history), language_spoken(history, text)
        messages, answer = self._answered(history, text, pictures, asking)
        try:
            return read_decision(answer.text, album, language, cut=answer.cut)
        except UnreadableAnswerError as error:
            messages = asked_again(messages, answer.text, error.message(language), language)
        answer = self._model.answer(messages, _listening(asking), longer=answer.cut)
        return read_decision(answer.text, album, language, cut=answer.cut)

    def _answered(
        self, history: Sequence[Message], text: str, pictures: Sequence[Path], asking: Asking
    ) -> tuple[list[ChatMessage], Answer]:
        """What was asked and what was answered. What is too long for the model is shortened, and remembered as that."""
        window = self._window
        while True:
            messages = messages_for(history, text, pictures, window=window, asking=asking)
            narrower, size = window.narrower, _size(messages)
            try:
                if narrower is None or size < self._too_long:
                    return messages, self._model.answer(messages, _listening(asking))
            except ContextTooLongError:
                self._too_long = min(self._too_long, size)
                if narrower is None:
                    raise
            window = narrower


def _listening(asking: Asking) -> Callable[[str], None]:
    """Hears a model's text: passes the reply in it on, and stops the model once nobody wants its decision."""

    def listen(text: str) -> None:
        if asking.stopped.is_set():
            raise NotWantedError
        if reply := reply_so_far(text):
            asking.hear(reply)

    return listen


def _size(messages: Sequence[ChatMessage]) -> int:
    """In characters, about; a picture takes as much room as a page of text."""
    return sum(len(message.text) + PICTURE_SIZE * len(message.pictures) for message in messages)

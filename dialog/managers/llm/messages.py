"""A conversation as the messages of a chat: instructions, the latest turns, and before the last words what is known.

The latest turns are a window; earlier ones come in through the album of pictures and the standing wishes, which are
never cut off. Roles alternate, since the templates of many models insist on that. Nothing here is of any one server.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from dialog.asking import PLAINLY, Asking
from dialog.managers.llm.album import MOST_CHARACTERS, album_of, one_line, spoken_of, written_album
from dialog.managers.llm.instructions import instructions
from dialog.managers.llm.schema import written_decision
from dialog.managers.llm.standing import standing_wishes
from dialog.managers.llm.thoughts import spoken
from dialog.turn import Message, language_spoken
from generation.scene.language import Language

LEAST_STATE = 1_000  # characters
MOST_SAID = 4_000  # characters of the text that is answered
MOST_RECALLED = 600  # of an earlier one
MOST_REPEATED = 2_000  # of an answer that could not be read

# What a person types must stay text: these would become places of pictures, or the words of another.
_CONTROL = re.compile(r"<(?=/?[A-Za-z_0-9]{1,40}>|[|｜])|\[(?=/?[A-Z_]{2,20}\])")
_SHOWN = {"zh": "［显示第{}张图］", "en": "[picture {} is shown]"}
_NOTHING = {"zh": "［没有画成］", "en": "[no picture came of it]"}
_SENT = {"zh": "［用户传来{}张图片］", "en": "[pictures that the person sent: {}]"}
_WISHES = {
    "zh": "可能仍有效的长期要求，从早到晚，后面的会取消前面的：{}",
    "en": "Wishes that may still hold, oldest first; later ones lift earlier ones: {}",
}
_NOW = {"zh": "用户现在说：{}", "en": "The person says now: {}"}
_WORDLESS = {"zh": "（没有说话）", "en": "(nothing)"}
_AGAIN = {
    "zh": "{}请只写一个 JSON 对象，第一个字符是 {{，不要代码块，也不要别的话。",
    "en": "{} Write one JSON object only, beginning with {{, without a code block and without other words.",
}


@dataclass(frozen=True)
class ChatMessage:
    """One message for a chat model, with the files of the pictures that it is to see before the text."""

    role: Literal["system", "user", "assistant"]
    text: str
    pictures: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Answer:
    """What a chat model wrote; `cut` where it was not done when it came to the limit of its length."""

    text: str
    cut: bool = False


@dataclass(frozen=True)
class Window:
    """How much of a conversation a model gets to see: the latest turns and pictures as they were, so many characters
    of the state of all pictures."""

    turns: int = 12
    pictures: int = 3
    state: int = MOST_CHARACTERS

    @property
    def narrower(self) -> "Window | None":
        """What to try where this was too long; None where there is no less."""
        if not self.turns and self.state <= LEAST_STATE:
            return None
        return Window(self.turns // 2, min(self.pictures, 1), max(self.state // 2, LEAST_STATE))


def messages_for(
    history: Sequence[Message],
    text: str,
    pictures: Sequence[Path] = (),
    *,
    window: Window | None = None,
    asking: Asking = PLAINLY,
) -> list[ChatMessage]:
    """What a chat model is asked about `text` and the files of the `pictures` that came with it, after `history`, for a
    drawing model that is as `asking` says."""
    window = window or Window()
    language = language_spoken(history, text)
    told = [message for turn in _turns(history)[-window.turns :] for message in turn] if window.turns else []
    last = ChatMessage("user", _last_words(history, text, len(pictures), window), tuple(pictures))
    recalled = [message for each in told for message in _recalled(each, language)]
    system = ChatMessage("system", instructions(language, asking.prompt_languages, asking.world_only))
    said = [replace(message, text=defused(message.text)) for message in _alternating([*recalled, last])]
    return [system, *_seen(said, max(window.pictures, len(pictures)))]


def asked_again(messages: Sequence[ChatMessage], answer: str, complaint: str, language: Language) -> list[ChatMessage]:
    """The messages with an answer that could not be read, without its thoughts, and what is wrong with it."""
    request = ChatMessage("user", _AGAIN[language].format(complaint))
    repeated = defused(spoken(answer)[:MOST_REPEATED])
    if not repeated:
        return _alternating([*messages, request])
    return [*messages, ChatMessage("assistant", repeated), request]


def defused(text: str) -> str:
    """`text` without what the templates and tokenizers of chat models take for control signs."""
    return _CONTROL.sub(lambda found: f"{found.group()} ", text)


def _turns(history: Sequence[Message]) -> list[list[Message]]:
    """The messages, by turns: each begins with what a person says."""
    turns: list[list[Message]] = []
    for message in history:
        if message.role == "user" or not turns:
            turns.append([])
        turns[-1].append(message)
    return turns


def _recalled(message: Message, language: Language) -> list[ChatMessage]:
    """An earlier message. What an answer came to is told by the person's side: a model's own words show no pictures."""
    if message.role == "user":
        sent = [_SENT[language].format(len(message.files))] if message.files else []
        words = "\n".join([*sent, message.text[:MOST_RECALLED]]) if message.text else "\n".join(sent)
        return [ChatMessage("user", words or _WORDLESS[language], message.files)]
    if message.decision is None:
        return [ChatMessage("assistant", message.text[:MOST_RECALLED] or "…")]
    answer = ChatMessage("assistant", json.dumps(written_decision(message.decision), ensure_ascii=False))
    if not message.decision.draws:
        return [answer]
    shown = [_SHOWN[language].format(number) for number in message.pictures] or [_NOTHING[language]]
    return [answer, ChatMessage("user", "\n".join(shown), message.files)]


def _last_words(history: Sequence[Message], text: str, sent: int, window: Window) -> str:
    """What is known of the whole conversation, then what is said now."""
    language = language_spoken(history, text)
    album = album_of(history)
    parts = [written_album(album, language, window.state, spoken_of(album, text[:MOST_RECALLED]))]
    if wishes := standing_wishes(history):
        parts.append(_WISHES[language].format("; ".join(f"“{one_line(wish)}”" for wish in wishes)))
    if sent:
        parts.append(_SENT[language].format(sent))
    parts.append(_NOW[language].format(text[:MOST_SAID].strip() or _WORDLESS[language]))
    return "\n\n".join(parts)


def _alternating(messages: Sequence[ChatMessage]) -> list[ChatMessage]:
    """Messages of the same side that follow each other, as one; a window never begins with an answer."""
    joined: list[ChatMessage] = []
    for message in messages:
        if joined and joined[-1].role == message.role:
            before = joined[-1]
            text = f"{before.text}\n\n{message.text}"
            joined[-1] = replace(before, text=text, pictures=before.pictures + message.pictures)
        elif joined or message.role != "assistant":
            joined.append(message)
    return joined


def _seen(messages: Sequence[ChatMessage], most: int) -> list[ChatMessage]:
    """Only the latest pictures stay, each where it was shown last."""
    taken: set[Path] = set()
    kept: list[ChatMessage] = []
    for message in reversed(messages):
        fresh = [path for path in dict.fromkeys(reversed(message.pictures)) if path not in taken][: most - len(taken)]
        taken.update(fresh)
        kept.append(replace(message, pictures=tuple(reversed(fresh))))
    return kept[::-1]

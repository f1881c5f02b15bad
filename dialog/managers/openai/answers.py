"""The answers of the protocol, whole or in a stream of events -> what the model wrote."""

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from dialog.errors import FilteredError
from dialog.managers.llm.messages import Answer
from dialog.managers.llm.thoughts import thinks

Choice = tuple[dict[str, Any], dict[str, Any]]

FILTERED = {
    "zh": "模型服务器的内容过滤拒绝了这个请求。换个说法试试。",
    "en": "The content filter of the model server refused this. Try to say it differently.",
}


class NonsenseError(Exception):
    """A body that is not of the protocol."""


class ReportedError(Exception):
    """An error that a server reports although it has said that all is well."""

    def __init__(self, values: dict[str, Any]) -> None:
        super().__init__("the server reports an error")
        self.body = json.dumps(values, ensure_ascii=False)
        error = values["error"]
        code = error.get("code") if isinstance(error, dict) else None
        known = isinstance(code, int | str) and re.fullmatch(r"[45]\d\d", str(code))
        self.status = int(str(code)) if known else 500


@dataclass(frozen=True)
class Received:
    """An answer, and whether the model thought before it."""

    answer: Answer
    thought: bool


def received_in_body(body: bytes) -> Received:
    """A whole answer. Raises NonsenseError, ReportedError, FilteredError."""
    return _received([_json(body)], "message")


def received_in_events(lines: Iterable[bytes]) -> Received:
    """The answer in a stream of events, put together. Raises as `received_in_body` does."""
    return _received([_json(data) for data in _data(lines)], "delta")


class EventText:
    """The text of a stream of events while it comes in. What is wrong with it shows when it is read as a whole."""

    def __init__(self) -> None:
        self._line = b""
        self._text = ""

    def after(self, piece: bytes) -> str:
        """The text so far, once `piece` has come; pieces end anywhere."""
        *lines, self._line = (self._line + piece).split(b"\n")
        for data in _data(lines):
            with suppress(NonsenseError, ReportedError, FilteredError):
                self._text += _text(_choices([_json(data)], "delta"))
        return self._text


def _data(lines: Iterable[bytes]) -> Iterator[bytes]:
    """What the events carry, up to the one that says that it is the last; comments only keep the line open."""
    for line in lines:
        name, _, data = line.partition(b":")
        if name.strip() != b"data":
            continue
        if data.strip() == b"[DONE]":
            return
        yield data


def _json(data: bytes) -> dict[str, Any]:
    try:
        values = json.loads(data.decode("utf-8", errors="replace"))
    except (ValueError, RecursionError) as error:
        raise NonsenseError from error
    if not isinstance(values, dict):
        raise NonsenseError
    if values.get("error"):
        raise ReportedError(values)
    return values


def _received(values: list[dict[str, Any]], part: str) -> Received:
    choices = _choices(values, part)
    text = _text(choices)
    thoughts = "".join(_plain(each.get("reasoning_content") or each.get("reasoning")) for _, each in choices)
    if not text.strip() and thoughts.lstrip().startswith("{"):  # some servers take all for thoughts once they are off
        text, thoughts = thoughts, ""
    cut = any(choice.get("finish_reason") == "length" for choice, _ in choices)
    return Received(Answer(text, cut), bool(thoughts.strip()) or thinks(text) or (cut and not text.strip()))


def _text(choices: list[Choice]) -> str:
    """Raises FilteredError."""
    if refusal := "".join(_plain(each.get("refusal")) for _, each in choices).strip():
        raise FilteredError(zh=refusal, en=refusal)
    text = "".join(_plain(each.get("content")) for _, each in choices) or "".join(_called(each) for _, each in choices)
    if not text.strip() and any(choice.get("finish_reason") == "content_filter" for choice, _ in choices):
        raise FilteredError(**FILTERED)
    return text


def _choices(values: list[dict[str, Any]], part: str) -> list[Choice]:
    """The choice of each chunk, with its part that carries the text. Raises NonsenseError where there is none."""
    choices = [choice for each in values if (choice := _choice(each)) is not None]
    if not choices:
        raise NonsenseError
    return [(choice, each if isinstance(each := choice.get(part), dict) else {}) for choice in choices]


def _choice(values: dict[str, Any]) -> dict[str, Any] | None:
    """The first choice; a chunk with figures of use only has none."""
    choices = values.get("choices")
    if not isinstance(choices, list) or not choices:
        return None
    return choices[0] if isinstance(choices[0], dict) else None


def _plain(content: Any) -> str:
    """A text, or a list of parts with texts."""
    if isinstance(content, list):
        return "".join(_plain(part.get("text")) for part in content if isinstance(part, dict))
    return content if isinstance(content, str) else ""


def _called(part: dict[str, Any]) -> str:
    """What a model wrote as the arguments of a call, though it was offered nothing to call."""
    calls = part.get("tool_calls")
    functions = [call.get("function") for call in calls if isinstance(call, dict)] if isinstance(calls, list) else []
    return "".join(_plain(function.get("arguments")) for function in functions if isinstance(function, dict))

"""The answers of the protocol, whole or in a stream of events -> the text that the model wrote."""

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

from dialog.errors import FilteredError

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


def text_of_body(body: bytes) -> str:
    """The text of a whole answer. Raises NonsenseError, ReportedError, FilteredError."""
    return _text([_json(body)], "message")


def text_of_events(lines: Iterable[bytes]) -> str:
    """The text of a stream of events, put together. Raises as `text_of_body` does."""
    return _text([_json(data) for data in _data(lines)], "delta")


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
                self._text += _text([_json(data)], "delta")
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


def _text(values: list[dict[str, Any]], part: str) -> str:
    choices = [choice for each in values if (choice := _choice(each)) is not None]
    if not choices:
        raise NonsenseError
    parts = [each if isinstance(each := choice.get(part), dict) else {} for choice in choices]
    if refusal := "".join(_plain(each.get("refusal")) for each in parts).strip():
        raise FilteredError(zh=refusal, en=refusal)
    text = "".join(_plain(each.get("content")) for each in parts) or "".join(map(_called, parts))
    if not text.strip() and any(choice.get("finish_reason") == "content_filter" for choice in choices):
        raise FilteredError(**FILTERED)
    return text


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

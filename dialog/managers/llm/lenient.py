"""Objects in the text of a language model: JSON, and what models write instead of it.

Read besides JSON: curly and single quotes, full-width punctuation, bare keys and words, comments, trailing commas,
quotes and line ends inside of strings, and an end that is cut off. It knows nothing of what the objects mean.
"""

import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

MOST_DEPTH = 8  # a decision is flat; deeper is junk that would cost the stack
MOST_OBJECTS = 40  # that are looked at; an answer has one
MOST_JUNK = 60  # signs that are in no place, and words that are no keys; beyond, it never was an object

_QUOTES = {'"': '"', "'": "'", "“": '”＂"', "”": "”", "＂": "＂", "‘": "’'", "`": "`", "「": "」"}
_COLONS, _COMMAS = ":：=", ",，、;；"
_SKIPPED = re.compile(r"(?:\s|\ufeff|//[^\n]*|/\*[^*]{0,500}\*/)+", re.DOTALL)
_STRING_ENDS = re.compile(r"\s*(?:[,，、;；:：}\]｝】]|$|//|/\*)|[ \t]*\n|\s*[\"'“][\w ]{1,30}[\"'”]\s*[:：]")
_BARE = re.compile(r"[^\s,，;；:：{}\[\]\"“”｛｝]+")
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|.)", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_WORDS = {"true": True, "false": False, "null": None, "none": None, "undefined": None, "nil": None}


@dataclass(frozen=True)
class Found:
    """An object of a text: where it begins and ends, its values, and what was cut off: the key of the last value."""

    start: int
    end: int
    values: dict[str, Any]
    whole: bool = True
    cut: str | None = None


def objects(text: str) -> Iterator[Found]:
    """The outermost objects of `text`, in order. Takes time linear in the length; raises nothing."""
    start = _next_brace(text, 0)
    for _ in range(MOST_OBJECTS):
        if start < 0:
            return
        found = _strict(text, start) or _lenient(text, start)
        yield found
        start = _next_brace(text, max(found.end, start + 1))


def _next_brace(text: str, start: int) -> int:
    places = [place for brace in "{｛" if (place := text.find(brace, start)) >= 0]
    return min(places, default=-1)


_DECODER = json.JSONDecoder(strict=False)


def _strict(text: str, start: int) -> Found | None:
    try:
        values, end = _DECODER.raw_decode(text, start)
    except (ValueError, RecursionError):
        return None
    return Found(start, end, values) if isinstance(values, dict) else None


def _lenient(text: str, start: int) -> Found:
    reader = _Reader(text, start)
    values = reader.object(0)
    end = start + 1 if reader.junk > MOST_JUNK else reader.at  # a real one may begin inside of what is none
    return Found(start, end, values, not reader.ended, reader.cut)


@dataclass
class _Reader:
    """Reads from `at` on. `ended` is set where the text ends before what is read does; `cut` is then its key."""

    text: str
    at: int
    ended: bool = False
    cut: str | None = None
    junk: int = 0

    def object(self, depth: int) -> dict[str, Any]:
        self.at += 1
        values: dict[str, Any] = {}
        while self._more("}｝"):
            before = self.at
            key = str(self._plain())
            self._skip()
            if self._peek() and self._peek() in _COLONS:
                self.at += 1
                values[key] = self._value_of(key, depth)
            else:
                self._throw_away()
            self._comma(before)
        return values

    def _value_of(self, key: str, depth: int) -> Any:
        self._skip()
        value = self._value(depth + 1)
        if self.ended and depth == 0:
            self.cut = key
        return value

    def _value(self, depth: int) -> Any:
        here = self._peek()
        if here and here in "{｛[【" and depth > MOST_DEPTH:
            self.at, self.ended = len(self.text), True
            return None
        if here and here in "{｛":
            return self.object(depth)
        return self._array(depth) if here and here in "[【" else self._plain()

    def _array(self, depth: int) -> list[Any]:
        self.at += 1
        values = []
        while self._more("]】"):
            before = self.at
            values.append(self._value(depth + 1))
            self._comma(before)
        return values

    def _plain(self) -> Any:
        """A string, a number or a word."""
        here = self._peek()
        if here in _QUOTES:
            return self._string(_QUOTES[here])
        match = _BARE.match(self.text, self.at)
        if match is None:
            self.ended = self.ended or not here
            return None
        self.at = match.end()
        self.ended = self.ended or self.at == len(self.text)
        return _meaning(match.group())

    def _string(self, closing: str) -> str:
        """Up to a quote after which something may follow: one inside of a word or a sentence belongs to the text."""
        self.at += 1
        start = self.at
        while self.at < len(self.text):
            char = self.text[self.at]
            if char == "\\":
                self.at += 1
            elif char in closing and _STRING_ENDS.match(self.text, self.at + 1):
                self.at += 1
                return _unescaped(self.text[start : self.at - 1])
            self.at += 1
        self.at, self.ended = len(self.text), True
        return _unescaped(self.text[start:])

    def _more(self, closing: str) -> bool:
        """Whether another item follows; steps over the end where none does."""
        self._skip()
        here = self._peek()
        if not here:
            self.ended = True
            return False
        if here in closing:
            self.at += 1
            return False
        return True

    def _comma(self, before: int) -> None:
        """Step over what stands between two items, and over a sign that is in no place."""
        self._skip()
        while self._peek() and self._peek() in _COMMAS:
            self.at += 1
            self._skip()
        if self.at == before:
            self.at += 1
            self._throw_away()

    def _throw_away(self) -> None:
        self.junk += 1
        if self.junk > MOST_JUNK:
            self.at, self.ended = len(self.text), True

    def _skip(self) -> None:
        match = _SKIPPED.match(self.text, self.at)
        if match is not None:
            self.at = match.end()

    def _peek(self) -> str:
        return self.text[self.at : self.at + 1]


def _meaning(word: str) -> Any:
    if word.lower() in _WORDS:
        return _WORDS[word.lower()]
    try:
        number = float(word)
    except ValueError:
        return word
    return number if math.isfinite(number) else None


def _unescaped(text: str) -> str:
    def meant(match: re.Match[str]) -> str:
        sign = match.group(1)
        return chr(int(sign[1:], 16)) if len(sign) == 5 else _ESCAPED.get(sign, sign)

    return _ESCAPE.sub(meant, text)

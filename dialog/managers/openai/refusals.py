"""What a server says instead of an answer -> the error it stands for, and whether asking again may help."""

import json
import re
from typing import Any

from dialog.errors import DialogueError, FilteredError
from dialog.managers.llm.album import one_line
from dialog.managers.openai.abilities import speaks_of_an_ability
from dialog.managers.openai.answers import FILTERED
from dialog.managers.openai.problems import problem

MOST_SHOWN = 200  # characters of what a server says that a person gets to read
MOST_READ = 4_000  # of which the kind of error is told by

_TOO_LONG = re.compile(
    r"context.{0,30}(?:length|window|size)|maximum.{0,20}(?:tokens|context)|too many tokens|prompt is too long"
    r"|exceeds? the (?:available )?context",
    re.IGNORECASE,
)
_NO_QUOTA = re.compile(
    r"insufficient_quota|current quota|billing|credit|balance|payment|余额|欠费|额度|充值", re.IGNORECASE
)
_FILTER = re.compile(
    r"content[ _]?(?:policy|filter|management)|moderation|responsible ?ai|inappropriate (?:content|input)"
    r"|data[ _]?inspection|safety (?:system|policy|check)|内容安全|敏感(?:内容|词|信息)|违规|不当内容",
    re.IGNORECASE,
)
# What is wrong with this picture says nothing of the next one.
_THIS_PICTURE = re.compile(
    r"(?:image|picture).{0,40}(?:too (?:large|big|small)|exceed|pixels|corrupt|invalid)"
    r"|(?:too (?:large|big|small)|exceed|corrupt|invalid|(?:not|failed to|unable to) (?:decode|load|open|process))"
    r".{0,40}(?:image|picture)",
    re.IGNORECASE,
)
_SECRET = re.compile(r"\b(?:sk|pk|hf|gsk|key|api)[-_][\w*.\-]{6,}|Bearer\s+\S+", re.IGNORECASE)
_MARKUP = re.compile(r"\s*<")
_CURABLE = frozenset({400, 404, 415, 422})  # where a plainer request may help
_PASSING = frozenset({408, 409, 425, 429})  # and all of 5xx


class PassingError(Exception):
    """Something that may be over in a moment; `pause` is for how many seconds the server wants to be left alone."""

    def __init__(self, error: DialogueError, pause: float = 0.0) -> None:
        super().__init__(str(error))
        self.error = error
        self.pause = pause


class PlainerError(Exception):
    """A request that the server does not take as it is. `said` is in which words; `for_good`, whether it never will."""

    def __init__(self, error: DialogueError, said: str, *, guess: bool, for_good: bool) -> None:
        super().__init__(str(error))
        self.error = error
        self.said = said
        self.guess = guess
        self.for_good = for_good


def refusal(status: int, body: bytes, where: str, *, pause: str = "", key: str = "") -> Exception:
    """The error that a status and a body stand for: a DialogueError, or one of those above around it."""
    said = body[:MOST_READ].decode("utf-8", errors="replace")
    error = problem(_name(status, said), where=where, status=status, detail=shown_detail(said, key))
    if status in (400, 403) and _FILTER.search(said):
        return FilteredError(**FILTERED)
    if _is_too_long(status, said):
        return PlainerError(error, "max_tokens", guess=False, for_good=False)
    if status in _CURABLE or (status >= 500 and speaks_of_an_ability(said)):
        for_good = status < 500 and not _THIS_PICTURE.search(said)
        return PlainerError(error, said, guess=status != 404, for_good=for_good)
    passing = status >= 500 or (status in _PASSING and not _NO_QUOTA.search(said))
    return PassingError(error, _seconds(pause)) if passing else error


def shown_detail(said: str, key: str = "") -> str:
    """What a server says, for a person: one line, no markup, and nothing that could be a key."""
    text = _told(said)
    if key:
        text = text.replace(key, "…")
    text = one_line(_SECRET.sub("…", text))[:MOST_SHOWN]
    return f"“{text}”" if text and not _MARKUP.match(text) else ""


def _name(status: int, said: str) -> str:
    """The row of the problems."""
    if _is_too_long(status, said):
        return "too long"
    if status == 402 or (status in (403, 429) and _NO_QUOTA.search(said)):
        return "quota"
    if 300 <= status < 400:
        return "nonsense"
    named = {401: "key", 403: "key", 404: "missing", 408: "busy", 425: "busy", 429: "busy"}
    return named.get(status, "broken" if status >= 500 else "rejected")


def _is_too_long(status: int, said: str) -> bool:
    return status == 413 or (status in (400, 422, 500) and _TOO_LONG.search(said) is not None)


def _told(said: str) -> str:
    """The message inside of {"error": {"message": …}} and its relatives; the whole where it is none of them."""
    try:
        values: Any = json.loads(said)
    except (ValueError, RecursionError):
        return said
    while isinstance(values, dict):
        values = next((values[name] for name in ("error", "message", "detail") if values.get(name)), "")
    return values if isinstance(values, str) else ""


def _seconds(text: str) -> float:
    """A Retry-After in seconds; a date, or nothing, asks for no pause in particular."""
    return min(float(text), 1e6) if re.fullmatch(r"\d{1,9}(?:\.\d+)?", text.strip()) else 0.0

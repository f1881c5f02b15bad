"""Second reading: what is said of the picture as a whole (background, style, view), and the words that are left."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generation.scene.tokens import Token

_GROUNDS = frozenset({"color", "place"})
_OPENERS = frozenset({"on", "in", "at", "the", "filler"})
# Before a background they say no more than "on" and "in": "under a blue sky".
_ENGLISH_OPENERS = frozenset({"with", "under", "below", "beneath", "underneath"})
_CLOSERS = frozenset({"upon", "inside", "of"})
_ADJECTIVAL = frozenset({"thing", "size", "color", "background", "place", "unknown", "group", "colored", "count"})


@dataclass(frozen=True)
class Backdrop:
    """What is said of the whole picture; None was not said."""

    background: str | None
    style: str | None
    view: str | None


def take_backdrop(tokens: Sequence[Token]) -> tuple[Backdrop, list[Token]]:
    """What the tokens say of the whole picture, and the tokens about its things."""
    style, view = _first(tokens, "style"), _first(tokens, "view")
    tokens = [token for token in tokens if token.kind not in ("style", "view")]
    background: str | None = None
    for find in (_named, _place, _colored_ground):
        said, tokens = _taken(tokens, find)
        background = background or said
    return Backdrop(background, style, view), tokens


def _first(tokens: Sequence[Token], kind: str) -> str | None:
    return next((str(token.value) for token in tokens if token.kind == kind), None)


# What a finder returns: the background, and where the words that say it begin and end.
Found = tuple[str | None, int, int]


def _taken(tokens: list[Token], find: Callable[[list[Token], int], Found | None]) -> tuple[str | None, list[Token]]:
    """The first background that a finder sees, and the tokens without any that it sees."""
    said: str | None = None
    at = 0
    while at < len(tokens):
        if found := find(tokens, at):
            value, start, end = found
            said = said or value
            start, end = _widened(tokens, start, end)
            tokens = tokens[:start] + tokens[end:]
            at = start
        else:
            at += 1
    return said, tokens


def _named(tokens: list[Token], at: int) -> Found | None:
    """ "blue background", "the background is blue", 背景是蓝色的, 背景蓝色."""
    if tokens[at].kind != "background":
        return None
    return (
        _said_after(tokens, at, ("is",))
        or _said_before(tokens, at)
        or _said_after(tokens, at, ())
        or (None, at, at + 1)
    )


def _said_after(tokens: list[Token], at: int, joints: tuple[str, ...]) -> Found | None:
    end = at + 1
    if joints and not (end < len(tokens) and tokens[end].kind in joints):
        return None
    while end < len(tokens) and (
        tokens[end].kind in ("is", "in", "colored", "filler", "the", "count", "at") or tokens[end].text == ":"
    ):
        end += 1
    # "sky is what it is before": a colour of a place, as in "blue sky", says nothing more.
    if end + 1 < len(tokens) and tokens[end].kind == "color" and tokens[end + 1].kind == "place":
        end += 1
    if end < len(tokens) and tokens[end].kind in _GROUNDS and not _describes_next(tokens, end):
        return str(tokens[end].value), at, end + 1
    return None


def _said_before(tokens: list[Token], at: int) -> Found | None:
    start = at - 1
    while start >= 0 and tokens[start].kind in ("filler", "of", "colored", "is"):
        start -= 1
    if start < 0 or tokens[start].kind not in _GROUNDS:
        return None
    value = str(tokens[start].value)
    return value, _with_color(tokens, start), at + 1


def _place(tokens: list[Token], at: int) -> Found | None:
    """ "on the grass", 雪地里, "under a blue sky"."""
    if tokens[at].kind != "place":
        return None
    return str(tokens[at].value), _with_color(tokens, at), at + 1


def _with_color(tokens: list[Token], at: int) -> int:
    """Where a place begins: at its colour if it has one right before it ("green grass"), which says nothing more."""
    before = at - 1
    if before > 0 and tokens[before].kind == "of":
        before -= 1
    return before if tokens[at].kind == "place" and before >= 0 and tokens[before].kind == "color" else at


def _colored_ground(tokens: list[Token], at: int) -> Found | None:
    """ "on blue", "against a plain white", 在蓝色上."""
    if tokens[at].kind not in ("on", "at"):
        return None
    end = at + 1
    while end < len(tokens) and (tokens[end].kind in ("the", "filler") or tokens[end].text in ("a", "an")):
        end += 1
    if end >= len(tokens) or tokens[end].kind != "color" or _describes_next(tokens, end):
        return None
    inside = tokens[at].kind == "on" or (end + 1 < len(tokens) and tokens[end + 1].kind in _CLOSERS)
    return (str(tokens[end].value), at, end + 1) if inside else None


def _describes_next(tokens: list[Token], at: int) -> bool:
    """Whether a colour belongs to a noun after it: "red car", 红色的猫."""
    after = at + 1
    while after < len(tokens) and tokens[after].kind == "of":
        after += 1
    if tokens[at].kind != "color" or after >= len(tokens):
        return False
    if tokens[after].kind == "count" and after == at + 1:
        return False
    return tokens[after].kind in _ADJECTIVAL or tokens[after].text.endswith(" of")


def _widened(tokens: list[Token], start: int, end: int) -> tuple[int, int]:
    """The span with the small words around it that go with it: "on a …", 在…上的."""
    if start and (
        tokens[start - 1].text in ("a", "an") or (tokens[start - 1].kind, tokens[start - 1].text) == ("count", "一")
    ):
        start -= 1
    while start and (tokens[start - 1].kind in _OPENERS or tokens[start - 1].text in _ENGLISH_OPENERS):
        start -= 1
    while end < len(tokens) and tokens[end].kind in _CLOSERS:
        end += 1
    return start, end

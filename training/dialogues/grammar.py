"""Phrase patterns: "[make|turn] {old} {color}[ please|]". Square brackets choose, braces are filled in.

A pattern is one family of phrasings. It knows nothing of what the phrases mean.
"""

import random
import re
from collections.abc import Callable, Mapping
from functools import cache, reduce

Choices = tuple["Part", ...]  # ways to go on
Part = tuple["str | Choices", ...]  # pieces one after the other
Filling = str | Callable[[], str]
Slots = Mapping[str, Filling]

_SLOT = re.compile(r"\{(\w+)\}")


class PatternError(ValueError):
    """A pattern that cannot be read: the message shows it."""


def spoken(pattern: str, slots: Slots, rng: random.Random) -> str:
    """One of the phrases of a pattern. A slot that is a function is called each time it is filled in.

    Raises: PatternError for a slot that has no filling.
    """

    def fill(match: re.Match[str]) -> str:
        filling = slots.get(match[1])
        if filling is None:
            raise PatternError(f"{pattern!r} needs {{{match[1]}}}, but there is only: {', '.join(sorted(slots))}.")
        return filling if isinstance(filling, str) else filling()

    return _SLOT.sub(fill, _chosen(read(pattern), rng))


def ways(pattern: str) -> int:
    """How many phrases a pattern has, whatever fills its slots."""
    return _ways(read(pattern))


def slots_of(pattern: str) -> frozenset[str]:
    """The names of the slots in a pattern."""
    return frozenset(_SLOT.findall(pattern))


def length(pattern: str) -> float:
    """How many characters its phrases have on average, without what fills the slots."""
    return _length(read(pattern))


@cache
def read(pattern: str) -> Part:
    """A pattern as a tree. Raises: PatternError where its brackets do not match."""
    part, at = _sequence(pattern, 0)
    if at != len(pattern):
        raise PatternError(f"The brackets of {pattern!r} do not match.")
    return part


def _sequence(pattern: str, at: int) -> tuple[Part, int]:
    pieces: list[str | Choices] = []
    start = at
    while at < len(pattern) and pattern[at] not in "|]":
        if pattern[at] == "[":
            pieces.append(pattern[start:at])
            choices, at = _choices(pattern, at + 1)
            pieces.append(choices)
            start = at
        else:
            at += 1
    pieces.append(pattern[start:at])
    return tuple(piece for piece in pieces if piece), at


def _choices(pattern: str, at: int) -> tuple[Choices, int]:
    found: list[Part] = []
    while True:
        part, at = _sequence(pattern, at)
        found.append(part)
        if at == len(pattern):
            raise PatternError(f"A bracket of {pattern!r} is never closed.")
        at += 1
        if pattern[at - 1] == "]":
            return tuple(found), at


def _chosen(part: Part, rng: random.Random) -> str:
    return "".join(piece if isinstance(piece, str) else _chosen(rng.choice(piece), rng) for piece in part)


def _ways(part: Part) -> int:
    choices = [piece for piece in part if not isinstance(piece, str)]
    return reduce(lambda product, choice: product * sum(map(_ways, choice)), choices, 1)


def _length(part: Part) -> float:
    lengths = (len(_SLOT.sub("", piece)) if isinstance(piece, str) else _mean(piece) for piece in part)
    return sum(lengths)


def _mean(choices: Choices) -> float:
    return sum(map(_length, choices)) / len(choices)

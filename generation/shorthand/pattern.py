"""Regular languages over any symbols, by derivatives (Brzozowski, "Derivatives of regular expressions", 1964).

A pattern is a value; what is left of it after a symbol is a pattern again. So an automaton comes for nothing, state by
state, as far as it is walked. Patterns made alike are mostly the same object, so that comparing them costs nothing.
"""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce

Symbol = Hashable
_KEPT = 1 << 16  # patterns that are remembered


@dataclass(frozen=True, eq=False)
class Nothing:
    """No sequence at all."""


@dataclass(frozen=True, eq=False)
class Empty:
    """The sequence of no symbols."""


@dataclass(frozen=True, eq=False)
class OneOf:
    """Any one of some symbols."""

    symbols: frozenset[Symbol]


@dataclass(frozen=True, eq=False)
class Then:
    """One after the other."""

    first: "Pattern"
    second: "Pattern"


@dataclass(frozen=True, eq=False)
class Either:
    """Any of the choices."""

    choices: tuple["Pattern", ...]


Pattern = Nothing | Empty | OneOf | Then | Either
NOTHING, EMPTY = Nothing(), Empty()


def one(*symbols: Symbol) -> Pattern:
    return _one_of(frozenset(symbols)) if symbols else NOTHING


def sequence(*parts: Pattern) -> Pattern:
    rest: Pattern = EMPTY
    for part in reversed(parts):
        rest = _then(part, rest)
    return rest


def either(*choices: Pattern) -> Pattern:
    flat = [each for choice in choices for each in (choice.choices if isinstance(choice, Either) else (choice,))]
    unlike = dict.fromkeys(choice for choice in flat if choice is not NOTHING)
    return next(iter(unlike)) if len(unlike) == 1 else _either(tuple(unlike)) if unlike else NOTHING


def optional(pattern: Pattern) -> Pattern:
    return either(pattern, EMPTY)


def part_of(symbols: Sequence[Symbol], most: int) -> Pattern:
    """Any run of up to `most` of the symbols, in their order and without a gap."""
    starts: list[Pattern] = []
    for start in range(len(symbols)):
        run: Pattern = EMPTY
        for symbol in reversed(symbols[start : start + most]):
            run = _then(one(symbol), run if run is EMPTY else optional(run))
        starts.append(run)
    return either(*starts)


def firsts(pattern: Pattern) -> frozenset[Symbol]:
    """What a sequence can begin with."""
    match pattern:
        case OneOf(symbols):
            return symbols
        case Then(first, second):
            return firsts(first) | (firsts(second) if may_end(first) else frozenset())
        case Either(choices):
            return frozenset().union(*map(firsts, choices))
    return frozenset()


def may_end(pattern: Pattern) -> bool:
    """Whether the sequence of no symbols belongs to it."""
    match pattern:
        case Then(first, second):
            return may_end(first) and may_end(second)
        case Either(choices):
            return any(map(may_end, choices))
    return isinstance(pattern, Empty)


@lru_cache(_KEPT)
def after(pattern: Pattern, symbol: Symbol) -> Pattern:
    """What is left when the sequence has begun with `symbol`; NOTHING where it cannot."""
    match pattern:
        case OneOf(symbols):
            return EMPTY if symbol in symbols else NOTHING
        case Then(first, second):
            rest = _then(after(first, symbol), second)
            return either(rest, after(second, symbol)) if may_end(first) else rest
        case Either(choices):
            return either(*(after(choice, symbol) for choice in choices))
    return NOTHING


def accepts(pattern: Pattern, symbols: Iterable[Symbol]) -> bool:
    """Whether the whole sequence belongs to the pattern."""
    return may_end(reduce(after, symbols, pattern))


def _then(first: Pattern, second: Pattern) -> Pattern:
    if first is NOTHING or second is NOTHING:
        return NOTHING
    return second if first is EMPTY else first if second is EMPTY else _both(first, second)


_one_of = lru_cache(_KEPT)(OneOf)
_both = lru_cache(_KEPT)(Then)
_either = lru_cache(_KEPT)(Either)

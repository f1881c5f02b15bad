"""All families of phrasings, by language and row: the tables in `phrases`, read once."""

import random
import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path

from generation.scene.language import Language
from training.dialogues.grammar import length, slots_of, ways

FIRST, SHORTEST = 30.0, 8.0  # how much more often the first of a row is said, and one without words of its own
_A_WORD: dict[Language, float] = {"en": 5.0, "zh": 2.0}  # characters
PHRASES = Path(__file__).parent / "phrases"  # a folder for each language, a file for each kind of wish


@dataclass(frozen=True)
class Rows:
    """Patterns of an act in a language, a whole family of phrasings each; some train, some are kept for measuring."""

    said: tuple[str, ...]
    held_out: tuple[str, ...]


@dataclass(frozen=True)
class Family:
    """A pattern with all its phrases: kept together, so that a held-out one shares none of them with training."""

    row: str
    language: Language
    pattern: str
    held_out: bool

    @property
    def ways(self) -> int:
        """How many phrases it has, whatever fills its slots."""
        return ways(self.pattern)


@cache
def rows(language: Language) -> dict[str, Rows]:
    """All rows of a language by their names. Raises: ValueError where two files have the same one."""
    found: dict[str, Rows] = {}
    for file in sorted((PHRASES / language).glob("*.toml")):
        for name, row in tomllib.loads(file.read_text(encoding="utf-8")).items():
            if name in found:
                raise ValueError(f"{file}: there is a row {name!r} in another file already.")
            found[name] = Rows(tuple(row["said"]), tuple(row["held_out"]))
    return found


@cache
def families(language: Language, row: str, held_out: bool) -> tuple[Family, ...]:
    """The families of a row: those to train on, or the held-out ones."""
    found = rows(language)[row]
    return tuple(Family(row, language, each, held_out) for each in (found.held_out if held_out else found.said))


def all_families(language: Language) -> list[Family]:
    """Every family of a language."""
    return [each for row in rows(language) for kept in (False, True) for each in families(language, row, kept)]


def some_family(
    language: Language, row: str, held_out: bool, slots: Collection[str], rng: random.Random
) -> Family | None:
    """A family whose slots can all be filled, the usual ones more often; None where the row has none."""
    fitting, weights = _fitting(language, row, held_out, frozenset(slots))
    return rng.choices(fitting, cum_weights=weights)[0] if fitting else None


@cache
def _fitting(language: Language, row: str, held_out: bool, slots: frozenset[str]) -> tuple[list[Family], list[float]]:
    """The families that fit, and their weights, summed up; those that measure weigh alike."""
    found = [each for each in families(language, row, held_out) if slots_of(each.pattern) <= slots]
    weights = (1.0 if held_out else _weight(family, rank) for rank, family in enumerate(found))
    return found, list(accumulate(weights))


def _weight(family: Family, rank: int) -> float:
    """As words are, phrases are said the more often the earlier they come to mind (the first of a row are the usual
    ones) and the shorter they are; else among hundreds of families "draw a cat" would hardly be heard."""
    words = length(family.pattern) / _A_WORD[family.language]
    return 1 + FIRST / (1 + rank) + SHORTEST / (1 + words)

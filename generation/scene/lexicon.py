"""The words of the scene language: the concepts of the world and every other word a scene can be said with.

Concepts come from `assets/world/concepts.json`, read once; the rest from the tables in `words` and `fillers`.
One table, `vocabulary`, gives for every word what it means; a word means one thing here, and the few that could mean
two (orange, 小号) are settled by `parse` from what stands around them.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generation.scene import words as table
from generation.scene.errors import SceneError
from generation.scene.fillers import FILLERS, GROUPS, JOINTS, STRANGERS
from generation.scene.language import Language

CONCEPTS_FILE = Path(__file__).parents[2] / "assets" / "world" / "concepts.json"

Value = str | int | tuple[str, ...] | None


@dataclass(frozen=True)
class Concept:
    """One thing the world can show, and its names."""

    codepoint: str
    en: str
    zh: str
    category: str
    en_plural: str
    en_synonyms: tuple[str, ...]
    zh_synonyms: tuple[str, ...]
    en_unit: tuple[str, ...]  # ("glass", "glasses"): what is counted where the thing itself is not; else empty
    zh_measures: tuple[str, ...]  # measure words, the usual one first

    def names(self, language: Language) -> tuple[str, ...]:
        """Every name in a language, the main one first."""
        return (self.zh, *self.zh_synonyms) if language == "zh" else (self.en, *self.en_synonyms)


@dataclass(frozen=True)
class Meaning:
    """What a word stands for: a kind ("thing", "color", "place", …) and its value ("cat", "red", "grass", …)."""

    kind: str
    value: Value = None
    plural: bool = False


@cache
def concepts() -> tuple[Concept, ...]:
    """All concepts, in the order of the file, which is the order of the sprite sheets."""
    return tuple(_concept(row) for row in json.loads(CONCEPTS_FILE.read_text(encoding="utf-8")))


def _concept(row: dict[str, Any]) -> Concept:
    fields: dict[str, Any] = {key: tuple(v) if isinstance(v, list) else v for key, v in row.items()}
    return Concept(**fields)


@cache
def _by_name() -> dict[str, Concept]:
    return {concept.en: concept for concept in concepts()}


def concept(en: str) -> Concept:
    """The concept with an English name. Raises: SceneError when the world has none."""
    try:
        return _by_name()[en]
    except KeyError:
        raise SceneError(f"The world has no {en!r}; its things are listed in {CONCEPTS_FILE.name}.") from None


def plural(word: str) -> str:
    """The regular English plural of a noun's last word."""
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word if word.endswith("s") and not word.endswith("ss") else f"{word}es"
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}ies"
    return IRREGULAR.get(word, f"{word}s")


IRREGULAR = {
    "fawn": "fawns", "reindeer": "reindeer", "goldfish": "goldfish", "crayfish": "crayfish", "sheep": "sheep",
    "leaf": "leaves",
    "autumn leaf": "autumn leaves", "aircraft": "aircraft", "spacecraft": "spacecraft",
    "bouquet of flowers": "bouquets of flowers",
    "bunch of flowers": "bunches of flowers", "peafowl": "peafowl", "maize": "maize", "soccer": "soccer",
    "tennis": "tennis",
    "mail": "mail", "earth": "earths", "ramen": "ramen", "nigiri": "nigiri", "boba": "boba", "baggage": "baggage",
}  # fmt: skip


def plurals(thing: Concept) -> tuple[str, ...]:
    """The plurals of a concept's English names, in the order of the names."""
    return (thing.en_plural, *(plural(name) for name in thing.en_synonyms))


def plain(text: str) -> str:
    """Text as the vocabulary spells it: lower case, hyphens as spaces."""
    return text.lower().replace("-", " ")


@cache
def vocabulary(language: Language) -> dict[str, Meaning]:
    """Every word of a language, as `plain` spells it, and its meaning: the later of `_entries` where two claim it."""
    return {plain(word): meaning for word, meaning in _entries(language)}


def _entries(language: Language) -> Iterator[tuple[str, Meaning]]:
    """From the weakest to the strongest claim on a word."""
    yield from ((word, Meaning("filler")) for word in FILLERS[language])
    for kind, by_language in JOINTS.items():
        yield from ((word, Meaning(kind)) for word in by_language[language])
    for kind, words in _attributes(language):
        yield from ((word, Meaning(kind, value)) for value, many in words for word in many)
    yield from _names(language)
    yield from ((word, Meaning("unknown")) for word in STRANGERS[language])


def _attributes(language: Language) -> Iterator[tuple[str, Iterable[tuple[Value, Iterable[str]]]]]:
    yield "number", table.NUMBER_WORDS[language].items()
    if language == "zh":
        yield "upon", table.UPON_WORDS.items()
        yield "measure", ((word, (word,)) for word in table.MEASURES)
        yield "size", ((value, (word,)) for value, word in table.SHORT_SIZES.items())
        yield "color", ((value, (word,)) for value, word in table.SHORT_COLORS.items())
    else:
        yield "relation", table.RELATION_WORDS.items()
        yield "group", ((number, (word,)) for word, number in GROUPS.items())
    yield "order", table.ORDER_WORDS[language].items()
    yield "position", _merged(table.POSITION_WORDS, table.HEARD_POSITIONS, language)
    yield "size", _merged(table.SIZE_WORDS, table.HEARD_SIZES, language)
    yield "place", _merged(table.PLACE_WORDS, table.HEARD_PLACES, language)
    yield "style", _merged(table.STYLE_WORDS, table.HEARD_STYLES, language)
    yield "view", _merged(table.VIEW_WORDS, table.HEARD_VIEWS, language)
    yield "color", _shaded(language)
    yield "color", _merged(table.COLOR_WORDS, table.HEARD_COLORS, language)


def _merged(said: table.WordTable, heard: table.WordTable, language: Language) -> Iterator[tuple[str, tuple[str, ...]]]:
    for value, many in said[language].items():
        yield value, (*many, *heard[language].get(value, ()))


def _shaded(language: Language) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Colours with a shade, which the world does not tell apart: "dark red", 浅蓝色, 浅蓝."""
    gap = " " if language == "en" else ""
    for color, many in table.COLOR_WORDS[language].items():
        short = (table.SHORT_COLORS[color],) if language == "zh" else ()
        yield color, tuple(f"{shade}{gap}{word}" for shade in table.SHADES[language] for word in (*many, *short))


def _names(language: Language) -> Iterator[tuple[str, Meaning]]:
    for thing in concepts():
        if language == "zh":
            yield from ((name, Meaning("thing", thing.en)) for name in thing.names("zh"))
            continue
        names = thing.names("en")
        for name, many in zip(names, plurals(thing), strict=True):
            # A noun whose plural looks the same ("sheep", "glasses") says nothing of how many.
            yield many, Meaning("thing", thing.en, plural=many not in names)
            yield name, Meaning("thing", thing.en)

"""One noun for two things of two colours: "purple and yellow balloons" are a purple balloon and a yellow balloon."""

import re
from collections.abc import Sequence

from dialog.managers.keyword.marks import Mark, scan
from dialog.managers.keyword.naming import name
from generation.scene.language import language_of
from generation.scene.words import COLOR_WORDS

_SAID_OF = re.compile(r"\b(?:is|are|was|were) $", re.IGNORECASE)
_ONE_THING = ({"black", "white"},)  # a black and white cat has both


def unshared(text: str) -> str:
    """A normal text with the noun said of each of the two colours."""
    marks = scan(text)
    for place in reversed(range(len(marks))):
        found = _shared(marks[place:], text)
        if found and not _is_counted(marks[place], marks[:place], text) and not _is_said_of(text[: found[0].start]):
            one, two, noun = found
            text = f"{text[: one.start]}{_both(one, two, noun, text)}{text[noun.end :]}"
    return text


def _shared(marks: Sequence[Mark], text: str) -> tuple[Mark, Mark, Mark] | None:
    """The two colours and the noun that begin here."""
    article = len(marks) > 2 and marks[2].kind == "count"
    named = [mark for place, mark in enumerate(marks[:5]) if not (place == 2 and article)][:4]
    if [mark.kind for mark in named] != ["color", "and", "color", "thing"]:
        return None
    one, _, two, noun = named
    several = article or not text[noun.start].isascii() or text[: noun.end].endswith("s")
    joint = text[two.end : noun.start].strip() in ("", "的") and not text[one.end : named[1].start].strip(" 的")
    differ = one.value != two.value and {one.value, two.value} not in _ONE_THING
    return (one, two, noun) if several and joint and differ else None


def _is_counted(first: Mark, before: Sequence[Mark], text: str) -> bool:
    """Whether a number stands before the colours: of three of both colours nobody knows how many each has."""
    if not before or before[-1].kind != "count" or text[before[-1].end : first.start].strip():
        return False
    return text[before[-1].start : before[-1].end].lower() != "a" or not text[first.start].isascii()


def _is_said_of(before: str) -> bool:
    """Whether the first colour is that of something else: "a cat that is brown and a green balloon"."""
    return _SAID_OF.search(before) is not None


def _both(one: Mark, two: Mark, noun: Mark, text: str) -> str:
    language = language_of(text[noun.start : noun.end])
    said = name(str(noun.value), language)
    words = [COLOR_WORDS[language][str(each.value)][0] for each in (one, two)]
    if language == "zh":
        return "和".join(f"一个{word}的{said}" for word in words)
    both = " and ".join(f"a {word} {said}" for word in words)
    return both.removeprefix("a ") if f" {text[: one.start].lower()}".endswith(" a ") else both

"""Text -> the known words in it, longest first from left to right. Knows words, not sentences."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generation.scene.lexicon import Meaning, Value, plain, vocabulary

STOPS = frozenset(".。!！?？;；\n")
COMMAS = frozenset(',，、:：|/()（）[]【】"“”…')

_LATIN_WORD = re.compile(r"[a-zà-ÿ0-9]+(?:'[a-zà-ÿ0-9]+)*")
_OTHER = Meaning("unknown")


@dataclass(frozen=True)
class Token:
    """A word of the text: its kind and value as in the lexicon, and the text itself."""

    kind: str
    value: Value
    text: str
    plural: bool = False


def tokens(text: str) -> list[Token]:
    """The words of a text in order, with its punctuation ("comma", "stop"); what is in no table is "unknown"."""
    return list(_tokens(normal(text)))


def normal(text: str) -> str:
    """Text as the vocabulary spells it, in half-width forms and with plain quotes."""
    return plain(unicodedata.normalize("NFKC", text)).replace("’", "'")


def _tokens(text: str) -> Iterator[Token]:
    at = 0
    while at < len(text):
        char = text[at]
        if char.isspace() and char != "\n":
            at += 1
        elif char in STOPS or char in COMMAS:
            yield Token("stop" if char in STOPS else "comma", None, char)
            at += 1
        else:
            end, meaning = _longest(text, at)
            yield Token(meaning.kind, meaning.value, text[at:end], meaning.plural)
            at = end


def _longest(text: str, at: int) -> tuple[int, Meaning]:
    """Where the longest known word at a place ends, and its meaning; an unknown word when none is known."""
    end, meaning = _longest_chinese(text, at)
    if word := _LATIN_WORD.match(text, at):
        english_end, english = _longest_english(text, word)
        if english_end >= end or meaning is None:
            return english_end, english or _OTHER
    return (end, meaning) if meaning else (at + 1, _OTHER)


def _longest_chinese(text: str, at: int) -> tuple[int, Meaning | None]:
    words = vocabulary("zh")
    for end in range(min(len(text), at + _most_characters()), at, -1):
        # Digits and Latin letters of a Chinese word (T恤, 3D风格) are words of their own when they stand alone.
        cut = end < len(text) and (_inside_latin(text, end) or inside_swan(text, at, end))
        if (meaning := words.get(text[at:end])) and not cut:
            return end, meaning
    return at, None


def inside_swan(text: str, at: int, end: int) -> bool:
    """Whether 白天, daytime, ends within 白天鹅, a white swan."""
    return text[at:end].endswith("白天") and text[end : end + 1] == "鹅"


def _inside_latin(text: str, at: int) -> bool:
    return text[at - 1].isascii() and text[at].isascii() and text[at - 1].isalnum() and text[at].isalnum()


def _longest_english(text: str, word: re.Match[str]) -> tuple[int, Meaning | None]:
    words = vocabulary("en")
    ends = [word.end()]
    while len(ends) < _most_words() and ends[-1] < len(text) and text[ends[-1]] == " ":
        following = _LATIN_WORD.match(text, ends[-1] + 1)
        if not following:
            break
        ends.append(following.end())
    for end in reversed(ends):
        if meaning := words.get(text[word.start() : end]):
            return end, meaning
    return word.end(), None


@cache
def _most_characters() -> int:
    return max(map(len, vocabulary("zh")))


@cache
def _most_words() -> int:
    return max(word.count(" ") for word in vocabulary("en")) + 1

"""English words as they were meant: two letters changed about, one left out or typed twice.

A letter typed for another one is left alone: too many words differ by one letter, and no table here has them all.
"""

import re
from functools import cache

from dialog.managers.keyword.cues import CUES, FILLERS
from generation.scene.lexicon import vocabulary

LEAST_SWAPPED = 4  # letters; shorter words are too much alike
LEAST_LOST = 5

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?", re.IGNORECASE)


def mended(text: str) -> str:
    """`text` with each unknown word as the only known one that it can have been meant for."""
    return _WORD.sub(_mended, text)


def _mended(match: re.Match[str]) -> str:
    word = match[0].lower()
    if len(word) < LEAST_SWAPPED or word in _known():
        return match[0]
    meant = {each for each in _slips(word) if each in _known()}
    return meant.pop() if len(meant) == 1 else match[0]


def _slips(word: str) -> set[str]:
    """What a word may be a slip for."""
    places = range(len(word))
    meant = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in places[:-1]}
    if len(word) >= LEAST_LOST:
        meant |= {word[:i] + letter + word[i:] for i in (*places, len(word)) for letter in "abcdefghijklmnopqrstuvwxyz"}
        meant |= {word[:i] + word[i + 1 :] for i in places[1:] if word[i] == word[i - 1]}
    return meant


@cache
def _known() -> frozenset[str]:
    """Every English word that stands in a table."""
    tables = (*vocabulary("en"), *FILLERS, *(word for words in CUES.values() for word in words))
    return frozenset(word for each in tables for word in _WORD.findall(each.lower()))

"""What people do in the videos of UCF101, in both languages, and which of it a text is about.

The classes are numbered as Latte was trained: by the names of the data set's folders, in the order of their letters.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent.parent / "assets" / "ucf101" / "classes.tsv"
# They say little of what is done; "playing" alone is in a dozen names.
_EMPTY = frozenset(
    {"a", "an", "and", "at", "in", "into", "is", "of", "on", "out", "the", "to", "with", "playing", "riding", "doing"}
)
_ROOT = 5  # letters in which the forms of a word agree: jump, jumps, jumping


@dataclass(frozen=True)
class Action:
    """A class by its number, with its name in both languages."""

    number: int
    en: str
    zh: str


@cache
def actions() -> tuple[Action, ...]:
    """The 101 classes, in the order of their numbers."""
    _, *lines = FILE.read_text(encoding="utf-8").splitlines()
    names = (line.split("\t")[1:] for line in lines)
    return tuple(Action(number, en, zh) for number, (en, zh) in enumerate(names))


def action_in(text: str) -> Action | None:
    """The class whose name has the most in common with a text, words in English, pairs of characters in Chinese; of
    several the one of whose name the most was said. None where nothing is in common."""
    said = _roots(text) | _pairs(text)
    scores = [(max(_shared(said, _roots(each.en)), _shared(said, _pairs(each.zh))), each) for each in actions()]
    (shared, _), best = max(scores, key=lambda score: score[0])
    return best if shared else None


def _shared(said: set[str], name: set[str]) -> tuple[int, float]:
    """How much of a name was said, in number and as a share."""
    return len(said & name), len(said & name) / len(name)


def _roots(text: str) -> set[str]:
    words = re.findall(r"[a-z]+", text.lower())
    return {word[:_ROOT] for word in words if word not in _EMPTY}


def _pairs(text: str) -> set[str]:
    runs = re.findall(r"[\u4e00-\u9fff]+", text)
    return {run[start : start + 2] for run in runs for start in range(len(run) - 1)}

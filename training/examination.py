"""How many answers to phrases that were never heard are right: the action alone, the whole answer, and those that draw.

Each word is guessed after the right ones before it; an answer is right if all its words are, which is when decoding
would have written it.
"""

from collections import defaultdict
from collections.abc import Sequence

from generation.shorthand import words as word
from generation.shorthand.answers import SAYINGS, Drawing, Saying, action_of
from generation.shorthand.vocabulary import Vocabulary
from training.lessons import Lesson

_KEYS = {word.saying(key): key for key in SAYINGS}
_EDITS = {written: edit for edit, written in word.EDIT.items()}


def marks(lessons: Sequence[Lesson], written: Sequence[Sequence[int]], vocabulary: Vocabulary) -> dict[str, float]:
    """Shares by what they are called in the log, from the numbers that the model would write for each lesson."""
    found: dict[str, list[bool]] = defaultdict(list)
    for each, guesses in zip(lessons, written, strict=True):
        start = 0
        for place, turn in zip(each.answers, each.turns, strict=True):
            right = list(each.ids[place])
            guessed = list(guesses[start : start + len(right)])
            start += len(right)
            found["action"].append(_action(guessed, vocabulary) == _action(right, vocabulary))
            found["answer"].append(guessed == right)
            found[f"answer_{turn.language}"].append(guessed == right)
            found["scene" if turn.target.draws else "said"].append(guessed == right)
    return {f"heldout_{name}": sum(rights) / len(rights) for name, rights in sorted(found.items())}


def _action(numbers: Sequence[int], vocabulary: Vocabulary) -> str | None:
    """What an answer does that begins with these numbers; None where it is none."""
    first, second = ([str(vocabulary.symbol(number)) for number in numbers] + ["", ""])[:2]
    if first == word.MARKER and second in _EDITS:
        return action_of(Drawing(_EDITS[second]))
    return action_of(Saying(_KEYS[first])) if first in _KEYS else None

"""A conversation as the model reads it: pictures, what was said, answers, pictures again, one after the other.

It begins with what was known before: standing instructions and the pictures so far, the current one last. So a window
of turns is enough, however long the conversation is.
"""

from collections.abc import Sequence

from generation.shorthand import words as word
from generation.shorthand.situation import Pictured, Situation
from generation.shorthand.words import Spoken
from generation.shorthand.written import block, instructions


def opening(situation: Situation) -> list[str]:
    """What is known where the window begins."""
    others = [number for number in situation.pictures if number != situation.current]
    pictures = [each for number in others for each in block(number, situation.pictures[number])]
    return [word.BEGIN, *instructions(situation.standing), *pictures, *shown(situation)]


def asked(situation: Situation, text: str) -> list[str]:
    """A turn up to its answer: what came with it and what was said."""
    brought = block(None, Pictured(situation.brought)) if situation.brought else []
    return [*brought, word.USER, *([Spoken(text)] if text else []), word.ANSWER]


def answered(words: Sequence[str]) -> list[str]:
    """An answer, ended."""
    return [*words, word.END]


def shown(situation: Situation) -> list[str]:
    """The current picture, as it stands after an answer that drew it."""
    if situation.current is None:
        return []
    return block(situation.current, situation.pictures[situation.current], situation.before)

"""Noun phrases in both languages, from chosen words: "two small red cats", 两只红色的小猫.

Grammar only: which words to choose is the business of `describe` and of the captions.
"""

from collections.abc import Sequence
from functools import cache

from generation.scene.lexicon import Concept, plain, plurals
from generation.scene.settle import settled
from generation.scene.tokens import tokens

_VOWELS = frozenset("aeiou")
_LIKE_CONSONANTS = ("uni", "ufo", "one")  # a unicorn, a ufo
_LIKE_VOWELS = ("hour", "xmas")  # an hourglass
_ADJECTIVES = frozenset({"color", "size", "colored", "of"})


def with_article(words: str) -> str:
    """ "a" or "an" before English words."""
    vowel = (words[0] in _VOWELS and not words.startswith(_LIKE_CONSONANTS)) or words.startswith(_LIKE_VOWELS)
    return f"an {words}" if vowel else f"a {words}"


def english_noun(thing: Concept, name: str, count: int, adjectives: Sequence[str] = ()) -> str:
    """Adjectives and a name in the right number, no article: "small red cats", "red glasses of milk"."""
    if thing.en_unit:
        return " ".join((*adjectives, thing.en_unit[count > 1], "of", name))
    form = name if count == 1 else plurals(thing)[thing.names("en").index(name)]
    return " ".join((*adjectives, form))


def chinese_noun(name: str, adjectives: Sequence[str] = ()) -> str:
    """Adjectives (each with its 的 where it needs one) and a name."""
    return "".join((*adjectives, name))


@cache
def stands_before(adjective: str, name: str) -> bool:
    """Whether an adjective right before a name stays one: not in "red wine" or 大象, where the two are one word."""
    gap = " " if name.isascii() else ""
    *before, noun = settled(tokens(f"{adjective}{gap}{name}"))
    described = all(token.kind in _ADJECTIVES for token in before) and len(before) == len(tokens(adjective))
    return described and noun.kind == "thing" and noun.text == plain(name)

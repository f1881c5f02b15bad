"""Numbers as people write them: digits, 一 to 九十九, "one" to "ten", "first" to "tenth"."""

import re

from dialog.managers.keyword.sayings import STEPS

ZH_NUMBERS = {character: number for number, character in enumerate("一二三四五六七八九", 1)} | {"两": 2}
EN_NUMBERS = {
    word: number
    for number, word in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1)
}
EN_ORDINALS = {
    word: number
    for number, word in enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], 1
    )
}

_WORDS = "|".join((*EN_NUMBERS, *EN_ORDINALS))
ORDINAL = re.compile(rf"\d+|[一二两三四五六七八九十]+|\b(?:{_WORDS})\b", re.IGNORECASE)
_LISTED = re.compile(
    r"(?<![\d.])(\d{1,2})(?![\d.])|第?([一二两三四五六七八九十])(?=\s*(?:和|与|跟|、|,|张|号|合|拼|组|结|融|$))"
    rf"|(?<!this )(?<!that )(?<!into )\b({_WORDS})\b(?=\s*(?:and|with|,|&))|(?<=(?:and|ith) )(?:the )?({_WORDS})\b",
    re.IGNORECASE,
)


def number(text: str) -> int:
    """The number that digits, a Chinese numeral up to 99 or an English word stands for."""
    word = text.lower()
    if digits := re.match(r"\d+", word):
        return int(digits[0])
    if word in EN_NUMBERS or word in EN_ORDINALS:
        return EN_NUMBERS.get(word) or EN_ORDINALS[word]
    tens, ten, ones = word.rpartition("十")
    if ten:
        return 10 * ZH_NUMBERS.get(tens, 1) + ZH_NUMBERS.get(ones, 0)
    return ZH_NUMBERS.get(word, 0)


def numbers_in(text: str) -> list[int]:
    """The numbers in a text that asks to combine pictures, as in "1 and 3", 一和三, "the first and the third"."""
    return [number(next(filter(None, found))) for found in _LISTED.findall(text)]


def steps_back(text: str) -> int:
    """How many steps a text that undoes asks for."""
    said = STEPS.search(text)
    return max(number(said[1]), 1) if said else 1

"""English words as they were meant: two letters changed about, one left out or typed twice; longer ones as they sound.

A letter typed for just any other one is left alone: too many words differ by one letter, and no table has them all.
"""

import re
from collections.abc import Iterator
from functools import cache

from dialog.managers.keyword.cues import CUES, FILLERS
from generation.scene.lexicon import vocabulary

LEAST_SWAPPED = 4  # letters; shorter words are too much alike
LEAST_LOST = 5
LEAST_HEARD = 6
# What is written for each other by ear; and letters two apart change about: elefant, octapus, bycicle.
ALIKE = ("f ph", "k c", "k ck", "s c", "i y", "a e", "a o", "e i", "o u")

# English words that mean themselves, though one slip would make another of them: plants are no planets.
THEMSELVES = frozenset({
    "abject", "acts", "ailing", "ample", "angel", "anions", "arcing", "arts", "bards", "battle", "battles", "became",
    "bellow", "blot", "blots", "boast", "bobble", "bolster", "bolsters", "booms", "booth", "bosket", "bras", "bulge",
    "bulges", "bushes", "canes", "canter", "cantered", "caped", "caring", "carves", "cast", "caste", "castes",
    "celled", "centra", "chars", "checks", "chips", "choirs", "chowing", "clacks", "claver", "clavers", "clods",
    "cloths", "clove", "cloves", "clucks", "coats", "comping", "compute", "computes", "copped", "copper", "coppers",
    "cover", "covers", "covert", "crams", "crate", "crows", "curse", "deign", "delate", "deliver", "diary", "discord",
    "dose", "droop", "ducking", "dumping", "eaves", "eddies", "enter", "entered", "eras", "expect", "fakes", "faking",
    "father", "felled", "ferric", "flaming", "fling", "form", "fracks", "gapes", "gasses", "glosses", "gropes",
    "gulden", "hairs", "hales", "harts", "hatches", "havens", "healed", "heats", "heaven", "heaves", "hemmer",
    "hemmers", "here's", "hones", "hopper", "hosts", "inert", "jest", "juts", "laced", "laces", "lakes", "lames",
    "lanes", "lasses", "latter", "laying", "lease", "lighting", "lightly", "lines", "litter", "litters", "lobes",
    "locate", "loin", "loins", "loose", "loots", "loser", "lost", "lover", "lovers", "loves", "lowers", "maid",
    "martin", "meals", "meddle", "melons", "midst", "miters", "money", "mongoes", "mopes", "mopped", "mousse",
    "muffle", "muffles", "nails", "nets", "noes", "noting", "odes", "odor", "odors", "olden", "opts", "paced",
    "paces", "pained", "paining", "panes", "panted", "panting", "pared", "passible", "pates", "paying", "peaces",
    "pease", "perked", "petrol", "petty", "placid", "plans", "plants", "platen", "platens", "pleas", "plying",
    "poaches", "pocket", "pockets", "pointed", "pointing", "poppies", "post", "pouches", "preset", "puree", "quiet",
    "rabbet", "rabbets", "rabbi", "rabbis", "racket", "rackets", "radius", "rains", "raking", "rally", "range",
    "ranges", "reams", "refer", "resent", "resents", "roaster", "roasters", "rocks", "roes", "rooms", "rooter",
    "roots", "roster", "rosters", "rowing", "rushes", "sacks", "sails", "sanding", "sands", "sapped", "sauce",
    "sauces", "sawn", "scares", "scouter", "scouters", "sculls", "sears", "seeping", "shear", "sheers", "sherries",
    "sherry", "shied", "shoot", "shopper", "shoppers", "singe", "sliver", "slots", "smile", "smiles", "soiling",
    "steep", "stocks", "stoop", "surrounding", "swards", "tacks", "tallies", "tanks", "tarry", "tented", "testing",
    "thins", "though", "times", "tings", "trough", "tsar", "tsars", "tucks", "unions", "utters", "victor", "wadding",
    "waking", "wheals", "wholes", "witch", "words", "writs",
})  # fmt: skip

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?", re.IGNORECASE)


def mended(text: str) -> str:
    """`text` with each unknown word as the only known one that it can have been meant for."""
    return _WORD.sub(_mended, text)


def _mended(match: re.Match[str]) -> str:
    word = match[0].lower()
    if len(word) < LEAST_SWAPPED or word in _known() or word in THEMSELVES:
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
    if len(word) >= LEAST_HEARD:
        meant |= {word[:i] + word[i + 2] + word[i + 1] + word[i] + word[i + 3 :] for i in places[:-2]}
        meant |= {each for pair in ALIKE for each in _by_ear(word, *pair.split())}
    return meant


def _by_ear(word: str, one: str, other: str) -> Iterator[str]:
    """The word with one of the two written for the other in one place."""
    for written, meant in ((one, other), (other, one)):
        yield from (word[: m.start()] + meant + word[m.end() :] for m in re.finditer(written, word))


@cache
def _known() -> frozenset[str]:
    """Every English word that stands in a table."""
    tables = (*vocabulary("en"), *FILLERS, *(word for words in CUES.values() for word in words))
    return frozenset(word for each in tables for word in _WORD.findall(each.lower()))

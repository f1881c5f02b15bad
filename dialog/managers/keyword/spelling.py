"""English words as they were meant: two letters changed about, one left out or typed twice.

A letter typed for another one is left alone: too many words differ by one letter, and no table here has them all.
"""

import re
from functools import cache

from dialog.managers.keyword.cues import CUES, FILLERS
from generation.scene.lexicon import vocabulary

LEAST_SWAPPED = 4  # letters; shorter words are too much alike
LEAST_LOST = 5

# English words that mean themselves, though one slip would make another of them: plants are no planets.
THEMSELVES = frozenset({
    "acts", "ailing", "ample", "angel", "arcing", "arts", "bards", "bellow", "blot", "blots", "boast", "booms",
    "booth", "bras", "bulge", "bulges", "bushes", "canes", "caped", "carves", "cast", "caste", "castes", "chars",
    "chips", "clods", "clove", "cloves", "coats", "compute", "computes", "copper", "coppers", "cover", "covers",
    "covert", "crams", "crate", "crows", "curse", "deign", "deliver", "diary", "dose", "droop", "ducking", "dumping",
    "eaves", "eddies", "enter", "entered", "eras", "fakes", "father", "flaming", "fling", "form", "gapes", "gasses",
    "hairs", "hales", "harts", "hatches", "havens", "heats", "heaven", "heaves", "here's", "hones", "hopper", "hosts",
    "inert", "jest", "juts", "laced", "laces", "lakes", "lames", "lanes", "lasses", "laying", "lease", "lighting",
    "lightly", "lines", "litter", "lobes", "locate", "loin", "loins", "loose", "loots", "loser", "lost", "lover",
    "lovers", "loves", "lowers", "maid", "martin", "meals", "midst", "money", "mopes", "mopped", "mousse", "muffle",
    "muffles", "nails", "nets", "noes", "noting", "odes", "odor", "odors", "olden", "opts", "paced", "paces",
    "pained", "paining", "panes", "panted", "panting", "pared", "pates", "paying", "peaces", "pease", "petty",
    "plans", "plants", "pleas", "plying", "post", "preset", "puree", "quiet", "rabbi", "rabbis", "rains", "rally",
    "range", "ranges", "reams", "refer", "resent", "resents", "rocks", "roes", "rooms", "rooter", "roots", "roster",
    "rosters", "rowing", "rushes", "sacks", "sails", "sanding", "sands", "sauce", "sauces", "sawn", "scares", "sears",
    "seeping", "shear", "shied", "shoot", "singe", "sliver", "slots", "smile", "smiles", "steep", "stoop",
    "surrounding", "tacks", "tanks", "tarry", "thins", "though", "times", "tings", "trough", "tsar", "tsars", "tucks",
    "waking", "witch", "words", "writs",
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
    return meant


@cache
def _known() -> frozenset[str]:
    """Every English word that stands in a table."""
    tables = (*vocabulary("en"), *FILLERS, *(word for words in CUES.values() for word in words))
    return frozenset(word for each in tables for word in _WORD.findall(each.lower()))

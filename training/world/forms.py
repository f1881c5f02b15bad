"""The shape of captions: sentence forms, frames around them, and what a language has to bring along.

Knows no words of its own: those are in `captions_en` and `captions_zh`; `captions` puts the sentences together.
"""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from generation.scene.scene import Thing

# What a form says of places: nothing ("usual"), some ("partly") or all of them ("said"), or where things stand from
# one another: then it fits only the positions of its row in ARRANGEMENTS, with its things in that order.
Places = Literal[
    "usual", "partly", "said", "opposite", "sides", "stacked", "between", "rightwards", "leftwards", "downwards",
    "upwards"
]  # fmt: skip

ARRANGEMENTS: dict[Places, tuple[tuple[str, ...], ...]] = {
    "opposite": (("left", "right"), ("right", "left"), ("top", "bottom"), ("bottom", "top")),
    "sides": (("left", "right"), ("right", "left")),
    "stacked": (("top", "bottom"),),
    "between": (("centre", "left", "right"),),
    "rightwards": (("left", "right"), ("left", "centre", "right")),
    "leftwards": (("right", "left"), ("right", "centre", "left")),
    "downwards": (("top", "bottom"), ("top", "centre", "bottom")),
    "upwards": (("bottom", "top"), ("bottom", "centre", "top")),
}


@dataclass(frozen=True)
class Form:
    """A sentence form for a number of things. A clause is a whole sentence, a phrase can follow "draw"."""

    number: int
    text: str
    clause: bool
    places: Places
    weight: int


def phrase(number: int, text: str, places: Places = "usual", weight: int = 1) -> Form:
    return Form(number, text, False, places, weight)


def clause(number: int, text: str, places: Places = "usual", weight: int = 1) -> Form:
    return Form(number, text, True, places, weight)


@dataclass(frozen=True)
class Frame:
    """How a background is said around a {body}. A joined one fits only a phrase; a request goes before all of it."""

    text: str
    joined: bool
    weight: int


def joined(text: str, weight: int = 1) -> Frame:
    return Frame(text, True, weight)


def apart(text: str, weight: int = 1) -> Frame:
    return Frame(text, False, weight)


Words = Mapping[str, tuple[str, ...]]  # value of an attribute -> ways to say it


@dataclass(frozen=True)
class Grammar:
    """One language of captions: its tables, and the functions that choose words."""

    forms: tuple[Form, ...]
    requests: tuple[str, ...]  # before a phrase: "draw"
    pictures: tuple[str, ...]  # between the request and the phrase: "a picture of"
    announcements: tuple[str, ...]  # before a clause: "a picture:"
    style_leads: Words  # before a phrase
    style_tails: Words  # after anything
    view_leads: Words
    view_tails: Words
    color_frames: tuple[Frame, ...]  # with {ground}, and in English {a_ground}
    place_frames: tuple[Frame, ...]  # with {place} ("on the grass") and {name} ("grass")
    grounds: Words  # colour -> words
    places: Words
    place_names: Words
    gap: str  # between a request and what it asks for
    comma: str  # before a tail
    noun_phrase: Callable[[Thing, bool, random.Random], str]  # bool: whether it may be bare ("red cat")
    place: Callable[[str, random.Random], str]  # "on the left"
    relation: Callable[[str, random.Random], str]  # "to the left of"
    side: Callable[[str], str]  # "left"
    copula: Callable[[Thing], str]  # "is" or "are"
    finished: Callable[[str, random.Random], str]  # capitals and the last stop

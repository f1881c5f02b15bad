"""Names that people give to what is shown: "call him Rex", 它叫旺财. From then on the name stands for the thing."""

import re
from collections.abc import Mapping

from dialog.managers.keyword.marks import scan
from dialog.managers.keyword.naming import name
from generation.scene.language import language_of
from generation.scene.scene import Scene

_GIVEN = (
    re.compile(
        r"(?:叫做?|名叫|取名叫?|起名叫?|名字(?:是|叫))(?:[它他她]|这[只个条头匹])?\s*"
        r"(?P<name>[\u4e00-\u9fff]{2,4}?|[A-Za-z]{2,12})(?:吧|好了|啦|了|哦|呀|呢|!|。)*$"
    ),
    re.compile(
        r"\b(?:call|name) (?:it|him|her|them|this|that|the \w+) (?P<name>[a-z]{2,12})\b"
        r"|\b(?:its|his|her|the \w+'s) name(?: is|'s) (?P<known>[a-z]{2,12})\b",
        re.IGNORECASE,
    ),
)
_LOOKS = frozenset({"color", "size"})  # 小白, 大黄 are names, too


def given_name(text: str, scene: Scene, focus: int | None) -> tuple[str, str] | None:
    """The name that a normal text gives, and the concept that gets it; None where it is not clear which.

    A word that means something else is no name: "call it a day", 叫它猫.
    """
    found = next((match for pattern in _GIVEN if (match := pattern.search(text))), None)
    if found is None:
        return None
    given = next(word for word in found.groups() if word)
    concepts = [thing.concept for thing in scene.things]
    spoken_of = [str(mark.value) for mark in scan(text) if mark.kind == "thing" and mark.value in concepts]
    if not spoken_of and (focus is not None or len(concepts) == 1):
        spoken_of = [concepts[focus or 0]]
    is_name = {mark.kind for mark in scan(given)} <= (frozenset() if given.isascii() else _LOOKS)
    return (given.lower(), spoken_of[0]) if len(spoken_of) == 1 and is_name else None


def called(text: str, names: Mapping[str, str]) -> str:
    """`text` with the things in the place of their names."""
    for given, concept in names.items():
        word = rf"(?<![a-z]){re.escape(given)}(?![a-z])" if given.isascii() else rf"{re.escape(given)}(?![的色])"
        for found in reversed([*re.finditer(word, text, re.IGNORECASE)]):
            text = text[: found.start()] + _instead(found, concept) + text[found.end() :]
    return text


def _instead(found: re.Match[str], concept: str) -> str:
    """What a name stands for; a small white cat is no cat called 小白."""
    following = scan(found.string[found.end() :])
    if following and following[0].kind == "thing" and not following[0].start:
        return found[0]
    language = language_of(found[0])
    return name(concept, language) if language == "zh" else f"the {name(concept, language)}"

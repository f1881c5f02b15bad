"""What "it" stands for where the same turn says so, before it or after: its name comes in the place of the word."""

import re

from dialog.managers.keyword.marks import scan
from generation.scene.scene import Scene

_POINTED = re.compile(
    r"[,，;；。.]\s*我(?:说|指)的(?:它|他|她)?是(?P<zh>[^,，。]{1,8})[。.!]*$"
    r"|[,;.]\s*(?:and )?(?:i mean|i'm talking about|meaning) (?P<en>(?:the |my )?[a-z ]{2,24})[.!]*$",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"(?:as for |and |about |至于)?(?P<topic>(?:the |my )?[^,，:：\s]{1,12}?)\s?(?:呢)?[,，:：]\s*", re.IGNORECASE
)
_PRONOUN = re.compile(r"[它他她]|\b(?:it|him|her|that|this)\b", re.IGNORECASE)


def pointed(text: str) -> str:
    """A text with what "it" stands for in its place, where that is said after it: 它变白, 我说的是马."""
    found = _POINTED.search(text)
    pronoun = _PRONOUN.search(text[: found.start()]) if found else None
    if found is None or pronoun is None:
        return text
    meant = found["zh"] or found["en"]
    if len([mark for mark in scan(meant) if mark.kind == "thing"]) != 1:
        return text
    return text[: pronoun.start()] + meant + text[pronoun.end() : found.start()]


def about_topic(text: str, scene: Scene | None) -> str:
    """A text with its topic, a thing that is shown, in the place of "it": "as for the cat, make it white"."""
    found = _TOPIC.match(text)
    pronoun = _PRONOUN.search(text, found.end()) if found else None
    if found is None or pronoun is None or scene is None:
        return text
    marks = scan(found["topic"])
    shown = {thing.concept for thing in scene.things}
    bare = {mark.kind for mark in marks} <= {"thing", "the"} and [m.value for m in marks if m.kind == "thing"]
    if not bare or len(bare) != 1 or bare[0] not in shown:
        return text
    return text[found.end() : pronoun.start()] + found["topic"] + text[pronoun.end() :]

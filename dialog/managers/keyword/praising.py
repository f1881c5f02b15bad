"""Praise and blame of what is shown, which ask for nothing, and qualities that no scene has."""

import re
from collections.abc import Sequence

from dialog.managers.keyword import sayings
from dialog.managers.keyword.answers import BLAME, PRAISE, chat
from dialog.managers.keyword.clauses import ASKS, Clause
from dialog.managers.keyword.heard import Heard
from dialog.managers.keyword.phrases import phrases
from dialog.turn import TurnDecision

_LESS = re.compile(
    r"\b(?:less|too|not (?:so|as|that|quite so)) $|(?:太|没那么|不要那么|别那么|不要太|别太|少一?点)$", re.IGNORECASE
)
_LOOKS = ("color", "place", "style", "view")
_LOOK_ALONE = frozenset({"style", "view", "place", "style noun", "lens", "background", "the", "aside"})
_POINTED_AT = frozenset({"thing", "count", "all", "it", "one", "the", "aside"})


def praised(heard: Heard) -> TurnDecision | None:
    """Praise or blame that asks for nothing: "nice blue!", 这只猫真可爱, "that's wrong"."""
    if not heard.clauses or any(clause.has(*ASKS) for clause in heard.clauses):
        return None
    if (heard.referring.references and sayings.matches(sayings.PREFERRED, heard.core)) or heard.undoes:
        return None
    spoken_of = [heard.gallery.scene, *(each.scene for each in heard.referring.pictures)]
    shown = {thing.concept for scene in spoken_of if scene for thing in scene.things}
    told = heard.rest if heard.referring.references else heard.clauses
    if not told:
        return None
    heads = [p for clause in told for p in phrases(clause.marks, clause.text) if p.head == "thing"]
    exclaims = sayings.matches(sayings.EXCLAIMS, heard.core)
    if any(p.concept not in shown or (p.count and not exclaims) for p in heads):
        return None
    colors = [clause for clause in heard.clauses if clause.kinds == {"color"}]  # 不对，纯白
    if sayings.matches(sayings.BLAME, heard.core) and all(sayings.matches(sayings.BLAME, each.text) for each in colors):
        return chat(heard, "blame", BLAME)
    if any(_names_a_look(clause) and not sayings.matches(sayings.PRAISE, clause.text) for clause in heard.clauses):
        return None
    if sayings.matches(sayings.ELSEWHERE, heard.core) or _wants_otherwise(heard) or _better_otherwise(heard):
        return None
    core = heard.referring.rest if heard.referring.references else heard.core  # 牛 is said of what is great, too
    praises = sayings.matches(sayings.PRAISE, core) or _ends_in_praise(told)
    return chat(heard, "praise", PRAISE) if praises else None


def _ends_in_praise(parts: Sequence[Clause]) -> bool:
    """All three at once, I'm impressed: what is shown is only named, counted or pointed at before it is praised."""
    *before, last = parts
    return sayings.matches(sayings.PRAISE, last.text) and all(clause.kinds <= _POINTED_AT for clause in before)


def lessened(heard: Heard) -> TurnDecision | None:
    """Less red, 太绿了: there is too much of a colour, which is no wish for it."""
    clauses = [] if heard.gallery.current is None else heard.clauses
    said = [(clause, mark) for clause in clauses for mark in clause.marks if mark.kind == "color"]
    less = [clause for clause, mark in said if _LESS.search(clause.text[: mark.start])]
    if not less or len(less) < len(clauses):
        return None
    return chat(heard, "felt", "There is too much of a colour.")


def felt(heard: Heard) -> TurnDecision | None:
    """More or less of something that the small world has no words for: "make it cuter", 颜色太暗了."""
    if heard.gallery.current is None or not _wants_otherwise(heard):
        return None
    return chat(heard, "felt", "A quality is wanted that no scene has.")


def _names_a_look(clause: Clause) -> bool:
    """Flat style, 水墨风格: a clause of nothing else."""
    return clause.has("style", "view", "place") and clause.kinds <= _LOOK_ALONE


def _wants_otherwise(heard: Heard) -> bool:
    """Whether somebody wants more or less of a quality, of a picture that is there."""
    if sayings.matches(sayings.OF_SOMEBODY, heard.core) or sayings.matches(sayings.STORY, heard.core):
        return False
    exclaims = sayings.matches(sayings.EXCLAIMS, heard.core) and sayings.matches(sayings.PRAISE, heard.core)
    return sayings.matches(sayings.FELT, heard.core) and not exclaims


def _better_otherwise(heard: Heard) -> bool:
    """蓝色更好, of a picture where nothing is blue."""
    scene = heard.gallery.scene
    if scene is None or not sayings.matches(sayings.BETTER, heard.core):
        return False
    shown = {scene.background, scene.style, scene.view, *(thing.color for thing in scene.things)}
    looks = (mark for clause in heard.clauses for mark in clause.marks if mark.kind in _LOOKS)
    return any(mark.value not in shown for mark in looks)

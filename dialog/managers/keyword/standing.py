"""Wishes for every picture to come ("from now on at night", 以后都用水墨), until they are lifted ("no more nights").

They are read from what was said, turn by turn; nothing is remembered. An edit of one picture leaves them alone.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any

from dialog.managers.keyword.canvas import surrounded
from dialog.managers.keyword.clauses import Clause, clauses
from dialog.managers.keyword.kinds import of_kind
from dialog.managers.keyword.marks import Mark, normal
from dialog.managers.keyword.operations import Around
from dialog.managers.keyword.parts import KINDS, PLAIN, around_in
from dialog.managers.keyword.vocabulary import scene_words
from generation.scene.scene import MOST_COPIES, MOST_THINGS, Scene, Thing

_ALWAYS = re.compile(
    r"从现在(?:开始|起)|从今(?:天|往后|以后)?|今后|往后|以后|(?:接下来|之后|后面|后边)的?(?:[这那]?几[张幅个])?(?:图片?|画)?(?:都|全|每|所有)"
    r"|每一?[张幅次](?:图|画)?|每样|凡是|所有的?(?:图|画)|(?:图|画)全?都|一律|一直(?:都|用|要)|始终|永远|总是|默认"
    r"|\bfrom (?:now|here|then|today|this point) on|\bgoing forward|\bhenceforth|\balways\b|\bnever\b|\bby default"
    r"|\b(?:every|each|all|any) (?:the |my |new |next |future |of the )*(?:pictures?|images?|drawings?|photos?)\b"
    r"|\bfor the (?:rest|next)\b|\buntil (?:i|further)\b|\bkeep to\b"
    r"|\b(?:the )?next (?:few |couple of |several )?(?:pictures|images|drawings|ones)\b",
    re.IGNORECASE,
)
_LIFTED = re.compile(
    r"不用(?:了|再|.{1,5}了)|别再|不要再|不再|恢复|够了|腻了"
    r"|\bno more\b|\bno longer\b|\bstop\b|\bforget\b|\bany ?more\b|\bback to normal\b|\benough\b|\bdrop the\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"不|别|取消|算了|忘了|\bno\b|\bnot\b|\bnever\b|\bdon't\b|\bcancel\b", re.IGNORECASE)
_RULE = re.compile(r"规矩|规则|要求|约定|以后|往后|\brules?\b|\botherwise\b", re.IGNORECASE)
_NOT = re.compile(r"(?:不要?|别|没有?|无|\bno|\bnot|\bnever(?: use)?|\bwithout)\s*$", re.IGNORECASE)
# A thing is to be in every picture, not to be so in every one.
_PRESENT = re.compile(
    r"(?:加上?|要有|都有|有|放上?|画(?!的)上?|带上?)(?:一?[个只轮条朵棵颗辆]|[^,，都]{0,2})?\S{1,4}$"
    r"|\b(?:have|has|include|contain|add|put|with|show) (?:an?|the|one) ",
    re.IGNORECASE,
)
_ONLY_HERE = re.compile(r"这[次张]|例外|\bthis (?:one|time)\b|\bjust (?:this )?once\b", re.IGNORECASE)
_NOUNS = {"background": ("背景", "background"), "style": ("风格", "画风", "style"), "view": ("镜头", "视角", "view")}
_LOOKS = ("color", "size", "count")


@dataclass(frozen=True)
class Standing:
    """What holds for pictures to come: parts of the scene, looks of its things, or of `concepts` where some are named,
    and a thing that is always there."""

    around: dict[str, str] = field(default_factory=dict)
    looks: dict[str, Any] = field(default_factory=dict)
    concepts: frozenset[str] = frozenset()
    present: str | None = None  # a concept

    def __bool__(self) -> bool:
        return self.number > 0

    @property
    def number(self) -> int:
        """How many wishes there are."""
        return len(self.around) + len(self.looks) + (self.present is not None)

    @property
    def operations(self) -> list[Around]:
        """The parts as changes of a picture."""
        return [Around(part, value, KINDS[part]) for part, value in self.around.items()]

    def applied(self, scene: Scene, said: Iterable[Mark]) -> Scene:
        """A new scene as it is wished always, but for what was `said` of this one."""
        kinds = {mark.kind for mark in said}
        for each in self.operations:
            open_ = scene.background is None if each.part == "background" else each.part not in kinds
            scene = surrounded(scene, each) if open_ else scene
        looks = {name: value for name, value in self.looks.items() if name not in kinds}
        things = tuple(self._looking(thing, looks) for thing in scene.things)
        missing = self.present and self.present not in {thing.concept for thing in things}
        if missing and len(things) < MOST_THINGS:
            things = (*things, Thing(str(self.present)))
        return replace(scene, things=things)

    def _looking(self, thing: Thing, looks: dict[str, Any]) -> Thing:
        return replace(thing, **looks) if not self.concepts or thing.concept in self.concepts else thing


def split_off(parts: Sequence[Clause]) -> tuple[list[Clause], list[Clause]]:
    """The clauses that wish something for all pictures, and the others: a picture asked for after them is one of these.

    None wishes where it is not said what.
    """
    begin = next((i for i, each in enumerate(parts) if _ALWAYS.search(each.text)), len(parts))
    end = next((i for i in range(begin, len(parts)) if _asks_for_one(parts[i])), len(parts))
    rule = list(parts[begin:end])
    if any(_ONLY_HERE.search(clause.text) for clause in rule) or not _wished(rule):
        return [], list(parts)
    return rule, [*parts[:begin], *parts[end:]]


def after(standing: Standing, text: str) -> Standing:
    """What holds after a normal text; the same object where it says nothing of that."""
    left = _left(standing, text)
    if left is not None:
        return left
    wished = _wished(split_off(clauses(text))[0]) if _ALWAYS.search(text) else Standing()
    if not wished:
        return standing
    looks, concepts = (wished.looks, wished.concepts) if wished.looks else (standing.looks, standing.concepts)
    return Standing({**standing.around, **wished.around}, looks, concepts, wished.present or standing.present)


def standing_after(texts: Iterable[str]) -> Standing:
    """What holds after all that was said."""
    standing = Standing()
    for text in texts:
        if _ALWAYS.search(text) or standing:
            standing = after(standing, normal(text))
    return standing


def _left(standing: Standing, text: str) -> Standing | None:
    """What a text that lifts wishes leaves of them; None where it lifts none."""
    about_all = _ALWAYS.search(text) or _RULE.search(text)
    if not (_LIFTED.search(text) or (_DENIED.search(text) and about_all)) or _ONLY_HERE.search(text):
        return None
    lower = text.lower()
    around = {part: value for part, value in standing.around.items() if not _spoken_of(part, value, lower)}
    looks = {name: value for name, value in standing.looks.items() if not _spoken_of(name, value, lower)}
    present = None if standing.present and _spoken_of("thing", standing.present, lower) else standing.present
    if (around, looks, present) == (standing.around, standing.looks, standing.present):
        return Standing() if standing and _RULE.search(text) and not _wished(clauses(text)) else None
    return replace(standing, around=around, looks=looks, present=present)


def _asks_for_one(clause: Clause) -> bool:
    return clause.has("draw") and clause.has("thing") and not _ALWAYS.search(clause.text)


def _wished(parts: Sequence[Clause]) -> Standing:
    """What clauses say of pictures. What they say shall not be seen is none of it."""
    around: dict[str, str] = {}
    looks: dict[str, Any] = {}
    concepts: set[str] = set()
    for clause in parts:
        marks = [mark for mark in clause.marks if not _NOT.search(clause.text[: mark.start])]
        around |= {each.part: each.value for each in _set(marks) if each.value and each.value != PLAIN[each.part]}
        things = [str(mark.value) for mark in marks if mark.kind == "thing"]
        kinds = [of_kind(clause.text[mark.start : mark.end]) for mark in marks if mark.kind == "thing"]
        if len(things) == 1 and _PRESENT.search(clause.text):
            return Standing(around, present=things[0])
        looks |= {m.kind: m.value for m in marks if m.kind in _LOOKS and not _of_background(m, clause)}
        concepts |= {*things, *chain.from_iterable(kinds)}
    if "count" in looks:
        looks["count"] = min(looks["count"], MOST_COPIES)
    return Standing(around, looks, frozenset(concepts))


def _set(marks: Sequence[Mark]) -> list[Around]:
    """What marks set of the picture as a whole; a colour beside the word for the background is that one's."""
    grounds = [mark for mark in marks if mark.kind == "color"] if any(m.kind == "background" for m in marks) else []
    colored = [Around("background", str(mark.value)) for mark in grounds]
    return [*(each for each in around_in(marks) if isinstance(each, Around)), *colored]


def _of_background(mark: Mark, clause: Clause) -> bool:
    return mark.kind == "color" and clause.has("background")


def _spoken_of(part: str, value: object, lower: str) -> bool:
    """Whether a text in lower case names a value, or the part of the picture that has it."""
    kinds = {part, "place", "color"} if part == "background" else {part}
    words = [word for word, (kind, meant) in scene_words().items() if kind in kinds and meant == value]
    return any(word in lower for word in (*words, *_NOUNS.get(part, ())) if len(word) > 1)

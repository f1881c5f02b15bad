"""Something new in the picture, and what it stands beside."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dialog.managers.keyword.attributes import give_attributes
from dialog.managers.keyword.clauses import Clause
from dialog.managers.keyword.marks import Mark
from dialog.managers.keyword.operations import Add, Change, Operation, Words
from dialog.managers.keyword.parts import IS, OPPOSITE, PARTS, around_in, ground_in, position_in
from dialog.managers.keyword.phrases import Phrase, phrases
from dialog.managers.keyword.setting import Setting

_ELSEWHERE = ("become", "instead", "instead of", "remove", "swap", "except", "add", "change")
_GIVE = re.compile(
    r"^给|[拿抱戴穿举骑牵围披背](?:[着上了红橙黄绿蓝紫粉棕黑白灰大小]|一?[个只条顶朵把件副](?!子))"
    r"|\b(?:hold|wear|carry|ride)(?:s|ing)?\b|\briding\b",
    re.IGNORECASE,
)
_TO_IT = re.compile(r"^[让给][它他她]|^(?:[它他她]的?)?(?:手[里上]|头上|身上|嘴里|背上|脖子上|脚[上下])")
_NOT_GIVEN = ("become", "instead of", "remove", "swap", "except", "add", "move")
_BY_IT = re.compile(
    r"\b(?:on|onto|with|for|next to|beside|behind|by|near|under|above|over|below|of) (?:it|them|him|her)\b"
    r"|[它他她]们?的?(?:旁边?|边上|身边|左边|右边|上面|下面|头上|身上)",
    re.IGNORECASE,
)
_ON_IT = re.compile(r"[上下里旁前后]面?(?:还|再)?(?:有|站|坐|停|趴|躺|飞|长|放|摆|挂)")
_WITH = re.compile(
    r"with (?!no\b)|(?:旁边|边上|身边|前面|后面)(?=.{2})|(?:左边|右边|上面|下面)(?:再|要|来|放|有)|再(?!.?[张幅])",
    re.IGNORECASE,
)
_STANDS_BY = re.compile(
    r"^(?:那?就)?(?:站|坐|放|摆|待|躺|趴|画)?在.+(?:[上下]面?|[左右]边|旁边?|边上|前面|后面|下方|上方|底下)$"
    r"|^(?:(?:sitting|standing|lying) )?(?:on|under|below|beneath|above|over|on top of|next to|beside|behind"
    r"|in front of|by|near) (?:an?|the|some) ",
    re.IGNORECASE,
)
_UPON = re.compile(r"上$|^(?:\w+ )?on (?!top)", re.IGNORECASE)
_ON_A_SIDE = ("左边", "右边", "上面", "下面")  # of the picture


def stands_beside(clause: Clause, setting: Setting) -> bool:
    """A balloon above it, 山上面来个月亮, "with a hat": a new thing, put beside what is shown already."""
    if setting.scene is None or clause.has(*_ELSEWHERE):
        return False
    things = [p for p in phrases(clause.marks, clause.text) if p.head == "thing"]
    new = [p for p in things if not setting.shows(p.concept)]
    shown = [p for p in things if setting.shows(p.concept) and p.count is None]
    if not new or len(new) + len(shown) < len(things):
        return False
    stands = clause.has("beside", "relation", "position") or _ON_IT.search(clause.text)
    if _BY_IT.search(clause.text) or (shown and stands):
        return True
    return setting.alone and not clause.has("it") and _WITH.match(clause.text) is not None


def stood_by(clause: Clause, setting: Setting) -> tuple[Operation, ...]:
    """Under a rainbow, 在树旁边: the new thing that what is shown shall stand by, and where; else nothing."""
    found = phrases(clause.marks, clause.text)
    if setting.scene is None or not setting.alone or len(found) != 1 or clause.has(*_ELSEWHERE, "want"):
        return ()
    (thing,) = found
    if thing.head != "thing" or setting.shows(thing.concept) or not _STANDS_BY.search(clause.text):
        return ()
    where = position_in(clause.marks) or ("top" if _UPON.search(clause.text) else None)
    added = Add((replace(thing, predicates=()),), OPPOSITE.get(str(where)))  # 在彩虹下面: not the rainbow is below
    moves = where in OPPOSITE and len(setting.scene.things) == 1
    return (Change(Phrase("it"), position=where, kind="add"), added) if moves else (added,)


def given(clause: Clause, setting: Setting) -> tuple[Phrase, ...]:
    """给它戴顶帽子, "it should hold a flower": the new things that one which is shown is given; else nothing."""
    if not _GIVE.search(clause.text) or any(mark.kind in _NOT_GIVEN and mark.value not in IS for mark in clause.marks):
        return ()
    found = phrases(clause.marks, clause.text)
    gifts = [each for each in found if each.head == "thing" and not setting.shows(each.concept)]
    others = [each for each in found if each not in gifts]
    to_it = bool(others) or _TO_IT.match(clause.text) is not None
    only = all(each.head in ("it", "all", "one", "thing") for each in others)
    return tuple(gifts) if setting.scene is not None and to_it and only else ()


def making_room(clause: Clause, setting: Setting) -> Iterator[Operation]:
    """What something comes above, below or to one side of, goes to the other side, unless it has a place of its own."""
    where = position_in(clause.marks)
    placed = setting.scene is not None and any(thing.position for thing in setting.scene.things)
    if where not in OPPOSITE or placed or clause.text.startswith(_ON_A_SIDE):
        return
    shown = [p for p in phrases(clause.marks, clause.text) if p.head == "thing" and setting.shows(p.concept)]
    anchor = Phrase("thing", shown[0].concept) if shown else Phrase("it")
    yield Change(anchor, position=OPPOSITE[where], kind="add")


def add(clause: Clause, place: int, setting: Setting) -> Iterator[Operation]:
    """Add a dog, 狗也加上. What it shall stand beside, or be given to, is there already."""
    after, before = clause.marks[place + 1 :], clause.marks[:place]
    news = phrases(after, clause.text)
    named = [p for p in phrases(before, clause.text) if p.head == "thing"]
    ground = any(p.head == "background" for p in news)  # 给猫也来个绿背景: the cat gets no other
    strange = [word for word in clause.unknown if place >= 0 and word in clause.text[clause.marks[place].end :]]
    things = [p for p in news if p.head == "thing"] or ([] if ground or strange else _so_many(named, after))
    counted = any(p.count is not None and not setting.shows(p.concept) for p in things) and not clause.has("and")
    held = [p for p in things if counted and p.count is None and setting.shows(p.concept)]  # 加一只小熊抱着蛋糕
    fresh = [p for p in things if not _anchor(p, clause, setting) and p not in held] or things[:1]
    yield from around_in(clause.marks)
    for phrase in (p for p in news if p.head == "background"):
        yield from ground_in(phrase)
    if fresh:
        yield Add(tuple(fresh), position_in(clause.marks))
    elif clause.unknown and not clause.has(*PARTS, "background"):
        yield Words(", ".join(clause.unknown), "add")
    elif counts := tuple(mark for mark in after if mark.kind == "count"):
        yield _more_of_it(counts, setting)
    elif not clause.has(*PARTS, "background"):
        yield from give_attributes(clause, clause.marks, setting)


def _so_many(named: list[Phrase], after: Sequence[Mark]) -> list[Phrase]:
    """海豚再多两只: what is named first, so many as is said of it then."""
    counts = tuple(mark for mark in after if mark.kind == "count")
    return [replace(p, modifiers=(*p.modifiers, *counts)) for p in named] if len(named) == 1 else named


def _more_of_it(counts: tuple[Mark, ...], setting: Setting) -> Add:
    """再来两只: so many more of the one thing that there is; one more where there are others, or no number is said."""
    things = setting.scene.things if setting.scene else ()
    several = counts[0].value != 1 and len(things) == 1
    return Add((Phrase("thing", things[0].concept, modifiers=counts),) if several else ())


def _anchor(phrase: Phrase, clause: Clause, setting: Setting) -> bool:
    beside = clause.has("beside", "relation", "link", "position") or _ON_IT.search(clause.text) is not None
    return setting.shows(phrase.concept) and phrase.count is None and (beside or phrase.definite)

"""Something that becomes something else: exchanged, traded, or given other attributes.

What stands before "into" is what was, what stands after it what shall be.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dialog.managers.keyword.clauses import Clause
from dialog.managers.keyword.marks import unknown
from dialog.managers.keyword.operations import Change, Exchange, Operation, Remove, Trade, Words
from dialog.managers.keyword.parts import (
    HEAD_PARTS,
    IS,
    KINDS,
    OBJECTS,
    PARTS,
    ZOOMS,
    around_in,
    change_to,
    ground_in,
    phrases_in,
    position_in,
)
from dialog.managers.keyword.phrases import Phrase, phrases
from dialog.managers.keyword.setting import Setting
from dialog.turn import EditKind

_ART = re.compile(
    r"风格|[油版漫国]画|水彩|素描|卡通|动漫|像素|写实|style|painting|watercolou?r|sketch|cartoon|anime|realistic|pixel|photo",
    re.IGNORECASE,
)
_TRADED = (
    (re.compile(r"颜色|\bcolou?rs?\b", re.IGNORECASE), "color"),
    (re.compile(r"大小|尺寸|\bsizes?\b", re.IGNORECASE), "size"),
)


def trade(clause: Clause, place: int, setting: Setting) -> Iterator[Operation]:
    """Swap the cat and the dog. With "for" or "with" between them, one takes the other's place in the picture."""
    link = clause.first("become")
    if link is not None:
        yield from become(clause, link, setting)
    else:
        targets = tuple(p.selector for p in phrases(clause.marks, clause.text) if p.head == "thing")
        what = next((what for words, what in _TRADED if words.search(clause.text)), "position")
        yield Trade(targets, what)


def instead_of(clause: Clause, place: int, setting: Setting) -> Iterator[Operation]:
    """A dog instead of the cat: what shall be stands first."""
    link = clause.first("become")
    if link is not None:  # "replace the cat with …", where "replace" itself says no more
        yield from become(clause, link, setting)
        return
    wanted, gone = phrases_in(clause, 0, place), phrases_in(clause, place + 1)
    if not gone and clause.has("change"):  # 把猫替换掉: by what was not said
        return
    target = gone[0].selector if gone else Phrase("it")
    things = tuple(p for p in wanted if p.head == "thing")
    if len(things) == 1 and things[0].count and target == Phrase("one") and setting.shows(things[0].concept):
        yield Change(Phrase("thing", things[0].concept), count=things[0].count)  # "three stars instead of one"
    elif things:
        yield Exchange(target, things)
    elif wanted:
        yield from change_to(target, wanted[0])


def become(clause: Clause, place: int, setting: Setting) -> Iterator[Operation]:
    """What was stands before, what shall be after."""
    after = clause.marks[place + 1 :]
    before = phrases_in(clause, 0, place)
    news = phrases(after, clause.text)
    target = before[-1] if before else Phrase()
    strange = () if before else unknown(clause.text[: clause.marks[place].start], ())
    yield from around_in(after)
    things = tuple(p for p in news if p.head == "thing")
    also = [p for p in before[:-1] if p.head == "thing" and target.head == "thing" and clause.has("and")]
    if things and target.head in OBJECTS:
        yield Exchange(Phrase("unknown", strange[0]) if strange else target.selector, things)
        yield from (Remove((p.selector,)) for p in also)
    elif _names_strange_style(clause, place):
        yield from _become_unknown(clause, place, target)
    elif _tells_news(news, clause):
        for each in (*also, target):  # "the cat and the dog"
            yield from _become_like(each, news, setting)
    elif target.head in OBJECTS and not clause.unknown and (where := position_in(after)):
        yield Change(target.selector, position=where)  # "the kite should be above"
    elif not any(mark.kind in PARTS or mark.kind in ZOOMS for mark in after):
        yield from _become_unknown(clause, place, target)


def _become_like(target: Phrase, news: Sequence[Phrase], setting: Setting) -> Iterator[Operation]:
    """The target stays and gets attributes; "change it to red" after a change of the background means that again."""
    ground = next((p for p in news if p.head == "background"), None)
    if ground is not None:
        yield from ground_in(ground)
        return
    if target.head == "background" or (not target.head and not target.predicates and setting.last_edit == "background"):
        yield from ground_in(replace(target, predicates=news[0].predicates or news[0].modifiers))
    elif target.head in OBJECTS:
        yield from change_to(target.selector, replace(news[0], predicates=(*news[0].modifiers, *news[0].predicates)))


def _names_strange_style(clause: Clause, place: int) -> bool:
    """Into an oil painting, 变成油画风格: a style that the scene language has no word for."""
    known = any(mark.kind in PARTS for mark in clause.marks[place + 1 :])
    return bool(clause.unknown) and not known and _ART.search(_text_after(clause, place)) is not None


def _tells_news(news: Sequence[Phrase], clause: Clause) -> bool:
    """Whether phrases say more than "a", which stands before words that are not known too."""
    more = any(p.head or any(mark.kind != "count" for mark in p.predicates) for p in news)
    return more or (bool(news) and not clause.unknown and not clause.has(*PARTS))


def _text_after(clause: Clause, place: int) -> str:
    return clause.text[clause.marks[place].end :]


def _become_unknown(clause: Clause, place: int, target: Phrase) -> Iterator[Operation]:
    text = _text_after(clause, place)
    words = unknown(text, ())
    if words:
        part = HEAD_PARTS.get(target.head)
        kind: EditKind = KINDS[part] if part else "entity"
        if _ART.search(text):
            part, kind = "style", "style"
        stays = part or clause.marks[place].value in IS
        yield Words(", ".join(words), kind, None if stays else target.selector)

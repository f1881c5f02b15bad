"""A clause that asks for a change -> the operations it means.

The cue words say how a clause is built. The same rules read both languages, since both put attributes before the thing
and news after it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from dialog.managers.keyword.adding import add, given, making_room, stands_beside
from dialog.managers.keyword.attributes import give_attributes
from dialog.managers.keyword.becoming import become, instead_of, trade
from dialog.managers.keyword.clauses import Clause
from dialog.managers.keyword.marks import Mark
from dialog.managers.keyword.operations import Add, Around, Change, Exchange, Only, Operation, Part, Remove, Words
from dialog.managers.keyword.parts import (
    HEAD_PARTS,
    KINDS,
    OBJECTS,
    OPPOSITE,
    PARTS,
    PLAIN,
    around_in,
    phrases_in,
    position_in,
)
from dialog.managers.keyword.phrases import Phrase, phrases
from dialog.managers.keyword.setting import Setting
from dialog.managers.keyword.strangers import instead

_ONE_OF = re.compile(
    r"\b(?:just |only )?one of (?:them|these|those|the)\b|^(?:make|turn|paint|colou?r)? ?(?:just |only )?one "
    r"(?:should be|shall be|has to be|must be|is|in|red|orange|yellow|green|blue|purple|pink|brown|black|white|gr[ae]y"
    r"|big|small)\b(?!.*\b(?:one|other)\b)|其中(?:的)?一[只个条头辆朵棵匹把]"
    r"|^(?:把)?一[只个条头辆朵棵匹把](?:变成?|改成?|涂成?|换成?|要)",
    re.IGNORECASE,
)
_ONE_INTO = re.compile(
    r"\b(?:make|turn|change|swap|replace|exchange|transform) (?:just |only )?one\b"
    r"|一[只个条头辆朵棵匹把][^一二两三]{0,6}(?:换|变|改)(?:成|为)",
    re.IGNORECASE,
)
_HAS_TO_GO = re.compile(
    r"\b(?:(?:has|have|needs?) to|must|should) (?:go|leave)(?: away| now)?$|^leave .+ out$"
    r"|^(?:the )?\w+(?: \w+)? (?:out|off|away)$",
    re.IGNORECASE,
)
_UPWARDS = (
    (re.compile(r"\b(?:up|upwards?|higher)\b|往上|向上|高一?点", re.IGNORECASE), "top"),
    (re.compile(r"\b(?:down|downwards?|lower)\b|往下|向下|低一?点", re.IGNORECASE), "bottom"),
)
# Where something shall be, by a word at its end.
_SOMEWHERE = re.compile(
    r"(?:放|移|搬|摆|站|坐|待|去|住|换|来)?(?:到|在|进)(?P<zh>[^上里中下旁]{1,6})(?:里面?|上面?|中间?|下面?|旁边?)[吧呢啊]*$"
    r"|\b(?:in|on|at|into|onto|inside|to) (?:an?|the|some|my) (?P<en>[a-z][a-z ]+)$",
    re.IGNORECASE,
)
_IN_STYLE_OF = re.compile(
    r"(?:用|以|按|像)?(?P<zh>[\u4e00-\u9fff]{2,6}?)那样的(?:风格|画风|画法)"
    r"|\bin the (?:style|manner) of (?P<en>[a-z][a-z ]+)$"
    r"|^(?:now )?(?:as|like) an? "
    r"(?P<art>(?:[a-z]+ )?(?:cartoon|painting|sketch|photo|watercolou?r|comic|drawing|mosaic))$",
    re.IGNORECASE,
)
_BACKDROP = re.compile(
    r"背景(?:要|用|来|弄|设)?(?P<zh>[\u4e00-\u9fff]{2,6}?)吧?$|(?P<of>[\u4e00-\u9fff]{2,6}?)的?背景$"
    r"|(?:an? |the |with an? )?(?P<en>[a-z]{3,}(?: [a-z]{3,})?) (?:background|backdrop)$",
    re.IGNORECASE,
)
_PUTS = frozenset({"count", "it", "the", "thing", "move", "change", "all", "one", "draw", "aside"})
_STANDS = frozenset({"thing", "the", "relation", "link", "position"})


def read_edit(clause: Clause, setting: Setting) -> list[Operation]:
    """The operations that a clause asks for, none where it asks for no change that is understood."""
    if _goes_on(clause, setting):
        return list(add(clause, 0, setting))
    if parts := parts_in(clause) or _one_of_several(clause, setting) or _one_for_another(clause, setting):
        return [Part(parts)]
    if ground := _strange_ground(clause) or _strange_backdrop(clause):
        return [Words(ground, "background")]
    if moves(clause, setting):
        return list(_move(clause, 0, setting))
    if stands_beside(clause, setting):
        return [*making_room(clause, setting), *add(clause, -1, setting)]
    if gifts := given(clause, setting):
        return [Add(gifts)]
    if not clause.has("style") and (manner := _IN_STYLE_OF.search(clause.text)):
        return [Words(next(filter(None, manner.groups())), "style")]
    if strange := _strange_beside(clause):
        return [strange]
    if not clause.has("become") and (name := instead(clause)):
        return [Words(name, "entity", Phrase("it"))]
    if gone := sent_away(clause):
        return [Remove(gone)]
    for cue, reader in _READERS.items():
        place = clause.first(cue)
        if place is not None:
            return list(reader(clause, place, setting))
    return list(give_attributes(clause, clause.marks, setting))


def _goes_on(clause: Clause, setting: Setting) -> bool:
    """And a tree; but "and the owl blue" is said of what is shown."""
    things = [p for p in phrases(clause.marks, clause.text) if p.head == "thing"]
    begins = bool(things) and clause.marks[0].kind == "and" and not clause.has(*_READERS)
    told = all(p.definite and p.predicates and setting.shows(p.concept) for p in things)
    return begins and not told


def _strange_beside(clause: Clause) -> Words | None:
    """Next to a soda, "put a ball next to her": something that no word here stands for, beside what is shown."""
    named = any(p.head not in ("it", "") for p in phrases(clause.marks, clause.text))
    beside = clause.kinds <= {"beside", "relation", "move", "count", "the", "it"} and clause.has("beside", "relation")
    beside = beside and clause.has("count")  # "a soda" is new
    return Words(", ".join(clause.unknown), "add") if clause.unknown and beside and not named else None


def sent_away(clause: Clause) -> tuple[Phrase, ...]:
    """The dog has to go, "dog out": the things that a clause sends away, or nothing."""
    leaving = _HAS_TO_GO.search(clause.text)
    things = (p.selector for p in phrases(clause.marks, clause.text) if p.head in OBJECTS)
    return tuple(things) if leaving else ()


def parts_in(clause: Clause) -> tuple[Phrase, ...]:
    """A red one and a blue one, 一个红的一个蓝的: what each of several copies shall be like, or nothing."""
    parts: list[Phrase] = []
    for mark in clause.marks:
        if mark.kind == "count":
            parts.append(Phrase(modifiers=(mark,)))
        elif mark.kind in ("color", "size") and parts:
            parts[-1] = replace(parts[-1], predicates=(*parts[-1].predicates, mark))
        elif mark.kind not in ("and", "one", "want", "change", "it", "aside"):
            return ()
    return tuple(parts) if len(parts) > 1 and all(part.predicates for part in parts) else ()


def _one_of_several(clause: Clause, setting: Setting) -> tuple[Phrase, ...]:
    """Make one of them green, 其中一个变绿: one of the copies, and the others as they are; or nothing."""
    several = [thing.count for thing in setting.scene.things if thing.count > 1] if setting.scene else []
    looks = tuple(mark for mark in clause.marks if mark.kind in ("color", "size"))
    if len(several) != 1 or not looks or not _ONE_OF.search(clause.text):
        return ()
    one, others = (Mark("count", number, 0, 0) for number in (1, several[0] - 1))
    return Phrase(modifiers=(one,), predicates=looks), Phrase(modifiers=(others,))


def _strange_ground(clause: Clause) -> str | None:
    """Put it in a forest, 放到森林里: the name of a place that the world has not."""
    found = _SOMEWHERE.search(clause.text)
    if found is None or not clause.kinds <= _PUTS:
        return None
    place = found["zh"] or found["en"]
    return place if place in clause.unknown else None


def _strange_backdrop(clause: Clause) -> str | None:
    """Forest background, 背景太空: such a place said by the name of the background."""
    found = _BACKDROP.match(clause.text)
    place = found and (found["zh"] or found["en"] or found["of"])
    return place if place and clause.kinds <= {"background", "the", "count"} and place in clause.unknown else None


def _one_for_another(clause: Clause, setting: Setting) -> tuple[Phrase, ...]:
    """Make one of them a dog, 其中一只换成狗: another thing in the place of one copy, and the others; or nothing."""
    several = [thing for thing in setting.scene.things if thing.count > 1] if setting.scene else []
    named = [phrase for phrase in phrases(clause.marks, clause.text) if phrase.head == "thing"]
    if len(several) != 1 or not named or not _ONE_INTO.search(clause.text):
        return ()
    *old, new = named
    if new.concept == several[0].concept or any(each.concept != several[0].concept for each in old):
        return ()
    return new, Phrase(modifiers=(Mark("count", several[0].count - 1, 0, 0),))


def _remove(clause: Clause, place: int, setting: Setting) -> Iterator[Operation]:
    """Remove the cat, 把猫去掉; "not the cat, a dog" puts one in the other's place."""
    want = next((i for i in range(place + 1, len(clause.marks)) if clause.marks[i].kind in ("want", "draw")), None)
    gone = phrases_in(clause, place + 1, want) or phrases_in(clause, 0, place)
    targets = tuple(p.selector for p in gone if p.head in OBJECTS)
    things = tuple(p for p in phrases_in(clause, want + 1) if p.head == "thing") if want is not None else ()
    if things and targets:
        yield Exchange(targets[0], things)
        return
    instead = list(around_in(clause.marks[:place])) if not targets else []
    yield from instead or _plain_again(clause, gone)  # "snow, not grass", 是雪地不是草地
    if targets:
        yield Remove(targets)
    elif clause.kinds == {"remove"} and not clause.unknown and setting.last_edit == "add":
        yield Remove((Phrase("it"),))  # what was just added
    elif clause.unknown and not clause.has("background", "place", "style", "view", "style noun", "lens"):
        yield Remove((Phrase("unknown", clause.unknown[0]),))


def _plain_again(clause: Clause, gone: Sequence[Phrase]) -> Iterator[Operation]:
    """Taking away what is around the things leaves the plain picture."""
    parts = {HEAD_PARTS[p.head] for p in gone if p.head in HEAD_PARTS}
    parts |= {PARTS[mark.kind] for mark in clause.marks if mark.kind in PARTS}
    for part in sorted(parts):
        yield Around(part, PLAIN[part], KINDS[part])


def _except(clause: Clause, place: int, setting: Setting) -> Iterator[Operation]:
    """Only the cat, 除了猫都不要: what is named stays."""
    named = (p.selector for p in phrases_in(clause, place + 1))
    kept = tuple(each for each in named if each.head in ("thing", "one", "it"))
    kept = kept or tuple(p.selector for p in phrases_in(clause, 0, place) if p.head == "thing")
    if kept:
        yield Only(kept)


def moves(clause: Clause, setting: Setting) -> bool:
    """Trumpet on top of the piano, 小号在钢琴上面: of two things that are both there, without a word of moving."""
    heads = phrases(clause.marks, clause.text)
    shown = all(p.head == "thing" and setting.shows(p.concept) and p.count is None for p in heads)
    places = [mark for mark in clause.marks if mark.kind in ("position", "relation")]
    stands = len(places) == 1 and (places[0].kind == "relation" or "在" in clause.text)
    return len(heads) == 2 and shown and stands and clause.kinds <= _STANDS


def _move(clause: Clause, place: int, setting: Setting) -> Iterator[Operation]:
    """Put the car to the left of the cat: both are given a place. With one thing it is a change of its place."""
    things = [p for p in phrases(clause.marks, clause.text) if p.head in ("thing", "it")]
    upwards = next((position for words, position in _UPWARDS if words.search(clause.text)), None)
    where = position_in(clause.marks)
    if where is None and upwards and len(things) <= 1:
        yield Change(things[0].selector if things else Phrase("it"), position=upwards)
        return
    where = where or upwards
    if len(things) == 2 and where in OPPOSITE and all(p.head == "it" or setting.shows(p.concept) for p in things):
        mover, beside = (replace(p, predicates=()) for p in things)
        yield Change(mover, position=where)
        yield Change(beside, position=OPPOSITE[where])
    else:
        yield from give_attributes(clause, clause.marks, setting)


_READERS: dict[str, Callable[[Clause, int, Setting], Iterator[Operation]]] = {
    "swap": trade,
    "instead of": instead_of,
    "except": _except,
    "remove": _remove,
    "become": become,
    "add": add,
    "move": _move,
}

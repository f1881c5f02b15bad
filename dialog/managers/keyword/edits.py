"""A clause that asks for a change -> the operations it means.

The cue words say how a clause is built: what stands before "into" is what was, what stands after it what shall be.
The same rules read both languages, since both put attributes before the thing and news after it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from dialog.managers.keyword.clauses import Clause
from dialog.managers.keyword.marks import Mark, unknown
from dialog.managers.keyword.operations import (
    Add,
    Around,
    Change,
    Exchange,
    Only,
    Operation,
    Part,
    Remove,
    Trade,
    Words,
)
from dialog.managers.keyword.parts import (
    HEAD_PARTS,
    KINDS,
    PARTS,
    PLAIN,
    ZOOMS,
    around_in,
    change_to,
    ground_in,
    phrases_in,
    position_in,
)
from dialog.managers.keyword.phrases import Phrase, phrases
from dialog.turn import EditKind
from generation.scene.scene import Scene

_IS = ("是", "应该是", "be", "to be", "should be", "shall be", "must be", "needs to be", "is now", "are now")
_ART = re.compile(
    r"风格|[油版漫国]画|水彩|素描|卡通|动漫|像素|写实|style|painting|watercolou?r|sketch|cartoon|anime|realistic|pixel|photo",
    re.IGNORECASE,
)
_OPPOSITE = {"left": "right", "right": "left", "top": "bottom", "bottom": "top"}
_ELSEWHERE = ("become", "instead", "instead of", "remove", "swap", "except", "add", "change")
_BY_IT = re.compile(
    r"\b(?:on|onto|with|for|next to|beside|behind|by|near|under|above|over|below|of) (?:it|them|him|her)\b"
    r"|[它他她]们?的?(?:旁边?|边上|身边|左边|右边|上面|下面|头上|身上)",
    re.IGNORECASE,
)
_WITH = re.compile(r"with (?!no\b)|(?:旁边|边上|身边|左边|右边|上面|下面)(?:再|要|来|放)|再(?!.?[张幅])", re.IGNORECASE)
_ON_A_SIDE = ("左边", "右边", "上面", "下面")  # of the picture
_OBJECTS = ("thing", "it", "one", "all", "")


@dataclass(frozen=True)
class Setting:
    """What a clause is read against."""

    scene: Scene | None
    last_edit: str | None = None
    alone: bool = False  # whether the clause is all that is said
    world_only: bool = False  # whether nothing outside the world can be drawn

    def shows(self, concept: str | None) -> bool:
        return self.scene is not None and any(thing.concept == concept for thing in self.scene.things)


def read_edit(clause: Clause, setting: Setting) -> list[Operation]:
    """The operations that a clause asks for, none where it asks for no change that is understood."""
    if clause.marks and clause.marks[0].kind == "and" and not clause.has(*_READERS) and clause.has("thing"):
        return list(_add(clause, 0, setting))  # "and a tree"
    if parts := _parts(clause):
        return [Part(parts)]
    if stands_beside(clause, setting):
        return [*_making_room(clause, setting), *_add(clause, -1, setting)]
    for cue, reader in _READERS.items():
        place = clause.first(cue)
        if place is not None:
            return list(reader(clause, place, setting))
    return list(_set(clause, clause.marks, setting))


def _parts(clause: Clause) -> tuple[Phrase, ...]:
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


def stands_beside(clause: Clause, setting: Setting) -> bool:
    """A balloon above it, 山上面来个月亮, "with a hat": a new thing, put beside what is shown already."""
    if setting.scene is None or clause.has(*_ELSEWHERE):
        return False
    things = [p for p in phrases(clause.marks, clause.text) if p.head == "thing"]
    new = [p for p in things if not setting.shows(p.concept)]
    shown = [p for p in things if setting.shows(p.concept) and p.count is None]
    if not new or len(new) + len(shown) < len(things):
        return False
    if _BY_IT.search(clause.text) or (shown and clause.has("beside", "relation", "position")):
        return True
    return setting.alone and not clause.has("it") and _WITH.match(clause.text) is not None


def _making_room(clause: Clause, setting: Setting) -> Iterator[Operation]:
    """What something comes above, below or to one side of, goes to the other side, unless it has a place of its own."""
    where = position_in(clause.marks)
    placed = setting.scene is not None and any(thing.position for thing in setting.scene.things)
    if where not in _OPPOSITE or placed or clause.text.startswith(_ON_A_SIDE):
        return
    shown = [p for p in phrases(clause.marks, clause.text) if p.head == "thing" and setting.shows(p.concept)]
    anchor = Phrase("thing", shown[0].concept) if shown else Phrase("it")
    yield Change(anchor, position=_OPPOSITE[where], kind="add")


def _trade(clause: Clause, place: int, setting: Setting) -> Iterator[Operation]:
    """Swap the cat and the dog. With "for" or "with" between them, one takes the other's place in the picture."""
    link = clause.first("become")
    if link is not None:
        yield from _become(clause, link, setting)
    else:
        yield Trade(tuple(p.selector for p in phrases(clause.marks, clause.text) if p.head == "thing"))


def _instead_of(clause: Clause, place: int, setting: Setting) -> Iterator[Operation]:
    """A dog instead of the cat: what shall be stands first."""
    become = clause.first("become")
    if become is not None:  # "replace the cat with …", where "replace" itself says no more
        yield from _become(clause, become, setting)
        return
    wanted, gone = phrases_in(clause, 0, place), phrases_in(clause, place + 1)
    if not gone and clause.has("change"):  # 把猫替换掉: by what was not said
        return
    target = gone[0].selector if gone else Phrase("it")
    things = tuple(p for p in wanted if p.head == "thing")
    if things:
        yield Exchange(target, things)
    elif wanted:
        yield from change_to(target, wanted[0])


def _remove(clause: Clause, place: int, setting: Setting) -> Iterator[Operation]:
    """Remove the cat, 把猫去掉; "not the cat, a dog" puts one in the other's place."""
    want = next((i for i in range(place + 1, len(clause.marks)) if clause.marks[i].kind in ("want", "draw")), None)
    gone = phrases_in(clause, place + 1, want) or phrases_in(clause, 0, place)
    targets = tuple(p.selector for p in gone if p.head in _OBJECTS)
    things = tuple(p for p in phrases_in(clause, want + 1) if p.head == "thing") if want is not None else ()
    if things and targets:
        yield Exchange(targets[0], things)
        return
    instead = list(around_in(clause.marks[:place])) if not targets else []
    yield from instead or _plain_again(clause, gone)  # "snow, not grass", 是雪地不是草地
    if targets:
        yield Remove(targets)
    elif clause.unknown and not clause.has("background", "place", "style", "view", "style noun", "lens"):
        yield Remove((Phrase("unknown", clause.unknown[0]),))


def _plain_again(clause: Clause, gone: Sequence[Phrase]) -> Iterator[Operation]:
    """Taking away what is around the things leaves the plain picture."""
    parts = {HEAD_PARTS[p.head] for p in gone if p.head in HEAD_PARTS}
    parts |= {PARTS[mark.kind] for mark in clause.marks if mark.kind in PARTS}
    for part in sorted(parts):
        yield Around(part, PLAIN[part], KINDS[part])


def _become(clause: Clause, place: int, setting: Setting) -> Iterator[Operation]:
    """What was stands before, what shall be after."""
    after = clause.marks[place + 1 :]
    before = phrases_in(clause, 0, place)
    news = phrases(after, clause.text)
    target = before[-1] if before else Phrase()
    yield from around_in(after)
    things = tuple(p for p in news if p.head == "thing")
    also = [p for p in before[:-1] if p.head == "thing" and target.head == "thing" and clause.has("and")]
    if things and target.head in _OBJECTS:
        yield Exchange(target.selector, things)
        yield from (Remove((p.selector,)) for p in also)
    elif _names_strange_style(clause, place):
        yield from _become_unknown(clause, place, target)
    elif _tells_news(news, clause):
        for each in (*also, target):  # "the cat and the dog"
            yield from _become_like(each, news, setting)
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
    elif target.head in _OBJECTS:
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
        stays = part or clause.marks[place].value in _IS
        yield Words(", ".join(words), kind, None if stays else target.selector)


def _add(clause: Clause, place: int, setting: Setting) -> Iterator[Operation]:
    """Add a dog, 狗也加上. What it shall stand beside, or be given to, is there already."""
    after, before = clause.marks[place + 1 :], clause.marks[:place]
    news = phrases(after, clause.text)
    things = [p for p in news if p.head == "thing"] or [p for p in phrases(before, clause.text) if p.head == "thing"]
    fresh = [p for p in things if not _anchor(p, clause, setting)] or things[:1]
    yield from around_in(clause.marks)
    for phrase in (p for p in news if p.head == "background"):
        yield from ground_in(phrase)
    if fresh:
        yield Add(tuple(fresh), position_in(clause.marks))
    elif clause.unknown and not clause.has(*PARTS, "background"):
        yield Words(", ".join(clause.unknown), "add")
    elif any(mark.kind == "count" for mark in after):
        yield Add(())
    elif not clause.has(*PARTS, "background"):
        yield from _set(clause, clause.marks, setting)


def _except(clause: Clause, place: int, setting: Setting) -> Iterator[Operation]:
    """Only the cat, 除了猫都不要: what is named stays."""
    kept = tuple(p.selector for p in phrases_in(clause, place + 1) if p.head in ("thing", "one", "it"))
    kept = kept or tuple(p.selector for p in phrases_in(clause, 0, place) if p.head == "thing")
    if kept:
        yield Only(kept)


def _move(clause: Clause, place: int, setting: Setting) -> Iterator[Operation]:
    """Put the car to the left of the cat: both are given a place. With one thing it is a change of its place."""
    things = [p for p in phrases(clause.marks, clause.text) if p.head in ("thing", "it")]
    where = position_in(clause.marks)
    if len(things) == 2 and where in _OPPOSITE and all(p.head == "it" or setting.shows(p.concept) for p in things):
        mover, beside = (replace(p, predicates=()) for p in things)
        yield Change(mover, position=where)
        yield Change(beside, position=_OPPOSITE[where])
    else:
        yield from _set(clause, clause.marks, setting)


def _anchor(phrase: Phrase, clause: Clause, setting: Setting) -> bool:
    beside = clause.has("beside", "relation", "link", "position")
    return setting.shows(phrase.concept) and phrase.count is None and (beside or phrase.definite)


def _set(clause: Clause, marks: Sequence[Mark], setting: Setting) -> Iterator[Operation]:
    """Make the cat red, the cat red, 猫大一点, bigger, blue background, on the beach."""
    yield from around_in(marks)
    found = list(phrases(marks, clause.text))
    while found:
        phrase = found.pop(0)
        following = found[0] if found else None
        if following is not None and _shares(phrase, following, clause):
            phrase = replace(phrase, predicates=following.predicates)
        if phrase.head in HEAD_PARTS:
            yield from ground_in(phrase)
        elif following is not None and _becomes(phrase, following, clause):
            yield Exchange(phrase.selector, (found.pop(0),))
        else:
            yield from _set_one(phrase, clause, setting)


def _shares(phrase: Phrase, following: Phrase, clause: Clause) -> bool:
    """Make the cat and the dog green: what is said of the second is said of both."""
    things = phrase.head == following.head == "thing"
    return (
        things and not phrase.predicates and bool(following.predicates) and clause.has("and") and clause.has("change")
    )


def _becomes(phrase: Phrase, following: Phrase, clause: Clause) -> bool:
    """Make it a dog, make the cat a dog: nothing between the two but their own words."""
    bare = not phrase.predicates and phrase.head in ("thing", "it", "one")
    return (
        bare and following.head == "thing" and clause.has("change", "want") and not clause.has("and", "beside", "move")
    )


def _set_one(phrase: Phrase, clause: Clause, setting: Setting) -> Iterator[Operation]:
    if phrase.head == "thing" and not setting.shows(phrase.concept):
        if clause.has("move"):
            yield Add((phrase,), position_in(clause.marks))
        elif clause.has("instead", "become", "want", "change") and not (phrase.definite and phrase.predicates):
            yield Exchange(Phrase("it"), (phrase,))
        else:
            yield from change_to(phrase, phrase)
    elif phrase.head == "thing" and not phrase.predicates:
        if clause.has("move") and position_in(clause.marks):
            yield Change(phrase.selector, position=position_in(clause.marks))
        else:  # "two cats instead": what stands before the thing is the news
            yield from change_to(Phrase("thing", phrase.concept), replace(phrase, predicates=phrase.modifiers))
    elif phrase.head in ("", "it", "all", "one") or phrase.predicates:
        yield from _set_like(phrase, clause, setting)


def _set_like(phrase: Phrase, clause: Clause, setting: Setting) -> Iterator[Operation]:
    """Attributes for a thing. A place among others tells which one is meant, unless the clause is about moving."""
    if (
        not phrase.head
        and setting.last_edit == "background"
        and not clause.has("change", "move")
        and _only_color(phrase)
    ):
        yield from ground_in(phrase)
        return
    if not phrase.head and clause.has(*PARTS, *ZOOMS):  # "as a flat picture" counts nothing
        phrase = replace(phrase, predicates=tuple(mark for mark in phrase.predicates if mark.kind != "count"))
    picks = tuple(mark for mark in phrase.predicates if mark.kind == "position")
    others = tuple(mark for mark in phrase.predicates if mark.kind != "position")
    if phrase.head and picks and others and not clause.has("move"):
        target = replace(phrase, modifiers=(*phrase.modifiers, *picks), predicates=())
        yield from change_to(target, Phrase(predicates=others))
    elif phrase.head:
        yield from change_to(replace(phrase, predicates=()), Phrase(predicates=phrase.predicates))
    else:
        yield from change_to(Phrase("it"), phrase)


def _only_color(phrase: Phrase) -> bool:
    return {mark.kind for mark in phrase.predicates} == {"color"}


_READERS: dict[str, Callable[[Clause, int, Setting], Iterator[Operation]]] = {
    "swap": _trade,
    "instead of": _instead_of,
    "except": _except,
    "remove": _remove,
    "become": _become,
    "add": _add,
    "move": _move,
}

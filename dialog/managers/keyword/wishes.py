"""What a turn asks for, read clause by clause: a new picture, changes of the one there is, or the same again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from dialog.managers.keyword.adding import stood_by
from dialog.managers.keyword.clauses import Clause
from dialog.managers.keyword.edits import parts_in, read_edit
from dialog.managers.keyword.fresh import EDIT_CUES, ONE_MORE, TRAITS, description, is_fresh, only_is, things_in
from dialog.managers.keyword.marks import Mark
from dialog.managers.keyword.numerals import number
from dialog.managers.keyword.operations import (
    Add,
    Around,
    Change,
    Exchange,
    Only,
    Operation,
    Part,
    Remove,
    Words,
)
from dialog.managers.keyword.otherwise import SUCH_A_ONE, otherwise
from dialog.managers.keyword.parts import position_in
from dialog.managers.keyword.phrases import ATTRIBUTES, Phrase, phrases
from dialog.managers.keyword.sayings import AGAIN, ENOUGH, matches
from dialog.managers.keyword.setting import Setting

_SAME = re.compile(
    r"^(?:draw |do )?(?:the )?same(?: thing| picture| one)?$|^(?:还是|画|draw|跟刚才)?\s?(?:一张)?一样的?图?$",
    re.IGNORECASE,
)
_ONLY = re.compile(r"^(?:please )?(?:just|only) |^(?:就|我)?只(?:要|想要)| only$", re.IGNORECASE)
_STAYS = re.compile(
    r"(?:那?就|只)?(?:留|保留)[下着]?(?!.*不[变动])|(?:and |please )?keep (?:just |only )?(?=the |my )", re.IGNORECASE
)
_ONE_IS = re.compile(
    r"(?:and )?(?:one|two|the others?|another)(?: ones?)?(?: is| are| in)? \w+$|[一两二][只个条头辆朵棵匹把颗]\S{1,3}$",
    re.IGNORECASE,
)
_SAME_GROUND = re.compile(
    r"(?:用|以)?(?:同样|一样|相同)的背景[，,]?(?:下|上|里)?(?=[画来再]|$)"
    r"|(?:and |now )*(?:with |on |keep )?the same background,? ?(?=draw|an? |$)",
    re.IGNORECASE,
)
_PLAIN_GROUND = re.compile(
    r"\b(?:plain|blank|empty|clean|simple) (?:white )?(?:background|backdrop|bg)\b|\bbackground (?:plain|blank|empty)\b"
    r"|(?:纯色|空白|干净的?|素色?的?|简单的?)背景|白底|背景(?:要|弄|搞)?(?:素|干净|简单|清空|留白|空着)",
    re.IGNORECASE,
)
_BARE = TRAITS | {"draw", "want", "the", "beside", "relation", "background", "style noun", "lens"}  # "on the left: …"
_DENIALS = ("不是", "不要", "没有", "别要", "not", "no")
_NOT_THERE = frozenset({"remove", "position", "relation", "the"})
_COLORED = frozenset({"color", "count", "want", "one", "the", "become"})


@dataclass
class Wish:
    """`fresh` are the words that describe a new picture; the operations then change that one.

    `changes` tells whether anything was said that is no description: it cannot be read as one text then.
    """

    fresh: list[str] = field(default_factory=list)
    operations: list[Operation] = field(default_factory=list)
    again: bool = False
    changes: bool = False

    @property
    def empty(self) -> bool:
        return not (self.fresh or self.operations or self.again)

    @property
    def last(self) -> Operation | None:
        """The operation that was read last."""
        return self.operations[-1] if self.operations else None

    @property
    def description(self) -> str:
        """The words for a new picture, as one text."""
        return ", ".join(self.fresh)


def read_wish(parts: Sequence[Clause], setting: Setting) -> Wish:
    """The wish that the clauses make together."""
    wish = Wish()
    if len(parts) > 1 and _SAME.match(parts[0].text):  # "the same, but with a star": a change of what is there
        parts, setting = parts[1:], replace(setting, alone=len(parts) == 2)
    for clause in parts:
        _read(clause, setting, wish)
    return wish


def _read(clause: Clause, setting: Setting, wish: Wish) -> None:
    clause = _rest_of(clause, setting, wish)
    if not setting.alone and _denies_a_place(clause):
        return  # "not on the left, on the right": the next clause says where
    if setting.scene and setting.alone and (found := otherwise(clause, setting)):
        wish.operations.extend(found)
    elif matches(AGAIN, clause.text) and not things_in(clause):
        wish.again = True
    elif _names_what_was_added(clause, wish):
        wish.operations[-1] = Add(tuple(things_in(clause)))
    elif _names_again(clause, wish):
        pass
    elif _STAYS.match(clause.text) and (staying := _staying(clause, setting)):
        wish.operations.extend([Only(staying)] if setting.alone else [])  # else what changes is said beside it
    elif outright := _outright(clause, setting):
        wish.operations.extend(outright)
    elif recolored := _recolored(clause, wish):
        wish.operations[-1] = recolored
    elif _stands_too(clause, setting, wish):
        wish.operations.append(Add(tuple(things_in(clause)), position_in(clause.marks)))
    elif is_fresh(clause, setting):
        _start(clause, setting, wish)
    elif _tells_apart(clause, wish):
        wish.changes = True
    elif _said_of_last(_what_like(clause), wish):
        pass
    elif wish.fresh and (_describes(clause) or not clause.has(*EDIT_CUES, "add", "change")):
        wish.fresh.append(clause.text)  # "a red car, blue background": it goes on
    elif _goes_on(clause, wish):
        wish.operations.append(_same_again(wish.operations[-1], things_in(clause)))
    else:
        wish.operations.extend(_changes(clause, setting, wish))
    if not clause.kinds <= _BARE:
        described = not clause.has("remove") and all(isinstance(each, Around) for each in wish.operations)
        wish.changes = wish.changes or wish.again or not described


def _rest_of(clause: Clause, setting: Setting, wish: Wish) -> Clause:
    """The clause without "another picture" and "the same background", which the wish has heard then."""
    if setting.scene and (same := _SAME_GROUND.match(clause.text)):
        wish.operations.append(Around("background", setting.scene.background))
        wish.changes = True
        clause = Clause(clause.text[same.end() :])
    if ONE_MORE.search(clause.text) and not things_in(clause) and not matches(AGAIN, clause.text):
        wish.again = True
        clause = Clause(ONE_MORE.sub("", clause.text).strip())
    return clause


def _changes(clause: Clause, setting: Setting, wish: Wish) -> list[Operation]:
    """The changes that a clause asks for but those that are settled: "snow, *not grass*"."""
    settled = {each.part for each in wish.operations if isinstance(each, Around)} if clause.has("remove") else set()
    return [each for each in read_edit(clause, setting) if not (isinstance(each, Around) and each.part in settled)]


def _tells_apart(clause: Clause, wish: Wish) -> bool:
    """Two cats, *one black*, *one white*: the wish is told what each of several new things is like."""
    parts = (parts_in(clause) or _one_of_them(clause)) if wish.fresh else ()
    if not parts:
        return False
    before = wish.last.values if isinstance(wish.last, Part) else ()
    wish.operations = [*(each for each in wish.operations if not isinstance(each, Part)), Part((*before, *parts))]
    return True


def _stands_too(clause: Clause, setting: Setting, wish: Wish) -> bool:
    """The panda on the right, *the cake on the left*: a place for something new beside what gets another."""
    (*others, thing) = things_in(clause) or (Phrase(),)
    moved = isinstance(wish.last, Change) and wish.last.position is not None
    new = thing.head == "thing" and not others and not setting.shows(thing.concept)
    return moved and new and clause.has("position") and not clause.has("draw", "want", *EDIT_CUES)


def _denies_a_place(clause: Clause) -> bool:
    """不是左边, "not on the left", where nothing is taken away."""
    denied = any(mark.kind == "remove" and mark.value in _DENIALS for mark in clause.marks)
    return clause.kinds <= _NOT_THERE and denied and clause.has("position")


def _one_of_them(clause: Clause) -> tuple[Phrase, ...]:
    """Two cats, *one black*, *one white*: what one of several is like, or nothing."""
    looks = tuple(mark for mark in clause.marks if mark.kind in ("color", "size"))
    if not looks or not _ONE_IS.match(clause.text) or clause.has("thing", *EDIT_CUES):
        return ()
    said = next((mark for mark in clause.marks if mark.kind == "count"), Mark("count", 1, 0, 0))
    return (Phrase(modifiers=(said,), predicates=looks),)


def _what_like(clause: Clause) -> str:
    """ "A pink one", 粉的: the looks of something named before; else nothing."""
    such = SUCH_A_ONE.match(clause.text)
    looks = such["what"] if such else clause.text if clause.text.endswith("的") else ""
    return looks if Clause(looks).kinds <= {"color", "size"} else ""


def _said_of_last(what: str, wish: Wish) -> bool:
    """An umbrella, *a pink one*: said of the thing before; False where there is none."""
    last = wish.last
    if not what:
        return False
    marks = tuple(mark for mark in Clause(what).marks if mark.kind in ATTRIBUTES)
    if wish.fresh:
        wish.fresh.append(what)
    elif isinstance(last, Add) and last.values and marks:
        *others, value = last.values
        values = (*others, replace(value, predicates=(*value.predicates, *marks)))
        wish.operations[-1] = replace(last, values=values)
    else:
        return False
    return True


def _describes(clause: Clause) -> bool:
    """Whether words of change only tell, within a description, what there is besides."""
    return only_is(clause, "还有", "have")


def _start(clause: Clause, setting: Setting, wish: Wish) -> None:
    """A new picture, unless it is what shall be instead of something just taken away ("not the cat, a dog")."""
    gone = [each for each in wish.operations if isinstance(each, Remove)]
    things = tuple(things_in(clause))
    if gone and things and len(gone) == len(wish.operations) and not clause.has("draw"):
        wish.operations = [Exchange(gone[0].targets[0], things)]
    else:
        wish.operations = [each for each in wish.operations if isinstance(each, Around)]  # "ink style, a whale"
        wish.fresh.append(description(clause))


def _names_what_was_added(clause: Clause, wish: Wish) -> bool:
    """Give it a friend, *a puppy*: names what a word that is not known stands for."""
    last = wish.last
    unnamed = isinstance(last, Words) and last.kind == "add"
    return unnamed and bool(things_in(clause)) and clause.kinds <= ATTRIBUTES | {"thing", "the", "and"}


def _outright(clause: Clause, setting: Setting) -> tuple[Operation, ...]:
    """What a whole clause asks for of what is shown, by its pattern: 白底, 一个就行, "just the cat", 在树旁边."""
    if _PLAIN_GROUND.search(clause.text) and not things_in(clause):
        return (Around("background", None, "background"),)
    if setting.scene and (enough := ENOUGH.match(clause.text)):
        return (Change(Phrase("it"), count=number(next(filter(None, enough.groups())))),)
    if kept := _kept(clause, setting):
        return (Only(kept),)
    if ONE_MORE.search(clause.text):
        return ()
    return _recounted(clause, setting) or stood_by(clause, setting)


def _recounted(clause: Clause, setting: Setting) -> tuple[Operation, ...]:
    """Two rockets, 两只猫: nothing but a number above one, of the only thing there is, which has another."""
    things = setting.scene.things if setting.scene else ()
    if len(things) != 1 or not setting.alone or clause.kinds != {"count", "thing"}:
        return ()
    said = things_in(clause)
    anew = len(said) == 1 and setting.shows(said[0].concept) and (said[0].count or 1) not in (1, things[0].count)
    return (Change(Phrase("it"), count=said[0].count),) if anew else ()


def _kept(clause: Clause, setting: Setting) -> tuple[Phrase, ...]:
    """Just the cat, 只要猫: of several things that are shown, those that shall stay."""
    things = tuple(things_in(clause))
    if setting.scene is None or not _ONLY.search(clause.text) or clause.has("draw", *EDIT_CUES, "add", "change"):
        return ()
    plain = all(setting.shows(p.concept) and p.count is None for p in things)
    return tuple(p.selector for p in things) if plain and len(things) < len(setting.scene.things) else ()


def _staying(clause: Clause, setting: Setting) -> tuple[Phrase, ...]:
    """Keep the one on the left, 留左边的: what shall stay of several things, or nothing."""
    found = phrases(clause.marks, clause.text)
    named = [p for p in found if p.head in ("thing", "one", "")]
    shown = all(p.head != "thing" or (setting.shows(p.concept) and not p.predicates) for p in named)
    picks = named and len(named) == len(found) and shown and not clause.has(*EDIT_CUES, "add", "draw")
    return tuple(p.selector for p in named) if picks and setting.scene and len(setting.scene.things) > 1 else ()


def _recolored(clause: Clause, wish: Wish) -> Change | None:
    """Not the red one, *a blue one*; 不要红的，*要蓝的*: what has the one colour gets the other."""
    last = wish.last
    color = next((str(mark.value) for mark in clause.marks if mark.kind == "color"), None)
    if not isinstance(last, Remove) or color is None or not clause.kinds <= _COLORED:
        return None
    (gone, *others) = last.targets
    return None if others or gone.concept or gone.modifier("color") is None else Change(gone, color=color)


def _names_again(clause: Clause, wish: Wish) -> bool:
    """Add a hat, *a top hat*, 加个礼帽，*top hat*: the same thing by another word."""
    last = wish.last
    if not isinstance(last, Add) or clause.kinds - {"thing", "the", "count"}:
        return False
    return bool(clause.marks) and {p.concept for p in things_in(clause)} == {p.concept for p in last.values}


def _goes_on(clause: Clause, wish: Wish) -> bool:
    """Add a dog, *a tree*: a clause with nothing but things goes on with what was being done."""
    listing = isinstance(wish.last, Add | Remove)
    return listing and bool(things_in(clause)) and not clause.has(*EDIT_CUES, "it", "add", "change", "draw", "want")


def _same_again(operation: Operation, things: Sequence[Phrase]) -> Operation:
    return Remove(tuple(p.selector for p in things)) if isinstance(operation, Remove) else Add(tuple(things))

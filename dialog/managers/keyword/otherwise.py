"""A whole clause that asks for what is shown in another way, without a verb: "a red one", "one more", normal again."""

import re

from dialog.managers.keyword.clauses import Clause
from dialog.managers.keyword.fresh import things_in
from dialog.managers.keyword.marks import Mark
from dialog.managers.keyword.operations import Add, Around, Exchange, Operation, Remove
from dialog.managers.keyword.parts import KINDS, PLAIN, change_to
from dialog.managers.keyword.phrases import Phrase
from dialog.managers.keyword.sayings import FEWER, matches
from dialog.managers.keyword.setting import Setting
from generation.scene.lexicon import concept

SUCH_A_ONE = re.compile(r"^(?:an?|the) (?P<what>(?:[a-z-]+ ){1,3})ones?$", re.IGNORECASE)
_ANOTHER_OF_IT = re.compile(
    r"(?:and |ok )?(?:just )?(?:one|another) more$|(?:再)?(?:加|来)一[只个条头辆朵棵匹把颗]$", re.IGNORECASE
)
_AND_SUCH_A_ONE = re.compile(
    r"(?:再|另外)?(?:画|来|加|添)(?:上|个)?一?[只个条头辆朵棵匹把颗]?(?P<zh>(?!.*一样)\S{1,2}色?)的(?:在旁边|放旁边|吧)*$"
    r"|(?:and |plus |also )(?:add |draw )?(?:an?|another) (?P<en>[a-z-]+) one(?: (?:too|beside it|next to it))*$",
    re.IGNORECASE,
)
_BY_ONE = re.compile(
    r"(?:再|能不能|可以)?(?:(?P<more>多)|少)(?:画|来|放|要)?一?[只个条头辆朵棵匹把颗](?:吧|就好|好了)?$"
    r"|one (?:fewer|less)(?: please)?$",
    re.IGNORECASE,
)
_SECOND = re.compile(
    r"^(?:and |draw |add |also )*a (?:second|third) |^(?:再)?(?:画|来|加)?第[二三][只个条头辆朵棵匹把颗]", re.IGNORECASE
)
_NORMAL = re.compile(
    r"(?:and |now |make it |back to |please )*normal(?: again| please)*$"
    r"|(?:那|变回|恢复|回到)*正常(?:的?样子)?(?:就行|就好|吧|一点|了)*$",
    re.IGNORECASE,
)
_PARTS = {kind: part for part, kind in KINDS.items()}
_SAME_WITH = re.compile(
    r"(?:now |and |then )*(?:draw |do )?(?:exactly )?(?:the )?same(?: thing| picture)?,? (?:but )?(?:with|for) "
)


def otherwise(clause: Clause, setting: Setting) -> tuple[Operation, ...]:
    """A red one, "one more" of what was just counted, "and a white one", normal again, "the same with a train"."""
    shown = setting.scene.things if setting.scene else ()
    if such := SUCH_A_ONE.match(clause.text):
        marks = Clause(such["what"]).marks
        looks = tuple(mark for mark in marks if mark.kind in ("color", "size"))
        return tuple(change_to(Phrase("it"), Phrase(predicates=looks))) if len(looks) == len(marks) else ()
    if setting.last_edit in ("add", "remove") and _ANOTHER_OF_IT.match(clause.text):
        return (Add(()),)
    if counted := _fewer_of(clause, setting) or _second_of(clause, setting):
        return counted
    if shown and (changed := _BY_ONE.match(clause.text)):
        return (Add(()),) if changed["more"] else (Remove((Phrase("one"),)),)
    if shown and (such := _AND_SUCH_A_ONE.match(clause.text)):
        look = tuple(mark for mark in Clause(such["zh"] or such["en"]).marks if mark.kind in ("color", "size"))
        return (Add((Phrase("thing", shown[-1].concept, modifiers=look),)),) if look else ()
    if _NORMAL.match(clause.text) and setting.last_edit in _PARTS:
        part = _PARTS[setting.last_edit]
        return (Around(part, PLAIN[part], KINDS[part]),)
    things = tuple(things_in(clause))
    if len(things) == len(shown) == 1 and _SAME_WITH.match(clause.text):
        alike = concept(str(things[0].concept)).category == concept(shown[0].concept).category
        return (Exchange(Phrase("it"), things) if alike else Add(things),)
    return ()


def _fewer_of(clause: Clause, setting: Setting) -> tuple[Operation, ...]:
    """Fewer stars, 花太多了: one less of what there are several."""
    named = things_in(clause)
    several = {thing.concept for thing in setting.scene.things if thing.count > 1} if setting.scene else set()
    if len(named) != 1 or named[0].concept not in several or not matches(FEWER, clause.text):
        return ()
    return (Remove((_one(named[0].concept),)),)


def _second_of(clause: Clause, setting: Setting) -> tuple[Operation, ...]:
    """A second giraffe, 再来第二只猫: one more of what is shown."""
    named = things_in(clause)
    if len(named) != 1 or not setting.shows(named[0].concept) or not _SECOND.match(clause.text):
        return ()
    return (Add((_one(named[0].concept),)),)


def _one(name: str | None) -> Phrase:
    """One of a kind."""
    return Phrase("thing", name, modifiers=(Mark("count", 1, 0, 0),))

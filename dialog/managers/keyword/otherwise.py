"""A whole clause that asks for what is shown in another way, without a verb: "a red one", "one more", normal again."""

import re

from dialog.managers.keyword.clauses import Clause
from dialog.managers.keyword.fresh import things_in
from dialog.managers.keyword.operations import Add, Around, Exchange, Operation
from dialog.managers.keyword.parts import KINDS, PLAIN, change_to
from dialog.managers.keyword.phrases import Phrase
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

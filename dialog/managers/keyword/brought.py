"""Pictures that came with a turn, or with the one before: what they show is told by their files, or by who sees."""

import re
from dataclasses import replace

from dialog.managers.keyword import drawing
from dialog.managers.keyword.answers import ask
from dialog.managers.keyword.clauses import clauses
from dialog.managers.keyword.facts import answer
from dialog.managers.keyword.gallery import Gallery, Shown
from dialog.managers.keyword.heard import Heard
from dialog.managers.keyword.questions import Question
from dialog.managers.keyword.replies import say, with_notes
from dialog.managers.keyword.setting import Setting
from dialog.managers.keyword.wishes import Wish, read_wish
from dialog.turn import STRENGTH, TurnDecision
from generation.scene.parse import parse

# What came is to be put into the picture that is shown.
_INTO = re.compile(
    r"\b(?:put|place|add|drop|stick) (?:this|it|that|these|them)\b|\b(?:this|it|that) (?:in|into) (?:my|the|our) "
    r"|[加放摆画拼]?(?:到|进|在)(?:我?的?)?(?:刚才|上一?[张幅]|这张|那张)?的?图?(?:里|中|上)面?$|[加放摆](?:进去|进来|到一起)"
    r"|跟(?:刚才|上一?[张幅]).{0,4}放一起",
    re.IGNORECASE,
)
_DRAW_IT = re.compile(r"画|\b(?:draw|paint)\b", re.IGNORECASE)


def started_from(heard: Heard) -> TurnDecision:
    """Draw from the first picture that came, in the words that came with it; without words, say what is possible."""
    base = heard.brought
    if not any(char.isalnum() for char in heard.text):
        return _shows(heard, base) if base else ask(heard, "upload", "A picture came without words.")
    if base is not None and (told := _answered(heard, base)):
        return told
    if base is not None and heard.gallery.current and _INTO.search(heard.core):
        return drawing.combined(heard, [heard.gallery.current, base], into=True)
    alone = _alone(heard, base)
    wish = read_wish(clauses(alone.core), Setting(base.scene if base else None))
    if base is not None and wish.operations:
        return _source(_noted(alone, drawing.edited(alone, base, wish), "own upload"))
    if wish.fresh or parse(alone.core) is not None:
        described = wish if wish.fresh else Wish(fresh=[alone.core])
        return _source(_noted(alone, drawing.new_picture(alone, described), "from upload"))
    return ask(heard, "upload", "It is not said what the picture shall become.")


def brought_before(heard: Heard) -> TurnDecision | None:
    """What is said of a picture that came with the turn before, whose answer was none."""
    base = None if heard.pictures else heard.brought
    if base is None or heard.referring.references or heard.undoes:
        return None
    if told := _answered(heard, base):
        return told
    alone = _alone(heard, base)
    if not heard.clauses and "yes" in heard.talk and _DRAW_IT.search(heard.text):
        return drawing.new_picture(heard, Wish(fresh=[base.prompt]))
    wish = read_wish(alone.clauses, Setting(base.scene, alone=True))
    return drawing.edited(alone, base, wish) if wish.operations and not wish.fresh else None


def _answered(heard: Heard, base: Shown) -> TurnDecision | None:
    """The answer to a question about what was brought."""
    question = heard.question
    if question is None or question.kind in ("other", "pictures", "which picture"):
        return None
    reply = answer(question, base, heard.gallery, heard.language)
    return TurnDecision(action="chat", reply=reply, reason="A question about the picture that was brought.")


def _shows(heard: Heard, base: Shown) -> TurnDecision:
    """What is seen in a picture that came without words."""
    reply = answer(Question("contents", (), ""), base, heard.gallery, heard.language)
    return TurnDecision(action="chat", reply=reply, reason="A picture came without words; it is told what it shows.")


def _alone(heard: Heard, base: Shown | None) -> Heard:
    """The turn as if nothing had been drawn before: the wish is about what was brought."""
    return replace(heard, gallery=Gallery((base,), (base,)) if base else Gallery())


def _noted(heard: Heard, decision: TurnDecision, note: str) -> TurnDecision:
    reply = with_notes(decision.reply, [say(note, heard.language)], heard.language)
    return decision.model_copy(update={"reply": reply})


def _source(decision: TurnDecision) -> TurnDecision:
    """The decision, with what was brought as the picture to start from."""
    return decision.model_copy(update={"strength": STRENGTH, "pictures": ()})

"""What somebody only told of is offered, and drawn when they say so: "I saw a fox", "draw it"."""

import re
from dataclasses import replace

from dialog.managers.keyword import drawing, sayings
from dialog.managers.keyword.answers import ERRAND, chat
from dialog.managers.keyword.fresh import TRAITS
from dialog.managers.keyword.heard import Heard, hear, joined
from dialog.managers.keyword.meant import tells
from dialog.managers.keyword.naming import things_phrase
from dialog.managers.keyword.questions import read_question
from dialog.managers.keyword.wishes import Wish
from dialog.turn import TurnDecision
from generation.scene.describe import describe
from generation.scene.parse import parse

_DRAW_IT = re.compile(
    r"(?:那|就|请|帮我|给我|能不能|可以)*(?:把)?(?:画(?:一下|出)?[它他她]们?|[它他她]们?画(?:出来|下来|在|到))(?![的和跟]|变)"
    r"|(?:please |then |so |ok |(?:can|could|would|will) you )*(?:draw|paint|sketch) (?:it|her|him|them)\b"
    r"(?! (?:red|bigger|smaller|again|as|like|with|and))",
    re.IGNORECASE,
)


def accepted(heard: Heard) -> TurnDecision | None:
    """ "Draw it": what was spoken of before without being drawn."""
    told = all(tells(each) or sayings.matches(sayings.TOLD, each.text) for each in heard.clauses)
    if "yes" in heard.talk and heard.clauses and told and parse(joined(heard.clauses)):
        return drawing.new_picture(heard, Wish(fresh=[joined(heard.clauses)]))  # "I saw a fox. Draw it!"
    details = _drawn_by_name_of_it(heard)
    if (heard.clauses and details is None) or (details is None and "yes" not in heard.talk) or not heard.history:
        return None
    answered = [m for m in heard.history if m.role == "assistant"]
    if not answered or answered[-1].decision is None or answered[-1].decision.draws:
        return None
    said = next((m.text for m in reversed(heard.history) if m.role == "user"), "")
    before = heard.history[: max(i for i, m in enumerate(heard.history) if m.role == "user")]
    offered = hear(before, said)
    scene = parse(joined(offered.clauses))
    is_errand = answered[-1].decision.reason == ERRAND  # whose words are no picture's, but the things in them
    if scene is None or (read_question(offered.core) and not is_errand):
        return None
    wanted = describe(scene, offered.language) if is_errand else joined(offered.clauses)
    wish = Wish(fresh=[", ".join(filter(None, (wanted, details)))])
    return drawing.new_picture(replace(heard, text=offered.text), wish)


def _drawn_by_name_of_it(heard: Heard) -> str | None:
    """What is said beside "draw it", of a picture that was offered: "draw her, on the grass" -> "on the grass"."""
    described = all(clause.kinds and clause.kinds <= TRAITS | {"the"} for clause in heard.clauses)
    if "yes" in heard.talk and heard.clauses and described:
        return joined(heard.clauses)
    found = _DRAW_IT.match(heard.core)
    if heard.gallery.current and any(clause.unknown for clause in heard.clauses):
        return None  # "draw it in the style of …", of what is shown
    return heard.core[found.end() :].strip(" ,，") if found else None


def story(heard: Heard) -> TurnDecision | None:
    """Something told: an offer to draw what it names, where that is not shown already."""
    scene = parse(joined(heard.clauses))
    shown = heard.gallery.scene.things if heard.gallery.scene else ()
    if scene is None:
        return None
    if {thing.concept for thing in scene.things} <= {thing.concept for thing in shown}:
        return chat(heard, "heard", "Something is told of what is shown.")
    things = things_phrase(scene.things, heard.language)
    return chat(heard, "story", "Things are named, but no picture is asked for.", things=things)

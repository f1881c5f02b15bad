"""Decisions that draw nothing: answers, questions back, and what to say where a change cannot be made."""

from dialog.managers.keyword.heard import Heard
from dialog.managers.keyword.naming import name, things_phrase
from dialog.managers.keyword.replies import say
from dialog.managers.keyword.targets import CannotApply
from dialog.turn import TurnDecision
from generation.scene.lexicon import concepts
from generation.scene.scene import Scene

LEAST_NAMED = 2  # characters of what can be meant as a thing
# Why something is answered that is told by set words, which the rules know better than any guess.
TALK = "This is talk, no wish."
PRAISE = "This is praise, no wish."
BLAME = "This is blame, no wish."
ERRAND = "This is no matter of pictures."
KEPT = "Pictures are kept without being told."
STRANGE = "Something is wanted that no word here stands for."
IN_SET_WORDS = (TALK, PRAISE, BLAME, ERRAND, KEPT)


def chat(heard: Heard, reply: str, reason: str, **values: object) -> TurnDecision:
    """Answer with a reply of the table."""
    return TurnDecision(action="chat", reply=say(reply, heard.language, **values), reason=reason)


def ask(heard: Heard, reply: str, reason: str, **values: object) -> TurnDecision:
    """Ask back with a reply of the table."""
    return TurnDecision(action="clarify", reply=say(reply, heard.language, **values), reason=reason)


def no_such_picture(heard: Heard) -> TurnDecision:
    """The answer where a picture is spoken of that was never drawn."""
    count = len(heard.gallery.drawn)
    return ask(heard, "no such picture", "A picture is spoken of that was never drawn.", number=count)


def cannot(heard: Heard, scene: Scene | None, problem: CannotApply) -> TurnDecision:
    """The answer to a change that `scene` does not allow."""
    values: dict[str, object] = dict(problem.values)
    reply = problem.reply
    if reply == "not there":
        reply = "not there" if problem.values["thing"] else "none such"
        values["thing"] = _noun(problem.values["thing"], heard)
    if scene is not None:
        values["scene"] = things_phrase(scene.things, heard.language)
        values.setdefault("thing", name(scene.things[0].concept, heard.language))
    elif reply in ("not there", "none such", "too many things"):
        reply = "nothing drawn"
    if reply == "not in world" and len(str(values["text"])) < LEAST_NAMED:
        reply = "heard"
    answer = chat if reply in ("already so", "heard", "felt") else ask
    reason = STRANGE if reply == "not in world" else "The change cannot be made."
    return answer(heard, reply, reason, **values)


def _noun(thing: str, heard: Heard) -> str:
    """The name of a concept; words that are none stay as they were said."""
    known = {concept.en for concept in concepts()}
    return name(thing, heard.language) if thing in known else thing

"""Whose decision is taken: the model's, or that of the keyword rules."""

from collections import Counter
from collections.abc import Callable

from dialog.managers.keyword.answers import IN_SET_WORDS, STRANGE
from dialog.managers.keyword.marks import scan
from dialog.managers.keyword.questions import read_question
from dialog.turn import TurnDecision
from generation.scene.parse import parse
from generation.scene.scene import Scene

# What the model holds less probable is more often wrong than what the rules understand.
SURE = 0.8
# To refuse a harmless wish, or to ask back about a clear one, is worse than to draw.
DENIES = ("clarify", "refuse")
SURE_TO_DENY = 0.99
# And this is not even a guess: to ask back is better.
GUESSED = 0.2
_ALREADY = "<say already so>"
_LOOKS = ("color", "size", "position", "place", "style", "view")


def trusted(
    own: TurnDecision, probability: float, rules: Callable[[], TurnDecision], sure: float, text: str = ""
) -> TurnDecision:
    """The model's `own` decision about `text`, which it holds so probable, or what the `rules` decide, if they have to
    be asked."""
    is_sure = probability >= (SURE_TO_DENY if own.action in DENIES else sure)
    talks = own.action == "chat"
    if is_sure and not own.draws and not talks:
        return own
    ruled = rules()
    if talks and ruled.action == "chat" and (_is_asked(text) or ruled.reason in IN_SET_WORDS):
        return ruled  # what is known of a picture is looked up, not guessed, and so is what people say in set words
    if talks and _ALREADY in own.raw and ruled.reason == STRANGE:
        return ruled  # nothing is there already of what nobody here can draw
    if is_sure and talks:
        return own
    astray = (mistakes, divides, invents, illustrates, replaces)
    if any(is_so(own, ruled) for is_so in astray) or overlooks(own, ruled, text):
        return ruled
    guessed = probability >= GUESSED and own.action not in DENIES and ruled.action == "clarify"
    return own if is_sure or guessed else ruled


def overlooks(own: TurnDecision, ruled: TurnDecision, text: str = "") -> bool:
    """Whether the rules would draw each thing that the model would, and yet more, or another number of them, or with a
    look that `text` names and the model's picture lacks.

    Rules draw what is named and nothing else, so the model passed over a word, however sure it is.
    """
    ours, theirs = _numbers(own), _numbers(ruled)
    if ours and ours == theirs:
        return not _looks(ruled).isdisjoint(_named(text) - _looks(own))
    return bool(ours) and ours.keys() <= theirs.keys()


def mistakes(own: TurnDecision, ruled: TurnDecision) -> bool:
    """Whether both make a new picture, or both change one, and not of the same things: names are what rules know."""
    ours, theirs = _numbers(own), _numbers(ruled)
    return bool(ours and theirs) and ours != theirs and _is_new(own) is _is_new(ruled)


def divides(own: TurnDecision, ruled: TurnDecision) -> bool:
    """Whether the rules tell copies of a thing apart that the model changes all: one of them blue."""
    ours, theirs = _scene(own), _scene(ruled)
    return (
        own.edit == ruled.edit
        and bool(ours and theirs and len(theirs.things) > len(ours.things))
        and (_numbers(own) == _numbers(ruled))
    )


def invents(own: TurnDecision, ruled: TurnDecision) -> bool:
    """Whether the model adds something where the rules have to ask what.

    For that they need a name that they know; what the model takes for one is none: 再加一杯可乐 is no second burger.
    """
    return own.edit == "add" and ruled.action == "clarify"


def illustrates(own: TurnDecision, ruled: TurnDecision) -> bool:
    """Whether the model makes a new picture of what rules hear somebody tell or ask, without a word that wants one."""
    return own.draws and _is_new(own) and ruled.action == "chat"


def replaces(own: TurnDecision, ruled: TurnDecision) -> bool:
    """Whether the model draws what it chose itself, or what is shown in another look, where the rules hear of a thing
    that nobody here can draw: 画一本诗集, "a submarine in ink style"."""
    chooses = "<surprise>" in own.raw or own.edit in ("style", "background", "lens")
    return own.draws and chooses and ruled.reason == STRANGE


def _is_new(decision: TurnDecision) -> bool:
    return decision.edit in (None, "new")


def _is_asked(text: str) -> bool:
    """Whether a text asks about a picture."""
    question = read_question(text)
    return question is not None and question.kind != "other"


def _looks(decision: TurnDecision) -> set[str]:
    """The colours, sizes, places, ground, style and view of what a decision draws."""
    scene = _scene(decision)
    if scene is None:
        return set()
    of_things = (value for thing in scene.things for value in (thing.color, thing.size, thing.position))
    return {value for value in (*of_things, scene.background, scene.style, scene.view) if value}


def _scene(decision: TurnDecision) -> Scene | None:
    return parse(decision.prompt) if decision.draws else None


def _named(text: str) -> set[str]:
    return {str(mark.value) for mark in scan(text) if mark.kind in _LOOKS}


def _numbers(decision: TurnDecision) -> Counter[str]:
    """How many of each concept a decision draws; none where it draws nothing that is known."""
    scene = _scene(decision)
    return Counter(thing.concept for thing in scene.things for _ in range(thing.count)) if scene else Counter()

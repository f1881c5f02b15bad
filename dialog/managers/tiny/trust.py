"""Whose decision is taken: the model's, or that of the keyword rules."""

from collections import Counter
from collections.abc import Callable

from dialog.turn import TurnDecision
from generation.scene.parse import parse

# What the model holds less probable is more often wrong than what the rules understand.
SURE = 0.8
# To refuse a harmless wish, or to ask back about a clear one, is worse than to draw.
DENIES = ("clarify", "refuse")
SURE_TO_DENY = 0.99
# And this is not even a guess: to ask back is better.
GUESSED = 0.2


def trusted(own: TurnDecision, probability: float, rules: Callable[[], TurnDecision], sure: float) -> TurnDecision:
    """The model's `own` decision, which it holds so probable, or what the `rules` decide, if they have to be asked."""
    is_sure = probability >= (SURE_TO_DENY if own.action in DENIES else sure)
    if is_sure and not own.draws:
        return own
    ruled = rules()
    if overlooks(own, ruled) or invents(own, ruled):
        return ruled
    guessed = probability >= GUESSED and own.action not in DENIES and ruled.action == "clarify"
    return own if is_sure or guessed else ruled


def overlooks(own: TurnDecision, ruled: TurnDecision) -> bool:
    """Whether the rules would draw each thing that the model would, and yet more, or another number of them.

    Rules draw what is named and nothing else, so the model passed over a word, however sure it is.
    """
    ours, theirs = _numbers(own), _numbers(ruled)
    return bool(ours) and ours != theirs and ours.keys() <= theirs.keys()


def invents(own: TurnDecision, ruled: TurnDecision) -> bool:
    """Whether the model adds something where the rules have to ask what.

    For that they need a name that they know; what the model takes for one is none: 再加一杯可乐 is no second burger.
    """
    return own.edit == "add" and ruled.action == "clarify"


def _numbers(decision: TurnDecision) -> Counter[str]:
    """How many of each concept a decision draws; none where it draws nothing that is known."""
    scene = parse(decision.prompt) if decision.draws else None
    return Counter(thing.concept for thing in scene.things for _ in range(thing.count)) if scene else Counter()

"""Pictures like one that was drawn: the same words and another seed, begun from that picture."""

from dataclasses import replace

from dialog.conversation import Conversation
from dialog.outcome import drawn_anew
from dialog.plan import DrawSettings, Plan
from dialog.store import StoredTurn
from dialog.turn import TurnDecision


def vary(conversation: Conversation, turn: StoredTurn, text: str, strength: float, settings: DrawSettings) -> str:
    """Begin a turn after one that drew, for a picture like that one which may change by `strength`; returns its id.

    `text` stands for what was said. Raises ValueError for a turn without a picture.
    """
    plan = Plan(replace(settings, use=""), decision=variation(turn, strength))
    return conversation.accept(turn.session_id, text, plan, parent_id=turn.id)


def variation(turn: StoredTurn, strength: float) -> TurnDecision:
    """The decision for it."""
    if turn.picture is None or turn.picture.number is None:
        raise ValueError("only what was drawn can be varied")
    decision = drawn_anew(TurnDecision.model_validate(turn.decision))
    like = {"action": "edit", "edit": "redo", "pictures": (turn.picture.number,), "strength": strength, "seed": "new"}
    return decision.model_copy(update={**like, "reply": "", "reason": "The user asked for a variation."})

"""To make a picture move, or a video go on: for models that draw videos from what there is."""

from dialog.managers.keyword import sayings
from dialog.managers.keyword.answers import ask, chat
from dialog.managers.keyword.heard import Heard
from dialog.managers.keyword.meant import base_of
from dialog.managers.keyword.replies import say
from dialog.turn import TurnDecision


def moves(text: str) -> bool:
    """Whether something shall move that is there, whatever else is said of it."""
    return sayings.matches(sayings.MOVE, text)


def moved(heard: Heard) -> TurnDecision | None:
    """Draw on from what is there, of which nothing changes: an edit of strength 0."""
    if not any(map(moves, (heard.text, *(clause.text for clause in heard.clauses)))):
        return None
    base = heard.brought if heard.pictures else base_of(heard)
    if base is None and not heard.pictures:
        return ask(heard, "nothing drawn", "There is no picture that could move.")
    if not heard.moves:
        return chat(heard, "moves not", "The drawing model makes no video from a picture.")
    return TurnDecision(
        action="edit",
        prompt=base.prompt if base else heard.whole,
        reply=say("moves", heard.language),
        pictures=base.numbers if base else (),
        edit="redo",
        strength=0.0,
        seed="new",
        reason="A video is wanted that goes on from what is there.",
    )

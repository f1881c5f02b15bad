"""What a running turn tells the one who follows it, in order: Decided, Progress (where it draws), Finished."""

from dataclasses import dataclass

from dialog.store import StoredTurn
from dialog.turn import TurnDecision
from generation.request import Step


@dataclass(frozen=True)
class Decided:
    """The manager has decided; a picture may follow."""

    decision: TurnDecision


@dataclass(frozen=True)
class Progress:
    """The picture is waiting (`place` jobs are before it, no step yet) or being drawn (place 0)."""

    step: Step | None
    place: int


@dataclass(frozen=True)
class Finished:
    """The turn has ended as the store now has it: done, failed or cancelled."""

    turn: StoredTurn


TurnEvent = Decided | Progress | Finished

"""What a running turn tells the one who follows it, in order: Replying, Decided, Progress, Finished.

What it has nothing of, it leaves out.
"""

from dataclasses import dataclass

from dialog.store import StoredTurn
from dialog.turn import TurnDecision
from generation.request import Step


@dataclass(frozen=True)
class Replying:
    """The manager is writing its reply: what there is of it so far. The decision may come to another one."""

    text: str


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


TurnEvent = Replying | Decided | Progress | Finished

"""Who decides what a turn does: an earlier process did, the person does by hand, or the manager is asked."""

from collections.abc import Callable, Generator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from dialog.asking import asking_for
from dialog.events import Replying
from dialog.history import as_history, brought_with
from dialog.manager import DialogueManager, HoldsWeights
from dialog.outcome import as_written, forced, prompt_only
from dialog.store import StoredTurn
from dialog.turn import TurnDecision
from dialog.underway import UnderWay
from dialog.unless import unless
from generation.room import Room

IN_ROOM = "dialogue"  # the manager's model among those that share the memory


def decide(
    turn: StoredTurn, before: Sequence[StoredTurn], running: UnderWay, manager: DialogueManager, room: Room
) -> Generator[Replying, None, TurnDecision | None]:
    """The decision of `turn`, which follows the turns `before` it; None where it is cancelled before that is made.

    Yields the manager's reply while it is written. What an earlier process has decided stands. Raises DialogueError.
    """
    if turn.decision is not None:
        return TurnDecision.model_validate(turn.decision)
    if running.plan.prompt is not None:
        return prompt_only(running.plan.prompt)
    if running.plan.decision is not None:
        return running.plan.decision
    if running.plan.is_by_hand(turn.text):
        return as_written(turn.text, has_picture=bool(turn.uploads))
    pictures = [Path(upload.path) for upload in brought_with(turn, before)]
    history = as_history(before)

    def ask(tell: Callable[[Replying], None]) -> TurnDecision:
        asking = asking_for(running.plan.settings, lambda reply: tell(Replying(reply)), running.cancelled)
        with _at_work(manager, room, running):
            return manager.decide(history, turn.text, pictures, asking)

    made = yield from unless(running.cancelled, ask)
    return None if made is None else forced(made, turn.text, running.plan.force)


def _at_work(manager: DialogueManager, room: Room, running: UnderWay) -> AbstractContextManager[None]:
    """While the manager decides, drawing models let go of the memory that its own model needs."""
    if not isinstance(manager, HoldsWeights):
        return nullcontext()
    return room.used(IN_ROOM, manager.memory_gb, running.cancelled)

"""What every dialogue manager can do, whatever model is behind it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, runtime_checkable

from dialog.asking import PLAINLY, Asking
from dialog.turn import Message, TurnDecision


class DialogueManager(Protocol):
    """Decides what a turn does. Holds no conversation: everything it may use is handed to it."""

    def decide(
        self, history: Sequence[Message], text: str, pictures: Sequence[Path] = (), asking: Asking = PLAINLY
    ) -> TurnDecision:
        """Decide about `text`, said after `history`, with the files of the `pictures` that came with it, for `asking`.

        Raises DialogueError where the manager cannot answer.
        """
        ...


@runtime_checkable
class LoadsAhead(Protocol):
    """A manager with a small model, which can be loaded before anybody speaks."""

    def load(self) -> None:
        """Load the model. Raises DialogueError where that cannot be done."""
        ...


@runtime_checkable
class HoldsWeights(Protocol):
    """A manager with a model in this process, which loads it when it is asked and can let go of it in between."""

    @property
    def memory_gb(self) -> float:
        """What the model takes of the device while it is loaded."""
        ...

    def release(self) -> None:
        """Let go of the model and give its memory back; the next turn loads it again."""
        ...

"""What every dialogue manager can do, whatever model is behind it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

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

"""What every dialogue manager can do, whatever model is behind it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from dialog.turn import Message, TurnDecision


class DialogueManager(Protocol):
    """Decides what a turn does. Holds no conversation: everything it may use is handed to it."""

    def decide(self, history: Sequence[Message], text: str, pictures: Sequence[Path] = ()) -> TurnDecision:
        """Decide about `text`, said after `history`, with the files of the `pictures` that came with it.

        Raises DialogueError where the manager cannot answer.
        """
        ...

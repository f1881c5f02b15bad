"""The manager behind which a server with the OpenAI protocol answers."""

from collections.abc import Sequence
from pathlib import Path

from dialog.asking import PLAINLY, Asking
from dialog.managers.fallback import FallbackManager
from dialog.managers.openai.server import ChatServer
from dialog.options import ManagerOptions
from dialog.turn import Message, TurnDecision


class OpenAIManager:
    """Asks the server of the options; where that is of no use, keyword rules decide and the reply says so.

    Raises ServerError for options with which no server can be asked; whether one answers shows at the first turn.
    """

    def __init__(self, options: ManagerOptions) -> None:
        self._asked = FallbackManager(ChatServer(options))

    def decide(
        self, history: Sequence[Message], text: str, pictures: Sequence[Path] = (), asking: Asking = PLAINLY
    ) -> TurnDecision:
        """Decide about `text`, said after `history`. Raises nothing that a server can cause."""
        return self._asked.decide(history, text, pictures, asking)

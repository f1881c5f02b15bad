"""The manager with a chat model in this process."""

from collections.abc import Sequence
from pathlib import Path

from dialog.asking import PLAINLY, Asking
from dialog.managers.fallback import FallbackManager
from dialog.managers.transformers_chat.catalogue import memory_of, where_is
from dialog.managers.transformers_chat.chat import LocalChat
from dialog.options import ManagerOptions
from dialog.turn import Message, TurnDecision
from generation.device import Device


class TransformersManager:
    """Asks the model of the options; where that is of no use, keyword rules decide and the reply says so."""

    def __init__(self, options: ManagerOptions, device: Device | None = None) -> None:
        """Nothing is loaded before the first turn."""
        self._chat = LocalChat(where_is(options.weights), options.bits, device)
        self._asked = FallbackManager(self._chat)
        self._memory_gb = memory_of(options.weights, options.bits)

    @property
    def loaded(self) -> bool:
        """Whether the model is in memory."""
        return self._chat.loaded

    def decide(
        self, history: Sequence[Message], text: str, pictures: Sequence[Path] = (), asking: Asking = PLAINLY
    ) -> TurnDecision:
        """Decide about `text`, said after `history`. Raises nothing that a model can cause."""
        return self._asked.decide(history, text, pictures, asking)

    @property
    def memory_gb(self) -> float:
        """What the model takes of the device while it is loaded; nothing while that is not even tried."""
        return 0.0 if self._chat.resting else self._memory_gb

    def release(self) -> None:
        """Let go of the model and give its memory back; the next turn loads it again."""
        self._chat.unload()

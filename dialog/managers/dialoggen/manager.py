"""The DialogGen manager: the whole conversation in the model's own form, its answer, the decision."""

import logging
from collections.abc import Sequence
from pathlib import Path
from threading import Lock

from dialog.asking import PLAINLY, Asking
from dialog.managers.dialoggen.checkpoint import HUB, SOURCE, load
from dialog.managers.dialoggen.errors import EmptyAnswerError
from dialog.managers.dialoggen.prompt import Exchange, exchanges
from dialog.managers.dialoggen.reading import decided
from dialog.managers.dialoggen.speaker import TEMPERATURE, Speaker
from dialog.managers.keyword import KeywordManager
from dialog.managers.model_errors import giving_back, told
from dialog.managers.standing_in import decided_instead
from dialog.managers.weights import Weights
from dialog.options import Bits, ManagerOptions
from dialog.turn import Message, TurnDecision, language_spoken
from generation.device import Device, best_device, free_memory

log = logging.getLogger(__name__)

MEMORY_GB: dict[Bits, float] = {16: 16.0, 8: 9.5, 4: 6.0}  # of the official checkpoint

_ATTEMPTS = 2


class DialogGenManager:
    """Decides by the official DialogGen checkpoint, which is loaded at the first turn and can be let go of.

    One turn at a time; safe to share between threads.
    """

    def __init__(
        self, options: ManagerOptions, *, device: Device | None = None, temperature: float = TEMPERATURE
    ) -> None:
        """The weights of the options are the folder `dialoggen`, or a repository of the Hub that has it.

        Nothing is read yet.
        """
        self._where = options.weights or HUB
        self._bits = options.bits
        self._device = device
        self._temperature = temperature
        self._speaker = Weights(self._load)
        self._lock = Lock()

    def decide(
        self, history: Sequence[Message], text: str, pictures: Sequence[Path] = (), asking: Asking = PLAINLY
    ) -> TurnDecision:
        """Decide about `text`, said after `history`, with the `pictures` that came with it.

        The same conversation gives the same decision. Where the model says nothing, and again when it is asked once
        more, and where it cannot be asked at all, keyword rules decide, and the reply tells so. Raises nothing.
        """
        try:
            return self._decided(history, text, pictures)
        except Exception as error:
            rules = KeywordManager()
            return decided_instead(
                error, lambda: rules.decide(history, text, pictures, asking), language_spoken(history, text)
            )

    @property
    def loaded(self) -> bool:
        """Whether the model is in memory."""
        return self._speaker.loaded

    @property
    def memory_gb(self) -> float:
        """What the model takes of the device while it is loaded; nothing while that is not even tried."""
        return 0.0 if self._speaker.resting else MEMORY_GB[self._bits]

    def release(self) -> None:
        """Let go of the model and give its memory back; the next turn loads it again."""
        with self._lock:
            self._speaker.let_go()
            free_memory()

    def _decided(self, history: Sequence[Message], text: str, pictures: Sequence[Path]) -> TurnDecision:
        conversation = exchanges(history, text, pictures)
        for attempt in range(_ATTEMPTS):
            answer = self._answer(conversation, attempt)
            try:
                return decided(answer, history, text)
            except EmptyAnswerError as error:
                log.warning("DialogGen gave no answer", extra={"answer": answer})
                empty = error
        raise empty

    def _answer(self, conversation: Sequence[Exchange], attempt: int) -> str:
        with self._lock, giving_back(self._where, SOURCE):
            return self._speaker.get().answer(conversation, attempt)

    def _load(self) -> Speaker:
        with told(self._where, SOURCE):
            parts = load(self._where, self._device or best_device(), self._bits)
            return Speaker(parts, temperature=self._temperature)

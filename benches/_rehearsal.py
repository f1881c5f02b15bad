"""A conversation in which nothing is drawn: a real manager decides, and a number stands for every picture.

History and numbers are those that `dialog.conversation` and the store would give, so that the decisions are the same.
"""

import time
from collections.abc import Sequence
from pathlib import Path

from benches._scoring import Taken
from dialog.asking import asking_for
from dialog.manager import DialogueManager
from dialog.plan import DrawSettings
from dialog.turn import Message, TurnDecision
from generation.scene.parse import parse
from generation.scene.scene import Scene


class Rehearsal:
    """One session with a manager."""

    def __init__(self, manager: DialogueManager) -> None:
        self._manager = manager
        self._asking = asking_for(DrawSettings())
        self._history: list[Message] = []
        self._prompts: list[str] = []  # of the pictures, from number 1 on

    def say(self, text: str, pictures: Sequence[Path] = ()) -> Taken:
        """Take a turn. A manager that fails, or goes back to a picture that is not there, has lost it."""
        started = time.perf_counter()
        try:
            decision = self._manager.decide(tuple(self._history), text, pictures, self._asking)
        except Exception as error:  # a conversation loses the turn, whatever goes wrong in it
            return self._lost(text, time.perf_counter() - started, f"{type(error).__name__}: {error}")
        seconds = time.perf_counter() - started
        if decision.edit == "revert" and not self._is_there(decision):
            return self._lost(text, seconds, f"It goes back to picture {decision.pictures}, which is not there.")
        numbers = self._shown(decision)
        self._history += [Message("user", text), Message("assistant", decision.reply, numbers, decision)]
        return Taken(decision, self._scene(numbers), seconds)

    def _lost(self, text: str, seconds: float, error: str) -> Taken:
        self._history.append(Message("user", text))
        return Taken(None, None, seconds, error=error)

    def _is_there(self, decision: TurnDecision) -> bool:
        return bool(decision.pictures) and 1 <= decision.pictures[0] <= len(self._prompts)

    def _shown(self, decision: TurnDecision) -> tuple[int, ...]:
        """The number of the picture that the answer comes with."""
        if not decision.draws:
            return ()
        if decision.edit == "revert":
            return decision.pictures[:1]
        self._prompts.append(decision.prompt)
        return (len(self._prompts),)

    def _scene(self, numbers: Sequence[int]) -> Scene | None:
        return parse(self._prompts[numbers[0] - 1]) if numbers else None

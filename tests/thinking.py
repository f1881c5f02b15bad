"""A manager that thinks until it is let go, so that its turns stay under way as long as a test looks."""

from threading import Event

from dialog.registry import load_manager
from dialog.turn import TurnDecision

PATIENCE = 600  # seconds; nobody waits so long but where a test went wrong


class Thinking:
    """The keyword manager, after that."""

    def __init__(self) -> None:
        self.go = Event()

    def decide(self, history, text, pictures=(), asking=None) -> TurnDecision:
        assert self.go.wait(PATIENCE)
        return load_manager("keyword").decide(history, text, pictures)

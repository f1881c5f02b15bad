"""The keyword manager: bilingual rules, no weights, the same answer to the same words every time."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from dialog.asking import PLAINLY, Asking
from dialog.managers.keyword.heard import hear
from dialog.managers.keyword.in_motion import in_motion
from dialog.managers.keyword.one_of_them import one_of_them
from dialog.managers.keyword.rules import decide
from dialog.managers.sight import Seeing, by_prompt
from dialog.turn import Message, TurnDecision


class KeywordManager:
    """Follows the scene through the conversation by the prompts it wrote, and changes it by what the words say.

    Beyond its words it passes on what was said as the prompt, and tells so. Of pictures that are brought it knows what
    `seeing` tells, by default what Huihua wrote into its own.
    """

    def __init__(self, seeing: Seeing = by_prompt) -> None:
        self._seeing = seeing

    def decide(
        self, history: Sequence[Message], text: str, pictures: Sequence[Path] = (), asking: Asking = PLAINLY
    ) -> TurnDecision:
        """Decide about `text`, said after `history`. Raises nothing."""
        return in_motion(partial(one_of_them, self._decided), history, text, pictures, asking)

    def _decided(self, history: Sequence[Message], text: str, pictures: Sequence[Path], asking: Asking) -> TurnDecision:
        told = {"world_only": asking.world_only, "moves": asking.moves}
        return decide(hear(history, text, pictures, **told, seeing=self._seeing))

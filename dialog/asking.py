"""How a decision is asked for beside the words: for whom the prompt is, who hears the reply, who may stop it all."""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event


def unheard(text: str) -> None:
    """Hears nothing."""


@dataclass(frozen=True)
class Asking:
    """What a manager may go by; one that cannot, may leave it.

    `prompt_languages` are those that the drawing model reads. `hear` is told the reply while it is written, each time
    from its beginning. Once `stopped` is set, nobody wants the decision any more.
    """

    prompt_languages: tuple[str, ...] = ("zh", "en")
    hear: Callable[[str], None] = unheard
    stopped: Event = field(default_factory=Event)


PLAINLY = Asking()

"""The values of a turn: what was said, and what a manager decided about it.

`Message` is made by this program and trusted. `TurnDecision` may be read from a language model's text,
the one untrusted edge, so pydantic checks it. Neither knows how a picture is drawn or kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from generation.scene.language import Language, language_of

Action = Literal["draw", "edit", "chat", "clarify", "refuse"]
EditKind = Literal["entity", "add", "remove", "background", "style", "lens", "combine", "new", "redo", "revert"]
SeedPolicy = Literal["keep", "new"]
STRENGTH = 0.65  # how far a picture that is brought may change: its layout stays, its things may become others


class TurnDecision(BaseModel):
    """What to do in a turn. Raises pydantic's ValidationError for anything that is not a decision."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    action: Action
    prompt: str = ""  # complete, never the difference to an earlier prompt
    negative_prompt: str = ""
    reply: str = ""  # in the language of the person
    pictures: tuple[int, ...] = ()  # numbers of the pictures in the session that the turn starts from
    edit: EditKind | None = None
    strength: float = Field(default=1.0, ge=0.0, le=1.0)  # how far the source picture may change; 1 redraws
    seed: SeedPolicy = "new"
    reason: str = ""  # one short sentence
    raw: str = ""  # the model's own output, or why there was none, kept for looking into odd decisions

    @property
    def draws(self) -> bool:
        """Whether the turn ends in a picture."""
        return self.action in ("draw", "edit")

    @model_validator(mode="after")
    def _has_a_prompt_exactly_when_it_draws(self) -> Self:
        if self.draws != bool(self.prompt.strip()):
            raise ValueError("a decision carries a prompt exactly when its action is draw or edit")
        return self


@dataclass(frozen=True)
class Message:
    """One thing said in a conversation.

    `pictures` are numbers within the session, counted from 1: those shown with an answer. `files` are where the
    pictures are that came with a message: what the person brought, or what was drawn. Only answers carry a `decision`.
    """

    role: Literal["user", "assistant"]
    text: str
    pictures: tuple[int, ...] = ()
    decision: TurnDecision | None = None
    files: tuple[Path, ...] = ()


def language_spoken(history: Sequence[Message], text: str) -> Language:
    """The language of `text`; where it has no letters ("👍", "?"), that of what the person said before."""
    said = [text, *(message.text for message in reversed(history) if message.role == "user")]
    return language_of(next((each for each in said if any(char.isalpha() for char in each)), text))

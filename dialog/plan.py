"""What a person chose for a turn beside the words: where and how to draw, and what not to leave to the manager."""

from dataclasses import asdict, dataclass, field, replace
from typing import Any, Literal, Self

from pydantic import ValidationError

from dialog.turn import TurnDecision

Force = Literal["draw", "chat"]


@dataclass(frozen=True)
class DrawSettings:
    """Settings of the drawing. None leaves the choice to the checkpoint, for seed and strength to the decision.

    `count` pictures are wanted in the end: each after the first is another try, once the one before is done. With
    `control` the first picture that comes with a turn leads its drawing by the outlines, and gives nothing else. With
    `as_written` nobody rewrites what is said: the words are the prompt.
    """

    backend: str = "hunyuan-dit"
    checkpoint: str = "embedded"
    negative_prompt: str = ""
    width: int | None = None
    height: int | None = None
    steps: int | None = None
    guidance: float | None = None
    seed: int | None = None
    strength: float | None = None
    speed: str = "exact"
    count: int = 1
    frames: int | None = None  # of a video, or of each clip of one
    control: bool = False
    as_written: bool = False
    clips: int = 1  # of a video
    use: str = ""  # a row of generation/frame_uses.py; empty: as the decision has it


@dataclass(frozen=True)
class Plan:
    """How one turn is carried out. A `prompt` is drawn as it stands, a `decision` as it was taken before: neither asks
    the manager.
    """

    settings: DrawSettings = field(default_factory=DrawSettings)
    force: Force | None = None
    prompt: str | None = None
    decision: TurnDecision | None = None

    def is_by_hand(self, text: str) -> bool:
        """Whether the prompt of a turn is what the person wrote: its `text`, or one beside it."""
        return self.prompt is not None or (
            self.settings.as_written and bool(text.strip()) and self.force != "chat"  # which is no wish for a picture
        )

    def to_json(self) -> dict[str, Any]:
        """The plan as plain values, to be stored with the turn."""
        decision = None if self.decision is None else self.decision.model_dump(mode="json")
        return {**asdict(replace(self, decision=None)), "decision": decision}

    @classmethod
    def from_json(cls, values: dict[str, Any] | None) -> Self | None:
        """The plan that `to_json` gave; None for one that another version of the program wrote otherwise."""
        try:
            given = dict(values or {})
            decision = given.pop("decision")
            settings = DrawSettings(**given.pop("settings"))
            return cls(settings, decision=TurnDecision.model_validate(decision) if decision else None, **given)
        except (KeyError, TypeError, ValidationError):
            return None

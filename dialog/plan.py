"""What a person chose for a turn beside the words: where and how to draw, and what not to leave to the manager."""

from dataclasses import dataclass, field
from typing import Literal

from dialog.turn import TurnDecision

Force = Literal["draw", "chat"]


@dataclass(frozen=True)
class DrawSettings:
    """Settings of the drawing. None leaves the choice to the checkpoint, for seed and strength to the decision."""

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


@dataclass(frozen=True)
class Plan:
    """How one turn is carried out. A `prompt` is drawn as it stands, a `decision` as it was taken before: neither asks
    the manager.
    """

    settings: DrawSettings = field(default_factory=DrawSettings)
    force: Force | None = None
    prompt: str | None = None
    decision: TurnDecision | None = None

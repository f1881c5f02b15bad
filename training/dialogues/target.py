"""What the manager should answer in a turn: the fields of a decision, and the scene behind its prompt."""

from dataclasses import dataclass
from typing import Any, Literal

from generation.scene.describe import describe
from generation.scene.language import Language
from generation.scene.scene import Scene
from generation.shorthand.answers import Saying

Action = Literal["draw", "edit", "chat", "clarify", "refuse"]
SeedPolicy = Literal["keep", "new"]


@dataclass(frozen=True)
class Target:
    """The right answer. `scene` is the whole scene after the turn, None where none is drawn or words are passed on."""

    action: Action
    reply: str
    reason: str
    scene: Scene | None = None
    prompt: str = ""
    negative_prompt: str = ""
    pictures: tuple[int, ...] = ()  # the earlier pictures that the turn starts from
    edit: str | None = None
    seed: SeedPolicy = "new"
    asked: Scene | None = None  # a new scene as it was said, before standing instructions filled it in
    saying: Saying | None = None  # what the reply says, where nothing is drawn

    @property
    def draws(self) -> bool:
        return self.action in ("draw", "edit")

    def decision(self) -> dict[str, Any]:
        """The fields of the decision that a manager returns."""
        names = ("action", "prompt", "negative_prompt", "reply", "pictures", "edit", "seed", "reason")
        return {name: getattr(self, name) for name in names}


def prompt_for(scene: Scene, extra: str, language: Language) -> str:
    """The prompt for a scene, with words that are passed on as they are."""
    return ("，" if language == "zh" else ", ").join(part for part in (describe(scene, language), extra) if part)

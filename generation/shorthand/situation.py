"""What an answer can refer to: the pictures so far, what holds for new ones, what was offered, what was brought."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from generation.scene.scene import MOST_THINGS, Scene, Thing


@dataclass(frozen=True)
class Standing:
    """What holds for every new picture until it is lifted. None where nothing was said."""

    background: str | None = None
    style: str | None = None
    view: str | None = None
    thing: Thing | None = None

    @property
    def empty(self) -> bool:
        return self == Standing()

    def holding(self, part: str, value: str | Thing | None) -> "Standing":
        """With another instruction for a part, or with none."""
        values: dict[str, Any] = {part: value}
        return replace(self, **values)

    def over(self, scene: Scene) -> Scene:
        """A new scene under these instructions: what was said of the scene itself goes first."""
        values: dict[str, Any] = {}
        if self.background and scene.background is None:
            values["background"] = self.background
        if self.style and scene.style == "3d":
            values["style"] = self.style
        if self.view and scene.view == "normal":
            values["view"] = self.view
        if self.thing and has_room(scene) and self.thing.concept not in {t.concept for t in scene.things}:
            values["things"] = (*scene.things, self.thing)
        return replace(scene, **values)


@dataclass(frozen=True)
class Pictured:
    """A picture as it is remembered. A scene of None was drawn from `words` alone; else those came beside it."""

    scene: Scene | None
    words: str = ""


@dataclass(frozen=True)
class Situation:
    """The conversation before a turn. `before` is the number of the picture that was shown before the current one."""

    pictures: Mapping[int, Pictured] = field(default_factory=dict)  # by number
    current: int | None = None
    before: int | None = None
    standing: Standing = Standing()
    offered: Scene | None = None
    brought: Scene | None = None


def has_room(scene: Scene, number: int = 1) -> bool:
    """Whether so many things more can stand in a scene."""
    return len(scene.things) + number <= MOST_THINGS


def settled(scene: Scene) -> Scene:
    """A scene as its prompt says it: every place and the background; one thing alone in the middle has no place."""
    scene = scene.resolved()
    if len(scene.things) == 1 and scene.things[0].position == "centre":
        return replace(scene, things=(replace(scene.things[0], position=None),))
    return scene

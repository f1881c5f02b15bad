"""A conversation while it goes on, as far as a manager has to remember it: pictures, the way to the current one,
standing instructions, what was offered, what was changed last. Values only; nothing is changed in place.
"""

from dataclasses import dataclass, field, replace

from generation.scene.scene import Scene
from generation.shorthand.situation import Standing, settled
from training.dialogues.edits import Change


@dataclass(frozen=True)
class Picture:
    """A picture that was drawn. `number` counts from 1; a scene of None was drawn from words outside the world."""

    number: int
    scene: Scene | None
    extra: str = ""  # words of its prompt that no scene can hold


@dataclass(frozen=True)
class Talk:
    """The conversation before a turn."""

    pictures: tuple[Picture, ...] = ()
    way: tuple[int, ...] = ()  # numbers of the pictures that led to the current one, which is the last
    standing: Standing = field(default_factory=Standing)
    offered: Scene | None = None  # spoken of, not drawn: "draw it" draws this
    change: Change | None = None  # what made the current picture of the one before
    focus: int | None = None  # the thing of the current scene that was touched last: what "it" means
    acts: tuple[str, ...] = ()  # what was said so far

    @property
    def current(self) -> Picture | None:
        return self.numbered(self.way[-1]) if self.way else None

    @property
    def previous(self) -> Picture | None:
        """What was shown before the current picture."""
        return self.numbered(self.way[-2]) if len(self.way) > 1 else None

    @property
    def scene(self) -> Scene | None:
        """The scene of the current picture; None where there is none."""
        return self.current.scene if self.current else None

    @property
    def last_act(self) -> str:
        return self.acts[-1] if self.acts else ""

    def numbered(self, number: int) -> Picture:
        """The picture with a number, which must have been drawn."""
        return self.pictures[number - 1]

    def others(self) -> tuple[Picture, ...]:
        """Every picture of a scene but the current one."""
        return tuple(each for each in self.pictures if each is not self.current and each.scene is not None)

    def drew(
        self, scene: Scene | None, change: Change | None = None, focus: int | None = None, extra: str = ""
    ) -> "Talk":
        """After one more picture."""
        picture = Picture(len(self.pictures) + 1, settled(scene) if scene else None, extra)
        pictures, way = (*self.pictures, picture), (*self.way, picture.number)
        return replace(self, pictures=pictures, way=way, offered=None, change=change, focus=focus)

    def went_back(self, number: int) -> "Talk":
        """After an earlier picture was shown again: a step back shortens the way, a jump is a step of its own."""
        back = len(self.way) > 1 and self.way[-2] == number
        way = self.way[:-1] if back else (*self.way, number)
        return replace(self, way=way, offered=None, change=None, focus=None)

    def talked(self, offered: Scene | None = None) -> "Talk":
        """After a turn that drew nothing."""
        return replace(self, offered=offered)

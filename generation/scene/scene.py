"""What is in a picture, as a value: one to three things, a background, a style and a view.

It knows nothing of words (`lexicon`), sentences (`parse`, `describe`) or pixels. Things are named by the English
name of their concept; whether such a concept exists is the lexicon's knowledge.
"""

from collections.abc import Collection
from dataclasses import asdict, dataclass, replace
from typing import Any

from generation.scene.errors import SceneError

COLORS = ("red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "black", "white", "gray")
PLACES = ("sky", "grass", "night", "beach", "snow")
BACKGROUNDS = COLORS + PLACES
STYLES = ("3d", "flat", "ink")
VIEWS = ("normal", "close-up", "far")
SIZES = ("small", "big")
POSITIONS = ("left", "right", "top", "bottom", "centre")
MOST_THINGS = 3
MOST_COPIES = 3

# Where things stand by themselves, by their number; and the order in which free places are taken.
_USUAL = {1: ("centre",), 2: ("left", "right"), 3: ("left", "centre", "right")}
_FREE = {
    1: ("centre",),
    2: ("left", "right", "centre", "top", "bottom"),
    3: ("left", "centre", "right", "top", "bottom"),
}


@dataclass(frozen=True)
class Thing:
    """Copies of one concept that stand together. None means that it was not said."""

    concept: str
    color: str | None = None
    size: str | None = None
    count: int = 1
    position: str | None = None

    def __post_init__(self) -> None:
        _check("color", self.color, (None, *COLORS))
        _check("size", self.size, (None, *SIZES))
        _check("count", self.count, range(1, MOST_COPIES + 1))
        _check("position", self.position, (None, *POSITIONS))


@dataclass(frozen=True)
class Scene:
    """One to three things and what is around them. A background of None was not said."""

    things: tuple[Thing, ...]
    background: str | None = None
    style: str = "3d"
    view: str = "normal"

    def __post_init__(self) -> None:
        if not 1 <= len(self.things) <= MOST_THINGS:
            raise SceneError(f"A scene has 1 to {MOST_THINGS} things, not {len(self.things)}.")
        _check("background", self.background, (None, *BACKGROUNDS))
        _check("style", self.style, STYLES)
        _check("view", self.view, VIEWS)

    def resolved(self) -> "Scene":
        """The scene as it is drawn: with a background, and every thing in a place of its own where it said none."""
        positions = _placed([thing.position for thing in self.things])
        things = (replace(thing, position=place) for thing, place in zip(self.things, positions, strict=True))
        return replace(self, things=tuple(things), background=self.background or "white")

    def to_json(self) -> dict[str, Any]:
        """Plain values for JSON; `from_json` reads them back."""
        objects = [{"en" if key == "concept" else key: value for key, value in asdict(t).items()} for t in self.things]
        return {"objects": objects, "background": self.background, "style": self.style, "view": self.view}

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> "Scene":
        """Raises: SceneError when a value is missing or not allowed."""
        try:
            things = tuple(
                Thing(**{"concept" if key == "en" else key: v for key, v in o.items()}) for o in values["objects"]
            )
            return cls(things, values["background"], values["style"], values["view"])
        except (KeyError, TypeError, AttributeError) as error:
            raise SceneError(f"A scene needs objects, background, style and view: {error}") from error


def _placed(said: list[str | None]) -> list[str]:
    """A place for each thing: what was said, else the first free one. Nothing said: the usual ones."""
    if not any(said):
        return list(_USUAL[len(said)])
    free = iter(place for place in _FREE[len(said)] if place not in said)
    return [place or next(free) for place in said]


def _check(name: str, value: object, allowed: Collection[object]) -> None:
    if value not in allowed:
        raise SceneError(f"{name} is {value!r}; it can be one of: {', '.join(map(str, allowed))}.")

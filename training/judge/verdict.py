"""What the judge says of a picture, as plain values."""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class ThingVerdict:
    """Whether one thing of a scene was drawn as it was asked for."""

    concept: bool
    color: bool
    count: bool
    position: bool
    seen: str  # English name of the concept that fits best where the thing stands
    fit: float  # how well the asked concept explains what is drawn there: 1 perfectly, 0 or less not at all

    @property
    def right(self) -> bool:
        return self.concept and self.color and self.count and self.position


@dataclass(frozen=True)
class Verdict:
    """Whether a picture shows a scene; `things` are in the order of the scene's."""

    things: tuple[ThingVerdict, ...]
    background: bool
    style: bool
    view: bool

    @property
    def objects_right(self) -> bool:
        """Every thing is the asked concept and stands in its place; colour and count are judged apart."""
        return all(thing.concept and thing.position for thing in self.things)

    @property
    def right(self) -> bool:
        return self.background and self.style and self.view and all(thing.right for thing in self.things)

    def to_json(self) -> dict[str, Any]:
        """Plain values for JSON, `objects_right` and `right` among them."""
        return asdict(self) | {"objects_right": self.objects_right, "right": self.right}

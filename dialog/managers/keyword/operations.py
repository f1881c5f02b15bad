"""Changes of a scene as values, one class for each way in which a picture can be edited; canvas.py makes them."""

from dataclasses import dataclass

from dialog.managers.keyword.phrases import Phrase
from dialog.turn import EditKind


@dataclass(frozen=True)
class Exchange:
    """Put other things where `target` is; they take over its place and its number."""

    target: Phrase
    values: tuple[Phrase, ...]
    kind: EditKind = "entity"


@dataclass(frozen=True)
class Change:
    """Give a thing another colour, size, number or place, as far as said."""

    target: Phrase
    color: str | None = None
    size: str | None = None  # "small", "big", or "plain" for neither
    count: int | None = None
    position: str | None = None
    kind: EditKind = "entity"


@dataclass(frozen=True)
class Part:
    """Copies of one thing get attributes of their own: a red one and a blue one; or another thing takes one's place."""

    values: tuple[Phrase, ...]  # each with the number that it is said of
    kind: EditKind = "entity"


@dataclass(frozen=True)
class Trade:
    """Two things change places, or something else that each has; without phrases, the only two there are."""

    targets: tuple[Phrase, ...]
    what: str = "position"
    kind: EditKind = "entity"


@dataclass(frozen=True)
class Add:
    """Put more things into the picture; without phrases, one more of what is there."""

    values: tuple[Phrase, ...]
    position: str | None = None  # said for all of them
    kind: EditKind = "add"


@dataclass(frozen=True)
class Remove:
    """Take things away."""

    targets: tuple[Phrase, ...]
    kind: EditKind = "remove"


@dataclass(frozen=True)
class Only:
    """Take everything away but these."""

    targets: tuple[Phrase, ...]
    kind: EditKind = "remove"


@dataclass(frozen=True)
class Around:
    """Another background, style or view. A background of None is the plain one."""

    part: str  # the field of the scene
    value: str | None
    kind: EditKind = "background"


@dataclass(frozen=True)
class Words:
    """Something that the scene language has no word for; it goes into the prompt as it was said."""

    text: str
    kind: EditKind
    target: Phrase | None = None  # the thing in whose place it comes


Operation = Exchange | Change | Part | Trade | Add | Remove | Only | Around | Words

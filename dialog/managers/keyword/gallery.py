"""What the dialogue so far has drawn: every picture with its scene, and which one is current.

Nothing is remembered between turns: it is all read back from the decisions in the history.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from dialog.managers.keyword.marks import normal, scan, unknown
from dialog.managers.keyword.names import given_name
from dialog.turn import Message, TurnDecision
from generation.scene.parse import parse, read
from generation.scene.scene import Scene


@dataclass(frozen=True)
class Shown:
    """A picture as the dialogue knows it. `number` is 0 where none came of the decision (cancelled, failed)."""

    number: int
    prompt: str
    scene: Scene | None  # None: the prompt names no known thing
    extra: str = ""  # the words of the prompt that are outside the scene language

    @property
    def numbers(self) -> tuple[int, ...]:
        """Its number, as a decision names pictures; none where nothing came of it."""
        return (self.number,) if self.number else ()


@dataclass(frozen=True)
class Gallery:
    """The pictures in order of drawing, and the way that led to the current one (its last is the current).

    `undone` is what was shown before the last step, where that went back. `spoken` is the concept that was talked about
    since the current picture was drawn. `names` are those that were given to concepts.
    """

    pictures: tuple[Shown, ...] = ()
    way: tuple[Shown, ...] = ()
    last_edit: str | None = None
    undone: Shown | None = None
    spoken: str | None = None
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def current(self) -> Shown | None:
        return self.way[-1] if self.way else None

    @property
    def scene(self) -> Scene | None:
        return self.current.scene if self.current else None

    @property
    def previous(self) -> Shown | None:
        """What was shown before the current picture."""
        return self.way[-2] if len(self.way) > 1 else None

    @property
    def drawn(self) -> list[Shown]:
        """The pictures that were really drawn, each once, in the order of their numbers."""
        return list({shown.number: shown for shown in self.pictures if shown.number}.values())

    def numbered(self, number: int) -> Shown | None:
        return next((shown for shown in self.pictures if shown.number == number), None)

    def earlier(self, steps: int) -> Shown | None:
        """The picture to go back to, so many steps; the first one where there are not as many."""
        way = [shown for shown in self.way if shown.number or shown is self.current]
        return way[max(len(way) - 1 - steps, 0)] if len(way) > 1 else None

    @property
    def focus(self) -> int | None:
        """Which thing of the current scene was talked about, or touched by the last change, when it was just one."""
        if self.scene and self.spoken:
            return next(place for place, thing in enumerate(self.scene.things) if thing.concept == self.spoken)
        if self.scene is None or self.previous is None or self.previous.scene is None:
            return None
        before = self.previous.scene.things
        kinds = [replace(thing, position=None) for thing in before]
        new = [place for place, thing in enumerate(self.scene.things) if replace(thing, position=None) not in kinds]
        moved = [place for place, thing in enumerate(self.scene.things) if thing not in before]
        touched = new or moved  # who only made room was not meant
        return touched[0] if len(touched) == 1 else None


@lru_cache(maxsize=4096)
def shown(prompt: str, number: int = 0) -> Shown:
    """A prompt read back: its scene, and what the scene language does not cover."""
    return Shown(number, prompt, parse(prompt), outside(normal(prompt)))


def outside(text: str) -> str:
    """The words of a normal text that neither the rules here nor the scene language know."""
    strange = read(text).unknown
    pieces = unknown(text, scan(text))
    return ", ".join(
        piece for piece in pieces if any(word in piece.lower() or piece.lower() in word for word in strange)
    )


def gallery_of(history: Sequence[Message]) -> Gallery:
    """The gallery after `history`."""
    gallery, said = Gallery(), ""
    for message in history:
        if message.role == "user":
            said = message.text
        elif message.decision is not None and message.decision.draws:
            gallery = _after(gallery, message.decision, message.pictures[0] if message.pictures else 0)
        elif gallery.scene is not None:
            named = given_name(normal(said), gallery.scene, gallery.focus)
            names = {**gallery.names, named[0]: named[1]} if named else gallery.names
            gallery = replace(gallery, spoken=_spoken_of(said, gallery.scene) or gallery.spoken, names=names)
    return gallery


def _spoken_of(text: str, scene: Scene) -> str | None:
    """The one thing of a scene that a text names; None where it names none or several."""
    named = {thing.concept for thing in scene.things} & _concepts(text)
    return named.pop() if len(named) == 1 else None


@lru_cache(maxsize=4096)
def _concepts(text: str) -> frozenset[str]:
    return frozenset(str(mark.value) for mark in scan(normal(text)) if mark.kind == "thing")


def _after(gallery: Gallery, decision: TurnDecision, number: int) -> Gallery:
    again = gallery.numbered(number) if decision.edit == "revert" else None
    if again is not None:
        way = _way_back(gallery.way, again)
        return Gallery(gallery.pictures, way, "revert", undone=gallery.current, names=gallery.names)
    new = shown(decision.prompt, number)
    way = gallery.way[:-1] if gallery.current and not gallery.current.number else gallery.way
    return Gallery((*gallery.pictures, new), (*way, new), decision.edit, names=gallery.names)


def _way_back(way: tuple[Shown, ...], again: Shown) -> tuple[Shown, ...]:
    """One step back shortens the way, so that undoing goes on from there; a jump is itself a step."""
    if len(way) > 1 and way[-2] is again:
        return way[:-1]
    return (*way, again)

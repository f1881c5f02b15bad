"""Several pictures as one: "combine 1 and 3", 把第二张的狗加到这张里."""

import re
from collections.abc import Sequence

from dialog.managers.keyword import drawing, sayings
from dialog.managers.keyword.answers import ask, no_such_picture
from dialog.managers.keyword.gallery import Shown
from dialog.managers.keyword.heard import Heard
from dialog.managers.keyword.marks import scan
from dialog.managers.keyword.numerals import numbers_in
from dialog.managers.keyword.references import together
from dialog.turn import TurnDecision


def combine(heard: Heard) -> TurnDecision | None:
    """Pictures put together, or a thing of one brought into another."""
    referring = heard.referring
    things = [str(mark.value) for mark in scan(referring.rest) if mark.kind == "thing"]
    asked = sayings.matches(sayings.COMBINE, heard.core)
    if not asked:
        return _brought(heard, things)
    named = list(referring.pictures)
    if not named and things:
        named = _showing(heard, things)
        if len(named) < 2:
            return None
    if referring.missing or not _numbered(heard, named):
        return no_such_picture(heard)
    if len(named) < 2:
        named = _with_others(heard, named)
    if len(named) < 2:
        return ask(heard, "two needed", "There are not two pictures to combine.")
    return drawing.combined(heard, named, things)


def _numbered(heard: Heard, named: list[Shown]) -> bool:
    """Add the pictures that plain numbers mean ("combine 1 and 3"); False where one of them is not there."""
    if len(named) >= 2:
        return True
    numbers = numbers_in(heard.referring.rest)
    found = [heard.gallery.numbered(number) for number in numbers]
    if len(numbers) + len(named) < 2:
        return True
    named += [shown for shown in found if shown is not None and shown not in named]
    return None not in found


def _with_others(heard: Heard, named: Sequence[Shown]) -> list[Shown]:
    """One picture goes with the current one; none at all means the latest."""
    if not named:
        return list(together(heard.core, heard.gallery))
    current = heard.gallery.current
    other = current if current is not None and current is not named[0] else heard.gallery.previous
    return [each for each in (named[0], other) if each is not None]


def _showing(heard: Heard, things: Sequence[str]) -> list[Shown]:
    """For each thing the latest picture that shows it, unless the current one has them all."""
    found = []
    for thing in things:
        having = [s for s in heard.gallery.drawn if s.scene and any(t.concept == thing for t in s.scene.things)]
        found += having[-1:]
    return list(dict.fromkeys(found))


def _brought(heard: Heard, things: Sequence[str]) -> TurnDecision | None:
    """ "Add the dog from the second picture": the thing is there, and this is another picture."""
    current = heard.gallery.current
    named = [shown for shown in heard.referring.pictures if shown is not current]
    if current is None or current.scene is None or len(named) != 1 or not any(c.has("add", "move") for c in heard.rest):
        return None
    (source,) = named
    if source.scene is None or len(things) != 1:
        return None
    has = any(thing.concept == things[0] for thing in source.scene.things)
    from_there = re.search(r"from|of|里的|中的|的", heard.core[: _end(heard)])
    if not has or not from_there or any(thing.concept == things[0] for thing in current.scene.things):
        return None
    return drawing.combined(heard, (current, source), (*things, *(t.concept for t in current.scene.things)), into=True)


def _end(heard: Heard) -> int:
    return heard.referring.references[0].end

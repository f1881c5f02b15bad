"""Groups marks into phrases: a head (a thing, "it", the background) with what stands before and after it.

"the small cat" is a head with a modifier, "the cat red" a head with a predicate; the order of words is the same
in both languages. Attributes that belong to no head make a phrase without one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dialog.managers.keyword.marks import Mark

HEADS = frozenset({"thing", "it", "all", "one", "background", "style noun", "lens"})
ATTRIBUTES = frozenset({"color", "size", "count", "position", "bigger", "smaller", "plain size"})


@dataclass(frozen=True)
class Phrase:
    """A head with its attributes; `head` is "" for attributes alone. `concept` is set for a known thing."""

    head: str = ""
    concept: str | None = None
    modifiers: tuple[Mark, ...] = ()
    predicates: tuple[Mark, ...] = ()
    definite: bool = False

    def modifier(self, kind: str) -> str | int | None:
        """The value of a kind of attribute before the head."""
        return next((mark.value for mark in self.modifiers if mark.kind == kind), None)

    def said(self, kind: str) -> str | int | None:
        """The value of a kind of attribute, after the head or before it."""
        return next((mark.value for mark in (*self.predicates, *self.modifiers) if mark.kind == kind), None)

    def word(self, kind: str) -> str | None:
        """What was said of a kind of attribute that is a word."""
        said = self.said(kind)
        return None if said is None else str(said)

    @property
    def count(self) -> int | None:
        """How many, where that was said before the head; "a" says one."""
        count = self.modifier("count")
        return None if count is None else int(count)

    @property
    def selector(self) -> "Phrase":
        """The phrase as one that picks something out: all its attributes tell which is meant."""
        head = self.head or ("one" if self.predicates else "")
        return replace(self, head=head, modifiers=(*self.modifiers, *self.predicates), predicates=())


def phrases(marks: Sequence[Mark], text: str) -> tuple[Phrase, ...]:
    """The phrases of a run of marks of `text`; marks that are neither heads nor attributes only part them."""
    done: list[Phrase] = []
    loose: list[Mark] = []
    definite = False
    for mark in marks:
        if mark.kind in ATTRIBUTES:
            loose.append(mark)
        elif mark.kind in HEADS:
            after = _split(loose, mark, text, first=not done)
            _predicate(done, loose[:after])
            concept = str(mark.value) if mark.kind == "thing" else None
            done.append(Phrase(mark.kind, concept, tuple(loose[after:]), (), definite))
            loose, definite = [], False
        else:
            _predicate(done, loose)
            loose = []
            definite = mark.kind == "the"
    _predicate(done, loose)
    return tuple(done)


def _split(loose: Sequence[Mark], head: Mark, text: str, *, first: bool) -> int:
    """Where the modifiers of `head` begin among the attributes before it.

    A place before a head belongs to the head before ("dog left, cat right"), unless joined by 的 or none is before.
    """
    for index, mark in enumerate(loose):
        following = loose[index + 1].start if index + 1 < len(loose) else head.start
        if mark.kind == "position" and not first and "的" not in text[mark.end : following]:
            continue
        if mark.kind in ("bigger", "smaller"):
            continue
        return index
    return len(loose)


def _predicate(done: list[Phrase], marks: Sequence[Mark]) -> None:
    """Give attributes to the phrase before them; without one they stand alone."""
    if not marks:
        return
    if done:
        done[-1] = replace(done[-1], predicates=(*done[-1].predicates, *marks))
    else:
        done.append(Phrase(predicates=tuple(marks)))

"""Cuts a text into clauses, each asking for one thing, and scans each."""

import re
from dataclasses import dataclass
from functools import cached_property

from dialog.managers.keyword.marks import Mark, scan, unknown

# Kinds of marks that ask for something.
ASKS = (
    "draw", "want", "change", "become", "add", "remove", "move", "swap", "bigger", "smaller", "zoom in", "zoom out",
)  # fmt: skip
_VERBS = (
    "make|change|turn|add|remove|put|move|replace|set|zoom|delete|draw|swap|also|let|have|give|take|get|paint|color|colour|"
    "use|place|drop|lose|hide|discard|ditch|erase|show|i want|instead|shrink|enlarge|include|no|without|keep|don't|"
    "please|then|it should|is"
)
_CUT = re.compile(
    r"[,;!?\n。、…~]+(?<!、)|[.:](?=\s|$)"
    r"|\b(?:and |but )?then\b|(?<!everything )(?<!all )(?<!nothing )\bbut\b|\bwhile\b|\bafter that\b"
    rf"|\b(?:and|&)\s+(?=(?:{_VERBS})\b)"
    r"|(?<=[\w'])\s+(?=(?:without|with no|instead of having)\b)"
    r"|然后|接着|并且|而且|同时|随后|但是|但|不过|而是|之后"
    r"|(?<=[^,\s再也请就并一二两三四五六七八九十几这那加添来放画带送\d])(?=(?:并|再|也|请)?(?:把|将)(?!来))"
    r"|(?<=[^,\s再也请就并])(?=再(?:加|来|画|放|添))",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Clause:
    """A piece of a text with what is recognised in it."""

    text: str

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        return scan(self.text)

    @cached_property
    def kinds(self) -> frozenset[str]:
        return frozenset(mark.kind for mark in self.marks)

    @cached_property
    def unknown(self) -> tuple[str, ...]:
        return unknown(self.text, self.marks)

    def has(self, *kinds: str) -> bool:
        return not self.kinds.isdisjoint(kinds)

    def first(self, *kinds: str) -> int | None:
        """The index of the first mark of these kinds."""
        return next((index for index, mark in enumerate(self.marks) if mark.kind in kinds), None)


def clauses(text: str) -> list[Clause]:
    """The clauses of a normal text, in order; empty ones are left out."""
    return [Clause(piece.strip()) for piece in _CUT.split(text) if piece and piece.strip()]

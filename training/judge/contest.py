"""All concepts against the asked one, on one stand: which explains best what is drawn there?"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generation.scene.scene import STYLES
from training.judge.matching import Frame, Match, Search, compare, match
from training.judge.templates import LOOKS, Look
from training.world.sprites import concept_names

CLOSE = Search(3.0, (0.97, 1.0, 1.03), finer=2)
FINALISTS = 12
# Another concept or style wins only by this part of what is left unexplained: a soft drawing has soft differences.
TIE = 0.03
COLOR_TIE = 0.02  # of what the thing would gain if it were drawn exactly
LEAST = 0.2  # the fit below which nothing of the kind is there


@dataclass(frozen=True)
class Asked:
    """What a scene says of a thing, but for where it stands."""

    concept: int
    color: str | None
    style: str

    def is_seen(self, match: Match) -> bool:
        """Whether an eye could see it at all: red ink on red cannot be."""
        looks = [energy for energy, look in zip(match.energies, LOOKS, strict=True) if self._is(look)]
        return max(looks) > match.unseen

    def _is(self, look: Look) -> bool:
        return look.style == self.style and look.tint.said == self.color


@dataclass(frozen=True)
class Contest:
    """What came out.

    `won` says that the asked concept is the winner, or as good as it. `found` is the winner, looked at closely.
    """

    won: bool
    found: Match
    winner: int
    fit: float  # of the asked concept
    styles: dict[str, float]  # what each style gains


def hold(frame: Frame, asked: Asked, near: Match) -> Contest:
    """Args: near, where the asked concept was found at a glance."""
    looks = _rival_looks(near.look, asked.color)
    everyone = range(len(concept_names()))
    first = compare(frame, everyone, looks, near.stand, largest=16, finer=1).max(axis=0)
    finalists = sorted({*np.argsort(-first)[:FINALISTS].tolist(), asked.concept})
    last = compare(frame, finalists, looks, near.stand, largest=32, finer=2)
    best = finalists[int(last.max(axis=0).argmax())]
    own = match(frame, asked.concept, near.stand, CLOSE, largest=32)
    own_gain = max(float(last[:, finalists.index(asked.concept)].max()), own.gain)
    slack = TIE * max(own.contents - float(last.max()), 0.0)
    if own_gain >= last.max() - slack and own.fit >= LEAST:
        return Contest(True, own, asked.concept, own.fit, _by_style(own.gains, LOOKS))
    hidden = not asked.is_seen(own) and last.max() <= own.unseen
    found = own if hidden else match(frame, best, near.stand, CLOSE, largest=32)
    return Contest(hidden, found, asked.concept if hidden else best, own.fit, _by_style(last.max(axis=1), looks))


def color_is_right(found: Match, color: str | None) -> bool:
    """Whether a thing looks as it would in the asked colour, or in its own where none was asked for."""
    style = found.look.style
    asked = [
        gain for gain, look in zip(found.gains, LOOKS, strict=True) if (look.style, look.tint.said) == (style, color)
    ]
    return bool(max(asked) >= found.gain - COLOR_TIE * found.energy - found.unseen)


def _rival_looks(best: Look, color: str | None) -> list[Look]:
    said = (None, color, best.tint.said)
    return [look for look in LOOKS if look.tint.said in said]


def _by_style(gains: Sequence[float] | np.ndarray, looks: Sequence[Look]) -> dict[str, float]:
    return {
        style: max(float(g) for g, look in zip(gains, looks, strict=True) if look.style == style) for style in STYLES
    }

"""All concepts against the asked one, on one stand: which explains best what is drawn there?

No two concepts look the same. The nearest differ in 5 to 10 % of what they gain: globe and coin in flat blue, cupcake
and backpack in 3D of one colour, tiger and leopard in ink; in their own colours onion and egg, 12 %.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generation.scene.scene import STYLES
from training.judge.matching import Frame, Match, Search, compare_all, compare_some, match
from training.judge.stands import Stand
from training.judge.templates import DARK_INK, LOOKS, Look, Tint
from training.world.render import LIGHT_INK

CLOSE = Search(3.0, (0.97, 1.0, 1.03), finer=2)
NEAR = Search(12.0, (0.92, 1.0, 1.08))  # how far a thing may stray from its place and size
FINALISTS = 12
DOUBTFUL = 0.75  # a fit so low that rivals are looked for in a wider field
# Another concept or style wins only by this part of what is left unexplained: a soft drawing has soft differences.
TIE = 0.03
COLOR_TIE = 0.02  # of what the thing would gain if it were drawn exactly
BLURRED_TIE = 0.1  # of what is left unexplained
LEAST = 0.3  # the fit below which nothing of the kind is there


@dataclass(frozen=True)
class Asked:
    """What a scene says of a thing, but for where it stands; `on_dark` says that ink without a colour is light."""

    concept: int
    color: str | None
    style: str
    on_dark: bool

    def is_seen(self, match: Match) -> bool:
        """Whether an eye could see it at all: red ink on red cannot be."""
        return max(self._colored(match.energies, self.style)) > match.unseen

    def has_color(self, found: Match) -> bool:
        """Whether a thing looks as it would in the asked colour, or in its own where none was asked for."""
        gain = max(self._colored(found.gains, found.look.style))
        blurred = min(max(found.contents - found.gain, 0.0), max(found.gain, 0.0))  # thin black lines grow gray
        return gain >= found.gain - COLOR_TIE * found.energy - BLURRED_TIE * blurred - found.unseen

    def _colored(self, values: np.ndarray, style: str) -> list[float]:
        """The values, one for each of LOOKS, of the looks in a style that have the asked colour."""
        other_ink = Tint(None, DARK_INK if self.on_dark else LIGHT_INK)
        return [
            float(value)
            for value, look in zip(values, LOOKS, strict=True)
            if look.style == style and look.tint.said == self.color and look.tint != other_ink
        ]


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


def hold(frame: Frame, asked: Asked, near: Match, stand: Stand) -> Contest:
    """Args: near, where the asked concept was found at a glance; stand, where it should be."""
    own = match(frame, asked.concept, near.stand, CLOSE, largest=32)
    doubtful = own.fit < DOUBTFUL  # then the place that suits the asked concept may not suit what is really there
    looks = _rival_looks(near.look, asked.color)
    rivals, gains = _compared(frame, asked, looks, [near.stand, stand] if doubtful else [near.stand])
    best, best_gain = rivals[int(gains.max(axis=0).argmax())], float(gains.max())
    own_gain = max(float(gains[:, rivals.index(asked.concept)].max()), own.gain)
    slack = TIE * min(max(own.contents - best_gain, 0.0), max(own_gain, 0.0))
    if own_gain >= best_gain - slack and own.fit >= LEAST:
        return Contest(True, own, asked.concept, own.fit, _by_style(own.gains, LOOKS))
    if not asked.is_seen(own) and best_gain <= own.unseen:
        return Contest(True, own, asked.concept, own.fit, _by_style(gains.max(axis=1), looks))
    found = match(frame, best, stand if doubtful else near.stand, NEAR if doubtful else CLOSE, largest=32)
    return Contest(False, found, best, own.fit, _by_style(gains.max(axis=1), looks))


def _compared(frame: Frame, asked: Asked, looks: list[Look], stands: list[Stand]) -> tuple[list[int], np.ndarray]:
    """The best concepts, with the asked one among them, and what they gain: (looks, concepts)."""
    reaches = [stands[0][0].side / 16, NEAR.reach]
    tried = list(zip(stands, reaches, strict=False))
    rough = np.max([compare_all(frame, looks, stand, reach) for stand, reach in tried], axis=(0, 1))
    concepts = sorted({*np.argsort(-rough)[:FINALISTS].tolist(), asked.concept})
    fine = [
        compare_some(frame, concepts, looks, stand, reach / 2 if stand is stands[0] else reach)
        for stand, reach in tried
    ]
    return concepts, np.max(fine, axis=0)


def _rival_looks(best: Look, color: str | None) -> list[Look]:
    said = (None, color, best.tint.said)
    return [look for look in LOOKS if look.tint.said in said]


def _by_style(gains: Sequence[float] | np.ndarray, looks: Sequence[Look]) -> dict[str, float]:
    return {
        style: max(float(g) for g, look in zip(gains, looks, strict=True) if look.style == style) for style in STYLES
    }

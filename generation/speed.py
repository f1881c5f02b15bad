"""Drawing with fewer calls of the model, for any architecture: what is asked of it at which step, what is worked out.

    exact     everything at every step
    balanced  what guidance adds changes slowly; it is asked for at every other step and used twice, as FasterCache does
              with the pass without prompt (arXiv 2410.19355)
    fast      beside that, every other prediction is continued in a line from the two before it: the first order of
              TaylorSeer (arXiv 2503.06923), of the whole model instead of its layers

The first steps, which decide what is where, and the last one are always asked for in full.
"""

from dataclasses import dataclass
from typing import Literal

from torch import Tensor

# With and without the prompt, with it alone (guidance is as it was, or there is none), or not at all.
Ask = Literal["both", "prompt", "unguided", "nothing"]

FULL_SHARE = 0.2  # of the steps, from the first on


@dataclass(frozen=True)
class Pace:
    """How often what is asked for, once the first steps are done."""

    guided_every: int = 1  # of the steps that are asked for at all
    asked_every: int = 1

    def asks(self, steps: int) -> list[Ask]:
        """What is asked for at each of so many steps."""
        full = max(2, round(FULL_SHARE * steps))
        return [self._ask(index - full, index == steps - 1) for index in range(steps)]

    def _ask(self, late: int, is_last: bool) -> Ask:
        if late < 0 or is_last:
            return "both"
        if late % self.asked_every != self.asked_every - 1:
            return "nothing"
        return "both" if (late // self.asked_every) % self.guided_every == self.guided_every - 1 else "prompt"


PACES = {"exact": Pace(), "balanced": Pace(guided_every=2), "fast": Pace(guided_every=2, asked_every=2)}


class Line:
    """The last two predictions that were asked for, and where they lead."""

    def __init__(self) -> None:
        self._known: list[tuple[float, Tensor]] = []

    def add(self, timestep: Tensor, prediction: Tensor) -> None:
        """Remember the prediction at a timestep (0-d)."""
        self._known = [*self._known[-1:], (float(timestep), prediction)]

    def at(self, timestep: Tensor) -> Tensor | None:
        """What the prediction at a later timestep would be in a line; None where two are not known yet."""
        if len(self._known) < 2:
            return None
        (before, first), (after, second) = self._known
        if before == after:
            return second
        return second + (second - first) * ((float(timestep) - after) / (after - before))

"""How the thing of a clip moves: where it is, how large, how turned and how visible at each moment. Pure geometry.

The renderer draws from these rows and the judge looks for them, so there is one truth of what "slides to the left" is.
Their words are in `generation.scene.motions`.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from generation.scene.layout import SIDE, Box
from generation.scene.motions import MOTIONS

FRAMES = 16
EDGE = 2  # pixels kept clear between a thing and the edge
GOING = 0.75  # of its side that a thing has which goes somewhere: else it could not go far
ROUND = 360 * (FRAMES - 1) / FRAMES  # degrees from the first frame to the last: the one after that is the first again
LEAST = 0.4  # of its side, where it grows from


@dataclass(frozen=True)
class Pose:
    """A thing at a moment. Places go from -1, where it touches one edge, to 1; None is where its scene puts it."""

    x: float | None = None
    y: float | None = None
    side: float = 1.0  # of the side that its scene gives it
    turn: float = 0.0  # degrees, clockwise
    seen: float = 1.0  # 0: not there, 1: solid

    def box(self, group: Box) -> Box:
        """The square of a thing whose scene puts it into `group`."""
        side = group.side * self.side
        reach = max(0.0, SIDE / 2 - side / 2 - EDGE)
        x, y = (
            own if place is None else SIDE / 2 + place * reach for own, place in ((group.x, self.x), (group.y, self.y))
        )
        return Box(x, y, side)


# From the name of a motion to the pose at a moment from 0 to 1.
PATHS: dict[str, Callable[[float], Pose]] = {
    "left": lambda t: Pose(x=1 - 2 * t, side=GOING),
    "right": lambda t: Pose(x=2 * t - 1, side=GOING),
    "up": lambda t: Pose(y=1 - 2 * t, side=GOING),
    "down": lambda t: Pose(y=2 * t - 1, side=GOING),
    "bounce": lambda t: Pose(y=1 - 2 * abs(math.sin(2 * math.pi * t)), side=GOING),  # twice
    "spin": lambda t: Pose(turn=ROUND * t),
    "grow": lambda t: Pose(side=LEAST + (1 - LEAST) * t),
    "shrink": lambda t: Pose(side=1 - (1 - LEAST) * t),
    "appear": lambda t: Pose(seen=min(1.0, 1.5 * t)),
}
assert tuple(PATHS) == MOTIONS


def poses(motion: str) -> list[Pose]:
    """The pose in each of the FRAMES."""
    return [PATHS[motion](frame / (FRAMES - 1)) for frame in range(FRAMES)]

"""Where the things of a scene stand: pure geometry, in pixels of a 256 by 256 picture.

The renderer draws from it and the judge looks where it says, so there is one truth of what "left" or "big" means.
"""

from dataclasses import dataclass

from generation.scene.scene import Scene, Thing

SIDE = 256
DIRECTIONS = {"left": (-1, 0), "right": (1, 0), "top": (0, -1), "bottom": (0, 1), "centre": (0, 0)}

SMALL = 0.68
BIG = {1: 1.3, 2: 1.2, 3: 1.15}  # by the number of things
CLOSE_UP = {1: 1.6, 2: 1.3, 3: 1.25}
FAR = 0.5
FAR_OFFSET = 0.6

# Copies of one thing: their side as a part of the group's, and their centres in units of the group's side.
COPIES = {
    1: (1.0, ((0.0, 0.0),)),
    2: (0.6, ((-0.3, 0.0), (0.3, 0.0))),
    3: (0.52, ((0.0, -0.26), (-0.28, 0.24), (0.28, 0.24))),
}


@dataclass(frozen=True)
class Box:
    """A square by its centre and side, in pixels; it may reach beyond the picture."""

    x: float
    y: float
    side: float

    def moved(self, dx: float, dy: float, scale: float = 1.0) -> "Box":
        return Box(self.x + dx, self.y + dy, self.side * scale)


def groups(scene: Scene) -> list[Box]:
    """The square of each thing of a resolved scene (all its copies), in the order of its things."""
    return [_group(thing, scene) for thing in scene.things]


def copies(group: Box, count: int) -> list[Box]:
    """The squares of the single copies in a group."""
    part, centres = COPIES[count]
    return [Box(group.x + dx * group.side, group.y + dy * group.side, part * group.side) for dx, dy in centres]


def _group(thing: Thing, scene: Scene) -> Box:
    side, offset = _side_and_offset(thing, scene)
    side *= _zoom(thing, scene)
    offset *= FAR_OFFSET if scene.view == "far" else 1.0
    dx, dy = DIRECTIONS[thing.position or "centre"]
    return Box(_inside(SIDE / 2 + dx * offset, side), _inside(SIDE / 2 + dy * offset, side), side)


def _side_and_offset(thing: Thing, scene: Scene) -> tuple[float, float]:
    """Side of a thing of plain size, and how far its centre stands from the picture's when it is off-centre."""
    if len(scene.things) == 1:
        alone = 156.0 if thing.count == 1 else 190.0
        return (alone, 0.0) if thing.position in (None, "centre") else (124.0, 62.0)
    if len(scene.things) == 2 and all(other.position != "centre" for other in scene.things):
        return 108.0, 62.0
    return 80.0, 86.0


def _zoom(thing: Thing, scene: Scene) -> float:
    n = len(scene.things)
    size = {"small": SMALL, "big": BIG[n], None: 1.0}[thing.size]
    view = {"close-up": CLOSE_UP[n], "far": FAR, "normal": 1.0}[scene.view]
    return size * view


def _inside(centre: float, side: float) -> float:
    """Move a centre so that the square stays in the picture; one that is too large for it stays in the middle."""
    reach = side / 2 + 2
    return SIDE / 2 if reach > SIDE / 2 else min(max(centre, reach), SIDE - reach)

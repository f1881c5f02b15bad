"""Where the thing of a clip is in each frame, and how it therefore moves; knows no concepts, only what is no ground.

A track is told by what differs from the ground: its middle, its spread and its strength. A motion is the row of
`training.world.motions` that the track follows most closely, also if not all the way. Where frames that are turned back
are alike, the thing turns, whichever way its middle may sway.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from PIL import Image

from generation.scene.layout import SIDE, Box
from training.judge.ground import COARSE
from training.world.motions import FRAMES, PATHS, ROUND, poses

PIXEL = SIDE / COARSE
FLOOR = 4.0  # times what differs where nothing stands: less is the drawing's grain
GRAIN = 1e-4
FAINT = 0.05  # of the strongest frame: less says nothing of places
# How far off its row a track may be for the same doubt, in a frame: pixels, logarithms of sides, strengths.
_DOUBT = np.array([20.0, 20.0, 0.15, 0.2])
_WAYS = np.array([0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5])  # of its row, that a track may go
RATES = (-1.25, -1.0, -0.75, -0.5, 0.5, 0.75, 1.0, 1.25)  # of a turn in all
REACH = 0.6  # of its side, that a thing has about its middle
NEXT = 0.25  # of a turn: rates so near are half right
SOLID = 0.2  # a difference from the ground from which on nothing of that is seen
# Of what frames differ by when they are turned back at other rates:
TURNS = 0.6  # so much may be left at the right one
STANDS = 0.5  # and so much there is at least as they are, else it stands still
STILL = "still"
GOING = tuple(motion for motion in PATHS if motion != "spin")


@dataclass(frozen=True)
class Track:
    """One thing over the frames, places in pixels of a picture of SIDE."""

    x: np.ndarray  # (F,)
    y: np.ndarray
    spread: np.ndarray  # root mean square distance from its middle
    strength: np.ndarray  # 1 in the frames in which it is clearest
    sure: np.ndarray  # 0 to 1, whether there is anything

    @classmethod
    def of(cls, differences: np.ndarray, free: np.ndarray) -> "Track":
        """Args: differences from the ground (F, 3, COARSE, COARSE); free (COARSE, COARSE) where nothing ever stands."""
        squares = (differences**2).sum(axis=1)
        floor = FLOOR * squares[:, free].mean() + GRAIN
        mass = np.maximum(squares - floor, 0)
        whole = mass.sum(axis=(1, 2))
        at = (np.arange(COARSE) + 0.5) * PIXEL
        solid = np.minimum(mass, SOLID**2)  # what stands out most says no more of where a thing is
        share = solid / np.maximum(solid.sum(axis=(1, 2)), 1e-9)[:, None, None]
        x, y = (share.sum(axis=1) * at).sum(axis=1), (share.sum(axis=2) * at).sum(axis=1)
        distance = (at[None, None] - x[:, None, None]) ** 2 + (at[None, :, None] - y[:, None, None]) ** 2
        spread = np.sqrt(np.maximum((share * distance).sum(axis=(1, 2)), PIXEL**2))
        sure = np.minimum(1, whole / max(FAINT * whole.max(), 1e-9))
        contrast = np.sqrt(whole) / spread
        strength = contrast / max(float(np.quantile(contrast[sure >= 1], 0.8)) if (sure >= 1).any() else 0.0, 1e-9)
        return cls(x, y, spread, np.minimum(strength, 1.2), sure)

    @property
    def middle(self) -> tuple[float, float]:
        """Of all frames: what turns, turns about it."""
        known = max(float(self.sure.sum()), 1e-9)
        return float(self.x @ self.sure) / known, float(self.y @ self.sure) / known

    def clear(self) -> np.ndarray:
        """The numbers of the frames in which it is well seen: solid, and not much smaller than it gets."""
        size = self.spread * (self.sure >= 1)
        return np.flatnonzero((self.strength > 0.6) & (size > 0.6 * size.max()))


def motion_of(track: Track, group: Box) -> str:
    """The motion that a track follows, of a thing that its scene puts into `group`; STILL where it follows none.

    A thing that turns stands still, or sways, too: see `rate`.
    """
    seen = _features(track.x, track.y, np.log(track.spread), track.strength)
    weights = np.stack([track.sure] * 3 + [np.ones(FRAMES)])
    rows = {motion: _row(motion, group) for motion in GOING}
    costs = {STILL: _cost(seen, 0 * seen, weights)}  # first: of nothing, nothing moves
    costs |= {motion: min(_cost(seen, way * row, weights) for way in _WAYS) for motion, row in rows.items()}
    return min(costs, key=costs.__getitem__)


@cache
def _row(motion: str, group: Box) -> np.ndarray:
    """(4, F): the features of a motion as it is rendered."""
    each = poses(motion)
    boxes = [pose.box(group) for pose in each]
    return _features(
        *(np.array(values) for values in zip(*((box.x, box.y, np.log(box.side)) for box in boxes), strict=True)),
        np.array([pose.seen for pose in each]),
    )


def _features(*values: np.ndarray) -> np.ndarray:
    return np.stack(values) / _DOUBT[:, None]


def _cost(seen: np.ndarray, row: np.ndarray, weights: np.ndarray) -> float:
    """The squared distance of two tracks, wherever either stands."""
    off = seen - row
    middle = (weights * off).sum(axis=1) / np.maximum(weights.sum(axis=1), 1e-9)
    return float((weights * (off - middle[:, None]) ** 2).sum())


def rate(pictures: np.ndarray, differences: np.ndarray, track: Track, group: Box) -> float:
    """How often a thing turns that its scene puts into `group`: 1 clockwise, as rendered; 0 if it does not.

    Args: pictures and what of them differs from the ground, both (F, 3, COARSE, COARSE).
    """
    near, things = _about(track.middle, REACH * group.side), cut_out(pictures, differences)
    apart = {each: _unlike(things, track.middle, each, near) for each in (0.0, *RATES)}
    best = min(RATES, key=apart.__getitem__)
    others = float(np.mean([apart[each] for each in RATES if abs(each - best) > NEXT]))
    return best if apart[best] < TURNS * others and apart[0.0] > STANDS * others else 0.0


def cut_out(pictures: np.ndarray, differences: np.ndarray) -> np.ndarray:
    """(F, 4, COARSE, COARSE): things without their ground, which does not turn with them, and where they are."""
    solid = np.minimum(1, np.sqrt((differences**2).sum(axis=1, keepdims=True)) / SOLID)
    return np.concatenate([solid * pictures, solid], axis=1)


def turned_back(frame: np.ndarray, middle: tuple[float, float], rate: float, number: int) -> np.ndarray:
    """The frame (C, n, n) of a number, as the first one was before it turned about `middle`, in pixels of SIDE."""
    scale = frame.shape[-1] / SIDE
    centre = (middle[0] * scale, middle[1] * scale)
    degrees = rate * ROUND * number / (FRAMES - 1)  # Pillow counts them counter-clockwise
    channels = (Image.fromarray(channel.astype(np.float32)) for channel in frame)
    return np.stack([np.asarray(each.rotate(degrees, Image.Resampling.BILINEAR, center=centre)) for each in channels])


def _about(middle: tuple[float, float], reach: float) -> np.ndarray:
    """(COARSE, COARSE) bool: the pixels so near to a place, both in pixels of SIDE."""
    at = (np.arange(COARSE) + 0.5) * PIXEL
    return (at[None] - middle[0]) ** 2 + (at[:, None] - middle[1]) ** 2 < reach**2


def _unlike(frames: np.ndarray, middle: tuple[float, float], rate: float, near: np.ndarray) -> float:
    """How much frames differ from one another where that counts, when they are turned back."""
    back = np.stack([turned_back(frame, middle, rate, number) for number, frame in enumerate(frames)])[..., near]
    return float(((back - back.mean(axis=0)) ** 2).sum())

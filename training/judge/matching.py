"""How well sprites explain what is drawn somewhere: sums of squares over shifts and sizes, and no opinion on them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from generation.scene.layout import SIDE, Box
from training.judge.stands import Stand
from training.judge.templates import CHANNELS, LOOKS, SIZES, Look, concept_rows, look_rows, some_rows

FINEST = 1.75  # pixels of the picture to one of the template, at least: finer shows only the drawing's blur
FAINT = 0.002  # squared difference from the ground, a pixel of a square, that nobody sees


@dataclass(frozen=True)
class Frame:
    """A picture against its ground.

    `maps` (7, SIDE, SIDE) float32: weight * (picture - ground), weight * ground, weight; a weight of 0 hides a pixel.
    """

    maps: np.ndarray

    @classmethod
    def of(cls, picture: np.ndarray, ground: np.ndarray, weight: np.ndarray | None = None) -> "Frame":
        """Args: picture and ground (3, SIDE, SIDE) in 0..1; weight (SIDE, SIDE) in 0..1."""
        seen = np.ones((1, SIDE, SIDE), np.float32) if weight is None else weight[None].astype(np.float32)
        return cls(np.concatenate([seen * (picture - ground), seen * ground, seen]).astype(np.float32))


@dataclass(frozen=True)
class Search:
    """Where to look around a box: shifts up to `reach` pixels each way, and sizes relative to the box's."""

    reach: float
    scales: tuple[float, ...] = (1.0,)
    finer: int = 1  # shifts by this part of a template's pixel


@dataclass(frozen=True)
class Patches:
    """What is drawn in and around a box, as one column a place: `columns` (CHANNELS * size * size, places)."""

    columns: np.ndarray
    boxes: tuple[Box, ...]

    def gains(self, rows: np.ndarray) -> np.ndarray:
        """(templates, places): by how much a template at a place lessens the squared error of the whole picture."""
        return rows @ self.columns

    def energies(self, rows: np.ndarray) -> np.ndarray:
        """(templates, places): the squared difference of a template from the ground; its gain where it is drawn so."""
        cross = len(self.columns) // CHANNELS * 4
        return -(rows[:, cross:] @ self.columns[cross:])

    def content(self, place: int) -> float:
        """The squared difference of what is drawn at a place from the ground."""
        pixels = len(self.columns) // CHANNELS
        area = self.boxes[place].side ** 2 / pixels
        return float((self.columns[: 3 * pixels, place] ** 2).sum()) / (4 * area)


@dataclass(frozen=True)
class Match:
    """How one concept fits where it fits best, in every look of LOOKS; squared errors in pixels of the picture."""

    gains: np.ndarray
    energies: np.ndarray
    contents: float
    stand: Stand  # where its best look was found

    @property
    def look(self) -> Look:
        return LOOKS[int(self.gains.argmax())]

    @property
    def gain(self) -> float:
        return float(self.gains.max())

    @property
    def energy(self) -> float:
        """What the gain would be, had the best look been drawn exactly."""
        return float(self.energies[self.gains.argmax()])

    @property
    def unseen(self) -> float:
        """A gain too small for an eye."""
        return FAINT * sum(box.side**2 for box in self.stand)

    @property
    def fit(self) -> float:
        """1 where the concept is drawn exactly so; 0 or less where it explains nothing of what is there."""
        return self.gain / (max(self.energy, self.contents) + self.unseen)


def match(frame: Frame, concept: int, stand: Stand, search: Search, largest: int = 16) -> Match:
    """Find one concept near its stand; all copies move together, lest two explain the same thing."""
    size = size_for(stand[0].side, largest)
    rows = concept_rows(concept, size)
    cuts = [patches(frame, box, size, search) for box in stand]
    every = Patches(sum(cut.columns for cut in cuts[1:]) + cuts[0].columns, cuts[0].boxes) if cuts[1:] else cuts[0]
    gains = every.gains(rows)
    places = gains.argmax(axis=1)
    best = int(places[gains.max(axis=1).argmax()])
    looks = np.arange(len(LOOKS))
    contents = sum(cut.content(best) for cut in cuts)
    return Match(gains[looks, places], every.energies(rows)[looks, places], contents, [cut.boxes[best] for cut in cuts])


def compare_all(frame: Frame, looks: Sequence[Look], stand: Stand, reach: float) -> np.ndarray:
    """(looks, concepts): roughly what every concept gains on a stand; each copy may be `reach` pixels off."""
    size = size_for(stand[0].side, largest=16)
    cuts = _cuts(frame, stand, size, reach, finer=1)
    return _best_gains(cuts, [look_rows(look, size) for look in looks])


def compare_some(
    frame: Frame, concepts: Sequence[int], looks: Sequence[Look], stand: Stand, reach: float
) -> np.ndarray:
    """(looks, concepts): the same for a few concepts, in detail."""
    size = size_for(stand[0].side, largest=32)
    cuts = _cuts(frame, stand, size, reach, finer=2 if reach < 2 * stand[0].side / size else 1)
    return _best_gains(cuts, [some_rows(np.asarray(concepts), look, size) for look in looks])


def _cuts(frame: Frame, stand: Stand, size: int, reach: float, finer: int) -> list[Patches]:
    search = Search(reach, (0.93, 1.0, 1.07), finer)
    return [patches(frame, box, size, search) for box in stand]


def _best_gains(cuts: list[Patches], rows: list[np.ndarray]) -> np.ndarray:
    return np.stack([np.sum([cut.gains(each).max(axis=1) for cut in cuts], axis=0) for each in rows])


def size_for(side: float, largest: int) -> int:
    """The template size at which a box of some side is compared."""
    fitting = [size for size in SIZES if size <= largest and side / size >= FINEST]
    return max(fitting, default=SIZES[0])


def patches(frame: Frame, box: Box, size: int, search: Search) -> Patches:
    """Cut all places of a search out of a picture; every column is weighted by its pixels' area."""
    cuts = [_at_scale(frame, box.moved(0, 0, scale), size, search) for scale in search.scales]
    return Patches(
        np.concatenate([cut for cut, _ in cuts], axis=1), tuple(place for _, places in cuts for place in places)
    )


def _at_scale(frame: Frame, box: Box, size: int, search: Search) -> tuple[np.ndarray, list[Box]]:
    pixel = box.side / size
    step = pixel / search.finer
    steps = round(search.reach / step)
    window = (size - 1) * search.finer + 1
    corner = (box.x - box.side / 2 - steps * step, box.y - box.side / 2 - steps * step)
    maps = _channels(_sampled(frame.maps, corner, step, pixel, window + 2 * steps)) * pixel**2
    views = sliding_window_view(maps, (window, window), axis=(1, 2))[..., :: search.finer, :: search.finer]
    columns = views.transpose(0, 3, 4, 1, 2).reshape(-1, views.shape[1] * views.shape[2])
    offsets = [float(k * step) for k in range(-steps, steps + 1)]
    return columns, [box.moved(dx, dy) for dy in offsets for dx in offsets]


def _sampled(maps: np.ndarray, corner: tuple[float, float], step: float, width: float, count: int) -> np.ndarray:
    """Means over a grid of squares, (channels, count, count); beyond the picture all maps are 0."""
    (across, columns), (down, rows) = (_averaging(start, step, width, count) for start in corner)
    return down @ (maps[:, rows, columns] @ across.T)


def _averaging(start: float, step: float, width: float, count: int) -> tuple[np.ndarray, slice]:
    """Each row takes the mean over an interval of `width` pixels; and the part of the picture that it is taken of."""
    first = min(max(int(start), 0), SIDE - 1)
    last = min(max(int(start + step * count + width) + 1, first + 1), SIDE)
    begin = start + step * np.arange(count, dtype=np.float32)[:, None]
    pixel = np.arange(first, last, dtype=np.float32)[None, :]
    overlap = np.minimum(begin + width, pixel + 1) - np.maximum(begin, pixel)
    return np.clip(overlap, 0, 1).astype(np.float32) / np.float32(width), slice(first, last)


def _channels(sampled: np.ndarray) -> np.ndarray:
    """The maps that the channels of a template are multiplied with, in their order (see `templates`)."""
    difference, ground, weight = sampled[:3], sampled[3:6], sampled[6:]
    bare = ground / np.maximum(weight, 1e-6)
    cover = -2 * (bare * difference).sum(0, keepdims=True)
    square = -(bare * ground).sum(0, keepdims=True)
    return np.concatenate([2 * difference, cover, -weight, 2 * ground, square])

"""The judge of clips: whether the thing, the ground and the motion of a clip are as they were asked for.

    verdict = judge_clip(frames, clip)
    verdict.concept, verdict.background, verdict.motion

    python -m training.judge.clips cat.mp4 --prompt "a cat slides to the left across the grass"

Each frame is judged as a picture is (`contest`), where the track of the thing has it; how often the judge itself is
right says `python -m training.judge.clip_check`.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from PIL import Image

from generation.scene.layout import Box, groups
from generation.scene.motions import MOTIONS
from generation.video_file import read_frames
from training.judge.contest import Asked, hold
from training.judge.ground import adjusted, behind, beside, nearest, planes, reduced
from training.judge.judging import Picture, fitted
from training.judge.matching import Frame, Match, Search, match
from training.judge.tracks import STILL, Track, motion_of, rate, turned_back
from training.world.clips import Clip, parse_clip, render_clip
from training.world.motions import FRAMES, poses
from training.world.render import figure, is_dark
from training.world.sprites import concept_names

NEAR = Search(14.0, (0.86, 0.93, 1.0, 1.08, 1.16))  # how far a thing may stray from its track
CHECKED = 6  # frames in which the thing is looked at closely
WIDER = 2**0.5  # what turns reaches beyond its square
ENOUGH = 0.05  # part of the pixels that nothing ever covers; else all are looked at


@dataclass(frozen=True)
class ClipVerdict:
    """Whether a clip shows what it was asked for."""

    concept: bool  # in most of the frames in which the thing is well seen
    background: bool
    motion: bool
    seen: str  # English name of the concept that fits best, in most frames
    moves: str  # the motion that the thing follows
    share: float  # of the frames looked at, in which the concept is right

    @property
    def right(self) -> bool:
        return self.concept and self.background and self.motion

    def to_json(self) -> dict[str, Any]:
        """Plain values for JSON, `right` among them."""
        return asdict(self) | {"right": self.right}


@dataclass(frozen=True)
class _Watched:
    """Frames of a clip with what stands behind its thing, and the thing's track."""

    images: list[Image.Image]
    plains: list[np.ndarray]  # the backgrounds that fit best
    background: str
    free: np.ndarray
    track: Track
    group: Box
    moves: str
    rate: float  # of turning


def judge_clip(frames: Sequence[Picture], clip: Clip) -> ClipVerdict:
    """Whether frames, of any size and number above one, show a clip."""
    watched = _watched(frames, groups(clip.scene.resolved())[0])
    named = [_named(watched, int(number), clip) for number in _clear(watched.track)]
    names = Counter(name for _, name in named)
    share = sum(right for right, _ in named) / len(named) if named else 0.0
    unseen = clip.motion == "spin" and watched.moves == STILL and not _turning_shows(clip)
    return ClipVerdict(
        concept=share > 0.5,
        background=watched.background == clip.background,
        motion=watched.moves == clip.motion or unseen,
        seen=names.most_common(1)[0][0] if names else "",
        moves=watched.moves,
        share=round(share, 3),
    )


def _watched(frames: Sequence[Picture], group: Box) -> _Watched:
    kept = np.linspace(0, len(frames) - 1, FRAMES).round().astype(int)
    images = [fitted(frames[number]) for number in kept]
    small = np.stack([planes(reduced(image)) for image in images])
    free = beside(_everywhere(group))
    free = free if free.mean() > ENOUGH else np.ones_like(free)
    grounds = [nearest(each, free) for each in small]
    plains = [plain for _, plain in grounds]
    differences = np.stack([each - adjusted(each, plain, free) for each, plain in zip(small, plains, strict=True)])
    track = Track.of(differences, free)
    turns = rate(small, differences, track, group)
    background = Counter(name for name, _ in grounds).most_common(1)[0][0]
    return _Watched(images, plains, background, free, track, group, "spin" if turns else motion_of(track, group), turns)


@cache
def _everywhere(group: Box) -> list[Box]:
    """All squares that a thing may cover."""
    boxes = [(pose, pose.box(group)) for motion in MOTIONS for pose in poses(motion)]
    return [box.moved(0, 0, WIDER) if pose.turn else box for pose, box in boxes]


def _clear(track: Track) -> np.ndarray:
    """At most CHECKED of the frames in which the thing is well seen."""
    clear = track.clear()
    return clear[np.linspace(0, len(clear) - 1, min(CHECKED, len(clear))).round().astype(int)]


def _named(watched: _Watched, number: int, clip: Clip) -> tuple[bool, str]:
    """Whether a frame shows the asked concept, and which it shows."""
    scene, thing = clip.scene.resolved(), clip.scene.things[0]
    asked = Asked(concept_names().index(thing.concept), thing.color, scene.style, is_dark(watched.background))
    image = watched.images[number]
    picture = planes(image)
    ground = behind(planes(reduced(image)), watched.plains[number], watched.free)
    if watched.rate:
        picture, ground = (turned_back(each, watched.track.middle, watched.rate, number) for each in (picture, ground))
    frame = Frame.of(picture, ground)
    near = _found(frame, asked.concept, _stands(watched, number, clip))
    contest = hold(frame, asked, near, near.stand)
    return contest.won, concept_names()[contest.winner]


def _found(frame: Frame, concept: int, boxes: list[Box]) -> Match:
    return max((match(frame, concept, [box], NEAR) for box in boxes), key=lambda found: found.gain)


def _stands(watched: _Watched, number: int, clip: Clip) -> list[Box]:
    """Where the asked thing may stand in a frame: as large as its motion has it, or as its spread says."""
    track = watched.track
    right, down, spread = _shape(clip)
    known = poses(watched.moves)[number].box(watched.group).side if watched.moves in MOTIONS else watched.group.side
    sides = (known, float(track.spread[number]) / spread)
    if watched.rate:
        return [Box(*track.middle, side) for side in sides]
    return [Box(track.x[number] - right * side, track.y[number] - down * side, side) for side in sides]


@cache
def _shape(clip: Clip) -> tuple[float, float, float]:
    """How far the middle of a thing is from that of its square, and how far it spreads, in sides of the square."""
    drawn = figure(clip.scene.things[0], clip.scene.resolved()).getchannel("A")
    alpha = np.asarray(drawn, np.float64) / np.asarray(drawn, np.float64).sum()
    at = (np.arange(len(alpha)) + 0.5) / len(alpha) - 0.5
    right, down = float(alpha.sum(axis=0) @ at), float(alpha.sum(axis=1) @ at)
    distance = (at[None] - right) ** 2 + (at[:, None] - down) ** 2
    return right, down, float(np.sqrt((alpha * distance).sum()))


@cache
def _turning_shows(clip: Clip) -> bool:
    """Whether one could see the thing turn: a ball of one colour looks the same from all sides."""
    return _watched(render_clip(clip, Random(0)), groups(clip.scene.resolved())[0]).moves == "spin"


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; `arguments` as after the program's name. Returns: the exit status."""
    parser = argparse.ArgumentParser(prog="python -m training.judge.clips", description=__doc__.split("\n")[0])
    parser.add_argument("video", type=Path)
    parser.add_argument("--prompt", required=True, help="what it was drawn from, in Chinese or English")
    values = parser.parse_args(arguments)
    clip = parse_clip(values.prompt)
    if clip is None:
        parser.error("the prompt tells of no thing that moves, as 'a cat slides to the left on the grass' does")
    try:
        frames = read_frames(values.video)
    except (OSError, ValueError) as error:
        parser.error(f"cannot read '{values.video}' as a video: {error}")
    print(json.dumps(judge_clip(frames, clip).to_json(), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())

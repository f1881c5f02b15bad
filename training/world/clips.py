"""Clips: a scene of one thing that moves, as FRAMES pictures; some are held out for evaluation. All from a seed.

Nothing but the thing moves. About one combination of thing, motion and background in twenty is held out: its parts are
seen in training, the whole never.
"""

import hashlib
import random
from dataclasses import dataclass, replace

from PIL import Image

from generation.scene.errors import SceneError
from generation.scene.layout import SIDE, Box, groups
from generation.scene.motions import MOTIONS, motion_in
from generation.scene.parse import parse
from generation.scene.scene import Scene
from training.world.backgrounds import background
from training.world.motions import FRAMES, Pose, poses
from training.world.render import figure, jitter, paste
from training.world.scenes import FULL, HELD_OUT_ONE_IN, Mix, sample_scene

# Mostly in 3D and as they are, so that what is learned is how they move.
MOVING = replace(
    FULL, numbers=(1.0, 0.0, 0.0), color=0.3, size=0.1, several=0.0, position=0.0, styles=(0.8, 0.1, 0.1),
    views=(1.0, 0.0, 0.0),
)  # fmt: skip
_TURNING = 2**0.5  # a square that turns needs a tile so much wider

Frames = list[Image.Image]


@dataclass(frozen=True)
class Clip:
    """A scene of one thing, and how it moves."""

    scene: Scene
    motion: str

    def __post_init__(self) -> None:
        if (number := sum(thing.count for thing in self.scene.things)) != 1:
            raise SceneError(f"In a clip one thing moves, not {number}.")
        if self.motion not in MOTIONS:
            raise SceneError(f"motion is {self.motion!r}; it can be one of: {', '.join(MOTIONS)}.")

    @property
    def concept(self) -> str:
        return self.scene.things[0].concept

    @property
    def background(self) -> str:
        """As it is drawn."""
        return self.scene.background or "white"


def parse_clip(text: str) -> Clip | None:
    """The clip that a text describes; None when it tells of no motion, or not of exactly one thing that is known."""
    motion, rest = motion_in(text)
    scene = parse(rest)
    return Clip(scene, motion) if scene and motion and sum(thing.count for thing in scene.things) == 1 else None


def render_clip(clip: Clip, rng: random.Random, side: int = SIDE) -> Frames:
    """Draw a clip; the same clip and the same state of `rng` give the same FRAMES pictures, RGB, `side` pixels wide.

    What the scene leaves unsaid is drawn as `Scene.resolved` says. Off its place is a thing in all frames alike.
    """
    scene = clip.scene.resolved()
    ground = background(clip.background, rng)
    group, off = groups(scene)[0], jitter(rng)
    drawn = figure(scene.things[0], scene)
    pictures = []
    for pose in poses(clip.motion):
        picture = ground.copy()
        paste(picture, *posed(drawn, pose.box(group).moved(*off), pose))
        pictures.append(picture if side == SIDE else picture.resize((side, side), Image.Resampling.BOX))
    return pictures


def posed(figure: Image.Image, box: Box, pose: Pose) -> tuple[Image.Image, Box]:
    """An RGBA figure in a square, turned about its middle and faded as its pose says, and the square that it needs."""
    if pose.turn:
        figure, box = _turned(figure, pose.turn), box.moved(0, 0, _TURNING)
    return (_faded(figure, pose.seen) if pose.seen < 1 else figure), box


def _turned(figure: Image.Image, degrees: float) -> Image.Image:
    side = round(figure.width * _TURNING)
    wide = Image.new("RGBA", (side, side))
    wide.paste(figure, ((side - figure.width) // 2, (side - figure.height) // 2))
    return wide.rotate(-degrees, Image.Resampling.BICUBIC)


def _faded(figure: Image.Image, seen: float) -> Image.Image:
    faded = figure.copy()
    faded.putalpha(figure.getchannel("A").point([round(value * seen) for value in range(256)]))
    return faded


def sample_clip(rng: random.Random, mix: Mix = MOVING) -> Clip:
    """A clip to train on: never a held-out one, nor one of a held-out scene."""
    while is_held_out(clip := _clip(rng, mix)):
        pass
    return clip


def held_out_clips(number: int, seed: int, mix: Mix = MOVING) -> list[Clip]:
    """Different clips that training never shows; all motions about equally often."""
    rng, found = random.Random(seed), dict[Clip, None]()
    while len(found) < number:
        if is_held_out(clip := _clip(rng, mix)):
            found[clip] = None
    return list(found)


def is_held_out(clip: Clip) -> bool:
    """Whether a clip is kept from training, by its thing, motion and background; the same on every machine."""
    digest = hashlib.sha256(f"{clip.concept}|{clip.motion}|{clip.background}".encode()).digest()
    return int.from_bytes(digest[:8], "big") % HELD_OUT_ONE_IN == 0


def _clip(rng: random.Random, mix: Mix) -> Clip:
    return Clip(sample_scene(rng, mix), rng.choice(MOTIONS))


__all__ = [
    "FRAMES", "MOVING", "Clip", "held_out_clips", "is_held_out", "parse_clip", "render_clip", "sample_clip",
]  # fmt: skip

"""The verdict on a picture: what was asked for must explain it better than anything else would."""

from collections.abc import Sequence

import numpy as np
from PIL import Image

from generation.scene.layout import SIDE
from generation.scene.scene import STYLES, VIEWS, Scene
from training.judge.contest import NEAR, TIE
from training.judge.examining import LEAD, Examined, examine
from training.judge.ground import behind, nearest, planes, reduced, visible
from training.judge.matching import Frame, match
from training.judge.overlap import frames
from training.judge.stands import stand
from training.judge.verdict import Verdict
from training.world.render import is_dark
from training.world.sprites import concept_names

ALIKE = 0.004  # of what a thing gains: a pink door is all but the same in 3D and flat

Picture = Image.Image | np.ndarray


def judge(picture: Picture, scene: Scene) -> Verdict:
    """Whether a picture shows a scene; what the scene leaves unsaid must be as `Scene.resolved` says.

    Args: picture, an image or (H, W, 3) uint8; another size than SIDE by SIDE is resized first.
    """
    scene = scene.resolved()
    image = fitted(picture)
    pixels, small = planes(image), planes(reduced(image))
    free = visible(scene)
    background, plain = nearest(small, free)
    ground = behind(small, plain, free)
    bare = Frame.of(pixels, ground)
    found = [
        match(bare, concept_names().index(thing.concept), stand(scene, index), NEAR)
        for index, thing in enumerate(scene.things)
    ]
    dark = is_dark(background)
    examined = [
        examine(frame, bare, scene, index, dark) for index, frame in enumerate(frames(pixels, ground, scene, found))
    ]
    return Verdict(
        things=tuple(each.verdict for each in examined),
        background=background == scene.background,
        style=_style_is_right(scene.style, examined),
        view=_view_is_right(scene.view, examined),
    )


def judge_many(pictures: Sequence[Picture], scenes: Sequence[Scene]) -> list[Verdict]:
    """A verdict on each picture and its scene."""
    return [judge(picture, scene) for picture, scene in zip(pictures, scenes, strict=True)]


def fitted(picture: Picture) -> Image.Image:
    """RGB, SIDE by SIDE."""
    image = Image.fromarray(picture) if isinstance(picture, np.ndarray) else picture
    return image.convert("RGB") if image.size == (SIDE, SIDE) else image.convert("RGB").resize((SIDE, SIDE))


def _style_is_right(style: str, examined: list[Examined]) -> bool:
    known = [each for each in examined if each.verdict.concept] or examined
    gains = {each: sum(thing.styles[each] for thing in known) for each in STYLES}
    unexplained = sum(max(thing.found.contents - max(thing.styles.values()), 0) for thing in known)
    slack = TIE * unexplained + ALIKE * sum(thing.found.energy for thing in known)
    return gains[style] >= max(gains.values()) - slack


def _view_is_right(view: str, examined: list[Examined]) -> bool:
    """By the things that can tell; nothing speaks against it where none can."""
    telling = [each for each in examined if each.views]
    gains = {each: sum(thing.views[each] for thing in telling) for each in VIEWS}
    slack = sum(LEAD * thing.found.energy + thing.found.unseen for thing in telling)
    return gains[view] >= max(gains.values()) - slack

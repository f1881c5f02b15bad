"""What is cut out of a picture is its thing: held against the sprites that rendered pictures are made of."""

import random

import numpy as np
import pytest
from PIL import Image, ImageDraw

from generation.cutout import ground_color, grown, shrunk, solid, strokes
from generation.scene.layout import groups
from generation.scene.scene import Scene, Thing
from training.world.render import figure, paste, render

NAMES = ("cat", "car", "tree", "apple", "house")


def true_mask(scene: Scene) -> np.ndarray:
    """Where the thing of a scene is, without its places by chance."""
    shown = Image.new("RGB", (256, 256))
    opaque = figure(scene.things[0], scene).getchannel("A")
    paste(shown, Image.merge("RGBA", [Image.new("L", opaque.size, 255)] * 3 + [opaque]), groups(scene)[0])
    return np.asarray(shown)[..., 0] > 127


def overlap(one: np.ndarray, other: np.ndarray) -> float:
    return (one & other).sum() / (one | other).sum()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("ground", ["white", "blue", "black"])
def test_things_are_cut_out_whole(name, ground):
    scene = Scene((Thing(name),), ground).resolved()
    mask = np.asarray(solid(render(scene, random.Random(0)))) > 127
    assert overlap(mask, true_mask(scene)) > 0.85


@pytest.mark.parametrize("name", NAMES)
def test_ink_is_cut_out_stroke_by_stroke(name):
    scene = Scene((Thing(name),), "white", "ink").resolved()
    mask = np.asarray(strokes(render(scene, random.Random(0)))) > 127
    assert overlap(mask, true_mask(scene)) > 0.7


def test_ground_is_seen_between_strokes():
    picture = render(Scene((Thing("cat"),), "white", "ink").resolved(), random.Random(0))
    assert np.asarray(strokes(picture)).mean() < 0.7 * np.asarray(solid(picture)).mean()


def test_what_is_like_the_ground_but_enclosed_belongs_to_the_thing():
    picture = Image.new("RGB", (64, 64), (250, 250, 250))
    ImageDraw.Draw(picture).ellipse((16, 16, 48, 48), outline="black", width=3)
    mask = solid(picture)
    assert (mask.getpixel((32, 32)), mask.getpixel((4, 4))) == (255, 0)


def test_noise_of_the_ground_is_no_thing():
    noise = np.random.default_rng(0).integers(-6, 6, (64, 64, 3))
    picture = Image.fromarray((np.array([200, 60, 60]) + noise).astype(np.uint8))
    picture.putpixel((40, 40), (0, 0, 255))
    assert np.asarray(solid(picture)).max() == 0
    assert ground_color(picture) == pytest.approx((200, 60, 60), abs=2)


def test_masks_grow_and_shrink():
    mask = Image.new("L", (64, 64))
    mask.paste(255, (20, 20, 44, 44))
    size = np.asarray(mask, float).sum()
    assert np.asarray(grown(mask, 4), float).sum() > 1.3 * size
    assert np.asarray(shrunk(mask), float).sum() < 0.95 * size

"""The renderer: the same from the same seed, and every word of a scene changes what one sees."""

import random
from dataclasses import replace

import numpy as np
import pytest

from generation.scene.layout import DIRECTIONS, SIDE, groups
from generation.scene.scene import BACKGROUNDS, COLORS, PLACES, POSITIONS, SIZES, STYLES, VIEWS, Scene, Thing
from tests.scenes import some_scene
from training.world.backgrounds import VARIANTS, background
from training.world.render import figure, render
from training.world.sprites import RGB

CAT = Scene((Thing("cat"),), "white")


def pixels(scene: Scene, seed: int = 0) -> np.ndarray:
    return np.asarray(render(scene, random.Random(seed))).astype(int)


def inside(scene: Scene, thing: int = 0) -> np.ndarray:
    """Mean colour of the middle third of a thing's square."""
    box = groups(scene.resolved())[thing]
    reach = box.side / 6
    rows, columns = (slice(int(at - reach), int(at + reach)) for at in (box.y, box.x))
    return pixels(scene)[rows, columns].reshape(-1, 3).mean(0)


def nearest_color(rgb: np.ndarray) -> str:
    return min(RGB, key=lambda name: float(np.abs(rgb - np.asarray(RGB[name])).sum()))


def changed(one: Scene, other: Scene) -> float:
    """Share of the pixels that clearly differ."""
    return float((np.abs(pixels(one) - pixels(other)).max(-1) > 40).mean())


def test_a_picture_is_rgb_and_256_pixels_a_side():
    picture = render(CAT, random.Random(0))
    assert (picture.size, picture.mode) == ((SIDE, SIDE), "RGB") == ((256, 256), "RGB")


def test_the_same_seed_gives_the_same_picture_and_another_seed_another():
    for seed in range(20):
        scene = some_scene(random.Random(seed))
        assert (pixels(scene, seed) == pixels(scene, seed)).all()
        assert (pixels(scene, seed) != pixels(scene, seed + 1)).any()


def test_a_picture_does_not_depend_on_what_was_drawn_before():
    before = pixels(CAT)
    for seed in range(5):
        render(some_scene(random.Random(seed)), random.Random(seed))
    assert (pixels(CAT) == before).all()


def test_what_is_unsaid_is_drawn_as_the_resolved_scene_says():
    for seed in range(20):
        scene = some_scene(random.Random(seed))
        assert (pixels(scene) == pixels(scene.resolved())).all()


@pytest.mark.parametrize("name", BACKGROUNDS)
def test_every_background_fills_the_corners(name):
    far = replace(CAT, background=name, view="far")
    plain = np.asarray(background(name, random.Random(1))).astype(int)
    picture = pixels(far)
    corners = [(slice(0, 20), slice(0, 20)), (slice(-20, None), slice(-20, None))]
    for corner in corners:
        assert np.abs(picture[corner].mean((0, 1)) - plain[corner].mean((0, 1))).max() < 40


def test_no_two_backgrounds_look_alike():
    means = {name: np.asarray(background(name, random.Random(2))).astype(int) for name in BACKGROUNDS}
    for at, one in enumerate(BACKGROUNDS):
        for other in BACKGROUNDS[at + 1 :]:
            assert np.abs(means[one] - means[other]).mean() > 15, (one, other)


@pytest.mark.parametrize("name", PLACES)
def test_a_place_has_variants_that_differ_and_are_always_the_same(name):
    drawn = {background(name, random.Random(seed)).tobytes() for seed in range(200)}
    assert len(drawn) == VARIANTS
    assert background(name, random.Random(5)).tobytes() == background(name, random.Random(5)).tobytes()


@pytest.mark.parametrize("color", COLORS)
def test_a_coloured_thing_is_seen_in_its_colour(color):
    ground = "white" if color != "white" else "blue"
    assert nearest_color(inside(Scene((Thing("heart", color),), ground))) == color


@pytest.mark.parametrize(
    "change", [{"color": "blue"}, {"size": "big"}, {"size": "small"}, {"count": 2}, {"position": "top"}]
)
def test_every_attribute_of_a_thing_changes_the_picture(change):
    assert changed(CAT, Scene((replace(CAT.things[0], **change),), "white")) > 0.03


@pytest.mark.parametrize(
    "change", [{"background": "grass"}, {"style": "flat"}, {"style": "ink"}, {"view": "far"}, {"view": "close-up"}]
)
def test_everything_said_of_the_whole_changes_the_picture(change):
    assert changed(CAT, replace(CAT, **change)) > 0.03


@pytest.mark.parametrize("position", POSITIONS)
def test_a_thing_is_seen_where_it_is_said_to_be(position):
    strokes = np.abs(pixels(Scene((Thing("heart", "red", position=position),), "white")) - 250).max(-1) > 60
    rows, columns = np.nonzero(strokes)
    x, y = columns.mean() / SIDE - 0.5, rows.mean() / SIDE - 0.5
    distance = {place: abs(x - dx / 4) + abs(y - dy / 4) for place, (dx, dy) in DIRECTIONS.items()}
    assert min(distance, key=distance.__getitem__) == position


def test_ink_is_black_on_paper_and_light_at_night():
    def lightness(ground: str) -> float:
        sprite = np.asarray(figure(Thing("cat"), Scene((Thing("cat"),), ground, "ink")))
        return float(sprite[sprite[..., 3] > 200][:, :3].mean())

    assert lightness("white") < 40 < 200 < lightness("night")
    assert lightness("black") > 200


def test_every_word_of_a_scene_can_be_drawn():
    for style in STYLES:
        for view in VIEWS:
            for size in (None, *SIZES):
                assert pixels(Scene((Thing("dog", None, size, 3), Thing("sun")), "sky", style, view)).std() > 5

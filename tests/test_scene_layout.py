"""Layouts do what the words say: left is left, big is bigger, far is smaller."""

import random
from dataclasses import replace

import pytest

from generation.scene.layout import SIDE, Box, copies, groups
from generation.scene.scene import POSITIONS, Scene, Thing
from tests.scenes import some_scene

CAT, DOG, SUN = Thing("cat"), Thing("dog"), Thing("sun")
MIDDLE = SIDE / 2


def box(scene: Scene, thing: int = 0) -> Box:
    return groups(scene.resolved())[thing]


@pytest.mark.parametrize("others", [(), (DOG,), (DOG, SUN)])
@pytest.mark.parametrize(
    ("position", "dx", "dy"), [("left", -1, 0), ("right", 1, 0), ("top", 0, -1), ("bottom", 0, 1), ("centre", 0, 0)]
)
def test_a_thing_stands_where_it_is_said_to(position, dx, dy, others):
    placed = box(Scene((replace(CAT, position=position), *others)))
    for there, middle, direction in ((placed.x, MIDDLE, dx), (placed.y, MIDDLE, dy)):
        assert (there > middle) - (there < middle) == direction


def test_unsaid_things_stand_from_left_to_right():
    xs = [placed.x for placed in groups(Scene((CAT, DOG, SUN)).resolved())]
    assert xs == sorted(xs) and len(set(xs)) == 3


@pytest.mark.parametrize("others", [(), (DOG,), (DOG, SUN)])
@pytest.mark.parametrize("view", ["normal", "close-up", "far"])
def test_big_is_larger_and_small_is_smaller(view, others):
    def side(size: str | None) -> float:
        return box(Scene((replace(CAT, size=size), *others), view=view)).side

    assert side("small") < 0.8 * side(None) and side("big") > 1.1 * side(None)


@pytest.mark.parametrize("things", [(CAT,), (CAT, DOG), (CAT, DOG, SUN)])
def test_a_close_up_is_larger_and_a_far_view_smaller(things):
    normal, near, far = (box(Scene(things, view=view)).side for view in ("normal", "close-up", "far"))
    assert far < 0.6 * normal < normal < 0.9 * near


def test_two_things_on_opposite_sides_never_overlap_in_the_normal_view():
    for one, other in (("left", "right"), ("top", "bottom")):
        a, b = groups(Scene((replace(CAT, position=one), replace(DOG, position=other))))
        assert max(abs(a.x - b.x), abs(a.y - b.y)) >= (a.side + b.side) / 2


def test_three_things_never_overlap_by_more_than_a_fifth_in_the_normal_view():
    for places in (("left", "centre", "right"), ("top", "centre", "bottom"), ("left", "top", "right")):
        boxes = groups(Scene(tuple(replace(t, position=p) for t, p in zip((CAT, DOG, SUN), places, strict=True))))
        for at, a in enumerate(boxes):
            for b in boxes[at + 1 :]:
                assert max(abs(a.x - b.x), abs(a.y - b.y)) >= 0.8 * (a.side + b.side) / 2


def test_everything_but_a_close_up_stays_in_the_picture():
    for seed in range(500):
        scene = replace(some_scene(random.Random(seed)).resolved(), view="normal")
        for placed in groups(scene):
            assert placed.side / 2 <= min(placed.x, placed.y, SIDE - placed.x, SIDE - placed.y)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_copies_stay_in_their_group_and_do_not_overlap(count):
    group = Box(100, 120, 80)
    boxes = copies(group, count)
    assert len(boxes) == count
    for at, a in enumerate(boxes):
        assert abs(a.x - group.x) + a.side / 2 <= group.side / 2 * 1.25
        for b in boxes[at + 1 :]:
            assert max(abs(a.x - b.x), abs(a.y - b.y)) >= 0.95 * (a.side + b.side) / 2


def test_every_position_has_a_direction():
    centres = {
        (box(Scene((Thing("cat", position=p),))).x, box(Scene((Thing("cat", position=p),))).y) for p in POSITIONS
    }
    assert len(centres) == len(POSITIONS)

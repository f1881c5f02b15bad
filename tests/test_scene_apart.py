"""Scenes taken apart: every thing alone and large, on a ground from which it can be told, and where it belongs."""

import pytest

from generation.scene.apart import taken_apart
from generation.scene.layout import SIDE, copies, groups
from generation.scene.scene import Scene, Thing

CAT, CAR = Thing("cat"), Thing("car", "red")


@pytest.mark.parametrize(
    "scene",
    [Scene((CAT,)), Scene((Thing("cat", size="big", position="left"),), "grass"), Scene((CAT,), view="close-up")],
)
def test_one_large_thing_is_drawn_as_it_is(scene):
    assert taken_apart(scene) == ()


@pytest.mark.parametrize(
    "scene", [Scene((CAT,), view="far"), Scene((Thing("cat", size="small"),)), Scene((Thing("cat", count=2),))]
)
def test_small_things_and_copies_are_drawn_apart(scene):
    (part,) = taken_apart(scene)
    assert part.alone == Scene((CAT,)).resolved()
    assert part.places == tuple(copies(groups(scene.resolved())[0], scene.things[0].count))


def test_each_thing_is_alone_and_as_large_as_it_gets():
    whole = Scene((Thing("cat", size="small", count=3), CAR), "blue", "flat", "far")
    parts = taken_apart(whole)
    assert [part.alone for part in parts] == [Scene((each,), "blue", "flat").resolved() for each in (CAT, CAR)]
    assert [len(part.places) for part in parts] == [3, 1]
    assert all(part.own.x == part.own.y == SIDE / 2 and part.own.side > 150 for part in parts)


@pytest.mark.parametrize(
    ("color", "background", "style", "ground"),
    [
        (None, None, "3d", "white"),
        (None, "beach", "3d", "white"),
        ("white", "beach", "3d", "gray"),
        ("white", "blue", "flat", "blue"),
        (None, "night", "ink", "black"),
        (None, "grass", "ink", "white"),
    ],
)
def test_a_thing_can_be_told_from_its_ground(color, background, style, ground):
    parts = taken_apart(Scene((Thing("cat", color), CAR), background, style))
    assert parts[0].alone.background == ground
    assert {part.alone.style for part in parts} == {style}


def test_an_edit_leaves_the_other_things_as_they_were():
    before = taken_apart(Scene((CAT, CAR), "grass"))
    after = taken_apart(Scene((CAT, Thing("tree")), "beach"))
    assert before[0] == after[0]
    assert before[1] != after[1]

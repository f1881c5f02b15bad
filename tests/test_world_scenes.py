"""Scenes to train on, and those held out: the split is the same everywhere, and the mixes say what they show."""

import random
from dataclasses import replace

import pytest

from generation.scene.scene import Scene, Thing
from training.world.scenes import CURRICULUM, FULL, held_out_scenes, is_held_out, sample_scene

RED_CAT = Scene((Thing("cat", "red"),), "blue")


def sampled(mix_name: str, number: int = 2000) -> list[Scene]:
    rng = random.Random(7)
    return [sample_scene(rng, CURRICULUM[mix_name]) for _ in range(number)]


@pytest.mark.parametrize("mix_name", CURRICULUM)
def test_training_never_sees_a_held_out_scene(mix_name):
    assert not any(is_held_out(scene) for scene in sampled(mix_name))


@pytest.mark.parametrize(("kind", "number"), [("one", 1), ("two", 2), ("three", 3)])
def test_evaluation_sees_only_held_out_scenes_and_none_twice(kind, number):
    scenes = held_out_scenes(kind, 200, seed=1)
    assert all(is_held_out(scene) and len(scene.things) == number for scene in scenes)
    assert len(set(scenes)) == 200


def test_about_one_combination_in_twenty_is_held_out():
    names = [thing.concept for scene in sampled("first") for thing in scene.things]
    scenes = [
        Scene((Thing(name, color),), ground) for name in names for color in (None, "red") for ground in ("sky", "pink")
    ]
    assert 0.04 < sum(map(is_held_out, scenes)) / len(scenes) < 0.06


def test_the_split_is_the_same_on_every_machine():
    # Computed once and written down: a changed hash would train on what earlier runs held out.
    held = [scene for color in ("red", "blue", "green", "black") for scene in split_row(color) if is_held_out(scene)]
    assert [(scene.things[0].concept, scene.things[0].color, scene.background) for scene in held] == HELD


def split_row(color: str) -> list[Scene]:
    return [
        Scene((Thing(name, color),), ground) for name in ("cat", "car") for ground in ("white", "sky", "grass", "red")
    ]


HELD = [("car", "red", "grass"), ("cat", "green", "sky")]


def test_what_is_held_out_does_not_depend_on_order_place_size_number_or_view():
    cat, dog = Thing("cat", "red", "big", 2, "left"), Thing("dog")
    for background in ("blue", "green", "sky", "snow"):
        scene = Scene((cat, dog), background)
        same = Scene((replace(dog, position="top"), Thing("cat", "red")), background, view="far")
        assert is_held_out(scene) == is_held_out(same)


def test_an_unsaid_background_counts_as_the_white_that_is_drawn():
    for name in ("cat", "dog", "car", "tree", "house", "apple", "bus", "fish", "key", "bed", "pig", "owl"):
        assert is_held_out(Scene((Thing(name),))) == is_held_out(Scene((Thing(name),), "white"))


def test_no_scene_has_two_things_of_one_concept():
    for scene in sampled("full"):
        assert len({thing.concept for thing in scene.things}) == len(scene.things)


def test_the_places_of_things_are_said_all_or_none_and_differ():
    for scene in sampled("full"):
        places = [thing.position for thing in scene.things]
        assert not any(places) or (all(places) and len(set(places)) == len(places))


def test_the_mix_of_shapes_shows_one_or_two_things_from_the_normal_distance():
    assert {(len(scene.things), scene.view) for scene in sampled("shapes")} == {(1, "normal"), (2, "normal")}


def test_the_full_mix_shows_every_attribute_and_leaves_some_unsaid():
    scenes = sampled("full")
    things = [thing for scene in scenes for thing in scene.things]
    assert {scene.background for scene in scenes} >= {None, "red", "sky", "snow"}
    assert {thing.position for thing in things} >= {None, "left", "right", "top", "bottom", "centre"}
    assert {thing.count for thing in things} == {1, 2, 3}
    said = sum(scene.background is not None for scene in scenes) / len(scenes)
    assert abs(said - FULL.background) < 0.04


def test_ink_never_has_the_colour_of_its_ground():
    for scene in sampled("full"):
        if scene.style == "ink":
            assert all(thing.color != scene.background for thing in scene.things if thing.color)


def test_the_same_seed_gives_the_same_scenes():
    assert sampled("full", 50) == sampled("full", 50)
    assert held_out_scenes("two", 20, seed=3, mix=FULL) != held_out_scenes("two", 20, seed=4, mix=FULL)

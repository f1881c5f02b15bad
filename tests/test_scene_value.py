"""Scenes as values: what they allow, how they are drawn where something is unsaid, and their JSON."""

import json
import random

import pytest

from generation.scene.errors import SceneError
from generation.scene.scene import BACKGROUNDS, Scene, Thing
from tests.scenes import some_scene

CAT, DOG, SUN = Thing("cat"), Thing("dog"), Thing("sun")


def placed(*things: Thing) -> list[str | None]:
    return [thing.position for thing in Scene(things).resolved().things]


def test_things_stand_in_their_usual_places_when_none_is_said():
    assert placed(CAT) == ["centre"]
    assert placed(CAT, DOG) == ["left", "right"]
    assert placed(CAT, DOG, SUN) == ["left", "centre", "right"]


def test_a_thing_without_a_place_takes_a_free_one():
    assert placed(Thing("cat", position="left"), DOG) == ["left", "right"]
    assert placed(CAT, Thing("dog", position="left")) == ["right", "left"]
    assert placed(CAT, DOG, Thing("sun", position="top")) == ["left", "centre", "top"]


def test_an_unsaid_background_is_white():
    assert Scene((CAT,)).resolved().background == "white"
    assert Scene((CAT,), "night").resolved().background == "night"


def test_resolving_twice_changes_nothing():
    for seed in range(200):
        scene = some_scene(random.Random(seed)).resolved()
        assert scene.resolved() == scene


def test_json_has_the_promised_keys():
    scene = Scene((Thing("cat", "red", "big", 2, "left"), DOG), "grass", "ink", "far")
    assert scene.to_json() == {
        "objects": [
            {"en": "cat", "color": "red", "size": "big", "count": 2, "position": "left"},
            {"en": "dog", "color": None, "size": None, "count": 1, "position": None},
        ],
        "background": "grass",
        "style": "ink",
        "view": "far",
    }


def test_a_scene_survives_json():
    for seed in range(200):
        scene = some_scene(random.Random(seed))
        assert Scene.from_json(json.loads(json.dumps(scene.to_json()))) == scene


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"color": "beige"}, "color is 'beige'"),
        ({"size": "medium"}, "size is 'medium'"),
        ({"count": 4}, "count is 4"),
        ({"count": 0}, "count is 0"),
        ({"position": "behind"}, "position is 'behind'"),
    ],
)
def test_what_no_thing_can_be_is_refused_by_name(wrong, named):
    with pytest.raises(SceneError, match=named):
        Thing("cat", **wrong)


def test_a_scene_has_one_to_three_things():
    for things in ((), (CAT, DOG, SUN, Thing("moon"))):
        with pytest.raises(SceneError, match="1 to 3 things"):
            Scene(things)


@pytest.mark.parametrize(
    ("wrong", "named"), [({"background": "forest"}, "forest"), ({"style": "oil"}, "oil"), ({"view": "top"}, "top")]
)
def test_what_no_scene_can_be_is_refused_with_what_is_allowed(wrong, named):
    with pytest.raises(SceneError, match=f"{named}.*it can be one of"):
        Scene((CAT,), **wrong)


@pytest.mark.parametrize(
    "values",
    [{}, {"objects": [{}], "background": None, "style": "3d", "view": "normal"}, {"objects": 3}, {"objects": ["cat"]}],
)
def test_json_that_is_no_scene_is_refused(values):
    with pytest.raises(SceneError):
        Scene.from_json(values)


def test_there_are_sixteen_backgrounds():
    assert len(set(BACKGROUNDS)) == len(BACKGROUNDS) == 16

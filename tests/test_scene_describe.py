"""`describe` says everything that is drawn, in sentences that the parser reads back."""

import random

import pytest

from generation.scene.describe import describe
from generation.scene.errors import SceneError
from generation.scene.lexicon import concepts
from generation.scene.parse import read
from generation.scene.scene import BACKGROUNDS, COLORS, POSITIONS, SIZES, STYLES, VIEWS, Scene, Thing
from tests.scenes import shown, some_scene

LANGUAGES = ("en", "zh")


def misread(scenes: list[Scene], language: str) -> list[str]:
    """The sentences that do not say their scenes, resolved, or have words that are not understood."""
    found = []
    for scene in scenes:
        text = describe(scene, language)
        reading = read(text)
        if reading.scene is None or reading.scene.resolved() != scene.resolved() or reading.unknown:
            found.append(f"{text} -> {shown(reading.scene)}")
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [1, 2, 3])
def test_every_concept_is_read_back_in_any_number(language, count):
    assert misread([Scene((Thing(concept.en, count=count),)) for concept in concepts()], language) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("color", COLORS)
def test_every_concept_is_read_back_in_every_colour_on_every_coloured_background(language, color):
    scenes = [Scene((Thing(concept.en, color),), COLORS[at % 11]) for at, concept in enumerate(concepts())]
    assert misread(scenes, language) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_every_concept_is_read_back_in_every_size(language, size):
    assert misread([Scene((Thing(concept.en, "blue", size),), "grass") for concept in concepts()], language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_background_style_view_and_place_is_read_back(language):
    scenes = [
        Scene((Thing("cat", position=place),), background, style, view)
        for place in (None, *POSITIONS)
        for background in (None, *BACKGROUNDS)
        for style in STYLES
        for view in VIEWS
    ]
    assert misread(scenes, language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_random_scenes_are_read_back(language):
    assert misread([some_scene(random.Random(seed)) for seed in range(700)], language) == []


@pytest.mark.parametrize(
    ("scene", "english", "chinese"),
    [
        (Scene((Thing("cat"),)), "a cat, on a white background, 3d style", "一只猫，白色背景，3D风格"),
        (
            Scene((Thing("dog", "red", "small", 2), Thing("rose")), "grass", "ink", "close-up"),
            "two small red dogs on the left and a rose on the right, on the grass, ink painting, close-up",
            "左边是两只红色的小小的狗，右边是一朵玫瑰，在草地上，水墨画，特写",
        ),
        (
            Scene((Thing("wine", "red"),), "blue"),
            "a red-colored glass of wine, on a blue background, 3d style",
            "一杯红色的红酒，蓝色背景，3D风格",
        ),
        (
            Scene((Thing("orange", "blue"),), "orange"),
            "a blue orange, on an orange background, 3d style",
            "一个蓝色的橘子，橙色背景，3D风格",
        ),
        (
            Scene((Thing("ufo"), Thing("umbrella")), "night"),
            "a ufo on the left and an umbrella on the right, under the night sky, 3d style",
            "左边是一个飞碟，右边是一把雨伞，在夜空下，3D风格",
        ),
    ],
)
def test_sentences_read_as_people_write_them(scene, english, chinese):
    assert (describe(scene, "en"), describe(scene, "zh")) == (english, chinese)


def test_an_unknown_thing_is_named_in_the_error():
    with pytest.raises(SceneError, match="gryphon"):
        describe(Scene((Thing("gryphon"),)), "zh")

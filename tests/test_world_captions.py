"""Captions: people's sentences of many forms, each of which the parser reads back to its scene."""

import random
import re
import time
from collections import Counter

import pytest

from generation.scene.errors import SceneError
from generation.scene.language import language_of
from generation.scene.parse import read
from generation.scene.scene import Scene, Thing
from tests.scenes import same, shown, some_scene
from training.world.captions import GRAMMARS, caption, form_of
from training.world.scenes import FULL, sample_scene

LANGUAGES = ("en", "zh")
SEEDS = range(2000)


def said(scene: Scene, language: str, number: int = 200) -> list[str]:
    return [caption(scene, language, random.Random(seed)) for seed in range(number)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_caption_is_read_back_to_its_scene_and_understood_whole(language):
    wrong = []
    for seed in SEEDS:
        rng = random.Random(seed)
        scene = some_scene(rng)
        text = caption(scene, language, rng)
        reading = read(text)
        if not same(reading.scene, scene) or reading.unknown or reading.left_out:
            wrong.append(f"{text} -> {shown(reading.scene)}, not {shown(scene)}; unknown: {reading.unknown}")
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_captions_of_training_scenes_are_read_back_too(language):
    rng = random.Random(11)
    for scene in [sample_scene(rng, FULL) for _ in range(1000)]:
        text = caption(scene, language, rng)
        assert same(read(text).scene, scene), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_scenes_with_only_some_places_said_are_read_back(language):
    cat, dog, sun = Thing("cat", "red"), Thing("dog", None, "big"), Thing("sun", position="top")
    for things in ((cat, sun), (sun, cat), (cat, dog, sun), (sun, dog, cat)):
        for text in said(Scene(things, "grass"), language, 50):
            assert same(read(text).scene, Scene(things, "grass")), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_at_least_forty_sentence_forms_are_in_use(language):
    rng = random.Random(3)
    used = Counter(form_of(sample_scene(rng), language, rng).text for _ in range(8_000))
    assert len(used) >= 40
    assert set(used) >= {form.text for form in GRAMMARS[language].forms if form.places not in ("partly", "upwards")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_scene_is_said_in_many_ways(language):
    scene = Scene((Thing("cat", "red", "big"), Thing("car", count=2)), "grass", "ink", "far")
    assert len(set(said(scene, language))) > 190


def test_captions_use_the_synonyms_that_people_use():
    english, chinese = said(Scene((Thing("cat"),)), "en"), said(Scene((Thing("car"),)), "zh")
    assert any("kitten" in text.lower() for text in english) and any("kitty" in text.lower() for text in english)
    assert any("轿车" in text for text in chinese) and any("小汽车" in text for text in chinese)


def test_attributes_come_in_any_order():
    english, chinese = (
        said(Scene((Thing("cat", "red", "big"),)), "en", 600),
        said(Scene((Thing("cat", "red", "big"),)), "zh"),
    )
    for pattern in (
        r"(big|large|huge) (red|scarlet|crimson)",
        r"(red|scarlet|crimson) (big|large|huge)",
        r"colored (red|scarlet)",
    ):
        assert any(re.search(pattern, text.lower()) for text in english), pattern
    for pattern in ("红色?的?(大|大大的|大号的|很大的|巨大的)", "(大大|大号|很大|巨大)的(大|鲜)?红"):
        assert any(re.search(pattern, text) for text in chinese), pattern


@pytest.mark.parametrize(
    ("language", "request_words"), [("en", r"^(draw|please draw|paint|show me)\b"), ("zh", r"^(画|请画|帮我画)")]
)
def test_some_captions_ask_and_some_only_name(language, request_words):
    texts = said(Scene((Thing("cat"),)), language, 400)
    asking = sum(bool(re.match(request_words, text.lower())) for text in texts)
    assert 20 < asking < 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_caption_says_nothing_that_is_not_in_the_scene(language):
    for text in said(Scene((Thing("cat"),)), language):
        reading = read(text)
        assert reading.scene == Scene((Thing("cat"),)), text
        assert not re.search(r"背景|background|backdrop", text.lower()), text


@pytest.mark.parametrize(
    ("language", "styles", "views"), [("en", r"3d", r"normal"), ("zh", r"3D|立体|三维", r"正常|普通")]
)
def test_the_usual_style_and_view_are_mostly_unsaid_but_sometimes_said(language, styles, views):
    texts = said(Scene((Thing("cat"),)), language, 1000)
    assert 50 < sum(bool(re.search(styles, text, re.IGNORECASE)) for text in texts) < 200
    assert 10 < sum(bool(re.search(views, text, re.IGNORECASE)) for text in texts) < 100


def test_english_varies_in_capitals_and_stops():
    texts = said(Scene((Thing("cat"),), "blue"), "en", 400)
    assert any(text[0].islower() for text in texts) and any(text[0].isupper() for text in texts)
    assert any(text.isupper() for text in texts)
    assert any(text.endswith(".") for text in texts) and not all(text.endswith(".") for text in texts)


@pytest.mark.parametrize(("language", "most"), [("en", 30), ("zh", 40)])
def test_nearly_all_captions_are_short(language, most):
    rng = random.Random(5)
    texts = [caption(sample_scene(rng), language, rng) for _ in range(2000)]
    lengths = [len(text.split()) if language == "en" else len(text) for text in texts]
    assert sum(length <= most for length in lengths) > 0.95 * len(lengths)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_caption_is_in_its_language(language):
    rng = random.Random(6)
    texts = [caption(sample_scene(rng), language, rng) for _ in range(500)]
    assert {language_of(text) for text in texts} == {language}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_seed_gives_the_same_caption(language):
    scene = some_scene(random.Random(1))
    assert said(scene, language, 20) == said(scene, language, 20)


def test_a_thing_the_world_does_not_know_is_named_in_the_error():
    with pytest.raises(SceneError, match="gryphon"):
        caption(Scene((Thing("gryphon"),)), "en", random.Random(0))


@pytest.mark.bench
def test_a_caption_takes_less_than_a_third_of_a_millisecond():
    rng = random.Random(8)
    scenes = [sample_scene(rng) for _ in range(5000)]
    started = time.process_time()
    for at, scene in enumerate(scenes):
        caption(scene, LANGUAGES[at % 2], rng)
    assert (time.process_time() - started) / len(scenes) < 0.3e-3

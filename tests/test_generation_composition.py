"""Scenes drawn thing by thing: how the steps go, what is laid where, and that a seed still means one picture."""

from dataclasses import replace
from threading import Event

import numpy as np
import pytest
import torch
from PIL import Image

from generation.collage import laid
from generation.device import Device
from generation.drawn_parts import DrawnPart, DrawnParts
from generation.errors import Cancelled
from generation.hunyuan_dit import HunyuanDiT
from generation.loop import draw, draw_many, finish
from generation.request import GenerationRequest
from generation.scene.apart import taken_apart
from generation.scene.scene import Scene, Thing
from tests.tiny_hunyuan import EMBEDDED_NOISE, tiny_hunyuan, tiny_row

STEPS = 4
TWO_ON_GRASS = "a cat and a red car on the grass"
TWO_ON_BLUE = "a cat and a red car on a blue background"


@pytest.fixture(scope="module")
def row(tmp_path_factory):
    folder = tiny_hunyuan(tmp_path_factory.mktemp("hunyuan"), noise=EMBEDDED_NOISE)
    return replace(tiny_row(folder, schedule="dpm++"), composes=True)


@pytest.fixture
def model(row):
    return HunyuanDiT.load(row, Device(torch.device("cpu")))


@pytest.fixture(scope="module")
def plain(row):
    """The same network, which draws prompts as they are."""
    return HunyuanDiT.load(replace(row, composes=False), Device(torch.device("cpu")))


def request(prompt, **settings):
    values = {"width": 64, "height": 64, "steps": STEPS, "guidance": 5.0, "seed": 7}
    return GenerationRequest(prompt, **{**values, **settings})


def pixels(image):
    return np.asarray(image, dtype=np.int16)


def drawn(model, *requests):
    return [pixels(each.image) for each in finish(draw_many(model, requests))]


@pytest.mark.parametrize(
    ("prompt", "total"), [(TWO_ON_BLUE, STEPS), (TWO_ON_GRASS, STEPS + STEPS // 2), ("a cat", STEPS)]
)
def test_every_step_is_told_with_a_preview_of_the_whole(model, prompt, total):
    steps = list(draw(model, request(prompt)))
    assert [(step.index, step.total) for step in steps] == [(index, total) for index in range(1, total + 1)]
    assert {step.preview.size for step in steps} == {(8, 8)}


def test_a_seed_means_the_same_picture_in_every_batch(model):
    prompts = (TWO_ON_GRASS, "三只猫", TWO_ON_BLUE, "a dog", "nothing that is known")
    together = drawn(model, *map(request, prompts))
    for prompt, picture in zip(prompts, together, strict=True):
        assert np.abs(drawn(model, request(prompt))[0] - picture).max() <= 2


def test_what_an_edit_leaves_is_not_drawn_again(model, monkeypatch):
    drawn(model, request(TWO_ON_GRASS))
    rows = []
    predict = model.predict
    monkeypatch.setattr(model, "predict", lambda *given: rows.append(len(given[0])) or predict(*given))
    edited = drawn(model, request("a cat and a blue car on the beach"))[0]
    assert rows == [2] * STEPS + [1] * (STEPS // 2)  # the car, with guidance; the ground, without
    monkeypatch.undo()
    model._parts_drawn = DrawnParts()
    assert np.abs(drawn(model, request("a cat and a blue car on the beach"))[0] - edited).max() <= 2


def test_what_is_all_there_is_put_together_at_once(model):
    before = drawn(model, request(TWO_ON_BLUE))[0]
    assert list(draw(model, request(TWO_ON_BLUE))) == []
    assert np.array_equal(drawn(model, request(TWO_ON_BLUE))[0], before)


def test_another_seed_or_size_of_a_step_is_drawn_anew(model):
    drawn(model, request(TWO_ON_BLUE))
    for changed in ({"seed": 8}, {"steps": STEPS + 1}, {"guidance": 2.0}, {"negative_prompt": "dog"}):
        assert list(draw(model, request(TWO_ON_BLUE, **changed)))


def test_parts_asked_for_last_are_kept():
    kept = DrawnParts(kept=2)
    part = DrawnPart(torch.zeros(4, 8, 8), Image.new("RGB", (8, 8)))
    cat, dog, car = map(request, ("cat", "dog", "car"))
    for each in (cat, dog):
        kept.keep(each, part)
    kept.get(cat)
    kept.keep(car, part)
    assert [kept.get(each) for each in (cat, dog, car)] == [part, None, part]


def test_words_of_no_scene_are_drawn_as_they_are(model, plain):
    words = "nothing that is known"
    assert np.array_equal(drawn(model, request(words)), drawn(plain, request(words)))


@pytest.mark.parametrize("prompt", ["猫", "draw me one cat please"])
def test_a_scene_is_drawn_from_the_plainest_words_for_it(model, plain, prompt):
    said = "a cat, on a white background, 3d style"
    assert np.array_equal(drawn(model, request(prompt)), drawn(plain, request(said)))


def test_a_picture_that_changes_is_drawn_as_a_whole(model, tmp_path):
    Image.new("RGB", (64, 64), "red").save(tmp_path / "source.png")
    changing = request(TWO_ON_GRASS, source=str(tmp_path / "source.png"), strength=0.5)
    assert [step.total for step in draw(model, changing)] == [STEPS // 2] * (STEPS // 2)


def test_drawing_is_cancelled_between_things_and_ground(model):
    cancelled = Event()
    steps = draw(model, request(TWO_ON_GRASS), cancelled)
    for _ in range(STEPS):
        next(steps)
    cancelled.set()
    with pytest.raises(Cancelled):
        next(steps)


def shown(color, ground="white"):
    """A picture of a square thing where a single one stands."""
    picture = Image.new("RGB", (256, 256), ground)
    picture.paste(color, (50, 50, 206, 206))
    return picture


def test_things_are_laid_where_the_layout_has_them():
    scene = Scene((Thing("cat"), Thing("car")), "white").resolved()
    collage = laid(scene, taken_apart(scene), [shown("red"), shown("blue")], 256)
    assert [collage.picture.getpixel(place) for place in ((66, 128), (190, 128), (128, 20))] == [
        (255, 0, 0), (0, 0, 255), (255, 255, 255)
    ]  # fmt: skip
    assert [collage.around.getpixel(place) for place in ((66, 128), (190, 128), (128, 20))] == [0, 0, 255]


def test_every_copy_is_laid():
    scene = Scene((Thing("cat", count=3),), "white").resolved()
    collage = laid(scene, taken_apart(scene), [shown("red")], 256)
    (part,) = taken_apart(scene)
    for place in part.places:
        assert collage.picture.getpixel((round(place.x), round(place.y))) == (255, 0, 0)


def test_what_stands_behind_is_covered():
    scene = Scene((Thing("cat", position="left", size="big"), Thing("car", position="centre", size="big")), "white")
    collage = laid(scene.resolved(), taken_apart(scene), [shown("red"), shown("blue")], 256)
    assert collage.picture.getpixel((128, 128)) == (0, 0, 255)


def test_the_ground_between_is_left_to_be_drawn():
    scene = Scene((Thing("cat"), Thing("car")), "grass").resolved()
    collage = laid(scene, taken_apart(scene), [shown("red"), shown("blue")], 256)
    assert collage.around.getpixel((66 - 62, 128)) == 255
    edge = np.asarray(collage.around)[128]
    assert edge[66] == 0 and (edge[:8] == 255).all()


def test_of_a_picture_what_is_around_its_thing_is_enough():
    scene = Scene((Thing("cat"), Thing("car")), "white").resolved()
    cut = [each.crop((40, 40, 216, 216)) for each in (shown("red"), shown("blue"))]
    whole = laid(scene, taken_apart(scene), [shown("red"), shown("blue")], 256)
    assert np.abs(pixels(laid(scene, taken_apart(scene), cut, 256).picture) - pixels(whole.picture)).mean() < 2


def test_pictures_larger_than_the_layout_are_laid_alike():
    scene = Scene((Thing("cat"), Thing("car")), "white").resolved()
    large = [each.resize((512, 512)) for each in (shown("red"), shown("blue"))]
    collage = laid(scene, taken_apart(scene), large, 512)
    assert collage.picture.getpixel((132, 256)) == (255, 0, 0)
    assert collage.picture.getpixel((380, 256)) == (0, 0, 255)

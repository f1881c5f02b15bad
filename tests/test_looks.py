"""The bilingual CLIP: how its image tower learns, ships, and is read again."""

import json
import random

import numpy as np
import pytest
import torch
from PIL import Image

from generation.errors import MissingCheckpointError
from generation.looks import CONFIG, READING, WEIGHTS, Looks, load, looked_at
from generation.scene.scene import Scene, Thing
from tests.small_clip import DRAWS, begun, briefly
from training.clip import CHECKPOINT
from training.clip_pictures import SIDE, Pictures, Trainer, mix_at, seen, shipped_towers
from training.clip_release import release
from training.pixels import as_tensor
from training.world.render import render
from training.world.scenes import CURRICULUM

TEXTS = ["一只红色的猫", "a red cat", ""]


@pytest.fixture(scope="module")
def runs(tmp_path_factory):
    return tmp_path_factory.mktemp("runs")


@pytest.fixture(scope="module")
def trainer(runs):
    return begun(runs)


@pytest.fixture(scope="module")
def folder(trainer, runs):
    release(runs, runs / "released" / "clip", DRAWS / "text_encoder")
    return runs / "released" / "clip"


@pytest.fixture(scope="module")
def pictures():
    rng = random.Random(0)
    return [render(Scene((Thing(name),), background="grass"), rng) for name in ("cat", "car")]


@pytest.mark.slow
def test_a_step_teaches_the_image_tower_and_leaves_the_text_encoder(tmp_path):
    model, tokenizer = shipped_towers(DRAWS)
    before = {name: weight.clone() for name, weight in model.state_dict().items()}
    briefly(Trainer(tmp_path, model, tokenizer)).train(2, batch=4)
    changed = {name for name, weight in model.state_dict().items() if not torch.equal(weight, before[name])}
    assert not [name for name in changed if name.startswith("text.transformer.")]
    assert {"visual.conv1.weight", "visual.proj", "text.proj.weight", "logit_scale"} <= changed


def test_training_begins_with_plain_things_and_ends_with_all_there_is():
    stages = [mix_at(share / 10) for share in range(11)]
    assert (stages[0], stages[-1]) == (CURRICULUM["shapes"], CURRICULUM["full"])
    grounds = [stage.background for stage in stages]
    assert grounds == sorted(grounds)
    assert len(set(grounds)) > 2


@pytest.mark.slow
def test_training_goes_on_from_its_last_state(trainer, runs):
    again = Trainer(runs / "clip" / "pictures", *shipped_towers(DRAWS))
    assert again.run.step == trainer.run.step == 3
    assert torch.equal(again.model.visual.proj, trainer.model.visual.proj)


def test_training_goes_on_from_what_was_released(folder, tmp_path):
    released = load(folder)
    model, reading = (each.requires_grad_(True) for each in (released.model, released.reading))
    again = briefly(Trainer(tmp_path, model, released.tokenizer, reading, at=3))
    again.train(4, batch=4)
    assert again.run.step == 4
    assert not torch.equal(again.model.visual.proj, load(folder).model.visual.proj)


def test_pictures_are_drawn_and_worded_from_the_seed():
    (drawn, scenes, said), (again, _, said_again) = (Pictures(1).batch(3) for _ in range(2))
    assert drawn.shape == (3, 3, SIDE, SIDE)
    assert len(scenes) == 3
    assert torch.equal(drawn, again)
    assert said == said_again
    assert [len(texts) for texts in said] == [3, 3]


def test_what_ships_gives_the_vectors_of_the_model_in_training(trainer, folder, pictures):
    looks = Looks(folder)
    with torch.no_grad():
        given = as_tensor([seen(picture) for picture in pictures])
        shown = trainer.model.encode_image(given, normalize=True)
        tokens = trainer.tokenizer(TEXTS, return_tensors="pt", padding=True).input_ids
        said = trainer.model.encode_text(tokens, normalize=True)
    np.testing.assert_allclose(looks.pictures(pictures), shown, atol=0.02)
    np.testing.assert_allclose(looks.words(TEXTS), said, atol=0.02)


def test_what_ships_reads_scenes_as_the_model_in_training(trainer, folder, pictures):
    with torch.no_grad():
        states = looked_at(trainer.model, as_tensor([seen(picture) for picture in pictures]))[1]
    expected = trainer.reading.scenes(states)
    for found, right in zip(Looks(folder).scenes(pictures), expected, strict=True):
        assert (found is None) == (right is None)
        assert found is None or found.probability == pytest.approx(right.probability, abs=0.02)


def test_vectors_have_length_one_whatever_the_size_of_the_picture(folder):
    odd = [Image.new("RGBA", (40, 300), "red"), Image.new("L", (1000, 20))]
    found = Looks(folder).pictures(odd)
    np.testing.assert_allclose(np.linalg.norm(found, axis=1), 1, atol=1e-4)


def test_pictures_are_found_by_the_names_of_things_and_by_what_is_said_of_them():
    rng = random.Random(3)
    scenes = [
        Scene((Thing("cat"),)), Scene((Thing("car"),), "grass"), Scene((Thing("car", "red"),)),
        Scene((Thing("apple"), Thing("dog"))), Scene((Thing("whale"),), "beach"),
    ]  # fmt: skip
    looks = Looks(CHECKPOINT)
    features = looks.features([render(scene, rng) for scene in scenes])

    def best(text):
        return int((features @ looks.question(text)).argmax())

    assert [best(text) for text in ("猫", "dog", "a whale", "苹果")] == [0, 3, 4, 3]
    assert [best(text) for text in ("草地上的一辆汽车", "a red car", "a cat on a white background")] == [1, 2, 0]


def test_the_text_encoder_is_not_copied(folder):
    assert sum(path.stat().st_size for path in folder.iterdir()) < 8_000_000
    assert json.loads((folder / CONFIG).read_text())["model_cfg"]["text_cfg"]["hf_model_name"].endswith("text_encoder")


@pytest.mark.parametrize("missing", [CONFIG, WEIGHTS, READING])
def test_a_missing_file_is_an_error_that_says_where(folder, tmp_path, missing):
    for name in {CONFIG, WEIGHTS, READING} - {missing}:
        (tmp_path / name).write_bytes((folder / name).read_bytes())
    with pytest.raises(MissingCheckpointError, match=str(tmp_path)):
        Looks(tmp_path).words(["猫"])

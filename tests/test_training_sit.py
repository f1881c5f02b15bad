"""A small SiT of the world's things: it learns, goes on where it stopped, and the program draws with its folder."""

from dataclasses import replace

import pytest
import torch
from safetensors.torch import load_file

from generation.class_names import read
from generation.scene.lexicon import concepts
from generation.scene.scene import Scene, Thing
from tests.small_clip import DRAWS
from training import sit
from training.alignment import CONCEPTS

SMALL = replace(sit.CONFIG, patch_size=16, hidden_size=32, depth=1, num_heads=2)


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    runs = tmp_path_factory.mktemp("runs")
    trainer = sit.Trainer(runs, DRAWS, SMALL)
    trainer.train(4, anneal=2, batch=8, first=16)
    return runs, trainer


def test_a_network_learns_the_velocity(tmp_path):
    trainer = sit.Trainer(tmp_path, DRAWS, SMALL)
    trainer.examples.add(16, sit.ALONE)
    losses = [trainer.step(sit.LEARNING_RATE, batch=16)["loss"] for _ in range(30)]
    assert sum(losses[-5:]) < 0.8 * sum(losses[:5])


def test_training_goes_on_from_its_last_state(trained):
    runs, trainer = trained
    again = sit.Trainer(runs, DRAWS, SMALL)
    assert again.run.step == 4
    assert torch.equal(again.model.blocks[0].mlp.fc1.weight, trainer.model.blocks[0].mlp.fc1.weight)


def test_the_folder_holds_averaged_weights_and_the_names_of_all_things(trained):
    runs, trainer = trained
    kept = load_file(runs / "sit" / "checkpoint" / "model.safetensors")["final_layer.linear.weight"]
    trainer.ema.store(trainer.weights)
    trainer.ema.copy_to(trainer.weights)
    assert torch.equal(kept, trainer.model.final_layer.linear.weight.detach().half())
    trainer.ema.restore(trainer.weights)
    classes = read(runs / "sit" / "checkpoint" / "classes.tsv")
    assert [each.en for each in classes] == [each.en for each in concepts()]
    for number, name in enumerate(CONCEPTS):
        assert sit.labels([Scene((Thing(name),))]).tolist() == [number]
        assert classes.mentioned(f"画{classes[number].zh}")[0].number == number


def test_a_sheet_is_drawn_by_the_programs_own_loop(trained):
    runs, _ = trained
    assert sit.sheet(runs / "sit" / "checkpoint", ("cat", "apple")).size == (512, 256)


def test_each_class_begins_as_what_it_looks_like(tmp_path):
    table = sit.Trainer(tmp_path, DRAWS).first_table(sit.CONFIG.hidden_size)
    named = {name: table[CONCEPTS.index(name)] for name in ("car", "taxi", "tomato")}
    apart = {name: float((named[name] - named["car"]).norm()) for name in ("taxi", "tomato")}
    assert apart["taxi"] < apart["tomato"]

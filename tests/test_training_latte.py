"""The small Latte's training: it begins with what a DiT knows, learns, goes on where it stopped, and is drawn with."""

import json
import random
from dataclasses import replace

import pytest
import torch
from safetensors.torch import load_file

from generation.backends import checkpoint_row, load_row
from generation.moving_things import number
from generation.scene.motions import MOTIONS
from generation.scene.scene import Scene, Thing
from models.dit import DiT
from tests.small_clip import DRAWS
from training import classes, dit, latte, latte_release
from training.alignment import CONCEPTS
from training.averaging import averaged
from training.world.clips import Clip, sample_clip

TINY = {"hidden_size": 48, "depth": 2, "num_heads": 2}
SMALL = replace(latte.CONFIG, **TINY)


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    """A DiT of random weights, as its training would have written it."""
    torch.manual_seed(0)
    known = DiT(replace(dit.CONFIG, **TINY))
    with torch.no_grad():
        for weight in filter(lambda each: each.requires_grad, known.parameters()):
            weight.add_(0.05 * torch.randn_like(weight))
    return classes.write(tmp_path_factory.mktemp("dit"), known)


@pytest.fixture(scope="module")
def trained(base, tmp_path_factory):
    runs = tmp_path_factory.mktemp("runs")
    trainer = latte.Trainer(runs, DRAWS, base, SMALL)
    trainer.train(3, anneal=1, batch=2, first=3)
    return runs, trainer


def test_a_network_learns(base, tmp_path):
    trainer = latte.Trainer(tmp_path, DRAWS, base, SMALL)
    trainer.examples.add(2, classes.ALONE)
    losses = []
    for _ in range(12):
        trainer.examples = trainer.examples.reordered(0)
        torch.manual_seed(0)  # the same timesteps too: at some the loss is twenty times as large as at others
        losses.append(trainer.step(6e-3, batch=2)["loss"])
    assert losses[-1] < 0.9 * losses[0]


def test_training_goes_on_from_its_last_state(base, trained):
    runs, trainer = trained
    again = latte.Trainer(runs, DRAWS, base, SMALL)
    assert again.run.step == 3
    assert all(map(torch.equal, again.model.parameters(), trainer.model.parameters()))
    assert len((runs / "latte-class" / "log.jsonl").read_text().splitlines()) == 3


def test_the_folder_holds_averaged_weights_under_the_official_names(trained):
    runs, trainer = trained
    folder = runs / "latte-class" / "checkpoint"
    kept = load_file(folder / "model.safetensors")
    with averaged(trainer.ema, trainer.weights):
        whole = latte.official(trainer.model).state_dict()
        table = trainer.model.y_embedder.embedding_table
        cat = table.things[CONCEPTS.index("cat"), 0] + table.motions[MOTIONS.index("spin")]
    assert kept.keys() == whole.keys()
    assert all(torch.equal(kept[name], weight.half()) for name, weight in whole.items())
    row = kept["y_embedder.embedding_table.weight"][number(CONCEPTS.index("cat"), "spin")]
    torch.testing.assert_close(row, cat.half())
    assert json.loads((folder / "config.json").read_text())["num_classes"] == len(CONCEPTS) * len(MOTIONS)


def test_the_folder_is_drawn_with_and_the_person_is_told_what(trained):
    runs, _ = trained
    folder = runs / "latte-class" / "checkpoint"
    assert latte.sheet(folder, ("一只猫向左滑动",)).size == (6 * 128, 128)
    row = replace(checkpoint_row("latte-class", str(folder)), schedule="dpm++", is_small=True)
    model = load_row("latte-class", row)
    cat, none = CONCEPTS.index("cat"), len(CONCEPTS) * len(MOTIONS)
    wanted = [none, number(cat, "left"), number(cat, "bounce")]
    assert model.encode(["a cat slides to the left across the grass", "一只猫"], [""], (128, 128)).tolist() == wanted
    assert "向左滑动" in model.note("一只猫在草地上向左滑动").message("zh")
    assert "could also be" in model.note("a cat").message("en")


def test_what_is_released_is_drawn_with_and_shares_the_autoencoder(trained, tmp_path):
    runs, _ = trained
    latte_release.release(runs, tmp_path, DRAWS, SMALL)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "README.md", "classes.tsv", "config.json", "latent_rgb.json", "model.safetensors",
    ]  # fmt: skip
    ours, theirs = (load_file(path / "model.safetensors") for path in (tmp_path, runs / "latte-class" / "checkpoint"))
    assert ours.keys() == theirs.keys() and all(torch.equal(ours[name], theirs[name]) for name in ours)
    assert "for 3 steps of 8 clips" in (tmp_path / "README.md").read_text(encoding="utf-8")
    shared = {"vae": "./assets/checkpoints/hunyuan-dit/vae"}
    row = replace(checkpoint_row("latte-class", str(tmp_path)), parts=shared, schedule="dpm++", is_small=True)
    assert load_row("latte-class", row).encode(["a cat spins"], [], (128, 128)).tolist() == [
        number(CONCEPTS.index("cat"), "spin")
    ]


def test_at_first_each_frame_is_as_the_dit_sees_it(base):
    """Cells that are four of the same, noise twice as loud: over space both agree, over time nothing is seen."""
    torch.manual_seed(1)
    known, model = dit.load(base), latte.begun(base, SMALL).eval()
    for block in known.blocks[1::2]:
        torch.nn.init.zeros_(block.attn.proj.weight)
        torch.nn.init.zeros_(block.attn.proj.bias)
    latents, table = torch.randn(2, 16, 4, 16, 16), model.y_embedder.embedding_table
    torch.nn.init.zeros_(table.motions)
    torch.nn.init.zeros_(model.temp_embed)
    label = torch.tensor([3, 7])
    model.t_embedder = known.t_embedder
    with torch.no_grad():
        ours = model(latents, torch.tensor([300.0, 600.0]), label * len(MOTIONS))[:, 5]
        wide = latents[:, 5].repeat_interleave(2, dim=2).repeat_interleave(2, dim=3)
        theirs = torch.nn.functional.avg_pool2d(known(wide, torch.tensor([300.0, 600.0]), label), 2)
    torch.testing.assert_close(ours[:, :4], 2 * theirs[:, :4], atol=1e-4, rtol=1e-3)
    torch.testing.assert_close(ours[:, 4:], theirs[:, 4:], atol=1e-4, rtol=1e-3)


def test_timesteps_begin_as_those_that_were_twice_as_noisy(base):
    known, model = dit.load(base), latte.begun(base, SMALL)
    with torch.no_grad():
        noising, t = dit.Noising(), 300
        ratio = noising.noise / noising.signal
        alike = int((ratio - 2 * ratio[t]).abs().argmin())
        own, wanted = model.t_embedder(torch.tensor([300.0])), known.t_embedder(torch.tensor([float(alike)]))
    assert alike > t
    assert (own - wanted).norm() < 0.3 * wanted.norm()


def test_every_thing_in_every_motion_is_a_class_of_its_own():
    clips = [Clip(Scene((Thing(name),)), motion) for name in CONCEPTS for motion in MOTIONS]
    assert latte.labels(clips).tolist() == list(range(len(clips)))


def test_clips_are_kept_in_latents_and_said_in_words(trained):
    _, trainer = trained
    clean, clips, words = trainer.examples.batch(2)
    assert clean.shape == (2, 16, 4, 16, 16)
    assert all(isinstance(clip, Clip) for clip in clips) and all(isinstance(said, str) for said in words)
    assert sample_clip(random.Random(0), trainer.mix()).scene.style == "3d"


def test_it_is_as_small_as_what_ships():
    with torch.device("meta"):
        weights = sum(weight.numel() for weight in latte.build().parameters())
    table = (len(CONCEPTS) * len(MOTIONS) - len(CONCEPTS) - len(MOTIONS)) * latte.CONFIG.hidden_size
    assert 2 * (weights + table) < 25 * 2**20

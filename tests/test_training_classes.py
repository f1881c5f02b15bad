"""Small networks of the world's things, one a class: they learn, go on where they stopped, and the program draws with
their folders."""

from dataclasses import replace

import pytest
import torch
from safetensors.torch import load_file

from generation import learned_variance
from generation.backends import checkpoint_row, load_row
from generation.class_names import read
from generation.scene.lexicon import concepts
from generation.scene.scene import Scene, Thing
from models.dit import DiT
from models.uvit import ClassUViT, UViT
from tests.small_clip import DRAWS
from training import class_release, classes, dit, sit, uvit
from training.alignment import CONCEPTS
from training.averaging import averaged
from training.trainer import LEARNING_RATE

TINY = {"hidden_size": 64, "depth": 1, "num_heads": 2}
TINY_UVIT = replace(uvit.CONFIG, embed_dim=64, depth=2, num_heads=2)
RECIPES = {
    "sit": sit.recipe(replace(sit.CONFIG, **TINY)),
    "dit": dit.recipe(replace(dit.CONFIG, **TINY)),
    "uvit": uvit.recipe(TINY_UVIT),
}


# What they share is tried with the one that differs most from the others.
@pytest.fixture(
    scope="module", params=[name if name == "uvit" else pytest.param(name, marks=pytest.mark.slow) for name in RECIPES]
)
def recipe(request):
    return RECIPES[request.param]


@pytest.fixture(scope="module")
def trained(recipe, tmp_path_factory):
    runs = tmp_path_factory.mktemp("runs")
    trainer = classes.Trainer(recipe, runs, DRAWS)
    trainer.train(4, anneal=2, batch=8, first=16)
    return runs, trainer


def test_a_network_learns_what_its_recipe_wants(recipe, tmp_path):
    trainer = classes.Trainer(recipe, tmp_path, DRAWS)
    trainer.examples.add(16, classes.ALONE)
    losses = [trainer.step(LEARNING_RATE, batch=16)["loss"] for _ in range(30)]
    assert sum(losses[-5:]) < 0.85 * sum(losses[:5])


def test_training_goes_on_from_its_last_state(recipe, trained):
    runs, trainer = trained
    again = classes.Trainer(recipe, runs, DRAWS)
    assert again.run.step == 4
    assert all(map(torch.equal, again.model.parameters(), trainer.model.parameters()))


def test_the_folder_holds_averaged_weights_and_the_names_of_all_things(recipe, trained):
    runs, trainer = trained
    folder = runs / recipe.name / "checkpoint"
    kept = load_file(folder / "model.safetensors")
    with averaged(trainer.ema, trainer.weights):
        assert all(torch.equal(kept[name], weight.half()) for name, weight in trainer.model.state_dict().items())
    named = read(folder / "classes.tsv")
    assert [each.en for each in named] == [each.en for each in concepts()]
    for number, name in enumerate(CONCEPTS):
        assert classes.labels([Scene((Thing(name),))]).tolist() == [number]
        assert named.mentioned(f"画{named[number].zh}")[0].number == number


def test_a_sheet_is_drawn_by_the_programs_own_loop(recipe, trained):
    runs, _ = trained
    assert classes.sheet(recipe, runs / recipe.name / "checkpoint", ("cat", "apple")).size == (512, 256)


def test_what_is_released_has_the_weights_of_the_run_and_shares_the_autoencoder(recipe, trained, tmp_path):
    runs, _ = trained
    class_release.release(recipe, runs, tmp_path, DRAWS)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "README.md", "classes.tsv", "config.json", "latent_rgb.json", "model.safetensors",
    ]  # fmt: skip
    ours, theirs = (load_file(where / "model.safetensors") for where in (tmp_path, runs / recipe.name / "checkpoint"))
    assert ours.keys() == theirs.keys()
    assert all(torch.equal(ours[name], theirs[name]) for name in ours)
    assert "for 4 steps of 64" in (tmp_path / "README.md").read_text(encoding="utf-8")
    drawn = load_row(recipe.name, replace(checkpoint_row("sit", "embedded"), where=str(tmp_path)))
    assert drawn.encode(["一只猫"], [""], (256, 256)).tolist() == [256, CONCEPTS.index("cat")]


def test_matrices_inside_the_blocks_are_stepped_by_muon():
    for recipe, each_block in (("sit", 4), ("dit", 4), ("uvit", 4)):
        model = RECIPES[recipe].build()
        skips = sum("skip_linear.weight" in name for name, _ in model.named_parameters())
        assert len(classes.inner_matrices(model)) == each_block * len(model.blocks) + skips


def test_a_u_vit_goes_without_skips_too():
    with_skips, without = (uvit.recipe(TINY_UVIT, skip=skip).build() for skip in (True, False))
    assert any("skip_linear" in name for name in with_skips.state_dict())
    assert not any("skip_linear" in name for name in without.state_dict())


def test_each_class_begins_as_what_it_looks_like(tmp_path):
    table = classes.Trainer(RECIPES["sit"], tmp_path, DRAWS).first_table(sit.CONFIG.hidden_size)
    named = {name: table[CONCEPTS.index(name)] for name in ("car", "taxi", "tomato")}
    apart = {name: float((named[name] - named["car"]).norm()) for name in ("taxi", "tomato")}
    assert apart["taxi"] < apart["tomato"]


def test_a_u_vit_begins_as_a_dit_that_is_always_modulated_alike(tmp_path):
    """But for its leading tokens, which here are left out."""
    torch.manual_seed(0)
    known = DiT(replace(dit.CONFIG, **{**TINY, "depth": 2})).eval()
    with torch.no_grad():
        for name, weight in known.named_parameters():
            if name != "pos_embed":
                weight.add_(0.05 * torch.randn_like(weight))
            if name.endswith("adaLN_modulation.1.weight"):
                weight.zero_()
    own = ClassUViT(TINY_UVIT).eval()
    uvit.begin_as_dit(own, classes.write(tmp_path, known))
    alone = UViT(TINY_UVIT, extras=0).eval()
    missing, _ = alone.load_state_dict({**own.state_dict(), "pos_embed": own.pos_embed[:, own.extras :]}, strict=False)
    latents = torch.randn(3, 4, 32, 32)
    with torch.no_grad():
        expected, _ = known(latents, torch.tensor([20.0, 500.0, 970.0]), torch.arange(3)).chunk(2, dim=1)
        answered = alone.denoise(latents, torch.zeros(3, 0, TINY_UVIT.embed_dim))
    assert not missing
    torch.testing.assert_close(answered, expected, rtol=1e-3, atol=2e-3)  # weights are kept in half precision


def test_a_dit_begins_with_what_a_sit_knows(tmp_path):
    torch.manual_seed(0)
    known = DiT(replace(sit.CONFIG, **TINY)).eval()
    with torch.no_grad():
        for weight in known.parameters():
            weight.add_(0.05 * torch.randn_like(weight))
    own = DiT(replace(dit.CONFIG, **TINY)).eval()
    dit.begin_as_sit(own, classes.write(tmp_path, known))
    latents, labels = torch.randn(6, 4, 32, 32), torch.arange(6)
    timesteps = torch.tensor([20, 150, 300, 500, 700, 950])
    noising = dit.Noising()
    signal, noise = noising.signal[timesteps], noising.noise[timesteps]
    with torch.no_grad():
        velocity = known(latents, signal / (signal + noise), labels)
        predicted, share = own(latents, timesteps.float(), labels).chunk(2, dim=1)
    assert (predicted + velocity).abs().mean() < 0.1 * velocity.abs().mean()
    assert not share.any()


def test_the_true_step_back_surprises_nobody_and_a_wrong_one_does():
    torch.manual_seed(0)
    noising, t = dit.Noising(), torch.tensor([1, 250, 999])
    clean, noise = torch.randn(2, 3, 4, 8, 8)
    noisy = noising.noisy(clean, noise, t)
    least = torch.full_like(clean, -1.0)
    torch.testing.assert_close(noising.surprise(clean, noisy, noise, least, t), torch.zeros(3), rtol=0, atol=1e-4)
    assert (noising.surprise(clean, noisy, 0.9 * noise, least, t) > 5e-5).all()
    assert noising.surprise(clean, noisy, noise, -least, t)[0] > 1e-3


def test_bounds_of_the_variance_are_those_it_is_sampled_with():
    scheduler = learned_variance.scheduler()
    scheduler.set_timesteps(1000)
    share = torch.zeros(1)
    for t in (1, 400, 999):
        middle = scheduler._get_variance(t, predicted_variance=share, variance_type="learned_range")
        ours = (dit.Noising().least[t] + dit.Noising().greatest[t]) / 2
        torch.testing.assert_close(torch.as_tensor(middle).reshape(()), ours, rtol=1e-4, atol=1e-4)

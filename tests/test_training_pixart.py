"""A small PixArt begins as the DiT that it comes from, learns from captions, and both programs draw with its folder."""

from dataclasses import replace

import pytest
import torch
from diffusers import PixArtAlphaPipeline
from PIL import Image

from generation.class_names import read as read_names
from generation.rows import HERE
from models.dit import DiT
from tests.small_clip import DRAWS
from training import classes, dit, naming, pixart, pixart_release, samples
from training.adaln_single import CHOSEN, begin_as_dit
from training.alignment import CONCEPTS
from training.averaging import averaged
from training.caption_looks import _looks
from training.towers import shipped
from training.trainer import LEARNING_RATE

TINY = replace(dit.CONFIG, hidden_size=64, depth=2, num_heads=2)
SHARED = {
    "vae": f"{HERE}assets/checkpoints/hunyuan-dit/vae",
    "text_encoder": f"{HERE}assets/checkpoints/hunyuan-dit/text_encoder_2",
    "tokenizer": f"{HERE}assets/checkpoints/hunyuan-dit/tokenizer_2",
}  # of the row of what is released


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    """The folder of a DiT that has learned something, whatever it is."""
    torch.manual_seed(0)
    known = DiT(TINY)
    with torch.no_grad():
        for weight in known.parameters():
            weight.add_(0.05 * torch.randn_like(weight) * weight.requires_grad)
    return classes.write(tmp_path_factory.mktemp("dit"), known)


@pytest.fixture(scope="module")
def trained(base, tmp_path_factory):
    runs = tmp_path_factory.mktemp("runs")
    trainer = pixart.Trainer(runs, DRAWS, base, captions=100)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(samples, "PROMPTS", ("a cat on the grass", "一只猫"))  # two are enough
        trainer.train(2, anneal=1, batch=4, first=8)
    return runs, trainer


def again(trainer):
    """A step on what the last one was on; its loss."""
    trainer.examples = trainer.examples.reordered(0)
    torch.manual_seed(0)
    return trainer.step(LEARNING_RATE, batch=8)["loss"]


@torch.no_grad()
def test_it_draws_what_the_dit_does_without_a_class_exactly_so_at_one_timestep(base):
    known = dit.load(base)
    model = pixart.build(known.config).eval()
    begin_as_dit(model, known)
    latents, words = torch.randn(2, 4, 32, 32), torch.randn(2, 5, 192)
    nothing = torch.full((2,), TINY.num_classes)

    def apart(told, t):
        own = model(latents, words, torch.full((2,), told), return_dict=False)[0]
        return (own - known(latents, torch.full((2,), float(t)), nothing)).abs().max()

    assert apart(CHOSEN, CHOSEN) < 1e-5
    others = (20, 150, 300, 700, 950)
    assert sum(apart(t, t) for t in others) < 0.85 * sum(apart(CHOSEN, t) for t in others)


@torch.no_grad()
def test_captions_tell_the_class_vector_of_the_thing_that_they_name(base):
    readers = shipped(DRAWS).readers
    model = pixart.begun(base, readers, captions=800)
    looks = _looks(dit.load(base).y_embedder.embedding_table.weight[: len(CONCEPTS)], model.inner_dim // 2)
    named, numbers = read_names(base / "classes.tsv"), range(0, len(CONCEPTS), 8)
    for texts in ([f"a {named[number].en}" for number in numbers], [f"画{named[number].zh}" for number in numbers]):
        states, mask = naming.read(readers.t5, readers.t5_tokenizer, texts)
        told = (model.caption_projection(states) * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)  # (N, D)
        alike = (told - told.mean(0))[:, -looks.shape[1] :] @ looks.T  # (N, 256)
        own = alike[range(len(numbers)), list(numbers)]
        assert (own[:, None] > alike).float().mean() > 0.7


def test_a_network_learns_from_captions(base, tmp_path):
    trainer = pixart.Trainer(tmp_path, DRAWS, base, captions=100)
    trainer.examples.add(8, trainer.mix())
    losses = [again(trainer) for _ in range(12)]
    assert losses[-1] < 0.8 * losses[0]


def test_training_goes_on_as_if_it_had_not_stopped(base, trained):
    runs, trainer = trained
    other = pixart.Trainer(runs, DRAWS, base, captions=100)
    assert other.run.step == 2
    other.examples = trainer.examples
    assert again(other) == again(trainer)
    assert all(map(torch.equal, other.model.parameters(), trainer.model.parameters()))
    assert all(map(torch.equal, other.ema.shadow_params, trainer.ema.shadow_params))


def test_the_folder_is_drawn_with_and_is_what_diffusers_reads(trained):
    runs, trainer = trained
    with Image.open(runs / "pixart" / "sheet-0000001.png") as sheet:
        assert sheet.size == (4 * 256, 256)
    parts = PixArtAlphaPipeline.from_pretrained(trainer.written())
    kept = parts.transformer.state_dict()
    with averaged(trainer.ema, trainer.weights):
        own = trainer.model.state_dict()
        assert all(torch.equal(kept[name], weight.half().float()) for name, weight in own.items())
    assert type(parts.scheduler).__name__ == "DPMSolverMultistepScheduler"
    assert parts.tokenizer("一只猫").input_ids == trainer.towers.readers.t5_tokenizer("一只猫").input_ids


def test_what_is_released_shares_the_other_parts_and_draws_the_same(trained, tmp_path):
    runs, trainer = trained
    trainer.run.save()
    pixart_release.release(runs, tmp_path, DRAWS, TINY)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "README.md", "latent_rgb.json", "model_index.json", "scheduler", "transformer",
    ]  # fmt: skip
    assert "of width 64" in (tmp_path / "README.md").read_text(encoding="utf-8")
    asked = {"steps": 1, "guidance": 3.0, "schedule": "dpm++"}
    ours, theirs = (
        samples.of_folder(pixart.BACKEND, folder, ["一只猫"], 1, asked | more)
        for folder, more in ((tmp_path, {"parts": SHARED}), (trainer.written(), {}))
    )
    assert ours.tobytes() == theirs.tobytes()
    own = trainer.towers
    parts = {"vae": own.vae, "text_encoder": own.readers.t5, "tokenizer": own.readers.t5_tokenizer}
    assert PixArtAlphaPipeline.from_pretrained(tmp_path, **parts).transformer.config.num_layers == TINY.depth

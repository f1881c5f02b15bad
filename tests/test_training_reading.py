"""How a fresh transformer reads T5, and what T5 learns to say to it."""

import random

import pytest
import torch

from generation import hunyuan_text
from generation.scene.scene import POSITIONS, Scene, Thing
from generation.scene_reading import SceneReading
from tests.readers import random_readers
from training import hunyuan, naming, places, reading

PAIRS = (("a red cat", "a red dog"), ("蓝色背景上的汽车", "白色背景上的汽车"))


@pytest.fixture(scope="module")
def readers(tmp_path_factory):
    return random_readers(tmp_path_factory.mktemp("clip"))


@pytest.fixture(scope="module")
def model(readers):
    torch.manual_seed(0)
    built = hunyuan.build().requires_grad_(False)
    reading.set_out_reading(built, readers, number=600)
    return built


def pooled(model, readers, captions):
    return hunyuan_text._pooled(model, readers.read(captions)[2], None, None)


@pytest.mark.slow
def test_each_caption_is_as_loud_as_the_time(model, readers):
    captions, _ = naming.said(random.Random(5), 100)
    said = pooled(model, readers, captions)
    embedder = model.time_extra_emb
    time = embedder.timestep_embedder(embedder.time_proj(torch.tensor([0.0, 500.0, 999.0])))
    assert said.std(0).mean() > time.pow(2).mean().sqrt()
    assert said.std(0).mean() > said.mean(0).pow(2).mean().sqrt()  # what captions share does not drown it


def test_padding_is_not_pooled(model, readers):
    states = readers.read(["a cat"])[2]
    changed = states.clone()
    changed[:, 100:, 1:] += torch.randn_like(changed[:, 100:, 1:])
    before, after = (model.time_extra_emb.pooler(each) for each in (states, changed))
    assert (after - before).abs().max() < 0.1 * before.abs().max()


def test_the_pooled_text_tells_captions_apart(model, readers):
    for one, other in PAIRS:
        first, second = pooled(model, readers, [one, other])
        assert (first - second).norm() > 0.2 * first.norm()


@pytest.mark.slow
def test_the_states_of_words_enter_centred_and_equally_loud(model, readers):
    captions, _ = naming.said(random.Random(6), 200)
    states, mask = readers.read(captions)[2:]
    entering = model.text_embedder(states)[mask > 0]
    variances = torch.linalg.eigvalsh(torch.cov(entering.T))
    before = torch.linalg.eigvalsh(torch.cov(states[mask > 0].T))
    assert entering.mean(0).abs().max() < 0.3
    assert variances[-1] / variances[len(variances) // 2] < 0.1 * before[-1] / before[len(before) // 2]


@pytest.mark.slow
def test_reading_is_learned_and_goes_on_where_it_stopped(readers, tmp_path):
    torch.manual_seed(0)
    encoder, tokenizer = readers.t5, readers.t5_tokenizer
    heads = SceneReading(encoder.config.d_model)
    captions, scenes = naming.said(random.Random(1), 16)
    optimizer = torch.optim.AdamW([*encoder.requires_grad_(True).parameters(), *heads.parameters()], 3e-3)
    losses = []
    for _ in range(15):
        loss = places.loss(heads, *naming.read(encoder, tokenizer, captions), scenes)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        losses.append(loss.item())
    assert losses[-1] < 0.8 * losses[0]
    naming.train(tmp_path, encoder, tokenizer, steps=1)
    naming.train(tmp_path, encoder, tokenizer, steps=2)
    assert len((tmp_path / "log.jsonl").read_text().splitlines()) == 2


def test_what_stands_at_a_place_is_asked_there():
    scene = Scene((Thing("cat", color="red", count=2), Thing("dog", position="top"))).resolved()
    told = places._at_places([scene])["count"][0]
    assert [told[POSITIONS.index(place)].item() for place in ("left", "top", "right")] == [2, 1, 0]
    sides = places._sides([scene])[0]
    assert (sides > 0).tolist() == (told > 0).tolist()


def test_learned_questions_are_answered_by_one_text_each():
    """Only what is asked and the words decide: padding behind a text changes nothing."""
    torch.manual_seed(1)
    heads, states = SceneReading(24), torch.randn(1, 6, 24)
    mask = torch.tensor([[1, 1, 1, 1, 0, 0]])
    found = heads.found(states, mask)
    assert found.shape == (1, len(POSITIONS), 320)
    assert torch.allclose(found, heads.found(states[:, :4], mask[:, :4]), atol=1e-6)

"""The pooled text: what T5 learns to say in it, and how loud it is when the transformer's training begins."""

import random

import pytest
import torch

from generation import hunyuan_text
from tests.readers import random_readers
from training import hunyuan, naming, pooling

PAIRS = (("a red cat", "a red dog"), ("蓝色背景上的汽车", "白色背景上的汽车"))


@pytest.fixture(scope="module")
def readers(tmp_path_factory):
    return random_readers(tmp_path_factory.mktemp("clip"))


@pytest.fixture(scope="module")
def model(readers):
    torch.manual_seed(0)
    built = hunyuan.build().requires_grad_(False)
    pooling.set_out_pooling(built, readers)
    return built


def pooled(model, readers, captions):
    return hunyuan_text._pooled(model, readers.read(captions)[2], None, None)


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


def test_naming_is_learned_and_goes_on_where_it_stopped(readers, tmp_path):
    torch.manual_seed(0)
    encoder, tokenizer = readers.t5, readers.t5_tokenizer
    heads = naming.Heads(encoder.config.d_model)
    captions, scenes = naming.said(random.Random(1), 16)
    optimizer = torch.optim.AdamW([*encoder.requires_grad_(True).parameters(), *heads.parameters()], 3e-3)
    losses = []
    for _ in range(15):
        loss = heads.loss(naming.pooled(encoder, tokenizer, captions), scenes)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        losses.append(loss.item())
    assert losses[-1] < 0.8 * losses[0]
    naming.train(tmp_path, encoder, tokenizer, steps=1)
    naming.train(tmp_path, encoder, tokenizer, steps=2)
    assert len((tmp_path / "log.jsonl").read_text().splitlines()) == 2


def test_every_answer_of_a_scene_has_a_place_of_its_own():
    rng = random.Random(2)
    _, scenes = naming.said(rng, 200)
    assert {len(scene.things) for scene in scenes} == {1, 2, 3}
    for scene in scenes:
        for name, places in naming._answers(scene).items():
            assert len(places) == (1 if name in ("background", "style", "view") else len(scene.things))
            assert len(set(places)) == len(places)
            assert max(places) < naming.SIZES_OF_HEADS[name]

"""The checkpoint that ships: whole, small, and drawn by our loop as by diffusers' own pipeline."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from diffusers import HunyuanDiTPipeline

from generation.backends import ROOT, checkpoint_row, complete, load
from generation.device import Device
from generation.hunyuan_dit import HunyuanDiT
from generation.hunyuan_text import alike
from generation.loop import draw, draw_many, finish
from generation.request import GenerationRequest
from generation.scene.parse import parse
from training import hunyuan
from training.judge import judge
from training.towers import shipped

FOLDER = ROOT / checkpoint_row("hunyuan-dit", "embedded").where
# A few sure things; how often pictures are right is measured by `python -m benches.accuracy`.
PROMPTS = (
    "蓝色背景上的一只狗",
    "a cat on the grass",
    "a tree in the snow",
    "红色背景上的苹果",
    "a car at night",
    "沙滩上的一只猫",
)


@pytest.fixture(scope="module")
def model():
    return load("hunyuan-dit", "embedded")


@pytest.fixture(scope="module")
def pipeline():
    loaded = HunyuanDiTPipeline.from_pretrained(FOLDER, torch_dtype=torch.float32)
    loaded.set_progress_bar_config(disable=True)
    return loaded


def test_repository_stays_small():
    files = {path: path.stat().st_size for path in (ROOT / "assets").rglob("*") if path.is_file()}
    assert max(files.values()) <= 45e6
    assert sum(files.values()) <= 200e6


def test_weights_are_safetensors():
    suffixes = {path.suffix for path in Path(FOLDER).rglob("*") if path.stat().st_size > 1e6}
    assert suffixes == {".safetensors"}


def test_loop_draws_the_picture_of_the_pipeline(pipeline):
    row = replace(checkpoint_row("hunyuan-dit", "embedded"), composes=False)  # the prompt as it is, in one go
    model = HunyuanDiT.load(row, Device(torch.device("cpu")))
    request = complete(GenerationRequest("画草地上的一只猫", steps=6, guidance=3.0, guidance_interval="0,1", seed=5))
    ours = finish(draw(model, request)).image
    pipeline.scheduler = model.scheduler()
    theirs = pipeline(
        request.prompt,
        height=256,
        width=256,
        num_inference_steps=6,
        guidance_scale=3.0,
        use_resolution_binning=False,
        generator=torch.Generator().manual_seed(5),
    ).images[0]
    assert np.abs(np.asarray(ours, int) - np.asarray(theirs, int)).max() <= 2


def test_its_padding_costs_few_tokens(pipeline):
    assert len(pipeline.transformer.text_embedding_padding) - alike(pipeline.transformer) <= hunyuan.GRID**2


def test_training_can_go_on_from_it(pipeline):
    built_on = shipped(FOLDER)
    clip, clip_mask, t5, _ = built_on.readers.read(["画草地上的一只猫"])
    embeds, _, mask, _ = pipeline.encode_prompt("画草地上的一只猫", do_classifier_free_guidance=False)
    assert torch.equal(mask, clip_mask)
    torch.testing.assert_close(clip * clip_mask[..., None], embeds * mask[..., None], atol=1e-4, rtol=1e-3)
    embeds, *_ = pipeline.encode_prompt(
        "画草地上的一只猫", do_classifier_free_guidance=False, text_encoder_index=1, max_sequence_length=256
    )
    torch.testing.assert_close(t5, embeds, atol=1e-3, rtol=1e-3)


def test_backgrounds_are_as_asked(model):
    requests = [complete(GenerationRequest(prompt, steps=12, seed=number)) for number, prompt in enumerate(PROMPTS)]
    drawn = finish(draw_many(model, requests))
    verdicts = [judge(each.image, parse(prompt)) for each, prompt in zip(drawn, PROMPTS, strict=True)]
    assert sum(verdict.background for verdict in verdicts) >= len(PROMPTS) - 1


def test_crowded_pictures_are_right(model):
    """How many are is measured by `python -m benches.accuracy`: about four in five, of three things."""
    prompts = ("左边一只猫，中间一辆红色小汽车，右边一棵树，蓝色背景", "a dog, a red apple and a house on the beach")
    drawn = finish(draw_many(model, [complete(GenerationRequest(prompt, seed=1)) for prompt in prompts]))
    verdicts = [judge(each.image, parse(prompt)) for each, prompt in zip(drawn, prompts, strict=True)]
    assert [thing.concept and thing.position for verdict in verdicts for thing in verdict.things].count(True) >= 5
    assert all(verdict.background for verdict in verdicts)


def test_what_is_not_changed_stays_as_it_is(model):
    """The car becomes a tree: the cat beside it is the same to a pixel."""
    prompts = ("左边一只猫，右边一辆汽车，白色背景", "左边一只猫，右边一棵树，白色背景")
    before, after = (
        np.asarray(finish(draw(model, complete(GenerationRequest(prompt, seed=3)))).image, int) for prompt in prompts
    )
    changed = np.abs(before - after).max(axis=2)
    assert changed[:, :112].max() <= 16  # the mean of both grounds, at most
    assert changed[:, 136:].max() > 100


@pytest.mark.parametrize(("speed", "most"), [("balanced", 0.1), ("fast", 0.3)])
def test_faster_pictures_are_nearly_the_exact_ones(model, speed, most):
    def pixels(**settings):
        request = complete(GenerationRequest("画草地上的一只猫", **{"seed": 5, **settings}))
        return np.asarray(finish(draw(model, request)).image, dtype=np.int16)

    exact = pixels()
    assert np.abs(pixels(speed=speed) - exact).mean() <= most * np.abs(pixels(seed=6) - exact).mean()

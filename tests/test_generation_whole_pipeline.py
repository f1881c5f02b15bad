"""Pipelines of diffusers stepped by the sampling loop: the very picture of the pipeline, every step told, any moment
to stop."""

import gc
import threading
import time
from dataclasses import replace

import diffusers
import numpy as np
import pytest
import torch
from PIL import Image

from generation.__main__ import main
from generation.backends import BACKENDS, complete
from generation.device import Device
from generation.errors import Cancelled, InvalidRequestError, MissingCheckpointError
from generation.loop import draw, draw_many, finish
from generation.png import decode_png
from generation.request import GenerationRequest
from generation.whole_pipeline import CALLS, PipelineDrawing, WholePipeline
from tests.tiny_pipelines import SIDE, tiny_pipeline, tiny_pipeline_row

CPU = Device(torch.device("cpu"))
REQUEST = GenerationRequest("一只猫 and a dog", width=SIDE, height=SIDE, steps=3, guidance=4.0, seed=7)
FROM_TEXT = ("ZImagePipeline", "QwenImagePipeline", "Flux2KleinPipeline", "SanaPipeline")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = {}

    def folder(name):
        if name not in made:
            made[name] = tiny_pipeline(name, tmp_path_factory.mktemp(name))
        return made[name]

    return folder


@pytest.fixture(scope="module")
def model(folder):
    made = {}

    def model(name):
        if name not in made:
            made[name] = WholePipeline.load(tiny_pipeline_row(name, folder(name)), CPU)
        return made[name]

    return model


@pytest.fixture
def red(tmp_path):
    """A picture that is wider than what is drawn."""
    Image.new("RGB", (2 * SIDE, SIDE), "red").save(tmp_path / "red.png")
    return str(tmp_path / "red.png")


def pixels(drawn):
    return np.asarray(drawn.image)


@pytest.mark.parametrize("name", FROM_TEXT)
def test_loop_draws_the_picture_of_the_pipeline_and_tells_every_step(folder, model, name):
    request = replace(REQUEST, negative_prompt="blurry")
    steps = draw(model(name), request)
    assert [(step.index, step.total) for step in (next(steps), next(steps), next(steps))] == [(1, 3), (2, 3), (3, 3)]
    drawn = finish(steps)
    pipeline = getattr(diffusers, name).from_pretrained(folder(name))
    negative = {"negative_prompt": "blurry"} if CALLS[name].takes_negatives else {}
    theirs = pipeline(
        prompt=request.prompt,
        width=SIDE,
        height=SIDE,
        num_inference_steps=3,
        generator=torch.Generator().manual_seed(7),
        **{CALLS[name].guidance: 4.0},
        **negative,
        **CALLS[name].options,
    ).images[0]
    assert np.array_equal(pixels(drawn), np.asarray(theirs))
    assert not np.array_equal(pixels(drawn), pixels(finish(draw(model(name), replace(request, seed=8)))))


@pytest.mark.parametrize("name", FROM_TEXT)
def test_several_are_drawn_at_once_each_with_its_seed(model, name):
    requests = [replace(REQUEST, prompt="cat"), replace(REQUEST, prompt="dog", seed=9)]
    together = [pixels(drawn).astype(int) for drawn in finish(draw_many(model(name), requests))]
    alone = [pixels(finish(draw(model(name), request))).astype(int) for request in requests]
    for one, other in zip(together, alone, strict=True):
        assert abs(one - other).mean() < 1


@pytest.mark.parametrize("name", FROM_TEXT)
def test_guidance_of_one_or_less_is_none(model, name):
    plain, none = (finish(draw(model(name), replace(REQUEST, steps=1, guidance=scale))) for scale in (1.0, 0.0))
    assert np.array_equal(pixels(plain), pixels(none))


def test_negative_prompt_leads_away(model):
    plain = finish(draw(model("QwenImagePipeline"), REQUEST))
    led = finish(draw(model("QwenImagePipeline"), replace(REQUEST, negative_prompt="grass")))
    assert not np.array_equal(pixels(plain), pixels(led))


@pytest.mark.parametrize("backend", ["z-image", "qwen-image", "flux2-klein", "sana"])
def test_folder_of_weights_is_drawn_with_from_the_command_line(folder, tmp_path, backend):
    (official,) = (row.pipeline for row in BACKENDS[backend].checkpoints.values() if not row.needs_source)
    out = tmp_path / "cat.png"
    weights = ("--backend", backend, "--checkpoint", str(folder(official)))
    assert main(["a cat", *weights, "--size", f"{SIDE}x{SIDE}", "--steps", "1", "--out", str(out)]) == 0
    assert decode_png(out).backend == backend


# Pictures that are changed


@pytest.mark.slow
@pytest.mark.parametrize("name", ["Flux2KleinPipeline", "QwenImageEditPlusPipeline"])
def test_source_is_looked_at(model, tmp_path, red, name):
    Image.new("RGB", (SIDE, SIDE), "blue").save(tmp_path / "blue.png")
    request = replace(REQUEST, steps=1, source=red)
    changed, other = (
        finish(draw(model(name), each)) for each in (request, replace(request, source=str(tmp_path / "blue.png")))
    )
    assert changed.image.size == (SIDE, SIDE)
    assert not np.array_equal(pixels(changed), pixels(other))


def test_pictures_with_sources_are_drawn_one_by_one(model, red):
    with pytest.raises(ValueError, match="one by one"):
        finish(draw_many(model("Flux2KleinPipeline"), [replace(REQUEST, source=red)] * 2))


def test_only_what_is_told_how_to_change_pictures_takes_one(red):
    assert complete(GenerationRequest("cat", source=red, backend="flux2-klein", checkpoint="4b")).source == red
    with pytest.raises(InvalidRequestError, match="cannot start from a picture"):
        complete(GenerationRequest("cat", source=red, backend="z-image", checkpoint="turbo"))
    with pytest.raises(InvalidRequestError, match="only changes pictures"):
        complete(GenerationRequest("cat", backend="qwen-image", checkpoint="edit"))
    with pytest.raises(InvalidRequestError, match="part of a picture"):
        complete(GenerationRequest("cat", source=red, mask=red, backend="flux2-klein", checkpoint="4b"))


# Stopping, and what goes wrong


def threads():
    return [thread for thread in threading.enumerate() if thread.name == "pipeline"]


def test_drawing_stops_within_a_step_and_leaves_no_thread(model):
    cancelled = threading.Event()
    steps = draw(model("ZImagePipeline"), replace(REQUEST, steps=50), cancelled)
    next(steps)
    assert threads()
    cancelled.set()
    with pytest.raises(Cancelled):
        next(steps)
    del steps
    gc.collect()
    for thread in threads():
        thread.join(20)
    assert not threads()


def test_what_the_pipeline_raises_is_raised_where_it_is_drawn():
    def call(after_step):
        after_step(None, 0, 0, {"latents": torch.zeros(1)})
        raise torch.OutOfMemoryError("full")

    drawing = PipelineDrawing(call, 2)
    drawing.advance(0)
    with pytest.raises(torch.OutOfMemoryError, match="full"):
        drawing.advance(1)


def test_drawing_that_nobody_has_begun_to_wait_for_ends_too():
    ended = threading.Event()

    def call(after_step):
        try:
            after_step(None, 0, 0, {"latents": torch.zeros(1)})
        finally:
            ended.set()

    drawing = PipelineDrawing(call, 1)
    time.sleep(0.05)
    assert not ended.is_set()
    del drawing
    assert ended.wait(20)


def test_checkpoint_without_a_part_is_told_of(folder, tmp_path):
    broken = tiny_pipeline("SanaPipeline", tmp_path / "sana")
    (broken / "transformer" / "diffusion_pytorch_model.safetensors").unlink()
    with pytest.raises(MissingCheckpointError):
        WholePipeline.load(tiny_pipeline_row("SanaPipeline", broken), CPU)


def test_every_row_names_a_pipeline_that_is_known():
    rows = [
        row
        for backend in BACKENDS.values()
        for row in backend.checkpoints.values()
        if backend.target.startswith("generation.whole_pipeline")
    ]
    assert {row.pipeline for row in rows} == set(CALLS)
    assert all(getattr(diffusers, row.pipeline).__name__ == row.pipeline for row in rows)

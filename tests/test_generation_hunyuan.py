"""Hunyuan-DiT in our loop against diffusers' own pipeline, and the official checkpoints' size and layout."""

import numpy as np
import pytest
import torch
from diffusers import HunyuanDiTPipeline

from generation import schedules
from generation.device import Device
from generation.hunyuan_dit import HunyuanDiT
from generation.loop import draw, draw_many
from generation.request import GenerationRequest
from tests.tiny_hunyuan import EMBEDDED_NOISE, tiny_hunyuan, tiny_row

CPU = Device(torch.device("cpu"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tiny_hunyuan(tmp_path_factory.mktemp("hunyuan"), noise=EMBEDDED_NOISE)


@pytest.fixture(scope="module")
def pipeline(folder):
    pipeline = HunyuanDiTPipeline.from_pretrained(folder, safety_checker=None)
    pipeline.set_progress_bar_config(disable=True)
    return pipeline


def request(**settings):
    values = {"prompt": "a red cat on the grass", "width": 64, "height": 64, "steps": 4, "guidance": 5.0, "seed": 7}
    return GenerationRequest(**{**values, **settings})


def run(steps):
    """All steps of a drawing, and what it returns."""
    seen = []
    while True:
        try:
            seen.append(next(steps))
        except StopIteration as end:
            return seen, end.value


def drawn(model, **settings):
    return pixels(run(draw(model, request(**settings)))[1].image)


def pixels(image):
    return np.asarray(image, dtype=np.int16)


def official(pipeline, request, **options):
    """The picture that diffusers draws for a request."""
    images = pipeline(
        request.prompt,
        negative_prompt=request.negative_prompt,
        width=request.width,
        height=request.height,
        num_inference_steps=request.steps,
        guidance_scale=request.guidance,
        generator=torch.Generator().manual_seed(request.seed),
        use_resolution_binning=False,
        **options,
    ).images
    return pixels(images[0])


@pytest.mark.parametrize("schedule", [None, *schedules.SCHEDULES])
def test_loop_draws_the_picture_of_diffusers(folder, pipeline, schedule):
    model = HunyuanDiT.load(tiny_row(folder, schedule=schedule), CPU)
    pipeline.scheduler = model.scheduler()
    assert np.abs(drawn(model) - official(pipeline, request())).max() <= 1

"""Latte-1 in our loop against diffusers' own pipeline: the same video for the same seed."""

import threading

import numpy as np
import pytest
import torch
from diffusers import LattePipeline
from PIL import Image

from generation.device import Device
from generation.errors import Cancelled, MissingCheckpointError
from generation.latte import Latte
from generation.loop import draw, draw_many, finish
from generation.request import GeneratedImage, GeneratedVideo, GenerationRequest
from tests.tiny_video import tiny_latte, tiny_row

CPU = Device(torch.device("cpu"))
ROUNDING = 1  # two roundings of nearly the same number may end up on either side of a half


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tiny_latte(tmp_path_factory.mktemp("latte"))


@pytest.fixture(scope="module")
def model(folder):
    return Latte.load(tiny_row(folder), CPU)


@pytest.fixture(scope="module")
def pipeline(folder):
    pipeline = LattePipeline.from_pretrained(folder)
    pipeline.set_progress_bar_config(disable=True)
    return pipeline


def request(**settings):
    values = {"prompt": "a red cat on the grass", "width": 64, "height": 64, "steps": 3, "guidance": 5.0, "seed": 7}
    return GenerationRequest(**{**values, "frames": 4, "fps": 8, "backend": "latte", **settings})


def pixels(frames):
    return np.stack([np.asarray(frame, dtype=np.int16) for frame in frames])


def drawn(model, request):
    return pixels(finish(draw(model, request)).frames)


def official(pipeline, request):
    """The video that diffusers draws for a request."""
    return pixels(
        pipeline(
            request.prompt,
            negative_prompt=request.negative_prompt,
            width=request.width,
            height=request.height,
            video_length=request.frames,
            num_inference_steps=request.steps,
            guidance_scale=request.guidance,
            generator=torch.Generator().manual_seed(request.seed),
            clean_caption=False,
        ).frames[0]
    )


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"guidance": 1.0},
        {"negative_prompt": "a blue dog"},
        {"negative_prompt": "a blue dog on the grass and a car and a cat"},
        {"prompt": "A Red CAT "},
        {"prompt": "cat " * 200},
        {"width": 96},
    ],
    ids=str,
)
def test_loop_draws_the_video_of_diffusers(model, pipeline, settings):
    ours, theirs = drawn(model, request(**settings)), official(pipeline, request(**settings))
    assert ours.shape == theirs.shape
    assert np.abs(ours - theirs).max() <= ROUNDING


@pytest.mark.parametrize(
    "settings", [{"prompt": "a blue dog"}, {"negative_prompt": "a blue dog"}, {"seed": 8}, {"steps": 4}], ids=str
)
def test_everything_in_a_request_shows_in_the_video(model, settings):
    assert np.abs(drawn(model, request()) - drawn(model, request(**settings))).max() > 10 * ROUNDING


def test_frames_differ_from_each_other(model):
    video = drawn(model, request())
    assert all(np.abs(video[0] - frame).max() > 10 * ROUNDING for frame in video[1:])


def test_video_of_a_batch_is_that_of_its_seed_alone(model):
    both = [request(seed=1), request(prompt="a blue dog on the grass and a car", seed=2)]
    for video, alone in zip(finish(draw_many(model, both)), both, strict=True):
        assert isinstance(video, GeneratedVideo)
        assert np.abs(pixels(video.frames) - drawn(model, alone)).max() <= ROUNDING


def test_every_step_shows_the_frame_in_the_middle(model):
    steps = list(draw(model, request()))
    assert [(step.index, step.total) for step in steps] == [(1, 3), (2, 3), (3, 3)]
    assert all(step.preview.size == (8, 8) for step in steps)


def test_one_frame_makes_a_picture(model):
    picture = finish(draw(model, request(frames=1, fps=8)))
    assert isinstance(picture, GeneratedImage)
    assert picture.image.size == (64, 64)


def test_a_cancelled_video_stops_within_a_step(model):
    cancelled = threading.Event()
    steps = draw(model, request(), cancelled)
    next(steps)
    cancelled.set()
    with pytest.raises(Cancelled):
        next(steps)


def test_a_picture_goes_into_every_frame_and_stays_where_it_may_not_change(model, tmp_path):
    Image.new("RGB", (64, 64), "orange").save(tmp_path / "source.png")
    mask = Image.new("L", (64, 64), 0)
    mask.paste(255, (32, 0, 64, 64))
    mask.save(tmp_path / "mask.png")
    files = {"source": str(tmp_path / "source.png"), "mask": str(tmp_path / "mask.png")}
    batch = finish(draw_many(model, [request(strength=0.7, seed=seed, **files) for seed in (1, 2)]))
    for video in batch:
        kept = pixels(video.frames)[:, :, :32]
        assert (kept == (255, 165, 0)).all()
        assert np.abs(pixels(video.frames)[:, :, 32:] - (255, 165, 0)).max() > 10 * ROUNDING


def test_half_precision_draws_nearly_the_same(folder, model):
    half = Latte.load(tiny_row(folder), Device(torch.device("cpu"), networks=torch.bfloat16))
    assert np.abs(drawn(half, request(steps=1)) - drawn(model, request(steps=1))).mean() < 4


def test_missing_weights_are_named(tmp_path):
    folder = tiny_latte(tmp_path)
    (folder / "transformer" / "diffusion_pytorch_model.safetensors").unlink()
    with pytest.raises(MissingCheckpointError, match="diffusion_pytorch_model"):
        Latte.load(tiny_row(folder), CPU)

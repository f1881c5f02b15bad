"""Open-Sora 1.0, 1.1 and 1.2 through the sampling loop: as their samplers draw, and with frames that are given."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from PIL import Image

from generation import rectified_flow
from generation.device import Device
from generation.errors import InvalidRequestError, MissingCheckpointError, UnreadablePictureError
from generation.given_frames import frames_of
from generation.loop import draw, draw_many, finish
from generation.rectified_flow import Extent, Walk
from generation.request import GeneratedImage, GeneratedVideo, GenerationRequest
from generation.stdit import STDiT
from generation.stdit_text import predictor, stdit3_sizes
from generation.video_file import encode_video
from tests.tiny_video import tiny_row, tiny_stdit

CPU = Device(torch.device("cpu"))
ROUNDING = 1  # two roundings of nearly the same number may end up on either side of a half
FRAMES = {"STDiT": 4, "STDiT2": 5, "STDiT3": 17}
OVERLAP = {"STDiT": 0, "STDiT2": 2, "STDiT3": 17}


@pytest.fixture(scope="module")
def load(tmp_path_factory):
    """The model of each version, loaded once."""
    loaded = {}

    def model(name):
        if name not in loaded:
            folder = tiny_stdit(tmp_path_factory.mktemp(name), name)
            loaded[name] = STDiT.load(
                tiny_row(folder, given_frames=True, overlap=OVERLAP[name], prompt_ending=" a cat"), CPU
            )
        return loaded[name]

    return model


def test_vae_of_groups_works_tile_by_tile_where_the_plan_says_so(tmp_path):
    row = tiny_row(tiny_stdit(tmp_path))
    whole, tiled = (
        STDiT.load(replace(row, smaller=smaller), CPU)._vae._vae.spatial_vae["module"] for smaller in (0, 1)
    )
    assert (whole.use_tiling, tiled.use_tiling) == (False, True)


def request(frames, **settings):
    values = {"prompt": "a red dog", "width": 64, "height": 64, "steps": 3, "guidance": 4.0, "seed": 7, "fps": 24}
    return GenerationRequest(**{**values, "frames": frames, "backend": "stdit", **settings})


def pixels(frames):
    return np.stack([np.asarray(frame, dtype=np.int16) for frame in frames])


def drawn(model, request):
    return pixels(finish(draw(model, request)).frames)


def latents(model, request):
    """What a request's latents are in the end."""
    with torch.inference_mode():
        drawing = model.begin([request])
        for index in range(len(drawing.timesteps)):
            drawing.advance(index)
    return drawing.latents


@torch.inference_mode()
def test_version_1_2_walks_along_the_official_flow(load):
    model, asked = load("STDiT3"), request(17)
    noise = torch.randn(1, 4, 5, 8, 8, generator=torch.Generator().manual_seed(7))
    extent = Extent(*(torch.tensor([size]) for size in (64.0, 64.0, 17.0)))
    states, mask = model._texts(["a red dog a cat"], torch.device("cpu"))
    predict = predictor(model._network, states[:, None], mask, stdit3_sizes(extent, 24.0))
    moments = rectified_flow.timesteps(Walk(steps=3), extent)
    *_, last = rectified_flow.sample(predict, noise, moments, 4.0)
    torch.testing.assert_close(latents(model, asked), last.latents)


@pytest.mark.parametrize("name", FRAMES)
def test_every_version_draws_a_video_at_its_pace(load, name):
    steps = draw(load(name), request(FRAMES[name]))
    assert [(step.index, step.total, step.preview is None) for step in steps] == [
        (index, 3, name == "STDiT3") for index in (1, 2, 3)
    ]
    video = finish(draw(load(name), request(FRAMES[name])))
    assert isinstance(video, GeneratedVideo)
    assert (len(video.frames), video.fps, video.image.size) == (FRAMES[name], 24, (64, 64))


@pytest.mark.parametrize("name", FRAMES)
def test_video_of_a_batch_is_that_of_its_seed_alone(load, name):
    both = [request(FRAMES[name], seed=1), request(FRAMES[name], prompt="a blue car on the grass", seed=2)]
    for video, alone in zip(finish(draw_many(load(name), both)), both, strict=True):
        assert np.abs(pixels(video.frames) - drawn(load(name), alone)).max() <= ROUNDING


@pytest.mark.parametrize("settings", [{"prompt": "a blue car"}, {"seed": 8}, {"steps": 4}, {"guidance": 2.0}], ids=str)
@pytest.mark.parametrize("name", FRAMES)
def test_everything_in_a_request_shows_in_the_video(load, name, settings):
    one, other = (latents(load(name), request(FRAMES[name], **each)) for each in ({}, settings))
    assert (one - other).abs().max() > 1e-3


@pytest.mark.parametrize("name", ["STDiT2", "STDiT3"])
def test_pace_is_told(load, name):
    one, other = (latents(load(name), request(FRAMES[name], fps=fps)) for fps in (8, 24))
    assert (one - other).abs().max() > 1e-4


@pytest.mark.parametrize("name", ["STDiT2", "STDiT3"])
def test_one_frame_makes_a_picture(load, name):
    picture = finish(draw(load(name), request(1)))
    assert isinstance(picture, GeneratedImage)
    assert picture.image.size == (64, 64)


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "picture.png"
    Image.linear_gradient("L").convert("RGB").resize((80, 64)).save(path)
    return str(path)


@pytest.fixture
def video(tmp_path):
    """A video of 22 frames that differ."""
    frames = tuple(Image.linear_gradient("L").rotate(9 * turn).convert("RGB").resize((64, 64)) for turn in range(22))
    path = tmp_path / "video.mp4"
    path.write_bytes(encode_video(GeneratedVideo(frames, 24, request(22), 1.0)))
    return str(path)


def given(model, path):
    with torch.inference_mode():
        return model._vae.encode(frames_of(path, (64, 64)))


@pytest.mark.parametrize("frame_mask", [None, "0"])
def test_a_video_from_a_picture_begins_with_it(load, picture, frame_mask):
    model = load("STDiT3")
    made = latents(model, request(17, source=picture, strength=0.0, frame_mask=frame_mask))
    assert torch.equal(made[:, :, :1], given(model, picture))
    assert not torch.isclose(made[:, :, 1:], latents(model, request(17))[:, :, 1:]).all()


def test_the_picture_may_change_by_strength(load, picture):
    model, kept = load("STDiT3"), given(load("STDiT3"), picture)
    slightly, wholly = (
        (latents(model, request(17, source=picture, strength=strength))[:, :, :1] - kept).abs().mean()
        for strength in (0.35, 0.99)
    )
    assert 0 < slightly < wholly


def test_what_comes_after_a_video_begins_with_its_end(load, video):
    model = load("STDiT3")
    made = finish(draw(model, request(22, source=video, frame_mask="0,0,0,0,5")))
    with torch.inference_mode():
        before = model.decode(given(model, video)[:, :, :5])[0]
    assert len(made.frames) == 22
    assert np.abs(pixels(made.frames[:17]) - pixels(before)).max() <= ROUNDING


@pytest.mark.parametrize(("name", "frames"), [("STDiT2", 5), ("STDiT3", 34)])
def test_a_long_video_goes_on_where_its_last_clip_ended(load, name, frames):
    steps = draw(load(name), request(frames, clips=2, steps=2, prompt="|0| a calm sea |1| a storm"))
    assert [(step.index, step.total) for step in steps] == [(index, 4) for index in range(1, 5)]
    alone = drawn(load(name), request(frames, steps=2, prompt="a calm sea"))
    both = finish(draw(load(name), request(frames, clips=2, steps=2, prompt="|0| a calm sea |1| a storm")))
    assert len(both.frames) == 2 * frames - OVERLAP[name]
    assert np.abs(pixels(both.frames[:frames]) - alone).max() <= ROUNDING
    other = finish(draw(load(name), request(frames, clips=2, steps=2, prompt="a calm sea")))
    assert np.array_equal(pixels(other.frames[:frames]), pixels(both.frames[:frames]))
    assert not np.array_equal(pixels(other.frames[frames:]), pixels(both.frames[frames:]))


def test_long_videos_of_a_batch_are_those_of_their_seeds_alone(load):
    both = [request(5, clips=2, seed=1), request(5, clips=2, prompt="a blue car on the grass", seed=2)]
    for video, alone in zip(finish(draw_many(load("STDiT2"), both)), both, strict=True):
        assert np.abs(pixels(video.frames) - drawn(load("STDiT2"), alone)).max() <= ROUNDING


def test_a_video_leads_from_one_picture_to_another(load, picture, tmp_path):
    model, last = load("STDiT2"), tmp_path / "last.png"
    Image.new("RGB", (64, 64), "orange").save(last)
    with torch.inference_mode():
        drawing = model.begin([request(5, source=picture, ending=str(last), strength=0.0)])
        drawing.advance(0)
    for place, path in ((0, picture), (-1, str(last))):
        assert torch.equal(drawing.latents[:, :, place], given(model, path)[:, :, 0])


@pytest.mark.parametrize(("frames", "first"), [(22, 5), (16, 0)])
def test_what_comes_after_any_video_begins_with_its_last_frames(load, tmp_path, frames, first):
    """Whole groups are counted from the end; a video of less than one begins with a still."""
    shown = tuple(Image.new("RGB", (64, 64), (10 * number, 0, 0)) for number in range(frames))
    path = tmp_path / "video.mp4"
    path.write_bytes(encode_video(GeneratedVideo(shown, 24, request(frames), 1.0)))
    ends = frames_of(str(path), (64, 64))[first:]
    model = load("STDiT3")
    with torch.inference_mode():
        expected = model._vae.encode([*[ends[0]] * (17 - len(ends)), *ends])
        drawing = model.begin([request(34, source=str(path), frame_mask="0,0,-5,0,5")])
    assert torch.equal(drawing.latents[:, :, :5], expected)


def test_version_1_1_draws_on_from_the_last_frame_of_a_video(load, video):
    model = load("STDiT2")
    with torch.inference_mode():
        drawing = model.begin([request(5, source=video, frame_mask="0,0,-1,0,1")])
        drawing.advance(0)
    assert torch.equal(drawing.latents[:, :, 0], given(model, video)[:, :, -1])


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"frames": 20, "source": None}, "nearest number is"),
        ({"frames": 17, "frame_mask": "0,3"}, "there are 1 references"),
        ({"frames": 17, "mask": "mask.png"}, "whole frames"),
    ],
)
def test_frames_that_cannot_be_drawn_or_given_are_refused(load, picture, settings, told):
    with pytest.raises(InvalidRequestError, match=told):
        finish(draw(load("STDiT3"), request(**{"source": picture, **settings})))


def test_a_source_that_is_neither_picture_nor_video_is_refused(load, tmp_path):
    (tmp_path / "notes.txt").write_text("no picture")
    with pytest.raises(UnreadablePictureError, match=r"notes\.txt"):
        finish(draw(load("STDiT3"), request(17, source=str(tmp_path / "notes.txt"), strength=0.5)))


@pytest.mark.parametrize("name", FRAMES)
def test_half_precision_draws_nearly_the_same(load, tmp_path, name):
    row = tiny_row(tiny_stdit(tmp_path, name), prompt_ending=" a cat")
    half = STDiT.load(row, Device(torch.device("cpu"), torch.bfloat16, torch.float32))
    one, other = (latents(model, request(FRAMES[name], steps=1)) for model in (half, load(name)))
    assert (one - other).norm() / other.norm() < 0.05


def test_missing_weights_are_named(tmp_path):
    folder = tiny_stdit(tmp_path)
    (folder / "transformer" / "model.safetensors").unlink()
    with pytest.raises(MissingCheckpointError, match=r"model\.safetensors"):
        STDiT.load(tiny_row(folder), CPU)

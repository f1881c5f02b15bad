"""The sampling loop: steps and previews, cancelling, starting from a picture, masks, what the cache saves."""

from threading import Event

import numpy as np
import pytest
import torch
from PIL import Image

from generation.device import Device
from generation.errors import Cancelled, UnreadablePictureError
from generation.hunyuan_dit import HunyuanDiT
from generation.loop import draw, draw_many, finish
from generation.preview import LatentColours
from generation.request import GenerationRequest
from generation.schedules import SCHEDULES
from generation.text_cache import TextCache
from tests.tiny_hunyuan import EMBEDDED_NOISE, tiny_hunyuan, tiny_row

CPU = Device(torch.device("cpu"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tiny_hunyuan(tmp_path_factory.mktemp("hunyuan"), noise=EMBEDDED_NOISE)


@pytest.fixture(scope="module")
def model(folder):
    return HunyuanDiT.load(tiny_row(folder, schedule="dpm++"), CPU)


@pytest.fixture
def source(tmp_path):
    """A picture of another shape than is drawn: left half red, right half blue."""
    picture = Image.new("RGB", (120, 100), "red")
    picture.paste("blue", (60, 0, 120, 100))
    picture.save(tmp_path / "source.png")
    return str(tmp_path / "source.png")


@pytest.fixture
def mask(tmp_path):
    """White, where the picture may change, is the right half."""
    picture = Image.new("L", (64, 64), "black")
    picture.paste(255, (32, 0, 64, 64))
    picture.save(tmp_path / "mask.png")
    return str(tmp_path / "mask.png")


def request(**settings):
    values = {"prompt": "a red cat on the grass", "width": 64, "height": 64, "steps": 6, "guidance": 5.0, "seed": 7}
    return GenerationRequest(**{**values, **settings})


def pixels(image):
    return np.asarray(image, dtype=np.int16)


def test_every_step_is_told_with_a_preview(model):
    steps = list(draw(model, request()))
    assert [(step.index, step.total) for step in steps] == [(index, 6) for index in range(1, 7)]
    assert {step.preview.size for step in steps} == {(8, 8)}


def test_last_preview_shows_the_latents_that_are_decoded(model, monkeypatch):
    decoded = []
    monkeypatch.setattr(model, "decode", lambda latents: decoded.append(latents) or [Image.new("RGB", (64, 64))])
    last = list(draw(model, request()))[-1]
    assert np.abs(pixels(last.preview) - pixels(model.colours.picture(decoded[0][0]))).max() <= 1


def test_cancel_stops_before_the_next_step(model):
    cancelled = Event()
    steps = draw(model, request(), cancelled)
    next(steps)
    cancelled.set()
    with pytest.raises(Cancelled):
        next(steps)


def test_cancel_after_the_last_step_saves_the_decoding(model, monkeypatch):
    monkeypatch.setattr(model, "decode", lambda latents: pytest.fail("decoded"))
    cancelled = Event()
    with pytest.raises(Cancelled):
        for step in draw(model, request(), cancelled):
            if step.index == step.total:
                cancelled.set()


def test_result_carries_its_request_and_time(model):
    picture = finish(draw(model, request()))
    assert picture.request == request()
    assert picture.image.size == (64, 64)
    assert picture.seconds > 0


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_weaker_strength_stays_closer_to_the_source(folder, source, schedule, monkeypatch):
    model = HunyuanDiT.load(tiny_row(folder, schedule=schedule), CPU)
    latents = []
    monkeypatch.setattr(model, "decode", lambda drawn: latents.append(drawn) or [Image.new("RGB", (64, 64))])
    for strength in (0.04, 0.5, 1.0):
        finish(draw(model, request(source=source, strength=strength, steps=25, guidance=1.0)))
    wanted = model.encode_picture(Image.open(source).crop((10, 0, 110, 100)).resize((64, 64)))
    distances = [(each - wanted).norm().item() for each in latents]
    assert distances == sorted(distances)
    assert distances[0] < distances[2] / 3


@pytest.mark.parametrize(("strength", "steps"), [(0.0, 1), (0.1, 1), (0.5, 3), (0.99, 6), (1.0, 6)])
def test_strength_decides_how_many_steps_are_done(model, source, strength, steps):
    assert len(list(draw(model, request(source=source, strength=strength)))) == steps


def test_full_strength_draws_as_if_there_were_no_source(model, source):
    assert np.array_equal(
        pixels(finish(draw(model, request(source=source))).image), pixels(finish(draw(model, request())).image)
    )


@pytest.mark.parametrize(("schedule", "strength"), [("ddim", 0.5), ("dpm++", 0.5), ("dpm++", 1.0), ("euler", 0.5)])
def test_pixels_outside_the_mask_stay_as_they_were(folder, source, mask, schedule, strength):
    model = HunyuanDiT.load(tiny_row(folder, schedule=schedule), CPU)
    image = pixels(finish(draw(model, request(source=source, mask=mask, strength=strength))).image)
    assert (image[:, :30] == [255, 0, 0]).all()
    assert (image[:, 34:] != [0, 0, 255]).any()


def test_latents_outside_the_mask_are_those_of_the_source(model, source, mask, monkeypatch):
    decoded = []
    decode = model.decode
    monkeypatch.setattr(model, "decode", lambda latents: decoded.append(latents) or decode(latents))
    picture = finish(draw(model, request(source=source, mask=mask)))
    wanted = model.encode_picture(Image.new("RGB", (64, 64), "red"))
    assert picture.image.size == (64, 64)
    assert not torch.allclose(decoded[0][..., 4:], wanted[..., 4:], atol=0.1)
    monkeypatch.undo()
    again = model.encode_picture(Image.open(source).convert("RGB").crop((10, 0, 110, 100)).resize((64, 64)))
    assert torch.allclose(decoded[0][..., :3], again[..., :3], atol=0.2)


def test_source_is_cropped_to_the_shape_of_the_picture(model, source):
    image = pixels(finish(draw(model, request(source=source, strength=0.05, width=64, height=96))).image)
    assert image.shape == (96, 64, 3)


@pytest.mark.parametrize("content", [None, b"no picture"])
def test_source_that_is_no_picture_is_named(model, tmp_path, content):
    path = tmp_path / "source.png"
    if content:
        path.write_bytes(content)
    with pytest.raises(UnreadablePictureError, match=r"source\.png"):
        finish(draw(model, request(source=str(path), strength=0.5)))


def test_batch_of_different_settings_is_refused(model):
    with pytest.raises(ValueError, match="same settings"):
        finish(draw_many(model, [request(), request(steps=5)]))


def test_request_that_was_not_completed_is_refused(model):
    with pytest.raises(ValueError, match="completed"):
        finish(draw(model, GenerationRequest("cat")))


def test_colours_come_from_the_checkpoint_where_it_has_them(tmp_path):
    (tmp_path / "latent_rgb.json").write_text('{"matrix": [[1, 0, 0], [0, 0.5, 0]], "bias": [0, 0, 1]}')
    colours = LatentColours.read(tmp_path, channels=2)
    assert colours.picture(torch.ones(2, 1, 1)).getpixel((0, 0)) == (255, 128, 255)


def test_latents_of_unknown_colours_have_no_preview(tmp_path):
    assert LatentColours.read(tmp_path, channels=32) is None


def test_texts_are_encoded_once(model):
    asked = []
    cache = TextCache(lambda texts: asked.append(texts) or [text.upper() for text in texts])
    assert cache(["", "a", ""]) == ["", "A", ""]
    assert cache(["a", "b"]) == ["A", "B"]
    assert asked == [["", "a"], ["b"]]


def test_texts_used_longest_ago_are_forgotten():
    asked = []
    cache = TextCache(lambda texts: asked.append(texts) or texts, kept=2)
    for texts in (["a"], ["b"], ["a"], ["c"], ["a"], ["b"]):
        cache(texts)
    assert asked == [["a"], ["b"], ["c"], ["b"]]


def test_more_texts_than_are_kept_are_all_encoded():
    cache = TextCache(lambda texts: texts, kept=2)
    assert cache(list("abcd")) == list("abcd")


def test_gradients_are_off_only_inside_the_loop(model):
    steps = draw(model, request())
    next(steps)
    assert torch.is_grad_enabled()
    assert not torch.is_inference_mode_enabled()

"""A picture that is brought back: what its file says becomes the settings, as far as it makes sense here."""

import io
import json

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from generation import backends
from generation.png import encode_png
from generation.request import GenerationRequest
from ui.choices import Choices
from ui.restoring import restored

OWN = "hunyuan-dit/embedded"


def saying(**texts: str) -> bytes:
    """A PNG with these texts in it."""
    info, out = PngInfo(), io.BytesIO()
    for key, text in texts.items():
        info.add_text(key, text)
    Image.new("RGB", (8, 8)).save(out, format="PNG", pnginfo=info)
    return out.getvalue()


def test_own_picture_is_drawn_as_it_was():
    request = backends.complete(
        GenerationRequest("一只猫", seed=7, steps=9, guidance=4.0, negative_prompt="帽子", width=256, height=256)
    )
    prompt, choices = restored(encode_png(Image.new("RGB", (256, 256)), request), OWN)
    assert prompt == "一只猫"
    assert choices == Choices(seed=7, steps=9, guidance=4.0, negative="帽子", model=OWN)


def test_another_models_picture_keeps_its_model():
    request = backends.complete(
        GenerationRequest("a cat", seed=9, backend="pixart-sigma", checkpoint="1024", width=1024, height=1024)
    )
    _, choices = restored(encode_png(Image.new("RGB", (8, 8)), request), OWN)
    assert (choices.model, choices.seed) == ("pixart-sigma/1024", 9)


def test_other_programs_picture_keeps_what_holds_here():
    parameters = (
        "a cat, best quality\nNegative prompt: hat\n"
        "Steps: 25, Sampler: DPM++ 2M, CFG scale: 6.5, Seed: 123, Size: 512x768, Model: sd"
    )
    prompt, choices = restored(saying(parameters=parameters), OWN)
    assert prompt == "a cat, best quality"
    assert choices == Choices(seed=123, steps=25, guidance=6.5, negative="hat", model=OWN)


@pytest.mark.parametrize(
    "values",
    [
        {"seed": -1, "steps": 10**9, "guidance": "much", "width": [1], "height": None},
        {"seed": "7; DROP", "steps": 2.5, "guidance": -3, "model": {"a": 1}},
        {"seed": None, "steps": None, "guidance": None, "backend": "../../etc", "checkpoint": "/etc/passwd"},
        {"seed": 2**60, "steps": 10**9, "guidance": 1e9, "width": 10**6, "height": 3},  # a request, as far as it goes
        {"guidance": float("nan"), "strength": 5, "source": "/etc/passwd", "speed": "warp", "frames": 10**6},
        {"seed": True, "steps": True, "guidance": True, "negative_prompt": {"a": 1}},
        {"guidance": 10**400, "control": "/etc/passwd"},
    ],
)
def test_what_makes_no_sense_is_left_to_the_model(values):
    prompt, choices = restored(saying(huihua=json.dumps({"prompt": "a cat", **values})), OWN)
    assert (prompt, choices) == ("a cat", Choices(model=OWN))


def test_texts_are_no_longer_than_their_fields():
    long = {"prompt": "a cat " * 10_000, "negative_prompt": "hat " * 10_000}
    for own in (long, {**long, "evil": 1}):  # a request, and what is none
        prompt, choices = restored(saying(huihua=json.dumps(own)), OWN)
        assert (len(prompt), len(choices.negative)) == (4000, 1000)


@pytest.mark.parametrize(
    "png",
    [
        saying(),
        saying(huihua="[1"),
        saying(huihua='{"seed": 1}'),
        saying(huihua='{"prompt": ["a"]}'),
        saying(parameters="  "),
        b"\x89PNG\r\n\x1a\n",
        b"PK",
    ],
)
def test_picture_that_tells_nothing_restores_nothing(png):
    assert restored(png, OWN) is None

"""Drawing faster asks less of the model and stays near what it would have drawn."""

import numpy as np
import pytest
import torch

from generation.backends import complete
from generation.device import Device
from generation.errors import InvalidRequestError
from generation.hunyuan_dit import HunyuanDiT
from generation.loop import draw, finish
from generation.request import GenerationRequest
from generation.speed import PACES, Line
from tests.tiny_hunyuan import EMBEDDED_NOISE, tiny_hunyuan, tiny_row

STEPS = 20
CALLS = {"exact": 40, "balanced": 32, "fast": 20}  # of pictures through the model, with and without the prompt


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    folder = tiny_hunyuan(tmp_path_factory.mktemp("hunyuan"), noise=EMBEDDED_NOISE)
    return HunyuanDiT.load(tiny_row(folder, schedule="dpm++"), Device(torch.device("cpu")))


def drawn(model, monkeypatch, **settings) -> tuple[np.ndarray, int]:
    """A picture, and how many passed through the model for it."""
    passed = []
    predict = model.predict
    monkeypatch.setattr(model, "predict", lambda latents, *rest: passed.append(len(latents)) or predict(latents, *rest))
    values = {"prompt": "a red cat", "width": 64, "height": 64, "steps": STEPS, "guidance": 5.0, "seed": 7}
    image = finish(draw(model, GenerationRequest(**{**values, **settings}))).image
    monkeypatch.undo()
    return np.asarray(image, dtype=np.int16), sum(passed)


@pytest.mark.parametrize("speed", PACES)
def test_faster_asks_less_and_stays_nearer_than_another_seed(model, monkeypatch, speed):
    exact, _ = drawn(model, monkeypatch)
    other, _ = drawn(model, monkeypatch, seed=8)
    image, calls = drawn(model, monkeypatch, speed=speed)
    assert calls == CALLS[speed]
    assert np.abs(image - exact).mean() < 0.6 * np.abs(other - exact).mean()  # the weights are random, and not smooth
    assert (speed == "exact") == np.array_equal(image, exact)


def test_without_guidance_only_predictions_can_be_saved(model, monkeypatch):
    assert [drawn(model, monkeypatch, guidance=1.0, speed=speed)[1] for speed in PACES] == [20, 20, 12]


@pytest.mark.parametrize("steps", [1, 2, 3, 4])
def test_few_steps_begin_and_end_in_full(steps):
    for pace in PACES.values():
        asks = pace.asks(steps)
        assert len(asks) == steps
        assert asks[0] == asks[-1] == "both"


def test_what_changes_in_a_line_is_continued_exactly():
    line = Line()
    assert line.at(torch.tensor(0)) is None
    for moment in (900, 700):
        line.add(torch.tensor(moment), torch.full((1, 2), 3.0 * moment + 1))
    torch.testing.assert_close(line.at(torch.tensor(400)), torch.full((1, 2), 1201.0))


def test_speed_that_a_backend_does_not_have_gives_way_and_an_unknown_one_is_refused():
    large = {"checkpoint": "v1.2", "speed": "fast"}
    assert complete(GenerationRequest("a cat", **large)).speed == "fast"
    assert complete(GenerationRequest("a cat", steps=8, **large)).speed == "exact"
    assert complete(GenerationRequest("a cat", backend="stdit", checkpoint="1.2", speed="fast")).speed == "exact"
    for few in ({"backend": "pixart-delta", "checkpoint": "lcm"}, {"steps": 20}):
        assert complete(GenerationRequest("a cat", speed="fast", **few)).speed == "exact"
    with pytest.raises(InvalidRequestError, match="exact, balanced, fast"):
        complete(GenerationRequest("a cat", speed="warp"))

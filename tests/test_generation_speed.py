"""Drawing faster runs less of the network and stays near what it would have drawn."""

import numpy as np
import pytest
import torch

from generation.backends import complete
from generation.device import Device
from generation.errors import InvalidRequestError
from generation.hunyuan_dit import HunyuanDiT
from generation.loop import draw, finish
from generation.request import GenerationRequest
from generation.speed import PACES, wholes
from tests.tiny_hunyuan import EMBEDDED_NOISE, tiny_hunyuan, tiny_row

STEPS = 20
BLOCKS = {"exact": 80, "balanced": 64, "fast": 60}  # that are run for a picture: four, or the first and the last


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    folder = tiny_hunyuan(tmp_path_factory.mktemp("hunyuan"), noise=EMBEDDED_NOISE)
    return HunyuanDiT.load(tiny_row(folder, schedule="dpm++"), Device(torch.device("cpu")))


def drawn(model, **settings) -> tuple[np.ndarray, int]:
    """A picture, and how many blocks were run for it."""
    run = []
    hooks = [each.block.norm1.register_forward_hook(lambda *_: run.append(1)) for each in model.blocks]
    values = {"prompt": "a red cat", "width": 64, "height": 64, "steps": STEPS, "guidance": 5.0, "seed": 7}
    image = finish(draw(model, GenerationRequest(**{**values, **settings}))).image
    for hook in hooks:
        hook.remove()
    return np.asarray(image, dtype=np.int16), len(run)


@pytest.mark.parametrize("speed", PACES)
def test_faster_runs_less_and_stays_nearer_than_another_seed(model, speed):
    exact, _ = drawn(model)
    other, _ = drawn(model, seed=8)
    image, blocks = drawn(model, speed=speed)
    assert blocks == BLOCKS[speed]
    assert np.abs(image - exact).mean() < 0.6 * np.abs(other - exact).mean()  # the weights are random, and not smooth
    assert (speed == "exact") == np.array_equal(image, exact)


@pytest.mark.parametrize("settings", [{"guidance": 1.0}, {"guidance_interval": "0.2,0.6"}], ids=str)
def test_less_is_run_without_guidance_too(model, settings):
    exact, balanced, fast = (drawn(model, speed=speed, **settings)[1] for speed in PACES)
    assert exact == BLOCKS["exact"]
    assert exact > balanced > fast


@pytest.mark.parametrize("steps", [1, 2, 3, 4])
@pytest.mark.parametrize("speed", PACES)
def test_few_steps_begin_and_end_whole(speed, steps):
    whole = wholes(speed, steps)
    assert len(whole) == steps
    assert whole[0]
    assert whole[-1]


def test_speed_that_a_backend_does_not_have_gives_way_and_an_unknown_one_is_refused():
    large = {"checkpoint": "v1.2", "speed": "fast"}
    assert complete(GenerationRequest("a cat", **large)).speed == "fast"
    assert complete(GenerationRequest("a cat", steps=8, **large)).speed == "exact"
    assert complete(GenerationRequest("a cat", backend="stdit", checkpoint="1.2", speed="fast")).speed == "fast"
    assert complete(GenerationRequest("a cat", backend="sana", checkpoint="1024", speed="fast")).speed == "exact"
    for few in ({"backend": "pixart-delta", "checkpoint": "lcm"}, {"steps": 20}):
        assert complete(GenerationRequest("a cat", speed="fast", **few)).speed == "exact"
    with pytest.raises(InvalidRequestError, match="exact, balanced, fast"):
        complete(GenerationRequest("a cat", speed="warp"))

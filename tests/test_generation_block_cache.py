"""At some steps only the first and the last block of a network are run, whichever network it is."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event

import numpy as np
import pytest
import torch
from PIL import Image
from torch import nn

from generation.block_cache import BlockCache
from generation.device import Device
from generation.dit import DiT, SiT
from generation.errors import Cancelled
from generation.hunyuan_dit import HunyuanDiT
from generation.latte import Latte
from generation.latte_class import ClassLatte
from generation.loop import draw, draw_many, finish
from generation.pixart import PixArt
from generation.request import GenerationRequest
from generation.stdit import STDiT
from generation.uvit import UViT, UViTText
from tests import tiny_video
from tests.tiny_class_models import class_row, tiny_dit, tiny_uvit, tiny_uvit_text
from tests.tiny_hunyuan import EMBEDDED_NOISE, tiny_hunyuan, tiny_row
from tests.tiny_pixart import control_file, tiny_pixart
from tests.tiny_video import tiny_class_latte, tiny_latte
from tests.tiny_video import tiny_row as video_row

CPU = Device(torch.device("cpu"))
MOMENT = torch.tensor(500)


@dataclass(frozen=True)
class Case:
    """A backend, how its tiny checkpoint is written and described, and the shape of its latents."""

    kind: type
    write: Callable[[Path], Path]
    row: Callable = tiny_row
    latents: tuple[int, ...] = (4, 8, 8)
    prompt: str = "a red cat"


CASES = {
    "hunyuan-dit": Case(HunyuanDiT, tiny_hunyuan),
    "pixart": Case(PixArt, tiny_pixart),
    "pixart-control": Case(PixArt, lambda folder: control_file(tiny_pixart(folder))),
    "dit": Case(DiT, lambda folder: tiny_dit(folder, depth=3), class_row),
    "sit": Case(SiT, lambda folder: tiny_dit(folder, depth=4, flow=True), class_row),
    "uvit": Case(UViT, tiny_uvit, class_row),
    "uvit-text": Case(UViTText, tiny_uvit_text, class_row),
    "latte": Case(Latte, tiny_latte, video_row, (4, 4, 8, 8)),
    "latte-class": Case(ClassLatte, tiny_class_latte, video_row, (4, 3, 8, 8), "somebody surfing"),
}
DEEP = [name for name in CASES if name not in ("pixart", "latte-class")]  # those two have no block between


@pytest.fixture(scope="module")
def load(tmp_path_factory):
    """The model of each case, loaded once."""
    loaded = {}

    def model(name):
        if name not in loaded:
            case = CASES[name]
            loaded[name] = case.kind.load(case.row(case.write(tmp_path_factory.mktemp(name))), CPU)
        return loaded[name]

    return model


@pytest.fixture
def watch(request):
    """Writes down which blocks of a model are really run, by their numbers."""

    def watched(model):
        run = []
        for number, block in enumerate(model.blocks):
            linear = next(part for part in block.modules() if isinstance(part, nn.Linear))
            hook = linear.register_forward_hook(lambda *_, number=number: run.append(number))
            request.addfinalizer(hook.remove)
        return run

    return watched


def asked(model, name):
    """Asks a model for its prediction, at latents and for a condition that are always the same."""
    case = CASES[name]
    condition = model.encode([case.prompt], ["a dog"], (64, 64))
    chance = torch.Generator().manual_seed(3)
    latents = torch.randn(2, *case.latents, generator=chance)
    if name == "pixart-control":
        condition = replace(condition, control=torch.randn(2, 4, 8, 8, generator=chance))
    return lambda: model.predict(latents, MOMENT, condition)


@pytest.mark.parametrize("name", CASES)
def test_every_backend_knows_its_blocks(load, watch, name):
    model = load(name)
    run = watch(model)
    asked(model, name)()
    assert sorted(run) == list(range(len(model.blocks)))
    assert (run[0], run[-1]) == (0, len(model.blocks) - 1)


@torch.inference_mode()
@pytest.mark.parametrize("name", DEEP)
def test_where_nothing_changed_leaving_blocks_out_changes_nothing(load, watch, name):
    """Long skips, positions that enter between blocks and what a control network adds included."""
    model = load(name)
    ask, cache = asked(model, name), BlockCache(model.blocks, [True, True, False])
    exact = ask()
    for step in range(2):
        with cache.at(step, MOMENT):
            assert torch.equal(ask(), exact)
    run = watch(model)
    with cache.at(2, MOMENT):
        torch.testing.assert_close(ask(), exact, rtol=1e-4, atol=1e-4)
    assert run == [0, len(model.blocks) - 1]
    assert not any("forward" in vars(block) for block in model.blocks)


@torch.inference_mode()
def test_what_the_blocks_add_is_continued_in_a_line():
    blocks = nn.ModuleList(nn.Linear(1, 1, bias=False) for _ in range(3))
    cache = BlockCache(blocks, [True, True, False])
    answers = []
    for step, (moment, between) in enumerate(((900, 1.0), (700, 3.0), (600, 0.0))):
        for block, weight in zip(blocks, (1.0, between, 2.0), strict=True):
            block.weight.fill_(weight)
        with cache.at(step, torch.tensor(moment)):
            answers.append(blocks[2](blocks[1](blocks[0](torch.ones(1, 1)))).item())
    assert answers == [2.0, 6.0, 8.0]  # between, 0, then 2, then in a line 3 are added to 1


@torch.inference_mode()
def test_too_little_known_or_of_other_rows_is_run_in_full(load, watch):
    model = load("hunyuan-dit")
    both, cache, run = asked(model, "hunyuan-dit"), BlockCache(model.blocks, [True, False]), watch(model)
    prompt = model.encode(["a red cat"], [], (64, 64))
    counts = []
    for ask in (both, both, both, lambda: model.predict(torch.zeros(1, 4, 8, 8), MOMENT, prompt), both):
        run.clear()
        with cache.at(1, MOMENT):
            ask()
        counts.append(len(run))
    assert counts == [4, 4, 2, 4, 4]


def test_exactly_drawn_or_of_too_few_blocks_the_network_is_left_alone():
    for blocks, wholes in ((4, [True, True]), (2, [True, False])):
        network = nn.ModuleList(nn.Linear(1, 1) for _ in range(blocks))
        with BlockCache(network, wholes).at(1, MOMENT):
            assert not any("forward" in vars(block) for block in network)


VIDEO = GenerationRequest("a red dog", width=64, height=64, steps=10, guidance=4.0, seed=7, fps=8, speed="fast")


@pytest.fixture
def open_sora(tmp_path, monkeypatch):
    """Loads a version of Open-Sora with three times as many blocks as the others' tests need."""
    monkeypatch.setitem(tiny_video._TINY_STDIT, "depth", 3)
    return lambda version: STDiT.load(video_row(tiny_video.tiny_stdit(tmp_path, version), given_frames=True), CPU)


@pytest.mark.parametrize(("version", "frames", "blocks"), [("STDiT", 4, 3), ("STDiT2", 5, 3), ("STDiT3", 17, 6)])
def test_videos_of_open_sora_leave_blocks_out_too(open_sora, watch, version, frames, blocks):
    model = open_sora(version)
    run = watch(model)
    finish(draw(model, replace(VIDEO, frames=frames)))
    assert len(run) == 5 * blocks + 5 * 2  # whole are the first two steps, two more and the last


def test_where_frames_are_given_all_blocks_are_run(open_sora, watch, tmp_path):
    model = open_sora("STDiT3")
    run = watch(model)
    given = tmp_path / "given.png"
    Image.new("RGB", (64, 64), "red").save(given)
    finish(draw(model, replace(VIDEO, frames=17, source=str(given), strength=0.0)))
    assert len(run) == 10 * 6


REQUEST = GenerationRequest("a red cat", "a dog", 64, 64, steps=20, guidance=5.0, seed=7, speed="balanced")


@pytest.fixture(scope="module")
def smooth(tmp_path_factory):
    """A model that is drawn with as the embedded one is."""
    folder = tiny_hunyuan(tmp_path_factory.mktemp("smooth"), noise=EMBEDDED_NOISE)
    return HunyuanDiT.load(tiny_row(folder, schedule="dpm++"), CPU)


def pixels(image):
    return np.asarray(image, dtype=np.int16)


def test_a_seed_means_the_same_picture_alone_and_in_a_batch(smooth):
    others = [replace(REQUEST, prompt="a dog", seed=8), replace(REQUEST, prompt="a car", seed=9)]
    alone = finish(draw(smooth, REQUEST)).image
    together = finish(draw_many(smooth, [REQUEST, *others]))[0].image
    assert np.abs(pixels(alone) - pixels(together)).max() <= 1


def test_a_drawing_leaves_nothing_on_the_network(smooth):
    exact = replace(REQUEST, speed="exact")
    before = finish(draw(smooth, exact)).image
    cancelled = Event()
    steps = draw(smooth, REQUEST, cancelled)
    for _ in range(9):
        next(steps)
        assert not any("forward" in vars(block) for block in smooth.blocks)
    between = finish(draw(smooth, exact)).image
    cancelled.set()
    with pytest.raises(Cancelled):
        next(steps)
    assert np.array_equal(pixels(between), pixels(before))


def test_a_call_that_fails_leaves_nothing_on_the_network(smooth):
    cache = BlockCache(smooth.blocks, [False])
    with pytest.raises(RuntimeError), cache.at(0, MOMENT):
        smooth.blocks[0](torch.zeros(1, 1, 1), None, torch.zeros(1, 1), None, None)
    assert not any("forward" in vars(block) for block in smooth.blocks)

"""The plan of what goes where, from the headers of real files, and what switching backends leaves behind."""

import gc
from dataclasses import replace
from threading import Event

import psutil
import pytest
import torch
from diffusers import AutoencoderKL
from safetensors.torch import save_file

from generation import memory, needs, weights
from generation.backends import BACKENDS, complete
from generation.device import Device
from generation.errors import NoRoomError, TooLargeError
from generation.jobs import Worker
from generation.loaded import LoadedModels
from generation.needs import Work
from generation.parts import opened
from generation.request import GenerationRequest
from generation.weights import Level, Plan, at_once, levels, plan, weights_of
from tests.tiny_hunyuan import tiny_hunyuan
from tests.tiny_hunyuan import tiny_row as hunyuan_row
from tests.tiny_pixart import tiny_pixart, tiny_row

CPU = Device(torch.device("cpu"))
GPU = Device(torch.device("cuda"), torch.float16, torch.float32)  # planned for, never touched
BYTES = {"text_encoder": 4_000, "transformer": 600, "vae": 80}  # weights


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tiny_pixart(tmp_path_factory.mktemp("pixart"))


@pytest.fixture
def large(tmp_path):
    """A checkpoint of which the headers can be read."""
    for part, count in BYTES.items():
        (tmp_path / part).mkdir()
        kind = "model" if part == "text_encoder" else "diffusion_pytorch_model"
        half = {"a": torch.zeros(count // 2, dtype=torch.float16), "b": torch.zeros(2, count // 4)}
        save_file(half, tmp_path / part / f"{kind}.safetensors")
        save_file(half, tmp_path / part / f"{kind}.fp16.safetensors")  # not the one that is loaded
    return tmp_path


def planned(folder, monkeypatch, free, smaller=0, bitsandbytes=False):
    """The plan for a GPU with `free` bytes."""
    monkeypatch.setattr(weights, "_free", lambda device: free)
    monkeypatch.setattr(weights, "find_spec", lambda name: object() if bitsandbytes else None)
    row = replace(tiny_row(folder), sizes=((1, 1),), smaller=smaller, network_width=0)
    return plan(row, GPU, folder)


def test_weights_are_counted_without_loading_them(folder):
    counted = weights_of(tiny_row(folder), folder, "")
    loaded = {"vae": AutoencoderKL.from_pretrained(folder, subfolder="vae")}
    assert counted["vae"] == sum(weight.numel() for weight in loaded["vae"].parameters())
    assert set(counted) == {"text_encoder", "transformer", "vae"}


def test_official_file_counts_as_the_network(tmp_path):
    torch.save({"x": torch.zeros(1000)}, tmp_path / "x.pth")
    assert weights_of(tiny_row(tmp_path), tmp_path, "x.pth")["x.pth"] >= 1000


def test_network_that_lies_beside_its_parts_in_ones_own_folder_counts(tmp_path):
    """As an official program saves it, under a name that the row does not tell."""
    row = replace(tiny_row(tmp_path), parts={})
    torch.save({"x": torch.zeros(1000)}, tmp_path / "model.pt")
    assert weights_of(row, tmp_path, "SiT-XL-2-256.pt")["model.pt"] >= 1000
    save_file({"x": torch.zeros(1000)}, tmp_path / "model.safetensors")
    assert weights_of(row, tmp_path, "SiT-XL-2-256.pt") == {"model.safetensors": 1000}
    (tmp_path / "transformer").mkdir()
    save_file({"x": torch.zeros(10)}, tmp_path / "transformer" / "diffusion_pytorch_model.safetensors")
    assert weights_of(row, tmp_path, "") == {"transformer": 10}  # which is what is loaded then


def test_damaged_file_breaks_no_plan(tmp_path):
    (tmp_path / "vae").mkdir()
    for content in (b"", b"\xff" * 20, b"\x02\0\0\0\0\0\0\0[]"):
        (tmp_path / "vae" / "diffusion_pytorch_model.safetensors").write_bytes(content)
        assert weights_of(tiny_row(tmp_path), tmp_path, "") == {}


@pytest.mark.parametrize(
    ("free", "level"),
    [
        (12_000, Level()),
        (8_000, Level(aside=True)),
        (3_000, Level(aside=True, tiled=True)),
        (100, Level(aside=True, tiled=True)),
    ],
)
def test_plan_is_the_largest_that_fits(large, monkeypatch, free, level):
    monkeypatch.setattr(needs, "_TILE", 0)
    assert planned(large, monkeypatch, free).level == level


def test_text_encoder_is_packed_where_that_can_be_done(large, monkeypatch):
    chosen = planned(large, monkeypatch, 8_000, bitsandbytes=True)
    assert chosen.level == Level(packed=True)
    assert chosen.parts == {"text_encoder": 4_000, "transformer": 1_200, "vae": 320}


def test_sums_are_told_in_both_languages(large, monkeypatch):
    chosen = Plan(Level(aside=True), {"transformer": 1_200_000_000}, 9_500_000_000, 0, 8_000_000_000)
    assert chosen.told().en == (
        "Weights take 1.2 GB of the device (transformer 1.2), 9.5 GB more in the CPU's memory; 8.0 GB of it are free."
    )
    assert "1.2 GB" in chosen.told().zh


def test_plan_gets_smaller_after_the_device_was_full(large, monkeypatch):
    chosen = [planned(large, monkeypatch, 12_000, smaller).level for smaller in range(4)]
    assert chosen == [Level(), Level(aside=True), *[Level(aside=True, tiled=True)] * 2]


def test_plan_of_a_large_checkpoint_is_logged(folder, monkeypatch, caplog):
    monkeypatch.setattr(weights, "_GB", 1000)
    with caplog.at_level("INFO", "generation.weights"):
        plan(tiny_row(folder), CPU, folder)
    assert "Weights take" in caplog.text


def test_of_videos_there_is_room_for_what_the_row_says(large, monkeypatch):
    monkeypatch.setattr(weights, "_GB", 1000)
    video = {"sizes": ((1, 1),), "frames": (16,), "memory_gb": 20.0, "network_width": 0}
    monkeypatch.setattr(weights, "_free", lambda device: 10**9)
    assert plan(replace(tiny_row(large), **video), GPU, large).reserve == 20_000 - 2 * sum(BYTES.values())
    assert plan(replace(tiny_row(large), **{**video, "frames": (1,)}), GPU, large).reserve == needs._PER_PIXEL


@pytest.mark.parametrize("device", [CPU, GPU], ids=["cpu", "aside"])
def test_weights_that_the_memory_cannot_hold_are_refused_before_they_are_loaded(large, monkeypatch, device):
    monkeypatch.setattr(weights, "available", lambda: 4_000)
    monkeypatch.setattr(weights, "_free", lambda device: 100)
    with pytest.raises(TooLargeError, match=r"0\.0 GB are free") as caught:
        plan(tiny_row(large), device, large)
    assert str(large) in caught.value.message("zh")


def test_what_is_larger_than_usual_is_planned_smaller(large, monkeypatch):
    monkeypatch.setattr(weights, "_free", lambda device: 10_000_000)
    row = replace(tiny_row(large), sizes=((32, 32),), network_width=1)
    chosen = [plan(replace(row, work=Work(side, side)), GPU, large).level for side in (32, 64)]
    monkeypatch.setattr(needs, "_TILE", 32 * 32)
    chosen.append(plan(replace(row, work=Work(80, 80)), GPU, large).level)
    assert chosen == [Level(), Level(), Level(aside=True, tiled=True)]


@pytest.mark.parametrize(
    ("device", "side", "is_refused"), [(CPU, 100, True), (GPU, 100, False), (GPU, 200, True)], ids=str
)
def test_drawing_for_which_there_is_no_room_is_refused_before_anything_is_loaded(
    large, monkeypatch, device, side, is_refused
):
    """On a CPU where the estimate says so, on a GPU where not even half of it would fit."""
    monkeypatch.setattr(weights, "_free", lambda device: 15_000_000)
    row = replace(tiny_row(large), network_width=1, work=Work(side, side, pictures=1))
    if not is_refused:
        assert not plan(row, device, large).fits
        return
    with pytest.raises(NoRoomError, match=rf"Drawing {side}×{side} takes about 0\.\d GB") as refused:
        plan(row, device, large)
    assert "请选小一些的尺寸" in refused.value.message("zh")


def test_as_many_pictures_are_drawn_at_once_as_there_is_room_for(large, monkeypatch):
    row, request = replace(tiny_row(large), network_width=1), GenerationRequest("cat", width=100, height=100)
    for free, together in ((10**9, 8), (70_000_000, 3), (10, 1), (None, 8)):
        monkeypatch.setattr(weights, "_free", lambda device, free=free: free)
        assert at_once(row, request, 8, torch.device("cpu")) == together


def test_memory_that_is_free_is_asked_of_the_system(monkeypatch, tmp_path):
    told = memory.available()
    assert 0 < told < psutil.virtual_memory().total
    monkeypatch.setattr(memory, "find_spec", lambda name: None)
    assert told / 4 < memory.available() < told * 4  # others use some, too
    monkeypatch.setattr(memory, "_SYSTEM", tmp_path / "nothing")
    assert memory.available() is None


@pytest.mark.slow
def test_what_had_to_be_smaller_is_so_again_when_it_is_loaded_anew():
    asked = []
    models = LoadedModels(lambda *name: asked.append(name))
    for name, smaller in (("a", 0), ("a", 1), ("b", 0), ("a", 0)):
        models.of(name, "x", smaller)
        models.let_go()
    assert asked == [("a", "x"), ("a", "x", 1), ("b", "x"), ("a", "x", 1)]


def test_on_a_cpu_only_the_vae_can_be_run_in_a_smaller_way(folder):
    assert levels(torch.device("cpu")) == [Level(), Level(tiled=True)]
    with opened(replace(tiny_row(folder), smaller=1), CPU) as checkpoint:
        assert checkpoint.vae(AutoencoderKL).use_tiling


@pytest.mark.slow
def test_twenty_switches_of_backend_leave_no_memory_behind(tmp_path, monkeypatch):
    rows = {
        "pixart-sigma": tiny_row(tiny_pixart(tmp_path / "a")),
        "hunyuan-dit": hunyuan_row(tiny_hunyuan(tmp_path / "b")),
    }
    for name, row in rows.items():
        monkeypatch.setitem(BACKENDS, name, replace(BACKENDS[name], checkpoints={"tiny": row}))
    worker = Worker()
    used = []
    for switch in range(24):
        name = list(rows)[switch % 2]
        ended = Event()
        asked = GenerationRequest("cat", width=64, height=64, steps=1, seed=1, backend=name, checkpoint="tiny")
        job = worker.submit(complete(asked), lambda _, ended=ended: ended.set())
        assert ended.wait(60)
        assert job.state == "done", job.error
        gc.collect()
        used.append(psutil.Process().memory_info().rss)
    worker.close()
    assert used[-1] <= 1.05 * used[3]

"""What a drawing takes beside the weights: measured on small networks, and beside the peaks that were published."""

from dataclasses import replace
from threading import Event

import pytest
import torch
from diffusers import PixArtTransformer2DModel
from torch.multiprocessing.reductions import StorageWeakRef
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves

from generation import needs, weights
from generation.backends import BACKENDS, complete, load
from generation.errors import NoRoomError
from generation.jobs import Worker
from generation.needs import Work, beyond_usual, needed
from generation.rectified_flow import Extent
from generation.request import GenerationRequest
from generation.rows import Checkpoint
from generation.stdit_text import SIZES
from models import registry
from tests.tiny_pixart import tiny_pixart, tiny_row

WIDTH = 48


class Peak(TorchDispatchMode):
    """The most bytes that tensors made inside of it take at a time."""

    def __init__(self):
        super().__init__()
        self.bytes, self._alive = 0, {}

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        made = func(*args, **(kwargs or {}))
        self._alive = {place: kept for place, kept in self._alive.items() if not kept[0].expired()}
        for tensor in tree_leaves(made):
            if isinstance(tensor, torch.Tensor):
                storage = tensor.untyped_storage()
                self._alive.setdefault(storage.data_ptr(), (StorageWeakRef(storage), storage.nbytes()))
        self.bytes = max(self.bytes, sum(size for _, size in self._alive.values()))
        return made


def stdit(cells):
    """A step of Open-Sora 1.2 for two videos of four latent frames."""
    sizes = {"hidden_size": WIDTH, "depth": 1, "num_heads": 2, "caption_channels": 32, "model_max_length": 12}
    network = registry.build("stdit3", {**sizes, "input_sq_size": 32}).eval()
    told = SIZES["stdit3"](Extent(*(torch.full((2,), float(side)) for side in (cells * 8, cells * 8, 17))), 24.0)
    texts = torch.randn(2, 1, 12, 32), torch.ones(2, 12, dtype=torch.long)
    return lambda: network(torch.randn(2, 4, 4, cells, cells), torch.tensor([500.0] * 2), *texts, **told), 8


def pixart(cells):
    """A step of PixArt for two pictures."""
    heads = {"num_attention_heads": 2, "attention_head_dim": WIDTH // 2, "cross_attention_dim": WIDTH}
    network = PixArtTransformer2DModel(
        num_layers=1, in_channels=4, out_channels=8, sample_size=cells, caption_channels=32, **heads
    ).eval()
    told = {"resolution": None, "aspect_ratio": None}
    texts = {"encoder_hidden_states": torch.randn(2, 12, 32), "timestep": torch.tensor([500] * 2)}
    return lambda: network(torch.randn(2, 4, cells, cells), **texts, added_cond_kwargs=told), 2


@pytest.mark.parametrize("network", [stdit, pixart])
def test_estimate_of_a_network_covers_what_small_ones_take(network):
    peaks = []
    for cells in (8, 16):
        step, frames = network(cells)
        with torch.inference_mode(), Peak() as peak:
            step()
        peaks.append(peak.bytes)
    values = (peaks[1] - peaks[0]) / (frames * (8 * 8 - 4 * 4)) / WIDTH / 4
    assert needs._VALUES / 2 < values <= needs._VALUES


@pytest.mark.parametrize(
    ("size", "frames", "published"),
    [
        ((640, 360), 51, 27),
        ((640, 360), 408, 33),
        ((1280, 720), 51, 41),
        ((1280, 720), 204, 45),
        ((1280, 720), 408, 67),
    ],
)
def test_estimate_of_open_sora_is_near_the_published_peaks(size, frames, published):
    """In gigabytes, of 1.2 on an H100, as its README has them."""
    row, billions = BACKENDS["stdit"].checkpoints["1.2"], 1.2 + 4.7 + 0.4
    usual = needed(row, Work.usual(row), 2)
    beside = row.memory_gb - billions * 2 - usual / 1e9
    taken = billions * 2 + beside + needed(row, Work(*size, frames), 2) / 1e9
    assert taken == pytest.approx(published, rel=0.2)


def test_only_what_is_much_more_than_usual_has_to_be_planned_for():
    def asked(**settings):
        return beyond_usual(complete(GenerationRequest("waves", **settings)))

    assert asked() is None
    assert asked(checkpoint="v1.2", width=1280, height=768) is None
    video = {"backend": "stdit", "checkpoint": "1.2"}
    assert asked(**video) is None
    assert asked(**video, width=1280, height=720, frames=408) == Work(1280, 720, 408)
    assert beyond_usual(GenerationRequest("waves", checkpoint="elsewhere")) is None


def test_tiles_take_no_more_for_a_larger_picture():
    row = replace(BACKENDS["pixart-sigma"].checkpoints["2k"], network_width=1)
    whole, tiled = (needed(row, Work(2048, 2048), 2, tiled=tiled) for tiled in (False, True))
    assert whole == 16 * tiled


@pytest.mark.parametrize(("backend", "name"), [("qwen-image", "base"), ("z-image", "turbo"), ("hunyuan-dit", "v1.2")])
def test_wider_network_takes_more_once_the_vae_goes_tile_by_tile(backend, name):
    row = BACKENDS[backend].checkpoints[name]
    usual, narrow = Work.usual(row), replace(row, network_width=Checkpoint.network_width)
    assert needed(row, usual, 2) == needed(narrow, usual, 2)  # the VAE takes most
    large = replace(usual, width=2048, height=2048)
    assert needed(row, large, 2, tiled=True) > 1.2 * needed(narrow, large, 2, tiled=True)


@pytest.fixture
def checkpoint(tmp_path, monkeypatch):
    """A real small model whose usual picture is small, on a machine of little memory."""
    row = replace(tiny_row(tiny_pixart(tmp_path)), any_size=16, network_width=24)
    monkeypatch.setitem(BACKENDS, "pixart-sigma", replace(BACKENDS["pixart-sigma"], checkpoints={"tiny": row}))
    monkeypatch.setattr(needs, "_LITTLE", 0)
    monkeypatch.setattr(needs, "_TILE", 64 * 64)
    return "pixart-sigma", "tiny"


def test_larger_picture_is_drawn_by_a_smaller_plan_and_one_too_large_is_refused(checkpoint, monkeypatch):
    loaded = []

    def loading(*names):
        loaded.append(load(*names))
        return loaded[-1]

    worker = Worker(loading)
    ends = {}

    def drawn(side, free):
        monkeypatch.setattr(weights, "_free", lambda device: free)
        ended = Event()
        asked = GenerationRequest(
            "cat", backend=checkpoint[0], checkpoint=checkpoint[1], width=side, height=side, steps=1
        )
        ends[side] = worker.submit(complete(asked), lambda _: ended.set())
        assert ended.wait(120)
        return ends[side]

    assert drawn(64, 10**9).result.image.size == (64, 64)
    assert drawn(128, 10**9).result.image.size == (128, 128)
    assert len(loaded) == 1  # for which there was room beside it
    assert drawn(256, 60_000_000).result.image.size == (256, 256)
    assert [model._vae._vae.use_tiling for model in loaded] == [False, True]
    refused = drawn(512, 5_000_000)
    assert isinstance(refused.error, NoRoomError), refused.error
    assert drawn(64, 10**9).result.image.size == (64, 64)
    worker.close()

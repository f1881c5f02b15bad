"""Hunyuan-DiT from an official file: it draws as its folder does, and has what it lacks from the row it belongs to."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from diffusers import HunyuanDiT2DModel
from huggingface_hub import constants

from generation.backends import BACKENDS, checkpoint_row
from generation.device import Device
from generation.errors import MissingCheckpointError
from generation.hunyuan_dit import HunyuanDiT
from generation.loop import draw, finish
from generation.request import GenerationRequest
from models.hunyuan import VERSIONS
from models.hunyuan import HunyuanDiT as OfficialHunyuan
from models.hunyuan_files import config_of
from models.hunyuan_layout import to_official
from tests.tiny_hunyuan import OFFICIAL_NOISE, tiny_hunyuan, tiny_row

CPU = Device(torch.device("cpu"))
NOISE = {"1.2": OFFICIAL_NOISE, "1.1": {**OFFICIAL_NOISE, "beta_end": 0.03}}


@pytest.fixture
def hub(tmp_path, monkeypatch):
    """Where version 1.2 lies in the cache of the Hub; there is no network."""
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "hub"))
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    folder = tmp_path / "hub" / f"models--{BACKENDS['hunyuan-dit'].checkpoints['v1.2'].where.replace('/', '--')}"
    (folder / "refs").mkdir(parents=True)
    (folder / "refs" / "main").write_text("a" * 40)
    missing = folder / ".no_exist" / ("a" * 40) / "tokenizer_2" / "config.json"  # as is known once it was asked for
    missing.parent.mkdir(parents=True)
    missing.touch()
    return folder / "snapshots" / ("a" * 40)


def file_of(folder, where, around=None):
    """The transformer of a folder as the official program saves it."""
    transformer = HunyuanDiT2DModel.from_pretrained(folder, subfolder="transformer")
    weights = to_official(transformer.state_dict())
    torch.save({around: weights} if around else weights, where)
    return where


def picture(model):
    asked = GenerationRequest("a red cat", width=96, height=64, steps=3, guidance=5.0, seed=7)
    return np.asarray(finish(draw(model, asked)).image, dtype=np.int16)


@pytest.mark.parametrize("version", NOISE)
def test_lone_file_draws_as_the_folder_of_its_version(hub, tmp_path, version):
    tiny_hunyuan(hub, style=version == "1.1", noise=NOISE["1.2"])
    folder = tiny_hunyuan(tmp_path / "folder", style=version == "1.1", noise=NOISE[version])
    file = file_of(folder, tmp_path / "pytorch_model_ema.pt", around="ema")
    drawn = picture(HunyuanDiT.load(checkpoint_row("hunyuan-dit", str(file)), CPU))
    assert np.abs(drawn - picture(HunyuanDiT.load(tiny_row(folder), CPU))).max() <= 1


def test_parts_that_lie_beside_the_file_are_preferred(tmp_path):
    folder = tiny_hunyuan(tmp_path, style=True)
    row = tiny_row(file_of(folder, tmp_path / "mine.pt"))
    alone = replace(row, where=str(folder))
    assert np.abs(picture(HunyuanDiT.load(row, CPU)) - picture(HunyuanDiT.load(alone, CPU))).max() <= 1


def test_file_of_something_else_is_said_to_be_so(tmp_path):
    torch.save({"x": torch.zeros(1)}, tiny_hunyuan(tmp_path) / "other.pt")
    with pytest.raises(MissingCheckpointError, match="not those of the network"):
        HunyuanDiT.load(tiny_row(tmp_path / "other.pt"), CPU)


@pytest.mark.parametrize("version", VERSIONS)
def test_published_networks_are_recognised_by_their_weights(version):
    with torch.device("meta"):
        official = OfficialHunyuan(VERSIONS[version])
    found = config_of(official.state_dict())
    assert int(found.mlp_ratio * found.hidden_size) == int(VERSIONS[version].mlp_ratio * found.hidden_size)
    assert replace(found, mlp_ratio=VERSIONS[version].mlp_ratio) == VERSIONS[version]

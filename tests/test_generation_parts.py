"""The parts of a checkpoint on the Hub, from the cache alone: the tests have no network."""

from dataclasses import replace

import pytest
import torch
from huggingface_hub import constants

from generation.device import Device
from generation.errors import MissingCheckpointError
from generation.parts import opened
from tests.tiny_hunyuan import tiny_row

CPU = Device(torch.device("cpu"))


@pytest.fixture
def cached(tmp_path, monkeypatch):
    """Where the files of `someone/something` lie in the cache, and its row; nothing else can be had."""
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path))
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    folder = tmp_path / "models--someone--something"
    (folder / "refs").mkdir(parents=True)
    (folder / "refs" / "main").write_text("a" * 40)
    (folder / "snapshots" / ("a" * 40)).mkdir(parents=True)
    return folder / "snapshots" / ("a" * 40), replace(tiny_row(tmp_path), where="someone/something", local=False)


def test_weights_in_the_cache_are_found_whichever_of_their_names_they_have(cached):
    files, row = cached
    torch.save({"x": torch.ones(2)}, files / "model.bin")
    with opened(row, CPU) as checkpoint:
        assert checkpoint.weights("model.safetensors", "model.bin")["x"].tolist() == [1, 1]


def test_weights_that_are_not_in_the_cache_are_said_to_need_a_network(cached):
    with pytest.raises(MissingCheckpointError, match="disk cache") as caught, opened(cached[1], CPU) as checkpoint:
        checkpoint.weights("model.safetensors", "model.bin")
    assert "Connect to the internet" in str(caught.value)

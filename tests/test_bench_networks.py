"""The benches of networks of full width, with few blocks and small pictures: figures that add up."""

import json

import pytest
import torch
from torch import nn

from benches import compression, step
from benches._networks import of_noise, operations, peak


def told(capsys):
    """The line of JSON that a bench has printed."""
    (line,) = capsys.readouterr().out.splitlines()
    return json.loads(line)


def test_network_of_noise_has_no_weight_left_out():
    model = of_noise(lambda: nn.Sequential(nn.Linear(4, 2000), nn.LayerNorm(2000)), torch.float32)
    assert all(0 < weight.std() < 0.1 for weight in model.parameters())
    assert model(torch.randn(2, 4)).isfinite().all()


def test_operations_are_multiplications_and_additions():
    left, right = torch.randn(3, 5), torch.randn(5, 7)
    assert operations(lambda: left @ right) == 2 * 3 * 5 * 7
    assert peak(torch.float32, tries=1) > 1e8


@pytest.mark.slow
def test_step_tells_its_ratio(capsys):
    step.main(["--blocks", "4", "--pixels", "64", "--repeats", "1"])
    figures = told(capsys)
    taken = figures["seconds"]
    assert taken["ours"] > 0
    assert abs(figures["faster"] - taken["theirs"] / taken["ours"]) < 0.2 * figures["faster"] + 0.5
    assert 0 < figures["of_peak"] < 1.5


@pytest.mark.slow
def test_compression_saves_operations(capsys):
    assert compression.main(["--blocks", "2", "--pixels", "512", "--repeats", "1"]) == 0
    figures = told(capsys)
    assert figures["fewer_operations"] > 1
    assert figures["seconds"]["compressed"] > 0

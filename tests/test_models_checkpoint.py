"""Weights are found in whatever the official programs saved around them."""

import pytest
import torch

from models.checkpoint import weights_in
from models.errors import WeightsError

AVERAGE, LAST = {"a.weight": torch.ones(2)}, {"a.weight": torch.zeros(2)}


@pytest.mark.parametrize(
    "checkpoint",
    [
        AVERAGE,
        {"ema": AVERAGE, "model": LAST, "opt": {}, "args": None},
        {"state_dict": AVERAGE, "epoch": 3, "optimizer": {"state": {}}},
        {"module": AVERAGE},
        {"module": {"state_dict": AVERAGE}},
    ],
    ids=["bare", "ema beside others", "state_dict", "module", "nested"],
)
def test_weights_are_found(checkpoint):
    assert weights_in(checkpoint) == AVERAGE


@pytest.mark.parametrize("checkpoint", [{}, {"ema": {}}, {"epoch": 3}, {"ema": {"a.weight": [1.0, 2.0]}}])
def test_a_file_without_weights_is_refused(checkpoint):
    with pytest.raises(WeightsError):
        weights_in(checkpoint)

"""Trainings multiply in the precision that is faster on the machine at hand; weights and losses stay in float32."""

import pytest
import torch
from torch.nn.functional import linear

from training import precision
from training.optimizers import orthogonal

FAST = (torch.bfloat16, torch.float32)


def test_matrices_are_multiplied_in_the_fast_precision_only_where_asked():
    x, weight = torch.randn(4, 8), torch.randn(3, 8)
    with precision.fast_matrices():
        assert linear(x, weight).dtype == precision.fast_dtype()
    assert precision.fast_dtype() in FAST
    assert linear(x, weight).dtype == torch.float32


@pytest.mark.parametrize("dtype", FAST)
def test_updates_are_made_orthogonal_in_either_precision(dtype):
    torch.manual_seed(0)
    values = torch.linalg.svdvals(orthogonal(torch.randn(32, 80).to(dtype)).float())
    assert 0.6 < values.min() <= values.max() < 1.3

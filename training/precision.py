"""In which precision this machine multiplies faster. What its units are called tells little, so it is measured."""

import time
from contextlib import AbstractContextManager
from functools import cache
from typing import Any

import torch
from torch.nn.functional import linear

SHAPE = (2048, 512, 512)  # rows, inputs, outputs: about as in the small networks
REPEATS = 5
MARGIN = 1.3  # by how much bfloat16 must be faster, to pay for being converted to


def fast_matrices() -> AbstractContextManager[Any]:
    """Forward passes under it multiply in bfloat16 where this CPU is faster so, else in float32."""
    return torch.autocast("cpu", torch.bfloat16, enabled=fast_dtype() == torch.bfloat16)


@cache
def fast_dtype() -> torch.dtype:
    """bfloat16 or float32, for matrices of a training on this CPU."""
    return torch.bfloat16 if _seconds(torch.bfloat16) * MARGIN < _seconds(torch.float32) else torch.float32


def _seconds(dtype: torch.dtype) -> float:
    """The quickest of some products: what else the machine does only ever makes one slower."""
    rows, inputs, outputs = SHAPE
    x, weight = torch.randn(rows, inputs, dtype=dtype), torch.randn(outputs, inputs, dtype=dtype)
    return min(_timed(x, weight) for _ in range(REPEATS))


def _timed(x: torch.Tensor, weight: torch.Tensor) -> float:
    started = time.perf_counter()
    linear(x, weight)
    return time.perf_counter() - started

"""How much faster this CPU multiplies bfloat16 than float32. What its units are called tells little: some that name
bfloat16 take twice as long for it. So it is measured, once a process.
"""

import time
from functools import cache

import torch
from torch.nn.functional import linear

SHAPE = (2048, 512, 512)  # rows, inputs, outputs: large enough that nothing but the units counts
REPEATS = 5
_NAMES = ("avx512_bf16", "amx_bf16")


@cache
def bf16_speed() -> float:
    """Products a second in bfloat16, in units of those in float32; 0 where it is emulated, which is never fast."""
    capabilities = torch.cpu.get_capabilities()
    if not any(capabilities.get(name, False) for name in _NAMES):
        return 0.0
    return _seconds(torch.float32) / _seconds(torch.bfloat16)


@torch.no_grad()
def _seconds(dtype: torch.dtype) -> float:
    """The quickest of some products: what else the machine does only ever makes one slower."""
    rows, inputs, outputs = SHAPE
    x, weight = torch.ones(rows, inputs, dtype=dtype), torch.ones(outputs, inputs, dtype=dtype)
    return min(_timed(x, weight) for _ in range(REPEATS))


def _timed(x: torch.Tensor, weight: torch.Tensor) -> float:
    started = time.perf_counter()
    linear(x, weight)
    return time.perf_counter() - started

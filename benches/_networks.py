"""Networks of full size without their weights: made of noise, timed, and held against what the machine multiplies."""

import time
from collections.abc import Callable
from typing import Any

import torch
from torch import nn
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.utils.flop_counter import FlopCounterMode

_NOISE = 1 << 20  # numbers that are written over and over: new ones for billions of weights take minutes
_SIDE = 2048  # of the matrices that tell how fast the machine can be at all


def of_noise(
    make: Callable[[], nn.Module], dtype: torch.dtype, skip: Callable[[str], bool] = lambda name: False
) -> Any:
    """A network whose weights are small noise, ready to be run; buffers are as `make` fills them.

    `skip` says by its name which weight is 0.
    """
    with torch.device("meta"):
        model = make()
    model = model.to_empty(device="cpu").to(dtype).eval().requires_grad_(False)
    noise = (torch.randn(_NOISE, generator=torch.Generator().manual_seed(0)) * 0.02).to(dtype)
    for weight in (*model.parameters(), *model.buffers()):
        for part in weight.data.view(-1).split(_NOISE):
            part.copy_(noise[: len(part)])
    return model


def seconds(run: Callable[[], Any]) -> float:
    """How long it takes, once."""
    started = time.perf_counter()
    run()
    return time.perf_counter() - started


def operations(run: Callable[[], Any]) -> int:
    """Floating-point operations of a run, a multiplication and an addition being two.

    The fused attention of CPUs is not counted, so it is taken apart.
    """
    with sdpa_kernel(SDPBackend.MATH), FlopCounterMode(display=False) as counter:
        run()
    return int(counter.get_total_flops())


def peak(dtype: torch.dtype, tries: int = 5) -> float:
    """Operations a second in products of square matrices, the best of some tries."""
    left, right = (torch.randn(_SIDE, _SIDE).to(dtype) for _ in range(2))
    return max(2 * _SIDE**3 / seconds(lambda: left @ right) for _ in range(tries))

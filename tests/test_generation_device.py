"""Which device and precision are chosen, and how a full device is recognised."""

from timeit import Timer

import pytest
import torch

from generation.device import best_device, cpu_dtype, is_out_of_memory
from generation.precision import bf16_speed

cpu_only = pytest.mark.skipif(torch.cuda.is_available(), reason="has a GPU")


@cpu_only
def test_cpu_computes_networks_in_what_suits_it_and_pictures_in_full_precision():
    chosen = best_device()
    assert (chosen.device.type, chosen.vae) == ("cpu", torch.float32)
    assert chosen.networks == cpu_dtype()
    assert best_device(is_small=True).networks == cpu_dtype(is_small=True)


@pytest.mark.parametrize(
    ("speed", "large", "small"),
    [
        (0.0, torch.float32, torch.float32),
        (0.5, torch.float32, torch.float32),  # named by the CPU, and yet slower
        (1.0, torch.bfloat16, torch.float32),  # half the memory
        (2.8, torch.bfloat16, torch.bfloat16),
    ],
)
def test_half_precision_is_taken_where_it_is_fast_enough(speed, large, small):
    assert (cpu_dtype(speed=speed), cpu_dtype(is_small=True, speed=speed)) == (large, small)


@pytest.fixture
def unmeasured():
    """Forgets what was measured, before the test and after it."""
    bf16_speed.cache_clear()
    yield
    bf16_speed.cache_clear()


@cpu_only
def test_cpu_that_only_emulates_half_precision_does_not_use_it(monkeypatch, unmeasured):
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: {"avx512_f": True})
    assert bf16_speed() == 0.0
    assert best_device().networks == torch.float32


def test_speed_of_half_precision_is_that_of_products_of_matrices(monkeypatch, unmeasured):
    if not bf16_speed():
        pytest.skip("this processor emulates bfloat16, at a speed that depends on the shape")
    bf16_speed.cache_clear()
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: {"avx512_bf16": True})
    taken = {}
    for dtype in (torch.float32, torch.bfloat16):
        x = torch.ones(1024, 1024, dtype=dtype)
        timer = Timer("x @ x", globals={"x": x})
        taken[dtype] = min(timer.repeat(5, number=2))
    ratio = taken[torch.float32] / taken[torch.bfloat16]
    assert ratio / 3 < bf16_speed() < ratio * 3


def test_full_cpu_is_recognised_by_what_pytorch_says():
    with pytest.raises(RuntimeError) as caught:
        torch.empty(2**60)
    assert is_out_of_memory(caught.value)


@pytest.mark.parametrize(
    ("error", "full"), [(torch.OutOfMemoryError("CUDA"), True), (MemoryError(), True), (RuntimeError("shape"), False)]
)
def test_other_errors_are_told_apart(error, full):
    assert is_out_of_memory(error) == full

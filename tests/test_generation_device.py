"""Which device and precision are chosen, and how a full device is recognised."""

import pytest
import torch

from generation.device import best_device, is_out_of_memory

cpu_only = pytest.mark.skipif(torch.cuda.is_available(), reason="has a GPU")


@pytest.fixture
def capable(monkeypatch):
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: {"avx512_bf16": True})


@cpu_only
def test_capable_cpu_computes_networks_in_half_precision_but_pictures_in_full(capable):
    chosen = best_device()
    assert (chosen.device.type, chosen.networks, chosen.vae) == ("cpu", torch.bfloat16, torch.float32)


@cpu_only
def test_small_networks_stay_in_full_precision(capable):
    assert best_device(half_on_cpu=False).networks == torch.float32


@cpu_only
def test_cpu_that_only_emulates_half_precision_does_not_use_it(monkeypatch):
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: {"avx512_f": True})
    assert best_device().networks == torch.float32


def test_full_cpu_is_recognised_by_what_pytorch_says():
    with pytest.raises(RuntimeError) as caught:
        torch.empty(2**60)
    assert is_out_of_memory(caught.value)


@pytest.mark.parametrize(
    ("error", "full"), [(torch.OutOfMemoryError("CUDA"), True), (MemoryError(), True), (RuntimeError("shape"), False)]
)
def test_other_errors_are_told_apart(error, full):
    assert is_out_of_memory(error) == full

"""Where and how precisely to compute, and what to do when there is no room left."""

import gc
from dataclasses import dataclass

import torch

from generation.precision import bf16_speed

# So much faster must float32 be on a CPU, to be worth twice the memory.
_WORTH_TWICE_THE_MEMORY = 1.3


@dataclass(frozen=True)
class Device:
    """A device and the precisions that suit it."""

    device: torch.device
    networks: torch.dtype = torch.float32  # text encoders and transformer
    vae: torch.dtype = torch.float32


def best_device(*, half_on_cpu: bool = True) -> Device:
    """The GPU if there is one, else the CPU; half precision only where it is computed natively, on a CPU also only
    where it is wanted and not slow.

    On a CPU the VAE stays in float32: it runs once a picture, and bf16 shows as bands in smooth backgrounds. On a GPU
    it runs in float16, which the official one is made for and which has three more bits than bf16.
    """
    if torch.cuda.is_available():
        native = torch.cuda.is_bf16_supported(including_emulation=False)
        return Device(torch.device("cuda"), torch.bfloat16 if native else torch.float16, torch.float16)
    return Device(torch.device("cpu"), torch.bfloat16 if half_on_cpu and cpu_computes_bf16() else torch.float32)


def cpu_computes_bf16() -> bool:
    """Whether half precision suits this CPU: it takes half the memory, so float32 must be much faster to be better."""
    return bf16_speed() * _WORTH_TWICE_THE_MEMORY > 1


def is_out_of_memory(error: BaseException) -> bool:
    """Whether `error` says that a device is full. PyTorch has no class of its own for the CPU."""
    return isinstance(error, torch.OutOfMemoryError | MemoryError) or "can't allocate memory" in str(error)


def free_memory() -> None:
    """Give back what nobody uses any more; networks hold on to themselves, hence the collection."""
    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()

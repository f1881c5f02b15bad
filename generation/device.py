"""Where and how precisely to compute, and what to do when there is no room left."""

import gc
from dataclasses import dataclass

import torch

from generation.precision import bf16_speed

# So much faster must float32 be on a CPU, to be worth twice the memory.
_WORTH_TWICE_THE_MEMORY = 1.3
# So much faster must bfloat16 be for a small network, which converts more often than it multiplies.
_WORTH_CONVERTING = 2.0
_FULL = ("can't allocate memory", "cannot allocate memory", "out of memory", "cublas_status_alloc_failed")


@dataclass(frozen=True)
class Device:
    """A device and the precisions that suit it."""

    device: torch.device
    networks: torch.dtype = torch.float32  # text encoders and transformer
    vae: torch.dtype = torch.float32


def best_device(*, is_small: bool = False) -> Device:
    """The GPU if there is one, else the CPU; half precision only where it is computed natively, on a CPU also only
    where it is not slow. A network that is small has no need of half the memory: there it has to be much faster.

    On a CPU the VAE stays in float32: it runs once a picture, and bf16 shows as bands in smooth backgrounds. On a GPU
    it runs in float16, which the official one is made for and which has three more bits than bf16.
    """
    if torch.cuda.is_available():
        native = torch.cuda.is_bf16_supported(including_emulation=False)
        return Device(torch.device("cuda"), torch.bfloat16 if native else torch.float16, torch.float16)
    return Device(torch.device("cpu"), cpu_dtype(is_small=is_small))


def cpu_dtype(*, is_small: bool = False, speed: float | None = None) -> torch.dtype:
    """The precision that suits a CPU, for a network that is large or small; `speed` is that of bf16, else measured."""
    least = _WORTH_CONVERTING if is_small else 1 / _WORTH_TWICE_THE_MEMORY
    return torch.bfloat16 if (bf16_speed() if speed is None else speed) > least else torch.float32


def is_out_of_memory(error: BaseException) -> bool:
    """Whether `error` says that a device is full. PyTorch has no class of its own for the CPU, nor have its parts for
    what they themselves take of a GPU."""
    said = str(error).lower()
    return isinstance(error, torch.OutOfMemoryError | MemoryError) or any(words in said for words in _FULL)


def free_memory() -> None:
    """Give back what nobody uses any more; networks hold on to themselves, hence the collection."""
    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()

"""What a checkpoint is computed with, as the program chooses it: figures of speed mean nothing without it."""

from typing import Any

import torch

from generation import backends
from generation.device import Device, best_device

BACKEND = "hunyuan-dit"


def device_for(checkpoint: str) -> Device:
    """The device and precisions that the program takes for the checkpoint."""
    return best_device(is_small=backends.checkpoint_row(BACKEND, checkpoint).is_small)


def computing(checkpoint: str, steps: int | None) -> dict[str, Any]:
    """The checkpoint, its steps where none are given, the device, the precision of the networks, the threads."""
    device = device_for(checkpoint)
    return {
        "checkpoint": checkpoint,
        "steps": steps or backends.checkpoint_row(BACKEND, checkpoint).steps,
        "device": device.device.type,
        "dtype": str(device.networks).removeprefix("torch."),
        "threads": torch.get_num_threads(),
    }

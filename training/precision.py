"""In which precision a training on this CPU multiplies."""

from contextlib import AbstractContextManager
from typing import Any

import torch

from generation.precision import bf16_speed

MARGIN = 1.3  # by how much bfloat16 must be faster, to pay for being converted to


def fast_matrices() -> AbstractContextManager[Any]:
    """Forward passes under it multiply in bfloat16 where this CPU is faster so, else in float32."""
    return torch.autocast("cpu", torch.bfloat16, enabled=fast_dtype() == torch.bfloat16)


def fast_dtype() -> torch.dtype:
    """bfloat16 or float32, for matrices of a training on this CPU."""
    return torch.bfloat16 if bf16_speed() > MARGIN else torch.float32

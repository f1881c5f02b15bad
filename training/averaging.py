"""The averaged weights of a training, for as long as something is drawn or written with them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from diffusers.training_utils import EMAModel
from torch import nn


@contextmanager
def averaged(ema: EMAModel, weights: Sequence[nn.Parameter]) -> Iterator[None]:
    """Inside, `weights` are their averages; afterwards they are what they were."""
    ema.store(weights)
    ema.copy_to(weights)
    yield
    ema.restore(weights)

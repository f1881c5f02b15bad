"""What the official programs save: weights, alone or among averages, optimizers and counters."""

from collections.abc import Mapping
from typing import Any

from torch import Tensor

from models.errors import WeightsError

# Where the official programs look for the weights to draw with, in this order: the average over the training first.
_INSIDE = ("ema", "state_dict", "module", "model")


def weights_in(checkpoint: Mapping[str, Any]) -> dict[str, Tensor]:
    """The weights in a file that an official program saved, whatever lies around them.

    Raises WeightsError where there are none, or something else among them.
    """
    while inside := next((name for name in _INSIDE if isinstance(checkpoint.get(name), Mapping)), None):
        checkpoint = checkpoint[inside]
    if not checkpoint:
        raise WeightsError(["no weights at all"])
    if strange := [name for name, value in checkpoint.items() if not isinstance(value, Tensor)]:
        raise WeightsError([f"{name}: {type(checkpoint[name]).__name__}, no tensor" for name in sorted(strange)])
    return dict(checkpoint)

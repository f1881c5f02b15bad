"""The size of a video against the one that was trained on."""

from torch import Tensor


def position_scale(height: Tensor, width: Tensor, trained_side: int) -> float:
    """The side of the picture over the trained one, both in pixels; the first of a batch speaks for all, as in the
    official code."""
    return float(height[0].item() * width[0].item()) ** 0.5 / trained_side

"""Numbers that come with a video (its sides, shape, length and frame rate) as vectors beside the timestep."""

from torch import Tensor

from models.timestep import TimestepEmbedder


class SizeEmbedder(TimestepEmbedder):
    """Numbers (B) or (B, K) to (B, K * D)."""

    def forward(self, t: Tensor) -> Tensor:
        return super().forward(t.flatten()).reshape(len(t), -1)


def position_scale(height: Tensor, width: Tensor, trained_side: int) -> float:
    """The side of the picture over the trained one, both in pixels; the first of a batch speaks for all, as in the
    official code."""
    return float(height[0].item() * width[0].item()) ** 0.5 / trained_side

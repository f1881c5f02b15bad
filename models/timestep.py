"""Time as a vector: sinusoids of Vaswani et al. (2017), with the frequencies of the official diffusion transformers.

They are exp(-ln(10000) · i/half), i = 0 … half-1, cosines first. diffusers' DiT spaces them by half-1 instead, which is
another network: its outputs are 8 % off.
"""

import math
from functools import lru_cache

import torch
from torch import Tensor, nn


def sinusoids(t: Tensor, width: int, max_period: float = 10000.0) -> Tensor:
    """[cosines, sines] of t (N,), which may be fractional: (N, width) in float32; an odd width ends with a zero."""
    angles = t[:, None].float() * _frequencies(width // 2, max_period).to(t.device)  # (N, half)
    return nn.functional.pad(torch.cat([angles.cos(), angles.sin()], dim=-1), (0, width % 2))


@lru_cache(maxsize=16)
def _frequencies(half: int, max_period: float) -> Tensor:
    """(half,) in float32, on the CPU. Each processor rounds a float32 `exp` in its own way, which at t = 1000 shows in
    the fifth decimal of an output: so it is computed in float64 and rounded once."""
    exponents = -math.log(max_period) * torch.arange(half, dtype=torch.float32, device="cpu") / half
    return exponents.double().exp().float()


class TimestepEmbedder(nn.Module):
    """A vector of `hidden_size` for each t: sinusoids, then an MLP of two layers."""

    def __init__(self, hidden_size: int, frequency_embedding_size: int = 256) -> None:
        super().__init__()
        self.frequency_embedding_size = frequency_embedding_size
        self.mlp = nn.Sequential(
            nn.Linear(frequency_embedding_size, hidden_size), nn.SiLU(), nn.Linear(hidden_size, hidden_size)
        )
        for layer in (self.mlp[0], self.mlp[2]):
            nn.init.normal_(layer.weight, std=0.02)
            nn.init.zeros_(layer.bias)

    def forward(self, t: Tensor) -> Tensor:  # (N,) -> (N, D)
        waves = sinusoids(t, self.frequency_embedding_size)
        return self.mlp(waves.to(self.mlp[0].weight.dtype))


class SizeEmbedder(TimestepEmbedder):
    """Numbers that come with a picture or video, (B) or (B, n), as one vector (B, n * D)."""

    def forward(self, t: Tensor) -> Tensor:
        return super().forward(t.flatten()).reshape(len(t), -1)

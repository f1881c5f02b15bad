"""Sampling that can be repeated: the same seed and the same scores give the same token, whoever else draws numbers.

transformers samples with the one random state of the whole process. Instead, noise of a Gumbel distribution is added
to the scores and the largest taken, which is a sample of their softmax (Gumbel 1954); the noise comes from a generator
of our own on the CPU, so that a seed means the same on every device.
"""

import zlib

import torch
from transformers import LogitsProcessor

TINY = 1e-20  # keeps the logarithms finite


class SeededSampling(LogitsProcessor):
    """Turns greedy decoding into sampling at a `temperature` above 0."""

    def __init__(self, temperature: float, seed: int) -> None:
        self._temperature = temperature
        self._random = torch.Generator().manual_seed(seed)

    def __call__(self, input_ids: torch.LongTensor, scores: torch.FloatTensor) -> torch.FloatTensor:
        """`scores` (batch, words) at the temperature, with noise."""
        uniform = torch.rand(scores.shape, generator=self._random, dtype=torch.float64).clamp_min(TINY)
        noise = -torch.log(-torch.log(uniform).clamp_max(-TINY))
        noisy: torch.FloatTensor = scores.float() / self._temperature + noise.to(scores.device, torch.float32)
        return noisy


def seed_of(prompt: str, attempt: int = 0) -> int:
    """The seed for a prompt: the same conversation is answered the same, another attempt otherwise."""
    return zlib.crc32(f"{attempt}\n{prompt}".encode())

"""Guidance without a classifier (Ho & Salimans 2022, arXiv 2207.12598), as each architecture was published with it."""

from dataclasses import dataclass

import torch
from torch import Tensor


@dataclass(frozen=True)
class Guidance:
    """How the predictions with and without the prompt, each (B, C, …), are made one."""

    channels: int | None = None  # only the first ones are guided, the others are the prompt's; None: all
    rescale: float = 0.0  # 0 to 1: how far the contrast is drawn back to that of the prompt (arXiv 2305.08891, 3.4)

    def __call__(self, without: Tensor, with_prompt: Tensor, scale: float) -> Tensor:
        """The prediction led away from `without`; a scale of 1 leaves that with the prompt."""
        guided, rest = with_prompt.tensor_split([self.channels or with_prompt.shape[1]], dim=1)
        guided = without[:, : guided.shape[1]] + scale * (guided - without[:, : guided.shape[1]])
        return self._rescaled(torch.cat([guided, rest], dim=1), with_prompt)

    def _rescaled(self, guided: Tensor, with_prompt: Tensor) -> Tensor:
        if self.rescale == 0:
            return guided
        places = tuple(range(1, guided.ndim))
        spread = with_prompt.std(dim=places, keepdim=True) / guided.std(dim=places, keepdim=True)
        return self.rescale * (guided * spread) + (1 - self.rescale) * guided

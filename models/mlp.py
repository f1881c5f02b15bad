"""The two layers that follow attention in every block, and that carry texts to the width of a network."""

import torch.nn.functional as F
from torch import Tensor, nn


class Mlp(nn.Module):
    """(…, inputs) to (…, outputs), by default as wide as it came: two linear layers around GELU.

    `approximate` is "tanh" in DiT and its kin, "none" in U-ViT.
    """

    def __init__(self, inputs: int, hidden: int, outputs: int | None = None, approximate: str = "tanh") -> None:
        super().__init__()
        self.approximate = approximate
        self.fc1 = nn.Linear(inputs, hidden)
        self.fc2 = nn.Linear(hidden, inputs if outputs is None else outputs)

    def forward(self, x: Tensor) -> Tensor:
        return self.fc2(F.gelu(self.fc1(x), approximate=self.approximate))

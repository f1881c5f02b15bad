"""The two layers that follow attention in every block, and that carry texts to the width of a network."""

import torch.nn.functional as F
from torch import Tensor, nn


class Mlp(nn.Module):
    """(…, inputs) to (…, outputs): two linear layers around GELU, by default in its tanh form."""

    def __init__(self, inputs: int, hidden: int, outputs: int, approximate: str = "tanh") -> None:
        super().__init__()
        self.approximate = approximate
        self.fc1 = nn.Linear(inputs, hidden)
        self.fc2 = nn.Linear(hidden, outputs)

    def forward(self, x: Tensor) -> Tensor:
        return self.fc2(F.gelu(self.fc1(x), approximate=self.approximate))

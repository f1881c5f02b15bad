"""Muon for the matrices, AdamW for everything else, as one optimizer.

Muon takes two-dimensional parameters only; the kernels of convolutions are handed to it as matrices
(out, in * height * width) that share their memory.
"""

import math
from collections.abc import Callable, Iterable
from typing import Any

import torch
from torch import Tensor, nn

from training.precision import fast_dtype

ADAM_BETAS = (0.9, 0.95)
MOMENTUM = 0.95
DECAY = 1 / 3  # of the weights, a step, times the learning rate: keeps them from outgrowing the updates
QUINTIC = (3.4445, -4.7750, 2.0315)  # of the Newton-Schulz iteration, steepest at 0 (Jordan et al. 2024)
ITERATIONS = 5


class Muon(torch.optim.Optimizer):
    """Momentum whose matrices are made orthogonal before each step (Jordan et al. 2024), with Nesterov's look ahead.

    `torch.optim.Muon` multiplies in bfloat16, which some CPUs do at half the speed of float32; this one takes what is
    faster here. Updates are scaled to the size of AdamW's (arXiv 2502.16982).
    """

    def __init__(self, matrices: Iterable[nn.Parameter], lr: float) -> None:
        super().__init__(matrices, {"lr": lr})

    @torch.no_grad()
    def step(self, closure: Callable[[], float] | None = None) -> None:
        for group in self.param_groups:
            for weight in group["params"]:
                if weight.grad is not None:
                    size = 0.2 * math.sqrt(max(weight.shape))
                    weight.mul_(1 - group["lr"] * DECAY)
                    update = orthogonal(self._ahead(weight).to(fast_dtype()))
                    weight.sub_(update.to(weight.dtype), alpha=group["lr"] * size)

    def _ahead(self, weight: nn.Parameter) -> Tensor:
        state = self.state[weight]
        if "momentum_buffer" not in state:
            state["momentum_buffer"] = torch.zeros_like(weight)
        momentum = state["momentum_buffer"].lerp_(weight.grad, 1 - MOMENTUM)
        return weight.grad.lerp(momentum, MOMENTUM)


def orthogonal(matrix: Tensor) -> Tensor:
    """Nearly U V' of the matrix U S V': every singular value brought to somewhere between 0.7 and 1.2."""
    if len(matrix) > matrix.shape[1]:
        return orthogonal(matrix.T).T
    linear, cubic, quintic = QUINTIC
    x = matrix / matrix.norm().clamp(min=1e-7)
    for _ in range(ITERATIONS):
        gram = x @ x.T
        x = torch.addmm(x, torch.addmm(gram, gram, gram, beta=cubic, alpha=quintic), x, beta=linear)
    return x


class MuonWithAdamW:
    """Muon steps the `matrices`, AdamW the rest of the `parameters`.

    AdamW takes `adamw_share` of Muon's rate, whose updates are scaled to the size of AdamW's.
    """

    def __init__(
        self,
        matrices: Iterable[nn.Parameter],
        parameters: Iterable[nn.Parameter],
        learning_rate: float,
        adamw_share: float = 1.0,
    ) -> None:
        self._matrices = list(matrices)
        self._flat = [nn.Parameter(_as_matrix(weight.data)) for weight in self._matrices]
        chosen = {id(matrix) for matrix in self._matrices}
        self._others = [each for each in parameters if id(each) not in chosen]
        self._rates = (1.0, adamw_share)
        self.muon = Muon(self._flat, learning_rate)
        self.adamw = torch.optim.AdamW(self._others, learning_rate, betas=ADAM_BETAS, weight_decay=0.0)

    def step(self, learning_rate: float) -> None:
        """One update from the gradients that the parameters have, which are cleared."""
        for weight, flat in zip(self._matrices, self._flat, strict=True):
            flat.grad = None if weight.grad is None else _as_matrix(weight.grad)
        for optimizer, share in zip((self.muon, self.adamw), self._rates, strict=True):
            for group in optimizer.param_groups:
                group["lr"] = learning_rate * share
            optimizer.step()
        for weight in (*self._matrices, *self._flat, *self._others):
            weight.grad = None

    def state_dict(self) -> dict[str, Any]:
        return {"muon": self.muon.state_dict(), "adamw": self.adamw.state_dict()}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        self.muon.load_state_dict(state["muon"])
        self.adamw.load_state_dict(state["adamw"])


def cosine(step: int, steps: int, warm_up: int, peak: float) -> float:
    """A learning rate: up in a line, then down to nothing in a half cosine."""
    if step < warm_up:
        return peak * (step + 1) / warm_up
    return peak * 0.5 * (1 + math.cos(math.pi * min(1.0, (step - warm_up) / max(1, steps - warm_up))))


def annealed(step: int, steps: int, warm_up: int, peak: float, anneal: int) -> float:
    """A learning rate: up in a line, level, so that a training can always go on; the last `anneal` steps down to 0."""
    return peak * min(1.0, (step + 1) / warm_up, (steps - step) / anneal if anneal else 1.0)


def _as_matrix(weight: Tensor) -> Tensor:
    """A view (out, everything else); a kernel that is channels-last in memory is read in that order."""
    if weight.dim() == 4 and weight.is_contiguous(memory_format=torch.channels_last):
        weight = weight.permute(0, 2, 3, 1)
    return weight.reshape(len(weight), -1)

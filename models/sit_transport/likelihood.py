"""How likely data are under a model: the change of volume along the flow back to noise (Chen et al. 2018; Song et al.
2021, section 4.3), with the trace of the Jacobian estimated from one vector of signs for each sample (Hutchinson)."""

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import torch
from torch import Tensor

from models.sit_transport.ode import Flow, followed
from models.sit_transport.transport import Model, Transport

DEFAULT = Flow("dopri5", num_steps=2)


@torch.no_grad()
def log_likelihood(
    transport: Transport,
    model: Model,
    data: Tensor,
    flow: Flow = DEFAULT,
    signs: Callable[[Tensor], Tensor] | None = None,
    **conditions: Any,
) -> tuple[Tensor, Tensor]:
    """Natural logarithm of the density of each of data (N, …): (N,), and the noise that it comes from.

    `flow` is followed back, whatever it says. Estimated without bias; exact where no entry's velocity depends on
    another entry.
    `signs` draws the +1 and -1, in the shape of data, by default from PyTorch's own random numbers.
    """
    vector, back = (signs or _signs)(data), replace(flow, reverse=True)

    def drift(t: Tensor, state: Tensor) -> Tensor:
        x = state[:, :-1].view_as(data)
        velocity, divergence = _velocity_and_divergence(transport, model, x, t, vector, conditions)
        return torch.cat([velocity.flatten(1), divergence[:, None]], dim=1)

    start = torch.nn.functional.pad(data.flatten(1), (0, 1))  # with a place for what is summed up along the way
    *_, end = followed(drift, start, back.times(transport).to(data.device), back)
    noise, change = end[:, :-1].view_as(data), end[:, -1]
    return _standard_normal(noise) + change, noise


def _velocity_and_divergence(
    transport: Transport, model: Model, x: Tensor, t: Tensor, vector: Tensor, conditions: dict[str, Any]
) -> tuple[Tensor, Tensor]:
    with torch.enable_grad():
        x = x.detach().requires_grad_()
        velocity = transport.velocity(model, x, t.expand(len(x)), **conditions)
        (gradient,) = torch.autograd.grad((velocity * vector).sum(), x)
    return velocity.detach(), (gradient * vector).flatten(1).sum(dim=1)


def _signs(data: Tensor) -> Tensor:
    return torch.randint_like(data, 2) * 2 - 1


def _standard_normal(noise: Tensor) -> Tensor:
    rows = noise.flatten(1)
    return -0.5 * (rows.square().sum(dim=1) + rows.shape[1] * math.log(2 * math.pi))

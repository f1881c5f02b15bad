"""The probability flow from noise to data, or back: dx/dt = velocity (SiT, section 2.2).

Fixed steps are rows of a table of Runge-Kutta methods and are yielded one by one; adaptive ones are torchdiffeq's,
which answers the whole trajectory at once. Names are those of torchdiffeq.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import torch
from torch import Tensor

from models.sit_transport.transport import Model, Transport, require_row, require_steps

Drift = Callable[[Tensor, Tensor], Tensor]


@dataclass(frozen=True)
class RungeKutta:
    """An explicit method: where each stage after the first lies, and how the stages are weighted."""

    stages: tuple[tuple[float, ...], ...]  # weights of the earlier slopes; their sum is the place in the step
    weights: tuple[float, ...]

    @property
    def places(self) -> tuple[float, ...]:
        """Where in a step, from 0 to 1, the slopes are taken."""
        return (0.0, *(sum(row) for row in self.stages))

    def step(self, drift: Drift, t: Tensor, x: Tensor, dt: Tensor) -> Tensor:
        """x after a step of dt from t."""
        slopes: list[Tensor] = []
        point = x
        for place in self.places:
            slopes.append(drift(t + dt * place, point))
            point = self.moved(x, dt, slopes)
        return point

    def moved(self, x: Tensor, dt: Tensor, slopes: Sequence[Tensor]) -> Tensor:
        """From x, where a step of dt begins, to where the next slope is taken; after the last one, to its end."""
        weights = (*self.stages, self.weights)[len(slopes) - 1]
        return x + dt * _weighted(weights, slopes)


FIXED = {
    "euler": RungeKutta((), (1.0,)),
    "midpoint": RungeKutta(((1 / 2,),), (0.0, 1.0)),
    "heun2": RungeKutta(((1.0,),), (1 / 2, 1 / 2)),
    "heun3": RungeKutta(((1 / 3,), (0.0, 2 / 3)), (1 / 4, 0.0, 3 / 4)),
}
ADAPTIVE = ("dopri5", "dopri8", "bosh3", "adaptive_heun")


@dataclass(frozen=True)
class Flow:
    """How to follow the flow, in the official words."""

    sampling_method: str = "dopri5"  # a row of FIXED, or one of ADAPTIVE
    num_steps: int = 50  # states, of which the first is given
    atol: float = 1e-6  # these two: of adaptive methods only
    rtol: float = 1e-3
    reverse: bool = False  # from data to noise

    def __post_init__(self) -> None:
        require_row("sampling_method", self.sampling_method, {**FIXED, **dict.fromkeys(ADAPTIVE)})
        require_steps(self.num_steps)

    def times(self, transport: Transport) -> Tensor:
        """`num_steps` times from one end of the path to the other, evenly, in float32."""
        start, end = transport.flow_interval()
        return (
            torch.linspace(end, start, self.num_steps) if self.reverse else torch.linspace(start, end, self.num_steps)
        )


@torch.no_grad()
def sample_ode(transport: Transport, model: Model, x: Tensor, flow: Flow, **conditions: Any) -> Iterator[Tensor]:
    """The states at `flow.times(transport)`, x (N, …) itself first.

    An adaptive method takes as many steps between two times as it needs; its model may raise, to stop at once.
    """

    def drift(t: Tensor, state: Tensor) -> Tensor:
        return transport.velocity(model, state, t.expand(len(state)), **conditions)

    yield from followed(drift, x, flow.times(transport).to(x.device), flow)


def followed(drift: Drift, x: Tensor, times: Tensor, flow: Flow) -> Iterator[Tensor]:
    """The states at `times`, x itself first, where its slope is `drift` of a time (0-d) and a state."""
    if flow.sampling_method in ADAPTIVE:
        from torchdiffeq import odeint  # brings scipy, which few need

        yield from odeint(drift, x, times, method=flow.sampling_method, atol=flow.atol, rtol=flow.rtol)
        return
    yield x
    for start, end in pairwise(times):
        x = FIXED[flow.sampling_method].step(drift, start, x, end - start)
        yield x


def _weighted(weights: tuple[float, ...], slopes: Sequence[Tensor]) -> Tensor:
    terms = [weight * slope for weight, slope in zip(weights, slopes, strict=True) if weight]
    return sum(terms[1:], start=terms[0])

"""From noise to data with fresh noise on the way: dx = (velocity + w · score) dt + sqrt(2 w) dW (SiT, section 2.3).

Any w(t) ≥ 0 gives the same distributions; how good the pictures are with an imperfect network depends on it (table 6).
It may be chosen when sampling, whatever the network was trained with.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from models.sit_transport.paths import Path
from models.sit_transport.transport import Model, Transport, over, require_row, require_steps

Draw = Callable[[Tensor], Tensor]  # noise of the shape, type and device of a tensor


@dataclass(frozen=True)
class Diffusion:
    """w(t), from the path, t and a norm; `follows_rate` where it is infinite with the path's rate."""

    weight: Callable[[Path, Tensor, float], Tensor]
    follows_rate: bool = False


DIFFUSIONS = {
    "constant": Diffusion(lambda path, t, norm: torch.full_like(t, norm)),
    "SBDM": Diffusion(lambda path, t, norm: norm * path.kl_weight(t), follows_rate=True),
    "sigma": Diffusion(lambda path, t, norm: norm * path.sigma(t)[0]),
    "linear": Diffusion(lambda path, t, norm: norm * (1 - t)),
    "decreasing": Diffusion(lambda path, t, norm: 0.25 * (norm * (math.pi * t).cos() + 1) ** 2),
    "increasing-decreasing": Diffusion(lambda path, t, norm: norm * (math.pi * t).sin() ** 2),
}


@dataclass(frozen=True)
class Equation:
    """The equation to be followed: drift and noise at (x, t), by one call of the model."""

    transport: Transport
    diffusion: Diffusion
    norm: float
    model: Model
    conditions: dict[str, Any]

    def weight(self, t: Tensor, x: Tensor) -> Tensor:
        """w(t) for t (N,), as it broadcasts against x."""
        return self.diffusion.weight(self.transport.path, over(t, x), self.norm)

    def drift(self, t: Tensor, x: Tensor) -> Tensor:
        velocity, score = self.transport.velocity_and_score(self.model, x, t, **self.conditions)
        return velocity + self.weight(t, x) * score

    def velocity(self, t: Tensor, x: Tensor) -> Tensor:
        return self.transport.velocity(self.model, x, t, **self.conditions)

    def kick(self, t: Tensor, x: Tensor, dt: Tensor, draw: Draw) -> Tensor:
        """The noise of a step."""
        return (2 * self.weight(t, x)).sqrt() * (draw(x) * dt.sqrt())


def _euler_maruyama(equation: Equation, t: Tensor, x: Tensor, dt: Tensor, draw: Draw) -> Tensor:
    return x + equation.drift(t, x) * dt + equation.kick(t, x, dt, draw)


def _heun(equation: Equation, t: Tensor, x: Tensor, dt: Tensor, draw: Draw) -> Tensor:
    """All the noise first, then a step of Heun's method without any (Karras et al. 2022, algorithm 2)."""
    x = x + equation.kick(t, x, dt, draw)
    first = equation.drift(t, x)
    second = equation.drift(t + dt, x + dt * first)
    return x + 0.5 * dt * (first + second)


def _clean(equation: Equation, t: Tensor, x: Tensor, size: float) -> Tensor:
    """The mean of the data given x (Tweedie's formula)."""
    alpha, sigma = equation.transport.path.alpha(over(t, x))[0], equation.transport.path.sigma(over(t, x))[0]
    score = equation.transport.velocity_and_score(equation.model, x, t, **equation.conditions)[1]
    return x / alpha + sigma**2 / alpha * score


@dataclass(frozen=True)
class Stepper:
    """A method for steps with noise; `looks_ahead` where it asks the network at the end of a step too."""

    step: Callable[[Equation, Tensor, Tensor, Tensor, Draw], Tensor]
    looks_ahead: bool = False


STEPPERS = {"Euler": Stepper(_euler_maruyama), "Heun": Stepper(_heun, looks_ahead=True)}
LAST_STEPS: dict[str | None, Callable[[Equation, Tensor, Tensor, float], Tensor]] = {
    None: lambda equation, t, x, size: x,
    "Mean": lambda equation, t, x, size: x + equation.drift(t, x) * size,
    "Tweedie": _clean,
    "Euler": lambda equation, t, x, size: x + equation.velocity(t, x) * size,
}


@dataclass(frozen=True)
class Sampling:
    """How to follow the equation, in the official words."""

    sampling_method: str = "Euler"  # a row of STEPPERS
    diffusion_form: str = "SBDM"  # a row of DIFFUSIONS
    diffusion_norm: float = 1.0
    last_step: str | None = "Mean"  # a row of LAST_STEPS
    last_step_size: float = 0.04  # in time
    num_steps: int = 250  # of which the last adds no noise

    def __post_init__(self) -> None:
        require_row("sampling_method", self.sampling_method, STEPPERS)
        require_row("diffusion_form", self.diffusion_form, DIFFUSIONS)
        require_row("last_step", self.last_step, LAST_STEPS)
        require_steps(self.num_steps)

    def times(self, transport: Transport) -> Tensor:
        """`num_steps` times in float32: noise is added from all of them but the last."""
        start, end = transport.diffusion_interval(
            self.final_step,
            weight_singular=DIFFUSIONS[self.diffusion_form].follows_rate,
            looks_ahead=STEPPERS[self.sampling_method].looks_ahead,
        )
        return torch.linspace(start, end, self.num_steps)

    @property
    def final_step(self) -> float:
        """How long the last step is, in time."""
        return 0.0 if self.last_step is None else self.last_step_size


@torch.no_grad()
def sample_sde(
    transport: Transport,
    model: Model,
    x: Tensor,
    sampling: Sampling,
    draw: Draw = torch.randn_like,
    **conditions: Any,
) -> Iterator[Tensor]:
    """The `num_steps` states after x (N, …), which is noise. Without a last step the last one comes twice."""
    diffusion = DIFFUSIONS[sampling.diffusion_form]
    equation = Equation(transport, diffusion, sampling.diffusion_norm, model, conditions)
    step = STEPPERS[sampling.sampling_method].step
    times = sampling.times(transport).to(x.device)
    dt = times[1] - times[0]
    for t in times[:-1]:
        x = step(equation, t.expand(len(x)), x, dt, draw)
        yield x
    yield LAST_STEPS[sampling.last_step](equation, times[-1].expand(len(x)), x, sampling.final_step)

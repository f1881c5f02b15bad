"""A path with what the network predicts on it: drifts from one call of the network, intervals, the training loss."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from models.errors import ConfigError
from models.sit_transport.paths import PATHS, Path

Model = Callable[..., Tensor]
SAMPLED_EPS = 1e-3  # how far sampling keeps from an end of the path where something is infinite


@dataclass(frozen=True)
class Prediction:
    """What a network may predict, and how velocity and score are read from it; all take (path, output, x, t)."""

    velocity: Callable[[Path, Tensor, Tensor, Tensor], Tensor]
    score: Callable[[Path, Tensor, Tensor, Tensor], Tensor]


PREDICTIONS = {
    "velocity": Prediction(
        velocity=lambda path, output, x, t: output,
        score=lambda path, output, x, t: path.score_from_velocity(output, x, t),
    ),
    "score": Prediction(
        velocity=lambda path, output, x, t: path.velocity_from_score(output, x, t),
        score=lambda path, output, x, t: output,
    ),
    "noise": Prediction(
        velocity=lambda path, output, x, t: path.velocity_from_score(path.score_from_noise(output, t), x, t),
        score=lambda path, output, x, t: path.score_from_noise(output, t),
    ),
}
# How the losses of score and noise are weighted over time (SiT, table 3); both take the path and t.
LOSS_WEIGHTS: dict[str | None, Callable[[Path, Tensor], Tensor]] = {
    None: lambda path, t: torch.ones_like(t),
    "velocity": lambda path, t: (path.kl_weight(t) / path.sigma(t)[0]) ** 2,
    "likelihood": lambda path, t: path.kl_weight(t) / path.sigma(t)[0] ** 2,
}


@dataclass(frozen=True)
class Transport:
    """How noise becomes data with one kind of network. `create_transport` builds it from names."""

    path: Path
    prediction: str = "velocity"  # a row of PREDICTIONS
    loss_weight: str | None = None  # a row of LOSS_WEIGHTS; velocities are never weighted
    train_eps: float | None = None  # None: as far from the ends as the path and the prediction need
    sample_eps: float | None = None

    def velocity(self, model: Model, x: Tensor, t: Tensor, **conditions: Any) -> Tensor:
        """The drift of the probability flow at x (N, …), t (N,)."""
        output = model(x, t, **conditions)
        return PREDICTIONS[self.prediction].velocity(self.path, output, x, over(t, x))

    def velocity_and_score(self, model: Model, x: Tensor, t: Tensor, **conditions: Any) -> tuple[Tensor, Tensor]:
        """Both, by one call of the model."""
        output, times, read = model(x, t, **conditions), over(t, x), PREDICTIONS[self.prediction]
        return read.velocity(self.path, output, x, times), read.score(self.path, output, x, times)

    def trained_interval(self) -> tuple[float, float]:
        """The times that the loss is taken at."""
        return self._interval(self.path.trained_eps if self.train_eps is None else self.train_eps)

    def flow_interval(self) -> tuple[float, float]:
        """The times that the probability flow is followed between."""
        return self._interval(SAMPLED_EPS if self.sample_eps is None else self.sample_eps)

    def diffusion_interval(self, last_step: float, *, weight_singular: bool, looks_ahead: bool) -> tuple[float, float]:
        """The times that noise is added between; a `last_step` (in time) without noise makes up the rest.

        `weight_singular` tells that the diffusion coefficient follows the path's rate, which may be infinite at 0;
        `looks_ahead` that the network is asked at the end of the interval, where no score follows from a velocity.
        """
        start_singular = self.path.starts_singular and (weight_singular or self._needs_score)
        end_singular = self._ends_early or looks_ahead
        end_eps = (SAMPLED_EPS if end_singular else 0.0) if self.sample_eps is None else self.sample_eps
        return (self.sample_eps or SAMPLED_EPS) if start_singular else 0.0, 1 - (last_step or end_eps)

    def losses(
        self,
        model: Model,
        data: Tensor,
        noise: Tensor | None = None,
        t: Tensor | None = None,
        **conditions: Any,
    ) -> Tensor:
        """Mean squared error of each sample of data (N, …): (N,); noise (as data) and t (N,) are drawn if not given.

        Equations 3, 7 and 8 of the paper. `t` lies in `trained_interval`.
        """
        noise = torch.randn_like(data) if noise is None else noise
        t = self.drawn_times(torch.rand(len(data), device=data.device)) if t is None else t
        times = over(t, data)
        x, velocity = self.path.point(data, noise, times)
        output = model(x, t, **conditions)
        error = _LOSSES[self.prediction](self.path, output, velocity, noise, times)
        weight = 1.0 if self.prediction == "velocity" else LOSS_WEIGHTS[self.loss_weight](self.path, times)
        return (weight * error**2).flatten(1).mean(dim=1)

    def drawn_times(self, uniform: Tensor) -> Tensor:
        """Times of training from numbers in [0, 1)."""
        start, end = self.trained_interval()
        return uniform * (end - start) + start

    def _interval(self, eps: float) -> tuple[float, float]:
        if not self._ends_early:
            return 0.0, 1.0
        return (eps if self.path.starts_singular else 0.0), 1 - eps

    @property
    def _needs_score(self) -> bool:
        """Whether the velocity is made from a score, which multiplies it by what is infinite at the ends."""
        return self.prediction != "velocity"

    @property
    def _ends_early(self) -> bool:
        return self._needs_score or not self.path.starts_singular


_LOSSES: Mapping[str, Callable[[Path, Tensor, Tensor, Tensor, Tensor], Tensor]] = {
    "velocity": lambda path, output, velocity, noise, t: output - velocity,
    "score": lambda path, output, velocity, noise, t: output * path.sigma(t)[0] + noise,
    "noise": lambda path, output, velocity, noise, t: output - noise,
}


def create_transport(
    path_type: str = "Linear",
    prediction: str = "velocity",
    loss_weight: str | None = None,
    train_eps: float | None = None,
    sample_eps: float | None = None,
) -> Transport:
    """A transport from the official arguments. Raises ConfigError for a name that no table has."""
    require_row("path_type", path_type, PATHS)
    require_row("prediction", prediction, PREDICTIONS)
    require_row("loss_weight", loss_weight, LOSS_WEIGHTS)
    return Transport(PATHS[path_type], prediction, loss_weight, train_eps, sample_eps)


def over(t: Tensor, x: Tensor) -> Tensor:
    """Times (N,) in a shape that broadcasts against x (N, …)."""
    return t.view(-1, *[1] * (x.dim() - 1))


def require_row(argument: str, name: str | None, table: Mapping[Any, Any]) -> None:
    """Raises ConfigError, which lists the names there are, unless `table` has a row `name`."""
    if name not in table:
        names = ", ".join(str(known) for known in table)
        raise ConfigError(
            zh=f"{argument} 没有“{name}”这一项，可选：{names}。",
            en=f"Unknown {argument} '{name}'. Choose one of: {names}.",
        )


def require_steps(num_steps: int) -> None:
    """Raises ConfigError for fewer times than a step has ends."""
    if num_steps < 2:
        raise ConfigError(
            zh=f"num_steps 至少是 2（一步的起点和终点），而不是 {num_steps}。",
            en=f"num_steps is at least 2, where a step begins and where it ends, not {num_steps}.",
        )

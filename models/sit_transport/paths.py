"""Paths from noise to data, x_t = alpha(t) · data + sigma(t) · noise (SiT, section 2.1 and appendix B).

All of it follows from alpha, sigma and their derivatives. The velocity is alpha' · data + sigma' · noise; the score of
x_t is -noise / sigma; so each of velocity, score and noise tells the other two (equations 6 to 9).
"""

import math
from abc import ABC, abstractmethod
from dataclasses import dataclass

import torch
from torch import Tensor


class Path(ABC):
    """A path; times are tensors that broadcast against x."""

    starts_singular = True  # whether alpha' / alpha is infinite at t = 0
    trained_eps = 1e-3  # how far training keeps from an end where something is infinite

    @abstractmethod
    def alpha(self, t: Tensor) -> tuple[Tensor, Tensor]:
        """How much data is in x_t, and the derivative of that in t."""

    @abstractmethod
    def sigma(self, t: Tensor) -> tuple[Tensor, Tensor]:
        """How much noise is in x_t, and the derivative of that in t."""

    @abstractmethod
    def rate(self, t: Tensor) -> Tensor:
        """alpha' / alpha."""

    def kl_weight(self, t: Tensor) -> Tensor:
        """The diffusion coefficient that makes the bound on the KL divergence tightest: SBDM's (section 2.4)."""
        sigma, d_sigma = self.sigma(t)
        return self.rate(t) * sigma**2 - sigma * d_sigma

    def point(self, data: Tensor, noise: Tensor, t: Tensor) -> tuple[Tensor, Tensor]:
        """x_t and its velocity."""
        (alpha, d_alpha), (sigma, d_sigma) = self.alpha(t), self.sigma(t)
        return alpha * data + sigma * noise, d_alpha * data + d_sigma * noise

    def velocity_from_score(self, score: Tensor, x: Tensor, t: Tensor) -> Tensor:
        return self.rate(t) * x + self.kl_weight(t) * score

    def score_from_velocity(self, velocity: Tensor, x: Tensor, t: Tensor) -> Tensor:
        """Divided by alpha' / alpha throughout, so that it is finite at t = 0."""
        (alpha, d_alpha), (sigma, d_sigma) = self.alpha(t), self.sigma(t)
        inverse = alpha / d_alpha
        return (inverse * velocity - x) / (sigma**2 - inverse * d_sigma * sigma)

    def noise_from_velocity(self, velocity: Tensor, x: Tensor, t: Tensor) -> Tensor:
        (alpha, d_alpha), (sigma, d_sigma) = self.alpha(t), self.sigma(t)
        inverse = alpha / d_alpha
        return (inverse * velocity - x) / (inverse * d_sigma - sigma)

    def data_from_velocity(self, velocity: Tensor, x: Tensor, t: Tensor) -> Tensor:
        (alpha, d_alpha), (sigma, d_sigma) = self.alpha(t), self.sigma(t)
        return (d_sigma * x - sigma * velocity) / (d_sigma * alpha - sigma * d_alpha)

    def score_from_noise(self, noise: Tensor, t: Tensor) -> Tensor:
        return -noise / self.sigma(t)[0]


class LinearPath(Path):
    """Straight lines, as in rectified flow."""

    def alpha(self, t: Tensor) -> tuple[Tensor, Tensor]:
        return t, torch.ones_like(t)

    def sigma(self, t: Tensor) -> tuple[Tensor, Tensor]:
        return 1 - t, -torch.ones_like(t)

    def rate(self, t: Tensor) -> Tensor:
        return 1 / t


class GVPPath(Path):
    """Quarters of a circle: alpha² + sigma² = 1 (generalised variance preserving)."""

    def alpha(self, t: Tensor) -> tuple[Tensor, Tensor]:
        angle = t * math.pi / 2
        return angle.sin(), math.pi / 2 * angle.cos()

    def sigma(self, t: Tensor) -> tuple[Tensor, Tensor]:
        angle = t * math.pi / 2
        return angle.cos(), -math.pi / 2 * angle.sin()

    def rate(self, t: Tensor) -> Tensor:
        return math.pi / (2 * (t * math.pi / 2).tan())


@dataclass(frozen=True)
class VPPath(Path):
    """The variance-preserving diffusion of Song et al. (2021), whose time runs the other way."""

    beta_min: float = 0.1
    beta_max: float = 20.0
    starts_singular = False
    trained_eps = 1e-5

    def alpha(self, t: Tensor) -> tuple[Tensor, Tensor]:
        alpha = self._log_alpha(t).exp()
        return alpha, alpha * self.rate(t)

    def sigma(self, t: Tensor) -> tuple[Tensor, Tensor]:
        squared = (2 * self._log_alpha(t)).exp()  # alpha²
        sigma = (1 - squared).sqrt()
        return sigma, -squared * self.rate(t) / sigma

    def rate(self, t: Tensor) -> Tensor:
        return 0.5 * (self.beta_min + (1 - t) * (self.beta_max - self.beta_min))

    def kl_weight(self, t: Tensor) -> Tensor:
        return self.rate(t)  # as alpha² + sigma² = 1; the difference in general form loses digits

    def _log_alpha(self, t: Tensor) -> Tensor:
        return -0.25 * (1 - t) ** 2 * (self.beta_max - self.beta_min) - 0.5 * (1 - t) * self.beta_min


PATHS: dict[str, Path] = {"Linear": LinearPath(), "GVP": GVPPath(), "VP": VPPath()}

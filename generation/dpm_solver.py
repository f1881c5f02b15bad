"""DPM-Solver++ in steps of third order, as the official U-ViT samples (Lu et al. 2022, arXiv 2211.01095, section 4.1).

Time is counted from 1, where little noise is left, to the number of trained steps, and need not be whole: between two
trained steps the logarithm of the signal is interpolated. The network is asked once at each of evenly spaced times.
Three of them make a step; what they do not fill is made by a shorter step of lower order in the end. diffusers'
single-step scheduler rounds the times and computes the middle of a step by another rule.
"""

import numpy as np
import torch
from torch import Tensor


class DPMSolver:
    """What the sampling loop needs of a scheduler; the network predicts noise.

    `betas` (T) are those of training. After `set_timesteps` the loop calls `step` at each of `timesteps`, in order.
    """

    init_noise_sigma = 1.0
    order = 1  # evaluations of the network for each step that is asked for

    def __init__(self, betas: Tensor) -> None:
        # Before the sum and in float64: a thousand roundings would show.
        self._log_alphas = 0.5 * torch.log1p(-betas.double()).cumsum(0).numpy()
        self._grid = torch.empty(0, dtype=torch.float64)
        self.timesteps = torch.empty(0)
        self.set_begin_index(0)

    def set_timesteps(self, steps: int, device: torch.device | str | None = None) -> None:
        """Spread `steps` evaluations evenly."""
        self._grid = torch.linspace(len(self._log_alphas), 1, steps + 1, dtype=torch.float64)
        self.timesteps = self._grid[:-1].to(device, torch.float32)
        self.set_begin_index(0)

    def set_begin_index(self, index: int) -> None:
        """Begin at `timesteps[index]`; what lies before is not drawn."""
        self._steps = [begin + index for begin in begins(max(len(self.timesteps) - index, 0))]
        self._index = index
        self._data: list[Tensor] = []  # predicted at the times of this step so far
        self._start: Tensor | None = None

    def scale_model_input(self, latents: Tensor, timestep: Tensor) -> Tensor:
        return latents

    def add_noise(self, clean: Tensor, noise: Tensor, timestep: Tensor) -> Tensor:
        """Latents as they are at `timestep` (1-d, one value)."""
        alpha, sigma, _ = self._moment(timestep.item())
        return alpha * clean + sigma * noise

    def clean(self, latents: Tensor, prediction: Tensor, timestep: Tensor) -> Tensor:
        """The latents without the noise that was predicted."""
        alpha, sigma, _ = self._moment(timestep.item())
        return (latents - sigma * prediction) / alpha

    def step(self, prediction: Tensor, timestep: Tensor, latents: Tensor, return_dict: bool = False) -> tuple[Tensor]:
        """The latents at the next timestep; `latents` and `prediction` (noise) are those at this one."""
        if self._index in self._steps:
            self._data, self._start = [], latents
        self._data.append(self.clean(latents, prediction, timestep))
        self._index += 1
        begin = self._index - len(self._data)
        ends = self._index in self._steps or self._index == len(self.timesteps)
        return (self._moved(begin, ends),)

    def _moved(self, begin: int, ends: bool) -> Tensor:
        """From the latents at the begin of a step to those at `self._index`, where it goes on or ends."""
        assert self._start is not None
        (_, sigma_s, start), (alpha, sigma, now) = (self._moment(self._grid[i].item()) for i in (begin, self._index))
        h = now - start
        phi = float(np.expm1(-h))
        moved = sigma / sigma_s * self._start - alpha * phi * self._data[0]
        if len(self._data) == 1:
            return moved
        # By the slope of the data over the step so far: in steps of two at their end, else by a better integral.
        share = (self._moment(self._grid[self._index - 1].item())[2] - start) / h
        is_second_order = ends and len(self._data) == 2
        weight = -0.5 * phi if is_second_order else phi / h + 1
        return moved + alpha * weight / share * (self._data[-1] - self._data[0])

    def _moment(self, t: float) -> tuple[float, float, float]:
        """alpha, sigma and half the logarithm of the signal-to-noise ratio at a time."""
        log_alpha = float(np.interp(t, np.arange(1, len(self._log_alphas) + 1), self._log_alphas))
        variance = -np.expm1(2 * log_alpha)
        return float(np.exp(log_alpha)), float(np.sqrt(variance)), float(log_alpha - 0.5 * np.log(variance))


def begins(evaluations: int) -> list[int]:
    """Where steps begin that take `evaluations` of the network in all: steps of three, then of two, of one."""
    thirds, left = divmod(evaluations, 3)
    sizes = {0: [3] * (thirds - 1) + [2, 1], 1: [3] * thirds + [1], 2: [3] * thirds + [2]}[left]
    return [sum(sizes[:index]) for index in range(len(sizes))] if evaluations else []


def stable_diffusion_betas(count: int = 1000) -> Tensor:
    """(count,): the noise of Stable Diffusion, which U-ViT's latents were trained with."""
    return torch.linspace(0.00085**0.5, 0.012**0.5, count, dtype=torch.float64) ** 2

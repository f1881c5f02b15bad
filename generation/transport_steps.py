"""SiT's two ways from noise to a picture, one evaluation of the network at a time, as the sampling loop wants them.

The equations are those of models/sit_transport. Time runs from 0, noise, to 1, a picture; `timesteps` are such times.
Stochastic sampling is the official default: 250 evaluations, the last of which adds no noise. The deterministic flow
needs far fewer.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import torch
from diffusers.utils.torch_utils import randn_tensor
from torch import Tensor

from generation.errors import InvalidRequestError
from models.sit_transport.ode import FIXED, Flow
from models.sit_transport.sde import DIFFUSIONS, LAST_STEPS, STEPPERS, Equation, Sampling
from models.sit_transport.transport import Model, Transport, create_transport


class _Steps:
    """What both ways share of a scheduler's interface."""

    init_noise_sigma = 1.0
    order = 1  # evaluations of the network for each step that is asked for

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._index = 0
        self.timesteps = torch.empty(0)

    def set_begin_index(self, index: int) -> None:
        """Begin at `timesteps[index]`."""
        self._index = index

    def scale_model_input(self, latents: Tensor, timestep: Tensor) -> Tensor:
        return latents

    def add_noise(self, clean: Tensor, noise: Tensor, timestep: Tensor) -> Tensor:
        """Latents as they are at `timestep` (1-d, one value)."""
        return self._transport.path.point(clean, noise, timestep)[0]

    def clean(self, latents: Tensor, prediction: Tensor, timestep: Tensor) -> Tensor:
        """The picture that the flow seems to lead to."""
        velocity = self._transport.velocity(_answering(prediction), latents, timestep.expand(len(latents)))
        return self._transport.path.data_from_velocity(velocity, latents, timestep)


class FlowSteps(_Steps):
    """The probability flow, by a method of FIXED."""

    def __init__(self, transport: Transport, method: str) -> None:
        super().__init__(transport)
        self._flow = Flow(method)
        self._method = FIXED[method]
        self.order = len(self._method.places)
        self._slopes: list[Tensor] = []

    def set_timesteps(self, steps: int, device: torch.device | str | None = None) -> None:
        """Divide the way into `steps` equal ones."""
        times = replace(self._flow, num_steps=steps + 1).times(self._transport).to(device)
        self._lengths = times.diff()
        places = torch.tensor(self._method.places, device=device)
        self.timesteps = (times[:-1, None] + self._lengths[:, None] * places).flatten()

    def step(self, prediction: Tensor, timestep: Tensor, latents: Tensor, return_dict: bool = False) -> tuple[Tensor]:
        """Where the next slope is taken; after the last one of a step, its end."""
        if self._index % self.order == 0:
            self._slopes, self._start = [], latents
        times = timestep.expand(len(latents))
        self._slopes.append(self._transport.velocity(_answering(prediction), latents, times))
        moved = self._method.moved(self._start, self._lengths[self._index // self.order], self._slopes)
        self._index += 1
        return (moved,)


class DiffusionSteps(_Steps):
    """The stochastic equation, by a method of STEPPERS that asks the network once a step."""

    def __init__(self, transport: Transport, sampling: Sampling) -> None:
        super().__init__(transport)
        self._sampling = sampling

    def set_timesteps(self, steps: int, device: torch.device | str | None = None) -> None:
        """`steps` evaluations. Raises InvalidRequestError for a single one."""
        if steps < 2:
            raise InvalidRequestError(
                zh="SiT 的随机采样至少要 2 步。请增加步数，或换用 ODE 的那一组权重设置。",
                en="SiT's stochastic sampling takes 2 steps at least. Ask for more, or choose the row with the ODE.",
            )
        self.timesteps = replace(self._sampling, num_steps=steps).times(self._transport).to(device)

    def step(
        self,
        prediction: Tensor,
        timestep: Tensor,
        latents: Tensor,
        generator: Sequence[torch.Generator] | None = None,
        return_dict: bool = False,
    ) -> tuple[Tensor]:
        """The latents at the next timestep, with fresh noise of `generator`; after the last one, the picture's."""
        diffusion = DIFFUSIONS[self._sampling.diffusion_form]
        equation = Equation(self._transport, diffusion, self._sampling.diffusion_norm, _answering(prediction), {})
        times = timestep.expand(len(latents))
        self._index += 1
        if self._index == len(self.timesteps):
            last = LAST_STEPS[self._sampling.last_step]
            return (last(equation, times, latents, self._sampling.final_step),)
        generators = None if generator is None else list(generator)
        stepped = STEPPERS[self._sampling.sampling_method].step(
            equation,
            times,
            latents,
            self.timesteps[1] - self.timesteps[0],
            lambda like: randn_tensor(like.shape, generators, like.device, like.dtype),
        )
        return (stepped,)


# The official program's: straight paths, velocities, and for the noise its own defaults.
OFFICIAL = "sde"
WAYS: dict[str, Any] = {
    OFFICIAL: lambda transport: DiffusionSteps(transport, Sampling(diffusion_form="sigma")),
    "ode-euler": lambda transport: FlowSteps(transport, "euler"),
    "ode-heun": lambda transport: FlowSteps(transport, "heun2"),
}


def steps(way: str, transport: Transport | None = None) -> Any:
    """A fresh scheduler: a row of WAYS."""
    return WAYS[way](transport or create_transport())


def _answering(prediction: Tensor) -> Model:
    """A network that was asked already."""
    return lambda x, t, **conditions: prediction

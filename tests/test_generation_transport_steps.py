"""SiT's sampling, one evaluation of the network at a time, against the whole trajectories of the official program."""

import pytest
import torch

from generation.errors import InvalidRequestError
from generation.transport_steps import WAYS, DiffusionSteps, FlowSteps, steps
from models.sit_transport.sde import Sampling
from models.sit_transport.transport import create_transport, over
from tests.parity import Case, all_cases, assert_near

FIXED = [case for case in all_cases("sit-transport", "ode-") if case.options["sampling_method"] in ("euler", "heun2")]
FORWARD = [case for case in FIXED if not case.options.get("reverse")]
# In these 1/tan(t) near 0 amplifies rounding, or the official program's spelling differs.
TOLERANCES = {"ode-heun-noise-gvp": 5e-4}
STOCHASTIC = [
    case for case in all_cases("sit-transport", "sde-em-") if "inccreasing" not in case.options["diffusion_form"]
]


def answer(case: Case, x: torch.Tensor, t: torch.Tensor) -> torch.Tensor:
    """The network of the fixtures, which their notes describe."""
    time = over(t.expand(len(x)), x)
    mixed = torch.einsum("oc,nchw->nohw", case.weights["A"], x) + case.weights["b"].view(-1, 1, 1) * time
    return {
        "velocity": lambda: mixed,
        "score": lambda: -(1 - time) * x + time * mixed,
        "noise": lambda: (1 - time) * x + time * mixed,
    }[case.config["prediction"]]()


def walked(case: Case, scheduler) -> list[torch.Tensor]:
    """The states after each evaluation, from the noise of the case."""
    x, states = case.inputs["x"], []
    for t in scheduler.timesteps:
        x = scheduler.step(answer(case, x, t), t, x)[0]
        states.append(x)
    return states


@pytest.mark.parametrize("case", FORWARD, ids=[case.name for case in FORWARD])
def test_the_flow_is_followed_as_officially(case):
    scheduler = FlowSteps(create_transport(**case.config), case.options["sampling_method"])
    scheduler.set_timesteps(case.options["num_steps"] - 1)
    states = torch.stack([case.inputs["x"], *walked(case, scheduler)[scheduler.order - 1 :: scheduler.order]])
    assert_near(states, case.outputs["output"], TOLERANCES.get(case.name, 3e-5))


@pytest.mark.parametrize("case", STOCHASTIC, ids=[case.name for case in STOCHASTIC])
def test_the_equation_with_noise_is_followed_as_officially(case, monkeypatch):
    noise = iter(case.inputs["noise"])
    monkeypatch.setattr("generation.transport_steps.randn_tensor", lambda *_: next(noise))
    options = {name: value for name, value in case.options.items() if name != "diffusion_norm_is_tensor"}
    scheduler = DiffusionSteps(create_transport(**case.config), Sampling(**options))
    scheduler.set_timesteps(case.options["num_steps"])
    assert_near(torch.stack(walked(case, scheduler)), case.outputs["output"])


@pytest.mark.parametrize("way", WAYS)
def test_straight_to_the_data_where_the_velocity_is_exact(way):
    data, noise = torch.randn(2, 3, 4, 2, 2, generator=torch.Generator().manual_seed(0)).unbind()
    scheduler = steps(way)
    scheduler.set_timesteps(4)
    t = scheduler.timesteps[1]
    latents = scheduler.add_noise(data, noise, t[None])
    assert_near(scheduler.clean(latents, data - noise, t), data)


@pytest.mark.parametrize("way", ["ode-euler", "ode-heun"])
def test_begun_in_the_middle_it_ends_where_the_whole_way_ends(way):
    data, noise = torch.randn(2, 3, 4, 2, 2, generator=torch.Generator().manual_seed(0)).unbind()
    scheduler = steps(way)
    scheduler.set_timesteps(5)
    begin = 3 * scheduler.order
    scheduler.set_begin_index(begin)
    latents = scheduler.add_noise(data, noise, scheduler.timesteps[begin : begin + 1])
    for t in scheduler.timesteps[begin:]:
        latents = scheduler.step(data - noise, t, latents)[0]
    assert_near(latents, data)


def test_a_single_step_with_noise_is_refused_with_a_way_out():
    with pytest.raises(InvalidRequestError, match="2 steps at least"):
        steps("sde").set_timesteps(1)

"""DPM-Solver++ of third order, one evaluation at a time, against the official program of U-ViT."""

from itertools import pairwise

import pytest
import torch

from generation.dpm_solver import DPMSolver, begins, stable_diffusion_betas
from tests.parity import Case, assert_near, cases


def noise_in(case: Case, x: torch.Tensor, t: torch.Tensor) -> torch.Tensor:
    """The network of the fixtures, which their notes describe; t from 0 to 1."""
    mixed = torch.einsum("oc,nchw->nohw", case.weights["A"], x) + case.weights["b"].view(-1, 1, 1) * t
    return t * x + (1 - t) * mixed.tanh()


@cases("dpm-solver")
def test_sampling_is_the_official_one(case):
    scheduler, x = DPMSolver(stable_diffusion_betas()), case.inputs["noise"]
    scheduler.set_timesteps(case.options["steps"])
    assert_near(scheduler.timesteps, case.outputs["timesteps"], 1e-3)
    for t in scheduler.timesteps:
        x = scheduler.step(noise_in(case, x, t / 1000), t, x)[0]
    assert_near(x, case.outputs["output"])


@pytest.mark.parametrize("evaluations", range(1, 12))
def test_every_evaluation_belongs_to_a_step_of_three_at_most(evaluations):
    starts = [*begins(evaluations), evaluations]
    sizes = [after - before for before, after in pairwise(starts)]
    assert starts[0] == 0
    assert sizes == sorted(sizes, reverse=True)
    assert all(1 <= size <= 3 for size in sizes)


@pytest.mark.parametrize("begin", [0, 1, 4, 6])
def test_noise_that_is_known_is_removed_from_wherever_it_begins(begin):
    """Noise predicted exactly leaves the data and the noise of the last moment."""
    data, noise = torch.randn(2, 2, 4, 3, 3, generator=torch.Generator().manual_seed(0)).unbind()
    scheduler = DPMSolver(stable_diffusion_betas())
    scheduler.set_timesteps(7)
    scheduler.set_begin_index(begin)
    latents = scheduler.add_noise(data, noise, scheduler.timesteps[begin : begin + 1])
    for t in scheduler.timesteps[begin:]:
        assert_near(scheduler.clean(latents, noise, t), data, 1e-4)
        latents = scheduler.step(noise, t, latents)[0]
    assert_near(latents, scheduler.add_noise(data, noise, torch.tensor([1.0])), 1e-4)

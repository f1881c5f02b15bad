"""Sampling with a learned variance through diffusers' schedulers, as the official DiT does it by its own code."""

import pytest
import torch
from torch import Tensor

from generation.errors import InvalidRequestError
from generation.learned_variance import NOISE, ancestral, as_taken, deterministic, spaced
from generation.schedules import build
from tests.parity import Case, assert_near, case, cases


def toy(case: Case, x: Tensor, t: int) -> Tensor:
    """The network of the fixtures, which their notes describe."""
    channels, time = x.shape[1], t / 1000
    mixed = torch.einsum("oc,nchw->nohw", case.weights["W"], x) + case.weights["b"].view(-1, 1, 1) * time
    noise, variance = mixed.tanh().tensor_split([channels], dim=1)
    return torch.cat([time * x + (1 - time) * noise, variance], dim=1)


def drawn(case: Case, scheduler) -> tuple[Tensor, Tensor]:
    """All states and all clean predictions, from the noise of the case."""
    x, states, clean = case.inputs["noise"], [], []
    for t in scheduler.timesteps.tolist():
        prediction = as_taken(scheduler, toy(case, x, t), x.shape[1])
        x, x0 = scheduler.step(prediction, t, x, return_dict=False)[:2]
        states.append(x)
        clean.append(x0)
    return torch.stack(states), torch.stack(clean)


@cases("ddpm-learned-sigma", "ancestral")
def test_sampling_with_fresh_noise_is_the_official_one(case, monkeypatch):
    noise = iter(case.inputs["step_noise"])
    monkeypatch.setattr("diffusers.schedulers.scheduling_ddpm.randn_tensor", lambda *_, **__: next(noise))
    learned = {} if case.config.get("learn_sigma", True) else {"variance_type": "fixed_small"}
    scheduler = ancestral(case.config["timestep_respacing"], clip_sample=case.options["clip_denoised"], **learned)
    states, clean = drawn(case, scheduler)
    assert torch.equal(scheduler.timesteps, case.outputs["timesteps"])
    assert_near(states, case.outputs["samples"], relative=1e-5)
    assert_near(clean, case.outputs["pred_xstart"], relative=1e-5)
    assert_near(states[-1], case.outputs["output"], relative=1e-5)


def test_sampling_without_fresh_noise_is_the_official_one():
    official = case("ddpm-learned-sigma", "ddim")
    scheduler = deterministic(20)
    states, clean = drawn(official, scheduler)
    assert torch.equal(scheduler.timesteps, official.outputs["timesteps"])
    assert_near(states, official.outputs["samples"], relative=1e-5)
    assert_near(clean, official.outputs["pred_xstart"], relative=1e-5)


def test_a_number_of_steps_keeps_those_that_the_official_respacing_keeps():
    scheduler = build({"_class_name": "DDPMScheduler", **NOISE})
    for steps in (*range(1, 60), 100, 250, 333, 999, 1000):
        scheduler.set_timesteps(steps)
        assert scheduler.timesteps.tolist() == spaced(str(steps))


def test_sections_keep_their_own_numbers_of_steps():
    assert spaced("1000") == list(range(999, -1, -1))
    assert spaced("2,1,2", trained=10) == [9, 7, 4, 3, 0]
    assert spaced("ddim5", trained=10) == [8, 6, 4, 2, 0]


@pytest.mark.parametrize(
    ("spacing", "said"),
    [
        ("1001", "cannot be kept"),
        ("600,2", "cannot be kept"),
        ("0", "at least 1"),
        ("many", "'many' is no number of steps"),
        ("10,,3", "is no number of steps"),
        ("ddim999", "no 999 evenly spaced steps of 1000"),
        ("ddim-5", "is no number of steps"),
    ],
)
def test_a_spacing_that_cannot_be_kept_is_said(spacing, said):
    with pytest.raises(InvalidRequestError, match=said):
        spaced(spacing)


def test_no_scheduler_of_other_steps_than_asked_for():
    with pytest.raises(InvalidRequestError, match="no 334 evenly spaced steps"):
        deterministic(334)  # the official program keeps every third, diffusers every second

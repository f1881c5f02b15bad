"""Rectified flow: equal to the official sampler and loss, and right where the answer is known."""

from dataclasses import dataclass

import pytest
import torch
from torch import Tensor

from generation.rectified_flow import Extent, Walk, noised, sample, shifted, timesteps, velocity_loss
from tests.parity import assert_near, case, cases

TOLERANCE = 1e-5


@dataclass
class Toy:
    """The network of the fixtures: linear in everything, and it keeps what it is asked."""

    weights: dict[str, Tensor]
    texts: Tensor

    def __post_init__(self):
        self.latents, self.timesteps, self.masks = [], [], []

    def __call__(self, x, t, x_mask):
        self.latents.append(x)
        self.timesteps.append(t)
        self.masks.append(x_mask)
        rows = t * self.weights["b"][:, None] / 1000 + self.weights["G"] @ self.texts.T  # (channels, N)
        out = torch.einsum("oc,ncfhw->nofhw", self.weights["W"], x) + rows.T[:, :, None, None, None]
        if x_mask is None:
            return out
        return out + (self.weights["e"][:, None] * (~x_mask).float()[:, None])[..., None, None]


def extent(inputs, prefix=""):
    return Extent(*(inputs[prefix + name] for name in ("height", "width", "num_frames")))


@cases("opensora-rflow", "sample")
def test_every_step_equals_the_official_one(case):
    config, inputs, official = case.config, case.inputs, case.outputs
    walk = Walk(
        steps=config["num_sampling_steps"],
        guidance=case.options.get("guidance_scale", config["cfg_scale"]),
        is_shifted=config.get("use_timestep_transform", False),
        is_discrete=config.get("use_discrete_timesteps", False),
    )
    toy = Toy(case.weights, torch.cat((inputs["y_null"], inputs["y"])))
    noise = iter(inputs.get("noise", ()))
    moments = timesteps(walk, extent(inputs))
    steps = list(sample(toy, inputs["z"], moments, walk.guidance, inputs.get("mask"), lambda: next(noise)))

    half = len(inputs["z"])
    assert_near(torch.stack([each[half:] for each in toy.timesteps]), official["t_in"], 1e-3)
    assert_near(torch.stack([each[half:] for each in toy.latents]), official["z_in"], TOLERANCE, relative=TOLERANCE)
    assert_near(steps[-1].latents, official["output"], TOLERANCE, relative=TOLERANCE)
    assert_near(steps[-1].clean, steps[-1].latents, TOLERANCE, relative=TOLERANCE)
    if "x_mask" in official:
        assert torch.equal(torch.stack([each[half:] for each in toy.masks]), official["x_mask"])


@cases("opensora-rflow", "loss")
def test_loss_equals_the_official_one(case):
    inputs, official = case.inputs, case.outputs
    toy = Toy(case.weights, inputs["y"])
    loss = velocity_loss(toy, inputs["x_start"], inputs["noise"], inputs["t"], inputs.get("mask"))
    assert_near(loss, official["output"], TOLERANCE, relative=TOLERANCE)
    assert_near(toy.latents[0], official["x_t"], 1e-6)
    assert_near(noised(inputs["x_start"], inputs["noise"], inputs["t"]), official["add_noise"], 1e-6)


def test_timesteps_are_moved_as_officially():
    official = case("opensora-rflow", "timestep-transform")
    inputs, t = official.inputs, official.inputs["t"]
    for row, expected in enumerate(official.outputs["output"]):
        same = Extent(*(inputs[name][row].expand(len(t)) for name in ("height", "width", "num_frames")))
        assert_near(shifted(t, same, float(inputs["scale"][row])), expected, relative=1e-5)
    mixed = shifted(inputs["mixed_t"], extent(inputs, "mixed_"))
    assert_near(mixed, official.outputs["mixed"], relative=1e-5)


def test_the_published_example_of_the_shift():
    video = Extent(torch.tensor([720.0]), torch.tensor([1280.0]), torch.tensor([51.0]))
    assert_near(shifted(torch.tensor([500.0]), video), torch.tensor([878.96]), 0.01)


def test_a_picture_of_512_pixels_is_not_shifted():
    picture = Extent(torch.tensor([512.0]), torch.tensor([512.0]), torch.tensor([1.0]))
    assert_near(timesteps(Walk(steps=4), picture), torch.tensor([[1000.0], [750.0], [500.0], [250.0]]))


def test_straight_flow_arrives_in_any_number_of_steps():
    video = torch.randn(2, 4, 3, 2, 2)
    noise = torch.randn_like(video)
    for steps in (1, 7):
        moments = timesteps(Walk(steps=steps), Extent(*(torch.full((2,), size) for size in (240.0, 426.0, 51.0))))
        walked = list(sample(lambda x, t, free: video - noise, noise, moments, guidance=1))
        assert len(walked) == steps
        assert_near(walked[-1].latents, video)
        assert_near(walked[0].clean, video)


@pytest.mark.parametrize("guidance", [0.0, 0.5, 1.0])
def test_without_guidance_the_prompt_alone_is_asked_for(guidance):
    asked = []

    def predict(x, t, free):
        asked.append(len(x))
        return torch.ones_like(x)

    (step,) = sample(predict, torch.zeros(2, 4, 1, 2, 2), torch.tensor([[1000.0, 1000.0]]), guidance)
    assert asked == [2]
    assert_near(step.latents, torch.ones_like(step.latents))


def test_given_frames_stay_and_are_told_to_be_finished():
    latents, mask = torch.randn(1, 4, 3, 2, 2), torch.tensor([[0.0, 1.0, 1.0]])
    told = []

    def predict(x, t, free):
        told.append(free)
        return torch.ones_like(x)

    *_, last = sample(predict, latents, torch.tensor([[1000.0], [500.0]]), guidance=1, mask=mask)
    assert torch.equal(last.latents[:, :, 0], latents[:, :, 0])
    assert_near(last.latents[:, :, 1:], latents[:, :, 1:] + 1)
    assert [each.tolist() for each in told] == [[[False, True, True]]] * 2


@pytest.mark.parametrize(("ratio", "joins"), [(0.3, 250.0), (0.5, 500.0), (1.0, 1000.0)])
def test_a_changed_frame_joins_at_the_first_timestep_that_is_not_above_its_own(ratio, joins):
    moments = torch.tensor([[1000.0], [750.0], [500.0], [250.0]])
    seen = []

    def predict(x, t, free):
        if free[0, 0]:
            seen.append((float(t[0]), x.clone()))
        return torch.zeros_like(x)

    latents, noise = torch.zeros(1, 4, 1, 2, 2), torch.ones(1, 4, 1, 2, 2)
    list(sample(predict, latents, moments, 1, torch.tensor([[ratio]]), lambda: noise))
    t, begun = seen[0]
    assert t == joins
    # Drawn afresh, it is noise from the start: nothing is added then.
    assert_near(begun, torch.full_like(begun, 0.0 if ratio == 1 else joins / 1000))

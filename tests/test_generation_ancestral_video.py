"""DDPM steps over videos with given frames: equal to the official sampler of Open-Sora 1.1."""

import torch
from torch import Tensor

from generation.ancestral_video import sample
from generation.learned_variance import ancestral
from tests.parity import Case, assert_near, case, cases


class Toy:
    """The network of the fixtures, which their notes describe; it keeps what it is asked."""

    def __init__(self, case: Case):
        self.weights, self.texts = case.weights, torch.cat((case.inputs["y_null"], case.inputs["y"]))
        self.asked: list[tuple[Tensor, Tensor, Tensor | None]] = []

    def __call__(self, x: Tensor, t: Tensor, x_mask: Tensor | None) -> Tensor:
        self.asked.append((x, t, x_mask))
        time = (t / 1000).view(-1, 1, 1, 1, 1)
        rows = time.flatten(1) * self.weights["b"] + self.texts @ self.weights["G"].T  # (N, 2C)
        mixed = torch.einsum("oc,ncfhw->nofhw", self.weights["W"], x) + rows[:, :, None, None, None]
        if x_mask is not None:
            mixed = mixed + (self.weights["e"][:, None] * (~x_mask).float()[:, None])[..., None, None]
        noise, variance = mixed.tanh().chunk(2, dim=1)
        return torch.cat((time * x + (1 - time) * noise, variance), dim=1)


def drawn(case: Case, toy: Toy, monkeypatch) -> list[Tensor]:
    """The latents after each step, with the fresh noise of the fixture."""
    fresh, joining = iter(case.inputs["step_noise"]), iter(case.inputs.get("noise", ()))
    monkeypatch.setattr("diffusers.schedulers.scheduling_ddpm.randn_tensor", lambda *_, **__: next(fresh))
    scheduler = ancestral(str(case.config["num_sampling_steps"]))
    steps = sample(
        toy, case.inputs["z"], scheduler, case.config["cfg_scale"], case.inputs.get("mask"), lambda: next(joining)
    )
    return [step.latents for step in steps]


@cases("opensora-iddpm")
def test_every_step_is_the_official_one(case, monkeypatch):
    toy, half = Toy(case), len(case.inputs["z"])
    latents = drawn(case, toy, monkeypatch)
    assert_near(torch.stack([t[half:].float() for _, t, _ in toy.asked]), case.outputs["t_in"], 0)
    assert_near(torch.stack([x[half:] for x, _, _ in toy.asked]), case.outputs["z_in"], relative=1e-5)
    # In its last step the official code takes 1 from 1/0.9999 in float32, which leaves three decimals.
    assert_near(latents[-1], case.outputs["output"], relative=3e-4)
    if "x_mask" in case.outputs:
        assert torch.equal(torch.stack([free[half:] for _, _, free in toy.asked]), case.outputs["x_mask"])


def test_without_guidance_the_prompt_alone_is_asked_for():
    def drawn(guidance, texts):
        def predict(x, t, free):
            asked.append(len(x))
            return torch.cat([x.new_full((1, 8, 1, 2, 2), text) for text in texts[-len(x) :]])

        asked = []
        generators = [torch.Generator().manual_seed(0)]
        steps = sample(predict, torch.zeros(1, 4, 1, 2, 2), ancestral("3"), guidance, generators=generators)
        return [step.latents for step in steps][-1], set(asked)

    plain, asked = drawn(0.0, [0.1, 0.3])
    assert asked == {1}
    assert torch.equal(plain, drawn(1.0, [0.1, 0.3])[0])
    guided, asked = drawn(1.5, [0.3, 0.3])  # what both say is what is done
    assert asked == {2}
    assert_near(guided, plain, 1e-5)


def test_given_frames_stay_until_the_last_step(monkeypatch):
    official = case("opensora-iddpm", "sample-masked")
    *before, last = drawn(official, Toy(official), monkeypatch)
    given = official.inputs["z"][0, :, 0]
    assert all(torch.equal(latents[0, :, 0], given) for latents in before)
    assert 0 < (last[0, :, 0] - given).abs().max() < 0.1

"""The transformer's training: the noise it sees, the examples it draws, the latents it works on."""

import random

import pytest
import torch
from diffusers import AutoencoderKL, DDIMScheduler

from training import hunyuan, vae
from training.examples import Examples
from training.pixels import as_tensor
from training.world.render import render
from training.world.scenes import FIRST


@pytest.fixture(scope="module")
def autoencoder():
    torch.manual_seed(0)
    return AutoencoderKL(**vae.CONFIG).eval()


def test_schedule_ends_in_pure_noise():
    noise = hunyuan.Noise.official()
    assert noise.signal[-1] == 0
    assert noise.noise[-1] == 1
    torch.testing.assert_close(noise.signal**2 + noise.noise**2, torch.ones(1000))


def test_velocity_is_what_the_scheduler_calls_velocity():
    torch.manual_seed(0)
    noise = hunyuan.Noise.official()
    clean, steps = torch.randn(3, 4, 2, 2), torch.tensor([0, 400, 999])
    torch.manual_seed(1)
    noisy, velocity = noise.mixed(clean, steps)
    torch.manual_seed(1)
    drawn = torch.randn_like(clean)
    scheduler = DDIMScheduler(**hunyuan.SCHEDULE)
    torch.testing.assert_close(noisy, scheduler.add_noise(clean, drawn, steps))
    torch.testing.assert_close(velocity, scheduler.get_velocity(clean, drawn, steps))


def test_timesteps_cover_the_schedule_and_often_its_end():
    torch.manual_seed(0)
    steps = hunyuan.Noise.official().timesteps(20_000, pure=0.2)
    assert steps.min() < 20
    assert abs((steps == 999).float().mean() - 0.2) < 0.01
    below = (steps < 500).float().mean()  # half of the steps of sampling
    assert 0.35 < below < 0.6


def test_normalising_changes_the_latents_and_no_picture(autoencoder):
    torch.manual_seed(0)
    picture = torch.rand(1, 3, 64, 64) * 2 - 1
    with torch.no_grad():
        before = autoencoder.decode(autoencoder.encode(picture).latent_dist.mode()).sample
        vae.normalise(autoencoder, number=16)
        after = autoencoder.decode(autoencoder.encode(picture).latent_dist.mode()).sample
        rng = random.Random(9)
        fresh = as_tensor([render(vae.any_scene(rng), rng) for _ in range(8)])
        latents = autoencoder.encode(fresh).latent_dist.mode()
    torch.testing.assert_close(after, before, atol=1e-4, rtol=1e-4)
    assert (latents.mean((0, 2, 3)).abs() < 0.5).all()
    assert ((latents.std((0, 2, 3)) - 1).abs() < 0.4).all()


def test_examples_are_half_chinese_and_sometimes_without_a_caption():
    examples = Examples(lambda pictures: torch.zeros(len(pictures), 4, 32, 32), room=40, seed=0)
    examples.add(60, FIRST)
    captions = [caption for _ in range(30) for caption in examples.batch(20)[2]]
    empty = captions.count("")
    chinese = sum(any("\u4e00" <= character <= "\u9fff" for character in caption) for caption in captions)
    assert 0.05 < empty / len(captions) < 0.16
    assert 0.4 < chinese / (len(captions) - empty) < 0.6


def test_network_is_of_the_shipped_size_and_starts_without_an_opinion():
    torch.manual_seed(0)
    model = hunyuan.build()
    assert 15e6 < sum(weight.numel() for weight in model.parameters()) < 17e6
    assert (model.proj_out.weight == 0).all()

"""The first Latte through the sampling loop: as the official program samples, a class for what is said."""

import numpy as np
import pytest
import torch

from generation import learned_variance
from generation.actions import action_in, actions
from generation.device import Device
from generation.errors import InvalidRequestError
from generation.latte_class import ClassLatte
from generation.loop import draw, draw_many, finish
from generation.request import GenerationRequest
from tests.tiny_video import tiny_class_latte, tiny_row

CPU = Device(torch.device("cpu"))
ROUNDING = 1  # two roundings of nearly the same number may end up on either side of a half


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    return ClassLatte.load(tiny_row(tiny_class_latte(tmp_path_factory.mktemp("ucf101"))), CPU)


@pytest.fixture(scope="module")
def unconditional(tmp_path_factory):
    return ClassLatte.load(tiny_row(tiny_class_latte(tmp_path_factory.mktemp("faces"), extras=1)), CPU)


def request(**settings):
    values = {"prompt": "somebody surfing", "width": 64, "height": 64, "steps": 3, "guidance": 7.0, "seed": 7}
    return GenerationRequest(**{**values, "frames": 3, "fps": 8, "backend": "latte-class", **settings})


def pixels(frames):
    return np.stack([np.asarray(frame, dtype=np.int16) for frame in frames])


def drawn(model, request):
    return pixels(finish(draw(model, request)).frames)


@torch.inference_mode()
def official(model, label):
    """The video of the official program: both halves of a batch through `forward_with_cfg`, DDPM with its variance."""
    generator = torch.Generator().manual_seed(7)
    latents = torch.randn(1, 4, 3, 8, 8, generator=generator)
    scheduler = learned_variance.ancestral("3")
    for t in scheduler.timesteps:
        x, y = latents.transpose(1, 2).repeat(2, 1, 1, 1, 1), torch.tensor([label, 101])
        answer = model._network.forward_with_cfg(x, t.expand(2), y, cfg_scale=7.0)[:1].transpose(1, 2)
        latents = scheduler.step(answer, t, latents, generator=generator).prev_sample
    return pixels(model.decode(latents)[0])


def test_loop_draws_the_video_of_the_official_program(model):
    surfing = next(each.number for each in actions() if each.en == "surfing")
    assert np.abs(drawn(model, request()) - official(model, surfing)).max() <= ROUNDING


def test_the_class_and_the_seed_show_in_the_video(model):
    for settings in ({"prompt": "a horse race"}, {"seed": 8}):
        assert np.abs(drawn(model, request()) - drawn(model, request(**settings))).max() > 10 * ROUNDING


def test_video_of_a_batch_is_that_of_its_seed_alone(model):
    both = [request(seed=1), request(prompt="弹钢琴的人", seed=2)]
    for video, alone in zip(finish(draw_many(model, both)), both, strict=True):
        assert np.abs(pixels(video.frames) - drawn(model, alone)).max() <= ROUNDING


def test_a_model_that_is_told_nothing_says_so(unconditional):
    one, other = (drawn(unconditional, request(prompt=prompt, guidance=1.0)) for prompt in ("a face", "the sky"))
    assert (one == other).all()
    assert "no prompt" in unconditional.note("a face").message("en")


def test_half_precision_draws_nearly_the_same(tmp_path, model):
    half = ClassLatte.load(tiny_row(tiny_class_latte(tmp_path)), Device(torch.device("cpu"), networks=torch.bfloat16))
    assert np.abs(drawn(half, request(steps=1)) - drawn(model, request(steps=1))).mean() < 4


def test_the_person_is_told_which_action_it_is(model):
    assert "弹钢琴" in model.note("一个人在弹钢琴").message("zh")
    assert "playing the piano" in model.note("一个人在弹钢琴").message("en")


def test_a_prompt_without_an_action_is_refused(model):
    with pytest.raises(InvalidRequestError, match="names no action"):
        finish(draw(model, request(prompt="a red cube")))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a woman riding a horse on the beach", "riding a horse"),
        ("two people play table tennis", "playing table tennis"),
        ("a man jumps rope in the gym", "jumping rope"),
        ("海边有人冲浪", "surfing"),
        ("老爷爷在公园打太极拳", "tai chi"),
        ("一个女孩在拉小提琴", "playing the violin"),
    ],
)
def test_actions_are_found_in_both_languages(text, name):
    assert action_in(text).en == name


def test_actions_are_numbered_as_the_folders_of_the_data_set():
    assert len(actions()) == 101
    assert [actions()[number].en for number in (0, 34, 35, 46, 100)] == [
        "applying eye makeup",
        "the hammer throw",
        "hammering a nail",
        "jumping rope",
        "playing with a yo yo",
    ]


def test_every_action_is_found_by_its_own_names():
    for action in actions():
        assert action_in(action.en) == action_in(action.zh) == action

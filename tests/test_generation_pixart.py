"""PixArt in our loop against diffusers' own pipelines, from folders and from official files."""

import itertools
from dataclasses import replace

import numpy as np
import pytest
import torch
from diffusers import PixArtAlphaPipeline, PixArtSigmaPipeline, PixArtTransformer2DModel
from PIL import Image

from generation import schedules
from generation.__main__ import main
from generation.backends import checkpoint_row, complete
from generation.device import Device
from generation.errors import InvalidRequestError, MissingCheckpointError
from generation.loop import draw, draw_many, finish
from generation.pixart import PixArt, PixArtSigma
from generation.png import decode_png
from generation.request import GenerationRequest
from models.pixart.layout import config_from_diffusers, from_diffusers
from models.pixart.network import PixArt as OfficialPixArt
from tests.tiny_pixart import control_file, tiny_pixart, tiny_row

CPU = Device(torch.device("cpu"))
# Two roundings of nearly the same number may end up on either side of a half.
ROUNDING = 1
LONG = "a red cat and a blue dog on the grass " * 8  # more than 120 tokens of the tiny tokenizer, less than 300


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A checkpoint that is told the size of the picture, as PixArt-α's of 1024 pixels."""
    return tiny_pixart(tmp_path_factory.mktemp("alpha"), sizes=True)


@pytest.fixture(scope="module")
def plain_folder(tmp_path_factory):
    """A checkpoint that is not, as all others."""
    return tiny_pixart(tmp_path_factory.mktemp("sigma"))


@pytest.fixture(scope="module")
def alpha(folder):
    return PixArt.load(tiny_row(folder), CPU)


def request(**settings):
    values = {"prompt": "a red cat on the grass", "width": 64, "height": 64, "steps": 3, "guidance": 4.5, "seed": 7}
    return GenerationRequest(**{**values, **settings})


def ours(model, request):
    return np.asarray(finish(draw(model, request)).image, dtype=np.int16)


def official(kind, folder, request, schedule=None):
    """The picture that a pipeline of diffusers draws for a request."""
    pipeline = kind.from_pretrained(folder)
    pipeline.set_progress_bar_config(disable=True)
    pipeline.scheduler = schedules.build(pipeline.scheduler.config, schedule)
    images = pipeline(
        request.prompt,
        negative_prompt=request.negative_prompt,
        width=request.width,
        height=request.height,
        num_inference_steps=request.steps,
        guidance_scale=request.guidance,
        generator=torch.Generator().manual_seed(request.seed),
        use_resolution_binning=False,
        clean_caption=False,
    ).images
    return np.asarray(images[0], dtype=np.int16)


def difference(one, other):
    assert one.shape == other.shape
    return np.abs(one - other).max()


@pytest.mark.parametrize(
    "settings",
    [{}, {"guidance": 1.0}, {"negative_prompt": "Blue dog"}, {"prompt": LONG}, {"width": 96}, {"height": 96}],
    ids=lambda settings: next(iter(settings), "plain"),
)
def test_alpha_draws_the_picture_of_diffusers(folder, alpha, settings):
    asked = request(**settings)
    assert difference(ours(alpha, asked), official(PixArtAlphaPipeline, folder, asked)) <= ROUNDING


@pytest.mark.parametrize("settings", [{}, {"prompt": LONG, "width": 96}], ids=["plain", "long"])
def test_sigma_draws_the_picture_of_diffusers(plain_folder, settings):
    model, asked = PixArtSigma.load(tiny_row(plain_folder), CPU), request(**settings)
    assert difference(ours(model, asked), official(PixArtSigmaPipeline, plain_folder, asked)) <= ROUNDING


def test_sigma_reads_on_where_alpha_stops(plain_folder):
    alpha, sigma = PixArt.load(tiny_row(plain_folder), CPU), PixArtSigma.load(tiny_row(plain_folder), CPU)
    ends = [request(prompt=f"{LONG} {end}") for end in ("a car", "a dog")]
    assert difference(*(ours(alpha, each) for each in ends)) == 0
    assert difference(*(ours(sigma, each) for each in ends)) > ROUNDING


def test_delta_draws_the_picture_of_diffusers_in_four_steps(folder):
    model, asked = PixArt.load(tiny_row(folder, schedule="lcm"), CPU), request(steps=4, guidance=0.0)
    assert difference(ours(model, asked), official(PixArtAlphaPipeline, folder, asked, "lcm")) <= ROUNDING


@pytest.mark.parametrize("settings", [{"prompt": "a blue dog"}, {"negative_prompt": "a blue dog"}, {"seed": 8}])
def test_everything_in_a_request_shows_in_the_picture(alpha, settings):
    assert difference(ours(alpha, request()), ours(alpha, request(**settings))) > 5 * ROUNDING


def test_network_is_told_the_size_of_the_picture(alpha):
    condition = alpha.encode(["cat"], [], (96, 64))
    other = alpha.encode(["cat"], [], (64, 64))
    latents, moment = torch.zeros(1, 4, 8, 12), torch.tensor(500)
    assert not torch.allclose(alpha.predict(latents, moment, condition), alpha.predict(latents, moment, other))


def test_picture_is_changed_from_another(alpha, tmp_path, monkeypatch):
    source, latents = tmp_path / "source.png", []
    Image.new("RGB", (64, 64), "red").save(source)
    monkeypatch.setattr(alpha, "decode", lambda drawn: latents.append(drawn) or [Image.new("RGB", (64, 64))])
    for strength in (0.05, 1.0):
        finish(draw(alpha, request(source=str(source), strength=strength, steps=20, guidance=1.0)))
    wanted = alpha.encode_picture(Image.open(source))
    weak, strong = ((each - wanted).norm() for each in latents)
    assert weak < strong / 3


def test_batch_draws_the_same_pictures_as_one_at_a_time(alpha):
    requests = [request(prompt=prompt, seed=seed) for seed, prompt in enumerate(["cat", "a blue dog"])]
    for drawn in finish(draw_many(alpha, requests)):
        assert difference(np.asarray(drawn.image, dtype=np.int16), ours(alpha, drawn.request)) <= ROUNDING


def test_half_precision_draws_nearly_the_same(folder, alpha):
    half = PixArt.load(tiny_row(folder), Device(torch.device("cpu"), torch.bfloat16))
    assert np.abs(ours(half, request()) - ours(alpha, request())).mean() < 8


@pytest.mark.parametrize("half", [False, True], ids=["whole", "half"])
def test_official_file_draws_the_picture_of_the_folder(tmp_path, half):
    folder = tiny_pixart(tmp_path, sizes=True)
    file = official_file(folder)
    device = Device(torch.device("cpu"), torch.bfloat16 if half else torch.float32)
    drawn = ours(PixArt.load(tiny_row(file), device), request(width=96))
    expected = ours(PixArt.load(tiny_row(folder), CPU), request(width=96))
    assert np.abs(drawn - expected).mean() < 8 if half else difference(drawn, expected) <= ROUNDING


def official_file(folder):
    """The transformer of a folder as the official program saves it, beside the other parts."""
    transformer = PixArtTransformer2DModel.from_pretrained(folder, subfolder="transformer")
    network = OfficialPixArt(config_from_diffusers(transformer.config))
    weights = from_diffusers(transformer.state_dict(), network)
    torch.save({"state_dict": weights}, folder / "epoch_1.pth")
    return folder / "epoch_1.pth"


def test_latents_of_edges_lead_the_network(tmp_path):
    model = PixArt.load(checkpoint_row("pixart-delta", str(control_file(tiny_pixart(tmp_path, sizes=True)))), CPU)
    base = PixArt.load(tiny_row(tmp_path), CPU)
    plain = model.encode(["cat"], [], (64, 64))
    latents, *edges = torch.randn(3, 1, 4, 8, 8, generator=torch.Generator().manual_seed(0))
    moment = torch.tensor(500)
    led = [replace(plain, control=each) for each in edges]
    answers = [model.predict(latents, moment, condition) for condition in (plain, *led)]
    assert torch.allclose(answers[0], base.predict(latents, moment, plain), atol=5e-3)
    for one, other in itertools.combinations(answers, 2):
        assert (one - other).abs().max() > 5e-2


def test_control_of_a_request_shows_in_the_picture(tmp_path):
    model = PixArt.load(tiny_row(control_file(tiny_pixart(tmp_path, sizes=True))), CPU)
    Image.new("L", (50, 40), "white").save(tmp_path / "edges.png")
    led = request(steps=1, control=str(tmp_path / "edges.png"))
    assert difference(ours(model, led), ours(model, request(steps=1))) > ROUNDING


def test_control_comes_before_guidance_and_is_the_same_for_both_texts(tmp_path):
    model = PixArt.load(tiny_row(control_file(tiny_pixart(tmp_path, sizes=True))), CPU)
    edges = [Image.new("RGB", (64, 64), colour) for colour in ("white", "black")]
    condition = model.controlled(model.encode(["cat", "dog"], ["", ""], (64, 64)), edges)
    first, second, again, _ = condition.control
    assert torch.equal(first, again)
    assert not torch.equal(first, second)


@pytest.mark.parametrize("checkpoint", ["lcm", "."])
def test_checkpoint_that_is_not_made_for_edges_refuses_them(checkpoint):
    with pytest.raises(InvalidRequestError, match="control-1024"):
        complete(GenerationRequest("cat", backend="pixart-delta", checkpoint=checkpoint, control="edges.png"))


def test_file_that_runs_code_is_refused(tmp_path):
    torch.save({"state_dict": {"x": print}}, tiny_pixart(tmp_path) / "evil.pth")
    with pytest.raises(MissingCheckpointError, match=r"evil\.pth"):
        PixArt.load(tiny_row(tmp_path / "evil.pth"), CPU)


def test_picture_from_the_command_line(folder, tmp_path, monkeypatch):
    monkeypatch.setenv("LANG", "C")
    out = tmp_path / "cat.png"
    arguments = ["a cat", "--backend", "pixart-sigma", "--checkpoint", str(folder), "--size", "64x96", "--steps", "2"]
    assert main([*arguments, "--out", str(out)]) == 0
    asked = decode_png(out)
    assert (asked.backend, asked.width, asked.height, asked.guidance) == ("pixart-sigma", 64, 96, 4.5)

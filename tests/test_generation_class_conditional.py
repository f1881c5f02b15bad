"""DiT, SiT and U-ViT in our loop: diffusers' DiT mended, the official guidance, and each from the command line."""

import numpy as np
import pytest
import torch
from diffusers import DiTPipeline
from PIL import Image

from generation import learned_variance, transport_steps
from generation.__main__ import main
from generation.backends import BACKENDS
from generation.batch import Batch
from generation.device import Device
from generation.dit import DiT, Network, SiT, published_configs
from generation.errors import InvalidRequestError, MissingCheckpointError
from generation.guidance import Guidance
from generation.loop import draw, draw_many, finish
from generation.png import decode_png
from generation.preview import LatentColours
from generation.published import config_of
from generation.request import GenerationRequest
from generation.uvit import TEXT_SCALE, UViT, UViTText
from models.dit import sized
from tests.layouts import layout
from tests.tiny_class_models import (
    SIDE,
    class_row,
    tiny_dit,
    tiny_dit_of_diffusers,
    tiny_uvit,
    tiny_uvit_text,
)

CPU = Device(torch.device("cpu"))
ROUNDING = 1  # two roundings of nearly the same number may end up on either side of a half
GOLDFISH = 1
ADAPTERS = {"dit": DiT, "sit": SiT, "uvit": UViT, "uvit-text": UViTText}


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    """A tiny checkpoint for each of the backends."""
    root = tmp_path_factory.mktemp("classes")
    return {
        "dit": tiny_dit(root / "dit"),
        "sit": tiny_dit(root / "sit", flow=True),
        "uvit": tiny_uvit(root / "uvit"),
        "uvit-text": tiny_uvit_text(root / "uvit-text"),
    }


@pytest.fixture(scope="module")
def of_diffusers(tmp_path_factory):
    return tiny_dit_of_diffusers(tmp_path_factory.mktemp("dit"))


@pytest.fixture(scope="module")
def models(folders):
    return {name: ADAPTERS[name].load(class_row(folder), CPU) for name, folder in folders.items()}


@pytest.fixture
def source(tmp_path):
    picture = Image.new("RGB", (SIDE, SIDE), "red")
    picture.paste("blue", (0, 0, SIDE // 2, SIDE))
    picture.save(tmp_path / "source.png")
    return str(tmp_path / "source.png")


def request(**settings):
    values = {"prompt": "a goldfish", "width": SIDE, "height": SIDE, "steps": 4, "guidance": 4.0, "seed": 7}
    return GenerationRequest(**{**values, **settings})


def ours(model, **settings):
    return pixels(finish(draw(model, request(**settings))).image)


def pixels(image):
    return np.asarray(image, dtype=np.int16)


def mended(folder):
    """diffusers' pipeline, told the time as the official network is."""
    pipeline = DiTPipeline.from_pretrained(folder)
    pipeline.set_progress_bar_config(disable=True)
    for block in pipeline.transformer.transformer_blocks:
        block.norm1.emb.time_proj.downscale_freq_shift = 0
    return pipeline


@pytest.mark.parametrize("schedule", ["ddim", "dpm++"])
@pytest.mark.parametrize("guidance", [1.0, 4.0])
def test_dit_draws_the_picture_of_diffusers_with_its_time_mended(of_diffusers, schedule, guidance):
    model, pipeline = DiT.load(class_row(of_diffusers, schedule=schedule), CPU), mended(of_diffusers)
    model.guidance = Guidance()  # that pipeline guides all channels
    pipeline.scheduler = model.scheduler()
    theirs = pipeline(
        [GOLDFISH], guidance_scale=guidance, num_inference_steps=4, generator=torch.Generator().manual_seed(7)
    )
    assert np.abs(ours(model, guidance=guidance) - pixels(theirs.images[0])).max() <= ROUNDING


def test_both_layouts_of_a_dit_are_the_same_network(of_diffusers, models):
    one, other = (model._network.state_dict() for model in (DiT.load(class_row(of_diffusers), CPU), models["dit"]))
    assert one.keys() == other.keys()
    assert all(torch.equal(tensor, other[name]) for name, tensor in one.items())


@torch.inference_mode()
def test_dit_samples_with_the_learned_variance_and_three_guided_channels(models):
    """Step by step as the official program: `forward_with_cfg`, then DDPM."""
    model = models["dit"]
    generator, scheduler = torch.Generator().manual_seed(7), learned_variance.scheduler()
    scheduler.set_timesteps(4)
    x, classes = torch.randn(1, 4, 8, 8, generator=generator), torch.tensor([GOLDFISH, 1000])
    for t in scheduler.timesteps:
        answer = model._network.forward_with_cfg(torch.cat([x, x]), t.float().expand(2), classes, 4.0)
        x = scheduler.step(answer[:1], t, x, generator=generator).prev_sample
    assert np.abs(pixels(model.decode(x)[0]) - ours(model)).max() <= ROUNDING


@torch.inference_mode()
@pytest.mark.parametrize("way", transport_steps.WAYS)
def test_sit_follows_the_official_flow_with_three_guided_channels(folders, way):
    model = SiT.load(class_row(folders["sit"], schedule=way), CPU)
    generator, scheduler = torch.Generator().manual_seed(7), transport_steps.steps(way)
    scheduler.set_timesteps(4)
    x, classes = torch.randn(1, 4, 8, 8, generator=generator), torch.tensor([GOLDFISH, 1000])
    noise = {"generator": [generator]} if way == transport_steps.OFFICIAL else {}
    for t in scheduler.timesteps:
        velocity = model._network.forward_with_cfg(torch.cat([x, x]), t.expand(2), classes, 4.0)
        x = scheduler.step(velocity[:1], t, x, **noise)[0]
    assert np.abs(pixels(model.decode(x)[0]) - ours(model)).max() <= ROUNDING


@torch.inference_mode()
@pytest.mark.parametrize("backend", ["uvit", "uvit-text"])
def test_uvit_follows_the_official_solver(models, backend):
    model = models[backend]
    scheduler = model.scheduler()
    scheduler.set_timesteps(4)
    x = torch.randn(1, 4, 8, 8, generator=torch.Generator().manual_seed(7))
    without, told = model.encode(["a goldfish"], [""], (SIDE, SIDE)).split(1)
    for t in scheduler.timesteps:
        plain, named = (model._network(x, t.expand(1), each) for each in (without, told))
        x = scheduler.step(named + 3.0 * (named - plain), t, x)[0]  # the official scale of s is 1 + s here
    assert np.abs(pixels(model.decode(x)[0]) - ours(model)).max() <= ROUNDING


@pytest.mark.parametrize("backend", ADAPTERS)
def test_everything_the_loop_offers_works(models, backend, source):
    model = models[backend]
    steps = list(draw(model, request()))
    assert [step.index for step in steps] == [1, 2, 3, 4]
    assert {step.preview.size for step in steps} == {(8, 8)}
    first, second = finish(draw_many(model, [request(), request(prompt="a volcano", seed=8)]))
    assert np.abs(pixels(first.image) - ours(model)).max() <= ROUNDING
    assert np.abs(pixels(second.image) - ours(model, prompt="a volcano", seed=8)).max() <= ROUNDING
    assert len(list(draw(model, request(source=source, strength=0.5)))) == 2
    assert not np.array_equal(ours(model), ours(model, prompt="a volcano"))


@pytest.mark.parametrize("backend", ADAPTERS)
def test_what_a_mask_protects_stays_to_the_pixel(models, backend, source, tmp_path):
    mask = Image.new("L", (SIDE, SIDE), 0)
    mask.paste(255, (0, 0, SIDE // 2, SIDE))
    mask.save(tmp_path / "mask.png")
    drawn = ours(models[backend], source=source, mask=str(tmp_path / "mask.png"), strength=0.8)
    before = pixels(Image.open(source))
    assert np.array_equal(drawn[:, SIDE // 2 :], before[:, SIDE // 2 :])
    assert not np.array_equal(drawn[:, : SIDE // 2], before[:, : SIDE // 2])


@pytest.mark.parametrize("backend", ADAPTERS)
def test_half_precision_draws_nearly_the_same(models, folders, backend):
    half = ADAPTERS[backend].load(class_row(folders[backend]), Device(torch.device("cpu"), torch.bfloat16))
    model, told = models[backend], (["a goldfish"], [""], (SIDE, SIDE))
    latents = torch.randn(2, 4, 8, 8, generator=torch.Generator().manual_seed(0))
    moment = model.scheduler()
    moment.set_timesteps(4)
    with torch.inference_mode():
        exact = model.predict(latents, moment.timesteps[1], model.encode(*told))
        near = half.predict(latents, moment.timesteps[1], half.encode(*told))
    assert near.dtype == torch.float32
    assert (near - exact).norm() < 0.05 * exact.norm()


@pytest.mark.parametrize("backend", ADAPTERS)
def test_a_little_strength_stays_near_the_source(models, backend, source):
    model = models[backend]
    wanted = model.encode_picture(Image.open(source))
    distances = []
    for strength in (0.04, 1.0):
        batch = Batch(model, [request(source=source, strength=strength, steps=25, guidance=1.0)])
        with torch.inference_mode():
            for index in range(len(batch.timesteps)):
                batch.advance(index)
        distances.append((batch.latents - wanted).norm().item())
    assert distances[0] < distances[1] / 2


def test_text_uvit_is_led_away_from_the_negative_prompt_and_knows_its_own_scale(models):
    model = models["uvit-text"]
    assert not np.array_equal(ours(model), ours(model, negative_prompt="volcano"))
    assert model._vae.scaling == TEXT_SCALE


@pytest.mark.parametrize("backend", ADAPTERS)
def test_another_size_than_the_networks_own_is_refused_with_the_right_one(models, backend):
    with pytest.raises(InvalidRequestError, match="draws 64x64"):
        finish(draw(models[backend], request(width=96)))


@pytest.mark.parametrize(("backend", "lines"), [("dit", 2), ("sit", 2), ("uvit", 2), ("uvit-text", 1)])
def test_from_the_command_line_to_a_file(folders, tmp_path, capsys, monkeypatch, backend, lines):
    monkeypatch.setenv("LC_ALL", "C")
    out = tmp_path / "fish.png"
    arguments = ["a goldfish", "--backend", backend, "--checkpoint", str(folders[backend]), "--size", "64x64"]
    assert main([*arguments, "--steps", "3", "--seed", "7", "--out", str(out)]) == 0
    told = capsys.readouterr().out.splitlines()
    assert len(told) == lines
    assert "goldfish" in told[-1] or lines == 1
    assert decode_png(out).seed == 7
    with Image.open(out) as picture:
        assert picture.size == (SIDE, SIDE)


def test_weights_of_another_network_are_refused(folders):
    with pytest.raises(MissingCheckpointError, match="does not fit ClassConfig"):
        UViT.load(class_row(folders["dit"]), CPU)


@pytest.mark.parametrize("backend", ["uvit", "uvit-text"])
def test_weights_that_no_program_can_fetch_are_asked_for_with_the_place_where_they_are(backend):
    for row in [row for row in BACKENDS[backend].checkpoints.values() if row.offered_at]:
        with pytest.raises(MissingCheckpointError, match=r"github\.com/baofff/U-ViT") as caught:
            ADAPTERS[backend].load(row, CPU)
        assert row.where in str(caught.value)


@pytest.mark.parametrize(("backend", "build"), [("dit", learned_variance.scheduler), ("sit", transport_steps.steps)])
def test_every_row_names_a_scheduler_that_there_is(backend, build):
    for row in BACKENDS[backend].checkpoints.values():
        build(row.schedule).set_timesteps(row.steps)


@pytest.mark.parametrize(
    ("published", "flow", "side", "learns"),
    [
        ("dit-xl-2-256", False, 32, True),
        ("dit-xl-2-512", False, 64, True),
        ("sit-xl-2-256", True, 32, True),
        ("sit-xl-2-512", True, 64, False),
    ],
)
def test_published_weights_tell_their_configuration(published, flow, side, learns):
    with torch.device("meta"):
        state = {name: torch.empty(shape) for name, shape in layout(published).items()}
    found = config_of(state, published_configs(flow=flow), Network, lambda: pytest.fail("not recognised"))
    assert found == sized("XL", 2, input_size=side, learn_sigma=learns, flow=flow)


def test_previews_have_the_colours_of_their_vae():
    latents = torch.ones(4, 2, 2)
    colours = [LatentColours.read(None, 4, scaling).picture(latents) for scaling in (0.13025, 0.18215, TEXT_SCALE)]
    assert colours[0] != colours[1] == colours[2]
    assert LatentColours.read(None, 16, 0.3611) is None

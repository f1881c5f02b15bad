"""Hunyuan-DiT in our loop against diffusers' own pipeline, and the official checkpoint's size and layout."""

import numpy as np
import pytest
import torch
from diffusers import HunyuanDiT2DModel, HunyuanDiTPipeline
from diffusers.models.embeddings import get_2d_rotary_pos_embed

from benches.step import OFFICIAL
from generation import backends, schedules, transport_steps
from generation.device import Device
from generation.errors import MissingCheckpointError
from generation.hunyuan_dit import HunyuanDiT
from generation.loop import draw, draw_many, finish
from generation.request import GenerationRequest
from generation.rope import rotary_table
from tests.layouts import layout, shapes
from tests.tiny_hunyuan import EMBEDDED_NOISE, OFFICIAL_NOISE, tiny_hunyuan, tiny_row

CPU = Device(torch.device("cpu"))
# Two roundings of nearly the same number may end up on either side of a half.
ROUNDING = 1
# The transformer's configuration in the official repository of version 1.2.
OFFICIAL_1_2 = {
    **OFFICIAL,
    "activation_fn": "gelu-approximate",
    "learn_sigma": True,
    "norm_type": "layer_norm",
    "num_layers": 40,
}
FIRST_NOISE = {**OFFICIAL_NOISE, "beta_end": 0.03}  # of versions 1.0 and 1.1


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tiny_hunyuan(tmp_path_factory.mktemp("hunyuan"), noise=EMBEDDED_NOISE)


@pytest.fixture(scope="module")
def model(folder):
    return HunyuanDiT.load(tiny_row(folder), CPU)


@pytest.fixture(scope="module")
def pipeline(folder):
    return official_pipeline(folder)


def official_pipeline(folder):
    pipeline = HunyuanDiTPipeline.from_pretrained(folder, safety_checker=None)
    pipeline.set_progress_bar_config(disable=True)
    return pipeline


def request(**settings):
    values = {"prompt": "a red cat on the grass", "width": 64, "height": 64, "steps": 4, "guidance": 5.0, "seed": 7}
    return GenerationRequest(**{**values, **settings})


def ours(model, request):
    return pixels(finish(draw(model, request)).image)


def pixels(image):
    return np.asarray(image, dtype=np.int16)


def official(pipeline, request, **options):
    """The picture that diffusers draws for a request."""
    images = pipeline(
        request.prompt,
        negative_prompt=request.negative_prompt,
        width=request.width,
        height=request.height,
        num_inference_steps=request.steps,
        guidance_scale=request.guidance,
        generator=torch.Generator().manual_seed(request.seed),
        use_resolution_binning=False,
        **options,
    ).images
    return pixels(images[0])


def difference(one, other):
    assert one.shape == other.shape
    return np.abs(one - other).max()


@pytest.mark.parametrize("schedule", [None, *schedules.SCHEDULES])
def test_loop_draws_the_picture_of_diffusers_with_every_scheduler(folder, pipeline, schedule):
    model = HunyuanDiT.load(tiny_row(folder, schedule=schedule), CPU)
    pipeline.scheduler = model.scheduler()
    assert difference(ours(model, request()), official(pipeline, request())) <= ROUNDING


@pytest.mark.parametrize(
    "settings",
    [
        {"guidance": 1.0},
        {"guidance": 0.0},
        {"negative_prompt": "blue dog"},
        {"prompt": "画草地上的一只猫和一辆红色小汽车"},
        {"prompt": "a red cat and a blue dog on the grass " * 30},
        {"seed": 2**32 - 1},
        {"steps": 1},
        {"steps": 9},
        {"width": 128, "height": 128},
    ],
    ids=str,
)
def test_loop_draws_the_picture_of_diffusers_for_every_request(model, pipeline, settings):
    pipeline.scheduler = model.scheduler()
    assert difference(ours(model, request(**settings)), official(pipeline, request(**settings))) <= ROUNDING


@pytest.mark.parametrize(
    "settings",
    [{"prompt": "a blue dog"}, {"negative_prompt": "a blue dog"}, {"seed": 8}, {"steps": 5}, {"guidance": 4.0}],
    ids=str,
)
def test_everything_in_a_request_shows_in_the_picture(model, settings):
    assert difference(ours(model, request()), ours(model, request(**settings))) > 10 * ROUNDING


@pytest.mark.parametrize(
    "variant",
    [{"style": True, "noise": FIRST_NOISE}, {"same_padding": 333}, {"same_padding": 317}, {"noise": None}],
    ids=["first versions", "same padding", "nearly the same padding", "official noise"],
)
def test_other_checkpoints_draw_the_picture_of_diffusers(tmp_path, variant):
    folder = tiny_hunyuan(tmp_path, **variant)
    model = HunyuanDiT.load(tiny_row(folder), CPU)
    assert difference(ours(model, request()), official(official_pipeline(folder), request())) <= ROUNDING


def test_text_that_reaches_into_the_last_places_of_padding_hides_them(tmp_path):
    folder = tiny_hunyuan(tmp_path, same_padding=317)
    model, longest = HunyuanDiT.load(tiny_row(folder), CPU), request(prompt="a red cat on the grass " * 60)
    assert difference(ours(model, longest), official(official_pipeline(folder), longest)) <= ROUNDING


def test_contrast_is_rescaled_as_in_diffusers(folder, pipeline):
    model = HunyuanDiT.load(tiny_row(folder, guidance_rescale=0.7), CPU)
    pipeline.scheduler = model.scheduler()
    theirs = official(pipeline, request(guidance=9.0), guidance_rescale=0.7)
    assert difference(ours(model, request(guidance=9.0)), theirs) <= ROUNDING


def test_batch_draws_the_same_pictures_as_one_at_a_time(model):
    requests = [request(prompt=prompt, seed=seed) for seed, prompt in enumerate(["cat", "a blue dog", "草地", "cat"])]
    pictures = finish(draw_many(model, requests))
    assert [picture.request for picture in pictures] == requests
    assert max(difference(pixels(each.image), ours(model, each.request)) for each in pictures) <= ROUNDING


def test_half_precision_draws_nearly_the_same(folder, model):
    half = HunyuanDiT.load(tiny_row(folder), Device(torch.device("cpu"), torch.bfloat16))
    assert np.abs(ours(half, request()) - ours(model, request())).mean() < 8


def test_positions_are_those_of_diffusers_in_a_square():
    theirs = get_2d_rotary_pos_embed(88, ((0, 0), (32, 32)), (64, 64))
    assert all(torch.equal(one, other) for one, other in zip(rotary_table(88, 64, 64, 32), theirs, strict=True))


def test_positions_that_a_drawing_asked_for_first_can_be_trained_with():
    with torch.inference_mode():
        cos, _ = rotary_table(8, 3, 5, 7)
    weight = torch.ones(8, requires_grad=True)
    (weight * cos).sum().backward()
    assert weight.grad is not None


def test_positions_of_a_wide_picture_are_evenly_spaced_and_centred():
    # 48 x 80 patches fill 19 of the 32 rows, from row 6 on (rounded to even, as the official program does).
    cos, sin = rotary_table(8, 48, 80, 32)
    angle = torch.atan2(sin, cos).view(48, 80, 8)
    across, down = angle[0, :, 0], angle[:, 0, 4]  # the first frequency of each half is 1
    expected = {"across": torch.arange(80) * 32 / 80, "down": 6 + torch.arange(48) * 19 / 48}
    for found, position in ((across, expected["across"]), (down, expected["down"])):
        assert torch.allclose(torch.cos(found), torch.cos(position), atol=1e-4)


def test_wide_and_tall_pictures_are_drawn(model):
    assert ours(model, request(width=96, height=64)).shape == (64, 96, 3)
    assert ours(model, request(width=64, height=96)).shape == (96, 64, 3)


def test_official_transformer_has_its_size_and_reads_its_own_layout():
    with torch.device("meta"):
        transformer = HunyuanDiT2DModel(**OFFICIAL_1_2)
    assert round(sum(weight.numel() for weight in transformer.parameters()) / 1e6, 1) == 1500.0
    weights = {name: torch.empty(shape, device="meta") for name, shape in official_layout()}
    loading = transformer.load_state_dict(weights, strict=True, assign=True)
    assert loading.missing_keys == loading.unexpected_keys == []


def test_official_transformer_of_the_first_versions_has_its_size_and_layout():
    with torch.device("meta"):
        transformer = HunyuanDiT2DModel(**{**OFFICIAL_1_2, "use_style_cond_and_image_meta_size": True})
    assert round(sum(weight.numel() for weight in transformer.parameters()) / 1e6, 1) == 1516.5
    assert shapes(transformer.state_dict()) == layout("hunyuan-1.1-diffusers")


@pytest.mark.parametrize("version", ["v1.0", "v1.1", "v1.2"])
def test_every_official_version_can_be_chosen_also_distilled(version):
    plain, distilled = (backends.checkpoint_row("hunyuan-dit", f"{version}{kind}") for kind in ("", "-distilled"))
    assert distilled.where == f"{plain.where}-Distilled"
    assert (plain.steps, distilled.steps) == (50, 25)
    assert backends.checkpoint_row("hunyuan-dit", plain.where).licence == plain.licence


def official_layout():
    """Names and shapes of the weights in the official repository of version 1.2, spelled out."""
    width, inner, text = 1408, int(1408 * 4.3637), 1024
    yield "text_embedding_padding", (333, text)
    yield from linear("text_embedder.linear_1", 2048, 8192)
    yield from linear("text_embedder.linear_2", 8192, text)
    yield "pos_embed.proj.weight", (width, 4, 2, 2)
    yield "pos_embed.proj.bias", (width,)
    yield "time_extra_emb.pooler.positional_embedding", (257, 2048)
    for name, size in (("k_proj", 2048), ("q_proj", 2048), ("v_proj", 2048), ("c_proj", 1024)):
        yield from linear(f"time_extra_emb.pooler.{name}", 2048, size)
    yield from linear("time_extra_emb.timestep_embedder.linear_1", 256, width)
    yield from linear("time_extra_emb.timestep_embedder.linear_2", width, width)
    yield from linear("time_extra_emb.extra_embedder.linear_1", 1024, 4 * width)
    yield from linear("time_extra_emb.extra_embedder.linear_2", 4 * width, width)
    for index in range(40):
        yield from block(f"blocks.{index}", width, inner, text, skip=index > 20)
    yield from linear("norm_out.linear", width, 2 * width)
    yield from linear("proj_out", width, 2 * 2 * 8)


def block(name, width, inner, text, skip):
    yield from linear(f"{name}.norm1.linear", width, width)
    for norm, size in (("norm1.norm", width), ("norm2", width), ("norm3", width)):
        yield from scale(f"{name}.{norm}", size)
    for attention, source in (("attn1", width), ("attn2", text)):
        yield from scale(f"{name}.{attention}.norm_q", 88)
        yield from scale(f"{name}.{attention}.norm_k", 88)
        yield from linear(f"{name}.{attention}.to_q", width, width)
        yield from linear(f"{name}.{attention}.to_k", source, width)
        yield from linear(f"{name}.{attention}.to_v", source, width)
        yield from linear(f"{name}.{attention}.to_out.0", width, width)
    yield from linear(f"{name}.ff.net.0.proj", width, inner)
    yield from linear(f"{name}.ff.net.2", inner, width)
    if skip:
        yield from scale(f"{name}.skip_norm", 2 * width)
        yield from linear(f"{name}.skip_linear", 2 * width, width)


def linear(name, inputs, outputs):
    yield f"{name}.weight", (outputs, inputs)
    yield f"{name}.bias", (outputs,)


def scale(name, size):
    yield f"{name}.weight", (size,)
    yield f"{name}.bias", (size,)


@pytest.mark.parametrize(("folder", "told"), [("/nothing", "检查路径"), ("assets/nothing", "make train")])
def test_folder_that_is_not_there_is_said_so(folder, told):
    with pytest.raises(MissingCheckpointError, match="no such folder") as caught:
        HunyuanDiT.load(tiny_row(folder), CPU)
    assert told in caught.value.message("zh")


@pytest.mark.parametrize("lost", ["vae/diffusion_pytorch_model.safetensors", "tokenizer", "tokenizer_2", "scheduler"])
def test_checkpoint_that_is_not_whole_is_said_so(tmp_path, lost):
    part = tiny_hunyuan(tmp_path) / lost
    part.rename(part.with_name("elsewhere"))
    with pytest.raises(MissingCheckpointError):
        HunyuanDiT.load(tiny_row(tmp_path), CPU)


def test_damaged_weights_are_said_so(tmp_path):
    weights = tiny_hunyuan(tmp_path) / "transformer" / "diffusion_pytorch_model.safetensors"
    weights.write_bytes(weights.read_bytes()[:5000])
    with pytest.raises(MissingCheckpointError):
        HunyuanDiT.load(tiny_row(tmp_path), CPU)


def test_every_row_of_the_table_names_a_schedule_that_exists():
    rows = [row for backend in backends.BACKENDS.values() for row in backend.checkpoints.values()]
    assert {row.schedule for row in rows} <= {None, *schedules.SCHEDULES, *transport_steps.WAYS}

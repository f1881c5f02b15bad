"""PixArt-α, -δ and -Σ: equal to the official networks, to diffusers' where it has them, and of the published size."""

from dataclasses import replace
from functools import partial

import pytest
import torch
from diffusers import PixArtTransformer2DModel
from safetensors.torch import load_file

from models.errors import ConfigError, InputError, WeightsError
from models.pixart import control
from models.pixart.checkpoints import CHECKPOINTS
from models.pixart.config import KVCompression, PixArtConfig, alpha_config, sigma_config
from models.pixart.control import ControlledPixArt
from models.pixart.layout import config_from_diffusers, diffusers_config, fitted, from_diffusers, to_diffusers
from models.pixart.network import PixArt
from models.verify import load_strictly, nested, run, verify
from tests.layouts import layout, shapes
from tests.parity import assert_near, assert_parity, case, cases

TINY = {"input_size": 8, "hidden_size": 24, "depth": 3, "num_heads": 3, "caption_channels": 16, "model_max_length": 7}
ALPHA = alpha_config({**TINY, "lewei_scale": 2.0}, multi_scale=True)
BASE = alpha_config(TINY, multi_scale=False)
SIGMA = sigma_config({**TINY, "pe_interpolation": 0.5}, multi_scale=True)


def random_network(config: PixArtConfig) -> PixArt:
    """A network whose every weight counts, those too that begin as zero; the same each time."""
    network = PixArt(config).eval()
    generator = torch.Generator().manual_seed(0)
    for parameter in network.parameters():
        torch.nn.init.normal_(parameter, std=0.15, generator=generator)
    return network


def inputs(height: int = 8, width: int = 8) -> dict:
    """Two latents, moments and texts of 5 and 7 tokens, and what the networks with size conditions want to know."""
    generator = torch.Generator().manual_seed(1)
    return {
        "x": torch.randn(2, 4, height, width, generator=generator),
        "timestep": torch.tensor([3, 700]),
        "y": torch.randn(2, 1, 7, 16, generator=generator),
        "mask": torch.tensor([[1, 1, 1, 1, 1, 0, 0], [1] * 7]),
        "data_info": {
            "img_hw": torch.tensor([[8.0 * height, 8.0 * width]]).repeat(2, 1),
            "aspect_ratio": torch.tensor([[height / width]]).repeat(2, 1),
        },
    }


def compressed(sampling: str, ratio: int = 2) -> PixArtConfig:
    return replace(SIGMA, kv_compression=KVCompression(sampling, ratio, (1, 2)))


def parameters(network: torch.nn.Module) -> int:
    return sum(parameter.numel() for parameter in network.parameters())


@cases("pixart-alpha")
def test_alpha_equals_the_official_network(case):
    assert_parity(case)


@cases("pixart-sigma")
def test_sigma_equals_the_official_network(case):
    assert_parity(case)


@cases("pixart-controlnet")
def test_controlnet_equals_the_official_network(case):
    assert_parity(case)


def test_the_class_of_a_case_tells_the_network_of_one_size_from_that_of_many(tmp_path):
    base, out = case("pixart-alpha", "base-masked-square"), tmp_path / "o.safetensors"
    files = [base.folder / name for name in ("config.json", "weights.safetensors", "inputs.safetensors")]
    verify("pixart-alpha", *files, out)
    assert_near(load_file(out)["output"], base.outputs["output"])


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("PixArt-XL-2-256x256", 610_856_096),
        ("PixArt-XL-2-512x512", 610_856_096),
        ("PixArt-XL-2-1024-MS", 611_349_152),
        ("PixArt-Sigma-XL-2-1024-MS", 610_856_096),
        ("PixArt-Sigma-XL-2-2K-MS", 610_856_096),
    ],
)
def test_published_networks_have_the_parameters_that_were_counted(name, count):
    with torch.device("meta"):
        assert parameters(PixArt(CHECKPOINTS[name])) == count


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("PixArt-XL-2-256x256", "pixart-alpha-256"),
        ("PixArt-XL-2-1024-MS", "pixart-alpha-1024"),
        ("PixArt-Sigma-XL-2-1024-MS", "pixart-sigma-1024"),
    ],
)
def test_published_networks_have_the_official_weights(name, listed):
    with torch.device("meta"):
        assert shapes(PixArt(CHECKPOINTS[name]).state_dict()) == layout(listed)


@pytest.mark.parametrize(("base", "gigabytes"), [("PixArt-XL-2-512x512", 3.63), ("PixArt-XL-2-1024-MS", 3.65)])
def test_published_controlnets_are_as_large_as_their_files(base, gigabytes):
    with torch.device("meta"):
        weights = ControlledPixArt(PixArt(CHECKPOINTS[base]), 13).state_dict()
    assert round(sum(tensor.numel() for tensor in weights.values()) * 4 / 1e9, 2) == gigabytes


def test_published_controlnet_has_the_official_weights():
    with torch.device("meta"):
        weights = ControlledPixArt(PixArt(CHECKPOINTS["PixArt-XL-2-1024-MS"]), 13).state_dict()
    assert shapes(weights) == layout("pixart-controlnet-1024")


@pytest.mark.parametrize(
    ("name", "listed"),
    [("PixArt-XL-2-1024-MS", "pixart-alpha-1024"), ("PixArt-Sigma-XL-2-1024-MS", "pixart-sigma-1024")],
)
def test_every_weight_of_a_published_network_has_a_name_in_diffusers_and_back(name, listed):
    with torch.device("meta"):
        network = PixArt(CHECKPOINTS[name])
        theirs = PixArtTransformer2DModel(**diffusers_config(network.config))
    converted = to_diffusers(network.state_dict())
    assert shapes(converted) == layout(f"{listed}-diffusers") == shapes(theirs.state_dict())
    assert shapes(from_diffusers(converted, network)) == layout(listed)


@pytest.mark.parametrize(
    ("config", "size"),
    [(ALPHA, (8, 8)), (ALPHA, (8, 12)), (BASE, (8, 8)), (SIGMA, (8, 8)), (SIGMA, (12, 8))],
    ids=["alpha", "alpha, broad", "alpha of one size", "sigma", "sigma, tall"],
)
def test_diffusers_draws_the_same(config, size):
    network, given = random_network(config), inputs(*size)
    theirs = PixArtTransformer2DModel(**diffusers_config(config)).eval()
    theirs.load_state_dict(to_diffusers(network.state_dict()))
    with torch.no_grad():
        answer = theirs(
            given["x"],
            encoder_hidden_states=given["y"].squeeze(1),
            timestep=given["timestep"],
            encoder_attention_mask=given["mask"],
            added_cond_kwargs={
                "resolution": given["data_info"]["img_hw"],
                "aspect_ratio": given["data_info"]["aspect_ratio"],
            },
            return_dict=False,
        )[0]
    assert_near(run(network, {}, options=given), answer)


def test_weights_come_back_from_diffusers_unchanged():
    network, other = random_network(ALPHA), PixArt(ALPHA)
    load_strictly(other, from_diffusers(to_diffusers(network.state_dict()), other))
    weights = other.state_dict()
    for name, parameter in network.named_parameters():
        assert torch.equal(weights[name], parameter), name


@pytest.mark.parametrize("config", [ALPHA, SIGMA, CHECKPOINTS["PixArt-Sigma-XL-2-2K-MS"]], ids=["alpha", "sigma", "2K"])
def test_configurations_come_back_from_diffusers_unchanged(config):
    assert config_from_diffusers(diffusers_config(config), config.model_max_length) == config


def test_what_diffusers_leaves_to_the_size_is_what_it_makes_of_it():
    """config.json of PixArt-alpha/PixArt-XL-2-1024-MS has no interpolation and no word of size conditions."""
    values = {"sample_size": 128, "caption_channels": 4096, "out_channels": 8, "interpolation_scale": None}
    assert config_from_diffusers(values) == CHECKPOINTS["PixArt-XL-2-1024-MS"]


@pytest.mark.parametrize("values", [{"norm_type": "ada_norm_zero", "caption_channels": 8}, {"sample_size": 32}])
def test_configurations_of_other_networks_are_refused(values):
    with pytest.raises(ConfigError, match="no configuration of a PixArt"):
        config_from_diffusers(values)


def test_diffusers_weights_that_are_not_pixarts_are_named():
    state = to_diffusers(PixArt(SIGMA).state_dict())
    state.pop("transformer_blocks.1.attn2.to_v.bias")
    with pytest.raises(WeightsError, match=r"transformer_blocks\.1\.attn2\.to_v\.bias: missing"):
        from_diffusers(state, PixArt(SIGMA))
    with pytest.raises(WeightsError, match=r"pos_embed\.extra: surplus"):
        from_diffusers({"pos_embed.extra": torch.zeros(1)}, PixArt(SIGMA))


@pytest.mark.parametrize("config", [compressed("conv"), replace(SIGMA, qk_norm=True), replace(SIGMA, mlp_ratio=2.0)])
def test_what_diffusers_lacks_is_said(config):
    with pytest.raises(ConfigError):
        diffusers_config(config)


def test_checkpoints_may_leave_out_what_is_never_read():
    network = random_network(SIGMA)
    state = network.state_dict()
    larger = {**state, "pos_embed": torch.zeros(1, 64, 24)}
    del larger["y_embedder.y_embedding"]
    load_strictly(network, fitted(larger, network))
    with pytest.raises(WeightsError, match="y_proj"):
        load_strictly(network, fitted({name: state[name] for name in state if "y_proj" not in name}, network))


def test_weights_that_are_loaded_leave_the_places_of_other_networks_alone():
    places = PixArt(BASE).pos_embed.clone()
    loaded = PixArt(BASE)
    loaded.load_state_dict({**loaded.state_dict(), "pos_embed": torch.zeros_like(places)})
    assert torch.equal(PixArt(BASE).pos_embed, places)


def test_a_fresh_network_draws_nothing():
    assert run(PixArt(ALPHA), {}, options=inputs()).abs().max() == 0


def test_a_fresh_controlnet_leaves_the_base_network_as_it_is():
    base = random_network(ALPHA)
    controlled = ControlledPixArt(base, 2)
    alone = run(base, {}, options=inputs())
    assert_near(run(controlled, {}, options=inputs()), alone, 0)
    assert_near(run(controlled, {}, options={**inputs(), "c": torch.ones(2, 4, 8, 8)}), alone, 0)


def test_masked_tokens_of_a_text_are_not_read():
    network, given = random_network(SIGMA), inputs()
    before = run(network, {}, options=given)
    given["y"][0, 0, 5:] = 100.0
    assert_near(run(network, {}, options=given), before, 0)
    given["y"][0, 0, 4] = 100.0
    assert (run(network, {}, options=given) - before)[0].abs().max() > 0.01


def test_one_mask_and_one_size_serve_all_pictures():
    network, given = random_network(ALPHA), inputs()
    given["mask"] = given["mask"][:1].repeat(2, 1)
    once = {name: values[:1] for name, values in given["data_info"].items()}
    shared = {**given, "mask": given["mask"][:1], "data_info": once}
    assert_near(run(network, {}, options=shared), run(network, {}, options=given), 0)


def test_guidance_of_one_is_the_prompt_alone():
    network, given = random_network(ALPHA), inputs()
    given["x"] = given["x"][:1].repeat(2, 1, 1, 1)
    plain = run(network, {}, options=given)
    guided = run(network, {}, "forward_with_cfg", {**given, "cfg_scale": 1.0})
    assert_near(guided[:1], plain[:1])
    assert_near(guided[1:, :3], plain[:1, :3])


@pytest.mark.parametrize("sampling", ["conv", "ave", "uniform", "uniform_every"])
def test_compression_leaves_a_key_for_each_square(sampling):
    attention = random_network(compressed(sampling)).blocks[1].attn
    count = 4 * 6 // (2 if sampling == "uniform_every" else 4)
    assert attention.compressed(torch.randn(2, 24, 24), (4, 6)).shape == (2, count, 24)


@pytest.mark.parametrize("sampling", ["ave", "uniform"])
def test_the_first_patch_of_each_square_is_the_key(sampling):
    attention = random_network(compressed(sampling)).blocks[1].attn
    tokens = torch.arange(16.0).reshape(1, 16, 1).expand(1, 16, 24)
    assert attention.compressed(tokens, (4, 4))[0, :, 0].tolist() == [0, 2, 8, 10]


def test_compression_by_convolution_begins_as_the_mean():
    attention = PixArt(compressed("conv")).blocks[1].attn
    tokens = torch.randn(1, 4, 24)
    assert_near(attention.compressed(tokens, (2, 2)), attention.norm(tokens.mean(dim=1, keepdim=True)))


def test_a_compression_by_one_is_none():
    plain, same = random_network(SIGMA), random_network(compressed("conv", ratio=1))
    assert plain.state_dict().keys() == same.state_dict().keys()
    assert_near(run(same, {}, options=inputs()), run(plain, {}, options=inputs()), 0)


@pytest.mark.parametrize(
    ("config", "wrong"),
    [
        (SIGMA, {"x": torch.randn(2, 4, 7, 8)}),
        (SIGMA, {"x": torch.randn(2, 3, 8, 8)}),
        (BASE, {"x": torch.randn(2, 4, 8, 12)}),
        (SIGMA, {"y": torch.randn(2, 1, 7, 15)}),
        (ALPHA, {"data_info": None}),
        (ALPHA, {"data_info": {"img_hw": torch.ones(2, 2)}}),
        (ALPHA, {"data_info": {"img_hw": torch.ones(3, 2), "aspect_ratio": torch.ones(3, 1)}}),
        (compressed("uniform"), {"x": torch.randn(2, 4, 10, 8)}),
        (compressed("uniform_every"), {"x": torch.randn(2, 4, 6, 6)}),
    ],
    ids=[
        "half a patch",
        "3 channels",
        "another size",
        "text width",
        "no sizes",
        "half of them",
        "3",
        "odd",
        "odd count",
    ],
)
def test_wrong_inputs_are_refused(config, wrong):
    with pytest.raises(InputError):
        run(random_network(config), {}, options={**inputs(), **wrong})


KV = {"sampling": "conv", "scale_factor": 2, "kv_compress_layer": [1]}


@pytest.mark.parametrize(
    ("read", "values"),
    [
        (partial(alpha_config, multi_scale=True), {"kv_compress_config": KV}),
        (partial(alpha_config, multi_scale=True), {"qk_norm": True}),
        (partial(alpha_config, multi_scale=True), {"window_size": 4}),
        (partial(alpha_config, multi_scale=True), {"hidden_size": 32, "num_heads": 4}),
        (partial(sigma_config, multi_scale=True), {"lewei_scale": 2.0}),
        (partial(sigma_config, multi_scale=True), {"kv_compress_config": {**KV, "sampling": "mean"}}),
        (partial(sigma_config, multi_scale=True), {"kv_compress_config": {**KV, "layers": [1]}}),
        (partial(sigma_config, multi_scale=True), {"num_heads": 7}),
        (partial(sigma_config, multi_scale=True), {"heads": 3}),
        (control.from_official, {"base_model": {"class": "m:PixArt", "config": TINY}, "copy_blocks_num": 3}),
        (control.from_official, {"base": {}}),
    ],
)
def test_wrong_configurations_are_refused(read, values):
    with pytest.raises(ConfigError):
        read(values)


def test_what_the_official_constructors_ignore_is_ignored():
    ignored = {"learn_sigma": True, "class_dropout_prob": 0.1, "config": None, "drop_path": 0.0, "window_size": 0}
    ignored |= {"window_block_indexes": [], "use_rel_pos": False}
    assert alpha_config({**TINY, "lewei_scale": 2.0, **ignored}, multi_scale=True) == ALPHA
    assert sigma_config({"kv_compress_config": {"sampling": None}}, multi_scale=True).kv_compression is None


def test_half_precision_keeps_the_moment_exact():
    """999 and 997 are one number in bfloat16; the waves are made before the weights' type matters."""
    network = random_network(SIGMA).bfloat16()
    given = inputs()
    given["x"], given["timestep"] = given["x"].bfloat16(), torch.tensor([997, 999])
    moments = network.t_embedder(given["timestep"])
    assert (moments[0] - moments[1]).abs().max() > 0.01
    assert network(**nested({}), **given).dtype == torch.bfloat16

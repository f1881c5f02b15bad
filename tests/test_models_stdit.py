"""STDiT 1, 2 and 3: equal to the official networks, of the published size, and clear about what does not fit."""

from functools import partial

import pytest
import torch

from models import registry, verify
from models.errors import ConfigError, InputError
from models.rotary import rotate
from models.stdit.stdit1 import with_own_tables
from tests.layouts import layout, shapes
from tests.parity import all_cases, assert_near, assert_parity, case, cases

VERSIONS = ("stdit1", "stdit2", "stdit3")
XL = {"depth": 28, "hidden_size": 1152, "patch_size": [1, 2, 2], "num_heads": 16}
# Layout, official arguments, and the millions that the official pages count: of 2^20, where they are exact.
PUBLISHED = {
    "open-sora-1.0-16x256x256": ("stdit1", {**XL, "input_size": [16, 32, 32], "space_scale": 0.5}, 724),
    "open-sora-1.0-16x512x512": ("stdit1", {**XL, "input_size": [16, 64, 64]}, 724),
    "open-sora-1.1": ("stdit2", {**XL, "input_sq_size": 512, "qk_norm": True, "model_max_length": 200}, 732),
    "open-sora-1.2": ("stdit3", XL, 1152),
    "open-sora-1.2-3b": ("stdit3", {**XL, "hidden_size": 1872, "num_heads": 26}, 3035),
}


@pytest.fixture(autouse=True)
def without_gradients():
    with torch.no_grad():
        yield


def answer(case, **changes):
    """What our network, with a case's weights, answers to its inputs or to others."""
    return case.network()(**{**case.inputs, **changes})


@cases("stdit1")
def test_stdit1_equals_the_official_network(case):
    assert_parity(case)


@cases("stdit2")
def test_stdit2_equals_the_official_network(case):
    assert_parity(case)


@cases("stdit3")
def test_stdit3_equals_the_official_network(case):
    assert_parity(case)


@pytest.mark.parametrize("name", PUBLISHED)
def test_published_networks_have_the_official_weights(name):
    version, config, millions = PUBLISHED[name]
    with torch.device("meta"):
        network = registry.build(version, config)
    assert shapes(network.state_dict()) == layout(name)
    assert round(sum(weight.numel() for weight in network.parameters()) / 2**20) == millions


@cases("stdit1")
def test_position_tables_are_the_official_ones(case):
    ours = registry.build("stdit1", case.config)
    for name in ("pos_embed", "pos_embed_temporal"):
        assert_near(ours.get_buffer(name), case.weights[name], 1e-6)


def test_weights_of_one_size_draw_at_another_with_its_own_positions():
    official = case("stdit1", "unmasked")
    other = registry.build("stdit1", {**official.config, "input_size": [2, 6, 8]})
    tables = {name: other.get_buffer(name).clone() for name in ("pos_embed", "pos_embed_temporal")}
    verify.load_strictly(other, with_own_tables(other, official.weights))
    assert all(torch.equal(other.get_buffer(name), table) for name, table in tables.items())
    assert torch.equal(other.x_embedder.proj.weight, official.weights["x_embedder.proj.weight"])


@pytest.mark.parametrize("version", ["stdit2", "stdit3"])
def test_rotary_frequencies_are_the_official_ones(version):
    official = all_cases(version)[0]
    assert_near(registry.build(version, official.config).rope.freqs.data, official.weights["rope.freqs"], 1e-7)


def test_official_arguments_without_effect_and_notes_of_transformers_are_let_through():
    official = case("stdit3", "masked")
    notes = {"architectures": ["STDiT3"], "model_type": "STDiT3", "transformers_version": "4.36.2", "drop_path": 0.0}
    verify.load("stdit3", {**official.config, **notes, "skip_y_embedder": False}, official.weights)


def test_order_of_norm_and_rotary_positions_matters_where_there_is_a_norm():
    official = case("stdit2", "masked-qk-norm")
    newer = verify.load("stdit2", {**official.config, "qk_norm_legacy": False}, official.weights)
    expected = official.outputs["output"]
    difference = (newer(**official.inputs) - expected).norm() / expected.norm()
    assert 0.008 < difference < 0.048  # as the two branches of the official code differ


def test_order_of_norm_and_rotary_positions_does_not_matter_without_norm():
    official = case("stdit2", "padded-no-qk-norm")
    newer = verify.load("stdit2", {**official.config, "qk_norm_legacy": False}, official.weights)
    assert_near(newer(**official.inputs), official.outputs["output"])


@pytest.mark.parametrize("version", ["stdit2", "stdit3"])
def test_a_mask_that_keeps_no_frame_changes_nothing(version):
    official = case(version, "x-mask")
    everything = torch.ones_like(official.inputs["x_mask"])
    assert torch.equal(answer(official, x_mask=everything), answer(official, x_mask=None))


@pytest.mark.parametrize("version", ["stdit2", "stdit3"])
def test_frames_that_are_finished_pass_the_blocks_as_at_timestep_0(version):
    official = case(version, "x-mask")
    network, seen = official.network(), []
    network.final_layer.register_forward_pre_hook(lambda layer, arguments: seen.append(arguments[0]))
    for x_mask, timestep in ((False, 700.0), (True, 0.0), (True, 700.0)):
        frames = torch.full_like(official.inputs["x_mask"], x_mask)
        network(**{**official.inputs, "x_mask": frames, "timestep": torch.full((2,), timestep)})
    assert torch.equal(seen[0], seen[1])
    assert not torch.allclose(seen[0], seen[2])


@pytest.mark.parametrize("version", VERSIONS)
def test_padding_of_the_text_is_not_read(version):
    official = next(each for each in all_cases(version) if "mask" in each.inputs)
    changed = official.inputs["y"] + 100.0 * (official.inputs["mask"] == 0)[:, None, :, None]
    assert_near(answer(official, y=changed), official.outputs["output"])


@pytest.mark.parametrize("version", ["stdit2", "stdit3"])
def test_sizes_and_text_mask_may_be_told_once_for_both_halves_of_guidance(version):
    official = case(version, "x-mask")
    once = {name: official.inputs[name][:1] for name in official.inputs.keys() - {"x", "timestep", "y", "x_mask"}}
    twice = {name: tensor.repeat(2, *[1] * (tensor.ndim - 1)) for name, tensor in once.items()}
    assert torch.equal(answer(official, **once), answer(official, **twice))


@pytest.mark.parametrize("version", ["stdit2", "stdit3"])
@pytest.mark.parametrize("size", [(1, 4, 4), (5, 7, 9), (2, 6, 2)])
def test_any_size_and_length_can_be_drawn(version, size):
    official = case(version, "masked-qk-norm" if version == "stdit2" else "masked")
    assert answer(official, x=torch.randn(2, 4, *size)).shape == (2, 8, *size)


@pytest.mark.parametrize("version", VERSIONS)
def test_without_variance_the_network_answers_latents_of_its_own_shape(version):
    official = all_cases(version)[0]
    network = registry.build(version, {**official.config, "pred_sigma": False})
    assert network(**official.inputs).shape == official.inputs["x"].shape


@pytest.mark.parametrize("version", ["stdit1", "stdit2"])
def test_a_new_network_answers_zero(version):
    official = all_cases(version)[0]
    assert not registry.build(version, official.config)(**official.inputs).any()


def test_blocks_over_time_of_a_new_network_change_nothing():
    network = registry.build("stdit3", case("stdit3", "masked").config)
    tokens, text, moved = torch.randn(2, 3, 4, 24), torch.randn(2, 6, 24), torch.randn(2, 1, 6 * 24)
    for block in network.temporal_blocks:
        assert torch.equal(block(tokens, text, moved, None, partial(rotate, rotation=network.rope(3))), tokens)
    for block in network.spatial_blocks:
        assert not torch.equal(block(tokens, text, moved, None), tokens)


def test_each_weight_has_a_gradient():
    official = case("stdit3", "x-mask")
    network = official.network()
    with torch.enable_grad():
        network(**official.inputs).square().sum().backward()
    silent = {name for name, weight in network.named_parameters() if weight.requires_grad and not weight.grad.any()}
    assert silent == set()


def test_fixed_size_refuses_another():
    official = case("stdit1", "unmasked")
    with pytest.raises(InputError, match="4 × 4 × 4"):
        answer(official, x=torch.randn(2, 4, 4, 6, 4))


@pytest.mark.parametrize("version", VERSIONS)
def test_latents_and_texts_of_another_shape_are_refused(version):
    official = all_cases(version)[0]
    x, y = official.inputs["x"], official.inputs["y"]
    for name, wrong in (("x", x[:, :3]), ("x", x[:, :, 0]), ("y", y[..., :3]), ("y", y[:, 0])):
        with pytest.raises(InputError, match=f"{name} has the shape"):
            answer(official, **{name: wrong})


def test_sizes_that_cannot_be_shared_are_refused():
    official = case("stdit3", "masked")
    with pytest.raises(InputError, match="3 rows cannot be shared by 2 samples"):
        answer(official, fps=torch.full((3,), 24.0))


def test_a_missing_size_is_named():
    official = case("stdit3", "masked")
    inputs = {name: tensor for name, tensor in official.inputs.items() if name != "fps"}
    with pytest.raises(InputError, match="fps"):
        verify.run(official.network(), inputs)


@pytest.mark.parametrize(
    ("version", "config", "message"),
    [
        ("stdit1", {"hidden_size": 20, "num_heads": 3}, "3 heads cannot share a width of 20"),
        ("stdit1", {"hidden_size": 18, "num_heads": 3}, "multiple of 4"),
        ("stdit2", {"hidden_size": 32, "num_heads": 2}, "multiple of 3"),
        ("stdit3", {"skip_y_embedder": True}, "skip_y_embedder"),
        ("stdit3", {"qk_norm_legacy": True}, "unknown: qk_norm_legacy"),
    ],
)
def test_impossible_configurations_are_refused(version, config, message):
    with pytest.raises(ConfigError, match=message):
        registry.build(version, config)

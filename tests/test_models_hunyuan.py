"""Hunyuan-DiT and its ControlNet in the official layout: equal to the official networks, of the published size."""

import pytest
import torch
from diffusers import HunyuanDiT2DControlNetModel, HunyuanDiT2DModel

from generation.rope import rotary_table
from models import hunyuan
from models.errors import ConfigError, InputError, WeightsError
from models.hunyuan import VERSIONS, HunyuanControlNet, HunyuanDiT
from models.hunyuan_layout import to_diffusers, to_official
from models.verify import load_strictly, nested, run
from tests.layouts import layout, shapes
from tests.parity import all_cases, assert_near, assert_parity, case, cases

NETWORKS = all_cases("hunyuan", "v1") + all_cases("hunyuan-controlnet")


def parameters(network: torch.nn.Module) -> float:
    """In millions."""
    return round(sum(parameter.numel() for parameter in network.parameters()) / 1e6, 1)


@cases("hunyuan", "v1")
def test_hunyuan_equals_the_official_network(case):
    assert_parity(case)


@cases("hunyuan-controlnet")
def test_controlnet_equals_the_official_network(case):
    assert_parity(case)


def test_rotary_tables_of_pictures_in_pixels_are_the_official_ones():
    tables = case("hunyuan", "rope-base")
    pixels, base = 8 * tables.config["patch_size"], int(tables.config["rope_img"].removeprefix("base"))
    for index, (height, width) in enumerate(tables.config["resolutions"]):
        cos, sin = rotary_table(tables.config["head_dim"], height // pixels, width // pixels, base // pixels)
        assert_near(cos, tables.outputs[f"cos.{index}"])
        assert_near(sin, tables.outputs[f"sin.{index}"])


@pytest.mark.parametrize("case", NETWORKS, ids=lambda case: f"{case.architecture}/{case.name}")
def test_rotary_tables_of_the_cases_are_the_official_ones(case):
    rope = case.json["rope"]
    cos, sin = rotary_table(rope["head_dim"], *rope["grid"], rope["base_size"])
    assert_near(cos, case.inputs["cos_cis_img"])
    assert_near(sin, case.inputs["sin_cis_img"])


@pytest.mark.parametrize(("version", "millions"), [("1.0", 1516.5), ("1.1", 1516.5), ("1.2", 1500.0)])
def test_published_networks_have_the_parameters_that_were_counted(version, millions):
    with torch.device("meta"):
        assert parameters(HunyuanDiT(VERSIONS[version])) == millions


@pytest.mark.parametrize(("version", "millions"), [("1.1", 760.8), ("1.2", 744.2)])
def test_published_controlnets_have_the_parameters_that_were_counted(version, millions):
    with torch.device("meta"):
        assert parameters(HunyuanControlNet(VERSIONS[version])) == millions


@pytest.mark.parametrize("version", ["1.1", "1.2"])
@pytest.mark.parametrize(
    ("kind", "name"),
    [(HunyuanDiT, "hunyuan"), (HunyuanControlNet, "hunyuan-controlnet")],
    ids=["network", "controlnet"],
)
def test_every_official_weight_has_a_name_in_diffusers_and_back(kind, name, version):
    with torch.device("meta"):
        network = kind(VERSIONS[version])
    official = network.state_dict()
    assert shapes(official) == layout(f"{name}-{version}")
    converted = to_diffusers(official)
    assert shapes(converted) == layout(f"{name}-{version}-diffusers") == shapes(network.network.state_dict())
    assert shapes(to_official(converted)) == shapes(official)


@pytest.mark.parametrize("case", NETWORKS, ids=lambda case: f"{case.architecture}/{case.name}")
def test_official_weights_come_back_unchanged(case):
    back = case.network().state_dict()
    assert back.keys() == case.weights.keys()
    for name, tensor in case.weights.items():
        assert torch.equal(back[name], tensor), name


def test_weights_of_another_version_are_named():
    older = case("hunyuan", "v11-style-size")
    newer = hunyuan.from_official(
        {**older.config, "args": {**older.config["args"], "size_cond": None, "use_style_cond": False}}
    )
    with pytest.raises(WeightsError) as error:
        load_strictly(newer, older.weights)
    assert any(line.startswith("style_embedder.weight: surplus") for line in error.value.differences)
    assert any(line.startswith("extra_embedder.0.weight: shape") for line in error.value.differences)


def test_weights_of_no_known_layer_are_named():
    with pytest.raises(WeightsError, match=r"blocks\.0\.attn3\.q_proj\.weight: surplus"):
        to_diffusers({"blocks.0.attn3.q_proj.weight": torch.zeros(1)})


def test_the_loader_fills_diffusers_own_classes():
    """What a program does that keeps diffusers' class and has the official file only."""
    for kind, name in ((HunyuanDiT2DModel, "hunyuan"), (HunyuanDiT2DControlNetModel, "hunyuan-controlnet")):
        official = case(name, "v12-nonsquare")
        wrapped = official.network()
        theirs = kind.from_config(wrapped.network.config)
        theirs.load_state_dict(to_diffusers(official.weights), strict=True)
        for mine, other in zip(wrapped.network.parameters(), theirs.parameters(), strict=True):
            assert torch.equal(mine, other)


def test_controls_of_a_controlnet_lead_the_network_and_are_left_as_they_were():
    controlled = case("hunyuan", "v12-controls")
    network, given = controlled.network(), nested(controlled.inputs)
    kept = list(given["controls"])
    led = run(network, {}, options=given)
    assert len(given["controls"]) == len(kept)
    assert (led - run(network, {}, options={**given, "controls": None})).abs().max() > 0.01


def test_answers_come_in_the_official_dicts_too():
    plain, control = case("hunyuan", "v12-nonsquare"), case("hunyuan-controlnet", "v12-nonsquare")
    with torch.no_grad():
        assert_near(plain.network()(**nested(plain.inputs), return_dict=True)["x"], plain.outputs["output"])
        controls = control.network()(**nested(control.inputs), return_dict=True)["controls"]
    assert_near(torch.stack(controls), control.outputs["output"])


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("v12-nonsquare", {"style": torch.zeros(2, dtype=torch.long), "image_meta_size": torch.zeros(2, 6)}),
        ("v11-style-size", {"style": None}),
        ("v12-nonsquare", {"cos_cis_img": None}),
        ("v12-nonsquare", {"cos_cis_img": torch.zeros(4, 8)}),
        ("v12-controls", {"controls": [torch.zeros(2, 24, 8)] * 2}),
        ("v12-controls", {"controls": [torch.zeros(2, 24, 8)] * 4}),
        ("v12-controls", {"x": torch.zeros(2, 3, 12, 8)}),
    ],
    ids=["style of a version without", "no style", "no positions", "another grid", "2 controls", "4", "3 channels"],
)
def test_wrong_inputs_are_refused(name, wrong):
    refused = case("hunyuan", name)
    with pytest.raises(InputError):
        run(refused.network(), {}, options=nested(refused.inputs) | wrong)


@pytest.mark.parametrize(
    "wrong",
    [
        {"args": {"norm": "rms"}},
        {"args": {"use_style_cond": True}},
        {"args": {"qk_norm": False}},
        {"args": {"texts": 77}},
        {"hidden_size": 1400, "num_heads": 16},
        {"depth": 5},
        {"layers": 40},
    ],
)
def test_wrong_configurations_are_refused(wrong):
    with pytest.raises(ConfigError):
        hunyuan.from_official(wrong)

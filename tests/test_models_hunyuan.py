"""Hunyuan-DiT and its ControlNet in the official layout: equal to the official networks, of the published size."""

import pytest

from generation.rope import rotary_table
from tests.parity import all_cases, assert_near, assert_parity, case, cases


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


@pytest.mark.parametrize(
    "case", all_cases("hunyuan", "v1") + all_cases("hunyuan-controlnet"), ids=lambda case: case.name
)
def test_rotary_tables_of_the_cases_are_the_official_ones(case):
    rope = case.json["rope"]
    cos, sin = rotary_table(rope["head_dim"], *rope["grid"], rope["base_size"])
    assert_near(cos, case.inputs["cos_cis_img"])
    assert_near(sin, case.inputs["sin_cis_img"])

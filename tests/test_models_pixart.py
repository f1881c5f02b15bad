"""PixArt-α, -δ and -Σ: equal to the official networks, to diffusers' where it has them, and of the published size."""

from tests.parity import assert_parity, cases


@cases("pixart-alpha")
def test_alpha_equals_the_official_network(case):
    assert_parity(case)


@cases("pixart-sigma")
def test_sigma_equals_the_official_network(case):
    assert_parity(case)


@cases("pixart-controlnet")
def test_controlnet_equals_the_official_network(case):
    assert_parity(case)

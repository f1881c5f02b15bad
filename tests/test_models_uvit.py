"""U-ViT against the official one, and what a U-ViT of any size must hold to."""

import re
from dataclasses import replace

import pytest
import torch

from models.errors import ConfigError, InputError
from models.uvit import CONFIGS, ClassConfig, ClassUViT, TextConfig, TextUViT, UViT, build, from_official
from tests.parity import all_cases, assert_parity, case, cases

SMALL = ClassConfig(img_size=8, patch_size=2, in_chans=4, embed_dim=24, depth=4, num_heads=3, num_classes=11)
TEXT = TextConfig(8, 2, 4, 24, 2, 3, clip_dim=12, num_clip_token=7)
# Millions of parameters: table 1 of arXiv 2209.12152; counted on the official class where there is a decimal.
PUBLISHED = {
    "cifar10-small": "44.3",
    "celeba64-small": "44",
    "imagenet64-mid": "131",
    "imagenet64-large": "287",
    "imagenet256-large": "286.8",
    "imagenet512-large": "287",
    "imagenet256-huge": "500.8",
    "imagenet512-huge": "501",
    "mscoco-small": "45",
    "mscoco-deep": "58",
}


def millions(network: torch.nn.Module, like: str) -> str:
    """Parameters in millions, with as many decimals as `like`."""
    decimals = len(like.partition(".")[2])
    return f"{sum(parameter.numel() for parameter in network.parameters()) / 1e6:.{decimals}f}"


def patterns(keys) -> set[str]:
    """Names of weights without the number of the block."""
    return {re.sub(r"blocks\.\d+", "blocks.*", key) for key in keys}


def seeded(network: UViT) -> UViT:
    """The same random weights each time, none of them zero."""
    generator = torch.Generator().manual_seed(0)
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.normal_(0, 0.1, generator=generator)
    return network.eval()


def picture(samples: int = 2) -> torch.Tensor:
    return torch.randn(samples, 4, 8, 8, generator=torch.Generator().manual_seed(1))


MOMENTS = torch.tensor([3.0, 700.5])
CLASSES = torch.tensor([1, 10])


@cases("uvit")
def test_class_conditional_equals_the_official_one(case):
    assert_parity(case)


@cases("uvit-t2i")
def test_text_to_image_equals_the_official_one(case):
    assert_parity(case)


@pytest.mark.parametrize("name", CONFIGS)
def test_official_sizes_have_the_published_parameters(name):
    with torch.device("meta"):
        assert millions(build(CONFIGS[name]), PUBLISHED[name]) == PUBLISHED[name]


def test_huge_network_has_the_official_names_block_by_block():
    official = case("uvit", "class-no-conv").weights
    with torch.device("meta"):
        keys = build(CONFIGS["imagenet256-huge"]).state_dict().keys()
    assert patterns(keys) == patterns(official)
    for half in ("in_blocks", "out_blocks"):
        in_one_block = sum(key.startswith(f"{half}.0.") for key in official)
        assert sum(key.startswith(half) for key in keys) == 14 * in_one_block


@pytest.mark.parametrize("architecture", ["uvit", "uvit-t2i"])
def test_fixtures_cover_both_ends_and_both_times(architecture):
    configs = [each.config for each in all_cases(architecture)]
    assert {config["conv"] for config in configs} == {True, False}
    assert {config["mlp_time_embed"] for config in configs} == {True, False}


def test_without_skips_it_is_a_plain_transformer():
    plain = seeded(ClassUViT(replace(SMALL, skip=False)))
    assert not any("skip_linear" in key for key in plain.state_dict())
    assert plain(picture(), MOMENTS, CLASSES).shape == (2, 4, 8, 8)


def test_skips_that_pass_the_main_road_alone_change_nothing():
    plain = seeded(ClassUViT(replace(SMALL, skip=False)))
    skipping = ClassUViT(SMALL)
    skipping.load_state_dict(plain.state_dict(), strict=False)
    for block in skipping.out_blocks:
        block.skip_linear.weight.data = torch.eye(24, 48)
        block.skip_linear.bias.data.zero_()
    expected = plain(picture(), MOMENTS, CLASSES)
    torch.testing.assert_close(skipping(picture(), MOMENTS, CLASSES), expected, atol=1e-5, rtol=0)


def test_the_first_block_meets_the_last_one():
    network = seeded(ClassUViT(SMALL))
    seen = {}
    network.in_blocks[0].register_forward_hook(lambda block, inputs, output: seen.update(first=output))
    network.out_blocks[-1].register_forward_hook(lambda block, inputs, output: seen.update(last=inputs[1]))
    network(picture(), MOMENTS, CLASSES)
    assert seen["first"] is seen["last"]


def test_samples_of_a_batch_do_not_see_each_other():
    network = seeded(ClassUViT(SMALL))
    together = network(picture(), MOMENTS, CLASSES)
    alone = network(picture()[1:], MOMENTS[1:], CLASSES[1:])
    torch.testing.assert_close(together[1:], alone, atol=1e-5, rtol=0)


def test_recomputing_blocks_changes_neither_output_nor_gradients():
    kept, again = seeded(ClassUViT(SMALL)), seeded(ClassUViT(replace(SMALL, use_checkpoint=True)))
    for network in (kept, again):
        network(picture(), MOMENTS, CLASSES).square().sum().backward()
    for name, parameter in kept.named_parameters():
        torch.testing.assert_close(parameter.grad, again.get_parameter(name).grad)


@pytest.mark.parametrize(
    ("network", "condition"),
    [(ClassUViT(replace(SMALL, mlp_time_embed=True)), CLASSES), (TextUViT(TEXT), torch.ones(2, 7, 12))],
    ids=["class", "text"],
)
def test_every_weight_learns(network, condition):
    network(picture(), MOMENTS, condition).square().sum().backward()
    assert [name for name, weight in network.named_parameters() if weight.grad is None or not weight.grad.any()] == []


def test_half_precision_keeps_the_moments_apart():
    network = seeded(ClassUViT(SMALL)).bfloat16()
    images = picture().bfloat16()
    near = [network(images, torch.full((2,), moment), CLASSES) for moment in (999.0, 997.0)]
    assert near[0].dtype == torch.bfloat16
    assert not torch.equal(*near)


def test_text_must_have_as_many_tokens_as_there_are_places():
    network = TextUViT(TEXT)
    with pytest.raises(InputError, match="context has the shape 2 × 5 × 12, and the network takes N × 7 × 12"):
        network(picture(), MOMENTS, torch.zeros(2, 5, 12))


def test_picture_of_another_size_is_refused():
    with pytest.raises(InputError, match="2 × 4 × 8 × 12"):
        ClassUViT(SMALL)(torch.zeros(2, 4, 8, 12), MOMENTS, CLASSES)


@pytest.mark.parametrize(("classes", "y", "advice"), [(11, None, "needs the classes y"), (-1, CLASSES, "leave y out")])
def test_classes_go_only_where_they_belong(classes, y, advice):
    network = ClassUViT(replace(SMALL, num_classes=classes))
    with pytest.raises(InputError, match=advice) as caught:
        network(picture(), MOMENTS, y)
    assert "U-ViT" in caught.value.message("zh")


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [({"img_size": 9}, "no whole number of patches"), ({"embed_dim": 25}, "heads"), ({"widht": 3}, "unknown: widht")],
)
def test_impossible_configurations_are_named(changes, wrong):
    with pytest.raises(ConfigError, match=wrong):
        from_official(case("uvit", "class-conv").config | changes)

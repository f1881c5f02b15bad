"""Latte against the official one, and what its variants and options must hold to."""

import math
import re
from dataclasses import replace
from functools import cache

import pytest
import torch
from torch import Tensor, nn
from torch.utils.flop_counter import FlopCounterMode

from models.dit import DiT, DiTConfig
from models.errors import ConfigError, InputError
from models.latte.config import CONFIGS, LatteConfig, sized
from models.latte.network import Latte, from_official
from tests.parity import assert_near, assert_parity, case, cases

TINY = LatteConfig(input_size=8, hidden_size=24, depth=4, num_heads=2, num_frames=4, num_classes=5, extras=2)
MOMENTS = torch.tensor([3, 700])
CLASSES = torch.tensor([1, 5])
# Blocks, millions of parameters and GFLOPs that the paper gives each variant of Latte-XL/2, and the side of the
# latents at which the cost comes out as given.
PAPER = {1: (28, 673.7, 5573, 32), 2: (28, 673.7, 5573, 32), 3: (23, 676.3, 6153, 32), 4: (23, 676.4, 1545, 16)}


def seeded(network: nn.Module) -> nn.Module:
    """The same random weights each time, none of them zero; tables of positions stay."""
    generator = torch.Generator().manual_seed(0)
    with torch.no_grad():
        for parameter in network.parameters():
            if parameter.requires_grad:
                parameter.normal_(0, 0.1, generator=generator)
    return network.eval()


def latte(**changes) -> Latte:
    return seeded(Latte(replace(TINY, **changes)))


def video(frames: int = 4, seed: int = 1) -> Tensor:
    return torch.randn(2, frames, 4, 8, 8, generator=torch.Generator().manual_seed(seed))


def silence(layer: nn.Linear) -> None:
    nn.init.zeros_(layer.weight)
    nn.init.zeros_(layer.bias)


def trained_millions(network: nn.Module) -> float:
    return sum(parameter.numel() for parameter in network.parameters() if parameter.requires_grad) / 1e6


def frames_that_change(network: Latte) -> set[int]:
    """Which frames come out differently if only the first one goes in differently."""
    other = video()
    other[:, 0] = video(seed=2)[:, 0]
    with torch.no_grad():
        change = network(video(), MOMENTS, CLASSES) - network(other, MOMENTS, CLASSES)
    return {frame for frame in range(4) if change[:, frame].abs().max() > 1e-5}


def places_that_change(network: Latte) -> set[int]:
    """Which of the 16 patches come out differently if only the first one goes in differently."""
    other = video()
    other[..., :2, :2] = video(seed=2)[..., :2, :2]
    with torch.no_grad():
        change = network(video(), MOMENTS, CLASSES) - network(other, MOMENTS, CLASSES)
    patches = change.abs().unflatten(4, (4, 2)).unflatten(3, (4, 2)).amax(dim=(0, 1, 2, 4, 6)).flatten()
    return {place for place in range(16) if patches[place] > 1e-5}


# The official network


@cases("latte")
def test_latte_equals_the_official_one(case):
    assert_parity(case)


@pytest.mark.parametrize(
    ("name", "like", "millions"), [("ffs", "unconditional", "673.7"), ("ucf101", "class-conditional", "673.8")]
)
def test_published_networks_have_their_parameters_under_the_official_names(name, like, millions):
    official = case("latte", like).weights
    with torch.device("meta"):
        network = Latte(CONFIGS[name])
    assert f"{trained_millions(network):.1f}" == millions
    names = {re.sub(r"blocks\.\d+", "blocks.*", name) for name in network.state_dict()}
    assert names == {re.sub(r"blocks\.\d+", "blocks.*", name) for name in official}


@pytest.mark.parametrize(("size", "millions"), [("S", 32.5), ("B", 129.5), ("L", 456.8), ("XL", 673.7)])
def test_sizes_are_those_of_dit_without_the_classes(size, millions):
    with torch.device("meta"):
        network = Latte(sized(size, 2))
    assert trained_millions(network) == pytest.approx(millions, abs=0.1)


def test_text_steers_the_blocks_and_as_officially_not_the_last_layer():
    network = Latte(replace(TINY, extras=78, text_tokens=3, text_channels=6))
    seeded(network.final_layer)  # the blocks are as they begin: their gates are shut
    seeded(network.text_embedding_projection)
    texts = [torch.randn(2, 3, 6) for _ in range(2)]
    shut = [network(video(), MOMENTS, text_embedding=text) for text in texts]
    assert torch.equal(*shut)
    seeded(network)
    opened = [network(video(), MOMENTS, text_embedding=text) for text in texts]
    assert not torch.allclose(*opened, atol=1e-3)


def test_guidance_with_scale_1_is_the_conditional_answer():
    network = latte()
    x = video()[:1].repeat(2, 1, 1, 1, 1)
    t, y = torch.tensor([9, 9]), torch.tensor([1, 5])
    guided = network.forward_with_cfg(x, t, y, cfg_scale=1.0)
    assert_near(guided[:, :, :4], network(x, t, y)[:1, :, :4].expand(2, -1, -1, -1, -1))


@pytest.mark.parametrize(("conditioning", "in_dit"), [("adaln-zero", "adaln-zero"), ("all-tokens", "in-context")])
def test_without_time_latte_is_dit_frame_by_frame(conditioning, in_dit):
    network = latte(depth=2, conditioning=conditioning)
    silence(network.blocks[1].attn.proj)
    silence(network.blocks[1].mlp.fc2)
    nn.init.zeros_(network.temp_embed)
    dit = DiT(DiTConfig(8, 2, 4, 24, 1, 2, num_classes=5, conditioning=in_dit)).eval()
    dit.load_state_dict({name: value for name, value in network.state_dict().items() if name in dit.state_dict()})
    frames = [dit(frame, MOMENTS, CLASSES) for frame in video().unbind(1)]
    assert_near(network(video(), MOMENTS, CLASSES), torch.stack(frames, dim=1))


# The variants


def test_variant_2_is_variant_1_with_its_blocks_reordered():
    first, second = latte(variant=1), Latte(replace(TINY, variant=2)).eval()
    space_then_time = [*first.blocks[0::2], *first.blocks[1::2]]
    assert [type(block) for block in second.blocks] == [type(block) for block in space_then_time]
    first.blocks = nn.ModuleList(space_then_time)
    second.load_state_dict(first.state_dict())
    assert torch.equal(second(video(), MOMENTS, CLASSES), first(video(), MOMENTS, CLASSES))


def test_order_of_the_blocks_matters():
    first, second = latte(variant=1), latte(variant=2)
    assert first.state_dict().keys() == second.state_dict().keys()
    answers = [network(video(), MOMENTS, CLASSES) for network in (first, second)]
    assert not torch.allclose(*answers, atol=1e-3)


@pytest.mark.parametrize("variant", PAPER)
def test_variants_have_the_parameters_of_the_paper(variant):
    depth, millions, _, _ = PAPER[variant]
    with torch.device("meta"):
        network = Latte(LatteConfig(depth=depth, variant=variant))
    assert trained_millions(network) == pytest.approx(millions, abs=0.1)


@cache
def multiplications(config: LatteConfig) -> float:
    """Billions of multiplications in the layers of a network, in the way of thop, for a batch of 3.

    Counted without the products inside attention, and with the modulations of each block computed for each frame (in
    attention over space) and each place (over time), as the authors' code repeats the condition before them.
    """
    # Every two blocks cost the same, and counting takes its time.
    two, four = (layers(replace(config, depth=depth)) for depth in (2, 4))
    frames, places = config.num_frames, math.prod(config.grid)
    repeats = (frames + places) / (2 if config.variant in (1, 2) else 1) - 1
    modulations = 3 * repeats * config.depth * 6 * config.hidden_size**2
    return (two + (four - two) * (config.depth - 2) / 2 + modulations) / 1e9


def layers(config: LatteConfig) -> float:
    """Multiplications in linear layers and convolutions for a batch of 3, with one modulation per block and sample."""
    x = torch.empty(3, config.num_frames, config.in_channels, config.input_size, config.input_size, device="meta")
    with torch.device("meta"), FlopCounterMode(display=False) as counter:
        Latte(config)(x, torch.empty(3))
    by_operation = {str(operation): count for operation, count in counter.get_flop_counts()["Global"].items()}
    return sum(by_operation.get(f"aten.{name}", 0) for name in ("addmm", "mm", "convolution")) / 2


@pytest.mark.parametrize("variant", PAPER)
def test_variants_cost_what_the_paper_says(variant):
    depth, _, billions, side = PAPER[variant]
    cost = multiplications(LatteConfig(depth=depth, variant=variant, input_size=side))
    assert cost == pytest.approx(billions, rel=1e-3)


def test_the_quarter_of_variant_4_is_that_of_the_tokens():
    third, fourth = (multiplications(LatteConfig(depth=23, variant=variant)) for variant in (3, 4))
    assert fourth == third
    assert PAPER[4][2] / PAPER[3][2] == pytest.approx(1 / 4, rel=0.01)
    assert multiplications(LatteConfig(depth=23, variant=4, input_size=16)) / fourth == pytest.approx(1 / 4, rel=0.01)


def test_variant_4_halves_the_heads():
    whole, halved = latte(variant=3).blocks[0], latte(variant=4).blocks[0]
    assert (whole.attn.num_heads, whole.attn_time.num_heads) == (2, 2)
    assert (halved.attn.num_heads, halved.attn_time.num_heads) == (1, 1)
    assert whole.attn.qkv.weight.shape == halved.attn.qkv.weight.shape


def test_attentions_of_variant_4_see_the_same_tokens_and_those_of_variant_3_do_not():
    seen = {}
    for variant in (3, 4):
        network = latte(variant=variant, depth=1)
        network.blocks[0].attn.register_forward_pre_hook(lambda _, given: seen.update(space=given[0]))
        network.blocks[0].attn_time.register_forward_pre_hook(lambda _, given: seen.update(time=given[0]))
        network(video(), MOMENTS, CLASSES)
        by_place = seen["space"].view(2, 4, 16, 24).transpose(1, 2).reshape(32, 4, 24)
        assert torch.allclose(by_place, seen["time"]) == (variant == 4)


@pytest.mark.parametrize("conditioning", ["adaln-zero", "all-tokens"])
@pytest.mark.parametrize("variant", [3, 4])
def test_each_attention_looks_along_its_own_axis(variant, conditioning):
    network = latte(variant=variant, depth=1, conditioning=conditioning)
    assert frames_that_change(network) == {0, 1, 2, 3}
    assert places_that_change(network) == set(range(16))
    silence(network.blocks[0].attn_time.proj)
    assert frames_that_change(network) == {0}
    network = latte(variant=variant, depth=1, conditioning=conditioning)
    silence(network.blocks[0].attn.proj)
    assert places_that_change(network) == {0}


@pytest.mark.parametrize("variant", PAPER)
@pytest.mark.parametrize(
    "option", [{}, {"tubelet": 2}, {"conditioning": "all-tokens"}, {"temporal_positions": "rope"}], ids=str
)
def test_every_option_goes_with_every_variant(variant, option):
    network = latte(variant=variant, **option)
    assert network(video(), MOMENTS, CLASSES).shape == (2, 4, 8, 8, 8)
    assert frames_that_change(network) == {0, 1, 2, 3}


@pytest.mark.parametrize("variant", PAPER)
@pytest.mark.parametrize("conditioning", ["adaln-zero", "all-tokens"])
def test_every_weight_learns(variant, conditioning):
    network = latte(variant=variant, conditioning=conditioning, tubelet=2)
    network(video(), MOMENTS, CLASSES).square().sum().backward()
    trained = [(name, weight) for name, weight in network.named_parameters() if weight.requires_grad]
    assert [name for name, weight in trained if weight.grad is None or not weight.grad.any()] == []


def reference(attention, sequences: list[Tensor]) -> list[Tensor]:
    """What torch's own attention answers with the same weights."""
    theirs = nn.MultiheadAttention(24, attention.num_heads, batch_first=True)
    theirs.in_proj_weight, theirs.in_proj_bias = attention.qkv.weight, attention.qkv.bias
    theirs.out_proj = attention.proj
    return [theirs(each, each, each, need_weights=False)[0] for each in sequences]


@pytest.mark.parametrize("variant", [3, 4])
def test_blocks_of_variants_3_and_4_equal_one_written_out(variant):
    block = latte(variant=variant, depth=1).blocks[0]
    x, c = torch.randn(2, 4, 16, 24), torch.randn(2, 1, 24)
    shift, scale, gate, *mlp = block.adaLN_modulation(c)[:, :, None].chunk(6, dim=-1)

    def normed(tokens: Tensor) -> Tensor:
        return nn.functional.layer_norm(tokens, (24,), eps=1e-6) * (1 + scale) + shift

    space = torch.stack(reference(block.attn, [normed(x)[:, frame] for frame in range(4)]), dim=1)
    before = x + gate * space if variant == 3 else x
    time = torch.stack(reference(block.attn_time, [normed(before)[:, :, place] for place in range(16)]), dim=2)
    mixed = x + gate * (space + time)
    shift, scale, gate_of_mlp = mlp
    assert_near(block(x, c, None), mixed + gate_of_mlp * block.mlp(normed(mixed)))


@pytest.mark.parametrize("variant", PAPER)
def test_training_begins_with_blocks_that_change_nothing(variant):
    network = Latte(replace(TINY, variant=variant))
    tokens = torch.randn(2, 4, 16, 24)
    c = torch.randn(2, 1, 24)
    assert all(torch.equal(block(tokens, c, None), tokens) for block in network.blocks)
    assert not network(video(), MOMENTS, CLASSES).any()


# Several frames in one patch


@pytest.mark.parametrize("tubelet", [2, 4])
def test_tubelets_make_fewer_tokens_and_restore_every_frame(tubelet):
    network = latte(tubelet=tubelet)
    assert network.x_embedder(video()).shape == (2, 4 // tubelet, 16, 24)
    assert network(video(), MOMENTS, CLASSES).shape == (2, 4, 8, 8, 8)


def test_tubelets_that_read_one_frame_and_copy_it_are_patches_of_single_frames():
    single, tubelets = latte(num_frames=2), Latte(replace(TINY, tubelet=2)).eval()
    weights = single.state_dict()
    of_first_frame = nn.functional.pad(weights["x_embedder.proj.weight"][:, :, None], (0, 0, 0, 0, 0, 1))
    copying = {name: value for name, value in tubelets.state_dict().items() if name.startswith("temporal_upsample")}
    tubelets.load_state_dict({**weights, "x_embedder.proj.weight": of_first_frame, **copying})
    expected = single(video()[:, ::2], MOMENTS, CLASSES).repeat_interleave(2, dim=1)
    assert_near(tubelets(video(), MOMENTS, CLASSES), expected)


def test_tubelets_can_tell_their_frames_apart():
    out = latte(tubelet=2)(video(), MOMENTS, CLASSES)
    assert not torch.allclose(out[:, 0], out[:, 1], atol=1e-3)


# Time and condition as tokens


def test_all_tokens_go_without_modulation_and_with_two_more_tokens_a_frame():
    network = latte(conditioning="all-tokens")
    assert not any("adaLN" in name for name in network.state_dict())
    shapes = []
    for block in network.blocks:
        block.register_forward_pre_hook(lambda _, given: shapes.append(tuple(given[0].shape)))
    network(video(), MOMENTS, CLASSES)
    assert shapes == [(2, 4, 16 + 2, 24)] * 4


def test_tokens_of_time_and_class_are_heard():
    network = latte(conditioning="all-tokens")
    answer = network(video(), MOMENTS, CLASSES)
    assert not torch.allclose(answer, network(video(), MOMENTS + 90, CLASSES), atol=1e-4)
    assert not torch.allclose(answer, network(video(), MOMENTS, CLASSES.flip(0)), atol=1e-4)


# Positions in time


def backwards_is_the_same(network: Latte) -> bool:
    backwards = network(video().flip(1), MOMENTS, CLASSES).flip(1)
    return torch.allclose(network(video(), MOMENTS, CLASSES), backwards, atol=1e-4)


@pytest.mark.parametrize("variant", PAPER)
def test_either_kind_of_position_tells_a_video_from_its_reverse(variant):
    assert not backwards_is_the_same(latte(variant=variant))
    assert not backwards_is_the_same(latte(variant=variant, temporal_positions="rope"))
    placeless = latte(variant=variant)
    nn.init.zeros_(placeless.temp_embed)
    assert backwards_is_the_same(placeless)


def test_rotary_positions_are_of_time_only():
    network = latte(temporal_positions="rope")
    assert "temp_embed" not in network.state_dict()
    assert "pos_embed" in network.state_dict()


def test_rotary_positions_are_relative():
    """With weights that only compare neighbours in time, the same two frames look the same wherever they stand."""
    turn = latte(temporal_positions="rope")._rotate()
    q, k = torch.randn(12), torch.randn(12)
    scores = turn(q.expand(4, 12)) @ turn(k.expand(4, 12)).T
    for distance in (-2, -1, 0, 1, 2):
        diagonal = scores.diagonal(distance)
        assert_near(diagonal, diagonal[:1].expand_as(diagonal))
    assert not torch.allclose(scores[0, 1], scores[1, 0], atol=1e-3)


# Training on pictures beside videos


@pytest.mark.parametrize("variant", [1, 2])
@pytest.mark.parametrize("conditioning", ["adaln-zero", "all-tokens"])
def test_pictures_beside_a_video_do_not_change_it(variant, conditioning):
    network = latte(variant=variant, conditioning=conditioning)
    both = torch.cat([video(), video(2, seed=3)], dim=1)
    classes = torch.tensor([[0, 2], [3, 5]])
    beside = network(both, MOMENTS, CLASSES, y_image=classes, use_image_num=2)
    assert_near(beside[:, :4], network(video(), MOMENTS, CLASSES))
    others = torch.cat([video(seed=4), video(2, seed=3)], dim=1)
    again = network(others, MOMENTS, CLASSES.flip(0), y_image=classes, use_image_num=2)
    assert_near(again[:, 4:], beside[:, 4:])
    swapped = network(both, MOMENTS, CLASSES, y_image=classes.flip(1), use_image_num=2)
    assert not torch.allclose(swapped[:, 4:], beside[:, 4:], atol=1e-4)


# What does not fit


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"depth": 3}, "depth = 3 is no multiple of 2"),
        ({"variant": 5}, "variant cannot be 5. Choose one of: 1, 2, 3, 4"),
        ({"variant": 4, "num_heads": 3}, "num_heads = 3 is no multiple of 2"),
        ({"tubelet": 3}, "num_frames = 4 is no multiple of 3"),
        ({"conditioning": "cross-attention"}, "Choose one of: adaln-zero, all-tokens"),
        ({"temporal_positions": "rope", "num_heads": 8}, "hidden_size = 24 is no multiple of 16"),
        ({"extras": 3}, "Choose one of: 1, 2, 78"),
        ({"num_heads": 5}, "5 heads cannot share a width of 24"),
    ],
    ids=str,
)
def test_impossible_configurations_are_named(changes, wrong):
    with pytest.raises(ConfigError, match=wrong):
        replace(TINY, **changes)


def test_unknown_option_is_named():
    with pytest.raises(ConfigError, match="unknown: frames"):
        from_official({"frames": 16})


@pytest.mark.parametrize(
    ("arguments", "wrong"),
    [
        ({"x": video(3), "y": CLASSES}, "2 × 3 × 4 × 8 × 8, and the network takes N × 4 × 4 × 8 × 8"),
        ({"x": video()}, "needs y"),
        ({"x": video(6), "y": CLASSES, "use_image_num": 2}, "needs y_image"),
        ({"x": video(), "y": CLASSES + 1}, "Classes are numbered 0 to 5"),
    ],
    ids=["frames", "no class", "no classes of pictures", "class"],
)
def test_inputs_that_do_not_fit_are_named(arguments, wrong):
    with pytest.raises(InputError, match=wrong):
        latte()(t=MOMENTS, **arguments)


def test_pictures_go_with_variants_1_and_2_only():
    with pytest.raises(InputError, match="Leave use_image_num at 0"):
        latte(variant=3)(video(6), MOMENTS, CLASSES, y_image=torch.zeros(2, 2).long(), use_image_num=2)

"""DiT in its four conditionings, and SiT: equal to the official networks, and right where those say nothing."""

import copy
import pickle

import pytest
import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from models.dit import CONDITIONINGS, DiT, DiTConfig, from_official, sit_from_official, sized
from models.errors import ConfigError, InputError
from tests.parity import assert_near, assert_parity, case, cases

TINY = DiTConfig(input_size=4, patch_size=2, hidden_size=16, depth=2, num_heads=2, num_classes=5)


def tiny(conditioning: str = "adaln-zero", **others: object) -> DiT:
    """A network whose every weight counts: those that start as zero too."""
    torch.manual_seed(0)
    config = DiTConfig(**{**vars(TINY), "conditioning": conditioning, **others})
    network = DiT(config).eval()
    for parameter in network.parameters():
        if parameter.requires_grad:
            nn.init.normal_(parameter, std=0.2)
    return network


def inputs(count: int = 2) -> dict[str, torch.Tensor]:
    generator = torch.Generator().manual_seed(1)
    x = torch.randn(count, 4, 4, 4, generator=generator)
    return {"x": x, "t": torch.linspace(3, 700, count), "y": torch.arange(count) % 6}


@cases("dit")
def test_dit_equals_the_official_network(case):
    assert_parity(case)


@cases("sit")
def test_sit_equals_the_official_network(case):
    assert_parity(case)


@pytest.mark.parametrize(
    ("conditioning", "millions"),
    [("adaln-zero", 675), ("adaln", 600), ("cross-attention", 598), ("in-context", 449)],
)
def test_xl_2_has_the_parameters_that_the_paper_counts(conditioning, millions):
    with torch.device("meta"):
        network = DiT(sized("XL", 2, conditioning=conditioning))
    # The paper counts what is trained; the table of positions is not.
    counted = sum(parameter.numel() for parameter in network.parameters() if parameter.requires_grad)
    assert abs(counted / 1e6 - millions) < 1


@pytest.mark.parametrize(("size", "millions"), [("S", 33.0), ("B", 130.5), ("L", 458.1), ("XL", 675.1)])
def test_each_size_has_the_parameters_of_the_official_checkpoint(size, millions):
    with torch.device("meta"):
        network = DiT(sized(size, 2))
    assert round(sum(parameter.numel() for parameter in network.parameters()) / 1e6, 1) == millions


@pytest.mark.parametrize(
    ("conditioning", "gigaflops"),
    [("adaln-zero", 118.64), ("adaln", 118.56), ("cross-attention", 137.62), ("in-context", 119.37)],
)
def test_xl_2_multiplies_as_often_as_the_paper_counts(conditioning, gigaflops):
    with torch.device("meta"), FlopCounterMode(display=False) as counter:
        DiT(sized("XL", 2, conditioning=conditioning))(
            torch.zeros(1, 4, 32, 32), torch.zeros(1), torch.zeros(1, dtype=torch.long)
        )
    # The paper counts a multiplication with its addition as one.
    assert counter.get_total_flops() / 2e9 == pytest.approx(gigaflops, rel=1e-3)


def test_positions_are_those_of_the_official_network():
    official = case("dit", "forward")
    assert_near(from_official(official.config).pos_embed.data, official.weights["pos_embed"], 1e-6)


@pytest.mark.parametrize("conditioning", CONDITIONINGS)
def test_time_class_and_every_weight_matter(conditioning):
    network = tiny(conditioning)
    output = network(**inputs())
    assert not torch.allclose(output, network(**inputs() | {"t": torch.tensor([4.0, 700.0])}))
    assert not torch.allclose(output, network(**inputs() | {"y": torch.tensor([5, 1])}))
    output.square().sum().backward()
    silent = [name for name, weight in network.named_parameters() if weight.requires_grad and not weight.grad.any()]
    assert silent == []


@pytest.mark.parametrize("conditioning", CONDITIONINGS)
def test_a_new_network_answers_zero(conditioning):
    torch.manual_seed(0)
    assert not DiT(DiTConfig(**{**vars(TINY), "conditioning": conditioning})).eval()(**inputs()).any()


def test_blocks_with_gates_start_as_the_identity():
    torch.manual_seed(0)
    block = DiT(TINY).blocks[0]
    x = torch.randn(2, 4, 16)
    assert torch.equal(block(x, torch.randn(2, 16)), x)


def test_adaln_is_adaln_zero_with_open_gates():
    plain, gated = tiny("adaln"), tiny("adaln-zero")
    weights = plain.state_dict()
    for name in [name for name in weights if name.startswith("blocks.") and "adaLN" in name]:
        shift_1, scale_1, shift_2, scale_2 = weights[name].chunk(4)
        opened = torch.ones_like(shift_1) if name.endswith("bias") else torch.zeros_like(shift_1)
        weights[name] = torch.cat([shift_1, scale_1, opened, shift_2, scale_2, opened])
    gated.load_state_dict(weights)
    assert_near(gated(**inputs()), plain(**inputs()), 1e-6)


def test_in_context_is_a_transformer_encoder_of_pytorch_over_two_more_tokens():
    network = tiny("in-context")
    given = inputs()
    x = network.x_embedder(given["x"]) + network.pos_embed
    x = torch.cat([x, network.t_embedder(given["t"])[:, None], network.y_embedder(given["y"])[:, None]], dim=1)
    for block in network.blocks:
        x = reference_layer(block)(x)
    expected = network.final_layer.linear(network.final_layer.norm_final(x[:, :-2]))
    assert_near(network(**given), pictures(expected))


def test_cross_attention_is_that_of_pytorch_over_time_and_class():
    network = tiny("cross-attention")
    given = inputs()
    x = network.x_embedder(given["x"]) + network.pos_embed
    c = torch.stack([network.t_embedder(given["t"]), network.y_embedder(given["y"])], dim=1)
    for block in network.blocks:
        x = x + reference_attention(block.attn.qkv, block.attn.proj)(*[block.norm1(x)] * 3)[0]
        look = reference_cross_attention(block.cross_attn)
        x = x + look(block.norm2(x), c, c)[0]
        x = x + block.mlp(block.norm3(x))
    expected = network.final_layer.linear(network.final_layer.norm_final(x))
    assert_near(network(**given), pictures(expected))


def test_guidance_of_one_is_the_prediction_with_the_class():
    network = tiny()
    given = inputs(4)
    guided = network.forward_with_cfg(**given, cfg_scale=1.0)
    first = {"x": given["x"][:2], "t": given["t"][:2], "y": given["y"][:2]}
    assert_near(guided[:2, :3], network(**first)[:, :3], 1e-5)


def test_guidance_of_an_odd_number_is_said():
    with pytest.raises(InputError, match="in pairs"):
        tiny().forward_with_cfg(**inputs(3), cfg_scale=2.0)


def test_a_network_can_be_copied_and_sent_to_another_process():
    network = tiny("cross-attention")
    again = pickle.loads(pickle.dumps(network))
    assert torch.equal(again(**inputs()), copy.deepcopy(network)(**inputs()))


@pytest.mark.parametrize("conditioning", CONDITIONINGS)
def test_half_precision_keeps_time_exact(conditioning):
    network = tiny(conditioning)
    given = inputs() | {"t": torch.tensor([999.0, 998.0])}  # bfloat16 has no such numbers
    expected = network(**given)
    output = network.bfloat16()(**given | {"x": given["x"].bfloat16()})
    assert output.dtype == torch.bfloat16
    assert (output.float() - expected).norm() / expected.norm() < 0.05


def test_a_flow_drops_the_half_that_learns_the_variance():
    network, flow = tiny(), tiny(flow=True)
    assert torch.equal(flow(**inputs()), network(**inputs())[:, :4])


def test_training_drops_a_tenth_of_the_classes():
    torch.manual_seed(0)
    embedder = DiT(TINY).y_embedder.train()
    rows = embedder(torch.zeros(2000, dtype=torch.long))
    dropped = (rows == embedder.embedding_table.weight[5]).all(dim=1).sum()
    assert 150 < dropped < 250


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"conditioning": "film"}, "Unknown conditioning 'film'. Choose one of: adaln-zero"),
        ({"num_heads": 5}, "5 heads cannot share a width of 1152"),
        ({"patch_size": 5}, "cannot be cut into patches of 5"),
        ({"hiden_size": 8}, "unknown: hiden_size"),
    ],
)
def test_an_impossible_configuration_is_said(wrong, said):
    with pytest.raises(ConfigError, match=said):
        from_official(wrong)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"x": torch.zeros(2, 4, 4, 6)}, "x has the shape 2 × 4 × 4 × 6, and the network takes N × 4 × 4 × 4"),
        ({"x": torch.zeros(2, 3, 4, 4)}, "takes N × 4 × 4 × 4"),
        ({"y": torch.tensor([6, 0])}, "Classes are numbered 0 to 5; given: \\[6, 0\\]"),
    ],
)
def test_inputs_that_do_not_fit_are_said(wrong, said):
    with pytest.raises(InputError, match=said):
        tiny()(**inputs() | wrong)


def test_sit_is_dit_with_a_flag():
    assert sit_from_official({"depth": 1, "hidden_size": 16, "num_heads": 2}).config.flow


def pictures(tokens: torch.Tensor) -> torch.Tensor:
    """Four tokens of 2 × 2 patches with 8 channels, put where they belong one by one."""
    picture = torch.zeros(len(tokens), 8, 4, 4)
    for index in range(4):
        top, left = 2 * (index // 2), 2 * (index % 2)
        picture[:, :, top : top + 2, left : left + 2] = tokens[:, index].view(-1, 2, 2, 8).permute(0, 3, 1, 2)
    return picture


def reference_layer(block: nn.Module) -> nn.TransformerEncoderLayer:
    """PyTorch's own pre-norm layer with the weights of an in-context block."""

    def gelu(x: torch.Tensor) -> torch.Tensor:
        return nn.functional.gelu(x, approximate="tanh")

    layer = nn.TransformerEncoderLayer(16, 2, 64, 0.0, gelu, 1e-6, batch_first=True, norm_first=True)
    layer.self_attn = reference_attention(block.attn.qkv, block.attn.proj)
    layer.linear1, layer.linear2 = block.mlp.fc1, block.mlp.fc2
    layer.norm1, layer.norm2 = block.norm1, block.norm2
    return layer.train()  # its fast path for evaluation takes no GELU of another kind


def reference_attention(qkv: nn.Linear, proj: nn.Linear) -> nn.MultiheadAttention:
    attention = nn.MultiheadAttention(16, 2, batch_first=True)
    attention.in_proj_weight, attention.in_proj_bias, attention.out_proj = qkv.weight, qkv.bias, proj
    return attention


def reference_cross_attention(cross: nn.Module) -> nn.MultiheadAttention:
    qkv = nn.Linear(16, 48)
    qkv.weight.data = torch.cat([cross.q_linear.weight, cross.kv_linear.weight])
    qkv.bias.data = torch.cat([cross.q_linear.bias, cross.kv_linear.bias])
    return reference_attention(qkv, cross.proj)

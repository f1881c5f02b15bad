"""Published checkpoints of DiT and SiT: each weight has its place, in the official layout and in that of diffusers."""

import pytest
import torch
from diffusers import DiTTransformer2DModel
from torch import nn

from models.dit import DiT, DiTConfig, sized
from models.dit_layout import config_from_diffusers, diffusers_config, from_diffusers, to_diffusers, to_official
from models.errors import ConfigError, WeightsError
from models.verify import load_strictly
from tests.layouts import layout, shapes
from tests.parity import assert_near

TINY = DiTConfig(input_size=4, hidden_size=16, depth=3, num_heads=2, num_classes=5)
PUBLISHED = {
    "dit-xl-2-256": sized("XL", 2),
    "dit-xl-2-512": sized("XL", 2, input_size=64),
    "sit-xl-2-256": sized("XL", 2, flow=True),
    "sit-xl-2-512": sized("XL", 2, input_size=64, flow=True, learn_sigma=False),
}


@pytest.fixture
def theirs() -> DiTTransformer2DModel:
    """A network of diffusers with random weights, mended to compute what the official one does."""
    torch.manual_seed(0)
    network = DiTTransformer2DModel(**diffusers_config(TINY), norm_eps=1e-6).eval()
    for parameter in network.parameters():
        nn.init.normal_(parameter, std=0.2)
    first = network.transformer_blocks[0].norm1.emb
    for block in network.transformer_blocks:
        block.norm1.emb.load_state_dict(first.state_dict())
        block.norm1.emb.time_proj.downscale_freq_shift = 0
    return network


@pytest.fixture
def inputs() -> dict[str, torch.Tensor]:
    generator = torch.Generator().manual_seed(1)
    return {"x": torch.randn(2, 4, 4, 4, generator=generator), "t": torch.tensor([3, 700]), "y": torch.tensor([1, 5])}


@pytest.mark.parametrize("name", PUBLISHED)
def test_published_networks_have_the_official_weights(name):
    with torch.device("meta"):
        assert shapes(DiT(PUBLISHED[name]).state_dict()) == layout(name)


def test_published_network_has_the_weights_that_diffusers_stores():
    with torch.device("meta"):
        network = DiT(PUBLISHED["dit-xl-2-256"])
        stored = DiTTransformer2DModel(**diffusers_config(network.config)).state_dict()
    converted = to_diffusers(network.state_dict())
    assert shapes(converted) == layout("dit-xl-2-256-diffusers") == shapes(stored)


def test_weights_of_diffusers_draw_what_they_drew(theirs, inputs):
    network = DiT(config_from_diffusers(theirs.config)).eval()
    load_strictly(network, from_diffusers(theirs.state_dict(), network))
    with torch.no_grad():
        expected = theirs(inputs["x"], inputs["t"], inputs["y"], return_dict=False)[0]
        assert_near(network(**inputs), expected)


def test_diffusers_as_shipped_draws_something_else(theirs, inputs):
    """If this fails, diffusers has mended its frequencies, and what we say of them is to be changed."""
    network = DiT(config_from_diffusers(theirs.config)).eval()
    load_strictly(network, from_diffusers(theirs.state_dict(), network))
    for block in theirs.transformer_blocks:
        block.norm1.emb.time_proj.downscale_freq_shift = 1
    with torch.no_grad():
        shipped = theirs(inputs["x"], inputs["t"], inputs["y"], return_dict=False)[0]
        assert (network(**inputs) - shipped).norm() / shipped.norm() > 0.01


def test_weights_go_to_diffusers_and_back(theirs):
    network = DiT(TINY)
    official = from_diffusers(theirs.state_dict(), network)
    assert shapes(to_diffusers(official)) == shapes(theirs.state_dict())
    again = from_diffusers(to_diffusers(official), network)
    assert all(torch.equal(again[key], tensor) for key, tensor in official.items())


def test_every_published_kind_of_file_is_recognised(theirs):
    network = DiT(TINY)
    official = from_diffusers(theirs.state_dict(), network)
    last = {name: torch.zeros_like(tensor) for name, tensor in official.items()}
    for checkpoint in (official, {"model": last, "ema": official, "opt": {}, "args": None}, theirs.state_dict()):
        found = to_official(checkpoint, network)
        load_strictly(network, found)
        assert all(torch.equal(found[name], tensor) for name, tensor in official.items())


def test_older_files_with_a_table_of_positions_load(theirs):
    network = DiT(TINY)
    older = theirs.state_dict() | {"pos_embed.pos_embed": torch.zeros(1, 4, 16)}
    load_strictly(network, from_diffusers(older, network))
    assert network.pos_embed.any()


def test_blocks_that_were_trained_apart_are_refused(theirs):
    state = theirs.state_dict()
    key = "transformer_blocks.2.norm1.emb.class_embedder.embedding_table.weight"
    with pytest.raises(WeightsError) as caught:
        from_diffusers(state | {key: state[key] + 1}, DiT(TINY))
    assert caught.value.differences == (f"{key}: differs from that of transformer_blocks.0",)


def test_a_weight_that_diffusers_should_not_have_is_said(theirs):
    with pytest.raises(WeightsError, match=r"lora\.weight: surplus"):
        from_diffusers(theirs.state_dict() | {"lora.weight": torch.zeros(1)}, DiT(TINY))


@pytest.mark.parametrize(
    ("values", "said"),
    [({"norm_type": "ada_norm_single"}, "norm_type is 'ada_norm_single'"), ({"in_channels": 4}, "'sample_size'")],
)
def test_a_configuration_of_something_else_is_refused(values, said):
    with pytest.raises(ConfigError, match=said):
        config_from_diffusers(values)


@pytest.mark.parametrize("other", [{"conditioning": "adaln"}, {"flow": True}, {"mlp_ratio": 2.0}])
def test_what_diffusers_does_not_have_is_said(other):
    with pytest.raises(ConfigError, match="Use the DiT network of this package"):
        diffusers_config(DiTConfig(**{**vars(TINY), **other}))

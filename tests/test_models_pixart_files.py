"""Official files of PixArt under any name: the network is read from the weights, and answers as the one they are of."""

from dataclasses import replace

import pytest
import torch

from models.pixart.checkpoints import CHECKPOINTS
from models.pixart.files import config_of, network_of
from models.pixart.network import PixArt
from models.verify import run
from tests.parity import assert_near

# As the published ones, but for the width, the depth and the texts.
SMALL = {"hidden_size": 144, "depth": 2, "num_heads": 2, "caption_channels": 16, "model_max_length": 7}
SIDES = {name: config.input_size for name, config in CHECKPOINTS.items()}


def small_network(name):
    network = PixArt(replace(CHECKPOINTS[name], **SMALL)).eval()
    generator = torch.Generator().manual_seed(0)
    for parameter in network.parameters():
        torch.nn.init.normal_(parameter, std=0.15, generator=generator)
    return network


def asked(side):
    """What a network is asked; those without size conditions leave the sizes alone."""
    generator = torch.Generator().manual_seed(1)
    sizes = {"img_hw": torch.full((1, 2), 8.0 * side), "aspect_ratio": torch.ones(1, 1)}
    latents, text = (torch.randn(*shape, generator=generator) for shape in ((1, 4, side, side), (1, 1, 7, 16)))
    return {"x": latents, "timestep": torch.tensor([700]), "y": text, "data_info": sizes}


@pytest.mark.parametrize("name", [name for name, side in SIDES.items() if side <= 64])
def test_renamed_file_answers_as_the_published_one(name):
    network, question = small_network(name), asked(SIDES[name])
    renamed = network_of(network.state_dict(), "mine").eval()
    assert_near(run(renamed, {}, options=question), run(network, {}, options=question), 1e-5)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float16, torch.bfloat16])
@pytest.mark.parametrize("name", CHECKPOINTS)
def test_positions_are_read_from_the_table_of_the_file(name, dtype):
    state = small_network(name).state_dict()
    assert config_of({**state, "pos_embed": state["pos_embed"].to(dtype)}).pe_interpolation == (
        CHECKPOINTS[name].pe_interpolation
    )


@pytest.mark.parametrize(
    "table", [None, torch.zeros(1, 32**2, 144), torch.zeros(1, 1, 144)], ids=["none", "zeros", "one"]
)
def test_file_whose_table_says_nothing_is_taken_for_one_of_its_size(table):
    state = small_network("PixArt-Sigma-XL-2-256x256").state_dict()
    state.pop("pos_embed")
    given = state if table is None else {**state, "pos_embed": table}
    assert config_of(given).pe_interpolation == config_of(given).input_size / 64

"""LatteT2V against the official one and that of diffusers, and what it does with words, frames and pictures."""

from dataclasses import replace

import pytest
import torch
from diffusers import LatteTransformer3DModel
from torch import Tensor, nn

from models import verify
from models.errors import ConfigError, InputError
from models.latte.config import LatteT2VConfig
from models.latte.t2v import LatteT2V, from_official
from tests.parity import assert_near, assert_parity, case, cases

TINY = LatteT2VConfig(3, 8, num_layers=2, cross_attention_dim=24, sample_size=8, caption_channels=16, video_length=4)
MOMENTS = torch.tensor([3, 700])
# As in transformer/config.json of maxin-cn/Latte-1.
LATTE_1 = {
    "_class_name": "LatteT2V",
    "_diffusers_version": "0.24.0",
    "activation_fn": "gelu-approximate",
    "attention_bias": True,
    "attention_head_dim": 72,
    "attention_type": "default",
    "caption_channels": 4096,
    "cross_attention_dim": 1152,
    "double_self_attention": False,
    "dropout": 0.0,
    "in_channels": 4,
    "norm_elementwise_affine": False,
    "norm_eps": 1e-6,
    "norm_num_groups": 32,
    "norm_type": "ada_norm_single",
    "num_attention_heads": 16,
    "num_embeds_ada_norm": 1000,
    "num_layers": 28,
    "num_vector_embeds": None,
    "only_cross_attention": False,
    "out_channels": 8,
    "patch_size": 2,
    "sample_size": 64,
    "upcast_attention": False,
    "use_linear_projection": False,
    "video_length": 16,
}


def seeded(network: nn.Module) -> nn.Module:
    """The same random weights each time, none of them zero."""
    generator = torch.Generator().manual_seed(0)
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.normal_(0, 0.1, generator=generator)
    return network.eval()


def latte(**changes) -> LatteT2V:
    return seeded(LatteT2V(replace(TINY, **changes)))


def video(frames: int = 4, seed: int = 1) -> Tensor:
    return torch.randn(2, 4, frames, 8, 8, generator=torch.Generator().manual_seed(seed))


def text(seed: int = 1) -> Tensor:
    return torch.randn(2, 7, 16, generator=torch.Generator().manual_seed(seed))


def names_and_shapes(network: nn.Module) -> dict[str, torch.Size]:
    return {name: value.shape for name, value in network.state_dict().items()}


@cases("latte-t2v")
def test_latte_t2v_equals_the_official_one(case):
    assert_parity(case)


def test_latte_1_has_the_published_parameters():
    with torch.device("meta"):
        network = from_official(LATTE_1)
    assert f"{sum(parameter.numel() for parameter in network.parameters()) / 1e6:.0f}" == "1057"


def test_latte_1_takes_the_layout_of_diffusers():
    given = LATTE_1 | {"_class_name": "LatteTransformer3DModel"}
    with torch.device("meta"):
        ours = from_official(given)
        theirs = LatteTransformer3DModel.from_config({k: v for k, v in given.items() if k != "_class_name"})
    assert names_and_shapes(ours) == names_and_shapes(theirs)


@pytest.mark.parametrize("sample_size", [8, 128])
@pytest.mark.parametrize("size", [(8, 8), (12, 8)])
def test_it_equals_diffusers_at_any_size(sample_size, size):
    config = case("latte-t2v", "masked-nonsquare").config | {"sample_size": sample_size}
    theirs = seeded(LatteTransformer3DModel(**config))
    ours = verify.load("latte-t2v", config | {"null_caption": False}, theirs.state_dict())
    x = torch.randn(2, 4, 3, *size)
    with torch.no_grad():
        expected = theirs(x, MOMENTS, text(), return_dict=False)[0]
    assert_near(verify.run(ours, {"hidden_states": x, "timestep": MOMENTS, "encoder_hidden_states": text()}), expected)


def test_masked_words_are_not_read():
    network, other = latte(), text()
    other[:, 4:] = text(seed=2)[:, 4:]
    mask = torch.tensor([[1, 1, 1, 1, 0, 0, 0]] * 2)
    assert_near(network(video(), MOMENTS, other, mask), network(video(), MOMENTS, text(), mask))
    assert not torch.allclose(network(video(), MOMENTS, other), network(video(), MOMENTS, text()), atol=1e-3)


def test_a_text_all_masked_gives_numbers():
    answer = latte()(video(), MOMENTS, text(), torch.zeros(2, 7))
    assert answer.isfinite().all()


def test_a_clip_may_be_shorter_than_those_of_training_and_one_frame_is_a_picture():
    network = latte()
    assert network(video(3), MOMENTS, text()).shape == (2, 8, 3, 8, 8)
    picture = network(video(1), MOMENTS, text())
    network.temp_pos_embed.normal_()
    assert torch.equal(network(video(1), MOMENTS, text()), picture)
    assert not torch.allclose(network(video(2), MOMENTS, text()), latte()(video(2), MOMENTS, text()), atol=1e-3)


def test_without_temporal_attention_frames_are_pictures_of_their_own():
    network = latte()
    together = network(video(), MOMENTS, text(), enable_temporal_attentions=False)
    alone = [network(frame, MOMENTS, text(), enable_temporal_attentions=False) for frame in video().split(1, dim=2)]
    assert_near(together, torch.cat(alone, dim=2))


def test_pictures_beside_a_video_do_not_change_it():
    network = latte()
    both = torch.cat([video(), video(2, seed=3)], dim=2)
    texts = torch.stack([text(), text(2), text(3)], dim=1)  # (B, 1 + pictures, L, C)
    masks = (torch.arange(7) < torch.tensor([[4], [7], [2]])).expand(2, 3, 7)
    beside = network(both, MOMENTS, texts, masks, use_image_num=2)
    assert_near(beside[:, :, :4], network(video(), MOMENTS, text(), masks[:, 0]))
    for index in (1, 2):
        frame = both[:, :, 3 + index : 4 + index]
        picture = network(frame, MOMENTS, texts[:, index], masks[:, index], enable_temporal_attentions=False)
        assert_near(beside[:, :, 3 + index : 4 + index], picture)


def test_bfloat16_goes_all_the_way():
    network = latte().bfloat16()
    mask = torch.tensor([[1] * 4 + [0] * 3] * 2)
    answer = network(video().bfloat16(), MOMENTS, text().bfloat16(), mask)
    exact = latte()(video(), MOMENTS, text(), mask)
    assert answer.dtype == torch.bfloat16
    assert torch.dist(answer.float(), exact) < 0.05 * exact.norm()


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"norm_type": "layer_norm"}, "norm_type must be ada_norm_single, not layer_norm"),
        ({"activation_fn": "geglu"}, "Choose one of: gelu, gelu-approximate"),
        ({"frames": 4}, "unknown: frames"),
        ({"cross_attention_dim": 768}, "cross_attention_dim cannot be 768. Choose one of: 1152"),
    ],
    ids=str,
)
def test_configurations_that_no_latte_has_are_named(changes, wrong):
    with pytest.raises(ConfigError, match=wrong):
        from_official(LATTE_1 | changes)


@pytest.mark.parametrize(
    ("arguments", "wrong"),
    [
        ({"hidden_states": torch.zeros(2, 4, 5, 8, 8)}, "draws 1 to 4 frames, not 5"),
        ({"hidden_states": torch.zeros(2, 4, 4, 8, 7)}, "multiples of 2"),
        ({"hidden_states": torch.zeros(2, 4, 8, 8)}, "hidden_states has the shape 2 × 4 × 8 × 8"),
        ({"encoder_hidden_states": torch.zeros(2, 7, 12)}, "encoder_hidden_states has the shape 2 × 7 × 12"),
        ({"hidden_states": video(6), "use_image_num": 2}, "the network takes N × 3 × N × 16"),
    ],
    ids=["frames", "size", "no frames", "text", "no texts of pictures"],
)
def test_inputs_that_do_not_fit_are_named(arguments, wrong):
    given = {"hidden_states": video(), "timestep": MOMENTS, "encoder_hidden_states": text()} | arguments
    with pytest.raises(InputError, match=wrong):
        latte()(**given)

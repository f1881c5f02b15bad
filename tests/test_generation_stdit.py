"""The parts of Open-Sora at work together, on tiny networks with random weights: text and frames in, a video out."""

import pytest
import torch
from torch import nn

from generation import ancestral_video, rectified_flow
from generation.frame_masks import FrameMask
from generation.learned_variance import ancestral
from generation.rectified_flow import Extent, Walk, timesteps
from generation.references import References
from generation.stdit_text import PICTURE_FPS, SIZES, predictor
from generation.video_vae import Config, VideoVAE
from models import registry
from models.stdit import temporal_vae

TINY = {"hidden_size": 24, "depth": 1, "num_heads": 2, "caption_channels": 8, "model_max_length": 5, "mlp_ratio": 2.0}
TEXTS, MASK = torch.linspace(-1, 1, 40).view(1, 1, 5, 8), torch.tensor([[1, 1, 1, 0, 0]])


@pytest.fixture(autouse=True)
def without_gradients():
    torch.manual_seed(0)
    with torch.no_grad():
        yield


def network(version: str) -> nn.Module:
    """A network whose every weight counts: those that start as zero too."""
    size = {"input_size": (5, 4, 4)} if version == "stdit1" else {"input_sq_size": 32}
    built = registry.build(version, {**TINY, **size}).eval()
    for parameter in built.parameters():
        if parameter.requires_grad:
            nn.init.normal_(parameter, std=0.1)
    return built


def extent(frames: float) -> Extent:
    return Extent(*(torch.full((1,), size) for size in (8.0, 8.0, frames)))


def vae() -> VideoVAE:
    """Two pixels to a latent cell, each way."""
    spatial = {
        "block_out_channels": (4, 8),
        "down_block_types": ("DownEncoderBlock2D",) * 2,
        "up_block_types": ("UpDecoderBlock2D",) * 2,
        "norm_num_groups": 2,
        "latent_channels": 4,
    }
    temporal = temporal_vae.Config(filters=4, num_res_blocks=1, num_groups=2)
    return VideoVAE(Config(spatial=spatial, temporal=temporal)).eval()


def flown(predict, latents, mask=None, frames=17.0, guidance=3.0):
    """Latents after four steps of rectified flow."""
    moments = timesteps(Walk(steps=4), extent(frames))
    *_, last = rectified_flow.sample(predict, latents, moments, guidance, mask)
    return last.latents


@pytest.mark.parametrize("version", SIZES)
def test_guidance_leads_from_the_learned_text_of_nothing(version):
    built, latents, t = network(version), torch.randn(1, 4, 5, 4, 4), torch.tensor([500.0])
    sizes = SIZES[version](extent(17.0), 24.0)
    predict = predictor(built, TEXTS, MASK, sizes)
    alone = predict(latents, t, None)
    without, with_prompt = predict(latents.repeat(2, 1, 1, 1, 1), t.repeat(2), None).chunk(2)
    torch.testing.assert_close(with_prompt, alone)
    nothing = built.y_embedder.y_embedding[None, None]
    torch.testing.assert_close(without, built(latents, t, nothing, MASK, **sizes))
    assert not torch.allclose(without, with_prompt)


def test_a_single_frame_is_told_to_be_a_picture():
    assert SIZES["stdit3"](extent(1.0), 24.0)["fps"].item() == PICTURE_FPS
    assert SIZES["stdit3"](extent(17.0), 24.0)["fps"].item() == 24.0


def test_a_video_from_a_picture_begins_with_it():
    codec, predict = vae(), predictor(network("stdit3"), TEXTS, MASK, SIZES["stdit3"](extent(17.0), 24.0))
    picture = torch.rand(1, 3, 1, 8, 8) * 2 - 1
    given = codec.encode(picture)
    latents, mask = References(((given[0],),), ("0",)).laid_into(torch.randn(1, 4, 5, 4, 4), align=5)
    drawn = flown(predict, latents, mask)
    assert torch.equal(drawn[:, :, :1], given)
    assert not torch.isclose(drawn[:, :, 1:], latents[:, :, 1:]).any()
    assert codec.decode(drawn).shape == (1, 3, 17, 8, 8)


def test_one_frame_makes_a_picture_of_the_model():
    codec, predict = vae(), predictor(network("stdit3"), TEXTS, MASK, SIZES["stdit3"](extent(1.0), 24.0))
    drawn = flown(predict, torch.randn(1, 4, 1, 4, 4), frames=1.0)
    assert codec.decode(drawn).shape == (1, 3, 1, 8, 8)


def test_open_sora_1_1_draws_between_two_pictures():
    predict = predictor(network("stdit2"), TEXTS, MASK, SIZES["stdit2"](extent(5.0), 8.0))
    pictures = torch.randn(2, 4, 1, 4, 4)
    between = ";".join(str(mask) for mask in (FrameMask(), FrameMask(reference=1, target_start=-1)))
    latents, mask = References((tuple(pictures),), (between,)).laid_into(torch.randn(1, 4, 5, 4, 4))
    assert mask.tolist() == [[0.0, 1.0, 1.0, 1.0, 0.0]]
    *before, _ = ancestral_video.sample(predict, latents, ancestral("4"), 3.0, mask)
    for place, picture in zip((0, -1), pictures, strict=True):
        assert torch.equal(before[-1].latents[0, :, place], picture[:, 0])


def test_open_sora_1_0_draws_at_its_size():
    predict = predictor(network("stdit1"), TEXTS, MASK, SIZES["stdit1"](extent(5.0), 8.0))
    *_, last = ancestral_video.sample(predict, torch.randn(1, 4, 5, 4, 4), ancestral("3"), 3.0)
    assert last.latents.isfinite().all()


@pytest.mark.parametrize("version", SIZES)
def test_half_precision_answers_nearly_the_same(version):
    built, latents, t = network(version), torch.randn(1, 4, 5, 4, 4), torch.tensor([875.0])
    sizes = SIZES[version](extent(17.0), 24.0)
    whole = predictor(built, TEXTS, MASK, sizes)(latents, t, None)
    half = predictor(built.to(torch.bfloat16), TEXTS.bfloat16(), MASK, sizes)(latents.bfloat16(), t, None)
    assert (half.float() - whole).norm() / whole.norm() < 0.03

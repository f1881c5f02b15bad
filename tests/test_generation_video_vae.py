"""The VAE of Open-Sora 1.2, temporal and whole: equal to the official one, group by group, and clear about errors."""

import pytest
import torch

from generation.video_vae import Config, VideoVAE
from models import verify
from models.errors import ConfigError, InputError, WeightsError
from models.stdit import temporal_vae
from tests.layouts import layout, shapes
from tests.parity import assert_near, case, cases


@pytest.fixture(autouse=True)
def without_gradients():
    with torch.no_grad():
        yield


def temporal(case):
    network = temporal_vae.from_official(case.config)
    verify.load_strictly(network, case.weights)
    return network


def whole(case) -> VideoVAE:
    return VideoVAE.from_official(case.weights, Config.from_official(case.config))


@cases("opensora-vae", "temporal")
def test_temporal_vae_equals_the_official_one(case):
    network, x = temporal(case), case.inputs["x"]
    assert_near(network.encode(x), case.outputs["moments"])
    assert_near(network(x), case.outputs["output"])


@cases("opensora-vae", "pipeline")
def test_both_vaes_together_equal_the_official_ones(case):
    vae, x = whole(case), case.inputs["x"]
    assert_near(vae.encode(x), case.outputs["latents"])
    assert_near(vae.decode(case.outputs["latents"], x.shape[2]), case.outputs["output"])


def test_released_vae_has_the_official_weights():
    with torch.device("meta"):
        vae = VideoVAE(Config())
    assert shapes(vae.state_dict()) == layout("open-sora-1.2-vae")
    counts = [sum(weight.numel() for weight in part.parameters()) for part in (vae.temporal_vae, vae.spatial_vae)]
    assert counts == [309_687_144, 83_653_863]  # "300M" and "83M" in the official report


def test_released_configuration_names_its_parts_without_describing_them():
    released = {
        "model_type": "VideoAutoencoderPipeline",
        "micro_frame_size": 17,
        "shift": [-0.1, 0.34, 0.27, 0.98],
        "scale": [3.85, 2.32, 2.33, 3.06],
        "vae_2d": {"type": "VideoAutoencoderKL", "subfolder": "vae", "micro_batch_size": 4},
        "vae_temporal": {"type": "VAE_Temporal_SD", "from_pretrained": None},
    }
    assert Config.from_official(released) == Config()


def test_17_frames_are_5_latent_frames_and_one_is_one():
    vae = whole(case("opensora-vae", "pipeline-22"))
    assert [vae.latent_frames(frames) for frames in (1, 4, 5, 16, 17, 18, 51, 102)] == [1, 1, 2, 4, 5, 6, 15, 30]
    for frames in (1, 17, 22, 34):
        latents = vae.encode(torch.zeros(1, 3, frames, 8, 8))
        assert latents.shape == (1, 4, vae.latent_frames(frames), 4, 4)
        assert vae.decode(latents).shape[2] == frames


def test_a_group_does_not_depend_on_the_others():
    vae, x = whole(case("opensora-vae", "pipeline-22")), torch.rand(1, 3, 34, 8, 8)
    assert_near(vae.encode(x)[:, :, 5:], vae.encode(x[:, :, 17:]), 1e-6)


def test_convolutions_see_no_later_frame():
    layer = temporal_vae.CausalConv3d(2, 3)
    x = torch.randn(1, 2, 6, 4, 4)
    later = x.clone()
    later[:, :, 4:] += 1
    assert_near(layer(later)[:, :, :4], layer(x)[:, :, :4], 1e-6)
    assert not torch.allclose(layer(later)[:, :, 4], layer(x)[:, :, 4])


def test_latents_that_do_not_give_so_many_frames_are_refused():
    network = temporal(case("opensora-vae", "temporal-17"))
    with pytest.raises(InputError, match="z has the shape"):
        network.decode(torch.zeros(1, 4, 5, 2, 2), 30)


def test_videos_of_other_channels_are_refused():
    with pytest.raises(InputError, match="network takes N × 4"):
        temporal(case("opensora-vae", "temporal-17")).encode(torch.zeros(1, 3, 5, 2, 2))


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"temporal_downsample": [True]}, "4 levels take 3 entries"),
        ({"filters": 20}, "multiples of num_groups"),
        ({"s_stride": 1}, "unknown: s_stride"),
    ],
)
def test_impossible_configurations_are_refused(wrong, message):
    with pytest.raises(ConfigError, match=message):
        temporal_vae.from_official(wrong)


def test_missing_weights_are_named():
    official = case("opensora-vae", "pipeline-picture")
    weights = {key: tensor for key, tensor in official.weights.items() if key != "shift"}
    with pytest.raises(WeightsError, match="shift: missing"):
        VideoVAE.from_official(weights, Config.from_official(official.config))

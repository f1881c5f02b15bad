"""The table of backends fills a request in, and refuses what cannot be drawn, in both languages."""

import json
import math
from dataclasses import replace

import pytest
import torch
from diffusers import SanaTransformer2DModel
from transformers import Gemma2Config, Gemma2Model

from generation import backends
from generation.backends import BACKENDS, checkpoint_row, complete
from generation.errors import GenerationError, InvalidRequestError, UnknownBackendError, UnknownCheckpointError
from generation.request import GenerationRequest
from tests.layouts import layout


def test_checkpoint_chooses_what_the_request_leaves_open():
    row = BACKENDS["hunyuan-dit"].checkpoints["v1.2"]
    request = complete(GenerationRequest("一只猫", checkpoint="v1.2"))
    assert (request.width, request.height) == (1024, 1024)
    assert (request.steps, request.guidance) == (row.steps, row.guidance)
    assert 0 <= request.seed < 2**32


def test_what_the_request_says_stays():
    request = GenerationRequest("cat", "dog", 1280, 768, 7, 2.5, 0, "a.png", "b.png", 0.5, checkpoint="v1.2")
    assert complete(request) == request


@pytest.mark.parametrize(
    ("name", "networks"),
    [
        ("1.2", ("open-sora-1.2", "open-sora-1.2-vae")),
        ("1.1", ("open-sora-1.1",)),
        ("1.0", ("open-sora-1.0-16x256x256",)),
    ],
)
def test_download_of_open_sora_is_four_bytes_for_each_weight(name, networks):
    t5, picture_vae = 19.05, 0.33 if len(networks) == 1 else 0.0
    weights = sum(math.prod(shape) for network in networks for shape in layout(network).values())
    found = BACKENDS["stdit"].checkpoints[name].download_gb
    assert abs(found - t5 - picture_vae - weights * 4e-9) < 0.1


def test_download_of_sana_is_its_network_in_four_bytes_and_its_encoder_in_two():
    with torch.device("meta"):
        network, encoder = SanaTransformer2DModel(), Gemma2Model(Gemma2Config())
    gigabytes = 4e-9 * network.num_parameters() + 2e-9 * encoder.num_parameters() + 1.25  # the VAE
    assert BACKENDS["sana"].checkpoints["1024"].download_gb == pytest.approx(gigabytes, abs=0.1)


@pytest.mark.parametrize(("given", "size"), [({"width": 1280}, (1280, 1280)), ({"height": 768}, (1024, 768))])
def test_one_side_is_enough(given, size):
    request = complete(GenerationRequest("cat", checkpoint="v1.2", **given))
    assert (request.width, request.height) == size


def test_every_picture_without_a_seed_gets_another():
    assert len({complete(GenerationRequest("cat")).seed for _ in range(8)}) > 1


@pytest.mark.parametrize(
    ("request_", "error", "told"),
    [
        (GenerationRequest("cat", backend="dall-e"), UnknownBackendError, "hunyuan-dit"),
        (GenerationRequest("cat", checkpoint="v9"), UnknownCheckpointError, "v1.2-distilled"),
        (GenerationRequest("cat", width=100, height=100), InvalidRequestError, "256x256"),
        (GenerationRequest("cat", width=100), InvalidRequestError, "100x?"),
        (GenerationRequest("  "), InvalidRequestError, ""),
        (GenerationRequest("cat", steps=0), InvalidRequestError, "250"),
        (GenerationRequest("cat", steps=10**9), InvalidRequestError, "250"),
        (GenerationRequest("cat", guidance=math.nan), InvalidRequestError, "nan"),
        (GenerationRequest("cat", guidance=-1.0), InvalidRequestError, "-1"),
        (GenerationRequest("cat", seed=-1), InvalidRequestError, "-1"),
        (GenerationRequest("cat", seed=2**64), InvalidRequestError, str(2**64)),
        (GenerationRequest("cat", strength=1.5), InvalidRequestError, "1.5"),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_both_languages(request_, error, told):
    with pytest.raises(error) as caught:
        complete(request_)
    assert told in caught.value.message("zh")
    assert told in caught.value.message("en")
    assert caught.value.message("zh") != caught.value.message("en")


def test_loading_an_unknown_row_is_refused():
    with pytest.raises(UnknownBackendError):
        backends.load("dall-e", "embedded")


def test_every_row_can_be_told_to_a_person_and_completed():
    for name, backend in BACKENDS.items():
        for checkpoint, row in backend.checkpoints.items():
            source = "a.png" if row.needs_source else None
            request = GenerationRequest("cat", source=source, backend=name, checkpoint=checkpoint)
            assert complete(request).width == row.sizes[0][0]
            assert row.title_zh and row.title_en and row.licence and row.memory_gb > 0


def test_checkpoint_may_be_a_path_and_is_drawn_with_as_the_first_official_one(tmp_path):
    official = BACKENDS["hunyuan-dit"].checkpoints["v1.2"]
    row = checkpoint_row("hunyuan-dit", str(tmp_path))
    assert (row.where, row.local) == (str(tmp_path), True)
    assert (row.sizes, row.steps, row.guidance) == (official.sizes, official.steps, official.guidance)


@pytest.mark.parametrize("name", ["./nowhere", "../nowhere", "/nowhere", "~/nowhere"])
def test_path_of_nothing_is_still_a_path(name):
    assert checkpoint_row("hunyuan-dit", name).local


def test_checkpoint_may_be_an_id_on_the_hub():
    row = checkpoint_row("hunyuan-dit", "someone/hunyuan-finetuned")
    assert (row.where, row.local) == ("someone/hunyuan-finetuned", False)


def test_weights_of_an_official_name_are_drawn_with_as_those(tmp_path):
    (tmp_path / "HunyuanDiT-v1.2-Diffusers-Distilled").mkdir()
    row = checkpoint_row("hunyuan-dit", str(tmp_path / "HunyuanDiT-v1.2-Diffusers-Distilled"))
    assert row.steps == BACKENDS["hunyuan-dit"].checkpoints["v1.2-distilled"].steps


def test_weights_that_the_table_does_not_know_are_drawn_in_any_size_that_patches_fill(tmp_path):
    asked = GenerationRequest("cat", checkpoint=str(tmp_path), width=64, height=96)
    assert (complete(asked).width, complete(asked).height) == (64, 96)
    assert complete(replace(asked, width=None)).width == 96
    with pytest.raises(InvalidRequestError):
        complete(replace(asked, width=65))


@pytest.mark.parametrize(
    ("backend", "file", "config", "sizes"),
    [
        ("hunyuan-dit", "transformer/config.json", {"sample_size": 32}, ((256, 256), (320, 320), (256, 192))),
        ("pixart-sigma", "transformer/config.json", {"sample_size": 64}, ((512, 512), (480, 512), (512, 480))),
        ("dit", "transformer/config.json", {"sample_size": 64}, ((512, 512),)),
        ("sit", "config.json", {"input_size": 8}, ((64, 64),)),
        ("uvit", "config.json", {"img_size": 64}, ((512, 512),)),
        ("stdit", "config.json", {"input_size": [None, None, None]}, ((424, 240), (240, 424), (320, 320))),
    ],
)
def test_weights_of_ones_own_are_drawn_in_the_sizes_that_they_were_trained_for(tmp_path, backend, file, config, sizes):
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(json.dumps(config), encoding="utf-8")
    (tmp_path / "model.pt").touch()
    for where in (tmp_path, tmp_path / "model.pt"):
        assert checkpoint_row(backend, str(where)).sizes[:3] == sizes


@pytest.mark.parametrize("config", ["{", "[]", '{"sample_size": null}', '{"sample_size": 0}'])
def test_sizes_are_the_official_ones_where_no_configuration_tells_others(tmp_path, config):
    (tmp_path / "config.json").write_text(config, encoding="utf-8")
    assert checkpoint_row("dit", str(tmp_path)).sizes == BACKENDS["dit"].checkpoints["xl-2-256"].sizes


def test_sizes_are_those_that_are_drawn():
    for backend in BACKENDS.values():
        for row in backend.checkpoints.values():
            assert not any(side % 8 for size in row.sizes for side in size)


def test_errors_are_all_of_one_kind():
    assert issubclass(UnknownBackendError, GenerationError)

"""DialogGen's checkpoint in transformers' classes: every name, every shape, and what is said where they do not fit."""

import json
import shutil

import pytest
import torch
from safetensors.torch import load_file, save_file

from dialog.managers.dialoggen.checkpoint import load
from dialog.managers.dialoggen.errors import DialogGenLayoutError
from dialog.managers.dialoggen.layout import configuration, converted, shapes_of
from dialog.managers.model_errors import UnusableModelError
from generation.device import Device
from tests.tiny_dialoggen import CHECKPOINT, TOWER, official_config

CPU = Device(torch.device("cpu"))
WIDTH, INNER, WORDS, LAYERS = 4096, 14336, 32000, 32
SEEN, SEEN_INNER, SEEN_LAYERS = 1024, 4096, 24


def official_shapes() -> dict[str, tuple[int, ...]]:
    """Every weight of the official checkpoint, written down from the classes that it was saved from."""
    shapes = {
        "model.embed_tokens.weight": (WORDS, WIDTH),
        "model.norm.weight": (WIDTH,),
        "lm_head.weight": (WORDS, WIDTH),
        "model.image_newline": (WIDTH,),
        "model.mm_projector.0.weight": (WIDTH, SEEN),
        "model.mm_projector.0.bias": (WIDTH,),
        "model.mm_projector.2.weight": (WIDTH, WIDTH),
        "model.mm_projector.2.bias": (WIDTH,),
    }
    for layer in range(LAYERS):
        shapes |= {f"model.layers.{layer}.{name}.weight": shape for name, shape in MISTRAL_LAYER.items()}
    tower = {"embeddings.class_embedding": (SEEN,), "embeddings.patch_embedding.weight": (SEEN, 3, 14, 14)}
    tower |= {"embeddings.position_embedding.weight": (577, SEEN)}
    for norm in ("pre_layrnorm", "post_layernorm"):
        tower |= {f"{norm}.weight": (SEEN,), f"{norm}.bias": (SEEN,)}
    for layer in range(SEEN_LAYERS):
        for name, shape in CLIP_LAYER.items():
            tower |= {f"encoder.layers.{layer}.{name}.weight": shape, f"encoder.layers.{layer}.{name}.bias": shape[:1]}
    return shapes | {f"{TOWER}{name}": shape for name, shape in tower.items()}


MISTRAL_LAYER = {
    "self_attn.q_proj": (WIDTH, WIDTH),
    "self_attn.k_proj": (1024, WIDTH),
    "self_attn.v_proj": (1024, WIDTH),
    "self_attn.o_proj": (WIDTH, WIDTH),
    "mlp.gate_proj": (INNER, WIDTH),
    "mlp.up_proj": (INNER, WIDTH),
    "mlp.down_proj": (WIDTH, INNER),
    "input_layernorm": (WIDTH,),
    "post_attention_layernorm": (WIDTH,),
}
CLIP_LAYER = {
    "self_attn.q_proj": (SEEN, SEEN),
    "self_attn.k_proj": (SEEN, SEEN),
    "self_attn.v_proj": (SEEN, SEEN),
    "self_attn.out_proj": (SEEN, SEEN),
    "mlp.fc1": (SEEN_INNER, SEEN),
    "mlp.fc2": (SEEN, SEEN_INNER),
    "layer_norm1": (SEEN,),
    "layer_norm2": (SEEN,),
}


def official_state() -> dict[str, torch.Tensor]:
    return {name: torch.empty(shape, device="meta") for name, shape in official_shapes().items()}


@pytest.fixture(scope="module")
def full_size():
    return shapes_of(configuration(official_config()))


def test_official_checkpoint_fits_one_to_one(full_size):
    state = official_state()
    assert converted(state, full_size).keys() == full_size.keys()
    weights = sum(tensor.numel() for tensor in state.values())
    assert weights == 7_566_223_360
    assert weights * 2 == pytest.approx(4.94e9 + 5.00e9 + 4.93e9 + 0.262e9, rel=2e-3)  # its four files in 16 bits


def test_tables_that_old_versions_saved_are_left_out(full_size):
    tables = ("model.layers.0.self_attn.rotary_emb.inv_freq", f"{TOWER}embeddings.position_ids")
    state = official_state() | {name: torch.empty(64, device="meta") for name in tables}
    assert converted(state, full_size).keys() == full_size.keys()


def test_weights_that_do_not_fit_are_listed_in_order(full_size):
    state = official_state()
    del state["model.layers.7.mlp.up_proj.weight"], state["lm_head.weight"]
    state |= {"z": torch.empty(1), "model.layers.99.mlp.up_proj.weight": torch.empty(1)}
    state["model.image_newline"] = torch.empty(WIDTH + 1, device="meta")
    with pytest.raises(DialogGenLayoutError) as caught:
        converted(state, full_size)
    assert caught.value.surplus == ["model.layers.99.mlp.up_proj.weight", "z"]
    assert caught.value.missing == ["lm_head.weight", "model.language_model.layers.7.mlp.up_proj.weight"]
    assert caught.value.misshapen == ["model.image_newline"]
    assert "missing: lm_head.weight, model." in str(caught.value)


def test_configuration_says_what_the_official_one_does():
    config = configuration(official_config())
    assert config.text_config.rope_parameters["rope_theta"] == 1_000_000
    assert config.text_config.sliding_window is None
    assert (config.vision_config.image_size, config.vision_config.hidden_act) == (336, "quick_gelu")
    assert (config.vision_feature_layer, config.vision_feature_select_strategy) == (-2, "default")


@pytest.mark.parametrize(
    ("key", "value"), [("model_type", "mistral"), ("mm_projector_type", "linear"), ("mm_patch_merge_type", "flat")]
)
def test_another_kind_of_model_is_told(key, value):
    with pytest.raises(ValueError, match=key):
        configuration(official_config(**{key: value}))


def test_every_weight_arrives():
    written = {name: tensor for file in CHECKPOINT.glob("*.safetensors") for name, tensor in load_file(file).items()}
    arrived = load(str(CHECKPOINT), CPU).model.state_dict()
    assert len(arrived) == len(written)
    for name, tensor in converted(written, {name: each.shape for name, each in arrived.items()}).items():
        assert torch.equal(arrived[name], tensor), name


def test_folder_above_is_found_too(tmp_path):
    shutil.copytree(CHECKPOINT, tmp_path / "dialoggen")
    assert load(str(tmp_path), CPU).context == 600


@pytest.fixture
def copy(tmp_path):
    return shutil.copytree(CHECKPOINT, tmp_path / "copy")


def without_a_weight(copy):
    file = copy / "model-00001-of-00002.safetensors"
    save_file({name: tensor for name, tensor in load_file(file).items() if name != "lm_head.weight"}, file)


def of_another_kind(copy):
    config = json.loads((copy / "config.json").read_text())
    (copy / "config.json").write_text(json.dumps(config | {"model_type": "llava_llama"}))


@pytest.mark.parametrize(
    ("harm", "detail", "cause"),
    [
        (lambda copy: (copy / "config.json").unlink(), "config.json", "absent"),
        (lambda copy: (copy / "config.json").write_text("{"), "Expecting", "broken"),
        (lambda copy: (copy / "config.json").write_text("[]"), "list", "broken"),
        (lambda copy: (copy / "tokenizer.model").unlink(), "tokenizer.model", "absent"),
        (lambda copy: (copy / "tokenizer.model").write_bytes(b"cut"), "parse", "broken"),
        (lambda copy: (copy / "model-00001-of-00002.safetensors").write_bytes(b"cut"), "header", "broken"),
        (lambda copy: (copy / "model-00001-of-00002.safetensors").unlink(), "missing: ", "broken"),
        (lambda copy: [file.unlink() for file in copy.glob("*.safetensors")], "safetensors", "absent"),
        (without_a_weight, "missing: lm_head", "broken"),
        (of_another_kind, "llava_llama", "broken"),
    ],
)
def test_checkpoint_that_is_not_whole_is_told(copy, harm, detail, cause):
    harm(copy)
    with pytest.raises(UnusableModelError, match=detail) as caught:
        load(str(copy), CPU)
    assert caught.value.cause == cause
    assert "Tencent-Hunyuan/HunyuanDiT" in caught.value.message("zh")
    assert str(copy) not in caught.value.message("zh") + caught.value.message("en")

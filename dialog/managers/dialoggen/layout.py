"""DialogGen's weights and configuration in transformers' LLaVA-NeXT classes.

The checkpoint is of `LlavaMistralForCausalLM` (LLaVA 1.6, `model_type` "llava_mistral"), which transformers does not
have; its network is LLaVA-NeXT's, under other names. Its four files are 15.1 GB in 16 bits: the 7.24 billion weights
of Mistral, 0.30 of CLIP ViT-L/14 at 336 pixels and 0.02 of the projector, so that the vision tower is among them.
Nothing is dropped, guessed or left random: what does not fit one to one is an error that lists the names.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

import torch
from transformers import CLIPVisionConfig, LlavaNextConfig, MistralConfig
from transformers import LlavaNextForConditionalGeneration as LlavaNext

from dialog.managers.dialoggen.errors import DialogGenLayoutError

T = TypeVar("T")

# Official name -> ours; the first pattern that matches a whole name decides.
_NAMES = (
    (r"model\.mm_projector\.0\.(.*)", r"model.multi_modal_projector.linear_1.\1"),
    (r"model\.mm_projector\.2\.(.*)", r"model.multi_modal_projector.linear_2.\1"),
    (r"model\.vision_tower\.vision_tower\.vision_model\.(.*)", r"model.vision_tower.\1"),
    (r"(model\.image_newline)", r"\1"),
    (r"(lm_head\.weight)", r"\1"),
    (r"model\.((?:embed_tokens|layers|norm)\..*)", r"model.language_model.\1"),
)
# Tables that early versions of transformers saved with the weights; they follow from the configuration.
_COMPUTED = re.compile(r".*(?:embeddings\.position_ids|rotary_emb\.inv_freq)")

_TEXT = (
    "attention_dropout",
    "bos_token_id",
    "eos_token_id",
    "hidden_act",
    "hidden_size",
    "initializer_range",
    "intermediate_size",
    "max_position_embeddings",
    "num_attention_heads",
    "num_hidden_layers",
    "num_key_value_heads",
    "rms_norm_eps",
    "rope_theta",
    "sliding_window",
    "vocab_size",
)
# openai/clip-vit-large-patch14-336, for a folder without the tower's own configuration.
_VISION = {
    "hidden_size": 1024,
    "intermediate_size": 4096,
    "num_hidden_layers": 24,
    "num_attention_heads": 16,
    "image_size": 336,
    "patch_size": 14,
    "projection_dim": 768,
}
_VISION_KEYS = (*_VISION, "hidden_act", "layer_norm_eps", "num_channels")
_SELECT = {"patch": "default", "cls_patch": "full"}  # whether CLIP's class token stays out
# What this conversion relies on, and where transformers' class knows nothing else.
_REQUIRED = {
    "model_type": "llava_mistral",
    "mm_projector_type": "mlp2x_gelu",
    "mm_patch_merge_type": "spatial_unpad",
    "image_aspect_ratio": "anyres",
}


def configuration(official: Mapping[str, Any], vision: Mapping[str, Any] | None = None) -> LlavaNextConfig:
    """The checkpoint's `config.json` as transformers' configuration.

    `vision` is the configuration of the tower, by default that of CLIP ViT-L/14 at 336 pixels. Raises ValueError for
    another kind of model.
    """
    for key, value in _REQUIRED.items():
        if official.get(key, value if key != "model_type" else None) != value:
            raise ValueError(f"{key} is {official.get(key)!r}, not {value!r}")
    tower = (vision or {}).get("vision_config", vision) or _VISION
    text = MistralConfig(tie_word_embeddings=False, **_chosen(official, _TEXT))
    return LlavaNextConfig(
        text_config=text.to_dict(),
        vision_config=CLIPVisionConfig(**_chosen(tower, _VISION_KEYS)).to_dict(),
        image_token_index=text.vocab_size,  # no token stands for a picture: its features are put in place
        vision_feature_layer=official.get("mm_vision_select_layer", -2),
        vision_feature_select_strategy=_SELECT[official.get("mm_vision_select_feature", "patch")],
        image_grid_pinpoints=official.get("image_grid_pinpoints"),
        tie_word_embeddings=False,
    )


def converted(state: Mapping[str, T], expected: Mapping[str, torch.Size]) -> dict[str, T]:
    """`state` under transformers' names, which must be just those of `expected`, in its shapes.

    The values have a `shape`: tensors, or what stands for them. Raises DialogGenLayoutError.
    """
    renamed: dict[str, T] = {}
    surplus, misshapen = [], []
    for official, tensor in state.items():
        if _COMPUTED.fullmatch(official):
            continue
        name = our_name(official)
        if name is None or name not in expected:
            surplus.append(official)
            continue
        if tuple(tensor.shape) != tuple(expected[name]):  # type: ignore[attr-defined]
            misshapen.append(official)
        renamed[name] = tensor
    missing = sorted(expected.keys() - renamed.keys())
    if surplus or missing or misshapen:
        raise DialogGenLayoutError(sorted(surplus), missing, sorted(misshapen))
    return renamed


def our_name(official: str) -> str | None:
    """What transformers calls the weight that DialogGen calls `official`; None for no weight of it."""
    for pattern, name in _NAMES:
        if found := re.fullmatch(pattern, official):
            return found.expand(name)
    return None


def shapes_of(config: LlavaNextConfig) -> dict[str, torch.Size]:
    """Name and shape of every weight of the model, which is not built for it."""
    with torch.device("meta"):
        model = LlavaNext(config)
    return {name: tensor.shape for name, tensor in model.state_dict().items()}


def _chosen(values: Mapping[str, Any], keys: Iterable[str]) -> dict[str, Any]:
    return {key: values[key] for key in keys if key in values}

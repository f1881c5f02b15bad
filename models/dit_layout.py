"""DiT's weights under the names of diffusers' DiTTransformer2DModel (`facebook/DiT-XL-2-256`, `-512`), and back.

diffusers repeats the embeddings of time and class in every block, and has adaLN-Zero only. It computes another network
from the same weights (see models/timestep.py), so its layout is read here and run by the official rule.
"""

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor

from models.checkpoint import weights_in
from models.dit import DiT, DiTConfig
from models.errors import ConfigError, WeightsError
from models.renaming import Renaming, State, renamed, restored

_EMBEDDINGS = "norm1.emb."
_FIRST, _THEIRS = f"transformer_blocks.0.{_EMBEDDINGS}", "transformer_blocks.*."
_TABLE = "pos_embed"  # follows from the size; older files of diffusers have it under the second name
_OLD_TABLE = "pos_embed.pos_embed"
TABLE = [
    Renaming("x_embedder.proj", ("pos_embed.proj",)),
    Renaming("t_embedder.mlp.0", ("timestep_embedder.linear_1",)),
    Renaming("t_embedder.mlp.2", ("timestep_embedder.linear_2",)),
    Renaming("y_embedder.embedding_table", ("class_embedder.embedding_table",)),
    Renaming("blocks.*.attn.qkv", (f"{_THEIRS}attn1.to_q", f"{_THEIRS}attn1.to_k", f"{_THEIRS}attn1.to_v")),
    Renaming("blocks.*.attn.proj", (f"{_THEIRS}attn1.to_out.0",)),
    Renaming("blocks.*.mlp.fc1", (f"{_THEIRS}ff.net.0.proj",)),
    Renaming("blocks.*.mlp.fc2", (f"{_THEIRS}ff.net.2",)),
    Renaming("blocks.*.adaLN_modulation.1", (f"{_THEIRS}norm1.linear",)),
    Renaming("final_layer.adaLN_modulation.1", ("proj_out_1",)),
    Renaming("final_layer.linear", ("proj_out_2",)),
]
_SHARED = ("timestep_embedder.", "class_embedder.")


def to_official(checkpoint: Mapping[str, Any], network: DiT) -> State:
    """The weights for `network` in whatever file was published: the official program's, average and all, or that of
    diffusers. Raises WeightsError where there are none."""
    state = weights_in(checkpoint)
    return from_diffusers(state, network) if "proj_out_2.weight" in state else state


def from_diffusers(state: Mapping[str, Tensor], network: DiT) -> State:
    """diffusers' weights for `network`, which keeps its own table of positions. Raises WeightsError where they do not
    fit, or where blocks were trained apart that officially share an embedding."""
    _require_equal_embeddings(state)
    single = {key.removeprefix(_FIRST): tensor for key, tensor in state.items() if _is_kept(key)}
    return {_TABLE: network.pos_embed.detach()} | restored(single, TABLE)


def to_diffusers(state: Mapping[str, Tensor]) -> State:
    """Official weights for a `DiTTransformer2DModel(**diffusers_config(…))`. Raises WeightsError."""
    single = renamed({key: tensor for key, tensor in state.items() if key != _TABLE}, TABLE)
    depth = len({key.split(".")[1] for key in single if key.startswith("transformer_blocks.")})
    result: State = {}
    for key, tensor in single.items():
        blocks = range(depth) if key.startswith(_SHARED) else ()
        result |= {f"transformer_blocks.{index}.{_EMBEDDINGS}{key}": tensor for index in blocks} or {key: tensor}
    return result


def config_from_diffusers(values: Mapping[str, Any]) -> DiTConfig:
    """The network of a checkpoint of diffusers, from its `config.json`. Raises ConfigError where it is no DiT."""
    kind = values.get("norm_type")
    if kind not in (None, "ada_norm_zero"):
        raise ConfigError(
            zh=f"这不是 DiT 的配置：norm_type 是“{kind}”，应为“ada_norm_zero”。",
            en=f"This is no configuration of a DiT: norm_type is '{kind}', not 'ada_norm_zero'.",
        )
    try:
        channels = values["in_channels"]
        return DiTConfig(
            input_size=values["sample_size"],
            patch_size=values["patch_size"],
            in_channels=channels,
            hidden_size=values["num_attention_heads"] * values["attention_head_dim"],
            depth=values["num_layers"],
            num_heads=values["num_attention_heads"],
            num_classes=values["num_embeds_ada_norm"],
            learn_sigma=values.get("out_channels") == 2 * channels,
        )
    except KeyError as error:
        raise ConfigError(
            zh=f"这不是 DiT 的配置：缺少 {error}。", en=f"This is no configuration of a DiT: {error} is missing."
        ) from error


def diffusers_config(config: DiTConfig) -> dict[str, Any]:
    """Arguments of diffusers' DiTTransformer2DModel. Raises ConfigError for what diffusers does not have."""
    if config.conditioning != "adaln-zero" or config.flow or config.mlp_ratio != 4 or not config.class_dropout_prob:
        raise ConfigError(
            zh="diffusers 只有 adaLN-Zero 的 DiT，MLP 总是四倍宽，并带有“无类别”。请改用这里的 DiT 网络。",
            en="diffusers has DiT with adaLN-Zero, MLPs of four times the width and a row for no class only. "
            "Use the DiT network of this package.",
        )
    return {
        "num_attention_heads": config.num_heads,
        "attention_head_dim": config.hidden_size // config.num_heads,
        "in_channels": config.in_channels,
        "out_channels": config.out_channels,
        "num_layers": config.depth,
        "sample_size": config.input_size,
        "patch_size": config.patch_size,
        "num_embeds_ada_norm": config.num_classes,
    }


def _is_kept(key: str) -> bool:
    """Of what is repeated, block 0's."""
    return key != _OLD_TABLE and (f".{_EMBEDDINGS}" not in key or key.startswith(_FIRST))


def _require_equal_embeddings(state: Mapping[str, Tensor]) -> None:
    apart = []
    for key, tensor in state.items():
        _, found, name = key.partition(f".{_EMBEDDINGS}")
        first = state.get(f"{_FIRST}{name}") if found else None
        if found and (first is None or (first is not tensor and not torch.equal(first, tensor))):
            apart.append(f"{key}: differs from that of transformer_blocks.0")
    if apart:
        raise WeightsError(sorted(apart))

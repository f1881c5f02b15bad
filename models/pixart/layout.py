"""PixArt's weights under the names of diffusers' PixArtTransformer2DModel, and back.

diffusers has α and Σ without KV compression and QK-norm, and always four times the width in the MLPs. It keeps
neither the table of positions, which follows from the configuration, nor the text of nothing at all.
"""

from collections.abc import Mapping
from typing import Any

from torch import Tensor

from models.errors import ConfigError
from models.pixart.config import PixArtConfig
from models.pixart.network import PixArt
from models.renaming import Renaming, State, renamed, restored

_ONLY_OFFICIAL = ("pos_embed", "y_embedder.y_embedding")
_TIME, _SIZE, _SHAPE = (
    f"adaln_single.emb.{name}_embedder.linear_" for name in ("timestep", "resolution", "aspect_ratio")
)
_THEIRS = "transformer_blocks.*."
TABLE = [
    Renaming("x_embedder.proj", ("pos_embed.proj",)),
    Renaming("t_embedder.mlp.0", (f"{_TIME}1",)),
    Renaming("t_embedder.mlp.2", (f"{_TIME}2",)),
    Renaming("csize_embedder.mlp.0", (f"{_SIZE}1",)),
    Renaming("csize_embedder.mlp.2", (f"{_SIZE}2",)),
    Renaming("ar_embedder.mlp.0", (f"{_SHAPE}1",)),
    Renaming("ar_embedder.mlp.2", (f"{_SHAPE}2",)),
    Renaming("t_block.1", ("adaln_single.linear",)),
    Renaming("y_embedder.y_proj.fc1", ("caption_projection.linear_1",)),
    Renaming("y_embedder.y_proj.fc2", ("caption_projection.linear_2",)),
    Renaming("blocks.*.scale_shift_table", (f"{_THEIRS}scale_shift_table",)),
    Renaming("blocks.*.attn.qkv", (f"{_THEIRS}attn1.to_q", f"{_THEIRS}attn1.to_k", f"{_THEIRS}attn1.to_v")),
    Renaming("blocks.*.attn.proj", (f"{_THEIRS}attn1.to_out.0",)),
    Renaming("blocks.*.cross_attn.q_linear", (f"{_THEIRS}attn2.to_q",)),
    Renaming("blocks.*.cross_attn.kv_linear", (f"{_THEIRS}attn2.to_k", f"{_THEIRS}attn2.to_v")),
    Renaming("blocks.*.cross_attn.proj", (f"{_THEIRS}attn2.to_out.0",)),
    Renaming("blocks.*.mlp.fc1", (f"{_THEIRS}ff.net.0.proj",)),
    Renaming("blocks.*.mlp.fc2", (f"{_THEIRS}ff.net.2",)),
    Renaming("final_layer.scale_shift_table", ("scale_shift_table",)),
    Renaming("final_layer.linear", ("proj_out",)),
]


def to_diffusers(state: Mapping[str, Tensor]) -> State:
    """Official weights for a `PixArtTransformer2DModel(**diffusers_config(…))`. Raises WeightsError."""
    return renamed({key: tensor for key, tensor in state.items() if key not in _ONLY_OFFICIAL}, TABLE)


def from_diffusers(state: Mapping[str, Tensor], network: PixArt) -> State:
    """diffusers' weights for `network`, which keeps what diffusers does not have. Raises WeightsError."""
    return fitted(restored(state, TABLE), network)


def fitted(state: Mapping[str, Tensor], network: PixArt) -> State:
    """Official weights with what some checkpoints leave out, or have for another size, taken from `network`.

    These are the text of nothing at all and, in networks for many sizes, the table of positions, which they never
    read.
    """
    own = {name: tensor for name, tensor in network.named_buffers() if name in _ONLY_OFFICIAL}
    unread = {"pos_embed"} if network.config.multi_scale else set()
    return own | {key: tensor for key, tensor in state.items() if key not in unread}


def config_from_diffusers(values: Mapping[str, Any], tokens: int = 120) -> PixArtConfig:
    """The network of a checkpoint of diffusers, from its `config.json`. Raises ConfigError where it is no PixArt.

    `tokens` is how long a text may be, which is not in the file: 120, or 300 with Σ.
    """
    if values.get("norm_type", "ada_norm_single") != "ada_norm_single" or not values.get("caption_channels"):
        raise ConfigError(
            zh="这不是 PixArt 的配置：norm_type 应为“ada_norm_single”，并且要有 caption_channels。",
            en="This is no configuration of a PixArt: it needs norm_type 'ada_norm_single' and caption_channels.",
        )
    given = {name: value for name, value in values.items() if value is not None}
    size, channels, heads = (
        given.get("sample_size", 128),
        given.get("in_channels", 4),
        given.get("num_attention_heads", 16),
    )
    return PixArtConfig(
        multi_scale=True,
        micro_condition=given.get("use_additional_conditions", size == 128),
        input_size=size,
        patch_size=given.get("patch_size", 2),
        in_channels=channels,
        hidden_size=heads * given.get("attention_head_dim", 72),
        depth=given.get("num_layers", 28),
        num_heads=heads,
        pred_sigma=(values.get("out_channels", 8) or channels) == 2 * channels,
        caption_channels=given["caption_channels"],
        model_max_length=tokens,
        pe_interpolation=given.get("interpolation_scale", max(size // 64, 1)),
    )


def diffusers_config(config: PixArtConfig) -> dict[str, Any]:
    """Arguments of diffusers' PixArtTransformer2DModel. Raises ConfigError for what diffusers does not have."""
    if config.kv_compression or config.qk_norm or config.mlp_ratio != 4:
        raise ConfigError(
            zh="diffusers 的 PixArt 没有 KV 压缩、QK-norm，MLP 也总是四倍宽。请改用这里的 PixArt 网络。",
            en="diffusers' PixArt has no KV compression, no QK-norm and MLPs of four times the width only. "
            "Use the PixArt network of this package.",
        )
    return {
        "sample_size": config.input_size,
        "patch_size": config.patch_size,
        "in_channels": config.in_channels,
        "out_channels": config.out_channels,
        "num_layers": config.depth,
        "num_attention_heads": config.num_heads,
        "attention_head_dim": config.hidden_size // config.num_heads,
        "cross_attention_dim": config.hidden_size,
        "caption_channels": config.caption_channels,
        "interpolation_scale": config.pe_interpolation,
        "use_additional_conditions": config.micro_condition,
    }

"""Hunyuan-DiT's official weights, and its ControlNet's, under diffusers' names, and back."""

from collections.abc import Mapping

from torch import Tensor

from models.renaming import Renaming, State, renamed, restored

_EXTRA = "time_extra_emb."
TABLE = [
    Renaming("x_embedder.proj", ("pos_embed.proj",)),
    Renaming("t_embedder.mlp.0", (f"{_EXTRA}timestep_embedder.linear_1",)),
    Renaming("t_embedder.mlp.2", (f"{_EXTRA}timestep_embedder.linear_2",)),
    Renaming("extra_embedder.0", (f"{_EXTRA}extra_embedder.linear_1",)),
    Renaming("extra_embedder.2", (f"{_EXTRA}extra_embedder.linear_2",)),
    Renaming("style_embedder", (f"{_EXTRA}style_embedder",)),
    *(
        Renaming(f"pooler.{name}", (f"{_EXTRA}pooler.{name}",))
        for name in ("positional_embedding", "q_proj", "k_proj", "v_proj", "c_proj")
    ),
    Renaming("mlp_t5.0", ("text_embedder.linear_1",)),
    Renaming("mlp_t5.2", ("text_embedder.linear_2",)),
    Renaming("text_embedding_padding", ("text_embedding_padding",)),
    Renaming("blocks.*.norm1", ("blocks.*.norm1.norm",)),
    Renaming("blocks.*.default_modulation.1", ("blocks.*.norm1.linear",)),
    Renaming("blocks.*.attn1.Wqkv", tuple(f"blocks.*.attn1.to_{name}" for name in "qkv")),
    Renaming("blocks.*.attn2.q_proj", ("blocks.*.attn2.to_q",)),
    Renaming("blocks.*.attn2.kv_proj", ("blocks.*.attn2.to_k", "blocks.*.attn2.to_v")),
    *(
        row
        for name in ("blocks.*.attn1.", "blocks.*.attn2.")
        for row in (
            Renaming(f"{name}q_norm", (f"{name}norm_q",)),
            Renaming(f"{name}k_norm", (f"{name}norm_k",)),
            Renaming(f"{name}out_proj", (f"{name}to_out.0",)),
        )
    ),
    # The two programs number the norms in different orders.
    Renaming("blocks.*.norm2", ("blocks.*.norm3",)),
    Renaming("blocks.*.norm3", ("blocks.*.norm2",)),
    Renaming("blocks.*.mlp.fc1", ("blocks.*.ff.net.0.proj",)),
    Renaming("blocks.*.mlp.fc2", ("blocks.*.ff.net.2",)),
    Renaming("blocks.*.skip_norm", ("blocks.*.skip_norm",)),
    Renaming("blocks.*.skip_linear", ("blocks.*.skip_linear",)),
    # Shift and scale come in different orders.
    Renaming("final_layer.adaLN_modulation.1", ("norm_out.linear",), swapped=True),
    Renaming("final_layer.linear", ("proj_out",)),
    Renaming("before_proj", ("input_block",)),
    Renaming("after_proj_list.*", ("controlnet_blocks.*",)),
]


def to_diffusers(state: Mapping[str, Tensor]) -> State:
    """Official weights, of the network or its ControlNet, under diffusers' names. Raises WeightsError."""
    return renamed(state, TABLE)


def to_official(state: Mapping[str, Tensor]) -> State:
    """diffusers' weights, of the network or its ControlNet, under the official names. Raises WeightsError."""
    return restored(state, TABLE)

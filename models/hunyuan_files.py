"""The network that an official file of Hunyuan-DiT holds, read from the shapes of its weights alone."""

from collections.abc import Mapping

from diffusers import HunyuanDiT2DModel
from torch import Tensor

from models.errors import WeightsError
from models.hunyuan import Arguments, HunyuanConfig
from models.hunyuan_layout import to_diffusers
from models.verify import load_strictly


def network_of(weights: Mapping[str, Tensor]) -> HunyuanDiT2DModel:
    """diffusers' network with these weights, of version 1.0, 1.1 or 1.2. Raises WeightsError."""
    try:
        config, pooled = config_of(weights), weights["pooler.c_proj.weight"].shape[0]
    except KeyError as error:
        raise WeightsError([f"{error.args[0]}: missing"]) from error
    own = {"pooled_projection_dim": pooled, "num_layers": config.depth, "learn_sigma": config.args.learn_sigma}
    network = HunyuanDiT2DModel(**config.diffusers() | own)
    load_strictly(network, to_diffusers(weights))
    return network


def config_of(weights: Mapping[str, Tensor]) -> HunyuanConfig:
    """The configuration of the network, from its official weights. Raises KeyError where they are none."""
    width, channels, patch, _ = weights["x_embedder.proj.weight"].shape
    padding, words = weights["text_embedding_padding"].shape
    long = weights["pooler.positional_embedding"].shape[0] - 1
    styled = "style_embedder.weight" in weights
    arguments = Arguments(
        learn_sigma=weights["final_layer.linear.weight"].shape[0] == 2 * channels * patch**2,
        text_states_dim=words,
        text_states_dim_t5=weights["mlp_t5.0.weight"].shape[1],
        text_len=padding - long,
        text_len_t5=long,
        size_cond=(1024, 1024) if styled else None,
        use_style_cond=styled,
    )
    return HunyuanConfig(
        arguments,
        input_size=(128, 128),  # of the training; positions come from outside
        patch_size=patch,
        in_channels=channels,
        hidden_size=width,
        depth=len({name.split(".")[1] for name in weights if name.startswith("blocks.")}),
        num_heads=width // len(weights["blocks.0.attn1.q_norm.weight"]),
        mlp_ratio=(len(weights["blocks.0.mlp.fc1.weight"]) + 0.5) / width,  # is rounded down to whole channels
    )

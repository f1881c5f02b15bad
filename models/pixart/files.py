"""The network that an official file of PixArt holds, read from the shapes of its weights alone."""

from collections.abc import Mapping

import torch
from torch import Tensor

from models.pixart.checkpoints import CHECKPOINTS
from models.pixart.config import KVCompression, PixArtConfig
from models.pixart.control import ControlledPixArt
from models.pixart.layout import fitted
from models.pixart.network import PixArt
from models.verify import load_strictly

HEAD = 72  # channels of a head in every published network; no shape tells them
_BASE = "base_model."


def network_of(weights: Mapping[str, Tensor], name: str = "") -> PixArt | ControlledPixArt:
    """A `PixArt` with these weights, or a `ControlledPixArt` where there are those of a control network.

    `name` is that of the file without its ending; a published one says what the shapes do not. Raises WeightsError.
    """
    inside = {key.removeprefix(_BASE): tensor for key, tensor in weights.items() if key.startswith(_BASE)} or weights
    base = PixArt(CHECKPOINTS.get(name) or config_of(inside))
    inside = fitted(inside, base)
    control = {key: tensor for key, tensor in weights.items() if key.startswith("controlnet.")}
    if not control:
        load_strictly(base, inside)
        return base
    network = ControlledPixArt(base, copies=len({key.split(".")[1] for key in control}))
    load_strictly(network, {_BASE + key: tensor for key, tensor in inside.items()} | control)
    return network


def config_of(weights: Mapping[str, Tensor]) -> PixArtConfig:
    """The configuration of a network for many sizes, from its official weights. Raises KeyError where they are none."""
    width, channels, patch, _ = weights["x_embedder.proj.weight"].shape
    side = round(weights["pos_embed"].shape[1] ** 0.5) * patch if "pos_embed" in weights else 128
    nothing, table = weights.get("y_embedder.y_embedding"), weights.get("pos_embed")
    return PixArtConfig(
        multi_scale=True,
        micro_condition="csize_embedder.mlp.0.weight" in weights,
        input_size=side,
        patch_size=patch,
        in_channels=channels,
        hidden_size=width,
        depth=len(_blocks(weights)),
        num_heads=width // HEAD,
        mlp_ratio=weights["blocks.0.mlp.fc1.weight"].shape[0] / width,
        pred_sigma=weights["final_layer.linear.weight"].shape[0] == 2 * channels * patch**2,
        caption_channels=weights["y_embedder.y_proj.fc1.weight"].shape[1],
        model_max_length=120 if nothing is None else len(nothing),
        pe_interpolation=(_interpolation(table) if table is not None else None) or side / 64,
        qk_norm="blocks.0.attn.q_norm.weight" in weights,
        kv_compression=_compression(weights),
    )


def _interpolation(table: Tensor) -> float | None:
    """What the places in a table of positions, (1, N, width), were divided by; None where it does not tell.

    Its first sine and first cosine are of the column itself, here of the second patch.
    """
    sines = table[0, 1:2, 0].double()
    cosines = table[0, 1:2, table.shape[2] // 4].double()
    place = torch.atan2(sines, cosines).sum().item()
    return round(1 / place, 1) if place > 0 else None  # tables in half precision are not exact


def _compression(weights: Mapping[str, Tensor]) -> KVCompression | None:
    """The one way of compression that has weights, by convolution."""
    found = {number: weights[f"blocks.{number}.attn.sr.weight"].shape[-1] for number in _blocks(weights, "attn.sr.")}
    return KVCompression("conv", next(iter(found.values())), tuple(sorted(found))) if found else None


def _blocks(weights: Mapping[str, Tensor], part: str = "") -> set[int]:
    """The numbers of the blocks that have weights of this part."""
    names = (key.split(".", 2) for key in weights if key.startswith("blocks."))
    return {int(number) for _, number, rest in names if rest.startswith(part)}

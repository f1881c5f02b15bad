"""The network of PixArt behind one call, whichever of its two layouts the weights lie in.

Weights in the layout of diffusers run in diffusers' PixArtTransformer2DModel, which is equal to the official network.
The official files run in models/pixart, which also has what diffusers has not: keys and values that are compressed,
and δ's ControlNet-Transformer.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import torch
from diffusers import PixArtTransformer2DModel
from torch import Tensor, nn

from generation.parts import OpenCheckpoint
from generation.rows import Size
from models.pixart.control import ControlledPixArt
from models.pixart.files import network_of
from models.pixart.network import PixArt


@dataclass(frozen=True)
class Condition:
    """What the network is told of N pictures beside their latents and the moment."""

    states: Tensor  # (N, L, C): T5's hidden states
    mask: Tensor  # (N, L): 1 at tokens
    size: Size  # of the pictures in pixels
    control: Tensor | None = None  # (N, channels, h, w): the latents of control pictures

    def sizes(self) -> tuple[Tensor, Tensor]:
        """Height and width in pixels, (N, 2), and the aspect ratio, height by width, (N, 1)."""
        (width, height), count = self.size, len(self.states)
        sides = torch.tensor([[height, width]], dtype=torch.float32, device=self.states.device)
        return sides.repeat(count, 1), (sides[:, :1] / sides[:, 1:]).repeat(count, 1)


# Latents (N, C, h, w) in the dtype of the network, timesteps (N), condition -> (N, C or 2C, h, w).
Network = Callable[[Tensor, Tensor, Condition], Tensor]


def load_network(checkpoint: OpenCheckpoint) -> tuple[Network, Sequence[nn.Module]]:
    """The network of an open checkpoint, on the device, and the blocks that it runs."""
    if not checkpoint.file:
        transformer = checkpoint.network(PixArtTransformer2DModel, "transformer")
        return partial(_diffusers, transformer), list(transformer.transformer_blocks)
    official = network_of(checkpoint.weights(), checkpoint.file.rpartition(".")[0])
    network = checkpoint.placed(official, checkpoint.networks)
    return partial(_official, network), list(network.blocks)


def _diffusers(transformer: PixArtTransformer2DModel, latents: Tensor, moment: Tensor, condition: Condition) -> Tensor:
    sides, shape = condition.sizes() if transformer.use_additional_conditions else (None, None)
    output: Tensor = transformer(
        latents.to(transformer.dtype),
        encoder_hidden_states=condition.states.to(transformer.dtype),
        encoder_attention_mask=condition.mask,
        timestep=moment,
        added_cond_kwargs={"resolution": sides, "aspect_ratio": shape},
        return_dict=False,
    )[0]
    return output


def _official(network: PixArt | ControlledPixArt, latents: Tensor, moment: Tensor, condition: Condition) -> Tensor:
    dtype = next(network.parameters()).dtype
    sides, shape = condition.sizes()
    sizes = {"img_hw": sides, "aspect_ratio": shape}
    inputs = (latents.to(dtype), moment, condition.states[:, None].to(dtype), condition.mask, sizes)
    if isinstance(network, ControlledPixArt) and condition.control is not None:
        output: Tensor = network(*inputs, condition.control.to(dtype))
    else:
        output = network(*inputs)
    return output

"""From a class-conditional DiT to a PixArt that draws the same: its blocks, and one modulation for all (adaLN-single).

Chen et al. 2023 (arXiv 2310.00426), section 2.3. In a DiT each block makes its shifts, scales and gates of the time and
the class; in a PixArt all blocks share what is made of the time, and each adds a table of its own. The tables are
chosen so that at one timestep, and without a class, both networks are the same. At the others they differ as little as
can be: what is shared is how the modulation changes on the average of the blocks, which is the best that can be shared,
and the vector of the time, to which the last layer adds its table as it is, how that changes on the average of its
shift and its scale. Both are found by least squares, from what the DiT made of the timesteps in its hidden layer.
"""

from dataclasses import dataclass
from typing import Any, cast

import torch
from diffusers import PixArtTransformer2DModel
from torch import Tensor, nn

from generation.learned_variance import TRAINED_STEPS
from models.dit import AdaLNFinalLayer, AdaLNZeroBlock, DiT
from models.pixart.layout import to_diffusers

CHOSEN = 500  # the timestep at which nothing changes, the paper's
_TOLD_ELSEWHERE = ("adaLN_modulation", "y_embedder", "pos_embed")
_STRIDE = 4  # of timesteps that are looked at; what lies between them is alike
_STIFFNESS = 1e-4  # of the variance of the inputs: keeps the weights from growing large for what is hardly there


@dataclass(frozen=True)
class Modulation:
    """What a DiT without a class does to its tokens at T timesteps, each as long as the width D of the network."""

    blocks: Tensor  # (T, blocks, 6, D): shift, scale and gate of the attention, then of the MLP
    last: Tensor  # (T, 2, D): shift and scale

    @classmethod
    @torch.no_grad()
    def of(cls, dit: DiT, timesteps: Tensor) -> "Modulation":
        nothing = torch.tensor([dit.config.num_classes])
        moment = dit.t_embedder(timesteps) + dit.y_embedder.embedding_table(nothing)  # (T, D)
        blocks = [cast(AdaLNZeroBlock, block).adaLN_modulation(moment).unflatten(1, (6, -1)) for block in dit.blocks]
        last = cast(AdaLNFinalLayer, dit.final_layer).adaLN_modulation(moment).unflatten(1, (2, -1))
        return cls(torch.stack(blocks, dim=1), last)


@torch.no_grad()
def begin_as_dit(model: PixArtTransformer2DModel, dit: DiT, chosen: int = CHOSEN) -> None:
    """Give a fresh PixArt of the same size what a DiT knows; of texts it is not told anything yet."""
    state = {name: weight for name, weight in dit.state_dict().items() if not any(e in name for e in _TOLD_ELSEWHERE)}
    model.load_state_dict(to_diffusers(state), strict=False)
    for block in model.transformer_blocks:
        for weight in block.attn2.to_out[0].parameters():
            nn.init.zeros_(weight)
    timesteps = torch.cat([torch.tensor([chosen]), torch.arange(0, TRAINED_STEPS, _STRIDE)]).float()
    modulation = Modulation.of(dit, timesteps)
    _share(model.adaln_single, timesteps, modulation)
    _write_tables(model, timesteps, modulation)


def _share(single: Any, timesteps: Tensor, modulation: Modulation) -> None:
    """Fit `AdaLayerNormSingle` of diffusers to the means; the first of the timesteps is met."""
    embedder = single.emb.timestep_embedder
    hidden = embedder.act(embedder.linear_1(single.emb.time_proj(timesteps)))
    _fit(embedder.linear_2, hidden, modulation.last.mean(dim=1))
    _fit(single.linear, single.silu(embedder.linear_2(hidden)), modulation.blocks.mean(dim=1).flatten(1))


def _fit(layer: nn.Linear, inputs: Tensor, wanted: Tensor) -> None:
    """Least squares for (T, inputs) -> (T, outputs), exactly so for the first row."""
    first, last = inputs[0], wanted[0]
    known = (inputs - first).double()
    stiffness = _STIFFNESS * known.square().mean() * len(known) * torch.eye(len(first), dtype=torch.double)
    weight = torch.linalg.solve(known.T @ known + stiffness, known.T @ (wanted - last).double())
    layer.weight.copy_(weight.T)
    layer.bias.copy_(last - layer.weight @ first)


def _write_tables(model: PixArtTransformer2DModel, timesteps: Tensor, modulation: Modulation) -> None:
    """What the first of the timesteps is for each block, beyond what is shared."""
    shared, moment = model.adaln_single(timesteps[:1], hidden_dtype=torch.float32)  # (1, 6 D), (1, D)
    for block, wanted in zip(model.transformer_blocks, modulation.blocks[0], strict=True):
        block.scale_shift_table.copy_(wanted - shared.unflatten(1, (6, -1))[0])
    model.scale_shift_table.copy_(modulation.last[0] - moment)

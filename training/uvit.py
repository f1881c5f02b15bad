"""A small U-ViT of the world's 256 things, one a class (Bao et al. 2023, arXiv 2209.12152): noise, long skips.

    python -m training.uvit --runs runs --start assets/checkpoints/hunyuan-dit --base assets/checkpoints/dit
    python -m generation --backend uvit --checkpoint runs/uvit/checkpoint "一只猫" cat.png

As officially: the betas of Stable Diffusion, times counted from 1, and the last of the classes stands for none. Other
than officially, it begins from the small DiT: its blocks are DiT's in the mean of their modulation, and its long skips
let pass what they get. What class and moment change is learned anew, from their tokens.
"""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import cast

import torch
from torch import Tensor, nn

from generation.dpm_solver import stable_diffusion_betas
from generation.learned_variance import TRAINED_STEPS
from models.dit import DiT
from models.uvit import Block, ClassConfig, ClassUViT
from training import dit
from training.classes import Recipe, command

CONFIG = ClassConfig(
    img_size=32, patch_size=4, in_chans=4, embed_dim=288, depth=8, num_heads=6, qkv_bias=True, num_classes=257
)
DROPPED = 0.15  # of the classes, for guidance
STEPS = 2400
_ASKED = 2000  # moments and classes, of which the mean modulation is taken


def recipe(config: ClassConfig = CONFIG, *, skip: bool = True) -> Recipe:
    """Of a U-ViT, with its long skips or without them."""
    return Recipe(
        name="uvit",
        about=f"A U-ViT (Bao et al. 2023, arXiv 2209.12152): {config.depth + 1} blocks of width {config.embed_dim}, "
        f"patches of {config.patch_size}, {'long skips' if skip else 'no long skips'}; noise, with the betas of Stable "
        "Diffusion. It began from `../dit`, unlike the paper's.",
        build=lambda: ClassUViT(replace(config, skip=skip)),
        table=lambda model: cast(nn.Embedding, cast(ClassUViT, model).label_emb).weight,
        losses=losses,
        sampling={"steps": 15, "guidance": 5.0},
        begin=begin_as_dit,
    )


def losses(model: nn.Module, clean: Tensor, labels: Tensor) -> Tensor:
    """(N,): the error of the noise, at times drawn evenly."""
    kept = _kept()
    t, noise = torch.randint(len(kept), (len(clean),)), torch.randn_like(clean)
    signal = kept[t, None, None, None]
    noisy = signal.sqrt() * clean + (1 - signal).sqrt() * noise
    none = len(cast(nn.Embedding, cast(ClassUViT, model).label_emb).weight) - 1
    told = torch.where(torch.rand(len(labels)) < DROPPED, none, labels)
    return (model(noisy, t.float() + 1, told) - noise).float().square().flatten(1).mean(dim=1)


def begin_as_dit(model: nn.Module, folder: Path) -> None:
    """Give a fresh U-ViT what a DiT of the same width in `folder` knows."""
    known, own = dit.load(folder), cast(ClassUViT, model)
    with torch.no_grad():
        _begin_as(own, known, _conditions(known))


def _conditions(known: DiT) -> Tensor:
    """(N, D): what modulates the blocks of a DiT at moments and for classes drawn evenly."""
    classes = torch.randint(known.config.num_classes, (_ASKED,))
    moments = known.t_embedder(torch.randint(TRAINED_STEPS, (_ASKED,)).float())
    return nn.functional.silu(moments + known.y_embedder.embedding_table(classes))


def _begin_as(own: ClassUViT, known: DiT, conditions: Tensor) -> None:
    first = own.pos_embed.shape[1] - known.pos_embed.shape[1]  # tokens before the patches
    own.pos_embed.zero_()[:, first:].copy_(known.pos_embed)
    own.patch_embed.load_state_dict(known.x_embedder.state_dict())
    cast(nn.Embedding, own.label_emb).load_state_dict(known.y_embedder.embedding_table.state_dict())
    for block, like in zip([*own.in_blocks, *own.out_blocks], known.blocks, strict=True):
        _begin_block(cast(Block, block), like, conditions)
    for last in (own.mid_block.attn.proj, own.mid_block.mlp.fc2):
        nn.init.zeros_(last.weight)  # DiT has no block there
    _begin_to_answer(own, known, conditions)


def _begin_block(block: Block, like: nn.Module, conditions: Tensor) -> None:
    """Attention and MLP; the mean modulation goes into the norms before them and the last layers of both."""
    block.attn.load_state_dict(like.attn.state_dict())
    block.mlp.load_state_dict(like.mlp.state_dict())
    halves = like.adaLN_modulation[-1](conditions).mean(dim=0).chunk(2)
    for norm, last, half in zip((block.norm1, block.norm2), (block.attn.proj, block.mlp.fc2), halves, strict=True):
        shift, scale, gate = half.chunk(3)
        _modulate(norm, shift, scale)
        last.weight.mul_(gate[:, None])
        last.bias.mul_(gate)
    if block.skip_linear is not None:
        width = len(block.skip_linear.weight)
        block.skip_linear.weight.copy_(torch.eye(width, 2 * width))


def _begin_to_answer(own: ClassUViT, known: DiT, conditions: Tensor) -> None:
    """The noise without its variance; the convolution behind it changes nothing yet."""
    last = known.final_layer
    _modulate(own.norm, *last.adaLN_modulation[-1](conditions).mean(dim=0).chunk(2))
    for name, given in last.linear.state_dict().items():
        both = given.unflatten(0, (-1, 2, known.config.in_channels))  # (patch², noise and variance, C, …)
        getattr(own.decoder_pred, name).copy_(both[:, 0].flatten(0, 1))
    if isinstance(own.final_layer, nn.Conv2d):
        nn.init.dirac_(own.final_layer.weight)
        nn.init.zeros_(cast(Tensor, own.final_layer.bias))


def _modulate(norm: nn.LayerNorm, shift: Tensor, scale: Tensor) -> None:
    norm.weight.copy_(1 + scale)
    norm.bias.copy_(shift)


@cache
def _kept() -> Tensor:
    """(1000,): of the picture's energy."""
    return torch.cumprod(1 - stable_diffusion_betas().double(), dim=0).float()


def main() -> None:
    command(recipe(), STEPS, after="dit")


if __name__ == "__main__":
    main()

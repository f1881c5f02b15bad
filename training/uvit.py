"""A small U-ViT of the world's 256 things, one a class (Bao et al. 2023, arXiv 2209.12152): noise, long skips.

    python -m training.uvit --runs runs --start assets/checkpoints/hunyuan-dit --steps 1800
    python -m generation --backend uvit --checkpoint runs/uvit/checkpoint "一只猫" cat.png

As officially: the betas of Stable Diffusion, times counted from 1, and the last of the classes stands for none.
"""

from dataclasses import replace
from functools import cache
from typing import cast

import torch
from torch import Tensor, nn

from generation.dpm_solver import stable_diffusion_betas
from models.uvit import ClassConfig, ClassUViT
from training.classes import Recipe, command

CONFIG = ClassConfig(img_size=32, patch_size=4, in_chans=4, embed_dim=288, depth=8, num_heads=6, num_classes=257)
DROPPED = 0.15  # of the classes, for guidance
STEPS = 1800


def recipe(config: ClassConfig = CONFIG, *, skip: bool = True) -> Recipe:
    """Of a U-ViT, with its long skips or without them."""
    return Recipe(
        name="uvit",
        about=f"A U-ViT (Bao et al. 2023, arXiv 2209.12152): {config.depth + 1} blocks of width {config.embed_dim}, "
        f"patches of {config.patch_size}, {'long skips' if skip else 'no long skips'}; noise, with the betas of Stable "
        "Diffusion. Its class table began as what each thing looks like from afar, unlike the paper's.",
        build=lambda: ClassUViT(replace(config, skip=skip)),
        table=lambda model: cast(nn.Embedding, cast(ClassUViT, model).label_emb).weight,
        losses=losses,
        sampling={"steps": 25, "guidance": 3.0},
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


@cache
def _kept() -> Tensor:
    """(1000,): of the picture's energy."""
    return torch.cumprod(1 - stable_diffusion_betas().double(), dim=0).float()


def main() -> None:
    command(recipe(), STEPS)


if __name__ == "__main__":
    main()

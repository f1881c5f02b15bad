"""Whole PixArts of a few thousand random weights, in the folder layout of diffusers' pipelines."""

from dataclasses import replace
from pathlib import Path

import torch
from diffusers import DPMSolverMultistepScheduler, PixArtAlphaPipeline, PixArtTransformer2DModel

from generation.backends import Checkpoint
from models.pixart.control import ControlledPixArt
from models.pixart.layout import config_from_diffusers, from_diffusers
from models.pixart.network import PixArt
from tests import tiny_hunyuan

NOISE = {"beta_schedule": "linear", "beta_start": 0.0001, "beta_end": 0.02}  # of the official checkpoints


def tiny_pixart(folder: Path, *, sizes: bool = False) -> Path:
    """Write the checkpoint to `folder`; always the same weights. With `sizes` it is told those of the picture."""
    torch.manual_seed(0)
    PixArtAlphaPipeline(
        tokenizer=tiny_hunyuan.t5_tokenizer(),
        text_encoder=tiny_hunyuan.t5(),
        vae=tiny_hunyuan.vae(),
        transformer=_transformer(sizes),
        scheduler=DPMSolverMultistepScheduler(**NOISE),
    ).save_pretrained(folder)
    return folder


def control_file(folder: Path) -> Path:
    """A network with a copy of its first block, as the official program saves it, beside the other parts."""
    transformer = PixArtTransformer2DModel.from_pretrained(folder, subfolder="transformer")
    base = PixArt(config_from_diffusers(transformer.config))
    base.load_state_dict(from_diffusers(transformer.state_dict(), base))
    network = ControlledPixArt(base, copies=1)
    for layer in (network.controlnet[0].before_proj, network.controlnet[0].after_proj):
        torch.nn.init.normal_(layer.weight, std=0.2)
    file = folder / "PixArt-XL-2-512-ControlNet.pth"
    torch.save({"state_dict": network.state_dict()}, file)
    return file


def tiny_row(where: Path, *, schedule: str | None = None) -> Checkpoint:
    """A row of the table for a checkpoint in `where`."""
    return replace(tiny_hunyuan.tiny_row(where, schedule=schedule), guidance=4.5)


def _transformer(sizes: bool) -> PixArtTransformer2DModel:
    """diffusers' pipelines tell the sizes to networks of 128 latents a side, the official ones."""
    model = PixArtTransformer2DModel(
        sample_size=128 if sizes else 8,
        num_layers=2,
        num_attention_heads=2,
        cross_attention_dim=144,
        caption_channels=32,
        use_additional_conditions=sizes,
    )
    return tiny_hunyuan.strengthened(model)

"""Whole DiTs, SiTs and U-ViTs of a few thousand random weights: in the folder layout of diffusers, or as their authors
publish them, one file of weights; with a VAE beside it."""

import json
from dataclasses import asdict, replace
from pathlib import Path

import torch
from diffusers import DDIMScheduler, DiTPipeline, DiTTransformer2DModel
from safetensors.torch import save_file
from torch import nn
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection, CLIPTokenizer

from generation.backends import Checkpoint
from models import dit, dit_layout, uvit
from tests import tiny_hunyuan

SIDE = 64  # of the pictures, in pixels
DIT = dit.DiTConfig(input_size=8, hidden_size=16, depth=2, num_heads=2)
UVIT = uvit.ClassConfig(8, 2, 4, 16, 4, 2, num_classes=1001, conv=False)
TEXT_UVIT = uvit.TextConfig(8, 2, 4, 16, 4, 2, clip_dim=24)
CHARACTERS = "abcdefghijklmnopqrstuvwxyz"


def tiny_dit_of_diffusers(folder: Path) -> Path:
    """Write a DiT as `facebook/DiT-XL-2-256` lies on the Hub; always the same weights."""
    torch.manual_seed(0)
    state = dit_layout.to_diffusers(_dit(DIT).state_dict())
    transformer = DiTTransformer2DModel(**dit_layout.diffusers_config(DIT))
    transformer.load_state_dict(state, strict=False)  # the position table follows from the size
    DiTPipeline(
        transformer=transformer,
        vae=tiny_hunyuan.vae(),
        scheduler=DDIMScheduler(beta_schedule="linear", clip_sample=False),
    ).save_pretrained(folder)
    return folder


def tiny_dit(folder: Path, **fields: object) -> Path:
    """Write a DiT, or with flow=True a SiT, as a file of official names with its configuration."""
    torch.manual_seed(0)
    config = replace(DIT, **fields)
    return _written(folder, _dit(config), asdict(config))


def tiny_uvit(folder: Path) -> Path:
    """Write a U-ViT of classes as a file of official names with its configuration."""
    torch.manual_seed(0)
    return _written(folder, tiny_hunyuan.strengthened(uvit.ClassUViT(UVIT)), asdict(UVIT))


def tiny_uvit_text(folder: Path) -> Path:
    """Write a U-ViT of texts, with its CLIP."""
    torch.manual_seed(0)
    CLIPTextModel(_clip_config()).save_pretrained(folder / "text_encoder")
    clip_tokenizer().save_pretrained(folder / "tokenizer")
    return _written(folder, tiny_hunyuan.strengthened(uvit.TextUViT(TEXT_UVIT)), asdict(TEXT_UVIT))


def with_clip(folder: Path) -> Path:
    """Lay a CLIP of random weights into a checkpoint, to choose classes by."""
    torch.manual_seed(1)
    CLIPTextModelWithProjection(_clip_config()).save_pretrained(folder / "text_encoder")
    clip_tokenizer().save_pretrained(folder / "tokenizer")
    return folder


def clip_tokenizer() -> CLIPTokenizer:
    """A tokenizer of single letters, in the form of the official one."""
    tokens = [*CHARACTERS, *(f"{letter}</w>" for letter in CHARACTERS), "<|startoftext|>", "<|endoftext|>"]
    return CLIPTokenizer(vocab={token: index for index, token in enumerate(tokens)}, merges=[], model_max_length=77)


def class_row(folder: Path, *, schedule: str | None = None) -> Checkpoint:
    """A row of the table for a checkpoint in `folder`."""
    return replace(tiny_hunyuan.tiny_row(folder, schedule=schedule), sizes=((SIDE, SIDE),), guidance=4.0, is_small=True)


def _clip_config() -> CLIPTextConfig:
    sizes = {"hidden_size": 24, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 37}
    return CLIPTextConfig(vocab_size=54, projection_dim=16, bos_token_id=52, eos_token_id=53, **sizes)


def _dit(config: dit.DiTConfig) -> dit.DiT:
    """Random weights, but the table of positions, which follows from the size."""
    network = dit.DiT(config)
    positions = network.pos_embed.detach().clone()
    tiny_hunyuan.strengthened(network).pos_embed.data.copy_(positions)
    return network


def _written(folder: Path, network: nn.Module, config: dict) -> Path:
    tiny_hunyuan.vae().save_pretrained(folder / "vae")
    save_file(
        {name: tensor.contiguous() for name, tensor in network.state_dict().items()}, folder / "model.safetensors"
    )
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    return folder

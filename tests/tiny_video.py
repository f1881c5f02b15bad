"""Whole video models of a few thousand random weights, in the layouts of their published checkpoints."""

import json
from pathlib import Path

import torch
from diffusers import DDIMScheduler, LattePipeline, LatteTransformer3DModel
from safetensors.torch import save_file

from generation.rows import Checkpoint
from generation.video_vae import Config, VideoVAE
from models import registry
from models.latte import network as latte_network
from tests.tiny_hunyuan import strengthened, t5, t5_tokenizer, vae


def tiny_latte(folder: Path) -> Path:
    """Latte-1 in the folder layout of diffusers' LattePipeline; always the same weights."""
    torch.manual_seed(0)
    transformer = LatteTransformer3DModel(
        sample_size=8,
        num_layers=2,
        patch_size=2,
        attention_head_dim=8,
        num_attention_heads=3,
        caption_channels=32,
        cross_attention_dim=24,
        in_channels=4,
        out_channels=8,
        attention_bias=True,
        activation_fn="gelu-approximate",
        num_embeds_ada_norm=1000,
        norm_type="ada_norm_single",
        norm_elementwise_affine=False,
        norm_eps=1e-6,
        video_length=4,
    )
    noise = {"beta_schedule": "linear", "beta_start": 1e-4, "beta_end": 0.02, "clip_sample": False}
    LattePipeline(
        tokenizer=t5_tokenizer(),
        text_encoder=t5(),
        vae=vae(),
        transformer=strengthened(transformer),
        scheduler=DDIMScheduler(**noise),
    ).save_pretrained(folder)
    return folder


def tiny_row(folder: Path, **settings) -> Checkpoint:
    """A row of the table for a checkpoint in `folder`."""
    values = {
        "title_zh": "测试用",
        "title_en": "for tests",
        "sizes": ((64, 64), (96, 64)),
        "steps": 3,
        "guidance": 5.0,
        "memory_gb": 0.1,
        "licence": "Apache-2.0",
        "local": True,
        "frames": (4, 1, 3),
        "fps": 8,
    }
    return Checkpoint(str(folder), **{**values, **settings})


def tiny_stdit(folder: Path, model_type: str = "STDiT3") -> Path:
    """An STDiT of one of the three versions with its text encoder and its VAE; always the same weights.

    Latents are 8 x 8 cells for 64 pixels; version 1 draws 4 frames of that size.
    """
    torch.manual_seed(0)
    name, *size = _STDIT[model_type]
    config = {**_TINY_STDIT, **dict(size)}
    network = registry.build(name, config)
    for parameter in network.parameters():  # those that start as zero too
        torch.nn.init.normal_(parameter, std=0.15)
    _save(folder / "transformer", {"model_type": model_type, **config}, network)
    t5().save_pretrained(folder / "text_encoder")
    t5_tokenizer().save_pretrained(folder / "tokenizer")
    if model_type == "STDiT3":
        _save(folder / "vae", _TINY_VAE, VideoVAE(Config.from_official(_TINY_VAE)))
    else:
        vae().save_pretrained(folder / "vae")
    return folder


_STDIT = {
    "STDiT": ("stdit1", ("input_size", (4, 8, 8))),
    "STDiT2": ("stdit2", ("input_sq_size", 32)),
    "STDiT3": ("stdit3", ("input_sq_size", 32)),
}
_TINY_STDIT = {
    "hidden_size": 24,
    "depth": 1,
    "num_heads": 2,
    "caption_channels": 32,
    "model_max_length": 12,
    "mlp_ratio": 2.0,
}
_TINY_VAE = {
    "vae_2d": {
        "block_out_channels": (4, 4, 8, 8),
        "down_block_types": ("DownEncoderBlock2D",) * 4,
        "up_block_types": ("UpDecoderBlock2D",) * 4,
        "norm_num_groups": 2,
        "latent_channels": 4,
        "sample_size": 256,  # of its tiles
    },
    "vae_temporal": {"filters": 4, "num_res_blocks": 1, "num_groups": 2},
}


def _save(folder: Path, config: dict, network: torch.nn.Module) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    save_file({key: tensor.contiguous() for key, tensor in network.state_dict().items()}, folder / "model.safetensors")


def tiny_class_latte(folder: Path, extras: int = 2) -> Path:
    """The first Latte as the official program saves it, three frames of 64 pixels: of UCF101 with `extras` 2, of one
    data set with 1."""
    torch.manual_seed(0)
    config = {"input_size": 8, "hidden_size": 32, "depth": 2, "num_heads": 4, "num_frames": 3, "extras": extras}
    config |= {"num_classes": 101}
    _save(folder, config, strengthened(latte_network.from_official(config)))
    vae().save_pretrained(folder / "vae")
    return folder

"""The parts of a Hunyuan-DiT checkpoint, loaded from the folder layout of diffusers' HunyuanDiTPipeline, or its
transformer from an official file."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from diffusers import AutoencoderKL, DDPMScheduler, HunyuanDiT2DModel
from torch import nn
from transformers import AutoTokenizer, BertModel, BertTokenizer, PreTrainedTokenizerBase, T5EncoderModel

from generation.backends import Checkpoint
from generation.device import Device
from generation.parts import OpenCheckpoint, opened
from models.hunyuan_files import network_of

# The betas of versions up to 1.1, which end with more noise than those of 1.2.
_FIRST_NOISE = {"beta_end": 0.03}


@dataclass(frozen=True)
class Parts:
    """A whole checkpoint. `folder` is where it lies, if it is a folder; `noise` is the scheduler's configuration."""

    folder: Path | None
    tokenizer: BertTokenizer
    text_encoder: BertModel
    tokenizer_2: PreTrainedTokenizerBase
    text_encoder_2: T5EncoderModel
    transformer: HunyuanDiT2DModel
    vae: AutoencoderKL
    noise: Mapping[str, Any]


def load_parts(row: Checkpoint, device: Device) -> Parts:
    """Load every part, in the precision of `device`. Raises MissingCheckpointError where one is not whole."""
    with opened(row, device) as checkpoint:
        clip = checkpoint.text_encoder(BertModel, "text_encoder")
        t5 = checkpoint.text_encoder(T5EncoderModel, "text_encoder_2")
        transformer = _transformer(checkpoint)
        return Parts(
            folder=checkpoint.folder,
            tokenizer=checkpoint.tokenizer(BertTokenizer, "tokenizer", clip.config.vocab_size),
            text_encoder=clip,
            tokenizer_2=checkpoint.tokenizer(AutoTokenizer, "tokenizer_2", t5.config.vocab_size),
            text_encoder_2=t5,
            transformer=transformer,
            vae=checkpoint.vae(AutoencoderKL),
            noise=_noise(checkpoint, transformer),
        )


def _transformer(checkpoint: OpenCheckpoint) -> HunyuanDiT2DModel:
    if not checkpoint.file:
        return checkpoint.network(HunyuanDiT2DModel, "transformer")
    network = network_of(checkpoint.weights())
    nn.Module.to(network, checkpoint.networks)  # diffusers' own warns of modules to be left out, of which it has none
    return checkpoint.placed(network)


def _noise(checkpoint: OpenCheckpoint, transformer: HunyuanDiT2DModel) -> dict[str, Any]:
    """As the checkpoint says; a lone file says nothing, and its version is told by what its network is conditioned on,
    not by the row that it has its other parts from."""
    noise = checkpoint.scheduler(DDPMScheduler)
    is_lone = checkpoint.folder is not None and not (checkpoint.folder / "scheduler").is_dir()
    is_first = transformer.config.use_style_cond_and_image_meta_size
    return noise | _FIRST_NOISE if is_lone and is_first else noise

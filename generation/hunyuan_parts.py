"""The parts of a Hunyuan-DiT checkpoint, loaded from the folder layout of diffusers' HunyuanDiTPipeline."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from diffusers import AutoencoderKL, DDPMScheduler, HunyuanDiT2DModel
from transformers import AutoTokenizer, BertModel, BertTokenizer, PreTrainedTokenizerBase, T5EncoderModel

from generation.backends import Checkpoint
from generation.device import Device
from generation.parts import opened


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
        return Parts(
            folder=checkpoint.folder,
            tokenizer=checkpoint.tokenizer(BertTokenizer, "tokenizer", clip.config.vocab_size),
            text_encoder=clip,
            tokenizer_2=checkpoint.tokenizer(AutoTokenizer, "tokenizer_2", t5.config.vocab_size),
            text_encoder_2=t5,
            transformer=checkpoint.network(HunyuanDiT2DModel, "transformer"),
            vae=checkpoint.vae(AutoencoderKL),
            noise=checkpoint.scheduler(DDPMScheduler),
        )

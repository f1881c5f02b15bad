"""The parts of a Hunyuan-DiT checkpoint, loaded from the folder layout of diffusers' HunyuanDiTPipeline.

diffusers and transformers load them, from safetensors only; no code comes from a checkpoint. A checkpoint is a folder
or an id on the Hub, of which each part fetches only the files that it needs.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from diffusers import AutoencoderKL, DDPMScheduler, HunyuanDiT2DModel
from safetensors import SafetensorError
from transformers import BertModel, BertTokenizer, T5EncoderModel, T5Tokenizer

from generation.backends import Checkpoint
from generation.device import Device, is_out_of_memory
from generation.errors import MissingCheckpointError

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Parts:
    """A whole checkpoint. `folder` is where it lies, if it is a folder; `noise` is the scheduler's configuration."""

    folder: str
    tokenizer: BertTokenizer
    text_encoder: BertModel
    tokenizer_2: T5Tokenizer
    text_encoder_2: T5EncoderModel
    transformer: HunyuanDiT2DModel
    vae: AutoencoderKL
    noise: Mapping[str, Any]


def load_parts(row: Checkpoint, device: Device) -> Parts:
    """Load every part, in the precision of `device`. Raises MissingCheckpointError where one is not whole."""
    where = str(ROOT / row.where) if row.local else row.where
    if row.local and not Path(where).is_dir():
        raise MissingCheckpointError(row.where, "no such folder", local=True)
    try:
        return _parts(where, device, {"local_files_only": row.local})
    except (OSError, ValueError, KeyError, TypeError, RuntimeError, SafetensorError) as error:
        if is_out_of_memory(error):
            raise
        raise MissingCheckpointError(row.where, _first_line(error), local=row.local) from error


def _parts(where: str, device: Device, access: dict[str, Any]) -> Parts:
    def text_encoder(kind: Any, name: str) -> Any:
        options = {"use_safetensors": True, "dtype": device.networks, **access}
        return kind.from_pretrained(where, subfolder=name, **options).to(device.device).eval()

    return Parts(
        folder=where,
        tokenizer=BertTokenizer.from_pretrained(where, subfolder="tokenizer", **access),
        text_encoder=text_encoder(BertModel, "text_encoder"),
        tokenizer_2=T5Tokenizer.from_pretrained(where, subfolder="tokenizer_2", **access),
        text_encoder_2=text_encoder(T5EncoderModel, "text_encoder_2"),
        transformer=_network(HunyuanDiT2DModel, where, "transformer", device.networks, access).to(device.device),
        vae=_network(AutoencoderKL, where, "vae", device.vae, access).to(device.device),
        noise=DDPMScheduler.load_config(where, subfolder="scheduler", **access),
    )


def _network(kind: Any, where: str, name: str, dtype: torch.dtype, access: dict[str, Any]) -> Any:
    """A network of diffusers. Weights that are not in the file would be left random: that is an error here."""
    network, loading = kind.from_pretrained(
        where, subfolder=name, torch_dtype=dtype, use_safetensors=True, output_loading_info=True, **access
    )
    if loading["missing_keys"]:
        raise ValueError(f"{name} lacks {loading['missing_keys'][0]}")
    return network.eval().requires_grad_(False)


def _first_line(error: BaseException) -> str:
    return next(iter(str(error).strip().splitlines()), type(error).__name__)

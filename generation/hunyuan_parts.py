"""The parts of a Hunyuan-DiT checkpoint, loaded from the folder layout of diffusers' HunyuanDiTPipeline.

diffusers and transformers load them, from safetensors only; no code comes from a checkpoint. A checkpoint is a folder
or an id on the Hub, of which each part fetches only the files that it needs.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from diffusers import AutoencoderKL, DDPMScheduler, HunyuanDiT2DModel
from safetensors import SafetensorError
from transformers import AutoTokenizer, BertModel, BertTokenizer, PreTrainedTokenizerBase, T5EncoderModel
from transformers.utils import logging as transformers_logging

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
    tokenizer_2: PreTrainedTokenizerBase
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
        with _bars_only_for_downloads(row):
            return _parts(where, device, {"local_files_only": row.local})
    except (OSError, ValueError, KeyError, TypeError, RuntimeError, SafetensorError) as error:
        if is_out_of_memory(error):
            raise
        raise MissingCheckpointError(row.where, _first_line(error), local=row.local) from error


def _parts(where: str, device: Device, access: dict[str, Any]) -> Parts:
    def text_encoder(kind: Any, name: str) -> Any:
        options = {"use_safetensors": True, "dtype": device.networks, **access}
        return kind.from_pretrained(where, subfolder=name, **options).to(device.device).eval()

    clip, t5 = text_encoder(BertModel, "text_encoder"), text_encoder(T5EncoderModel, "text_encoder_2")
    return Parts(
        folder=where,
        tokenizer=_tokenizer(BertTokenizer, where, "tokenizer", clip.config.vocab_size, access),
        text_encoder=clip,
        tokenizer_2=_tokenizer(AutoTokenizer, where, "tokenizer_2", t5.config.vocab_size, access),
        text_encoder_2=t5,
        transformer=_network(HunyuanDiT2DModel, where, "transformer", device.networks, access).to(device.device),
        vae=_network(AutoencoderKL, where, "vae", device.vae, access).to(device.device),
        noise=DDPMScheduler.load_config(where, subfolder="scheduler", **access),
    )


def _tokenizer(kind: Any, where: str, name: str, words: int, access: dict[str, Any]) -> Any:
    """The tokenizer of an encoder that knows about `words` tokens. Without its file transformers makes one that knows
    nearly none, and says nothing."""
    tokenizer = kind.from_pretrained(where, subfolder=name, **access)
    known = len(tokenizer) - len(tokenizer.all_special_tokens)
    if known < words / 2:
        raise ValueError(f"{name} has {known} words for an encoder of {words}")
    return tokenizer


def _network(kind: Any, where: str, name: str, dtype: torch.dtype, access: dict[str, Any]) -> Any:
    """A network of diffusers. Weights that are not in the file would be left random: that is an error here."""
    network, loading = kind.from_pretrained(
        where, subfolder=name, torch_dtype=dtype, use_safetensors=True, output_loading_info=True, **access
    )
    if loading["missing_keys"]:
        raise ValueError(f"{name} lacks {loading['missing_keys'][0]}")
    return network.eval().requires_grad_(False)


@contextmanager
def _bars_only_for_downloads(row: Checkpoint) -> Iterator[None]:
    """transformers shows a progress bar even for a folder that is read in an instant."""
    if not row.local or not transformers_logging.is_progress_bar_enabled():
        yield
        return
    transformers_logging.disable_progress_bar()
    try:
        yield
    finally:
        transformers_logging.enable_progress_bar()


def _first_line(error: BaseException) -> str:
    return next(iter(str(error).strip().splitlines()), type(error).__name__)

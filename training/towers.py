"""What the transformer is built on, loaded and frozen: from the runs of earlier trainings, or from a checkpoint."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from diffusers import AutoencoderKL
from torch import nn
from transformers import BertModel, BertTokenizer, T5EncoderModel
from transformers import PreTrainedTokenizerFast as Tokenizer

from training import clip, t5, vae
from training.conditions import Readers
from training.run import STATE, state_of


@dataclass(frozen=True)
class Towers:
    """Everything of a checkpoint but its transformer, in float32."""

    vae: AutoencoderKL
    readers: Readers


def towers(runs: Path, start: Path | None = None) -> Towers:
    """Those of the checkpoint folder `start` if there is one, else those of the finished runs.

    T5 is as a run of `training.naming` left it, where there is one.
    """
    built = shipped(start) if start else Towers(trained_vae(runs), trained_readers(runs))
    if (runs / "naming" / STATE).exists():
        built.readers.t5.load_state_dict(state_of(runs / "naming", "encoder"))
    return built


def shipped(folder: Path) -> Towers:
    """Those of a checkpoint folder."""
    vae = AutoencoderKL.from_pretrained(folder, subfolder="vae", torch_dtype=torch.float32)
    vae.register_to_config(_name_or_path="")  # else the next release would tell where this folder was
    bert = BertModel.from_pretrained(folder, subfolder="text_encoder", dtype=torch.float32)
    encoder = T5EncoderModel.from_pretrained(folder, subfolder="text_encoder_2", dtype=torch.float32)
    readers = Readers(
        BertTokenizer.from_pretrained(folder, subfolder="tokenizer"),
        _frozen(bert),
        Tokenizer.from_pretrained(folder, subfolder="tokenizer_2"),
        _frozen(encoder),
    )
    return Towers(_frozen(vae.to(memory_format=torch.channels_last)), readers)


def trained_vae(runs: Path) -> AutoencoderKL:
    """The autoencoder with normalised latents."""
    model = AutoencoderKL(**vae.CONFIG).to(memory_format=torch.channels_last)
    model.load_state_dict(state_of(runs / "vae", "vae"))
    vae.normalise(model)
    return _frozen(model)


def trained_readers(runs: Path) -> Readers:
    """Both text encoders, frozen, and their tokenizers."""
    whole, bert_tokenizer = clip.trained(runs)
    encoder, t5_tokenizer = t5.trained_encoder(runs / "t5")
    return Readers(bert_tokenizer, _frozen(whole.text.transformer), t5_tokenizer, _frozen(encoder))


def _frozen(model: nn.Module) -> Any:
    return model.eval().requires_grad_(False)

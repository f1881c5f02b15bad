"""What earlier trainings left in their runs, loaded and frozen, for the trainings that build on them."""

from pathlib import Path
from typing import Any

import torch
from diffusers import AutoencoderKL
from torch import nn
from transformers import BertTokenizer, T5EncoderModel
from transformers import PreTrainedTokenizerFast as Tokenizer

from training import clip, t5, vae
from training.conditions import Readers
from training.run import state_of


def trained_vae(runs: Path) -> AutoencoderKL:
    """The autoencoder with normalised latents."""
    model = AutoencoderKL(**vae.CONFIG).to(memory_format=torch.channels_last)
    model.load_state_dict(state_of(runs / "vae", "vae"))
    vae.normalise(model)
    return _frozen(model)


def trained_readers(runs: Path) -> Readers:
    """Both text encoders, frozen, and their tokenizers."""
    bert_tokenizer = BertTokenizer.from_pretrained(runs / "clip" / "tokenizer")
    whole = clip.build(bert_tokenizer, runs / "clip")
    whole.load_state_dict(state_of(runs / "clip" / "text", "model"))
    t5_tokenizer = Tokenizer.from_pretrained(runs / "t5" / "tokenizer")
    reader = t5.build(t5_tokenizer)
    reader.load_state_dict(state_of(runs / "t5", "model"))
    encoder = T5EncoderModel(reader.config)
    encoder.load_state_dict(reader.state_dict(), strict=False)
    return Readers(bert_tokenizer, _frozen(whole.text.transformer), t5_tokenizer, _frozen(encoder))


def _frozen(model: nn.Module) -> Any:
    return model.eval().requires_grad_(False)

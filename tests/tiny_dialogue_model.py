"""A checkpoint of the small dialogue model, smaller still and with random weights: it decides, but knows nothing."""

from functools import cache
from pathlib import Path

import torch
from transformers import PreTrainedTokenizerFast

from generation.shorthand.vocabulary import Vocabulary
from training.tiny import TEXT, VISION, build
from training.vocabulary import dialogue_tokenizer

SMALL = {**TEXT, "hidden_size": 32, "intermediate_size": 48, "num_hidden_layers": 1, "num_attention_heads": 2,
"num_key_value_heads": 2}  # fmt: skip
_BLIND = {**VISION, "hidden_size": 16, "intermediate_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2}
_LOUD = 20  # times the usual weights, so that answers depend on what is read


@cache
def small_tokenizer() -> PreTrainedTokenizerFast:
    """A real vocabulary, from few dialogues."""
    return dialogue_tokenizer(60)


def small_vocabulary() -> Vocabulary:
    return Vocabulary(small_tokenizer().backend_tokenizer)


def tiny_dialogue_model(folder: Path, seed: int = 0) -> Path:
    """Write the model into `folder`, as it ships; returns the folder."""
    torch.manual_seed(seed)
    model = build(small_vocabulary(), SMALL, _BLIND)
    with torch.no_grad():
        for weight in model.model.language_model.layers.parameters():
            weight.mul_(_LOUD if weight.dim() > 1 else 1)
    model.to(torch.float16).save_pretrained(folder)
    small_tokenizer().save_pretrained(folder)
    return folder

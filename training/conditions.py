"""Captions -> what the transformer is conditioned on.

Shorter than the pipeline's own encoding, and equal to it: BERT's padding is never looked at, and T5's padding looks
alike from MAX_DISTANCE tokens behind the text on, so one such token stands for all that follow.
"""

from dataclasses import dataclass

import torch
from torch import Tensor
from transformers import BertModel, BertTokenizer, T5EncoderModel
from transformers import PreTrainedTokenizerFast as Tokenizer

from training.t5 import MAX_DISTANCE
from training.vocabulary import BERT_LENGTH, T5_LENGTH


@dataclass(frozen=True)
class Readers:
    """Both text encoders with their tokenizers."""

    bert_tokenizer: BertTokenizer
    bert: BertModel
    t5_tokenizer: Tokenizer
    t5: T5EncoderModel

    def read(self, captions: list[str]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """CLIP's (N, 77, C) states and (N, 77) mask, T5's (N, 256, C5) states and (N, 256) mask."""
        clip = self.bert_tokenizer(captions, return_tensors="pt", padding=True, truncation=True, max_length=BERT_LENGTH)
        with torch.no_grad():
            states = self.bert(clip.input_ids, attention_mask=clip.attention_mask).last_hidden_state
        return _filled(states, BERT_LENGTH), _zeros_after(clip.attention_mask, BERT_LENGTH), *self._read_t5(captions)

    def _read_t5(self, captions: list[str]) -> tuple[Tensor, Tensor]:
        ids = self.t5_tokenizer(captions, truncation=True, max_length=T5_LENGTH).input_ids
        length = min(T5_LENGTH, max(map(len, ids)) + MAX_DISTANCE + 1)
        padded = torch.tensor([each + [0] * (length - len(each)) for each in ids])
        mask = (padded != 0).long()
        states = self.t5(padded, attention_mask=mask).last_hidden_state
        return _filled(states, T5_LENGTH), _zeros_after(mask, T5_LENGTH)


def _filled(states: Tensor, length: int) -> Tensor:
    """(N, L, C) -> (N, length, C), the last token repeated."""
    return torch.cat([states, states[:, -1:].expand(-1, length - states.shape[1], -1)], dim=1)


def _zeros_after(mask: Tensor, length: int) -> Tensor:
    return torch.nn.functional.pad(mask, (0, length - mask.shape[1]))

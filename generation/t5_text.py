"""Texts as T5 reads them, for the backends that look at nothing else."""

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

from generation.text_cache import TextCache


class T5Texts:
    """Hidden states of texts padded to `tokens`; what is beyond is cut. Texts read lately are not read again."""

    def __init__(self, tokenizer: Any, encoder: Any, tokens: int) -> None:
        self._tokenizer = tokenizer
        self._encoder = encoder
        self._tokens = tokens
        self._read = TextCache(self._encoded)

    def __call__(self, texts: Sequence[str], device: torch.device) -> tuple[Tensor, Tensor]:
        """States (B, tokens, C) and mask (B, tokens), 1 at tokens and 0 at padding; on `device`."""
        states, masks = zip(*self._read(texts), strict=True)
        return torch.stack(states).to(device), torch.stack(masks).to(device)

    @torch.inference_mode()
    def _encoded(self, texts: list[str]) -> list[tuple[Tensor, Tensor]]:
        read = self._tokenizer(
            texts, padding="max_length", max_length=self._tokens, truncation=True, return_tensors="pt"
        ).to(self._encoder.device)
        states = self._encoder(read.input_ids, attention_mask=read.attention_mask)[0]
        return list(zip(states, read.attention_mask, strict=True))

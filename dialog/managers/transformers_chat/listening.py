"""What a model writes, told word by word; who hears it may raise, and so stop the model."""

from collections.abc import Callable, Mapping
from typing import Any

import torch
from transformers import StoppingCriteria


class Listener(StoppingCriteria):
    """Tells `heard` the text so far after every token; never ends an answer by itself."""

    def __init__(self, vocabulary: Mapping[int, bytes], start: int, heard: Callable[[str], None]) -> None:
        """`start` is the length of the prompt in tokens."""
        self._vocabulary = vocabulary
        self._start = start
        self._heard = heard

    def __call__(self, input_ids: torch.LongTensor, scores: torch.FloatTensor, **_: Any) -> torch.BoolTensor:
        """Whether each row (batch,) shall end: none."""
        written = b"".join(self._vocabulary.get(token, b"") for token in input_ids[0, self._start :].tolist())
        self._heard(written.decode("utf-8", errors="ignore"))  # half a character waits for its other half
        return torch.zeros(len(input_ids), dtype=torch.bool, device=input_ids.device)

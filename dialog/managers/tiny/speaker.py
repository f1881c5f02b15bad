"""The model at work: greedy, with a cache of keys and values, and only words that an answer can go on with."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

import torch
from transformers import GenerationConfig, LogitsProcessor, LogitsProcessorList

from dialog.managers.tiny.checkpoint import Parts
from generation.shorthand import words as word
from generation.shorthand.pattern import Pattern, after, firsts, may_end
from generation.shorthand.vocabulary import Vocabulary

MOST_WRITTEN = 64  # no answer is that long: a scene has three things, a repeated text a bound


class Follows(LogitsProcessor):
    """Leaves the words that continue an answer of the pattern. For a batch of one."""

    def __init__(self, pattern: Pattern, vocabulary: Vocabulary) -> None:
        self._left = pattern
        self._vocabulary = vocabulary
        self._begun = False

    def __call__(self, input_ids: torch.LongTensor, scores: torch.FloatTensor) -> torch.FloatTensor:
        """`scores` (1, words), with what cannot follow at minus infinity."""
        if self._begun:
            self._left = after(self._left, self._vocabulary.symbol(int(input_ids[0, -1])))
        self._begun = True
        kept = torch.full_like(scores, -torch.inf)
        allowed = list(self._allowed())
        kept[0, allowed] = scores[0, allowed]
        return kept

    def _allowed(self) -> Iterable[int]:
        yield from map(self._vocabulary.symbol_number, firsts(self._left))
        if may_end(self._left):
            yield self._vocabulary.number(word.END)


@dataclass(frozen=True)
class Written:
    """The numbers of an answer without its end, and how probable the model holds it, among all that could follow."""

    numbers: list[int]
    probability: float


@torch.inference_mode()
def answer(parts: Parts, ids: list[int], pattern: Pattern) -> Written:
    """The likeliest answer, word by word, to a conversation of the numbers `ids`."""
    read = torch.tensor([ids], device=parts.model.device)
    end = parts.vocabulary.number(word.END)
    limits = GenerationConfig(
        max_new_tokens=MOST_WRITTEN,
        do_sample=False,
        eos_token_id=end,
        pad_token_id=parts.vocabulary.number(word.PAD),
        return_dict_in_generate=True,
        output_scores=True,
    )
    written = parts.model.generate(
        input_ids=read,
        attention_mask=torch.ones_like(read),
        generation_config=limits,
        logits_processor=LogitsProcessorList([Follows(pattern, parts.vocabulary)]),
    )
    found: list[int] = written.sequences[0, len(ids) :].tolist()
    # The scores have passed the processor: what cannot follow has none.
    sure = sum(float(each[0].log_softmax(-1)[number]) for each, number in zip(written.scores, found, strict=True))
    return Written(found[: found.index(end)] if end in found else found, math.exp(sure))

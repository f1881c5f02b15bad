"""The model at work: greedy, with a cache of keys and values, and only words that an answer can go on with."""

import math
from dataclasses import dataclass

import torch
from torch import Tensor
from transformers import DynamicCache

from dialog.managers.tiny.checkpoint import Parts
from generation.shorthand import words as word
from generation.shorthand.pattern import Pattern, after, firsts, may_end
from generation.shorthand.vocabulary import Vocabulary

MOST_WRITTEN = 64  # no answer is that long: a scene has three things, a repeated text a bound


@dataclass(frozen=True)
class Written:
    """The numbers of an answer without its end, and how probable the model holds it, among all that could follow."""

    numbers: list[int]
    probability: float


class Reader:
    """A conversation that grows: what was read before is kept as keys and values."""

    def __init__(self, parts: Parts) -> None:
        self._decoder, self._head = parts.model.get_decoder(), parts.model.get_output_embeddings()
        self._cache = DynamicCache(config=parts.model.config.text_config)

    def scores(self, ids: list[int], of: list[int]) -> Tensor:
        """(len(of),): log-probabilities that each of these words comes after `ids`, if one of them must."""
        read = torch.tensor([ids])
        # By place: the argument's name is not the same in all releases of the library.
        states = self._decoder(read, None, None, self._cache, use_cache=True).last_hidden_state  # (1, N, D)
        return (self._head.weight[of] @ states[0, -1]).log_softmax(-1)


@torch.inference_mode()
def answer(parts: Parts, ids: list[int], pattern: Pattern) -> Written:
    """The likeliest answer, word by word, to a conversation of the numbers `ids`.

    The loop is ours, as `generate` takes 1.2 to 1.4 times as long: for so small a model, what is done around it counts.
    """
    reader, unread, found, sure = Reader(parts), list(ids), list[int](), 0.0
    end = parts.vocabulary.number(word.END)
    while len(found) < MOST_WRITTEN:
        allowed = _allowed(pattern, parts.vocabulary)
        number = allowed[0]
        if len(allowed) > 1:  # else there is nothing to ask
            scores = reader.scores(unread, allowed)
            unread.clear()
            best = int(scores.argmax())
            number, sure = allowed[best], sure + float(scores[best])
        if number == end:
            break
        found.append(number)
        unread.append(number)
        pattern = after(pattern, parts.vocabulary.symbol(number))
    return Written(found, math.exp(sure))


def _allowed(pattern: Pattern, vocabulary: Vocabulary) -> list[int]:
    """The words that an answer of the pattern can begin with, or the end."""
    begun = [vocabulary.symbol_number(symbol) for symbol in firsts(pattern)]
    return [*begun, vocabulary.number(word.END)] if may_end(pattern) else begun

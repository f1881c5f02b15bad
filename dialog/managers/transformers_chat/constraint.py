"""Decoding under a pattern: of the words that may follow, the most likely; exactly, without a mask of the vocabulary.

With a mask, every word that cannot follow is ruled out, and the largest score that is left wins. Here the words are
tried in the order of their scores until one can follow: the same word wins, and mostly the first one tried does.
"""

import codecs
from collections.abc import Collection, Iterator, Mapping

import regex
import torch
from transformers import LogitsProcessor

FIRST_TRIED = 64
_ANY = "字"  # stands for a character of which only the first bytes are written

_decoder = codecs.getincrementaldecoder("utf-8")


class PatternConstraint(LogitsProcessor):
    """Leaves the one word that continues a text of the pattern best. For a batch of one, decoded greedily."""

    def __init__(
        self, pattern: regex.Pattern[str], vocabulary: Mapping[int, bytes], start: int, ends: Collection[int]
    ) -> None:
        """`start` is the length of the prompt in tokens; `ends` are the tokens that end an answer."""
        self._pattern = pattern
        self._vocabulary = vocabulary
        self._start = start
        self._ends = frozenset(ends)

    def __call__(self, input_ids: torch.LongTensor, scores: torch.FloatTensor) -> torch.FloatTensor:
        """`scores` (1, words), with all but one of them at minus infinity."""
        written = b"".join(self._vocabulary[token] for token in input_ids[0, self._start :].tolist())
        following = (token for token in _by_score(scores[0]) if self.may_follow(token, written))
        only = torch.full_like(scores, -torch.inf)
        # A vocabulary without all bytes may have nothing that follows; then the answer ends.
        only[0, next(following, min(self._ends))] = 0
        return only

    def may_follow(self, token: int, written: bytes) -> bool:
        """Whether a text of the pattern can begin with `written` and the word `token`, or ends with it."""
        if token in self._ends:
            return self._pattern.fullmatch(written.decode("utf-8", errors="replace")) is not None
        word = self._vocabulary.get(token)
        if not word:
            return False
        decoder = _decoder()
        try:
            text = decoder.decode(written + word)
        except UnicodeDecodeError:
            return False
        begun = decoder.getstate()[0]
        if (
            begun[:1] == b"\xed" and begun[1:] >= b"\xa0"
        ):  # half of a surrogate pair, which the decoder waits for in vain
            return False
        return self._pattern.fullmatch(text + _ANY if begun else text, partial=True) is not None


def _by_score(scores: torch.Tensor) -> Iterator[int]:
    """Words from the most likely on; few are sorted unless more are asked for."""
    yield from scores.topk(min(FIRST_TRIED, len(scores))).indices.tolist()
    yield from scores.argsort(descending=True)[FIRST_TRIED:].tolist()

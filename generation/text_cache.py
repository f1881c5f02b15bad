"""Texts that were encoded lately: a dialogue says much the same again and again, and the negative prompt always."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

Encoding = TypeVar("Encoding")

KEPT = 256  # about 1 MB each for the official encoders


class TextCache(Generic[Encoding]):
    """Encodings of texts, the ones used last kept. Not for several threads at once."""

    def __init__(self, encode: Callable[[list[str]], list[Encoding]], kept: int = KEPT) -> None:
        """`encode` makes the encodings of texts, all at once and in their order."""
        self._encode = encode
        self._kept = kept
        self._known: OrderedDict[str, Encoding] = OrderedDict()

    def __call__(self, texts: Sequence[str]) -> list[Encoding]:
        """The encoding of each text; only texts that are not kept are encoded, each once."""
        wanted = list(dict.fromkeys(texts))
        fresh = [text for text in wanted if text not in self._known]
        made = dict(zip(fresh, self._encode(fresh), strict=True)) if fresh else {}
        found = {text: made[text] if text in made else self._known[text] for text in wanted}
        self._keep(found)
        return [found[text] for text in texts]

    def _keep(self, found: dict[str, Encoding]) -> None:
        for text, encoding in found.items():
            self._known[text] = encoding
            self._known.move_to_end(text)
        while len(self._known) > self._kept:
            self._known.popitem(last=False)

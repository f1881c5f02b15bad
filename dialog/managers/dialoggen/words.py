"""Text and tokens, by the sentencepiece model of the checkpoint.

DialogGen was trained with transformers' slow Llama tokenizer in its legacy form: the text is cut at control tokens and
picture slots, and sentencepiece splits each piece by itself, with a space put before it. Done here directly, since
later tokenizers of transformers treat those spaces differently.
"""

import re
from collections.abc import Sequence
from pathlib import Path

import sentencepiece

from dialog.managers.dialoggen.prompt import END, SLOT

FILE = "tokenizer.model"
SLOT_ID = -1  # no token: where the features of a picture go
_CUTS = re.compile(f"({re.escape(END)}|{re.escape(SLOT)})")


class Words:
    """The vocabulary of a checkpoint."""

    def __init__(self, folder: Path) -> None:
        """Read the model from `folder`. Raises OSError or RuntimeError where it is not there or is none."""
        self._pieces = sentencepiece.SentencePieceProcessor()
        self._pieces.LoadFromFile(str(folder / FILE))
        self.end: int = self._pieces.eos_id()
        self.size: int = self._pieces.get_piece_size()

    def encode(self, prompt: str) -> list[int]:
        """The token ids of a prompt, its beginning marked; a slot is SLOT_ID."""
        ids = [self._pieces.bos_id()]
        for piece in _CUTS.split(prompt):
            ids += self._ids(piece)
        return ids

    def decode(self, ids: Sequence[int]) -> str:
        """The text of an answer, without control tokens."""
        said = [each for each in ids if not (self._pieces.is_control(each) or self._pieces.is_unknown(each))]
        return str(self._pieces.decode(said)).strip()

    def _ids(self, piece: str) -> list[int]:
        controls = {END: self.end, SLOT: SLOT_ID}
        return [controls[piece]] if piece in controls else self._pieces.encode(piece)

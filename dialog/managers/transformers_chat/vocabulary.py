"""What each word of a tokenizer adds to a text, in bytes: a word may end in the middle of a character.

Two kinds of vocabulary are known: of bytes, written as the letters of GPT-2, and of characters, with bytes for those
that it lacks, as sentencepiece has it.
"""

import re
from collections.abc import Callable
from typing import Any

_BYTE = re.compile(r"<0x([0-9A-F]{2})>")
_SPACE = "▁"  # of sentencepiece
_SPACE_OF_BYTES = "Ġ"


def vocabulary_of(tokenizer: Any) -> dict[int, bytes]:
    """Token id -> bytes, without control tokens and others that were added."""
    added = set(tokenizer.get_added_vocab().values()) | set(tokenizer.all_special_ids)
    words = {word: token for word, token in tokenizer.get_vocab().items() if token not in added}
    written = _of_bytes() if _SPACE_OF_BYTES in words else _of_characters
    return {token: written(word) for word, token in words.items()}


def _of_bytes() -> Callable[[str], bytes]:
    """Bytes that print stand for themselves; the others, in order, for the letters from 256 on (GPT-2's table)."""
    printing = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = [byte for byte in range(0x100) if byte not in printing]
    table = {chr(byte): byte for byte in printing} | {chr(0x100 + n): byte for n, byte in enumerate(others)}
    return lambda word: bytes(table[letter] for letter in word)


def _of_characters(word: str) -> bytes:
    byte = _BYTE.fullmatch(word)
    return bytes([int(byte.group(1), 16)]) if byte else word.replace(_SPACE, " ").encode()

"""Which of the two languages a text is in."""

import re
from typing import Literal

Language = Literal["zh", "en"]

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_LATIN_WORD = re.compile(r"[A-Za-z]+")
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\u30fc-\u30ff]")


def language_of(text: str) -> Language:
    """Chinese when the text has Han characters and no kana (Japanese is answered in English)."""
    return "zh" if _HAN.search(text) and not _KANA.search(text) else "en"


def mostly(text: str) -> Language:
    """The language of most words: an English text may quote what stands on a Chinese sign."""
    has_few_signs = len(_HAN.findall(text)) < len(_LATIN_WORD.findall(text))
    return "en" if has_few_signs else language_of(text)

"""The classes of ImageNet-1k in both languages, for networks that draw nothing else, and which of them a text names.

The English names are those that CLIP is asked about (open_clip's list), the Chinese ones are ours. Beside them stand
everyday words for the class that one of them is most likely to mean: "dog" is a golden retriever.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generation.scene.language import Language

FILE = Path(__file__).parent.parent / "assets" / "imagenet" / "classes.tsv"
_REMARK = re.compile(r"\s*[(（].*?[)）]")
_EITHER = re.compile(r"\s*/\s*|\s+or\s+")
_LATIN = re.compile(r"[a-z]")
_MODIFIES = re.compile("[上里中下边旁内外前后]{0,2}的")


@dataclass(frozen=True)
class ImageClass:
    """A class by its number, with the names that a text may call it by."""

    number: int
    zh: str
    en: str
    words: tuple[str, ...] = ()

    def name(self, language: Language) -> str:
        return self.zh if language == "zh" else self.en

    @property
    def spoken(self) -> tuple[str, ...]:
        """All it is called, in lower case; "baluster / handrail" is either."""
        names = (part for name in (self.zh, self.en) for part in _EITHER.split(_REMARK.sub("", name)))
        return tuple(dict.fromkeys(word.lower() for word in (*names, *self.words)))


@cache
def imagenet() -> tuple[ImageClass, ...]:
    """The thousand classes, in the order of their numbers."""
    _, *lines = FILE.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return tuple(
        ImageClass(number, zh, en, tuple(more[0].split("|")) if more else ())
        for number, (en, zh, *more) in enumerate(rows)
    )


def mentioned(text: str) -> list[ImageClass]:
    """The classes that a text names, those first that it seems to be about: what comes first, but for what describes
    another name, as the lake in 湖边的城堡 or the fruit in "an orange cat".

    Of names that overlap the longer one counts: no panda is a cat in Chinese. English names may stand in the plural.
    """
    lowered = text.lower()
    found = list(_names().finditer(lowered))
    starts = {match.start() for match in found}
    ordered = sorted(found, key=lambda match: _describes(lowered, match.end(), starts))  # which keeps their order else
    return list(dict.fromkeys(_vocabulary()[match[1] or match[2]] for match in ordered))


def _describes(text: str, end: int, starts: set[int]) -> bool:
    """Whether a name that ends there is followed by 的, or at once by another name."""
    gap = len(text[end:]) - len(text[end:].lstrip())
    return _MODIFIES.match(text, end) is not None or end + gap in starts


@cache
def _vocabulary() -> dict[str, ImageClass]:
    """The class of each word; two English names stand for two classes each, and mean the first."""
    return {word: which for which in reversed(imagenet()) for word in which.spoken}


@cache
def _names() -> re.Pattern[str]:
    """Names with Latin letters do not stand within other words; there are no gaps between Chinese words."""
    words = sorted(_vocabulary(), key=len, reverse=True)
    latin, han = (
        "|".join(re.escape(word) for word in words if bool(_LATIN.search(word)) is kind) for kind in (True, False)
    )
    return re.compile(rf"(?<![a-z0-9])({latin})(?:s|es)?(?![a-z0-9])|({han})")

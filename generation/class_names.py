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
    """The classes that a text names, those first that it seems to be about: in English what comes first, in Chinese
    too, but for what stands before 的, as the lake in 湖边的城堡.

    A name within a longer one does not count: no panda is a cat in Chinese. English names may stand in the plural.
    """
    lowered = text.lower()
    found = [(match.span(), which) for word, which in _words() for match in _pattern(word).finditer(lowered)]
    spans = {span for span, _ in found}
    whole = [(span, which) for span, which in found if not any(_is_within(span, other) for other in spans)]
    ordered = sorted(whole, key=lambda each: (_MODIFIES.match(lowered, each[0][1]) is not None, each[0]))
    return list(dict.fromkeys(which for _, which in ordered))


def _is_within(span: tuple[int, int], other: tuple[int, int]) -> bool:
    return span != other and other[0] <= span[0] and span[1] <= other[1]


@cache
def _words() -> tuple[tuple[str, ImageClass], ...]:
    return tuple((word, which) for which in imagenet() for word in which.spoken)


@cache
def _pattern(word: str) -> re.Pattern[str]:
    """Latin letters stand for themselves, not within other words; there are none between Chinese characters."""
    if not _LATIN.search(word):
        return re.compile(re.escape(word))
    return re.compile(rf"(?<![a-z0-9]){re.escape(word)}(?:s|es)?(?![a-z0-9])")

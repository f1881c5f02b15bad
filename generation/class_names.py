"""The classes that a network draws and nothing else, in both languages, and which of them a text names.

Of ImageNet-1k the English names are those that CLIP is asked about (open_clip's list), the Chinese ones are ours.
Beside them stand everyday words for the class that one of them is most likely to mean: "dog" is a golden retriever. A
checkpoint of other classes brings a file in the same form, see `read`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from generation.request import Note
from generation.scene.language import Language

FILE = "classes.tsv"  # in a checkpoint
_IMAGENET = Path(__file__).parent.parent / "assets" / "imagenet" / FILE
_REMARK = re.compile(r"\s*[(（].*?[)）]")
_EITHER = re.compile(r"\s*/\s*|\s+or\s+")
_LATIN = re.compile(r"[a-z]")
_MODIFIES = re.compile("[上里中下边旁内外前后]{0,2}的")


@dataclass(frozen=True)
class PictureClass:
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


class Classes(Sequence[PictureClass]):
    """All classes of a network in the order of their numbers; `title` is what they are together."""

    def __init__(self, classes: Sequence[PictureClass], title: Note) -> None:
        self._classes = tuple(classes)
        self.title = title

    def __getitem__(self, number):  # type: ignore[no-untyped-def]  # an index or a slice, as of any sequence
        return self._classes[number]

    def __len__(self) -> int:
        return len(self._classes)

    def mentioned(self, text: str) -> list[PictureClass]:
        """The classes that a text names, those first that it seems to be about: what comes first, but for what
        describes another name, as the lake in 湖边的城堡 or the fruit in "an orange cat".

        Of names that overlap the longer one counts: no panda is a cat in Chinese. English ones may stand in the plural.
        """
        lowered = text.lower()
        found = list(self._names.finditer(lowered))
        starts = {match.start() for match in found}
        ordered = sorted(found, key=lambda match: _describes(lowered, match.end(), starts))  # keeps their order else
        return list(dict.fromkeys(self._vocabulary[match[1] or match[2]] for match in ordered))

    @cached_property
    def _vocabulary(self) -> dict[str, PictureClass]:
        """The class of each word; where a name stands for two classes, the first."""
        return {word: which for which in reversed(self._classes) for word in which.spoken}

    @cached_property
    def _names(self) -> re.Pattern[str]:
        """Names with Latin letters do not stand within other words; there are no gaps between Chinese words."""
        words = sorted(self._vocabulary, key=len, reverse=True)
        latin, han = (
            "|".join(re.escape(word) for word in words if bool(_LATIN.search(word)) is kind) for kind in (True, False)
        )
        return re.compile(rf"(?<![a-z0-9])({latin})(?:s|es)?(?![a-z0-9])|({han})")


@cache
def imagenet() -> Classes:
    """The thousand classes of ImageNet."""
    return read(_IMAGENET, Note(zh="ImageNet 的 1000 类", en="the 1,000 classes of ImageNet"))


def read(path: Path, title: Note | None = None) -> Classes:
    """The classes in a table with a heading: English, Chinese and further words (joined by "|"), a class a line.

    Raises: OSError, and ValueError for a line without both names.
    """
    _, *lines = path.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    found = [
        PictureClass(number, zh, en, tuple(more[0].split("|")) if more else ())
        for number, (en, zh, *more) in enumerate(rows)
    ]
    return Classes(found, title or Note(zh=f"{len(found)} 类东西", en=f"{len(found):,} classes of its own"))


def _describes(text: str, end: int, starts: set[int]) -> bool:
    """Whether a name that ends there is followed by 的, or at once by another name."""
    gap = len(text[end:]) - len(text[end:].lstrip())
    return _MODIFIES.match(text, end) is not None or end + gap in starts

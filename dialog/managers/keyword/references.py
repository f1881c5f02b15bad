"""Which earlier pictures a text refers to: 第二张, "the first one", "the one with the dog", "combine 1 and 3".

The words of a reference are cut out of the text, so that what is left says what to do with that picture.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dialog.managers.keyword.gallery import Gallery, Shown
from dialog.managers.keyword.pointing import Reference, references_in


@dataclass(frozen=True)
class Referring:
    """The pictures that a text refers to, in its order, and the text without the words that do so."""

    references: tuple[Reference, ...]
    rest: str

    @property
    def pictures(self) -> tuple[Shown, ...]:
        return tuple(dict.fromkeys(each.shown for each in self.references if each.shown is not None))

    @property
    def missing(self) -> bool:
        """Whether a picture is spoken of that was never drawn."""
        return any(each.shown is None for each in self.references)


def refer(text: str, gallery: Gallery) -> Referring:
    """What `text` refers to. Nothing is found where nothing has been drawn yet, except numbers."""
    taken: list[Reference] = []
    for reference in references_in(text, gallery):
        if all(reference.end <= other.start or reference.start >= other.end for other in taken):
            taken.append(reference)
    taken.sort(key=lambda each: each.start)
    return Referring(tuple(taken), _without(text, taken))


def _without(text: str, references: Sequence[Reference]) -> str:
    for reference in reversed(references):
        text = f"{text[: reference.start]} {text[reference.end :]}"
    return re.sub(r"(?<=[^\x00-\x7f]) +| +(?=[^\x00-\x7f])", "", re.sub(r" {2,}", " ", text)).strip(" ,，.。:：")


def together(text: str, gallery: Gallery) -> Iterator[Shown]:
    """The pictures meant by words for several: "both", 前两张, "all three", "the last two"."""
    drawn = gallery.drawn
    if re.search(r"所有|全部|每张|\ball\b|\bevery", text, re.IGNORECASE):
        yield from drawn[-3:]
        return
    three = re.search(r"三[张幅]|\bthree\b", text, re.IGNORECASE)
    several = 3 if three else 2
    yield from (
        drawn[:several] if re.search(r"前[两二三]|\bfirst (?:two|three)\b", text, re.IGNORECASE) else drawn[-several:]
    )

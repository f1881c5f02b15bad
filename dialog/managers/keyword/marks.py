"""What the manager recognises in a text: words of the scene language and words of dialogue, where they stand.

`scan` finds them, longest first, from left to right; everything between them is unknown or filler. It does not
know what a sentence means.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from dialog.managers.keyword.cues import CUES, FILLERS
from dialog.managers.keyword.vocabulary import scene_words
from generation.scene.lexicon import plain
from generation.scene.tokens import inside_swan

_FRUIT = re.compile(r"水果|\bfruit\b")
_LATIN = re.compile(r"[a-z0-9']")
_PUT_ON, _SIDES = ("放上", "摆上"), tuple("面边方")
# Words for "it" that only point at the thing whose name follows.
_BEFORE_NAMES = frozenset({"this", "that", *(which + measure for which in "这那" for measure in "个只辆条朵棵")})
_WAYS = frozenset("上下进出过回")
_NOTHING = frozenset({"measure", "stranger"})  # by themselves


@dataclass(frozen=True)
class Mark:
    """A recognised word: its kind (of the scene language or of the cues), its value, and where it stands."""

    kind: str
    value: str | int
    start: int
    end: int


def normal(text: str) -> str:
    """`text` with plain quotes, half-width forms and single spaces; letters keep their case."""
    plain_quotes = unicodedata.normalize("NFKC", text).replace("’", "'").replace("‘", "'")
    return re.sub(r"[^\S\n]+", " ", plain_quotes).strip()


def scan(text: str) -> tuple[Mark, ...]:
    """The marks of a normal text, in order, not overlapping."""
    spelled = plain(text)
    found = list(_found(spelled))
    settled = (_settled(found, index, spelled) for index in range(len(found)))
    return tuple(_linked([mark for mark in settled if mark is not None]))


def unknown(text: str, marks: Sequence[Mark]) -> tuple[str, ...]:
    """The stretches of `text` that are neither marks nor fillers nor punctuation, as the person wrote them."""
    gaps = zip([0, *(mark.end for mark in marks)], [*(mark.start for mark in marks), len(text)], strict=True)
    pieces = (piece for start, end in gaps for piece in re.split(r"[^\w' -]+", text[start:end]))
    return tuple(core for piece in pieces if (core := _core(piece)))


@cache
def _words() -> dict[str, tuple[str, str | int]]:
    """Every word that is looked for. A word of dialogue goes before the same word of the scene language."""
    cues = {plain(word): (kind, word) for kind, words in CUES.items() for word in words}
    return {**scene_words(), **cues}


@cache
def _longest() -> int:
    return max(map(len, _words()))


def _found(text: str) -> Iterator[Mark]:
    place = 0
    while place < len(text):
        mark = _mark_at(text, place)
        if mark is not None:
            yield mark
        place = mark.end if mark else place + 1


def _mark_at(text: str, start: int) -> Mark | None:
    for end in range(min(len(text), start + _longest()), start, -1):
        found = _words().get(text[start:end])
        if found and _whole(text, start, end) and not _is_cut(found[0], text, start, end):
            return Mark(found[0], found[1], start, end)
    return None


def _is_cut(kind: str, text: str, start: int, end: int) -> bool:
    """Whether what looks like a word is the end of one and the beginning of another."""
    cuts = kind == "draw" and _cuts_a_name(text, start, end)
    return cuts or _is_place(text, start, end) or inside_swan(text, start, end)


def _cuts_a_name(text: str, start: int, end: int) -> bool:
    """Whether the last sign of a verb begins the name of a thing: 画出租车 draws a taxi."""
    if end - start < 2 or text[end - 1].isascii():
        return False
    following = _mark_at(text, end - 1)
    return following is not None and following.kind == "thing" and following.end > end


def _is_place(text: str, start: int, end: int) -> bool:
    """Whether the end of a verb begins the word for a place: 放上面 puts above, 放上面包 adds bread."""
    if text[start:end] not in _PUT_ON or text[end : end + 1] not in _SIDES:
        return False
    following = _mark_at(text, end)
    return following is None or following.kind != "thing"


def _whole(text: str, start: int, end: int) -> bool:
    """Whether no Latin word is cut at either side; Chinese has no such sides."""
    cut_before = start > 0 and _LATIN.match(text[start]) and _LATIN.match(text[start - 1])
    cut_after = end < len(text) and _LATIN.match(text[end - 1]) and _LATIN.match(text[end])
    return not (cut_before or cut_after)


def _settled(found: Sequence[Mark], index: int, text: str) -> Mark | None:
    """A mark with its meaning settled by its neighbours; None for one that means nothing by itself."""
    mark = found[index]
    following = found[index + 1] if index + 1 < len(found) else None
    joined = following is not None and not text[mark.end : following.start].strip()
    if mark.kind == "count" and index and found[index - 1].kind in ("color", "size") and _is_one(found, index, text):
        return replace(mark, kind="one")  # "the white one big"
    if mark.kind == "count":
        return _counted(mark, following if joined else None, text)
    if index and _measure(found[index - 1], mark, text):
        return None
    if mark.value == "too" and _LATIN.match(text[mark.end :].lstrip(" ")):
        return None  # "too bright", not "a dog too"
    if mark.value == "去了" and text[mark.start - 1 : mark.start] in _WAYS:
        return None  # 飞到天上去了: gone there, not away
    if mark.value == "那" and not mark.start and text[1:2] not in "是里边些":
        return None  # then, not that
    if joined and mark.value in _BEFORE_NAMES and following is not None and following.kind == "thing":
        return replace(mark, kind="the")
    if mark.value == "orange" and text[mark.start : mark.end].startswith("orange"):
        return _orange(mark, following if joined else None, text)
    return None if mark.kind in _NOTHING else mark


def _is_one(found: Sequence[Mark], index: int, text: str) -> bool:
    """Whether a number is the word that stands for a thing, right behind what that is like."""
    before, mark = found[index - 1], found[index]
    is_one = text[mark.start : mark.end] == "one" and not text[before.end : mark.start].strip()
    return is_one and not any(text[each.start : each.end] == "one" for each in found[: index - 1])


def _counted(mark: Mark, following: Mark | None, text: str) -> Mark | None:
    """A number with its measure word. Without one, a Chinese number counts only before a thing."""
    if following is not None and _measure(mark, following, text):
        return replace(mark, end=following.end)
    counts = following is not None and following.kind in ("thing", "color", "size")
    if text[mark.start : mark.end] == "one" and not counts:
        return replace(mark, kind="one")
    return mark if counts or text[mark.start].isascii() else None


def _measure(number: Mark, mark: Mark, text: str) -> bool:
    """Whether `mark` is the measure word of a Chinese number (把 is one, beside being a verb)."""
    scene_kind = scene_words().get(text[mark.start : mark.end], ("",))[0]
    return number.kind == "count" and number.end == mark.start and "measure" in (mark.kind, scene_kind)


def _orange(mark: Mark, following: Mark | None, text: str) -> Mark:
    """A fruit where it is counted and nothing follows that it could colour, else a colour."""
    counted = re.search(r"\b(an|one|two|three|the|another|some)\s+$|[个只颗]\s?$", text[: mark.start])
    colours = following is not None and following.kind in ("thing", "background", "one")
    fruit = text[mark.start : mark.end] == "oranges" or (counted and not colours) or _FRUIT.search(text)
    return replace(mark, kind="thing" if fruit else "color")


def _linked(marks: Sequence[Mark]) -> Iterator[Mark]:
    """The marks, where a "to" or "with" after a verb of change stands between what was and what shall be."""
    changing = False
    for index, mark in enumerate(marks):
        if mark.kind != "link":
            changing = changing or mark.kind in ("change", "instead of", "swap")
            yield mark
        elif changing and not (index + 1 < len(marks) and marks[index + 1].kind in ("position", "beside")):
            yield replace(mark, kind="become")


def _core(piece: str) -> str:
    """What is left of a stretch when the fillers around it are taken away; fillers inside it stay."""
    lower = piece.lower()
    solid = [span for span in _tokens(lower) if lower[slice(*span)].strip() and lower[slice(*span)] not in _FILLERS]
    return piece[solid[0][0] : solid[-1][1]].strip(" -'") if solid else ""


_FILLERS = frozenset(FILLERS)
_FILLER_LENGTH = max(map(len, FILLERS))


def _tokens(lower: str) -> Iterator[tuple[int, int]]:
    """Spans of fillers, of Latin words, and of single other signs, together the whole piece."""
    place = 0
    while place < len(lower):
        end = _filler_end(lower, place) or _word_end(lower, place)
        yield place, end
        place = end


def _filler_end(lower: str, start: int) -> int | None:
    for end in range(min(len(lower), start + _FILLER_LENGTH), start, -1):
        if lower[start:end] in _FILLERS and _whole(lower, start, end):
            return end
    return None


def _word_end(lower: str, start: int) -> int:
    end = start + 1
    while _LATIN.match(lower[start]) and end < len(lower) and (_LATIN.match(lower[end]) or lower[end] == "-"):
        end += 1
    return end

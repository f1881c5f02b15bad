"""What a clause says of the picture's parts, or of one thing, as operations: the pieces that edits are made of."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dialog.managers.keyword.clauses import Clause
from dialog.managers.keyword.marks import Mark
from dialog.managers.keyword.operations import Around, Change, Operation
from dialog.managers.keyword.phrases import Phrase, phrases
from dialog.turn import EditKind

PARTS = {"place": "background", "style": "style", "view": "view"}
KINDS: dict[str, EditKind] = {"background": "background", "style": "style", "view": "lens"}
ZOOMS = {"zoom in": "close-up", "zoom out": "far", "zoom back": "normal"}
PLAIN = {"background": None, "style": "3d", "view": "normal"}
_COMPARED = {"bigger": "big", "smaller": "small", "plain size": "plain"}
OBJECTS = ("thing", "it", "one", "all", "")  # heads of phrases that are about things
# Words that say how something shall be, and exchange nothing.
IS = ("是", "应该是", "be", "to be", "should be", "shall be", "must be", "needs to be", "is now", "are now")
OPPOSITE = {"left": "right", "right": "left", "top": "bottom", "bottom": "top"}
HEAD_PARTS = {"background": "background", "style noun": "style", "lens": "view"}


def change_to(target: Phrase, news: Phrase) -> Iterator[Operation]:
    """The attributes that `news` predicates, given to `target`."""
    only = replace(news, modifiers=())
    sizes = (size for kind, size in _COMPARED.items() if only.said(kind))
    count = only.said("count")
    change = Change(
        target,
        color=only.word("color"),
        size=next(sizes, only.word("size")),
        count=None if count is None else int(count),
        position=only.word("position"),
    )
    if change != Change(target):
        yield change


def ground_in(phrase: Phrase) -> Iterator[Operation]:
    """Another colour for the background; the other parts are set by words of their own."""
    color = phrase.said("color")
    if phrase.head in ("background", "") and color is not None:
        yield Around("background", str(color), "background")


def around_in(marks: Sequence[Mark]) -> Iterator[Operation]:
    """Places, styles, views and moves of the camera, wherever they stand."""
    for mark in marks:
        if mark.kind in PARTS:
            part = PARTS[mark.kind]
            yield Around(part, str(mark.value), KINDS[part])
        elif mark.kind in ZOOMS:
            yield Around("view", ZOOMS[mark.kind], "lens")


def phrases_in(clause: Clause, start: int, end: int | None = None) -> tuple[Phrase, ...]:
    return phrases(clause.marks[start:end], clause.text)


def position_in(marks: Sequence[Mark]) -> str | None:
    return next((str(mark.value) for mark in marks if mark.kind in ("position", "relation")), None)

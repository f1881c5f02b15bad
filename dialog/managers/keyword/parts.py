"""What a clause says of the picture's parts, or of one thing, as operations: the pieces that edits are made of."""

from collections.abc import Iterator, Sequence

from dialog.managers.keyword.clauses import Clause
from dialog.managers.keyword.marks import Mark
from dialog.managers.keyword.operations import Around, Change, Operation
from dialog.managers.keyword.phrases import Phrase, phrases

PARTS = {"place": "background", "style": "style", "view": "view"}
KINDS = {"background": "background", "style": "style", "view": "lens"}
ZOOMS = {"zoom in": "close-up", "zoom out": "far", "zoom back": "normal"}
PLAIN = {"background": None, "style": "3d", "view": "normal"}
HEAD_PARTS = {"background": "background", "style noun": "style", "lens": "view"}


def change_to(target: Phrase, news: Phrase) -> Iterator[Operation]:
    """The attributes that `news` predicates, given to `target`."""
    said = {mark.kind: mark.value for mark in reversed(news.predicates)}
    size = (
        "big"
        if "bigger" in said
        else "small"
        if "smaller" in said
        else "plain"
        if "plain size" in said
        else said.get("size")
    )
    change = Change(target, said.get("color"), size, said.get("count"), said.get("position"))
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

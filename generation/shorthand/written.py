"""Answers and pictures as words of the notation, and the words read back.

`written` and `read` undo each other. What was written outside the notation, as the text of a person, is kept in one
piece between words.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generation.scene.scene import Scene, Thing
from generation.shorthand import words as word
from generation.shorthand.answers import SAYINGS, Always, Answer, Base, Drawing, Saying
from generation.shorthand.situation import Pictured, Standing
from generation.shorthand.sketch import UNSAID, Part, Sketch, Unsaid, imagined, spoken

_WORD = re.compile(r"(<[^<>]+>)")
_BRACKETS = str.maketrans("<>", "＜＞")
_BASE: dict[Base, str] = {"brought": word.BROUGHT, "offered": word.OFFERED}
_BASE.update(word.NUMBER.items())


class MiswrittenError(ValueError):
    """Words that are no answer; the message shows them."""


# -- writing --------------------------------------------------------------------------------------------------------


def written(answer: Answer) -> list[str]:
    """An answer as words; what a person said is a single one."""
    return list(_drawing(answer) if isinstance(answer, Drawing) else _saying(answer))


def block(number: int | None, pictured: Pictured, before: int | None = None) -> list[str]:
    """A picture as the model reads it: its number, the picture shown before it, its scene with its things numbered.

    Without a number it is one that the person brought.
    """
    found = [word.BROUGHT if number is None else word.NUMBER[number]]
    found += [word.UNDO, word.NUMBER[before]] if before is not None else []
    return [*found, *(_shown(pictured.scene) if pictured.scene else ()), *_text(pictured.words)]


def instructions(standing: Standing) -> list[str]:
    """Standing instructions as the model reads them."""
    held = [(part, value) for part, value in vars(standing).items() if value is not None]
    return [word.ALWAYS, *(each for always in held for each in _always(always))] if held else []


def _drawing(answer: Drawing) -> Iterator[str]:
    yield from (word.MARKER, word.EDIT[answer.edit], *(_BASE[base] for base in answer.bases))
    yield from [word.FRESH] if answer.fresh else []
    for always in answer.always:
        yield from (word.ALWAYS, *_always(always))
    if answer.surprise:
        yield word.SURPRISE
        yield from [word.KIND[answer.kind]] if answer.kind else []
    yield from _sketch(answer.sketch) if answer.sketch else ()
    yield from _text(answer.words)
    for concept in answer.without:
        yield from (word.WITHOUT, word.CONCEPT[concept])


def _saying(answer: Saying) -> Iterator[str]:
    yield word.saying(answer.key)
    for argument in SAYINGS[answer.key]:
        match argument:
            case "picture":
                yield from [] if answer.picture is None else [_BASE[answer.picture]]
            case "scene":
                yield from _sketch(answer.sketch) if answer.sketch else ()
            case "always":
                yield from _always(answer.always) if answer.always else ()
            case "words":
                yield from _text(answer.words)
            case _:
                yield _SIMPLE[argument][getattr(answer, argument)]


_SIMPLE: dict[str, dict[Any, str]] = {
    "thing": {at: word.REFERENCE[of, at] for of, at in word.REFERENCE if of == 0},
    "concept": {**word.CONCEPT}, "color": {**word.COLOR}, "position": {**word.POSITION}, "ground": {**word.GROUND},
    "part": {**word.PART},
}  # fmt: skip


def _always(always: Always) -> Iterator[str]:
    part, value = always
    if isinstance(value, Thing):
        yield from _sketch(spoken(Scene((value,))))
    else:
        yield {"background": word.GROUND, "style": word.STYLE, "view": word.VIEW}[part][value]


def _sketch(sketch: Sketch) -> Iterator[str]:
    for part in sketch.parts:
        yield from _part(part)
    yield from [word.LOOSE] if sketch.loose else []
    yield from _around(sketch)


def _around(sketch: Sketch) -> Iterator[str]:
    yield from [word.GROUND[sketch.background]] if sketch.background else []
    yield from [word.STYLE[sketch.style]] if sketch.style else []
    yield from [word.VIEW[sketch.view]] if sketch.view else []


def _part(part: Part) -> Iterator[str]:
    yield from [word.REFERENCE[part.of]] if part.of else []
    yield from [word.INTO] if part.of and part.concept else []
    yield from [word.CONCEPT[part.concept]] if part.concept else []
    yield from [word.COUNT[part.count]] if part.count else []
    yield from [] if isinstance(part.size, Unsaid) else [word.SIZE[part.size]]
    yield from [] if isinstance(part.color, Unsaid) else [word.COLOR[part.color]]
    yield from [word.POSITION[part.position]] if part.position else []


def _shown(scene: Scene) -> Iterator[str]:
    sketch = spoken(replace(scene, background=None if scene.background == "white" else scene.background))
    for at, part in enumerate(sketch.parts):
        yield from (word.REFERENCE[0, at], *_part(part))
    yield from _around(sketch)


def _text(text: str) -> list[str]:
    return [word.TEXT, word.Spoken(text)] if text else []


# -- reading --------------------------------------------------------------------------------------------------------


def joined(words: Iterable[str]) -> str:
    """Words as one text, as it is kept with a decision."""
    return "".join(each.translate(_BRACKETS) if isinstance(each, word.Spoken) else each for each in words)


def parted(text: str) -> list[str]:
    """What was joined, as words again. Raises nothing: what is no word is taken for words of a person."""
    return [piece if _WORD.fullmatch(piece) else word.Spoken(piece) for piece in _WORD.split(text) if piece]


def read(words: Sequence[str]) -> Answer:
    """The answer that words make up. Raises: MiswrittenError."""
    reader = _Reader(words)
    try:
        answer = _read_drawing(reader) if reader.took(word.MARKER) else _read_saying(reader)
    except KeyError as error:
        raise MiswrittenError(f"{words[:20]!r} is no answer") from error
    if not reader.done:
        raise MiswrittenError(f"{words[:20]!r} goes on after the answer")
    return answer


def _reversed(table: Mapping[Any, str]) -> dict[str, Any]:
    return {written: meaning for meaning, written in table.items()}


_MEANINGS: dict[str, dict[str, Any]] = {
    "concept": _reversed(word.CONCEPT), "color": _reversed(word.COLOR), "size": _reversed(word.SIZE),
    "count": _reversed(word.COUNT), "position": _reversed(word.POSITION), "ground": _reversed(word.GROUND),
    "style": _reversed(word.STYLE), "view": _reversed(word.VIEW), "edit": _reversed(word.EDIT),
    "base": _reversed(_BASE), "reference": _reversed(word.REFERENCE), "part": _reversed(word.PART),
    "kind": _reversed(word.KIND), "thing": _reversed(_SIMPLE["thing"]),
    "saying": {word.saying(key): key for key in SAYINGS},
}  # fmt: skip
_AROUND = {"background": "ground", "style": "style", "view": "view"}


class _Reader:
    """Takes words from the front."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = [*words][::-1]

    @property
    def done(self) -> bool:
        return not self._words

    def took(self, wanted: str) -> bool:
        """Whether the next word was this one; then it is gone."""
        return bool(self._words and self._words[-1] == wanted and self._words.pop())

    def maybe(self, table: str, otherwise: Any = None) -> Any:
        """What the next word means by a table, if it is one of it."""
        if self._words and self._words[-1] in _MEANINGS[table]:
            return _MEANINGS[table][self._words.pop()]
        return otherwise

    def must(self, table: str) -> Any:
        return _MEANINGS[table][self._words.pop() if self._words else ""]

    def text(self) -> str:
        """What a person said, if it is next."""
        if not self.took(word.TEXT):
            return ""
        if not (self._words and isinstance(self._words[-1], word.Spoken)):
            raise KeyError(word.TEXT)
        return self._words.pop().strip()


def _read_drawing(reader: _Reader) -> Drawing:
    edit = reader.must("edit")
    bases: list[Base] = []
    while (base := reader.maybe("base")) is not None:
        bases.append(base)
    fresh = reader.took(word.FRESH)
    always: list[Always] = []
    while reader.took(word.ALWAYS):
        always.append(_read_always(reader))
    surprise = reader.took(word.SURPRISE)
    kind = reader.maybe("kind") if surprise else None
    sketch = _read_sketch(reader)
    words = reader.text()
    without = []
    while reader.took(word.WITHOUT):
        without.append(reader.must("concept"))
    return Drawing(edit, tuple(bases), sketch, words, tuple(without), fresh, tuple(always), surprise, kind)


def _read_saying(reader: _Reader) -> Saying:
    key = reader.must("saying")
    values: dict[str, Any] = {}
    for argument in SAYINGS[key]:
        match argument:
            case "picture":
                values["picture"] = reader.maybe("base")
            case "scene":
                values["sketch"] = _read_sketch(reader)
            case "always":
                values["always"] = _read_always(reader)
            case "words":
                values["words"] = reader.text()
            case _:
                values[argument] = reader.must(argument)
    return Saying(key, **values)


def _read_always(reader: _Reader) -> Always:
    for part, table in _AROUND.items():
        if (value := reader.maybe(table)) is not None:
            return part, value
    thing = _read_part(reader, None)
    if thing.concept is None:
        raise KeyError(word.ALWAYS)
    return "thing", imagined(Sketch((thing,))).things[0]


def _read_sketch(reader: _Reader) -> Sketch | None:
    parts: list[Part] = []
    while True:
        of = reader.maybe("reference")
        part = _read_part(reader, of)
        if of is None and part.concept is None:
            break
        parts.append(part)
    loose = reader.took(word.LOOSE)
    around = {part: reader.maybe(table) for part, table in _AROUND.items()}
    return Sketch(tuple(parts), loose, **around) if parts else None


def _read_part(reader: _Reader, of: tuple[int, int] | None) -> Part:
    concept = reader.maybe("concept") if of is None else reader.must("concept") if reader.took(word.INTO) else None
    if of is None and concept is None:
        return Part()
    count = reader.maybe("count")
    size = reader.maybe("size", UNSAID)
    color = reader.maybe("color", UNSAID)
    return Part(of, concept, count, size, color, reader.maybe("position"))

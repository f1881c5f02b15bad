"""Every picture of a conversation as structured state: what it shows, what it came from, which one is shown now.

It is read back from the decisions in the history, and kept apart from the window of turns that a model gets to see, so
that "the first picture" is still known after hundreds of turns.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from dialog.turn import Message
from generation.scene.language import Language
from generation.scene.tokens import tokens

MOST_CHARACTERS = 12_000  # of the whole state; beyond, prompts are shortened, and then those in the middle left out
SHORT_PROMPT = 40  # characters of a prompt that is shortened
MOST_SPOKEN_OF = 10  # of those that show what is named, the earliest and the latest
ALWAYS_WHOLE = 12  # the latest pictures, beside the first, the current and those that are spoken of

_NUMBER = re.compile(r"[0-9]{1,6}")
_WORD = re.compile(r"[A-Za-z]{4,}")

_HEADS = {"zh": "至今的图（编号：提示词）：", "en": "The pictures so far (number: prompt):"}
_NONE = {"zh": "还没有图。", "en": "There is no picture yet."}
_CURRENT = {"zh": "［现在显示的］", "en": "[shown now]"}
_FROM = {"zh": "［由第{}张{}］", "en": "[{1} of {0}]"}
_WITHOUT = {"zh": "［不要：{}］", "en": "[without: {}]"}


@dataclass(frozen=True)
class Drawn:
    """A picture: its number in the session, and the decision that made it."""

    number: int
    prompt: str
    negative_prompt: str = ""
    edit: str | None = None
    origins: tuple[int, ...] = ()


@dataclass(frozen=True)
class Album:
    """The pictures in order of drawing. `current` is the number of the one that is shown, 0 where there is none."""

    pictures: tuple[Drawn, ...] = ()
    current: int = 0

    def numbered(self, number: int) -> Drawn | None:
        return next((drawn for drawn in self.pictures if drawn.number == number), None)

    @property
    def shown(self) -> Drawn | None:
        return self.numbered(self.current)


def album_of(history: Sequence[Message]) -> Album:
    """The pictures of a conversation. One that goes back to a picture shows it again and adds none."""
    drawn: dict[int, Drawn] = {}
    current = 0
    for message in history:
        if message.decision is None or not message.decision.draws:
            continue
        for number in message.pictures[:1]:
            current = number
            made = message.decision
            origins = tuple(each for each in made.pictures if each != number)
            drawn.setdefault(number, Drawn(number, made.prompt, made.negative_prompt, made.edit, origins))
    return Album(tuple(drawn.values()), current)


def spoken_of(album: Album, text: str) -> set[int]:
    """The numbers of the pictures that `text` names by number, or by what they show: "the one with the fox"."""
    numbers = {int(number) for number in _NUMBER.findall(text)}
    things = {token.text.lower() for token in tokens(text) if token.kind == "thing"}
    words = things | {word.lower() for word in _WORD.findall(text)}
    showing = [drawn.number for drawn in album.pictures if any(word in drawn.prompt.lower() for word in words)]
    return numbers | set(showing[:MOST_SPOKEN_OF]) | set(showing[-MOST_SPOKEN_OF:])


def written_album(album: Album, language: Language, most: int = MOST_CHARACTERS, numbers: Collection[int] = ()) -> str:
    """The state as a model reads it, a line for each picture, in about `most` characters.

    Where there are too many pictures, those of these `numbers` stay, as do the first, the current and the latest.
    """
    if not album.pictures:
        return _NONE[language]
    whole = {drawn.number: _line(drawn, album, language) for drawn in album.pictures}
    if _length(whole.values()) <= most:
        return "\n".join([_HEADS[language], *whole.values()])
    latest = [drawn.number for drawn in album.pictures[-ALWAYS_WHOLE:]]
    kept = {album.pictures[0].number, album.current, *latest, *numbers}
    short = {d.number: whole[d.number] if d.number in kept else _shortened(d) for d in album.pictures}
    return "\n".join([_HEADS[language], *_as_many_as_fit(short, kept, most)])


def _as_many_as_fit(lines: dict[int, str], kept: Collection[int], most: int) -> Iterator[str]:
    """All that are kept and of the others the latest; a dot line where some are missing."""
    left = most - _length(lines[number] for number in lines if number in kept)
    stay = set(kept)
    for number in reversed(lines):
        if number not in kept:
            left -= len(lines[number]) + 1
            if left < 0:
                break
            stay.add(number)
    gap = False
    for number, line in lines.items():
        if number in stay:
            yield line
        elif not gap:
            yield "…"
        gap = number not in stay


def _length(lines: Iterable[str]) -> int:
    return sum(len(line) + 1 for line in lines)


def _line(drawn: Drawn, album: Album, language: Language) -> str:
    notes = [_CURRENT[language]] if drawn.number == album.current else []
    if drawn.origins and drawn.edit:
        notes.append(_FROM[language].format(", ".join(map(str, drawn.origins)), drawn.edit))
    if drawn.negative_prompt:
        notes.append(_WITHOUT[language].format(one_line(drawn.negative_prompt)))
    return " ".join([f"{drawn.number}:", one_line(drawn.prompt), *notes])


def _shortened(drawn: Drawn) -> str:
    prompt = one_line(drawn.prompt)
    return f"{drawn.number}: {prompt if len(prompt) <= SHORT_PROMPT else prompt[:SHORT_PROMPT] + '…'}"


def one_line(text: str) -> str:
    """`text` without line ends, so that what is quoted cannot look like another line of ours."""
    return " ".join(text.split())

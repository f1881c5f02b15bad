"""Words and texts as numbers, by a tokenizer that knows the pieces of what people say and every word of the notation.

What people say is cut into pieces only: a word of the notation that someone types is just some letters.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

from generation.shorthand import words as word
from generation.shorthand.answers import SAYINGS
from generation.shorthand.pattern import Symbol
from generation.shorthand.words import Spoken

FILE = "tokenizer.json"
MOST_READ = 120  # pieces of a text
_DEFUSED = str.maketrans("<", "‹")  # no word of ours begins so


def every_word() -> list[str]:
    """The words of the notation, in the order of their numbers."""
    return [*word.scene_words(), *map(word.saying, SAYINGS)]


@dataclass(frozen=True)
class Heard:
    """A text as pieces, and where in the text each stands."""

    text: str
    ids: tuple[int, ...]
    places: tuple[tuple[int, int], ...]

    def covering(self, part: str) -> tuple[int, ...]:
        """The pieces that cover a part of the text, without regard to case. Raises: ValueError where it is no part."""
        start = self.text.lower().index(part.lower())
        end = start + len(part)
        return tuple(
            each for each, (first, last) in zip(self.ids, self.places, strict=True) if first < end and last > start
        )

    def said_by(self, run: Sequence[int]) -> str:
        """What a run of pieces stands for, as it was typed. Raises: ValueError where there is no such run."""
        for at in range(len(self.ids) - len(run) + 1):
            if self.ids[at : at + len(run)] == tuple(run):
                return self.text[self.places[at][0] : self.places[at + len(run) - 1][1]].strip()
        raise ValueError(f"{run} is no run of {self.ids}")


class Vocabulary:
    """A tokenizer with the words of the notation in it."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        """Raises: ValueError for a tokenizer without one of the words."""
        self._tokenizer = tokenizer
        self._tokenizer.no_truncation()
        numbers = {each: tokenizer.token_to_id(each) for each in every_word()}
        if missing := [each for each, number in numbers.items() if number is None]:
            raise ValueError(f"the tokenizer has no word {missing[0]}")
        self._ids = {each: int(number) for each, number in numbers.items() if number is not None}
        self._words = {number: each for each, number in self._ids.items()}

    @classmethod
    def of(cls, folder: Path) -> "Vocabulary":
        """That of a checkpoint. Raises: ValueError where there is none that can be read."""
        try:
            return cls(Tokenizer.from_file(str(folder / FILE)))
        except Exception as error:  # the library knows no other class
            raise ValueError(f"{FILE}: {error}") from error

    def __len__(self) -> int:
        return int(self._tokenizer.get_vocab_size())

    def number(self, each: str) -> int:
        """Of a word of the notation."""
        return self._ids[each]

    def heard(self, text: str) -> Heard:
        """A text cut into pieces; what is too long loses its middle, as the wish is mostly at one of its ends."""
        encoded = self._tokenizer.encode(text.translate(_DEFUSED), add_special_tokens=False)
        ids, places = tuple(encoded.ids), tuple(encoded.offsets)
        if len(ids) > MOST_READ:
            half = MOST_READ // 2
            ids, places = ids[:half] + ids[-half:], places[:half] + places[-half:]
        return Heard(text, ids, places)

    def ids(self, words: Iterable[str], text: str = "") -> list[int]:
        """The numbers of words, and of the pieces of what was said among them: those that it has in `text`, if it is
        repeated from there."""
        heard = self.heard(text)
        return [
            number
            for each in words
            for number in (self._repeated(each, heard) if isinstance(each, Spoken) else (self._ids[each],))
        ]

    def _repeated(self, part: str, heard: Heard) -> tuple[int, ...]:
        try:
            return heard.covering(part)
        except ValueError:  # it was said otherwise, or not at all
            return self.heard(part).ids

    def symbol(self, number: int) -> Symbol:
        """What a number is in a pattern: a word of the notation, or, for a piece, itself."""
        return self._words.get(number, number)

    def symbol_number(self, symbol: Symbol) -> int:
        """The number of a symbol of a pattern."""
        return symbol if isinstance(symbol, int) else self._ids[str(symbol)]

    def words(self, numbers: Sequence[int], heard: Heard) -> list[str]:
        """An answer to a text as words; its runs of pieces are those of the text."""
        found: list[str] = []
        run: list[int] = []
        for number in (*numbers, None):
            if number is not None and number not in self._words:
                run.append(number)
                continue
            found += [Spoken(heard.said_by(run))] if run else []
            run = []
            found += [self._words[number]] if number is not None else []
        return found

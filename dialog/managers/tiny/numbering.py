"""The model can tell a dozen pictures apart: which they are in a longer session, and what they are called in a text.

The first pictures and the latest are kept, the current one, and those that the text speaks of by number.
"""

import re
from collections.abc import Sequence

from dialog.managers.keyword.numerals import EN_ORDINALS, number
from generation.shorthand.words import MOST_PICTURES

FIRST = 2  # are always kept
_ZH = r"[一二两三四五六七八九十\d]{1,3}"
_SPOKEN = re.compile(
    rf"第(?P<zh>{_ZH})(?=[张幅个副])|(?<=图)(?P<after>\d{{1,3}})|(?P<before>\d{{1,3}})(?=号图)"
    r"|(?<=#)(?P<hash>\d{1,3})|\b(?:picture|image|pic|drawing|number|no\.)\s+(?:number\s+)?(?P<en>\d{1,3})\b"
    rf"|\b(?P<th>\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(EN_ORDINALS)})\b",
    re.IGNORECASE,
)


class Numbering:
    """Numbers of the session for those of the model, 1 to 12, in the same order."""

    def __init__(self, numbers: Sequence[int], needed: Sequence[int | None], text: str) -> None:
        """`numbers` are those of all pictures; the `needed` ones stay."""
        self.every = tuple(sorted(numbers))
        self._real = list(self.every)
        if len(numbers) > MOST_PICTURES:
            spoken = [number(_said(match)) for match in _SPOKEN.finditer(text)]
            wanted = dict.fromkeys((*needed, *spoken, *self._real[:FIRST], *reversed(self._real)))
            self._real = sorted([each for each in wanted if each in set(numbers)][:MOST_PICTURES])
        self._model = {real: at for at, real in enumerate(self._real, 1)}

    @property
    def whole(self) -> bool:
        """Whether every number is its own."""
        return all(real == at for real, at in self._model.items())

    def of(self, real: int | None) -> int | None:
        """The model's number of a picture; None for one that it does not get to know."""
        return None if real is None else self._model.get(real)

    def real(self, at: int) -> int:
        return self._real[at - 1]

    def told(self, text: str) -> str:
        """A text with the model's numbers for the pictures that it speaks of."""
        return text if self.whole else _SPOKEN.sub(self._called, text)

    def _called(self, match: re.Match[str]) -> str:
        said = _said(match)
        at = self._model.get(number(said))
        if at is None:
            return match[0]
        ending = "" if match["th"] is None else "st" if at == 1 else "nd" if at == 2 else "rd" if at == 3 else "th"
        return match[0].replace(said, f"{at}{ending}")


def _said(match: re.Match[str]) -> str:
    return next(each for each in match.groups() if each)

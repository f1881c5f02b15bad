"""What is wished for beyond the world, of models that draw nothing else: it is told, and the rest is done."""

import re
from dataclasses import replace

from dialog.managers.keyword.operations import Operation, Words
from dialog.managers.keyword.targets import CannotApply
from dialog.managers.keyword.wishes import Wish
from dialog.turn import EditKind

# What is said of words that the world has nothing for, by what they were to change.
_STRANGE: dict[EditKind, str] = {"style": "no such style", "background": "no such ground"}
_COMPARED = re.compile(r"^(?:\w+, )?(?:more |less )?\w{2,}er$|^(?:more|less) \w+$", re.IGNORECASE)


def of_the_world(wish: Wish) -> Wish:
    """The wish without what no picture of the world can show. Raises CannotApply where it wishes nothing else."""
    known: list[Operation] = [each for each in wish.operations if not isinstance(each, Words)]
    if wish.operations and not known:
        strange = [each for each in wish.operations if isinstance(each, Words)]
        if all(_is_quality(each) for each in strange):
            raise CannotApply("felt")
        raise CannotApply(_STRANGE.get(strange[0].kind, "not in world"), text=", ".join(each.text for each in strange))
    return replace(wish, operations=known)


def _is_quality(words: Words) -> bool:
    """Its neck should be *longer*; but a badger that is added is a thing."""
    return words.kind == "entity" and words.target is None and _COMPARED.match(words.text) is not None

"""What a decision looks like, as a regular expression: keys in the order of the schema, the empty ones left out or not.

A decision is flat, so that it is a regular language. What a schema for servers cannot say is said here: a prompt where
there is something to draw, and only there; a reply where there is nothing; a strength from 0 to 1; an end to every
text. Whatever matches is a TurnDecision. Partial matches, which tell what may become one, need the package `regex`.
"""

from collections.abc import Iterable
from typing import get_args

import regex

from dialog.managers.llm.schema import ORDER
from dialog.turn import Action, EditKind, SeedPolicy

DRAWING: tuple[Action, ...] = ("draw", "edit")
LENGTHS = {"reason": 100, "prompt": 600, "negative_prompt": 200, "reply": 400}  # characters

_SPACE = r"[ \t\n]{0,4}"  # models like to indent; without a bound one may indent for ever
_NUMBER = r"[1-9][0-9]{0,4}"
_SIGN = r"[^\"\\\p{Cc}\p{Cs}]"  # no control signs
_LETTER = rf"(?:{_SIGN}|\\[\"\\/nt])"
_VISIBLE = r"[^\"\\\p{Cc}\p{Cs}\s]"  # what a text begins with that must not be empty


def decision_pattern() -> regex.Pattern[str]:
    """The pattern of a whole decision."""
    return regex.compile(rf"{_SPACE}(?:{_object(drawing=True)}|{_object(drawing=False)})")


def _object(*, drawing: bool) -> str:
    """A decision that draws, or one that does not."""
    values = _values(drawing)
    must = {"action", "prompt" if drawing else "reply"}
    first, *others = ORDER
    pairs = [_pair(first, values[first])]
    for key in others:
        pair = rf"{_SPACE},{_SPACE}{_pair(key, values[key])}"
        pairs.append(pair if key in must else f"(?:{pair})?")
    return rf"\{{{_SPACE}{''.join(pairs)}{_SPACE}\}}"


def _values(drawing: bool) -> dict[str, str]:
    actions = [action for action in get_args(Action) if (action in DRAWING) == drawing]
    return {
        "reason": _text("reason"),
        "action": _one_of(actions),
        "edit": f"(?:{_one_of(get_args(EditKind))}|null)",
        "pictures": rf"\[(?:{_NUMBER}(?:, ?{_NUMBER}){{0,7}})?\]",
        "prompt": _text("prompt", empty=False) if drawing else '""',
        "negative_prompt": _text("negative_prompt"),
        "strength": r"(?:0(?:\.[0-9]{1,2})?|1(?:\.0{1,2})?)",
        "seed": _one_of(get_args(SeedPolicy)),
        "reply": _text("reply", empty=drawing),
    }


def _pair(key: str, value: str) -> str:
    return rf'"{key}" ?:{_SPACE}{value}'


def _one_of(words: Iterable[str]) -> str:
    return f'"(?:{"|".join(words)})"'


def _text(key: str, *, empty: bool = True) -> str:
    most = LENGTHS[key]
    # Possessive: a quote is no letter of a text, so that there is nothing to go back for.
    return f'"{_LETTER}{{0,{most}}}+"' if empty else f'"{_VISIBLE}{_LETTER}{{0,{most - 1}}}+"'

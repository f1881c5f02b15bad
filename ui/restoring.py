"""A picture that is brought back: from what its file says, the prompt and the settings that it was drawn with.

Files come from anywhere: what makes no sense here is left to the model.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generation.limits import MOST_GUIDANCE
from generation.png import decode_png
from storage import read_settings
from ui.choices import (
    LEAST_STRENGTH,
    LONGEST_NEGATIVE,
    MOST_SEED,
    MOST_STEPS,
    Choices,
    size_key,
    sizes_of,
)
from ui.recalled import choices_from

PNG = b"\x89PNG\r\n\x1a\n"
# What the fields of the page take: numbers from where to where, and of texts so many characters.
_NUMBERS = {
    "seed": (0, MOST_SEED), "steps": (1, MOST_STEPS), "guidance": (0, MOST_GUIDANCE), "strength": (LEAST_STRENGTH, 1)
}  # fmt: skip
_WHOLE = ("seed", "steps")
_TEXTS = {"prompt": 4000, "negative_prompt": LONGEST_NEGATIVE}


def restored(png: bytes, own: str) -> tuple[str, Choices] | None:
    """The prompt and the choices; None for a picture that says nothing of how it was made.

    `own` is the model that the program was started with, and draws what was drawn by one that is not offered here.
    """
    request = decode_png(png)
    found = _sound(read_settings(png) if request is None else request.to_json())
    prompt = found["prompt"].strip()
    if not prompt:
        return None
    choices = choices_from(found, own) if request is not None else None
    choices = choices or _choices(found, own)
    return prompt, replace(choices.with_model(choices.model), seed=found["seed"])


def _choices(found: Mapping[str, Any], own: str) -> Choices:
    """What of another program's settings, or another model's, holds for ours."""
    backend, _, checkpoint = own.partition("/")
    size = (found.get("width"), found.get("height"))
    return Choices(
        steps=found["steps"],
        guidance=found["guidance"],
        negative=found["negative_prompt"],
        model=own,
        size=size_key(*size) if size in sizes_of(backend, checkpoint) else "",
    )


def _sound(found: Mapping[str, Any]) -> dict[str, Any]:
    """The values, with None for a number that its field does not take, and no more of a text than that takes."""
    numbers = {name: _number(name, found.get(name)) for name in _NUMBERS}
    texts = {name: _text(found.get(name), most) for name, most in _TEXTS.items()}
    return {**found, **numbers, **texts}


def _number(name: str, value: object) -> float | int | None:
    """The value where its field takes it. In Python true is an int as well, and what JSON calls NaN in no range."""
    least, most = _NUMBERS[name]
    if isinstance(value, bool) or not isinstance(value, int if name in _WHOLE else int | float):
        return None
    return value if least <= value <= most else None


def _text(value: object, most: int) -> str:
    return value[:most] if isinstance(value, str) else ""

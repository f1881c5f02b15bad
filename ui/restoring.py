"""A picture that is brought back: from what its file says, the prompt and the settings that it was drawn with.

Files come from anywhere: what makes no sense here is left to the model.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generation.png import decode_png
from storage import read_settings
from ui.choices import MOST_SEED, MOST_STEPS, Choices, choices_from, size_key, sizes_of

PNG = b"\x89PNG\r\n\x1a\n"
MOST_GUIDANCE = 30.0
_LONGEST = 4000  # characters, as the box takes them


def restored(png: bytes, own: str) -> tuple[str, Choices] | None:
    """The prompt and the choices; None for a picture that says nothing of how it was made.

    `own` is the model that the program was started with, and draws what was drawn by one that is not offered here.
    """
    request = decode_png(png)
    found = read_settings(png) if request is None else request.to_json()
    prompt = str(found.get("prompt", "")).strip()[:_LONGEST]
    if not prompt:
        return None
    choices = choices_from(found, own) if request is not None else None
    return prompt, replace(choices or _choices(found, own), seed=_whole(found.get("seed"), 0, MOST_SEED))


def _choices(found: Mapping[str, Any], own: str) -> Choices:
    """What of another program's settings, or another model's, holds for ours."""
    backend, _, checkpoint = own.partition("/")
    size = (found.get("width"), found.get("height"))
    guidance = found.get("guidance")
    is_sound = isinstance(guidance, int | float) and 0 <= guidance <= MOST_GUIDANCE
    return Choices(
        steps=_whole(found.get("steps"), 1, MOST_STEPS),
        guidance=guidance if is_sound else None,
        negative=str(found.get("negative_prompt", ""))[:1000],
        model=own,
        size=size_key(*size) if size in sizes_of(backend, checkpoint) else "",
    )


def _whole(value: object, least: int, most: int) -> int | None:
    return value if isinstance(value, int) and least <= value <= most else None

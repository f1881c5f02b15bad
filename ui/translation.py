"""The words of the page in both languages: one catalogue for labels in the browser and for what Python renders."""

import json
from functools import cache
from pathlib import Path
from typing import Any, Literal

from starlette.requests import Request

Language = Literal["zh", "en"]

LANGUAGES: tuple[Language, ...] = ("zh", "en")
_FOLDER = Path(__file__).parent.parent / "assets" / "translations"


@cache
def catalogue(language: Language) -> dict[str, Any]:
    """Every text of the page in one language: strings, some with {fields}, and lists of strings."""
    words: dict[str, Any] = json.loads((_FOLDER / f"{language}.json").read_text(encoding="utf-8"))
    return words


def say(language: Language, key: str, **fields: object) -> str:
    """One text with its fields filled in. Raises KeyError for a key or field that is missing: a mistake of ours."""
    return str(catalogue(language)[key]).format(**fields)


def language_for(chosen: str | None, accepted: str) -> Language:
    """The language a person chose, else the first one that the browser asks for (`Accept-Language`)."""
    for language in LANGUAGES:
        if language == chosen:
            return language
    return "zh" if accepted.strip().lower().startswith("zh") else "en"


def language_of_call(request: Request) -> Language:
    """What a caller without any choice on the page reads."""
    return language_for(None, request.headers.get("accept-language", ""))


def other(language: Language) -> Language:
    """The language to switch to."""
    return "en" if language == "zh" else "zh"

"""Edits to try next, as a person would say them: of those in the catalogue, the first that would change something."""

from dataclasses import astuple

from generation.scene.backdrop import Backdrop, take_backdrop
from generation.scene.settle import settled
from generation.scene.tokens import tokens
from ui.translation import Language, catalogue

_SHOWN = 2


def followups(prompt: str, language: Language) -> list[str]:
    """Two of them, for a picture that was drawn from `prompt`."""
    shown = _said(prompt)
    return [text for text in catalogue(language)["followups"] if _changes(_said(text), shown)][:_SHOWN]


def _changes(wish: Backdrop, shown: Backdrop) -> bool:
    return any(new not in (None, old) for new, old in zip(astuple(wish), astuple(shown), strict=True))


def _said(text: str) -> Backdrop:
    """What a text says of the whole picture."""
    return take_backdrop(settled(tokens(text)))[0]

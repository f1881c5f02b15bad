"""Suggestions, as the wishes that they are: "how about making it red" is "make it red"."""

import re

_BARE = {
    "giving": "give", "making": "make", "adding": "add", "removing": "remove", "changing": "change", "turning": "turn",
    "putting": "put", "moving": "move", "painting": "paint", "taking": "take", "swapping": "swap", "drawing": "draw",
    "replacing": "replace", "dropping": "drop", "deleting": "delete", "having": "have", "trying": "try",
}  # fmt: skip
_SUGGESTED = re.compile(
    rf"\b(?:(?:how|what) about|why not try|would you mind|(?:can|could) you try|maybe try|try) "
    rf"(?P<verb>{'|'.join(_BARE)})\b",
    re.IGNORECASE,
)


def wished(text: str) -> str:
    """A text with its suggestions as wishes."""
    return _SUGGESTED.sub(lambda found: _BARE[found["verb"].lower()], text)

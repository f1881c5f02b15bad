"""The shape of the tables of phrases: for each act the families that train, and those kept for measuring."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Rows:
    """Patterns of one act in one language, a whole family of phrasings each."""

    said: tuple[str, ...]
    held_out: tuple[str, ...]


Table = dict[str, Rows]  # by act

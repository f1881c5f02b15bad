"""What storage hands out: frozen values, free of the database they were read from."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

Status = Literal["pending", "running", "done", "failed", "cancelled", "interrupted"]

FINAL: tuple[Status, ...] = ("done", "failed", "cancelled", "interrupted")


@dataclass(frozen=True)
class PictureRecord:
    """A PNG file. `number` counts the pictures of a session from 1, in the order in which they were made.

    An upload has no number until a turn has it as its picture; a picture asked for by id alone has none either.
    """

    id: str  # SHA-256 of the file, hexadecimal
    number: int | None
    path: Path
    width: int
    height: int
    created_utc: str


@dataclass(frozen=True)
class SessionRecord:
    """A conversation: a tree of turns, and the cursor, the turn that the next one continues."""

    id: str
    owner: str
    title: str
    cursor: str | None
    created_utc: str
    updated_utc: str


@dataclass(frozen=True)
class TurnRecord:
    """What was said, what was decided, what came of it.

    `number` is the order in the session, from 1. Siblings are tries at the same place of the tree (the same
    parent); `sibling_index` counts from 1 to `sibling_count`.
    """

    id: str
    session_id: str
    parent_id: str | None
    number: int
    status: Status
    text: str
    reply: str
    decision: dict[str, Any] | None
    request: dict[str, Any] | None
    picture: PictureRecord | None
    uploads: tuple[PictureRecord, ...]
    manager: str
    error: str
    seconds: float
    created_utc: str
    sibling_index: int
    sibling_count: int

"""What storage hands out: frozen values, free of the database they were read from."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from storage.pictures import video_beside

Status = Literal["pending", "running", "done", "failed", "cancelled", "interrupted"]

FINAL: tuple[Status, ...] = ("done", "failed", "cancelled", "interrupted")


@dataclass(frozen=True)
class PictureRecord:
    """A PNG file. `number` counts the pictures of a session from 1, in the order in which they were made.

    An upload has no number until a turn has it as its picture; a picture asked for by id alone has none either.
    `favourite` is the choice of the owner of the session, or of the library, through which the picture was asked for.
    """

    id: str  # SHA-256 of the file, hexadecimal
    number: int | None
    path: Path
    width: int
    height: int
    created_utc: str
    favourite: bool = False

    @property
    def video(self) -> Path | None:
        """The video (MP4) whose first frame the picture is; None for a picture that stands for itself."""
        beside = video_beside(self.path)
        return beside if beside.exists() else None


@dataclass(frozen=True)
class SessionRecord:
    """A conversation: a tree of turns, and the cursor, the turn that the next one continues.

    A replay draws the session `replay_of` anew; `replay` says how it goes on, None once it has ended. `panel` is how
    its owner left the fields of the drawing; None where they never touched them.
    """

    id: str
    owner: str
    title: str
    cursor: str | None
    created_utc: str
    updated_utc: str
    pinned: bool = False
    replay_of: str | None = None
    replay: dict[str, Any] | None = None
    panel: dict[str, Any] | None = None

    @property
    def place(self) -> str:
        """Where the session stands in the list, for asking what comes after it."""
        return f"{int(self.pinned)} {self.updated_utc} {self.id}"


@dataclass(frozen=True)
class TurnRecord:
    """What was said, what was decided, what came of it.

    `number` is the order in the session, from 1. Siblings are tries at the same place of the tree (the same
    parent); `sibling_index` counts from 1 to `sibling_count`. `liked` is what the person thinks of it, None where
    they said nothing. A turn whose picture was removed has none. `plan` says how a later process carries it out. `mask`
    is white where the first of the uploads may change; None where all of it may. `control` are the outlines of that
    one, where they lead the drawing. `replay_of` is the turn of another session that this one draws anew.
    """

    id: str
    session_id: str
    owner: str
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
    liked: bool | None = None
    plan: dict[str, Any] | None = None
    mask: PictureRecord | None = None
    control: PictureRecord | None = None
    replay_of: str | None = None


@dataclass(frozen=True)
class SearchHit:
    """A session that was searched for: the turn that matches, None for its title, and a line around what matches."""

    session: SessionRecord
    turn_id: str | None
    excerpt: str


@dataclass(frozen=True)
class GalleryWish:
    """Which pictures of the gallery are to be seen; as it stands, all.

    `since` counts, `until` does not any more; `text` are words to be found as in a search.
    """

    backend: str = ""
    favourites: bool = False
    since: datetime | None = None
    until: datetime | None = None
    text: str = ""


EVERYTHING = GalleryWish()


@dataclass(frozen=True)
class GalleryItem:
    """A picture with its number in the session where it was drawn, or else in one that still shows it, and how."""

    picture: PictureRecord
    turn_id: str
    session_id: str
    session_title: str
    prompt: str
    backend: str
    drawn_utc: str

    @property
    def place(self) -> str:
        """Where the picture stands in the gallery, for asking what comes after it."""
        return f"{self.drawn_utc} {self.turn_id}"


@dataclass(frozen=True)
class TimeRecord:
    """What was drawn, as its request says, and the seconds that drawing it took: neither waiting nor deciding."""

    request: dict[str, Any]
    seconds: float


@dataclass(frozen=True)
class ShareRecord:
    """A link that shows a session up to a turn to whoever has the token."""

    token: str
    session_id: str
    turn_id: str
    created_utc: str


@dataclass(frozen=True)
class SharedPicture:
    """A picture as a link tells of it: nothing of where it lies or how it was made. It may stand for a video."""

    id: str
    width: int
    height: int
    has_video: bool = False


@dataclass(frozen=True)
class SharedTurn:
    """What was said and answered. A turn that did not end well has neither reply nor picture. `mask` is white where the
    first of the uploads was to change."""

    text: str
    reply: str
    picture: SharedPicture | None
    uploads: tuple[SharedPicture, ...]
    mask: SharedPicture | None = None


@dataclass(frozen=True)
class SharedSession:
    """What a link shows."""

    title: str
    created_utc: str
    turns: tuple[SharedTurn, ...]


@dataclass(frozen=True)
class UserRecord:
    """Somebody who owns sessions: an anonymous browser, a key, or an account.

    `bytes` is the room their pictures take, also hidden ones; a picture that two people have counts for both.
    `byte_limit` is their own limit, None where the store's holds.
    """

    id: str
    bytes: int
    byte_limit: int | None
    created_utc: str


@dataclass(frozen=True)
class UsageRecord(UserRecord):
    """And how many sessions they have, deleted ones apart, and when one was last used; empty where there is none."""

    sessions: int
    used_utc: str


@dataclass(frozen=True)
class BinRecord:
    """How much somebody has deleted that can be brought back: whole sessions, and pictures by themselves."""

    sessions: int
    pictures: int


@dataclass(frozen=True)
class DiskRecord:
    """The disk that the store is on, and how much of it the database takes, in bytes."""

    free: int
    total: int
    database: int


@dataclass(frozen=True)
class AccountRecord:
    """Somebody who may sign in; `owner` is the name under which what is theirs is kept."""

    owner: str
    name: str
    is_admin: bool
    may_sign_in: bool
    created_utc: str

"""What a conversation needs from the place where turns are kept.

The store is handed in, so this package imports no storage. Values are read, never changed, through it.
"""

from collections.abc import Sequence
from typing import Any, Protocol


class StoredPicture(Protocol):
    """A picture file of a session. `number` counts from 1 within the session; uploads may have none. `video` is the
    file of the video that it stands for, if it does."""

    @property
    def id(self) -> str: ...
    @property
    def number(self) -> int | None: ...
    @property
    def path(self) -> Any: ...
    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...
    @property
    def video(self) -> Any: ...


class StoredTurn(Protocol):
    """One turn: what was said, what was decided, what came of it."""

    @property
    def id(self) -> str: ...
    @property
    def session_id(self) -> str: ...
    @property
    def owner(self) -> str: ...
    @property
    def parent_id(self) -> str | None: ...
    @property
    def status(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def reply(self) -> str: ...
    @property
    def decision(self) -> dict[str, Any] | None: ...
    @property
    def request(self) -> dict[str, Any] | None: ...
    @property
    def picture(self) -> StoredPicture | None: ...
    @property
    def uploads(self) -> Sequence[StoredPicture]: ...
    @property
    def mask(self) -> StoredPicture | None: ...
    @property
    def control(self) -> StoredPicture | None: ...
    @property
    def manager(self) -> str: ...
    @property
    def error(self) -> str: ...
    @property
    def seconds(self) -> float: ...
    @property
    def plan(self) -> dict[str, Any] | None: ...
    @property
    def replay_of(self) -> str | None: ...


class TurnStore(Protocol):
    """Keeps sessions as trees of turns; every method is safe in every thread."""

    def add_turn(  # noqa: PLR0913 - all that is known of a turn when it is accepted
        self,
        session_id: str,
        text: str,
        uploads: Sequence[bytes] = (),
        videos: Sequence[bytes | None] = (),
        parent_id: str | None = "cursor",
        manager: str = "",
        plan: dict[str, Any] | None = None,
        mask: bytes | None = None,
        control: bytes | None = None,
        replay_of: str | None = None,
        only_from: str | None = None,
    ) -> StoredTurn: ...

    def resume_turn(self, turn_id: str) -> None: ...

    def decide_turn(self, turn_id: str, decision: dict[str, Any], request: dict[str, Any] | None) -> Any: ...

    def draw_turn(self, turn_id: str) -> Any: ...

    def finish_turn(  # noqa: PLR0913 - one outcome, said once
        self,
        turn_id: str,
        status: str,
        reply: str = "",
        picture: bytes | None = None,
        picture_id: str | None = None,
        error: str = "",
        seconds: float = 0.0,
        video: bytes | None = None,
        drawing_seconds: float | None = None,
    ) -> StoredTurn: ...

    def turn(self, turn_id: str) -> StoredTurn: ...

    def turns(self, session_id: str) -> Sequence[StoredTurn]: ...

    def pictures(self, session_id: str) -> Sequence[StoredPicture]: ...

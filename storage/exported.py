"""The form of a session that leaves the store, as `session.json` in a zip file: the one place where it is described.

It comes back from anywhere, so it is checked in full: names, kinds, and that the turns are a tree.
"""

import json
from pathlib import PurePosixPath
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, field_validator, model_validator

from storage.records import Status

SESSION_FILE = "session.json"
MARKDOWN_FILE = "conversation.md"
# In the place of a path of this machine stands the picture's name in the zip file.
PATHS_OF_A_REQUEST = ("source", "mask", "control", "ending")
_TEXTS_OF_A_REQUEST = ("prompt", "backend")


def video_name(picture: str) -> str:
    """What the video is called in the zip file that a picture of this name stands for."""
    return str(PurePosixPath(picture).with_suffix(".mp4")) if PurePosixPath(picture).name else ""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, allow_inf_nan=False)


def _storable(values: dict[str, Any] | None) -> dict[str, Any] | None:
    json.dumps(values, allow_nan=False)  # SQLite reads no other numbers
    return values


Storable = Annotated[dict[str, Any] | None, AfterValidator(_storable)]


class ExportedTurn(_Strict):
    """A turn. `parent` is the number of another one; pictures are names of files in the zip file."""

    number: int = Field(ge=1, lt=2**31)
    parent: int | None
    status: Status
    text: str
    reply: str = ""
    decision: Storable = None
    request: Storable = None
    manager: str = ""
    error: str = ""
    seconds: float = Field(default=0.0, ge=0)
    created_utc: AwareDatetime
    picture: str | None = None
    picture_number: int | None = Field(default=None, ge=1, lt=2**31)
    uploads: list[str] = []
    mask: str | None = None
    control: str | None = None
    liked: bool | None = None

    @field_validator("request")
    @classmethod
    def _has_texts(cls, request: dict[str, Any] | None) -> dict[str, Any] | None:
        """The store knows little of a request, but that little has to be of the right kind."""
        for key in _TEXTS_OF_A_REQUEST:
            if not isinstance((request or {}).get(key, ""), str):
                raise ValueError(f"{key} is no text")
        for key in PATHS_OF_A_REQUEST:
            if not isinstance((request or {}).get(key), str | None):
                raise ValueError(f"{key} is no name")
        return request

    @model_validator(mode="after")
    def _numbered(self) -> Self:
        if self.picture is not None and self.picture_number is None:
            raise ValueError(f"turn {self.number} has a picture without a number")
        return self


class ExportedSession(_Strict):
    """A whole session, all branches of it. `cursor` is the number of a turn. What `panel` holds the page has to check:
    it knows the fields."""

    format: Literal["huihua-session"] = "huihua-session"
    version: Literal[1] = 1
    title: str
    created_utc: AwareDatetime
    cursor: int | None
    turns: list[ExportedTurn]
    favourites: list[str] = []
    panel: Storable = None

    @model_validator(mode="after")
    def _is_tree(self) -> Self:
        """Turns come in the order of their numbers, each after its parent."""
        seen: set[int | None] = {None}
        last = 0
        for turn in self.turns:
            if turn.number <= last or turn.parent not in seen:
                raise ValueError(f"turn {turn.number} is out of order")
            seen.add(turn.number)
            last = turn.number
        if self.cursor not in seen:
            raise ValueError(f"there is no turn {self.cursor}")
        return self

    def files(self) -> list[str]:
        """The names of all pictures in the zip file, each once."""
        names = [name for turn in self.turns for name in (turn.picture, *turn.uploads, turn.mask, turn.control)]
        return list(dict.fromkeys(name for name in names if name is not None))

"""A session brought back from a zip file that this program wrote, here or elsewhere.

The file comes from anywhere. Nothing in it becomes a path: only names that `session.json` speaks of are read, each to
a limit, and pictures are kept under the hash of their content, as all are.
"""

import uuid
import zipfile
import zlib
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from typing import Any, BinaryIO

from PIL import Image
from pydantic import ValidationError
from sqlite_utils import Database

from storage.errors import NotAnExportError, NotAPngError
from storage.exported import PATHS_OF_A_REQUEST, SESSION_FILE, ExportedSession, ExportedTurn, video_name
from storage.pictures import PictureFiles, png_size, video_beside
from storage.records import FINAL
from storage.words import index_turn
from storage.writing import (
    SavedPicture,
    as_json,
    insert_feedback,
    insert_picture,
    insert_session,
    insert_uploads,
    update_title,
    with_roles,
)

MAX_JSON_BYTES = 64 * 2**20
MAX_FILE_BYTES = 256 * 2**20
MAX_BYTES = 2 * 2**30
_UNREADABLE = (zipfile.BadZipFile, zlib.error, KeyError, ValueError, OSError, NotImplementedError, RuntimeError)


class Export:
    """A zip file that was checked as far as can be without reading the pictures."""

    def __init__(self, file: BinaryIO) -> None:
        """Raises NotAnExportError."""
        try:
            self._archive = zipfile.ZipFile(file)
            self._sizes = {info.filename: info.file_size for info in self._archive.infolist()}
            self.session = ExportedSession.model_validate_json(self._read(SESSION_FILE, MAX_JSON_BYTES))
        except ValidationError as error:
            first = error.errors()[0]
            raise NotAnExportError(f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from error
        except _UNREADABLE as error:
            raise NotAnExportError(str(error)) from error
        if self.size > MAX_BYTES:
            raise NotAnExportError(f"{self.size} bytes")

    @property
    def size(self) -> int:
        """Bytes that the pictures and videos say that they take."""
        names = self.session.files()
        return sum(self._sizes.get(name, 0) for each in names for name in (each, video_name(each)))

    def save(self, files: PictureFiles, name: str) -> SavedPicture:
        """Keep a picture of the file, and its video. Raises NotAnExportError."""
        try:
            png = self._read(name, MAX_FILE_BYTES)
            width, height = png_size(png)
            video = self._video(name)
        except (NotAPngError, *_UNREADABLE) as error:
            raise NotAnExportError(f"{name}: {error}") from error
        if width * height > (Image.MAX_IMAGE_PIXELS or 0):
            raise NotAnExportError(f"{name}: {width} x {height}")
        picture_id = files.save(png, video)
        return SavedPicture(picture_id, width, height, len(png) + len(video or b""), partial(self.save, files, name))

    def _video(self, name: str) -> bytes | None:
        if video_name(name) not in self._sizes:
            return None
        video = self._read(video_name(name), MAX_FILE_BYTES)
        if video[4:8] != b"ftyp":  # ISO/IEC 14496-12, 4.3: what every MP4 begins with
            raise ValueError("no MP4")
        return video

    def _read(self, name: str, limit: int) -> bytes:
        with self._archive.open(name) as part:
            data = part.read(limit + 1)
        if len(data) > limit:
            raise ValueError(f"{name}: more than {limit} bytes")
        return data


def insert_export(
    db: Database, files: PictureFiles, owner: str, session: ExportedSession, saved: Mapping[str, SavedPicture]
) -> str:
    """The session as a new one of the owner's, with new ids all over; returns that of the session."""
    session_id = uuid.uuid4().hex
    insert_session(db, session_id, owner)
    ids: dict[int | None, str | None] = {None: None} | {turn.number: uuid.uuid4().hex for turn in session.turns}
    drawn: dict[int | None, str] = {}
    for turn in session.turns:
        row = _row(turn, saved, files) | {"id": ids[turn.number], "parent_id": ids[turn.parent], "owner": owner}
        row["session_id"] = session_id
        if turn.picture is not None:
            row["shows_again"] = int(turn.picture_number in drawn)
            row["drawn_utc"] = drawn.setdefault(turn.picture_number, row["created_utc"])
        _insert(db, turn, row, saved)
    update_title(db, session_id, session.title)
    panel = None if session.panel is None else as_json(session.panel)
    own = {"cursor": ids[session.cursor], "created_utc": _utc(session.created_utc), "panel": panel}
    db.table("sessions").update(session_id, own)
    for name in set(session.favourites) & saved.keys():
        sql = "UPDATE holdings SET favourite_utc = coalesce(favourite_utc, ?) WHERE owner = ? AND picture_id = ?"
        db.execute(sql, [_utc(session.created_utc), owner, saved[name].id])
    return session_id


def _insert(db: Database, turn: ExportedTurn, row: dict[str, Any], saved: Mapping[str, SavedPicture]) -> None:
    """The turn comes before what belongs to it, and gets its picture when that has a row."""
    db.table("turns").insert(row | {"picture_id": None})
    if turn.picture is not None:
        insert_picture(db, row["id"], saved[turn.picture])
        db.table("turns").update(row["id"], {"picture_id": saved[turn.picture].id})
    brought = with_roles(turn.uploads, turn.mask, turn.control)
    insert_uploads(db, row["id"], [(saved[name], role) for name, role in brought])
    if turn.liked is not None:
        insert_feedback(db, row["id"], turn.liked)
    index_turn(db, row["id"])


def _row(turn: ExportedTurn, saved: Mapping[str, SavedPicture], files: PictureFiles) -> dict[str, Any]:
    """The columns that need no other row. What was under way when it was exported will not go on."""
    return {
        "number": turn.number,
        "status": turn.status if turn.status in FINAL else "interrupted",
        "text": turn.text,
        "manager": turn.manager,
        "reply": turn.reply,
        "decision": None if turn.decision is None else as_json(turn.decision),
        "request": None if turn.request is None else as_json(_at_home(turn.request, saved, files)),
        "picture_number": turn.picture_number,
        "error": turn.error,
        "seconds": turn.seconds,
        "created_utc": _utc(turn.created_utc),
    }


def _at_home(request: dict[str, Any], saved: Mapping[str, SavedPicture], files: PictureFiles) -> dict[str, Any]:
    """The request with paths of this store where it names pictures of the file; anything else there is left out."""
    named = {key: request[key] for key in PATHS_OF_A_REQUEST if request.get(key) is not None}
    return {**request, **{key: _path_at_home(name, saved, files) for key, name in named.items()}}


def _path_at_home(name: str, saved: Mapping[str, SavedPicture], files: PictureFiles) -> str | None:
    """Where the picture of this name is kept, or the video that stands beside one."""
    if name in saved:
        return str(files.path(saved[name].id))
    picture = next((each for each in saved if name and video_name(each) == name), None)
    return str(video_beside(files.path(saved[picture].id))) if picture else None


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")

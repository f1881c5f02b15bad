"""Links that show a session to whoever has them: read-only, as it stood when it was shared, until they are revoked."""

import secrets
from collections.abc import Iterator

from sqlite_utils import Database

from storage.errors import NothingToShareError, UnknownPictureError, UnknownShareError
from storage.pictures import PictureFiles
from storage.reading import read_path, read_session
from storage.records import (
    PictureRecord,
    SessionRecord,
    SharedPicture,
    SharedSession,
    SharedTurn,
    ShareRecord,
    TurnRecord,
)
from storage.writing import now_utc

_TOKEN_BYTES = 32
_OPEN = """
    SELECT shares.token, shares.session_id, shares.turn_id, shares.created_utc
    FROM shares JOIN sessions ON sessions.id = shares.session_id
    WHERE shares.revoked_utc IS NULL AND sessions.deleted_utc IS NULL
"""


def insert_share(db: Database, session: SessionRecord) -> ShareRecord:
    """A new link to the session as it stands. Raises NothingToShareError for one where nothing was said yet."""
    if session.cursor is None:
        raise NothingToShareError
    share = ShareRecord(secrets.token_urlsafe(_TOKEN_BYTES), session.id, session.cursor, now_utc())
    row = {"token": share.token, "session_id": share.session_id, "turn_id": share.turn_id}
    db.table("shares").insert({**row, "created_utc": share.created_utc})
    return share


def read_shares(db: Database, owner: str) -> list[ShareRecord]:
    """The links to the owner's sessions that work, the latest first."""
    rows = db.query(f"{_OPEN} AND sessions.owner = ? ORDER BY shares.created_utc DESC", [owner])
    return [ShareRecord(**row) for row in rows]


def revoke(db: Database, owner: str, token: str) -> None:
    """Make a link of the owner's show nothing any more. Raises UnknownShareError, also where it was revoked before."""
    if token not in {share.token for share in read_shares(db, owner)}:
        raise UnknownShareError
    db.table("shares").update(token, {"revoked_utc": now_utc()})


def read_shared(db: Database, files: PictureFiles, token: str) -> SharedSession:
    """What the link shows. Raises UnknownShareError."""
    share = _share(db, token)
    turns = tuple(_shown(turn) for turn in read_path(db, files, share.turn_id))
    return SharedSession(read_session(db, share.session_id).title, share.created_utc, turns)


def read_shared_picture(db: Database, files: PictureFiles, token: str, picture_id: str) -> PictureRecord:
    """A picture that the link shows. Raises UnknownShareError, UnknownPictureError."""
    turns = read_path(db, files, _share(db, token).turn_id)
    found = next((picture for turn in turns for picture in _pictures(turn) if picture.id == picture_id), None)
    if found is None:
        raise UnknownPictureError(picture_id)
    return found


def _share(db: Database, token: str) -> ShareRecord:
    row = next(db.query(f"{_OPEN} AND shares.token = ?", [token]), None)
    if row is None:
        raise UnknownShareError
    return ShareRecord(**row)


def _shown(turn: TurnRecord) -> SharedTurn:
    """A turn without what was decided, with which seed, and by what."""
    picture, mask = (_without_path(each) if each else None for each in (turn.picture, turn.mask))
    return SharedTurn(turn.text, turn.reply, picture, tuple(map(_without_path, turn.uploads)), mask)


def _without_path(picture: PictureRecord) -> SharedPicture:
    return SharedPicture(picture.id, picture.width, picture.height, picture.video is not None)


def _pictures(turn: TurnRecord) -> Iterator[PictureRecord]:
    yield from turn.uploads
    yield from filter(None, (turn.mask, turn.picture))

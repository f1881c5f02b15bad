"""Pictures and videos for the page: a route that shows them to their owner and to nobody else.

The owner is known by the cookie, or, where cookies are limited, by a signature in the address that holds for a day.
Gradio's own file cache, which anyone may read, never sees a stored picture.
"""

import hashlib
import hmac
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import urlencode

from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import FileResponse

from storage import Library, SessionStore
from ui.identity import visitor

Form = Literal["video", "small"]

PICTURES = "/pictures.zip"
LIKENESS = "/likeness"
_HOUR = 3600
_HOURS = 24  # that an address holds
_TYPES = {".png": "image/png", ".webp": "image/webp", ".mp4": "video/mp4"}
# A picture never changes: its address is the hash of its content.
_CACHING = {"Cache-Control": "private, max-age=31536000, immutable"}


@dataclass(frozen=True)
class MediaLinks:
    """Makes addresses of pictures and knows its own again. The key lasts as long as the process."""

    _key: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)

    def url(self, picture_id: str, owner: str, *, signed: bool = False, form: Form | None = None) -> str:
        """Where `owner` finds the picture, the "video" that it stands for or a "small" one: `signed` where the browser
        sends no cookie."""
        query: dict[str, str] = {form: "1"} if form else {}
        return _address(f"/media/{picture_id}", query | (self._right(picture_id, owner) if signed else {}))

    def export_url(self, session_id: str, owner: str, *, signed: bool = False) -> str:
        """Where `owner` finds the session as a file."""
        return _address(f"/export/{session_id}", self._right(session_id, owner) if signed else {})

    def pictures_url(self, owner: str, *, signed: bool = False) -> str:
        """Where `owner` has several pictures made into one file."""
        return _address(PICTURES, self._right(PICTURES, owner) if signed else {})

    def likeness_url(self, one: str, other: str, owner: str, *, signed: bool = False) -> str:
        """Where `owner` learns how alike two pictures are; whoever may ask that of two may ask it of all they have."""
        return _address(f"{LIKENESS}/{one}/{other}", self._right(LIKENESS, owner) if signed else {})

    def owner_by_signature(self, what: str, query: Mapping[str, str]) -> str:
        """The owner that the address of a picture or session was made for; empty where it was not made here, or too
        long ago."""
        owner, until = query.get("owner", ""), query.get("until", "")
        expected = self._signature(what, owner, until)
        is_ours = hmac.compare_digest(expected.encode(), query.get("signature", "").encode())
        return owner if is_ours and int(until) > time.time() else ""

    def _right(self, what: str, owner: str) -> dict[str, str]:
        """What an address carries that needs no cookie, for a day.

        It is the same for an hour, so that a browser knows a picture again when the page is shown anew.
        """
        until = str((int(time.time()) // _HOUR + 1 + _HOURS) * _HOUR)
        return {"owner": owner, "until": until, "signature": self._signature(what, owner, until)}

    def _signature(self, what: str, owner: str, until: str) -> str:
        return hmac.new(self._key, "\n".join((what, owner, until)).encode(), hashlib.sha256).hexdigest()


def register_routes(app: FastAPI, store: SessionStore, links: MediaLinks) -> None:
    """Add the route to the server; `?video=1` is the video that the picture stands for, of which browsers also ask
    for parts, `small=1` a small one; `download=1` saves instead of showing."""

    @app.get("/media/{picture_id}", include_in_schema=False)
    def media(picture_id: str, request: Request) -> FileResponse:
        visitors = {visitor(request), links.owner_by_signature(picture_id, request.query_params)}
        owners = visitors & store.owner_of_picture(picture_id)
        if not owners:
            raise HTTPException(404)
        return file_answer(store.library(owners.pop()), picture_id, request.query_params)


def file_answer(library: Library, picture_id: str, query: Mapping[str, str]) -> FileResponse:
    """A picture of the library, or what `query` asks for instead. Answers 404 for the video of one that has none.

    Raises UnknownPictureError.
    """
    path = _file(library, picture_id, query)
    if path is None:
        raise HTTPException(404)
    return FileResponse(
        path,
        media_type=_TYPES[path.suffix],
        headers=_CACHING,
        filename=f"huihua-{picture_id[:8]}{path.suffix}",
        content_disposition_type="attachment" if query.get("download") else "inline",
    )


def _address(path: str, query: Mapping[str, str]) -> str:
    return f"{path}?{urlencode(query)}".removesuffix("?")


def _file(library: Library, picture_id: str, query: Mapping[str, str]) -> Path | None:
    """What is asked for; None for the video of a picture that has none."""
    if query.get("small"):
        return library.thumbnail(picture_id)
    picture = library.picture(picture_id)
    return picture.video if query.get("video") else picture.path

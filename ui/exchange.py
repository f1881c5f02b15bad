"""How sessions leave the program: as a file for their owner, and as a link for everybody that it was given to."""

import re
from collections.abc import Iterator
from tempfile import TemporaryFile
from typing import IO

from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import HTMLResponse, Response, StreamingResponse

from storage import Library, SessionStore, StorageError, UnknownSessionError
from ui.identity import visitor
from ui.media import MediaLinks
from ui.shared import missing_html, shared_html
from ui.translation import language_of_call

_CHUNK = 1 << 20
# A link is a secret: neither search engines nor the sites that it leads to are to hear of it.
_SECRET = {"X-Robots-Tag": "noindex, nofollow", "Referrer-Policy": "no-referrer", "Cache-Control": "private, no-cache"}


def register_exchange(app: FastAPI, store: SessionStore, links: MediaLinks) -> None:
    """Add the routes to the server."""

    @app.get("/export/{session_id}", include_in_schema=False)
    def export(session_id: str, request: Request) -> StreamingResponse:
        for owner in (visitor(request), links.owner_by_signature(session_id, request.query_params)):
            try:
                return export_answer(store.library(owner), session_id)
            except UnknownSessionError:
                continue
        raise HTTPException(404)

    @app.get("/shared/{token}", include_in_schema=False)
    def shared(token: str, request: Request) -> HTMLResponse:
        language = language_of_call(request)
        try:
            return HTMLResponse(shared_html(store.shared(token), token, language), headers=_SECRET)
        except StorageError as error:
            return HTMLResponse(missing_html(error.message(language), language), 404, _SECRET)

    @app.get("/shared/{token}/{picture_id}", include_in_schema=False)
    def shared_picture(token: str, picture_id: str) -> Response:
        try:
            return Response(store.shared_picture(token, picture_id), media_type="image/png", headers=_SECRET)
        except StorageError as error:
            raise HTTPException(404) from error


def export_answer(library: Library, session_id: str) -> StreamingResponse:
    """A session as a zip file to be saved. Raises UnknownSessionError before anything is sent."""
    file = TemporaryFile()  # noqa: SIM115 - closed when all of it was sent, which is after this function
    try:
        library.export_session(session_id, file)
    except BaseException:
        file.close()
        raise
    headers = {
        "Content-Disposition": f'attachment; filename="huihua-{_plain(session_id)}.zip"',
        "Content-Length": str(file.tell()),
        "Cache-Control": "no-store",
    }
    return StreamingResponse(_parts(file), media_type="application/zip", headers=headers)


def _parts(file: IO[bytes]) -> Iterator[bytes]:
    with file:
        file.seek(0)
        while part := file.read(_CHUNK):
            yield part


def _plain(session_id: str) -> str:
    """The beginning of an id, as far as it may stand in a header."""
    return re.sub(r"[^A-Za-z0-9_-]", "", session_id)[:12]

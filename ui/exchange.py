"""How sessions leave the program: as a file for their owner, and as a link for everybody that it was given to."""

import os
import re
from collections.abc import Callable, Iterator, Sequence
from tempfile import NamedTemporaryFile, TemporaryFile
from typing import IO, BinaryIO

from fastapi import FastAPI, HTTPException, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import FileResponse, HTMLResponse, Response, StreamingResponse
from starlette.background import BackgroundTask

from storage import Library, SessionStore, StorageError, UnknownPictureError, UnknownSessionError
from ui.identity import visitor
from ui.media import PICTURES, MediaLinks
from ui.shared import missing_html, shared_html
from ui.translation import language_of_call

MOST_PICTURES = 1000  # in one file
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

    @app.post(PICTURES, include_in_schema=False)
    async def pictures(request: Request) -> StreamingResponse:
        owner = links.owner_by_signature(PICTURES, request.query_params) or visitor(request)
        async with request.form(max_fields=MOST_PICTURES, max_files=0) as form:
            wanted = [str(each) for each in form.getlist("id")]
        try:
            return await run_in_threadpool(pictures_answer, store.library(owner), wanted)
        except UnknownPictureError as error:
            raise HTTPException(404) from error

    @app.get("/shared/{token}", include_in_schema=False)
    def shared(token: str, request: Request) -> HTMLResponse:
        language = language_of_call(request)
        try:
            return HTMLResponse(shared_html(store.shared(token), token, language), headers=_SECRET)
        except StorageError as error:
            return HTMLResponse(missing_html(error.message(language), language), 404, _SECRET)

    @app.get("/shared/{token}/{picture_id}", include_in_schema=False)
    def shared_picture(token: str, picture_id: str, video: bool = False) -> Response:
        try:
            if video:
                return _video_answer(store.shared_video(token, picture_id))
            return Response(store.shared_picture(token, picture_id), media_type="image/png", headers=_SECRET)
        except StorageError as error:
            raise HTTPException(404) from error


def export_answer(library: Library, session_id: str) -> StreamingResponse:
    """A session as a zip file to be saved. Raises UnknownSessionError before anything is sent."""
    return _zip_answer(lambda file: library.export_session(session_id, file), f"huihua-{_plain(session_id)}")


def pictures_answer(library: Library, picture_ids: Sequence[str]) -> StreamingResponse:
    """Pictures as a zip file to be saved. Raises UnknownPictureError before anything is sent."""
    return _zip_answer(lambda file: library.export_pictures(picture_ids, file), "huihua-pictures")


def _zip_answer(write: Callable[[BinaryIO], None], name: str) -> StreamingResponse:
    file = TemporaryFile()  # noqa: SIM115 - closed when all of it was sent, which is after this function
    try:
        write(file)
    except BaseException:
        file.close()
        raise
    headers = {
        "Content-Disposition": f'attachment; filename="{name}.zip"',
        "Content-Length": str(file.tell()),
        "Cache-Control": "no-store",
    }
    return StreamingResponse(_parts(file), media_type="application/zip", headers=headers)


def _video_answer(mp4: bytes) -> FileResponse:
    """A video that is made for this answer. It is a file meanwhile, of which browsers can ask for parts: some play no
    other. Its time is always the same, by which they know that the parts belong together.
    """
    with NamedTemporaryFile(suffix=".mp4", delete=False) as file:
        file.write(mp4)
    os.utime(file.name, (0, 0))
    return FileResponse(
        file.name, media_type="video/mp4", headers=_SECRET, background=BackgroundTask(os.unlink, file.name)
    )


def _parts(file: IO[bytes]) -> Iterator[bytes]:
    with file:
        file.seek(0)
        while part := file.read(_CHUNK):
            yield part


def _plain(session_id: str) -> str:
    """The beginning of an id, as far as it may stand in a header."""
    return re.sub(r"[^A-Za-z0-9_-]", "", session_id)[:12]

"""Errors as programs get them: a status that says whose fault it is, and a text for a person.

The form is that of OpenAI's API, which programs know: {"error": {"message", "type"}}.
"""

import logging
from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from fastapi import HTTPException, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute
from pydantic import ValidationError
from starlette.exceptions import HTTPException as FrameworkError

from dialog.errors import DialogueError
from generation.errors import GenerationError
from storage import QuotaError, StorageError, TooManyTurnsError
from storage.errors import (
    NoSpaceError,
    NotAnExportError,
    UnknownPictureError,
    UnknownPlaceError,
    UnknownSessionError,
    UnknownTurnError,
    UnstorableTextError,
)
from ui.likeness import NoLikenessError
from ui.newcomers import TooManyNewcomersError
from ui.translation import Language, language_of_call, say

log = logging.getLogger(__name__)

MOST_BYTES = 20_000_000  # of a call, pictures and all

# The first that an error is an instance of. All of these say in both languages what is wrong.
_STATUSES: tuple[tuple[type[Exception], int], ...] = (
    (UnknownSessionError, 404),
    (UnknownTurnError, 404),
    (UnknownPictureError, 404),
    (UnknownPlaceError, 404),
    (UnstorableTextError, 422),
    (NotAnExportError, 422),
    (QuotaError, 413),
    (TooManyTurnsError, 429),
    (TooManyNewcomersError, 429),
    (NoSpaceError, 507),
    (StorageError, 503),
    (NoLikenessError, 404),
    (DialogueError, 422),
    (GenerationError, 422),
)

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class TellingRoute(APIRoute):
    """A route whose errors are answers, and that reads nothing too large."""

    def get_route_handler(self) -> Handler:
        handle = super().get_route_handler()

        async def handle_and_tell(request: Request) -> Response:
            language = language_of_call(request)
            try:
                _refuse_too_much(request, language)
                return await handle(request)
            except Exception as error:
                return told(error, language)

        return handle_and_tell


def told(error: Exception, language: Language) -> JSONResponse:
    """The answer for an error."""
    status, message = fault(error, language)
    return _answer(status, message, _headers(error))


def _headers(error: Exception) -> dict[str, str]:
    """What an answer says to programs beside the status: above all, when to come again."""
    if isinstance(error, TooManyTurnsError | TooManyNewcomersError):
        return {"Retry-After": str(error.seconds)}
    return dict(error.headers or {}) if isinstance(error, HTTPException) else {}


def fault(error: Exception, language: Language) -> tuple[int, str]:
    """The status that says whose fault it is, and what is wrong. Our own mistakes are logged, and told in general."""
    match error:
        case HTTPException():
            return error.status_code, str(error.detail)
        case FrameworkError():  # Starlette's own: a body that is no JSON, a form without an end
            return error.status_code, say(language, "api_unreadable", detail=error.detail)
        case RequestValidationError() | ValidationError():
            return 422, "; ".join(_complaint(each) for each in error.errors())
    for kind, status in _STATUSES:
        if isinstance(error, kind):
            return status, error.message(language)  # type: ignore[attr-defined]
    log.exception("a call failed", exc_info=error)
    return 500, say(language, "went_wrong")


def _answer(status: int, message: str, headers: dict[str, str] | None = None) -> JSONResponse:
    kind = "server_error" if status >= 500 else "invalid_request_error"
    return JSONResponse({"error": {"message": message, "type": kind}}, status, headers)


def _complaint(found: Mapping[str, Any]) -> str:
    """Where in the call something is wrong, and what; never the value, which may be a picture."""
    place = ".".join(str(each) for each in found["loc"] if each != "body")
    return f"{place}: {found['msg']}" if place else str(found["msg"])


def _refuse_too_much(request: Request, language: Language) -> None:
    """A body has to say how long it is, so that a too long one is never read."""
    if request.method not in ("POST", "PUT", "PATCH"):
        return
    said = request.headers.get("content-length", "")
    if not said.isdecimal():
        if "transfer-encoding" in request.headers:
            raise HTTPException(411, say(language, "api_length"))
    elif int(said) > MOST_BYTES:
        raise HTTPException(413, say(language, "api_too_long", most=MOST_BYTES // 1_000_000))

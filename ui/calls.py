"""Calls as logs know them: each has an id, which its answer carries, and with which what it sets going is logged."""

import logging
import re
import time
import uuid

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from structlog.contextvars import bound_contextvars

log = logging.getLogger(__name__)

HEADER = "x-request-id"
_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_FOR_PROGRAMS = ("/api/", "/v1/")


class Calls:
    """ASGI middleware: takes the id that a proxy gives, or makes one, and logs the call when it is answered.

    Its address is logged as the route's pattern: what stands in its place may be a secret, or words of a search.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        brought = Headers(scope=scope).get(HEADER, "")
        request_id = brought if _ID.fullmatch(brought) else uuid.uuid4().hex
        status, started = 500, time.perf_counter()

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)[HEADER] = request_id
            await send(message)

        with bound_contextvars(request=request_id):
            try:
                await self.app(scope, receive, send_with_id)
            finally:
                _write_down(scope, status, time.perf_counter() - started)


def _write_down(scope: Scope, status: int, seconds: float) -> None:
    """Calls of programs are told; those of the page, which are many, only to who looks closely."""
    told = logging.INFO if scope["path"].startswith(_FOR_PROGRAMS) else logging.DEBUG
    route = getattr(scope.get("route"), "path", "")
    details = {"method": scope["method"], "route": route, "status": status, "seconds": round(seconds, 3)}
    log.log(logging.WARNING if status >= 500 else told, "call", extra=details)

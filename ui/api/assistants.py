"""Where assistants of other programs find the tools: `/mcp`, by the Model Context Protocol over HTTP.

Whose is what is asked of `callers`, as everywhere: a call without a key is refused before the protocol sees it. Nothing
is kept between two calls, so no session of the protocol can be anybody else's. Gradio has a way of its own to speak the
protocol; it is not taken, for it gives pictures away through a cache that everybody may read.
"""

from functools import cache, partial
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from fastapi import HTTPException
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from ui.api.callers import caller
from ui.api.telling import MOST_BYTES, told
from ui.studio import Studio
from ui.translation import language_of_call, say

if TYPE_CHECKING:
    from mcp.server.lowlevel import Server

PATH = "/mcp"
MAJOR = "2"  # of the package `mcp` that `protocol` is written for
_METHODS = ["GET", "POST", "DELETE"]  # those that the protocol knows


def route(studio: Studio) -> Route:
    """The address, whatever is installed."""
    endpoint = Assistants(studio) if is_installed() else missing
    return Route(PATH, endpoint, methods=_METHODS)


def is_installed() -> bool:
    """Whether the package `mcp` is there, in the version that is spoken here."""
    try:
        return version("mcp").partition(".")[0] == MAJOR
    except PackageNotFoundError:
        return False


def missing(request: Request) -> JSONResponse:
    """What is to be done where the package is not there."""
    language = language_of_call(request)
    return told(HTTPException(501, say(language, "mcp_missing", major=MAJOR)), language)


class Assistants:
    """ASGI endpoint: a server of the protocol, for those who have a key; made when the first of them calls."""

    def __init__(self, studio: Studio) -> None:
        self._server = cache(partial(_server, studio))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope)
        try:
            _refuse(request)
        except HTTPException as error:
            await told(error, language_of_call(request))(scope, receive, send)
            return
        server = await run_in_threadpool(self._server)
        from mcp.server.streamable_http_manager import StreamableHTTPSessionManager

        manager = StreamableHTTPSessionManager(server, stateless=True, max_request_body_size=MOST_BYTES)
        async with manager.run():
            await manager.handle_request(scope, receive, send)


def _server(studio: Studio) -> "Server":
    """The tools as the protocol tells of them, with a package behind them that takes a second to load."""
    from ui.api.protocol import server_of

    return server_of(studio)


def _refuse(request: Request) -> None:
    """Answer 405 to all but POST, for there is nothing to listen to or to end; 401 to whoever has no key."""
    if request.method != "POST":
        raise HTTPException(405, say(language_of_call(request), "mcp_post"), {"Allow": "POST"})
    caller(request)

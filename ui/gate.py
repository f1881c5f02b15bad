"""Where only those may come in who have an account: who is let in, and where all others are sent."""

from http import HTTPStatus
from urllib.parse import quote

from fastapi import HTTPException
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from storage import Accounts
from ui.api.callers import token_of
from ui.api.telling import told
from ui.translation import language_of_call, say

SIGN_IN = "/login"
SIGN_OUT = "/logout"
# What asks for itself who comes: pictures by their owner or signature, links by their secret, numbers by the machine.
_OPEN = (SIGN_IN, "/healthz", "/metrics", "/favicon.ico")
_OPEN_BELOW = (f"{SIGN_IN}/", "/shared/", "/media/", "/likeness/")


class Gate:
    """ASGI middleware: whoever has signed in, or brings a key, goes on; browsers are shown where to sign in.

    What is behind it finds the account in the request's state, and there whose a token is.
    """

    def __init__(self, app: ASGIApp, accounts: Accounts) -> None:
        self.app = app
        self._accounts = accounts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        state = scope.setdefault("state", {})
        state["owner_of"] = self._accounts.owner_of
        if not is_open(scope["path"]) and not await self._let_in(scope):
            await _refusal(Request(scope))(scope, receive, send)
            return
        await self.app(scope, receive, send)

    async def _let_in(self, scope: Scope) -> bool:
        if scope["type"] != "http":  # nothing here speaks another protocol
            return False
        request = Request(scope)
        account = await run_in_threadpool(self._accounts.of, token_of(request.cookies, request.headers))
        scope["state"]["account"] = account
        return account is not None


def is_open(path: str) -> bool:
    """Whether a path answers everybody."""
    return path in _OPEN or path.startswith(_OPEN_BELOW)


def _refusal(request: Request) -> Response:
    if request.method == "GET" and "text/html" in request.headers.get("accept", ""):
        wanted = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        return RedirectResponse(f"{SIGN_IN}?next={quote(wanted)}", HTTPStatus.SEE_OTHER)
    language = language_of_call(request)
    return told(HTTPException(401, say(language, "sign_in_first"), {"WWW-Authenticate": "Bearer"}), language)

"""Who is looking: an anonymous identity per browser, kept in a cookie that no script can read.

The store knows the hash only, so a copy of the database lets nobody in. Inside a Space the page is framed by
another site and some browsers keep no cookie there; then the page itself brings the token (see `Visitor`).
"""

import hashlib
import re
import secrets
from collections.abc import Mapping

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "huihua"
SESSIONS = "/api/v1/sessions"  # where a program begins a session
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
_DAYS = 400  # the longest that browsers keep a cookie; every visit begins it anew
_LAPTOP = "HttpOnly; SameSite=Lax"
_FRAMED = "HttpOnly; Secure; SameSite=None; Partitioned"


def new_token() -> str:
    """A secret that identifies a browser."""
    return secrets.token_urlsafe(32)


def token_from(cookies: Mapping[str, str], brought: str = "") -> str:
    """The token of the cookie, else the one the page brought; empty where neither is a token."""
    return next((each for each in (cookies.get(COOKIE, ""), brought) if _TOKEN.fullmatch(each or "")), "")


def owner_of(token: str) -> str:
    """The name under which the store keeps what belongs to this browser; empty for no token, and never stored."""
    return f"browser-{hashlib.sha256(token.encode()).hexdigest()[:32]}" if token else ""


class Visitor:
    """ASGI middleware: whoever opens the page, or begins a session without a key, has the cookie afterwards.

    What is behind it finds the token in the request's state.
    """

    def __init__(self, app: ASGIApp, framed: bool = False) -> None:
        self.app = app
        self._attributes = f"Path=/; Max-Age={_DAYS * 86400}; {_FRAMED if framed else _LAPTOP}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not _comes_in(scope):
            await self.app(scope, receive, send)
            return
        token = token_from(HTTPConnection(scope).cookies) or new_token()
        scope.setdefault("state", {})["token"] = token

        async def send_with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).append("set-cookie", f"{COOKIE}={token}; {self._attributes}")
            await send(message)

        await self.app(scope, receive, send_with_cookie)


def _comes_in(scope: Scope) -> bool:
    if scope["type"] != "http":
        return False
    begins = scope["method"] == "POST" and scope["path"] == SESSIONS
    return scope["path"] == "/" or (begins and "authorization" not in HTTPConnection(scope).headers)

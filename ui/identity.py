"""Who is looking: an anonymous identity per browser, kept in a cookie that no script can read.

The store knows the hash only, so a copy of the database lets nobody in. Inside a Space the page is framed by
another site and some browsers keep no cookie there; then the page itself brings the token (see `Visitor`). Where only
those may come in who have an account, it is `ui.gate` that says whose a token is.
"""

import hashlib
import re
import secrets
from collections.abc import Callable, Mapping
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "huihua"
SESSIONS = "/api/v1/sessions"  # where a program begins a session
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
_DAYS = 400  # the longest that browsers keep a cookie; every visit begins it anew
_LAPTOP = "HttpOnly; SameSite=Lax"
_FRAMED = "HttpOnly; Secure; SameSite=None; Partitioned"

Owners = Callable[[str], str]  # whose a token is: the name under which the store keeps what is theirs; empty: nobody's


def new_token() -> str:
    """A secret that identifies a browser."""
    return secrets.token_urlsafe(32)


def token_from(cookies: Mapping[str, str], brought: str = "") -> str:
    """The token of the cookie, else the one the page brought; empty where neither is a token."""
    return next((each for each in (cookies.get(COOKIE, ""), brought) if _TOKEN.fullmatch(each or "")), "")


def owner_of(token: str) -> str:
    """The name under which the store keeps what belongs to this browser; empty for no token, and never stored."""
    return f"browser-{hashlib.sha256(token.encode()).hexdigest()[:32]}" if token else ""


def visitor(request: Any, brought: str = "") -> str:
    """Whose the cookie of a call is, or the token that the page brought; `request` is Starlette's or Gradio's."""
    owners: Owners = request.state.owner_of
    return owners(token_from(request.cookies, brought))


def cookie_of(token: str, days: float, framed: bool) -> str:
    """The header that gives a browser its token, or with no days takes it back."""
    return f"{COOKIE}={token}; Path=/; Max-Age={round(days * 86400)}; {_FRAMED if framed else _LAPTOP}"


class Visitor:
    """ASGI middleware: whoever opens the page, or begins a session without a key, has the cookie afterwards.

    What is behind it finds the token in the request's state, and there whose a token is.
    """

    def __init__(self, app: ASGIApp, framed: bool = False) -> None:
        self.app = app
        self._framed = framed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        state = scope.setdefault("state", {})
        state["owner_of"] = owner_of
        if not _comes_in(scope):
            await self.app(scope, receive, send)
            return
        token = token_from(HTTPConnection(scope).cookies) or new_token()
        state["token"] = token

        async def send_with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).append("set-cookie", cookie_of(token, _DAYS, self._framed))
            await send(message)

        await self.app(scope, receive, send_with_cookie)


def _comes_in(scope: Scope) -> bool:
    if scope["type"] != "http":
        return False
    begins = scope["method"] == "POST" and scope["path"] == SESSIONS
    return scope["path"] == "/" or (begins and "authorization" not in HTTPConnection(scope).headers)

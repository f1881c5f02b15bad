"""What the server refuses and what it tells browsers to refuse. Knows nothing of the page's content."""

from urllib.parse import unquote

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Gradio's page needs inline styles and scripts, and compiles templates; nothing may come from another host.
_POLICY = (
    "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; "
    "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors {}"
)
_ICONS = ("", "/192", "/512")  # those of the manifest
_OWN_FRAMES = "'self'"
_SPACE_FRAMES = "'self' https://huggingface.co https://*.huggingface.co https://*.hf.space"


class SecurityHeaders:
    """ASGI middleware: no outside content, no guessing of types, no address told to other sites."""

    def __init__(self, app: ASGIApp, framed: bool = False) -> None:
        self.app = app
        self._headers = {
            "content-security-policy": _POLICY.format(_SPACE_FRAMES if framed else _OWN_FRAMES),
            "x-content-type-options": "nosniff",
            "referrer-policy": "same-origin",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(self._headers)
            await send(message)

        await self.app(scope, receive, send_with_headers if scope["type"] == "http" else send)


class Closed:
    """ASGI middleware: what Gradio would do for whoever asks, and here it does not.

    Its file route fetches any public address; its icon is drawn in any size, be it of gigabytes.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and (_asks_for_an_address(scope["path"]) or _asks_for_an_icon(scope)):
            await PlainTextResponse("Not found", status_code=404)(scope, receive, send)
        else:
            await self.app(scope, receive, send)


def _asks_for_an_address(path: str) -> bool:
    _, found, rest = path.partition("/file=")
    return bool(found) and unquote(rest).lstrip().lower().startswith(("http:", "https:"))


def _asks_for_an_icon(scope: Scope) -> bool:
    """Whether in a size that the page's manifest does not name."""
    _, found, size = scope["path"].partition("/pwa_icon")
    return bool(found) and (size not in _ICONS or bool(scope["query_string"]))

"""Files that people bring to the page, before Gradio writes them to the disk: from whom, how large, and how many.

Gradio's route takes a file from whoever calls it, and keeps it for a while. What is sent with a turn is read into the
store; the rest is swept away (see `ui.demo`).
"""

from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from ui.addresses import where_from
from ui.api.callers import token_of
from ui.attempts import Attempts
from ui.translation import language_of_call, say

PATH = "/gradio_api/upload"
LARGEST_MB = 60  # of a call, which may bring several files
MOST_MB = 600  # from one address within `ui.attempts.WINDOW`; every call counts as one at least
_MB = 1_000_000

Refusal = tuple[int, str, dict[str, str]]


class Uploads:
    """ASGI middleware: refuses uploads of strangers, and too large or too many ones.

    Inside a Space, where the page is `framed`, some browsers keep no cookie: there nobody is taken for a stranger.
    """

    def __init__(self, app: ASGIApp, framed: bool = False, most_mb: int = MOST_MB) -> None:
        self.app = app
        self._framed = framed
        self._brought = Attempts(most_mb)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] == "POST" and scope["path"].rstrip("/") == PATH:
            refused = self._refused(Request(scope))
            if refused is not None:
                status, message, headers = refused
                await PlainTextResponse(message, status, headers)(scope, receive, send)
                return
        await self.app(scope, receive, send)

    def _refused(self, request: Request) -> Refusal | None:
        """Why an upload is not taken; None for one that is, which is counted."""
        language, address = language_of_call(request), where_from(request)
        if not self._framed and not token_of(request.cookies, request.headers):
            return 403, say(language, "upload_who"), {}
        length = request.headers.get("content-length", "")
        if not length.isdecimal():
            return 411, say(language, "api_length"), {}
        if int(length) > LARGEST_MB * _MB:
            return 413, say(language, "api_too_long", most=LARGEST_MB), {}
        if address and (seconds := self._brought.wait(address)):
            return 429, say(language, "upload_later", minutes=-(-seconds // 60)), {"Retry-After": str(seconds)}
        self._brought.count(address, 1 + int(length) // _MB)
        return None

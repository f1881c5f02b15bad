"""Whose fault it is when Gradio breaks over a call. Knows nothing of what the call is about."""

import errno
import logging

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = logging.getLogger(__name__)

# Where Gradio answers, but for the page itself.
_GRADIOS = ("/gradio_api/", "/svelte/", "/static/", "/assets/", "/pwa_icon/", "/config")
# A name that is no name of a file; all else that goes wrong with a disk is the server's fault.
_BAD_NAMES = (errno.ENAMETOOLONG, errno.EINVAL, errno.ENOENT, errno.ENOTDIR, errno.EISDIR)


class CallersFault:
    """ASGI middleware: what Gradio breaks over, such as a number that is none or a name of a file that is too long, is
    answered as the caller's mistake."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(_GRADIOS):
            await self.app(scope, receive, send)
            return
        answer = _Answer(send)
        try:
            await self.app(scope, receive, answer.send)
        except Exception as error:
            if answer.has_begun or not _is_callers(error):
                await answer.release()
                raise
            log.info("Gradio could not read a call: %s", error)
            await PlainTextResponse("Bad request", status_code=400)(scope, receive, send)
            return
        await answer.release()


class _Answer:
    """Sends an answer on, but keeps one of status 500 until it is known what the error was."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._kept: list[Message] = []
        self.has_begun = False

    async def send(self, message: Message) -> None:
        if self._kept or (message["type"] == "http.response.start" and message["status"] == 500):
            self._kept.append(message)
        else:
            self.has_begun = True
            await self._send(message)

    async def release(self) -> None:
        """Send what was kept."""
        for message in self._kept:
            await self._send(message)
        self._kept.clear()


def _is_callers(error: Exception) -> bool:
    if isinstance(error, OSError):
        return error.errno in _BAD_NAMES
    return isinstance(error, (ValueError, TypeError, LookupError, AttributeError, RecursionError))

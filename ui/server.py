"""The address that the page is served on, and the server that says when it answers. Costs no Gradio to import."""

import asyncio
import socket
from collections.abc import Callable
from threading import Thread

import uvicorn
from starlette.types import ASGIApp

_SHUTDOWN_SECONDS = 1  # open pages hold a connection each, and would hold the server
_LOOK = 0.05  # seconds


class AddressError(Exception):
    """The address cannot be had; the text says why and what to do next."""

    def __init__(self, host: str, port: int, reason: str) -> None:
        super().__init__(f"Cannot serve on {host}:{port} ({reason}). Give another port with --port, or check --host.")
        self.zh = f"无法在 {host}:{port} 上打开页面（{reason}）。请用 --port 换一个端口，或检查 --host。"

    def message(self, language: str) -> str:
        """The text for a person who speaks `language` ("zh"; anything else reads English)."""
        return self.zh if language == "zh" else str(self)


def take_address(host: str, port: int) -> socket.socket:
    """The address, to be had before anything slow is done; nobody is answered yet. Raises AddressError."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        address = socket.socket(family)
        address.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        address.bind((host, port))
    except OSError as error:
        raise AddressError(host, port, error.strerror or str(error)) from error
    return address


def url_of(address: socket.socket) -> str:
    """What to type into a browser on this computer."""
    host, port = address.getsockname()[:2]
    reachable = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    return f"http://[{reachable}]:{port}" if ":" in reachable else f"http://{reachable}:{port}"


class Server(uvicorn.Server):
    """Serves until interrupted or terminated; calls `ready` once the page answers, and `ending` before it ends."""

    def __init__(self, app: ASGIApp, ready: Callable[[], None], ending: Callable[[], None] | None = None) -> None:
        # Without a configuration of uvicorn's own, its logs go where all others go.
        super().__init__(uvicorn.Config(app, log_config=None, timeout_graceful_shutdown=_SHUTDOWN_SECONDS))
        self._ready = ready
        self._ending = ending

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if not self.should_exit:
            self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Pages that follow a turn hold a connection until it ends, so turns end first; calls are answered meanwhile.

        Whoever interrupts once more does not wait.
        """
        if self._ending is not None:
            ending = Thread(target=self._ending, name="ending", daemon=True)
            ending.start()
            while ending.is_alive() and not self.force_exit:
                await asyncio.sleep(_LOOK)
        await super().shutdown(sockets)

"""From where a call comes: the network address of whoever makes it, for limits that a new cookie does not lift.

A proxy in front of the program writes down for whom it asks. It is believed where it is known to be there: whatever
else stands in that header, its caller may have made up.
"""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

_ASKED_FOR = "x-forwarded-for"
_ONE_LINE = 64  # bits of an address that a provider gives whole to one customer


class Addressed:
    """ASGI middleware: what is behind it finds the address in the request's state.

    `proxies` is how many of them a call passes before it is here. One on this machine is known without (by uvicorn).
    """

    def __init__(self, app: ASGIApp, proxies: int = 0) -> None:
        self.app = app
        self._proxies = proxies

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            scope.setdefault("state", {})["address"] = _address(scope, self._proxies)
        await self.app(scope, receive, send)


def where_from(request: Any) -> str:
    """The address that a call comes from, Starlette's or Gradio's; empty for this machine itself."""
    return getattr(request.state, "address", "")


def _address(scope: Scope, proxies: int) -> str:
    client = scope.get("client")
    passed = [each.strip() for each in Headers(scope=scope).get(_ASKED_FOR, "").split(",")]
    given = passed[-proxies] if 0 < proxies <= len(passed) else client[0] if client else ""
    try:
        found = ip_address(given)
    except ValueError:
        return given[:_ONE_LINE]
    return "" if found.is_loopback else _shared(found)


def _shared(found: IPv4Address | IPv6Address) -> str:
    """What all addresses of one customer have in common."""
    return str(ip_network((found, _ONE_LINE), strict=False) if isinstance(found, IPv6Address) else found)

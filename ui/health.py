"""What a machine asks that watches over the program: whether it works, and how it does."""

import hmac
from ipaddress import ip_address

from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse, Response

from storage import Keeper, SessionStore, StorageError
from ui.metrics import TurnMetrics

_PROXIED = ("x-forwarded-for", "forwarded")


def register_health(
    app: FastAPI, store: SessionStore, metrics: TurnMetrics, keeper: Keeper | None = None, metrics_key: str = ""
) -> None:
    """Add the routes: `/healthz` for everybody, `/metrics` for this machine, and for who brings the key, if there is
    one.

    Snapshots that fail are told of, and the program is healthy: who restarted it would lose what they do not have.
    """

    @app.get("/healthz", include_in_schema=False)
    def healthz() -> JSONResponse:
        try:
            store.sessions("")
        except StorageError as error:
            return JSONResponse({"status": "unhealthy", "reason": str(error)}, 503)
        return JSONResponse({"status": "ok"} | ({"snapshots": keeper.report()} if keeper else {}))

    @app.get("/metrics", include_in_schema=False)
    def numbers(request: Request) -> Response:
        if not (is_here(request) or _brings(request, metrics_key)):
            raise HTTPException(404)
        return Response(metrics.text(), media_type="text/plain; version=0.0.4; charset=utf-8")


def _brings(request: Request, key: str) -> bool:
    """Whether the caller brings the key, as Prometheus does with `authorization`."""
    brought = request.headers.get("authorization", "")
    return bool(key) and hmac.compare_digest(brought.encode(), f"Bearer {key}".encode())


def is_here(request: Request) -> bool:
    """Whether the caller is on this machine, and no proxy that asks for somebody else."""
    if request.client is None or any(name in request.headers for name in _PROXIED):
        return False
    try:
        return ip_address(request.client.host).is_loopback
    except ValueError:
        return False

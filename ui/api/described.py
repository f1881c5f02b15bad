"""What the API can do, for programs (OpenAPI) and for people: a page without any script or outside address."""

from html import escape
from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.responses import HTMLResponse, JSONResponse

from ui.api.bodies import Fault

_VERSION = "1"
_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Huihua API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}}
code{{background:#8882;padding:.1em .3em;border-radius:4px}} h2{{margin:1.6em 0 .2em;font-size:1.05rem}}
p{{margin:.2em 0}} :root{{color-scheme:light dark}}</style>
<h1>绘话 Huihua API</h1><p>{about}</p><p>For programs: <a href="/api/v1/openapi.json">OpenAPI</a></p>{routes}</html>"""
_ABOUT = (
    "Programs bring a key: <code>POST /api/v1/keys</code> makes one, and calls carry it as "
    "<code>Authorization: Bearer KEY</code>. Errors are <code>{&quot;error&quot;: {&quot;message&quot;, "
    "&quot;type&quot;}}</code>, in Chinese or English by <code>Accept-Language</code>."
)
_FAULTS: dict[int | str, dict[str, Any]] = {
    "4XX": {"model": Fault, "description": "What is wrong with the call."},
    "5XX": {"model": Fault, "description": "What is wrong with the server."},
}
_BEARER = {"key": {"type": "http", "scheme": "bearer"}, "cookie": {"type": "apiKey", "in": "cookie", "name": "huihua"}}


def router(*described: APIRouter) -> APIRouter:
    """The routes that describe others."""
    schema = _schema(described)
    page = _page(schema)
    routes = APIRouter(include_in_schema=False)

    @routes.get("/api/v1/openapi.json")
    def openapi() -> JSONResponse:
        return JSONResponse(schema)

    @routes.get("/api/v1")
    def for_people() -> HTMLResponse:
        return HTMLResponse(page)

    return routes


def _schema(described: tuple[APIRouter, ...]) -> dict[str, Any]:
    app = FastAPI(title="Huihua", version=_VERSION, description="Draw by talking, in Chinese or English.")
    for each in described:
        app.include_router(each, responses=_FAULTS)
    schema = app.openapi()
    schema["components"]["securitySchemes"] = _BEARER
    schema["security"] = [{name: []} for name in _BEARER]
    return schema


def _page(schema: dict[str, Any]) -> str:
    routes = [
        f"<h2><code>{method.upper()} {escape(path)}</code></h2><p>{escape(each.get('description', ''))}</p>"
        for path, methods in schema["paths"].items()
        for method, each in methods.items()
    ]
    return _PAGE.format(about=_ABOUT, routes="".join(routes))

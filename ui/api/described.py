"""What the API can do, for programs (OpenAPI) and for people: a page without any script or outside address.

Both are in the language that is asked for (`?lang=zh`), else in that of the caller. What routes and bodies say of
themselves is English; the Chinese stands beside it in assets/translations.
"""

import json
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import HTMLResponse, JSONResponse

from ui.api.bodies import Fault
from ui.html import escape, tag, text_tag
from ui.plain_page import plain_page
from ui.translation import Language, language_for, other, say

CHINESE = Path(__file__).parent.parent.parent / "assets" / "translations" / "api.zh.json"
TOLD = ("summary", "description")  # what of the schema people read
_VERSION = "1"
_PAGE, _SCHEMA = "/api/v1", "/api/v1/openapi.json"
_VARY = {"Vary": "Accept-Language"}
_FAULTS: dict[int | str, dict[str, Any]] = {
    "4XX": {"model": Fault, "description": "What is wrong with the call."},
    "5XX": {"model": Fault, "description": "What is wrong with the server."},
}
_BEARER = {"key": {"type": "http", "scheme": "bearer"}, "cookie": {"type": "apiKey", "in": "cookie", "name": "huihua"}}


def router(*described: APIRouter) -> APIRouter:
    """The routes that describe others."""
    schemas = cache(partial(_schemas, described))  # a start does not wait for them
    routes = APIRouter(include_in_schema=False)

    @routes.get(_SCHEMA)
    def openapi(request: Request, lang: str = "") -> JSONResponse:
        return JSONResponse(schemas()[_language(request, lang)], headers=_VARY)

    @routes.get(_PAGE)
    def for_people(request: Request, lang: str = "") -> HTMLResponse:
        language = _language(request, lang)
        return HTMLResponse(_page(schemas()[language], language), headers=_VARY)

    return routes


def translated(node: Any, words: Mapping[str, str]) -> Any:
    """A schema, or a part of one, with what people read of it in other words, as far as there are any."""
    if isinstance(node, dict):
        return {key: _said(part, words) if key in TOLD else translated(part, words) for key, part in node.items()}
    return [translated(part, words) for part in node] if isinstance(node, list) else node


def unwrapped(text: str) -> str:
    """A text that runs over several lines of the source, in one."""
    return " ".join(text.split())


def _said(part: Any, words: Mapping[str, str]) -> Any:
    return words.get(unwrapped(part), part) if isinstance(part, str) else translated(part, words)


def _language(request: Request, wanted: str) -> Language:
    return language_for(wanted, request.headers.get("accept-language", ""))


def _schemas(described: tuple[APIRouter, ...]) -> dict[Language, Any]:
    english = _schema(described)
    chinese = json.loads(CHINESE.read_text(encoding="utf-8"))
    return {"en": english, "zh": translated(english, chinese)}


def _schema(described: tuple[APIRouter, ...]) -> dict[str, Any]:
    app = FastAPI(title="Huihua", version=_VERSION, description="Draw by talking, in Chinese or English.")
    for each in described:
        app.include_router(each, responses=_FAULTS)
    schema = app.openapi()
    schema["components"]["securitySchemes"] = _BEARER
    schema["security"] = [{name: []} for name in _BEARER]
    return schema


def _page(schema: Mapping[str, Any], language: Language) -> str:
    routes = [
        tag("h2", text_tag("code", f"{method.upper()} {path}")) + tag("p", _coded(each.get("description", "")))
        for path, methods in schema["paths"].items()
        for method, each in methods.items()
    ]
    switched = other(language)
    link = text_tag("a", say(language, "switch_language"), href=f"{_PAGE}?lang={switched}", lang=switched)
    programs = escape(say(language, "api_for_programs")) + text_tag("a", "OpenAPI", href=f"{_SCHEMA}?lang={language}")
    about = (tag("p", link), tag("p", _coded(say(language, "api_about"))), tag("p", programs))
    title = say(language, "api_title")
    return plain_page(title, language, text_tag("h1", title), *about, *routes)


def _coded(text: str) -> str:
    """Plain text in which what stands between two backticks is code."""
    parts = text.split("`")
    return "".join(text_tag("code", part) if place % 2 else escape(part) for place, part in enumerate(parts))

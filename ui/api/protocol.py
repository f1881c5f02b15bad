"""The tools as the Model Context Protocol tells of them. Needs the package `mcp`, which not everybody has."""

import base64
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fastapi import HTTPException
from mcp.server.context import ServerRequestContext
from mcp.server.lowlevel import Server
from mcp.types import (
    CallToolRequestParams,
    CallToolResult,
    ContentBlock,
    ImageContent,
    ListToolsResult,
    TextContent,
    ToolAnnotations,
)
from mcp.types import Tool as ToolOfProtocol
from PIL import Image
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from ui.api.callers import address_of, caller
from ui.api.telling import fault
from ui.api.tools import TOOLS, Call, Told, Tool
from ui.studio import Studio
from ui.translation import language_of_call, say

_LARGEST = 700_000  # bytes of a picture as it is; assistants take about a megabyte in an answer, base64 and all
_QUALITY = 90
_ABOUT = (
    "Draws pictures, and changes them by talking, in Chinese or English. `draw` takes a whole description; `chat` goes "
    "on with a conversation and decides by itself whether to draw; `edit` changes a picture that is there. Answers "
    "name their session, which the next call may go on with."
)


def server_of(studio: Studio) -> Server:
    """The tools, to be served to whoever brings a key."""

    async def list_tools(context: ServerRequestContext, params: Any) -> ListToolsResult:
        return ListToolsResult(tools=[_described(name, tool) for name, tool in TOOLS.items()])

    async def call_tool(context: ServerRequestContext, params: CallToolRequestParams) -> CallToolResult:
        try:
            told = await _used(studio, context, params)
        except Exception as error:  # what went wrong is for the assistant to read, and to do better
            _, message = fault(error, language_of_call(_request(context)))
            return CallToolResult(content=[TextContent(text=message)], is_error=True)
        content = await run_in_threadpool(lambda: list(_content(told)))
        return CallToolResult(content=content, structured_content=told.values)

    return Server(
        "huihua",
        version="1",
        title="绘话 Huihua",
        instructions=_ABOUT,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


async def _used(studio: Studio, context: ServerRequestContext, params: CallToolRequestParams) -> Told:
    request = _request(context)
    who = caller(request)
    tool = TOOLS.get(params.name)
    if tool is None:
        raise HTTPException(404, say(who.language, "api_tool", name=params.name, names=", ".join(TOOLS)))
    call = Call(studio, who, address_of(request), context.session.report_progress)
    return await tool.use(call, params.arguments or {})


def _request(context: ServerRequestContext) -> Request:
    assert context.request is not None  # over HTTP, each call comes with one
    return context.request


def _described(name: str, tool: Tool) -> ToolOfProtocol:
    schema = tool.takes.model_json_schema()
    hints = ToolAnnotations(read_only_hint=tool.only_reads, destructive_hint=False, open_world_hint=False)
    return ToolOfProtocol(name=name, description=tool.about, input_schema=schema, annotations=hints)


def _content(told: Told) -> Iterator[ContentBlock]:
    """For a model that reads, and for one that sees."""
    yield TextContent(text=json.dumps(told.values, ensure_ascii=False))
    if told.picture is not None:
        kind, data = _seen(told.picture)
        yield ImageContent(data=base64.b64encode(data).decode(), mime_type=kind)


def _seen(path: Path) -> tuple[str, bytes]:
    """The picture, of the same width and height but as a JPEG where it is too large for an answer."""
    if path.stat().st_size <= _LARGEST:
        return "image/png", path.read_bytes()
    out = io.BytesIO()
    with Image.open(path, formats=["PNG"]) as image:
        image.convert("RGB").save(out, format="JPEG", quality=_QUALITY)
    return "image/jpeg", out.getvalue()

"""The tools for Gradio's own client (`gradio_client`): endpoints with the same names, bodies and rules as everywhere.

They bring a key like every other program. Nothing else of the page has a name: its events are made for browsers.
"""

import inspect
from typing import Any

import gradio as gr

from ui.api.callers import address_of, caller
from ui.api.telling import fault
from ui.api.tools import TOOLS, Call, Tool
from ui.studio import Studio
from ui.translation import language_of_call


def name_tools(studio: Studio) -> None:
    """Add an endpoint for each tool to the Blocks that are being built."""
    for name, tool in TOOLS.items():
        # A drawing waits for its turn in the worker's line, not in Gradio's, which would hold up reading.
        gr.api(_endpoint(studio, tool), api_name=name, api_description=tool.about, concurrency_limit=None)


def _endpoint(studio: Studio, tool: Tool) -> Any:
    """The tool as Gradio wants it: a function whose signature says what it takes."""
    fields = tool.takes.model_fields

    async def use(request: gr.Request, *values: Any) -> dict[str, Any]:
        called = request.request
        try:
            call = Call(studio, caller(called), address_of(called))
            return (await tool.use(call, dict(zip(fields, values, strict=True)))).values
        except Exception as error:
            raise gr.Error(fault(error, language_of_call(called))[1], print_exception=False) from error

    kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
    taken = [
        inspect.Parameter(
            name,
            kind,
            annotation=field.annotation,
            default=inspect.Parameter.empty if field.is_required() else field.get_default(),
        )
        for name, field in fields.items()
    ]
    asker = inspect.Parameter("request", kind, annotation=gr.Request)
    use.__signature__ = inspect.Signature([asker, *taken], return_annotation=dict)  # type: ignore[attr-defined]
    use.__annotations__ = {each.name: each.annotation for each in (asker, *taken)} | {"return": dict}
    return use

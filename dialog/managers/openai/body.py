"""The messages of a chat as the body of a request, in the ways that a server takes."""

import base64
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dialog.managers.llm.messages import ChatMessage
from dialog.managers.llm.pictures import small_jpeg
from dialog.managers.llm.schema import decision_schema
from dialog.managers.openai.abilities import Ways

MOST_TOKENS = 2_048
MOST_WITH_THOUGHTS = 8_192
TEMPERATURE = 0.2

_BLIND = (
    "\n\n你看不到图片，只看得到提示词；问到用户传来的图片时就这样说。"
    "\nYou cannot see pictures, only their prompts; say so when asked about one that the person sent."
)
_FORMS: dict[str, dict[str, Any]] = {
    "json_schema": {
        "type": "json_schema",
        "json_schema": {"name": "decision", "strict": True, "schema": decision_schema()},
    },
    "json_object": {"type": "json_object"},
}


def request_body(
    messages: Sequence[ChatMessage], model: str, ways: Ways, *, most: int = MOST_TOKENS, thinks: bool = False
) -> dict[str, Any]:
    """What is sent to /chat/completions for an answer of at `most` so many tokens, to a model that `thinks` first."""
    body: dict[str, Any] = {"model": model, "messages": _written(messages, ways), "stream": ways["stream"] == "stream"}
    if ways["form"] in _FORMS:
        body["response_format"] = _FORMS[ways["form"]]
    if ways["limit"] != "none":
        body[ways["limit"]] = most
    if ways["thinking"] == "off":
        body["chat_template_kwargs"] = {"enable_thinking": False}
    if thinks and ways["effort"] != "own":
        body["reasoning_effort"] = ways["effort"]
    if ways["temperature"] == "low":
        body["temperature"] = TEMPERATURE
    return body


def _written(messages: Sequence[ChatMessage], ways: Ways) -> list[dict[str, Any]]:
    system, *rest = messages
    if ways["pictures"] == "told":
        system = replace(system, text=system.text + _BLIND)
        rest = [replace(message, pictures=()) for message in rest]
    if ways["system"] == "user":
        first, *rest = rest
        rest = [replace(first, text=f"{system.text}\n\n{first.text}"), *rest]
    else:
        rest = [system, *rest]
    return [{"role": message.role, "content": _content(message)} for message in rest]


def _content(message: ChatMessage) -> str | list[dict[str, Any]]:
    """Plain text where there are no pictures: many servers take nothing else for a model that sees none."""
    seen = [jpeg for path in message.pictures if (jpeg := small_jpeg(path)) is not None]
    if not seen:
        return message.text
    pictures = [{"type": "image_url", "image_url": {"url": _data_url(jpeg)}} for jpeg in seen]
    return [*pictures, {"type": "text", "text": message.text}]


def _data_url(jpeg: bytes) -> str:
    return f"data:image/jpeg;base64,{base64.b64encode(jpeg).decode()}"

"""Messages of a chat as the inputs of a model, in the form of its own template, pictures in their places."""

import io
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from jinja2 import TemplateError
from PIL import Image

from dialog.managers.llm.messages import ChatMessage
from dialog.managers.llm.pictures import small_jpeg


def model_inputs(processor: Any, messages: Sequence[ChatMessage]) -> Any:
    """Tensors for `generate`, up to where the model shall answer. A template without a system is told it first."""
    try:
        return _templated(processor, messages)
    except TemplateError:
        system, first, *rest = messages
        return _templated(processor, [replace(first, text=f"{system.text}\n\n{first.text}"), *rest])


def _templated(processor: Any, messages: Sequence[ChatMessage]) -> Any:
    return processor.apply_chat_template(
        [{"role": message.role, "content": _content(message)} for message in messages],
        add_generation_prompt=True,
        tokenize=True,
        return_dict=True,
        return_tensors="pt",
    )


def _content(message: ChatMessage) -> list[dict[str, Any]]:
    seen = [jpeg for path in message.pictures if (jpeg := small_jpeg(path)) is not None]
    pictures = [{"type": "image", "image": Image.open(io.BytesIO(jpeg))} for jpeg in seen]
    return [*pictures, {"type": "text", "text": message.text}]

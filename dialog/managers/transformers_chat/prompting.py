"""Messages of a chat as the inputs of a model, in the form of its own template, pictures in their places."""

import io
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import torch
from jinja2 import TemplateError
from PIL import Image

from dialog.managers.llm.messages import ChatMessage
from dialog.managers.llm.pictures import small_jpeg

_SWITCH = "enable_thinking"  # what templates of models that can think without being told to call it
_BEGUN = re.compile(r"<(think|thinking)>\s*\Z|\[(THINK)\]\s*\Z")
_LAST = 16  # tokens, in which a thought would begin


def model_inputs(processor: Any, messages: Sequence[ChatMessage]) -> Any:
    """Tensors for `generate`, up to where the model shall answer, without thinking first.

    A template without a system is told it first.
    """
    try:
        inputs = _templated(processor, messages)
    except TemplateError:
        system, first, *rest = messages
        inputs = _templated(processor, [replace(first, text=f"{system.text}\n\n{first.text}"), *rest])
    return _thought_over(processor.tokenizer, inputs)


def _templated(processor: Any, messages: Sequence[ChatMessage]) -> Any:
    # Only where the template has it: processors take what is not their template's for their own, and complain.
    switch = {_SWITCH: False} if _SWITCH in str(processor.chat_template) else {}
    return processor.apply_chat_template(
        [{"role": message.role, "content": _content(message)} for message in messages],
        add_generation_prompt=True,
        tokenize=True,
        return_dict=True,
        return_tensors="pt",
        **switch,
    )


def _thought_over(tokenizer: Any, inputs: Any) -> Any:
    """The inputs; where a template that cannot be told otherwise begins a thought, that is ended at once."""
    ids = inputs["input_ids"]  # (1, N)
    found = _BEGUN.search(tokenizer.decode(ids[0, -_LAST:]))
    if found is None:
        return inputs
    end = f"\n</{found[1]}>\n\n" if found[1] else "[/THINK]"
    more = tokenizer(end, add_special_tokens=False, return_tensors="pt")["input_ids"]
    for name, tensor in list(inputs.items()):
        if tensor.shape == ids.shape:  # the ids, which of them count, and of which kind they are
            added = {"input_ids": more, "attention_mask": torch.ones_like(more)}.get(name, torch.zeros_like(more))
            inputs[name] = torch.cat([tensor, added.to(tensor.dtype)], dim=1)
    return inputs


def _content(message: ChatMessage) -> list[dict[str, Any]]:
    seen = [jpeg for path in message.pictures if (jpeg := small_jpeg(path)) is not None]
    pictures = [{"type": "image", "image": Image.open(io.BytesIO(jpeg))} for jpeg in seen]
    return [*pictures, {"type": "text", "text": message.text}]

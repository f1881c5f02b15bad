"""A chat model in this process: loaded when first asked, let go of when its memory is needed."""

import gc
from collections.abc import Callable, Sequence
from threading import Lock

import torch
from transformers import GenerationConfig, LogitsProcessorList, StoppingCriteriaList

from dialog.asking import unheard
from dialog.errors import ContextTooLongError
from dialog.managers.llm.messages import ChatMessage
from dialog.managers.transformers_chat.constraint import PatternConstraint
from dialog.managers.transformers_chat.errors import ChatModelMemoryError
from dialog.managers.transformers_chat.grammar import decision_pattern
from dialog.managers.transformers_chat.listening import Listener
from dialog.managers.transformers_chat.loading import ChatParts, device_of, load_chat
from dialog.managers.transformers_chat.prompting import model_inputs
from dialog.options import Bits
from generation.device import Device, best_device, free_memory, is_out_of_memory

MOST_TOKENS = 1024  # of an answer; what the pattern allows at most is cut off only where most signs take two


class LocalChat:
    """Answers chats with decisions, one at a time; safe in several threads. The same chat gets the same answer."""

    def __init__(self, where: str, bits: Bits = 16, device: Device | None = None) -> None:
        """`where` is a folder or an id of the Hub; nothing is read yet."""
        self._where = where
        self._bits = bits
        self._device = device
        self._pattern = decision_pattern()
        self._parts: ChatParts | None = None
        self._lock = Lock()

    @property
    def loaded(self) -> bool:
        """Whether the model is in memory."""
        return self._parts is not None

    def answer(self, messages: Sequence[ChatMessage], heard: Callable[[str], None] = unheard) -> str:
        """A decision as JSON, which `heard` is told while it is written.

        Raises ChatModelMissingError, ChatModelMemoryError, ContextTooLongError, and whatever `heard` raises.
        """
        with self._lock:
            if self._parts is None:
                self._parts = load_chat(self._where, self._device or best_device(), self._bits)
            try:
                return self._generate(self._parts, messages, heard)
            except (RuntimeError, MemoryError) as error:
                if not is_out_of_memory(error):
                    raise
                free_memory()
                raise ChatModelMemoryError(self._where) from error

    def unload(self) -> None:
        """Let go of the model and give its memory back; the next chat loads it again."""
        with self._lock:
            self._parts = None
            gc.collect()
            free_memory()

    @torch.inference_mode()
    def _generate(self, parts: ChatParts, messages: Sequence[ChatMessage], heard: Callable[[str], None]) -> str:
        inputs = model_inputs(parts.processor, messages).to(device_of(parts.model), dtype=parts.model.dtype)
        length = inputs["input_ids"].shape[1]
        if length + MOST_TOKENS > parts.context:
            raise ContextTooLongError(
                zh=f"对话有 {length} 个词元，模型“{self._where}”读不下。",
                en=f"The conversation has {length} tokens, which is too long for the model '{self._where}'.",
            )
        constraint = PatternConstraint(self._pattern, parts.vocabulary, length, parts.ends)
        limits = GenerationConfig(
            max_new_tokens=MOST_TOKENS, do_sample=False, eos_token_id=list(parts.ends), pad_token_id=parts.ends[0]
        )
        answer = parts.model.generate(
            **inputs,
            generation_config=limits,
            logits_processor=LogitsProcessorList([constraint]),
            stopping_criteria=StoppingCriteriaList([Listener(parts.vocabulary, length, heard)]),
        )
        return str(parts.tokenizer.decode(answer[0, length:], skip_special_tokens=True))

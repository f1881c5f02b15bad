"""A chat model in this process: loaded when first asked, let go of when its memory is needed."""

from collections.abc import Callable, Sequence
from threading import Lock

import torch
from transformers import GenerationConfig, LogitsProcessorList, StoppingCriteriaList

from dialog.asking import unheard
from dialog.errors import ContextTooLongError
from dialog.managers.llm.messages import Answer, ChatMessage
from dialog.managers.model_errors import giving_back
from dialog.managers.transformers_chat.constraint import PatternConstraint
from dialog.managers.transformers_chat.grammar import decision_pattern
from dialog.managers.transformers_chat.listening import Listener
from dialog.managers.transformers_chat.loading import ChatParts, device_of, load_chat
from dialog.managers.transformers_chat.prompting import model_inputs
from dialog.managers.weights import Weights
from dialog.options import Bits
from generation.device import Device, best_device, free_memory

MOST_TOKENS = 1024  # of an answer; what the pattern allows at most is cut off only where most signs take two
MOST_AT_LAST = 4096  # where an answer was cut off


class LocalChat:
    """Answers chats with decisions, one at a time; safe in several threads. The same chat gets the same answer."""

    def __init__(self, where: str, bits: Bits = 16, device: Device | None = None) -> None:
        """`where` is a folder or an id of the Hub; nothing is read yet."""
        self._where = where
        self._pattern = decision_pattern()
        self._parts = Weights(lambda: load_chat(where, device or best_device(), bits))
        self._lock = Lock()

    @property
    def loaded(self) -> bool:
        """Whether the model is in memory."""
        return self._parts.loaded

    @property
    def resting(self) -> bool:
        """Whether loading the model failed so short a while ago that it is not tried again."""
        return self._parts.resting

    def answer(
        self, messages: Sequence[ChatMessage], heard: Callable[[str], None] = unheard, *, longer: bool = False
    ) -> Answer:
        """A decision as JSON, which `heard` is told while it is written.

        Raises UnloadedError, UnusableModelError, ContextTooLongError, and whatever `heard` raises.
        """
        with self._lock, giving_back(self._where):
            return self._generate(self._parts.get(), messages, heard, MOST_AT_LAST if longer else MOST_TOKENS)

    def unload(self) -> None:
        """Let go of the model and give its memory back; the next chat loads it again."""
        with self._lock:
            self._parts.let_go()
            free_memory()

    @torch.inference_mode()
    def _generate(
        self, parts: ChatParts, messages: Sequence[ChatMessage], heard: Callable[[str], None], most: int
    ) -> Answer:
        inputs = model_inputs(parts.processor, messages).to(device_of(parts.model), dtype=parts.model.dtype)
        length = inputs["input_ids"].shape[1]
        if length + MOST_TOKENS > parts.context:
            raise ContextTooLongError(
                zh=f"对话有 {length} 个词元，模型“{self._where}”读不下。",
                en=f"The conversation has {length} tokens, which is too long for the model '{self._where}'.",
            )
        constraint = PatternConstraint(self._pattern, parts.vocabulary, length, parts.ends)
        limits = GenerationConfig(
            max_new_tokens=min(most, parts.context - length),
            do_sample=False,
            eos_token_id=list(parts.ends),
            pad_token_id=parts.ends[0],
        )
        written = parts.model.generate(
            **inputs,
            generation_config=limits,
            logits_processor=LogitsProcessorList([constraint]),
            stopping_criteria=StoppingCriteriaList([Listener(parts.vocabulary, length, heard)]),
        )
        answer = written[0, length:].tolist()
        text = str(parts.tokenizer.decode(answer, skip_special_tokens=True))
        return Answer(text, cut=answer[-1] not in parts.ends)

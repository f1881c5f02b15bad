"""A conversation as the text that DialogGen was trained on: template and separators, to the letter.

Every turn of a person is put into the same Chinese request, whatever language it is in, and stays in it. Roles and
separators are those of LLaVA's template `llava_v1`. The first turn, and only that, opens with the slot of a picture.
Source: `mllm/dialoggen_demo.py` and `mllm/llava/conversation.py` of Tencent-Hunyuan/HunyuanDiT. Knows no model.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from dialog.managers.dialoggen.reading import MARKER, own_words
from dialog.turn import Message, TurnDecision

SYSTEM = (
    "A chat between a curious human and an artificial intelligence assistant. "
    "The assistant gives helpful, detailed, and polite answers to the human's questions."
)
QUERY = "请先判断用户的意图，若为画图则在输出前加入<画图>:{}"
SLOT = "<image>"
END = "</s>"  # after each answer; one token, which also ends the model's own

# What a person types must stay text: these would become a slot or a control token.
_CONTROL = re.compile(r"<(?=/?(?:s|unk|image|pad)>)")


@dataclass(frozen=True)
class Exchange:
    """What a person said and what was answered, in the model's words; the answer is None while it is wanted."""

    said: str
    answer: str | None = None
    files: tuple[Path, ...] = ()  # pictures that the person brought


def exchanges(history: Sequence[Message], text: str, files: Sequence[Path] = ()) -> list[Exchange]:
    """The conversation, the turn to be decided last.

    A turn that got no answer, because it failed, is left out: the template knows only pairs.
    """
    pairs = pairwise(history)
    before = [
        Exchange(asked.text, answer, asked.files)
        for asked, answered in pairs
        if asked.role == "user" and answered.role == "assistant" and (answer := as_answered(answered))
    ]
    return [*before, Exchange(text, files=tuple(files))]


def as_answered(message: Message) -> str:
    """An answer as DialogGen would have given it: its own words where they are kept, else written in its protocol."""
    decision = message.decision
    if decision is None:
        return defused(message.text)
    return defused(own_words(decision) or _in_protocol(decision, message.text))


def written(conversation: Sequence[Exchange]) -> str:
    """The whole prompt: it ends where the model shall go on."""
    turns = [_turn(exchange, slot=index == 0) for index, exchange in enumerate(conversation)]
    return f"{SYSTEM} {''.join(turns)}"


def defused(text: str) -> str:
    """`text` without what the tokenizer takes for a slot or a control token."""
    return _CONTROL.sub("< ", text)


def _turn(exchange: Exchange, *, slot: bool) -> str:
    asked = f"USER: {f'{SLOT}{chr(10)}' if slot else ''}{QUERY.format(defused(exchange.said))} ASSISTANT:"
    return asked if exchange.answer is None else f"{asked} {exchange.answer}{END}"


def _in_protocol(decision: TurnDecision, text: str) -> str:
    return f"{MARKER}{decision.prompt}" if decision.draws else (decision.reply or text).strip()

"""What a model thinks before it answers, and the signs of its chat template: left away, and never shown.

A thought is a block, mostly `<think>…</think>`. The template may have begun it, and then only its end is written; its
end is missing where the answer was cut off. An answer that is JSON as a whole has no thoughts around it, whatever its
texts quote.
"""

import json
import re

_NAME = "think|thinking|reasoning|thought"
_WHOLE = re.compile(rf"<(?P<name>{_NAME})>(?P<said>.*?)</(?P=name)>", re.DOTALL | re.IGNORECASE)
_WHOLE_OR_CUT = re.compile(rf"<(?P<name>{_NAME})>(?P<said>.*?)(?:</(?P=name)>|\Z)", re.DOTALL | re.IGNORECASE)
_END = re.compile(rf"</(?:{_NAME})>", re.IGNORECASE)
# The tags of Magistral, Kimi and Seed.
_OTHERS = re.compile(r"\[(/?)THINK\]|◁(/?)think▷|<(/?)seed:think>")
_SPECIAL = re.compile(r"<\|[^|<>\n]{1,40}\|>|</?s>|\[/?INST\]|<(?:start|end)_of_turn>")


def spoken(text: str) -> str:
    """What a model said: its answer without thoughts and without the signs of a chat template."""
    answer = _stripped(_SPECIAL.sub("", text))
    return answer if _is_object(answer) else _stripped(_after_thoughts(_plain(answer)))


def thinks(text: str) -> bool:
    """Whether an answer has a thought that says something; where thinking is off, some models leave an empty one."""
    if _is_object(text):
        return False
    plain = _plain(text)
    thoughts = [found["said"] for found in _WHOLE_OR_CUT.finditer(plain)]
    thoughts += _END.split(_WHOLE_OR_CUT.sub("", plain))[:-1]
    return any(char.isalnum() for thought in thoughts for char in thought)


def without_thoughts(text: str) -> str:
    """One text of an answer, without the thoughts that a model wrote into it."""
    return _WHOLE.sub("", text).strip()


def _after_thoughts(answer: str) -> str:
    while (found := _WHOLE.match(answer)) is not None:
        answer = answer[found.end() :].lstrip()
    return answer if _is_object(answer) else _END.split(_WHOLE_OR_CUT.sub("", answer))[-1]


def _plain(text: str) -> str:
    """All tags written as `<think>`."""
    return _OTHERS.sub(lambda found: f"<{''.join(filter(None, found.groups()))}think>", text)


def _stripped(text: str) -> str:
    return text.strip().lstrip("\ufeff")


def _is_object(text: str) -> bool:
    try:
        return isinstance(json.loads(text, strict=False), dict)
    except (ValueError, RecursionError):
        return False

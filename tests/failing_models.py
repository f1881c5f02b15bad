"""Models in the process that fail while they answer: what their managers do then."""

import torch
from torch import nn

from dialog.manager import DialogueManager


def assert_turns_survive(manager: DialogueManager, model: nn.Module, said: str) -> None:
    """A full device and any other failure leave the turn to keyword rules, and the next one asks the model again."""
    wanted = manager.decide([], said)
    for fail, told in ((_fill_the_memory, "内存不够"), (_break, "对话模型出错了，请看程序的日志")):
        hook = model.register_forward_pre_hook(lambda *_, fail=fail: fail())
        decision = manager.decide([], "画一只猫")
        assert decision.draws
        assert told in decision.reply
        hook.remove()
        assert manager.decide([], said) == wanted


def _fill_the_memory() -> None:
    torch.empty(1 << 60, dtype=torch.uint8)


def _break() -> None:
    torch.zeros(2, 3) @ torch.zeros(2, 3)

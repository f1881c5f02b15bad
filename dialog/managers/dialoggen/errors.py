"""What can go wrong with DialogGen, beside what can go wrong with any manager."""

from collections.abc import Sequence

from dialog.errors import DialogueError

_SHOWN = 5  # names of weights in a message; a wrong checkpoint lacks hundreds


class DialogGenMissingError(DialogueError):
    """The checkpoint is not there, or not whole."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(
            zh=f"读不了 DialogGen 的权重“{where}”：{why}。请下载 Tencent-Hunyuan/HunyuanDiT 的 dialoggen "
            "文件夹，把 HUIHUA_MANAGER_WEIGHTS 设为它的位置，或换一个管理器。",
            en=f"Cannot read the DialogGen checkpoint '{where}': {why}. Download the folder dialoggen of "
            "Tencent-Hunyuan/HunyuanDiT and set HUIHUA_MANAGER_WEIGHTS to where it is, or choose another manager.",
        )


class DialogGenLayoutError(DialogueError):
    """A state dict that is not DialogGen's: every name that is too many, missing or of another shape, sorted."""

    def __init__(self, surplus: Sequence[str], missing: Sequence[str], misshapen: Sequence[str]) -> None:
        self.surplus = list(surplus)
        self.missing = list(missing)
        self.misshapen = list(misshapen)
        super().__init__(
            zh=f"这不是 DialogGen 的权重。多出：{_few(surplus)}；缺少：{_few(missing)}；形状不符：{_few(misshapen)}。",
            en=f"These weights are not DialogGen's. Surplus: {_few(surplus)}; missing: {_few(missing)}; "
            f"of another shape: {_few(misshapen)}.",
        )


class DialogGenMemoryError(DialogueError):
    """The device is too small for the model."""

    def __init__(self) -> None:
        super().__init__(
            zh="内存不够运行 DialogGen（16 位约需 16 GB，4 位约需 6 GB）。请把 HUIHUA_MANAGER_BITS 设为 4，"
            "或换一个管理器。",
            en="There is not enough memory for DialogGen (about 16 GB in 16 bits, 6 GB in 4). Set "
            "HUIHUA_MANAGER_BITS to 4, or choose another manager.",
        )


class EmptyAnswerError(DialogueError):
    """The model said nothing, or announced a picture without describing it; `raw` is what it said."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        super().__init__(
            zh="DialogGen 什么也没回答。请换个说法再说一次，或换一个管理器。",
            en="DialogGen gave no answer. Say it in other words, or choose another manager.",
        )


def _few(names: Sequence[str]) -> str:
    more = f" (+{len(names) - _SHOWN})" if len(names) > _SHOWN else ""
    return (", ".join(names[:_SHOWN]) or "–") + more

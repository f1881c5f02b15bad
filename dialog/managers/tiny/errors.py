"""What can go wrong with the embedded manager, beside what can go wrong with any."""

from dialog.errors import DialogueError


class MissingWeightsError(DialogueError):
    """The checkpoint is not there, or cannot be read."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(
            zh=f"读不了对话模型 tiny 的权重“{where}”。请用 git checkout assets 取回，或用 make train "
            "重新训练；也可以换一个管理器，比如 keyword。",
            en=f"Cannot read the weights of the dialogue model tiny in '{where}'. Restore them with `git checkout "
            "assets`, or train them anew with `make train`; or choose another manager, such as keyword.",
            detail=why,
        )

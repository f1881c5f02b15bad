"""What can go wrong with a chat model in this process."""

from dialog.errors import DialogueError


class ChatModelMissingError(DialogueError):
    """A chat model is not there, not whole, or none."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(
            zh=f"加载不了对话模型“{where}”：{why}。请检查 HUIHUA_MANAGER_WEIGHTS 和网络。",
            en=f"Cannot load the chat model '{where}': {why}. Check HUIHUA_MANAGER_WEIGHTS and the network.",
        )


class ChatModelMemoryError(DialogueError):
    """The device is too small for a chat model."""

    def __init__(self, where: str) -> None:
        super().__init__(
            zh=f"内存不够运行对话模型“{where}”。请把 HUIHUA_MANAGER_BITS 设为 8 或 4，或换一个小些的模型。",
            en=f"There is not enough memory for the chat model '{where}'. Set HUIHUA_MANAGER_BITS to 8 or 4, or choose "
            "a smaller one.",
        )

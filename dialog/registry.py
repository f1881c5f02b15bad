"""The table of dialogue managers. Reading it imports none of them."""

from dataclasses import dataclass
from importlib import import_module

from dialog.errors import DialogueError, UnknownManagerError
from dialog.manager import DialogueManager
from dialog.options import ManagerOptions


@dataclass(frozen=True)
class Manager:
    """One row: where the class is, and what a person should know before choosing it."""

    target: str  # "module:Class", resolved when chosen
    title_zh: str
    title_en: str
    languages: tuple[str, ...] = ("zh", "en")
    sees_pictures: bool = False
    needs: str = ""  # weights, memory or a server; empty: nothing
    configured: bool = False  # whether the class takes the ManagerOptions
    computes: bool = False  # whether it runs a model on the device that draws


MANAGERS: dict[str, Manager] = {
    "keyword": Manager(
        "dialog.managers.keyword:KeywordManager",
        title_zh="关键词规则，不需要模型",
        title_en="keyword rules, no model needed",
    ),
    "tiny": Manager(
        "dialog.managers.tiny:TinyManager",
        title_zh="内嵌的小对话模型（840 万参数）",
        title_en="a small dialogue model of our own (8.4 million parameters)",
        configured=True,
    ),
    "dialoggen": Manager(
        "dialog.managers.dialoggen:DialogGenManager",
        title_zh="DialogGen，Hunyuan-DiT 官方的对话模型（7B）",
        title_en="DialogGen, the official dialogue model of Hunyuan-DiT (7B)",
        sees_pictures=True,
        needs="15 GB of weights, 16 GB of memory (6 GB in 4 bits); Tencent Hunyuan Community (not for use in the EU, "
        "the UK and South Korea)",
        configured=True,
        computes=True,
    ),
    "transformers": Manager(
        "dialog.managers.transformers_chat:TransformersManager",
        title_zh="本机上的图文对话模型（默认 Qwen3-VL 4B）",
        title_en="a chat model that sees, on this machine (Qwen3-VL 4B unless set)",
        sees_pictures=True,
        needs="9 GB of weights, 11 GB of memory (5 GB in 4 bits); other models: HUIHUA_MANAGER_WEIGHTS",
        configured=True,
        computes=True,
    ),
    "openai": Manager(
        "dialog.managers.openai:OpenAIManager",
        title_zh="任何 OpenAI 兼容的模型服务器",
        title_en="a model behind any OpenAI-compatible server",
        sees_pictures=True,
        needs="a server: HUIHUA_OPENAI_URL",
        configured=True,
    ),
}


def manager_row(name: str) -> Manager:
    """The row called `name`. Raises UnknownManagerError, which lists the names there are."""
    if name not in MANAGERS:
        known = ", ".join(MANAGERS)
        raise UnknownManagerError(
            zh=f"没有名为“{name}”的对话管理器，可选：{known}。",
            en=f"Unknown manager '{name}'. Choose one of: {known}.",
        )
    return MANAGERS[name]


def check_lent_gpu(name: str) -> None:
    """Raises DialogueError for a manager that could not work where the GPU is lent for drawing alone."""
    if manager_row(name).computes:
        able = ", ".join(other for other, row in MANAGERS.items() if not row.computes)
        raise DialogueError(
            zh=f"在 ZeroGPU 上，显卡只借给画图，“{name}”用不了。请用 HUIHUA_MANAGER 选择：{able}。",
            en=f"ZeroGPU lends its GPU for drawing alone, and '{name}' needs it. Set HUIHUA_MANAGER to one of: {able}.",
        )


def load_manager(name: str, options: ManagerOptions | None = None) -> DialogueManager:
    """Import and build the manager called `name`.

    Raises UnknownManagerError, and DialogueError for options without which it cannot work.
    """
    row = manager_row(name)
    module, _, attribute = row.target.partition(":")
    build = getattr(import_module(module), attribute)
    manager: DialogueManager = build(options or ManagerOptions()) if row.configured else build()
    return manager

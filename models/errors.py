"""What can go wrong with a network, said in both languages.

    ModelError
    ├── UnknownArchitectureError    a name that the table does not have
    ├── ConfigError                 a configuration that no network can be built from
    ├── WeightsError                weights that are not those of the network
    ├── InputError                  inputs that the network cannot take
    └── UnreadableFileError         a file that is not there, or holds something else

The command line shows `message(language)`; logs and tests see the English text.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path


class ModelError(Exception):
    """A network cannot be built or run; the text says what is wrong and what to do next."""

    def __init__(self, *, zh: str, en: str) -> None:
        super().__init__(en)
        self.zh = zh
        self.en = en

    def message(self, language: str) -> str:
        """The text for a person who speaks `language` ("zh"; anything else reads English)."""
        return self.zh if language == "zh" else self.en


class UnknownArchitectureError(ModelError):
    """An architecture was asked for that the table does not have."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        names = ", ".join(known)
        super().__init__(
            zh=f"没有名为“{name}”的网络结构，可选：{names}。",
            en=f"Unknown architecture '{name}'. Choose one of: {names}.",
        )


class ConfigError(ModelError):
    """A configuration with an unknown, missing or impossible entry."""


class WeightsError(ModelError):
    """Weights that are not those of the network: each key that is missing, surplus or of another shape."""

    def __init__(self, differences: Sequence[str]) -> None:
        lines = "\n".join(f"  {line}" for line in differences)
        super().__init__(
            zh=f"权重与网络不符（共 {len(differences)} 处），请检查配置与权重是否配套：\n{lines}",
            en=f"The weights are not those of the network ({len(differences)} differences). "
            f"Check that configuration and weights belong together:\n{lines}",
        )
        self.differences = tuple(differences)


class InputError(ModelError):
    """Inputs of a wrong name, shape or value."""


class UnreadableFileError(ModelError):
    """A file that is missing, damaged, or of another kind."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            zh=f"无法读取“{path}”（{reason}）。请检查路径和文件内容。",
            en=f"Cannot read '{path}' ({reason}). Check the path and what the file holds.",
        )

"""What this program is told from outside: the only module that reads the environment. Knows no part it configures."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Self

MAX_PORT = 65535


class SettingsError(Exception):
    """A setting cannot be used; the text says which one and what it should be."""

    def __init__(self, *, zh: str, en: str) -> None:
        super().__init__(en)
        self.zh = zh
        self.en = en

    def message(self, language: str) -> str:
        """The text for a person who speaks `language` ("zh"; anything else reads English)."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True)
class Settings:
    """Where things are kept, which manager and backend are used, where the page is served."""

    data: Path = Path("data")
    manager: str = "keyword"
    backend: str = "hunyuan-dit"
    checkpoint: str = "embedded"
    host: str = "127.0.0.1"
    port: int = 7860
    space: str = ""  # "owner/name" of the Hugging Face Space that this runs in, else empty
    language: Literal["zh", "en"] = "en"  # of the terminal; each browser tells its own
    openai_url: str = ""  # a model server for the dialogue, which of its models, and the key that opens it
    openai_model: str = ""
    openai_key: str = field(default="", repr=False)
    manager_weights: str = ""  # what a manager loads that runs its model itself: a name, an id on the Hub or a folder
    manager_bits: Literal[16, 8, 4] = 16  # of each of those weights
    user_mb: int = 0  # the room that one person's pictures may take, in millions of bytes; 0 for as much as there is

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Self:
        """Read HUIHUA_DATA, HUIHUA_MANAGER, HUIHUA_BACKEND, HUIHUA_CHECKPOINT, HUIHUA_HOST, HUIHUA_PORT,
        HUIHUA_OPENAI_URL, HUIHUA_OPENAI_MODEL, HUIHUA_OPENAI_KEY, HUIHUA_MANAGER_WEIGHTS, HUIHUA_MANAGER_BITS,
        HUIHUA_USER_MB and, as the system sets them, SPACE_ID and the locale. An empty variable counts as unset.
        Raises SettingsError.
        """
        given = {name: value for name, value in (os.environ if environment is None else environment).items() if value}
        space = given.get("SPACE_ID", "")
        return cls(
            data=Path(given.get("HUIHUA_DATA", cls.data)).expanduser(),
            manager=given.get("HUIHUA_MANAGER", cls.manager),
            backend=given.get("HUIHUA_BACKEND", cls.backend),
            checkpoint=given.get("HUIHUA_CHECKPOINT", cls.checkpoint),
            host=given.get("HUIHUA_HOST", "0.0.0.0" if space else cls.host),
            port=port_from(given.get("HUIHUA_PORT", str(cls.port))),
            space=space,
            language="zh" if _locale(given).startswith("zh") else "en",
            openai_url=given.get("HUIHUA_OPENAI_URL", ""),
            openai_model=given.get("HUIHUA_OPENAI_MODEL", ""),
            openai_key=given.get("HUIHUA_OPENAI_KEY", ""),
            manager_weights=given.get("HUIHUA_MANAGER_WEIGHTS", ""),
            manager_bits=bits_from(given.get("HUIHUA_MANAGER_BITS", "16")),
            user_mb=room_from(given.get("HUIHUA_USER_MB", "0")),
        )


def port_from(text: str) -> int:
    """A port number; 0 lets the system choose one. Raises SettingsError."""
    if not text.isdecimal() or int(text) > MAX_PORT:
        raise SettingsError(
            zh=f"端口“{text}”不对，应是 0 到 {MAX_PORT} 之间的整数。",
            en=f"'{text}' is no port. Give a whole number from 0 to {MAX_PORT}.",
        )
    return int(text)


def bits_from(text: str) -> Literal[16, 8, 4]:
    """How many bits a weight gets. Raises SettingsError."""
    known: dict[str, Literal[16, 8, 4]] = {"16": 16, "8": 8, "4": 4}
    if text not in known:
        raise SettingsError(
            zh=f"HUIHUA_MANAGER_BITS“{text}”不对，应是 16、8 或 4。",
            en=f"HUIHUA_MANAGER_BITS is '{text}'. Give 16, 8 or 4.",
        )
    return known[text]


def room_from(text: str) -> int:
    """Millions of bytes. Raises SettingsError."""
    if not text.isdecimal():
        raise SettingsError(
            zh=f"HUIHUA_USER_MB“{text}”不对，应是每人图片最多占多少 MB，0 为不限。",
            en=f"HUIHUA_USER_MB is '{text}'. Give the megabytes that one person's pictures may take; 0 for no limit.",
        )
    return int(text)


def _locale(given: Mapping[str, str]) -> str:
    """The language of the terminal, by the variables that decide it in POSIX, the strongest first."""
    return next((given[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if name in given), "")

"""What values a setting may have: how they are written in the environment and in TOML, and what is allowed.

`parse` makes of a text what TOML would have given; `check` makes of that the value. Both raise ValueError, without a
word: whoever asks knows which setting it is, and says `allowed`.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

_YES = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}
_HIDDEN = "••••"


class Kind(Protocol):
    """One sort of value."""

    def parse(self, text: str) -> Any: ...

    def check(self, given: Any) -> Any: ...

    def allowed(self, language: str) -> str:
        """What may be given, as it ends a sentence: "Give …"."""

    def shown(self, value: Any) -> str:
        """A value as people may see it."""


@dataclass(frozen=True)
class Text:
    """Any words."""

    def parse(self, text: str) -> str:
        return text

    def check(self, given: Any) -> str:
        if not isinstance(given, str) or not given.isprintable():
            raise ValueError
        return given

    def allowed(self, language: str) -> str:
        return "一段文字" if language == "zh" else "a text"

    def shown(self, value: Any) -> str:
        return str(value)


@dataclass(frozen=True)
class Secret(Text):
    """Words that nobody is shown."""

    def shown(self, value: Any) -> str:
        return _HIDDEN if value else ""


@dataclass(frozen=True)
class Address(Text):
    """Where a server is; a name, a password and what follows a question mark are not shown."""

    def shown(self, value: Any) -> str:
        return re.sub(r"[^/@]*@", f"{_HIDDEN}@", str(value).partition("?")[0])


@dataclass(frozen=True)
class Folder(Text):
    """A path; `~` is the home of whoever runs the program."""

    def check(self, given: Any) -> Path:  # type: ignore[override]
        return Path(super().check(given)).expanduser()

    def allowed(self, language: str) -> str:
        return "一个文件夹" if language == "zh" else "a folder"


@dataclass(frozen=True)
class MaybeFolder(Folder):
    """A path, or None."""

    def check(self, given: Any) -> Path | None:  # type: ignore[override]
        return None if given is None else super().check(given)

    def shown(self, value: Any) -> str:
        return "" if value is None else str(value)


@dataclass(frozen=True)
class Names:
    """Some names; in a text they are parted by commas."""

    def parse(self, text: str) -> list[str]:
        return [name for part in text.split(",") if (name := part.strip())]

    def check(self, given: Any) -> tuple[str, ...]:
        if not isinstance(given, list | tuple) or not all(isinstance(n, str) and n.isprintable() for n in given):
            raise ValueError
        return tuple(given)

    def allowed(self, language: str) -> str:
        return "用逗号隔开的名字" if language == "zh" else "names, parted by commas"

    def shown(self, value: Any) -> str:
        return value if isinstance(value, str) else ", ".join(map(str, value))


@dataclass(frozen=True)
class Whole:
    """A whole number from `low` to `high`."""

    low: int
    high: int

    def parse(self, text: str) -> int:
        if not text.isdecimal():
            raise ValueError
        return int(text)

    def check(self, given: Any) -> int:
        if type(given) is not int or not self.low <= given <= self.high:
            raise ValueError
        return given

    def allowed(self, language: str) -> str:
        if language == "zh":
            return f"{self.low} 到 {self.high} 之间的整数"
        return f"a whole number from {self.low} to {self.high}"

    def shown(self, value: Any) -> str:
        return str(value)


@dataclass(frozen=True)
class Choice:
    """One of a few numbers or words."""

    among: tuple[int | str, ...]

    def parse(self, text: str) -> int | str:
        return next((each for each in self.among if str(each) == text), text)

    def check(self, given: Any) -> int | str:
        if type(given) is bool or given not in self.among:
            raise ValueError
        return given

    def allowed(self, language: str) -> str:
        *first, last = map(str, self.among)
        return f"{'、'.join(first)} 或 {last}" if language == "zh" else f"{', '.join(first)} or {last}"

    def shown(self, value: Any) -> str:
        return str(value)


@dataclass(frozen=True)
class YesNo:
    """Whether something is done."""

    def parse(self, text: str) -> bool:
        if text.lower() not in _YES:
            raise ValueError
        return _YES[text.lower()]

    def check(self, given: Any) -> bool:
        if not isinstance(given, bool):
            raise ValueError
        return given

    def allowed(self, language: str) -> str:
        return "true 或 false" if language == "zh" else "true or false"

    def shown(self, value: Any) -> str:
        return str(value).lower()

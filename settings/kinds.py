"""What values a setting may have: types of pydantic, taken strictly, each marked with what pydantic does not know."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import AfterValidator, BeforeValidator, Field, Strict
from pydantic.fields import FieldInfo

_YES = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}


@dataclass(frozen=True)
class Kind:
    """A sort of value: its name, how it is read from a text, and how people see it.

    `read` makes of a text what TOML would have given. A text that makes no sense is left one, which pydantic refuses;
    its own reading of texts takes spaces, 80.0 and, through JSON, true for a number.
    """

    zh: str
    en: str
    read: Callable[[str], Any] = str
    shown: Callable[[Any], str] = str

    def allowed(self, language: str) -> str:
        """What may be given, as it ends a sentence: "Give …"."""
        return self.zh if language == "zh" else self.en


def kind_of(field: FieldInfo) -> Kind:
    """The mark on its type; whole numbers and choices tell theirs by their limits and by what is among them."""
    for mark in field.metadata:
        if isinstance(mark, Kind):
            return mark
    if get_origin(field.annotation) is Literal:
        among = {str(each): each for each in get_args(field.annotation)}
        *first, last = among
        zh, en = f"{'、'.join(first)} 或 {last}", f"{', '.join(first)} or {last}"
        return Kind(zh, en, lambda text: among.get(text, text))
    low, high = field.metadata  # pydantic's Ge and Le
    return Kind(f"{low.ge} 到 {high.le} 之间的整数", f"a whole number from {low.ge} to {high.le}", _number)


def _number(text: str) -> int | str:
    return int(text) if re.fullmatch(r"[0-9]{1,18}", text) else text


def _names(text: str) -> list[str]:
    return [name for part in text.split(",") if (name := part.strip())]


def _joined(names: Any) -> str:
    return ", ".join(map(str, names)) if isinstance(names, list | tuple) else str(names)


def _public(url: Any) -> str:
    """Without a name, a password and what follows a question mark."""
    return re.sub(r"[^/@]*@", "••••@", str(url).partition("?")[0])


def _printable(text: str) -> str:
    if not text.isprintable():
        raise ValueError
    return text


def at_home(path: str) -> Path:
    """A path whose `~` is the home of whoever runs the program. Raises ValueError for that of somebody who has none."""
    try:
        return Path(path).expanduser()
    except RuntimeError as error:
        raise ValueError(str(error).rstrip(".")) from error


def _folder(given: Any) -> Any:
    return at_home(_printable(given)) if isinstance(given, str) else given


_FOLDER = Kind("一个文件夹", "a folder", shown=lambda path: "" if path is None else str(path))
_NAMES = Kind("用逗号隔开的名字", "names, parted by commas", _names, _joined)
_YES_NO = Kind(
    "true 或 false", "true or false", lambda text: _YES.get(text.lower(), text), lambda yes: f"{yes}".lower()
)
_TEXT = Kind("一段文字", "a text")
SECRET = replace(_TEXT, shown=lambda text: "••••" if text else "")

Text = Annotated[str, AfterValidator(_printable), _TEXT]
Secret = Annotated[str, AfterValidator(_printable), Field(repr=False), SECRET]
Address = Annotated[str, AfterValidator(_printable), replace(_TEXT, shown=_public)]
Folder = Annotated[Path, BeforeValidator(_folder), _FOLDER]
MaybeFolder = Annotated[Path | None, BeforeValidator(_folder), _FOLDER]
Names = Annotated[tuple[Text, ...], Strict(False), _NAMES]  # TOML has lists
YesNo = Annotated[bool, _YES_NO]

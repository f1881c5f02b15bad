"""Where values come from: options and variables, which are texts, and a file of TOML.

Each source tells where people find a setting: `origin`, and `place` in a sentence about what they wrote there.
"""

from collections.abc import Callable, Collection, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic.fields import FieldInfo
from pydantic_settings import EnvSettingsSource, TomlConfigSettingsSource

from settings.errors import SettingsError
from settings.table import PREFIX, ROWS, Row, Settings

CONFIG = f"{PREFIX}CONFIG"


class Texts(EnvSettingsSource):
    """Options by the names of settings, or variables, whose names have a prefix."""

    def __init__(self, texts: Mapping[str, str], prefix: str, place: Callable[[Row], str]) -> None:
        super().__init__(Settings, env_prefix=prefix)
        self.env_vars = {name.lower(): text for name, text in texts.items()}  # the library compares in lower case
        self.origin = self.place = place

    def prepare_field_value(self, field_name: str, field: FieldInfo, value: Any, value_is_complex: bool) -> Any:
        """By our rules; the library's are laxer."""
        return None if value is None else ROWS[field_name].kind.read(value)


class File(TomlConfigSettingsSource):
    """A file that has to be there. Raises SettingsError for one that cannot be read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            super().__init__(Settings, toml_file=path)
        except OSError as error:
            raise unreadable(str(path), error.strerror or str(error)) from error
        except ValueError as error:  # neither UTF-8 nor TOML
            raise SettingsError(
                zh=f"{path} 不是 TOML：{error}。每行应形如 port = 7860。",
                en=f"{path} is no TOML: {error}. Write lines like: port = 7860",
            ) from error
        _refuse_unknown(self.toml_data, ROWS, zh=str(path), en=str(path))

    def _read_files(self, *_: Any, **__: Any) -> dict[str, Any]:
        return self._read_file(self.path)  # the library's own passes over what is no file

    def origin(self, row: Row) -> str:
        return str(self.path)

    def place(self, row: Row) -> str:
        return f"{row.name} ({self.path})"


def unreadable(path: str, reason: str) -> SettingsError:
    """What to raise for a file of settings that cannot be read."""
    return SettingsError(
        zh=f"读不了设置文件 {path}（{reason}）。请检查 {CONFIG} 或 --config。",
        en=f"The settings in {path} cannot be read ({reason}). Check {CONFIG} or --config.",
    )


def sources_of(environment: Mapping[str, str], options: Mapping[str, str], path: Path | None) -> list[Texts | File]:
    """The sources that there are, the strongest first. Raises SettingsError for names that nobody knows."""
    variables = {name: text for name, text in environment.items() if name.startswith(PREFIX) and name != CONFIG}
    _refuse_unknown(variables, [row.variable for row in ROWS.values()], zh="环境变量", en="the environment")
    return [
        Texts(options, "", lambda row: row.option),
        Texts(variables, PREFIX, lambda row: row.variable),
        *([File(path)] if path else []),
    ]


def _refuse_unknown(names: Collection[str], known: Collection[str], *, zh: str, en: str) -> None:
    """Raises SettingsError for a name that is no setting, with the one that may have been meant."""
    for name in names:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            one_of_zh = f"是 {near[0]} 吗？" if near else f"可用的有：{', '.join(known)}。"
            one_of_en = f"Is it {near[0]}?" if near else f"There are: {', '.join(known)}."
            raise SettingsError(
                zh=f"{zh}里的“{name}”不是设置。{one_of_zh}", en=f"'{name}' in {en} is no setting. {one_of_en}"
            )

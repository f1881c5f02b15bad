"""The settings in force: options go before the environment, that before a file, that before the defaults.

The only module that reads the environment. The file is what HUIHUA_CONFIG or --config names, else `huihua.toml` in the
data folder, else beside app.py; one of them is read, never two.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError

from settings.errors import SettingsError
from settings.kinds import at_home
from settings.sources import CONFIG, File, Texts, sources_of, unreadable
from settings.table import ROWS, Settings

FILE = "huihua.toml"
_HOME = Path(__file__).parent.parent  # where app.py is
VOLUME = Path("/data")  # where a Space has its volume, if one is mounted
_YES = ("1", "t", "true")  # as the package `spaces` reads its variable
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")  # what decides the language in POSIX, the strongest first


def load_settings(
    environment: Mapping[str, str] | None = None,
    options: Mapping[str, str | None] | None = None,
    home: Path = _HOME,
    volume: Path = VOLUME,
) -> Settings:
    """The settings in force, each with its origin. `options` are given by name, `config` among them.

    An empty variable counts as unset. Raises SettingsError for what nobody knows, or cannot have that value.
    """
    given = {name: text for name, text in (os.environ if environment is None else environment).items() if text}
    chosen = {name: text for name, text in (options or {}).items() if text is not None}
    sources = sources_of(given, chosen, _file(given, chosen, home))
    origins = {name: source.origin(ROWS[name]) for source in reversed(sources) for name in _checked(source)}
    found = {"language": terminal_language(given), "origins": origins}
    settings = _merged(*sources).model_copy(update=found)
    if settings.login == "huggingface":
        _check_space(given)
    return _in_space(settings, given, volume) if given.get("SPACE_ID") else settings


def terminal_language(environment: Mapping[str, str] | None = None) -> Literal["zh", "en"]:
    """The language of whoever reads what the program prints."""
    given = os.environ if environment is None else environment
    locale = next((given[name] for name in _LOCALE if given.get(name)), "")
    return "zh" if locale.startswith("zh") else "en"


def _file(given: Mapping[str, str], options: Mapping[str, str], home: Path) -> Path | None:
    """The file to read; one that was named has to be there. Raises SettingsError for a name that can be none."""
    if named := options.get("config") or given.get(CONFIG):
        try:
            return at_home(named)
        except ValueError as error:
            raise unreadable(named, str(error)) from error
    data = options.get("data") or given.get(ROWS["data"].variable) or str(ROWS["data"].default)
    with suppress(ValueError):  # such a folder is refused with the other values
        if (file := at_home(data) / FILE).exists():
            return file
    return home / FILE if (home / FILE).exists() else None


def _merged(*sources: Texts | File) -> Settings:
    return Settings(_build_sources=(sources, {}))  # type: ignore[call-arg] # of BaseSettings; mypy sees the fields only


def _checked(source: Texts | File) -> dict[str, Any]:
    """What a source has, all of it allowed, even what a stronger one sets again. Raises SettingsError."""
    found = source()
    try:
        _merged(source)
    except ValidationError as error:
        row = ROWS[str(error.errors()[0]["loc"][0])]
        said = row.kind.shown(found[row.name])
        said = said if said.isprintable() else said.encode("unicode_escape").decode()  # all in one line
        raise SettingsError(
            zh=f"{source.place(row)}“{said}”不对，应是{row.kind.allowed('zh')}。",
            en=f"{source.place(row)} is '{said}'. Give {row.kind.allowed('en')}.",
        ) from None
    return found


def _check_space(given: Mapping[str, str]) -> None:
    """Raises SettingsError where Hugging Face gave the program nothing to sign people in with."""
    if not (given.get("SPACE_ID") and given.get("OAUTH_CLIENT_ID")):
        raise SettingsError(
            zh="login = huggingface 只能在 README 里写了 hf_oauth: true 的 Space 中使用。别处请用 password。",
            en="login = huggingface works in a Space whose README says hf_oauth: true. Elsewhere use password.",
        )


def _in_space(settings: Settings, given: Mapping[str, str], volume: Path) -> Settings:
    """The settings with what a Space tells, and with its defaults for what nobody set."""
    defaults: dict[str, Any] = {"host": "0.0.0.0", "admins": (given["SPACE_ID"].partition("/")[0],), "proxies": 1}
    is_elsewhere = volume not in (settings.data.absolute(), *settings.data.absolute().parents)
    if is_elsewhere and volume.is_mount() and os.access(volume, os.W_OK):
        defaults["snapshots"] = volume
    taken = {name: value for name, value in defaults.items() if name not in settings.origins}
    found = {
        "space": given["SPACE_ID"],
        "zero_gpu": given.get("SPACES_ZERO_GPU", "").lower() in _YES,
        "origins": {**settings.origins, **dict.fromkeys(taken, "SPACE_ID")},
    }
    return settings.model_copy(update=taken | found)

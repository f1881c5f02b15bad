"""Where settings come from: options, then the environment, then a file, then the defaults.

The only module that reads the environment. The file is what HUIHUA_CONFIG or --config names, else `huihua.toml` in the
data folder, else beside app.py; one of them is read, never two.
"""

import os
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal

from settings.errors import SettingsError
from settings.table import PREFIX, ROWS, Row, Settings

CONFIG = f"{PREFIX}CONFIG"
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
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for found in (_from_file(given, chosen, home), _from_environment(given), _from_options(chosen)):
        values |= {name: value for name, (value, _) in found.items()}
        origins |= {name: origin for name, (_, origin) in found.items()}
    if values.get("login") == "huggingface":
        _check_space(given)
    settings = replace(Settings(**values), language=terminal_language(given), origins=origins)
    return _in_space(settings, given, volume) if given.get("SPACE_ID") else settings


def _in_space(settings: Settings, given: Mapping[str, str], volume: Path) -> Settings:
    """The settings with what a Space tells, and with its defaults for what nobody set."""
    found: Found = {}
    if "host" not in settings.origins:
        found["host"] = "0.0.0.0", "SPACE_ID"
    if "admins" not in settings.origins:
        found["admins"] = (given["SPACE_ID"].partition("/")[0],), "SPACE_ID"
    if "proxies" not in settings.origins:
        found["proxies"] = 1, "SPACE_ID"
    is_elsewhere = volume not in (settings.data.absolute(), *settings.data.absolute().parents)
    if "snapshots" not in settings.origins and is_elsewhere and volume.is_mount() and os.access(volume, os.W_OK):
        found["snapshots"] = volume, "SPACE_ID"
    return replace(
        settings,
        **{name: value for name, (value, _) in found.items()},
        space=given["SPACE_ID"],
        zero_gpu=given.get("SPACES_ZERO_GPU", "").lower() in _YES,
        origins={**settings.origins, **{name: origin for name, (_, origin) in found.items()}},
    )


def terminal_language(environment: Mapping[str, str] | None = None) -> Literal["zh", "en"]:
    """The language of whoever reads what the program prints."""
    given = os.environ if environment is None else environment
    locale = next((given[name] for name in _LOCALE if given.get(name)), "")
    return "zh" if locale.startswith("zh") else "en"


def _check_space(given: Mapping[str, str]) -> None:
    """Raises SettingsError where Hugging Face gave the program nothing to sign people in with."""
    if not (given.get("SPACE_ID") and given.get("OAUTH_CLIENT_ID")):
        raise SettingsError(
            zh="login = huggingface 只能在 README 里写了 hf_oauth: true 的 Space 中使用。别处请用 password。",
            en="login = huggingface works in a Space whose README says hf_oauth: true. Elsewhere use password.",
        )


Found = dict[str, tuple[Any, str]]  # value and origin by the name of the setting


def _from_options(options: Mapping[str, str]) -> Found:
    return {
        name: (_parsed(ROWS[name], text, ROWS[name].option), ROWS[name].option)
        for name, text in options.items()
        if name != "config"
    }


def _from_environment(given: Mapping[str, str]) -> Found:
    known = {row.variable: row for row in ROWS.values()}
    found = {}
    for variable, text in given.items():
        if variable.startswith(PREFIX) and variable != CONFIG:
            row = _known(variable, known, zh="环境变量", en="the environment")
            found[row.name] = (_parsed(row, text, variable), variable)
    return found


def _from_file(given: Mapping[str, str], options: Mapping[str, str], home: Path) -> Found:
    path = _file(given, options, home)
    if path is None:
        return {}
    found = {}
    for key, value in _read(path).items():
        row = _known(key, ROWS, zh=str(path), en=str(path))
        found[row.name] = (_checked(row, value, f"{key} ({path})", value), str(path))
    return found


def _file(given: Mapping[str, str], options: Mapping[str, str], home: Path) -> Path | None:
    """The file to read; one that was named has to be there."""
    if named := options.get("config") or given.get(CONFIG):
        return Path(named).expanduser()
    data = options.get("data") or given.get(ROWS["data"].variable) or ROWS["data"].default
    places = (Path(data).expanduser() / FILE, home / FILE)
    return next((path for path in places if path.exists()), None)


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        reason = error.strerror or str(error)
        raise SettingsError(
            zh=f"读不了设置文件 {path}（{reason}）。请检查 {CONFIG} 或 --config。",
            en=f"The settings in {path} cannot be read ({reason}). Check {CONFIG} or --config.",
        ) from error
    except ValueError as error:  # neither UTF-8 nor TOML
        raise SettingsError(
            zh=f"{path} 不是 TOML：{error}。每行应形如 port = 7860。",
            en=f"{path} is no TOML: {error}. Write lines like: port = 7860",
        ) from error


def _known(name: str, rows: Mapping[str, Row], *, zh: str, en: str) -> Row:
    if name in rows:
        return rows[name]
    near = get_close_matches(name, rows, n=1)
    one_of_zh = f"是 {near[0]} 吗？" if near else f"可用的有：{_listed(rows)}。"
    one_of_en = f"Is it {near[0]}?" if near else f"There are: {_listed(rows)}."
    raise SettingsError(zh=f"{zh}里的“{name}”不是设置。{one_of_zh}", en=f"'{name}' in {en} is no setting. {one_of_en}")


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)


def _parsed(row: Row, text: str, where: str) -> Any:
    """The value of a text. Raises SettingsError."""
    try:
        given = row.kind.parse(text)
    except ValueError:
        raise _refused(row, where, text) from None
    return _checked(row, given, where, text)


def _checked(row: Row, given: Any, where: str, written: Any) -> Any:
    try:
        return row.kind.check(given)
    except ValueError:
        raise _refused(row, where, written) from None


def _refused(row: Row, where: str, written: Any) -> SettingsError:
    """In one line, whatever was written."""
    said = row.kind.shown(written)
    said = said.encode("unicode_escape").decode() if not said.isprintable() else said
    return SettingsError(
        zh=f"{where}“{said}”不对，应是{row.kind.allowed('zh')}。",
        en=f"{where} is '{said}'. Give {row.kind.allowed('en')}.",
    )

"""The settings as options of a command line, but for the secret ones, which others on the machine would see."""

import argparse
from collections.abc import Sequence

from settings.table import ROWS

_ABOUT = "绘话 Huihua: draw by talking, in Chinese or English."
_DEFAULT = {"zh": "默认", "en": "default"}
_CONFIG = {
    "zh": "设置文件；默认是数据文件夹里或 app.py 旁边的 huihua.toml",
    "en": "the file of settings; default: huihua.toml in the data folder, else beside app.py",
}
_SHOW = {"zh": "列出生效的设置及其来源，然后结束", "en": "show the settings in force and where they are from, and end"}


def parse_options(arguments: Sequence[str] | None, language: str) -> tuple[dict[str, str | None], bool]:
    """What is given by name, None for what is not, as `load_settings` takes it; and whether to show the settings only.

    A command line that cannot be understood, or asks for help, ends the program.
    """
    language = "zh" if language == "zh" else "en"
    parser = argparse.ArgumentParser(prog="app.py", description=_ABOUT, allow_abbrev=False)
    parser.add_argument("--settings", action="store_true", help=_SHOW[language])
    parser.add_argument("--config", metavar="FILE", help=_CONFIG[language])
    for row in ROWS.values():
        if not row.is_secret:
            default = row.kind.shown(row.default)
            shown = f" ({_DEFAULT[language]}: {default})" if default else ""
            parser.add_argument(row.option, dest=row.name, metavar="VALUE", help=row.meaning(language) + shown)
    options = vars(parser.parse_args(arguments))
    return options, options.pop("settings")

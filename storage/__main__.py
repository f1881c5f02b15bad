"""The store from the command line: backups, and what to do when something is broken.

    python -m storage backup FOLDER     copy the store to a folder, also while people use it
    python -m storage restore FOLDER    bring it back from there; what is there now is kept beside it
                                        (FOLDER may also be that of a Space's snapshots: the latest whole one counts)
    python -m storage check [--repair]  look for what does not fit together, and mend it
    python -m storage accounts          who may sign in; `accounts add NAME` lets somebody

The exit status is 1 where something is wrong: a fault was found and not mended, or a picture is missing.
"""

import argparse
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from settings import Settings, SettingsError, load_settings, terminal_language
from storage import Copied, Finding, NoBackupError, SessionStore, StorageError, backup, restore
from storage.account_commands import add_account_options, manage_accounts
from storage.backup import DATABASE
from storage.snapshots import Snapshots, has_snapshots

_SAID = {
    "copied": {
        "zh": "共 {pictures} 张图片，新复制 {copied} 张，缺失 {missing} 张。",
        "en": "{pictures} pictures: {copied} copied now, {missing} missing.",
    },
    "missing": {"zh": "缺失：{}", "en": "missing: {}"},
    "whole": {"zh": "一切完好。", "en": "Everything fits together."},
    "mended": {"zh": "已修复", "en": "mended"},
    "found": {"zh": "可用 --repair 修复", "en": "--repair mends it"},
    "hopeless": {"zh": "无法修复，请从备份恢复", "en": "cannot be mended: restore a backup"},
}
_KINDS_ZH = {
    "database": "数据库损坏",
    "missing file": "文件丢失",
    "damaged file": "文件损坏",
    "stray file": "多余的文件",
    "picture not counted": "图片未计入",
    "picture of nobody": "无主的图片",
    "wrong sum": "用量不符",
    "turn not searched": "搜不到的对话",
    "title not searched": "搜不到的标题",
    "search index": "搜索索引损坏",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command line; returns the exit status."""
    language = terminal_language()
    try:
        settings = load_settings()
        options = _options(settings, arguments)
        if options.command == "accounts":
            print(manage_accounts(options, language))
            return 0
        if options.command == "check":
            return _check(options.data, options.repair, language)
        if options.command == "backup":
            return _told(backup(options.data, options.folder), language)
        return _told(_restored(options.folder, options.data), language)
    except (SettingsError, StorageError) as error:
        print(error.message(language), file=sys.stderr)
        return 1


def _options(settings: Settings, arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m storage", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=settings.data, metavar="FOLDER", help="default: %(default)s")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, words in (("backup", "copy the store to a folder"), ("restore", "bring the store back from a folder")):
        commands.add_parser(name, help=words).add_argument("folder", type=Path)
    check = commands.add_parser("check", help="look for what does not fit together")
    check.add_argument("--repair", action="store_true", help="mend what can be mended")
    add_account_options(commands)
    return parser.parse_args(arguments)


def _restored(source: Path, data: Path) -> Copied:
    """Brought back from a backup, or from the latest whole snapshot of a Space."""
    copied = Snapshots(data, source).restore() if has_snapshots(source) else None
    return copied or restore(source, data)


def _told(copied: Copied, language: str) -> int:
    figures = {"pictures": copied.pictures, "copied": copied.copied, "missing": len(copied.missing)}
    print(_SAID["copied"][language].format(**figures))
    for picture_id in copied.missing:
        print(_SAID["missing"][language].format(picture_id))
    return 1 if copied.missing else 0


def _check(folder: Path, repair: bool, language: str) -> int:
    """Tells each finding as it comes, and mends it before the next one is looked for."""
    open_findings = total = 0
    if not (folder / DATABASE).exists():
        raise NoBackupError(folder)
    with closing(SessionStore(folder)) as store:
        for finding in store.findings():
            state = _dealt_with(finding, repair)
            kind = _KINDS_ZH[finding.kind] if language == "zh" else finding.kind
            print(f"{kind}: {finding.what} ({_SAID[state][language]})", flush=True)
            open_findings += state != "mended"
            total += 1
    if not total:
        print(_SAID["whole"][language])
    return 1 if open_findings else 0


def _dealt_with(finding: Finding, repair: bool) -> str:
    if finding.mend is None:
        return "hopeless"
    if not repair:
        return "found"
    finding.mend()
    return "mended"


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.exit(main())

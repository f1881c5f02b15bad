"""Accounts from the command line. A password is typed unseen, or is the first line of the input: never an option, which
others on the computer would see.
"""

import argparse
import getpass
import sys
from contextlib import closing

from storage.records import AccountRecord
from storage.sessions import SessionStore

_SAID = {
    "none": {
        "zh": "还没有用户。添加一个：python -m storage accounts add 名字",
        "en": "There is no account yet. Add one: python -m storage accounts add NAME",
    },
    "password": {"zh": "密码：", "en": "Password: "},
    "admin": {"zh": "管理员", "en": "admin"},
    "disabled": {"zh": "已停用", "en": "disabled"},
    "added": {"zh": "已添加 {}。", "en": "{} was added."},
    "changed": {"zh": "{} 的密码已更改，请重新登录。", "en": "{} has another password, and has to sign in again."},
    "shut": {"zh": "{} 不能再登录；作品都保留着。", "en": "{} cannot sign in any more; all that they made is kept."},
    "open": {"zh": "{} 又可以登录了。", "en": "{} can sign in again."},
}


def add_account_options(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `accounts` and what can be done with them."""
    accounts = commands.add_parser("accounts", help="who may sign in, where `login` is password")
    actions = accounts.add_subparsers(dest="action")
    for name, words in (
        ("add", "a new account"),
        ("password", "another password; signs out everywhere"),
        ("disable", "let nobody sign in to it"),
        ("enable", "let them again"),
    ):
        action = actions.add_parser(name, help=words)
        action.add_argument("name")
        if name == "add":
            action.add_argument("--admin", action="store_true", help="may see the page /admin")


def manage_accounts(options: argparse.Namespace, language: str) -> str:
    """Carry out what was asked for; returns what to say of it. Raises the errors of `Accounts`."""
    with closing(SessionStore(options.data)) as store:
        match options.action:
            case None:
                lines = [_line(account, language) for account in store.accounts.all()]
                return "\n".join(lines) or _SAID["none"][language]
            case "add":
                store.accounts.add(options.name, _password(language), is_admin=options.admin)
                done = "added"
            case "password":
                store.accounts.change_password(options.name, _password(language))
                done = "changed"
            case action:
                store.accounts.disable(options.name, action == "disable")
                done = "shut" if action == "disable" else "open"
    return _SAID[done][language].format(options.name)


def _line(account: AccountRecord, language: str) -> str:
    marks = [_SAID["admin"][language]] if account.is_admin else []
    marks += [] if account.may_sign_in else [_SAID["disabled"][language]]
    # Names given elsewhere may be those of others here, who are told apart by their owners.
    name = account.name if account.owner.startswith("account-") else f"{account.owner} = {account.name}"
    return f"{name} ({', '.join(marks)})" if marks else name


def _password(language: str) -> str:
    if sys.stdin.isatty():
        return getpass.getpass(_SAID["password"][language])
    return sys.stdin.readline().rstrip("\r\n")

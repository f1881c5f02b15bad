"""Accounts: who has the password has a token, who has the token is somebody, and the database tells neither."""

import io
import sys

import pytest

from storage import (
    NameTakenError,
    SessionStore,
    UnknownAccountError,
    WeakPasswordError,
    WrongPasswordError,
)
from storage.__main__ import main

PASSWORD = "correct horse 电池"


@pytest.fixture
def accounts(tmp_path):
    store = SessionStore(tmp_path)
    yield store.accounts
    store.close()


@pytest.fixture
def ann(accounts):
    return accounts.add("Ann", PASSWORD)


@pytest.fixture
def command(tmp_path, monkeypatch, capsys):
    """Runs `python -m storage`, with something typed; returns the exit status and what it said."""

    def run(*arguments: str, typed: str = "") -> tuple[int, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        monkeypatch.setenv("LANG", "en_US.UTF-8")
        status = main(["--data", str(tmp_path), *arguments])
        said = capsys.readouterr()
        return status, said.out + said.err

    return run


def test_who_signs_in_is_known_by_the_token_until_they_sign_out(accounts, ann):
    token = accounts.sign_in("Ann", PASSWORD)
    assert accounts.of(token) == ann
    assert accounts.owner_of(token) == ann.owner
    accounts.forget(token)
    assert accounts.of(token) is None
    assert accounts.owner_of(token) == accounts.owner_of("") == accounts.owner_of("x" * 43) == ""


def test_names_are_one_whatever_their_case_and_blanks(accounts, ann):
    assert accounts.of(accounts.sign_in("  ann ", PASSWORD)) == ann
    with pytest.raises(NameTakenError):
        accounts.add("ANN", PASSWORD)
    with pytest.raises(NameTakenError):
        accounts.add("  ", PASSWORD)


@pytest.mark.parametrize(
    ("name", "password"),
    [("Ann", "correct horse"), ("Ann", ""), ("Bob", PASSWORD), ("", ""), ("' OR 1=1 --", PASSWORD)],
)
def test_nobody_else_is_let_in_and_told_what_was_wrong(accounts, ann, name, password):
    with pytest.raises(WrongPasswordError):
        accounts.sign_in(name, password)


def test_short_passwords_are_refused(accounts, ann):
    with pytest.raises(WeakPasswordError):
        accounts.add("Bob", "1234567")
    with pytest.raises(WeakPasswordError):
        accounts.change_password("Ann", "")
    assert accounts.of(accounts.sign_in("Ann", PASSWORD))


def test_another_password_signs_out_everywhere(accounts, ann):
    token, key = accounts.sign_in("Ann", PASSWORD), accounts.new_token(ann.owner)
    accounts.change_password("ann", PASSWORD + "!")
    assert accounts.of(token) is None
    assert accounts.of(key) is None
    with pytest.raises(WrongPasswordError):
        accounts.sign_in("Ann", PASSWORD)
    assert accounts.owner_of(accounts.sign_in("Ann", PASSWORD + "!")) == ann.owner


def test_who_is_disabled_is_out_at_once_and_has_all_of_it_when_back(accounts, ann):
    token = accounts.sign_in("Ann", PASSWORD)
    accounts.disable("Ann")
    assert accounts.of(token) is None
    with pytest.raises(WrongPasswordError):
        accounts.sign_in("Ann", PASSWORD)
    accounts.disable("Ann", False)
    assert accounts.owner_of(accounts.sign_in("Ann", PASSWORD)) == ann.owner


def test_tokens_of_browsers_end_and_those_of_programs_do_not(accounts, ann):
    ended, key = accounts.new_token(ann.owner, days=-1), accounts.new_token(ann.owner)
    assert accounts.of(ended) is None
    assert accounts.of(key) == ann


def test_database_has_neither_passwords_nor_tokens(accounts, ann, tmp_path):
    token = accounts.sign_in("Ann", PASSWORD)
    kept = b"".join(path.read_bytes() for path in tmp_path.glob("huihua.db*"))
    assert b"Ann" in kept
    assert PASSWORD.encode() not in kept
    assert token.encode() not in kept


def test_command_line_adds_lists_and_disables(command):
    assert command("accounts") == (0, "There is no account yet. Add one: python -m storage accounts add NAME\n")
    assert command("accounts", "add", "小明", "--admin", typed=PASSWORD + "\n") == (0, "小明 was added.\n")
    assert command("accounts", "add", "Ann", typed=PASSWORD + "\n")[0] == 0
    assert command("accounts", "disable", "ann")[0] == 0
    assert command("accounts") == (0, "Ann (disabled)\n小明 (admin)\n")
    assert command("accounts", "enable", "Ann")[0] == 0
    assert command("accounts") == (0, "Ann\n小明 (admin)\n")


def test_command_line_says_what_cannot_be_done(command):
    status, said = command("accounts", "password", "Bob", typed=PASSWORD + "\n")
    assert status == 1
    assert said == str(UnknownAccountError("Bob")) + "\n"
    assert command("accounts", "add", "Bob", typed="short\n") == (1, str(WeakPasswordError(8)) + "\n")

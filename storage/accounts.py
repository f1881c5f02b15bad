"""Accounts, for a program that not everybody may use: a name, a password, and the tokens of who has signed in.

Of passwords and tokens only hashes are kept, so a copy of the database lets nobody in. An account that may not sign in
any more keeps all that was made with it.
"""

import hashlib
import hmac
import secrets
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from sqlite_utils import Database

from storage.account_errors import NameTakenError, UnknownAccountError, WeakPasswordError, WrongPasswordError
from storage.database import SharedDatabase
from storage.records import AccountRecord
from storage.writing import now_utc

SIGNED_IN_DAYS = 90
SHORTEST_PASSWORD = 8
LONGEST_NAME = 60
_COST = {"n": 1 << 14, "r": 8, "p": 1}  # of scrypt: 16 MB and some hundredths of a second a try
_NOBODYS = "00" * 16 + ":"  # fits no password, and takes as long to find out as one that might
_ACCOUNT = "SELECT owner, name, is_admin, disabled_utc, created_utc FROM accounts"


class Accounts:
    """Who may sign in to the store's program, and who has. Safe in every thread."""

    def __init__(self, database: SharedDatabase) -> None:
        self._database = database

    def add(self, name: str, password: str, *, is_admin: bool = False) -> AccountRecord:
        """A new account. Raises NameTakenError or WeakPasswordError."""
        name = _plain(name)
        hashed = _hashed(password)
        with self._database.writing() as db:
            if not name or _found(db, "folded = ?", name.casefold()):
                raise NameTakenError(name)
            new = {"owner": f"account-{uuid.uuid4().hex}", "name": name, "folded": name.casefold()}
            rest = {"password": hashed, "is_admin": int(is_admin), "created_utc": now_utc()}
            db.table("accounts").insert({**new, **rest})
            return _known(db, name)

    def all(self) -> list[AccountRecord]:
        """Every account, by name."""
        with self._database.reading() as db:
            return list(_read(db, "1 = 1 ORDER BY folded"))

    def change_password(self, name: str, password: str) -> None:
        """Give an account another password; whoever was signed in to it is not any more.

        Raises UnknownAccountError or WeakPasswordError.
        """
        hashed = _hashed(password)
        with self._database.writing() as db:
            owner = _known(db, name).owner
            db.execute("UPDATE accounts SET password = ? WHERE owner = ?", [hashed, owner])
            db.execute("DELETE FROM tokens WHERE owner = ?", [owner])

    def disable(self, name: str, is_disabled: bool = True) -> None:
        """Let nobody sign in to an account, or let them again. Raises UnknownAccountError."""
        with self._database.writing() as db:
            owner = _known(db, name).owner
            since = now_utc() if is_disabled else None
            db.execute("UPDATE accounts SET disabled_utc = ? WHERE owner = ?", [since, owner])
            if is_disabled:
                db.execute("DELETE FROM tokens WHERE owner = ?", [owner])

    def sign_in(self, name: str, password: str) -> str:
        """The token of a browser that is signed in from now on. Raises WrongPasswordError, whatever was wrong."""
        asked = "SELECT owner, password FROM accounts WHERE folded = ? AND disabled_utc IS NULL"
        with self._database.reading() as db:
            row = next(db.query(asked, [_plain(name).casefold()]), {"owner": "", "password": _NOBODYS})
        if not _fits(password, row["password"]) or not row["owner"]:
            raise WrongPasswordError
        return self.new_token(row["owner"], SIGNED_IN_DAYS)

    def sign_in_from(self, elsewhere: str, identity: str, name: str, *, is_admin: bool = False) -> str:
        """The token of a browser whose owner has signed in `elsewhere`, where they have this identity and name.

        Whoever comes first gets an account; whether it is an admin's is said anew each time. Raises WrongPasswordError
        for one that is disabled.
        """
        owner, name = f"{elsewhere}-{identity}", _plain(name)
        with self._database.writing() as db:
            known = _found(db, "owner = ?", owner)
            if known is None:
                new = {"owner": owner, "name": name, "folded": owner, "password": _NOBODYS, "created_utc": now_utc()}
                db.table("accounts").insert({**new, "is_admin": int(is_admin)})
            elif not known.may_sign_in:
                raise WrongPasswordError
            else:
                db.execute("UPDATE accounts SET name = ?, is_admin = ? WHERE owner = ?", [name, int(is_admin), owner])
        return self.new_token(owner, SIGNED_IN_DAYS)

    def new_token(self, owner: str, days: float | None = None) -> str:
        """A secret that stands for the owner: of a browser for some days, of a program until it is taken back."""
        token = secrets.token_urlsafe(32)
        until = None if days is None else _in_days(days)
        with self._database.writing() as db:
            db.execute("DELETE FROM tokens WHERE until_utc < ?", [now_utc()])
            db.table("tokens").insert({"hash": _hash(token), "owner": owner, "until_utc": until})
        return token

    def forget(self, token: str) -> None:
        """Sign out whoever has the token."""
        with self._database.writing() as db:
            db.execute("DELETE FROM tokens WHERE hash = ?", [_hash(token)])

    def of(self, token: str) -> AccountRecord | None:
        """Whose the token is; None for one that is nobody's (any more)."""
        where = "owner IN (SELECT owner FROM tokens WHERE hash = ? AND (until_utc IS NULL OR until_utc > ?))"
        with self._database.reading() as db:
            return next(_read(db, where, _hash(token), now_utc()), None)

    def owner_of(self, token: str) -> str:
        """The name under which the store keeps what is theirs; empty for a token that is nobody's."""
        account = self.of(token) if token else None
        return account.owner if account else ""


def _read(db: Database, where: str, *values: str) -> Iterator[AccountRecord]:
    for row in db.query(f"{_ACCOUNT} WHERE {where}", list(values)):
        may_sign_in = row.pop("disabled_utc") is None
        yield AccountRecord(**{**row, "is_admin": bool(row["is_admin"])}, may_sign_in=may_sign_in)


def _found(db: Database, where: str, *values: str) -> AccountRecord | None:
    return next(_read(db, where, *values), None)


def _known(db: Database, name: str) -> AccountRecord:
    found = _found(db, "folded = ?", _plain(name).casefold())
    if found is None:
        raise UnknownAccountError(name)
    return found


def _plain(name: str) -> str:
    return " ".join(name.split())[:LONGEST_NAME]


def _hashed(password: str) -> str:
    """Salt and hash of a password, to be stored. Raises WeakPasswordError."""
    if len(password) < SHORTEST_PASSWORD:
        raise WeakPasswordError(SHORTEST_PASSWORD)
    salt = secrets.token_bytes(16)
    return f"{salt.hex()}:{hashlib.scrypt(password.encode(), salt=salt, **_COST).hex()}"


def _fits(password: str, stored: str) -> bool:
    salt, _, expected = stored.partition(":")
    found = hashlib.scrypt(password.encode(), salt=bytes.fromhex(salt), **_COST).hex()
    return hmac.compare_digest(found, expected)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _in_days(days: float) -> str:
    return (datetime.now(UTC) + timedelta(days=days)).isoformat(timespec="microseconds")

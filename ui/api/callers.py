"""Who calls: a program by its key, a browser by its cookie. Both are secrets of one form, and the store knows the hash.

A key is an identity of its own: what is said with it is seen by nobody without it, nor on the page. Where people sign
in, it is that of the account which it was made for.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, HTTPException, Request

from ui.addresses import where_from
from ui.identity import token_from
from ui.translation import Language, language_of_call, say

# What OpenAPI says of routes that also answer those who bring nothing.
FOR_ALL: dict[str, Any] = {"security": [{"key": []}, {"cookie": []}, {}]}


@dataclass(frozen=True)
class Caller:
    """Whose sessions a call is about, in which language to complain, and where from (as `where_from` has it)."""

    owner: str
    language: Language
    address: str = ""


def address_of(request: Request) -> str:
    """Where the caller knows the server to be, to put paths behind."""
    return str(request.base_url).rstrip("/")


def caller(request: Request) -> Caller:
    """Whoever brings a key or a cookie. Answers 401 to all others, and says how to get one."""
    language = language_of_call(request)
    owner = request.state.owner_of(token_of(request.cookies, request.headers))
    if not owner:
        raise HTTPException(401, say(language, "api_who"), headers={"WWW-Authenticate": "Bearer"})
    return Caller(owner, language, where_from(request))


def token_of(cookies: Mapping[str, str], headers: Mapping[str, str]) -> str:
    """The key that was brought, else the cookie; empty where it is none."""
    key = _key(headers.get("authorization", ""))
    return token_from(cookies) if key is None else token_from({}, key)


def _key(authorization: str) -> str | None:
    """What follows "Bearer"; None where no key was brought."""
    scheme, _, key = authorization.partition(" ")
    return key.strip() if scheme.lower() == "bearer" else None


Called = Annotated[Caller, Depends(caller)]

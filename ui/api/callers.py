"""Who calls: a program by its key, a browser by its cookie. Both are secrets of one form, and the store knows the hash.

A key is an identity of its own: what is said with it is seen by nobody without it, nor on the page.
"""

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, HTTPException, Request

from ui.identity import owner_of, token_from
from ui.translation import Language, language_of_call, say

# What OpenAPI says of routes that also answer those who bring nothing.
FOR_ALL: dict[str, Any] = {"security": [{"key": []}, {"cookie": []}, {}]}


@dataclass(frozen=True)
class Caller:
    """Whose sessions a call is about, and in which language to complain."""

    owner: str
    language: Language


def address_of(request: Request) -> str:
    """Where the caller knows the server to be, to put paths behind."""
    return str(request.base_url).rstrip("/")


def caller(request: Request) -> Caller:
    """Whoever brings a key or a cookie. Answers 401 to all others, and says how to get one."""
    language = language_of_call(request)
    key = _key(request.headers.get("authorization", ""))
    token = token_from(request.cookies) if key is None else token_from({}, key)
    if not token:
        raise HTTPException(401, say(language, "api_who"), headers={"WWW-Authenticate": "Bearer"})
    return Caller(owner_of(token), language)


def _key(authorization: str) -> str | None:
    """What follows "Bearer"; None where no key was brought."""
    scheme, _, key = authorization.partition(" ")
    return key.strip() if scheme.lower() == "bearer" else None


Called = Annotated[Caller, Depends(caller)]

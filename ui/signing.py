"""Signing in and out: two addresses and a page of our own."""

from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import parse_qs

from fastapi import FastAPI, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from storage import Accounts, StorageError
from storage.accounts import SIGNED_IN_DAYS
from ui.addresses import where_from
from ui.attempts import Attempts
from ui.gate import SIGN_IN, SIGN_OUT
from ui.html import tag, text_tag
from ui.identity import cookie_of, token_from
from ui.plain_page import plain_page
from ui.studio import Studio
from ui.translation import Language, language_of_call, say

_HOME = "/"
_LONGEST = 2000  # bytes of a form
_MOST_AT_AN_ADDRESS = 50  # wrong passwords, whatever the names


def register_signing(app: FastAPI, studio: Studio, framed: bool) -> None:
    """Add the routes to the server, where people sign in; `framed` inside a Space, which another site shows in a
    frame."""
    if studio.accounts is None:
        return
    _add_pages(app, studio.accounts, _form if studio.login == "password" else _elsewhere, framed)
    if studio.login == "password":
        _add_passwords(app, studio.accounts, framed)
    else:
        from ui.hugging_face import BELOW, hugging_face_app  # needs packages that only this needs

        app.mount(BELOW, hugging_face_app(studio.accounts, studio.admins, framed))


def _add_pages(app: FastAPI, accounts: Accounts, page: Callable[[Language, str], str], framed: bool) -> None:
    @app.get(SIGN_IN, include_in_schema=False)
    def sign_in_page(request: Request, next: str = _HOME) -> Response:
        if accounts.of(token_from(request.cookies)):
            return RedirectResponse(_local(next), HTTPStatus.SEE_OTHER)
        return HTMLResponse(page(language_of_call(request), next))

    @app.post(SIGN_OUT, include_in_schema=False)
    def sign_out(request: Request) -> Response:
        accounts.forget(token_from(request.cookies))
        return sent(SIGN_IN, cookie_of("", 0, framed))


def _add_passwords(app: FastAPI, accounts: Accounts, framed: bool) -> None:
    names, addresses = Attempts(), Attempts(_MOST_AT_AN_ADDRESS)

    @app.post(SIGN_IN, include_in_schema=False)
    async def sign_in(request: Request) -> Response:
        language, form = language_of_call(request), await _filled(request)
        name, wanted = form.get("name", ""), form.get("next", _HOME)
        address = where_from(request)
        guessed = f"{address} {name.casefold()}"
        if seconds := max(names.wait(guessed), addresses.wait(address) if address else 0):
            said = say(language, "sign_in_later", minutes=-(-seconds // 60))
            return HTMLResponse(_form(language, wanted, name, said), 429, {"Retry-After": str(seconds)})
        try:
            token = await run_in_threadpool(accounts.sign_in, name, form.get("password", ""))
        except StorageError as error:
            names.count(guessed)  # at this address: nobody is locked out by what others guess elsewhere
            addresses.count(address)
            return HTMLResponse(_form(language, wanted, name, error.message(language)), 403)
        return sent(_local(wanted), cookie_of(token, SIGNED_IN_DAYS, framed))


def sent(address: str, cookie: str) -> RedirectResponse:
    """The answer that sends a browser on with another cookie."""
    return RedirectResponse(address, HTTPStatus.SEE_OTHER, {"set-cookie": cookie})


async def _filled(request: Request) -> dict[str, str]:
    """What was typed, as a browser sends a form; nothing of one that is too long."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _LONGEST:
            return {}
    return {name: values[0] for name, values in parse_qs(body.decode("utf-8", "replace")).items()}


def _local(address: str) -> str:
    """An address of this server: whoever made the link, it leads nowhere else."""
    is_ours = address.startswith("/") and not address.startswith(("//", "/\\")) and address.isprintable()
    return address if is_ours else _HOME


def _form(language: Language, wanted: str, name: str = "", said: str = "") -> str:
    fields = (
        tag("input", type="hidden", name_="next", value=_local(wanted)),
        _field(language, "name", "text", "username", value=name, autofocus=not name),
        _field(language, "password", "password", "current-password", autofocus=bool(name)),
        text_tag("p", said, class_="wrong", role="alert") if said else "",
        text_tag("button", say(language, "sign_in"), type="submit"),
    )
    form = tag("form", *fields, method="post", action=SIGN_IN, class_="sign-in")
    return _page(language, say(language, "sign_in_about"), form)


def _elsewhere(language: Language, wanted: str) -> str:
    """Where the page leads back to is not remembered: the way leads over another site."""
    way = text_tag("a", say(language, "sign_in_hugging_face"), href=f"{SIGN_IN}/hf/begin", class_="button")
    return _page(language, say(language, "sign_in_with"), way)


def _page(language: Language, about: str, way: str) -> str:
    title = say(language, "sign_in")
    return plain_page(title, language, text_tag("h1", title), text_tag("p", about, class_="about"), way)


def _field(language: Language, name: str, kind: str, known_as: str, **values: object) -> str:
    """One line of the form; password managers know it by `autocomplete`."""
    field = tag("input", name_=name, type=kind, autocomplete=known_as, required=True, **values)
    return tag("label", text_tag("span", say(language, f"account_{name}")), field)

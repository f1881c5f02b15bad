"""Signing in with an account of Hugging Face, in a Space whose README says `hf_oauth: true`.

The way there and back is huggingface_hub's. What it learns is kept in a cookie of its own, of which nothing is left
once the browser is known here.
"""

from collections.abc import Collection
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.responses import RedirectResponse, Response
from huggingface_hub import attach_huggingface_oauth, parse_huggingface_oauth

from storage import Accounts, WrongPasswordError
from storage.accounts import SIGNED_IN_DAYS
from ui.gate import SIGN_IN
from ui.identity import cookie_of

BELOW = f"{SIGN_IN}/hf"
_BEGIN = f"{BELOW}/oauth/huggingface/login?_target_url={BELOW}/done"


def hugging_face_app(accounts: Accounts, admins: Collection[str], framed: bool) -> FastAPI:
    """What is to be mounted at `BELOW`; `admins` by their names there, whose case does not count.

    Raises ImportError or ValueError where something of the Space is missing.
    """
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    attach_huggingface_oauth(app)
    folded = {name.casefold() for name in admins}

    @app.get("/begin")
    def begin() -> Response:
        return RedirectResponse(_BEGIN, HTTPStatus.SEE_OTHER)

    @app.get("/done")
    def done(request: Request) -> Response:
        found = parse_huggingface_oauth(request)
        request.session.clear()
        if found is None:
            return RedirectResponse(SIGN_IN, HTTPStatus.SEE_OTHER)
        user = found.user_info
        try:
            name = user.preferred_username
            token = accounts.sign_in_from("hf", user.sub, name, is_admin=name.casefold() in folded)
        except WrongPasswordError:
            return RedirectResponse(SIGN_IN, HTTPStatus.SEE_OTHER)
        answer = RedirectResponse("/", HTTPStatus.SEE_OTHER)
        answer.headers.append("set-cookie", cookie_of(token, SIGNED_IN_DAYS, framed))
        return answer

    return app

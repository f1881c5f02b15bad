"""A provider of OpenID Connect such as Hugging Face's: lets everybody in as who the test says, and signs that."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Thread
from urllib.parse import urlencode

from joserfc import jwk, jwt
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse
from starlette.routing import Route

from ui.server import Server, take_address, url_of

CLIENT = "huihua-space"


@dataclass
class Provider:
    """Whoever comes is the person in `sub` and `name`."""

    url: str = ""
    sub: str = "1"
    name: str = "ann"
    nonces: dict[str, str] = field(default_factory=dict)
    key: jwk.RSAKey = field(default_factory=lambda: jwk.RSAKey.generate_key(2048, {"kid": "a"}))

    def about(self, request: Request) -> JSONResponse:
        places = {"authorization_endpoint": "authorize", "token_endpoint": "token", "jwks_uri": "keys"}
        addresses = {name: f"{self.url}/{path}" for name, path in places.items()}
        return JSONResponse(
            {"issuer": self.url, **addresses, "id_token_signing_alg_values_supported": ["RS256"]},
        )

    def authorize(self, request: Request) -> RedirectResponse:
        asked = request.query_params
        self.nonces["code"] = asked.get("nonce", "")
        separator = "&" if "?" in asked["redirect_uri"] else "?"
        back = urlencode({"code": "code", "state": asked["state"]})
        return RedirectResponse(asked["redirect_uri"] + separator + back)

    async def token(self, request: Request) -> JSONResponse:
        form = await request.form()
        now = int(time.time())
        person = {"sub": self.sub, "preferred_username": self.name, "name": self.name.title()}
        claims = {"iss": self.url, "aud": CLIENT, "iat": now, "exp": now + 60, "nonce": self.nonces[str(form["code"])]}
        signed = jwt.encode({"alg": "RS256", "kid": "a"}, {**claims, **person}, self.key)
        kept = {"access_token": "at", "token_type": "bearer", "expires_in": 60, "scope": "openid profile"}
        return JSONResponse({**kept, "id_token": signed})

    def keys(self, request: Request) -> JSONResponse:
        return JSONResponse({"keys": [self.key.as_dict(private=False)]})


@contextmanager
def provided() -> Iterator[Provider]:
    """The provider on a free port of this machine, until the block ends."""
    provider, answers = Provider(), Event()
    routes = [
        Route("/.well-known/openid-configuration", provider.about),
        Route("/authorize", provider.authorize),
        Route("/token", provider.token, methods=["POST"]),
        Route("/keys", provider.keys),
    ]
    with take_address("127.0.0.1", 0) as address:
        provider.url = url_of(address)
        server = Server(Starlette(routes=routes), answers.set)
        thread = Thread(target=server.run, kwargs={"sockets": [address]}, daemon=True)
        thread.start()
        assert answers.wait(30), "the provider did not come up"
        try:
            yield provider
        finally:
            server.should_exit = True
            thread.join(10)

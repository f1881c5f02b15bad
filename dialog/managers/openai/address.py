"""Where a server is: the base URL as people write it, and as it may be shown."""

from dataclasses import dataclass, field

import httpx

from dialog.managers.openai.problems import problem

_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_ENDPOINT = "/chat/completions"


@dataclass(frozen=True)
class Address:
    """The base of the protocol, mostly ending in /v1. `shown` has no query; neither has the name or the password that
    the address was written with."""

    base: httpx.URL
    shown: str
    login: tuple[str, str] | None = field(default=None, repr=False)

    @property
    def chat(self) -> httpx.URL:
        return self._below(_ENDPOINT)

    @property
    def models(self) -> httpx.URL:
        return self._below("/models")

    @property
    def local(self) -> bool:
        """On this machine, where no proxy has a part in it."""
        return self.base.host in _LOOPBACK

    def _below(self, path: str) -> httpx.URL:
        return self.base.copy_with(path=self.base.path.rstrip("/") + path)


def read_address(text: str) -> Address:
    """The address that `text` means: with or without a scheme, /v1 or the whole endpoint. Raises ServerError."""
    written = text.strip()
    if not written:
        raise problem("no address")
    try:
        url = httpx.URL(written if "://" in written else f"http://{written}")
        known = url.scheme in ("http", "https") and url.host and "%" not in url.host
    except (httpx.InvalidURL, ValueError):
        known = False
    if not known:
        raise problem("bad address")
    path = url.path.rstrip("/").removesuffix(_ENDPOINT) or "/v1"
    port = f":{url.port}" if url.port else ""
    host = f"[{url.host}]" if ":" in url.host else url.host
    login = (url.username, url.password) if url.userinfo else None
    base = url.copy_with(path=path, username=None, password=None)  # where it could not be logged
    return Address(base, f"{url.scheme}://{host}{port}{path}", login)

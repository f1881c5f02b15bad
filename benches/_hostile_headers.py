"""Headers of somebody who means no good: too long, of no alphabet, lying about the body, or no headers at all."""

import random

from benches._hostile_known import Known
from benches._wire import Shot

_PATIENCE = 1.0  # seconds with a server that rightly waits for what a header has promised
_BAD = "\udcff\udcfe"  # bytes that are no text
_DOORS = (
    *("/", "/config", "/metrics", "/mcp", "/v1/images/edits", "/gradio_api/upload"),
    *("/api/v1/sessions", "/api/v1/pictures/{picture}", "/media/{picture}"),
)
_ODD: dict[str, tuple[str, ...]] = {
    "Authorization": ("Bearer", "Bearer " + "x" * 20_000, f"Bearer {_BAD}", "猫", "Basic ::", "bearer  "),
    "Cookie": ("huihua=" + "x" * 5000, f"huihua=../../x; huihua={_BAD}", ";;;=;=,", '"' * 300, "huihua"),
    "Accept-Language": ("zh" * 9000, _BAD, ";q=nan,*"),
    "Host": ("evil.example", "", "a" * 3000, "127.0.0.1:99999999", "[::1", "a b", _BAD),
    "Range": ("bytes=9-1", "bytes=" + "0-1," * 3000 + "2-3", "bytes=-99999999999999999999", "lines=1", _BAD),
    "If-None-Match": ('"' * 999,),
    "If-Modified-Since": ("never",),
    "If-Range": (_BAD, "now"),
    "Content-Type": (
        *(
            "multipart/form-data",
            "multipart/form-data; boundary=" + "b" * 9000,
            f"multipart/form-data; boundary={_BAD}",
        ),
        *(
            "application/x-www-form-urlencoded; charset=utf-7",
            "multipart/form-data; boundary=",
            "application/json;" * 500,
        ),
    ),
    "X-Forwarded-For": ("' OR 1=1", "127.0.0.1", _BAD),
    "X-Forwarded-Proto": ("gopher", _BAD),
    "X-Forwarded-Host": ("evil.example", _BAD),
    "X-Gradio-Server": ("http://evil.example",),
    "X-Request-Id": (_BAD * 90, "a\tb"),
    "Expect": ("what?",),
    "Upgrade": ("websocket", "h2c"),
    "Origin": ("null", _BAD, "http://evil.example"),
    "Mcp-Protocol-Version": ("9999-99-99", _BAD, "2026-07-28"),
    "Mcp-Session-Id": (_BAD, "a"),
    "Accept": ("*/*;" * 3000, "", "q=nan"),
    "Accept-Encoding": ("gzip;q=nan",),
    "X" * 3000: ("y",),
}
_FRAMES = (
    *("Content-Length: 999999", "Content-Length: -5", "Content-Length: 1e3", "Content-Length: 99999999999999999999999"),
    *("Content-Length: 5\r\nContent-Length: 6", "Content-Length: \u0665", "Transfer-Encoding: chunked"),
    *("Transfer-Encoding: chunked\r\nContent-Length: 3", "Transfer-Encoding: xchunked", " folded: 1", "No colon"),
    *("Bad Header: 1", ": empty", "A: b\x00c", "X: " + "y" * 200_000, "\r\n".join(f"X-{n}: {n}" for n in range(2000))),
)


def headed(chance: random.Random, known: Known) -> Shot:
    """A usual call with one or more odd headers, or one that is broken itself."""
    path = chance.choice(_DOORS).format(picture=known.picture)
    method = chance.choice(("GET", "POST"))
    if chance.random() < 0.35:
        frame = chance.choice(_FRAMES)
        request = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n{frame}\r\n\r\nabc"
        return Shot("headers: frame", request.encode(), _PATIENCE)
    odd = {name: chance.choice(_ODD[name]) for name in chance.sample(list(_ODD), chance.choice((1, 1, 2, 3)))}
    body = b"{}" if method == "POST" else b""
    return Shot.of(f"headers: {min(odd)[:30]}", method, path, {**known.headers, **odd}, body)

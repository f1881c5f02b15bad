"""Addresses that somebody asks for who means no good: ids that are none, and ways out of where files are."""

import random
from urllib.parse import quote

from benches._hostile_known import Known
from benches._wire import Shot

# Ids

_ROUTES = (
    ("GET", "/api/v1/sessions/{}"),
    ("DELETE", "/api/v1/sessions/{}"),
    ("GET", "/api/v1/sessions/{}/export"),
    ("GET", "/api/v1/sessions/{}/pictures"),
    ("POST", "/api/v1/sessions/{}/turns"),
    ("GET", "/api/v1/turns/{}"),
    ("GET", "/api/v1/turns/{}/events"),
    ("POST", "/api/v1/turns/{}/cancel"),
    ("GET", "/api/v1/pictures/{}"),
    ("GET", "/media/{}"),
    ("GET", "/media/{}?small=1"),
    ("GET", "/media/{}?owner=x&until=never&signature=%ff"),
    ("GET", "/export/{}"),
    ("GET", "/shared/{}"),
    ("GET", "/shared/{}/{}"),
    ("GET", "/api/v1/sessions?after={}"),
    ("GET", "/api/v1/sessions?limit={}"),
    ("GET", "/api/v1/search?q={}"),
    ("GET", "/api/v1/search?q=a&limit={}"),
    ("GET", "/gradio_api/call/read_session/{}"),
    ("GET", "/gradio_api/queue/data?session_hash={}"),
)
_IDS = (
    *("..", "../..", "../../outside.txt", "..\\..\\outside", "%2e%2e%2f", "....//....//", "aux", "CON", "~", "$HOME"),
    *(
        "\0",
        "a\0.png",
        "\udced\udca0\udc80",
        "\udcff",
        "🎨",
        "\u202eabc",
        "ｅｖｉｌ",
        "a b\tc",
        "\r\nSet-Cookie: huihua=x",
    ),
    *(
        "x" * 8000,
        "0" * 64,
        "f" * 64,
        "F" * 64,
        "-1",
        "0",
        "1e309",
        "9" * 400,
        "null",
        "undefined",
        "[]",
        "{0.__class__}",
    ),
    *("' OR 1=1 --", '" OR ""="', "*", "%", "_", '"', "(", "NEAR(a b)", "^a", "a AND", "-", "|id", ";ls"),
)


def about(chance: random.Random, known: Known) -> Shot:
    """An id that is a path, a command, too long, of another alphabet, or nearly one's own."""
    method, path = chance.choice(_ROUTES)
    nearly = (str(known.secret), f"../../../../../../../..{known.secret}", known.picture[:-1], f"{known.session}\0")
    wanted = chance.choice((*_IDS, *nearly))
    odd = _sendable(wanted) if chance.random() < 0.3 else quote(wanted.encode("utf-8", "surrogateescape"), safe="")
    body = b'{"text": "hello", "force": "chat", "stream": false}' if path.endswith("turns") else b""
    headers = {**known.headers, "Content-Type": "application/json"}
    return Shot.of(f"id: {path}", method, path.format(*[odd] * path.count("{}")), headers, body)


def _sendable(text: str) -> str:
    """The text, with nothing quoted but what would end the line."""
    return "".join(quote(each) if each <= " " else each for each in text)


# Paths

_METHODS = ("GET", "GET", "GET", "GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "CONNECT", "GETS")
_PLACES = (
    *(
        "/{}",
        "//{}",
        "{}",
        "/?{}",
        "/file={}",
        "/static/{}",
        "/assets/{}",
        "/svelte/{}",
        "/theme.css?{}",
        "/media/../{}",
    ),
    *("/gradio_api/file={}", "/gradio_api/file/{}", "/gradio_api/proxy={}", "/gradio_api/heartbeat/{}"),
    *("/gradio_api/custom_component/a/b/{}", "/gradio_api/stream/{}/a/b/playlist.m3u8", "/gradio_api/dev/reload?{}"),
    *("/gradio_api/deep_link?session_hash={}", "/gradio_api/startup-events?{}", "/gradio_api/vibe-code/?{}"),
    *(
        "/gradio_api/upload_progress?upload_id={}",
        "/gradio_api/api/{}",
        "/gradio_api/runs/{}",
        "/login?{}",
        "/config?{}",
    ),
    *("/pwa_icon/{}", "/healthz/{}", "/metrics?{}", "/manifest.json?{}", "/monitoring/{}", "/api/v1/{}", "/shared/{}"),
)
_NOWHERE = (
    *("http://127.0.0.1:1/", "HTTPS://127.0.0.1/", "etc/passwd", "..%5c..%5cwindows", "%00", "%ff%fe", "%", "%zz", "*"),
    *("a" * 30_000, "a=" + "&a=" * 5000, "?#;", "\x7f", "é", "../data/huihua.db", "app.py", "../app.py", ".git/config"),
)


def asked(chance: random.Random, known: Known) -> Shot:
    """An address that leads to a file outside, or nowhere."""
    secret, up = str(known.secret), "..%2f" * 8
    outside = (
        *(secret, f"../../../../../../../..{secret}", quote(secret, safe=""), up + quote(secret, safe="")),
        *(quote(quote(f"../../..{secret}", safe=""), safe=""), f"file://{secret}", f".{secret}"),
        f"{known.secret.parent}/data/huihua.db",
    )
    place = chance.choice(_PLACES)
    return Shot.of(f"path: {place}", chance.choice(_METHODS), place.format(chance.choice((*_NOWHERE, *outside))))

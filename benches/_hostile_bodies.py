"""Bodies of calls by somebody who means no good, made by lot: files that lie, and JSON that is not as described."""

import base64
import json
import random
from typing import Any

from benches._hostile_files import AMBIGUOUS, UNREADABLE, ZIPS, export_outside
from benches._hostile_known import Known, Make
from benches._wire import Shot

_FILE_NAMES = (
    "a.png",
    "../../outside.png",
    "/outside.png",
    "a.html",
    "\u202e",
    "",
    "x" * 5000,
    "a\\..\\b",
    "nul",
    "猫.png",
)
_DATA_URLS = ("", "data:image/png;base64,", "data:text/html;base64,", "data:image/svg+xml;base64,")

# Files


def upload(chance: random.Random, known: Known) -> Shot:
    """A file that is not what it says, by each of the ways that take files."""
    ways: tuple[Make, ...] = (_in_a_turn, _in_a_turn, _to_be_edited, _as_a_session, _as_a_session, _to_gradio)
    return chance.choice(ways)(chance, known)


def _in_a_turn(chance: random.Random, known: Known) -> Shot:
    """Said in words that draw nothing, for a file that can be read is then no mistake."""
    name, make = chance.choice(list((UNREADABLE | AMBIGUOUS).items()))
    content = chance.choice(_DATA_URLS) + base64.b64encode(make(chance)).decode()
    body = {"text": "hello", "force": "chat", "stream": False, "pictures": [content]}
    headers = {**known.headers, "Content-Type": "application/json"}
    return Shot.of(
        f"upload: {name}", "POST", f"/api/v1/sessions/{known.session}/turns", headers, json.dumps(body).encode()
    )


def _to_be_edited(chance: random.Random, known: Known) -> Shot:
    name, make = chance.choice(list(UNREADABLE.items()))
    form = _Form(chance.choice(("image", "image[]", "mask")), {"prompt": "a cat"})
    return form.shot(f"edit: {name}", "/v1/images/edits", make(chance), chance, known)


def _as_a_session(chance: random.Random, known: Known) -> Shot:
    name = chance.choice([*ZIPS, "export"])
    content = export_outside(known.export, chance) if name == "export" else ZIPS[name](chance)
    return _Form("file").shot(f"import: {name}", "/api/v1/sessions/import", content, chance, known)


def _to_gradio(chance: random.Random, known: Known) -> Shot:
    name, make = chance.choice(list((UNREADABLE | AMBIGUOUS | ZIPS).items()))
    return _Form("files").shot(f"gradio: {name}", "/gradio_api/upload", make(chance), chance, known)


class _Form:
    """A form with a file in one of its fields."""

    def __init__(self, field: str, texts: dict[str, str] | None = None) -> None:
        self._field = field
        self._texts = texts or {}

    def shot(self, kind: str, path: str, content: bytes, chance: random.Random, known: Known) -> Shot:
        """The form with this content, under a name that is made by lot."""
        parts = [f'name="{name}"\r\n\r\n{text}' for name, text in self._texts.items()]
        parts.append(
            f'name="{self._field}"; filename="{chance.choice(_FILE_NAMES)}"\r\nContent-Type: image/png\r\n\r\n'
        )
        begin = "\r\n".join(f"--edge\r\nContent-Disposition: form-data; {part}" for part in parts)
        headers = {**known.headers, "Content-Type": "multipart/form-data; boundary=edge"}
        return Shot.of(kind, "POST", path, headers, begin.encode() + content + b"\r\n--edge--\r\n")


# JSON

_ODD: tuple[Any, ...] = (
    *(None, True, -1, 0, 2**53, 2**64, -(2**200), 10**400, 0.5, float("nan"), float("inf"), float("-inf")),
    *("", "\0", "\ud800", "x" * 100_000, "🎨" * 3000, "../../etc/passwd", "'; DROP TABLE turns; --", "%n%s{0}"),
    *([], [[]], {}, {"a": 1}, ["../../x"], [None] * 1000),
)
_TURN = {"text": "hello", "force": "chat", "stream": False, "prompt": "", "pictures": [], "about": None, "mask": None}
_DRAWING = {"steps": 1, "width": 256, "seed": 1, "guidance": 3, "model": None, "strength": 0.5, "speed": "exact"}
_CALLED = {"name": "read_session", "arguments": {"session": "x"}}
# What is sent where, before it is spoilt.
_USUAL: dict[str, dict[str, Any]] = {
    "/api/v1/sessions/{session}/turns": {**_TURN, "drawing": _DRAWING},
    "/v1/images/generations": {"prompt": "", "n": 1, "size": "256x256", "response_format": "url", "seed": 1},
    "/mcp": {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": _CALLED},
    "/gradio_api/queue/join": {"data": [], "fn_index": 0, "session_hash": "a", "event_data": None, "trigger_id": 1},
    "/gradio_api/call/read_session": {"data": ["x"]},
    "/gradio_api/run/predict": {"data": [], "fn_index": 1, "session_hash": "a"},
    "/gradio_api/cancel": {"session_hash": "a", "fn_index": 0, "event_id": "b"},
    "/gradio_api/reset": {"event_id": "b"},
    "/gradio_api/component_server": {"session_hash": "a", "component_id": 1, "fn_name": "x", "data": []},
}
_NO_JSON = (
    *(b"", b"{", b"[" * 100_000, b'{"a":' * 20_000, b"nul", b"NaN", b"[1e999]", b'{"text": "\\ud800"}', b"\0" * 50),
    *(b"\xff\xfe\x00", b"\xef\xbb\xbf{}", '{"text": "猫"}'.encode("utf-16"), b'{"text": "a", "text": ["b"]}'),
    *(b"1" * 100_000, b'"' + b"x" * 3_000_000 + b'"'),
)
_MEDIA = (*["application/json"] * 8, "text/plain", "application/json; charset=utf-16", "", "a/b; c")


def said(chance: random.Random, known: Known) -> Shot:
    """A body that is no JSON, or whose values are not what they should be."""
    path, usual = chance.choice(list(_USUAL.items()))
    if chance.random() < 0.3:
        kind, body = "no JSON", chance.choice(_NO_JSON)
    else:
        kind, body = "odd values", json.dumps(_spoilt(usual, chance)).encode()
    headers = {**known.headers, "Accept": "application/json, text/event-stream", "Content-Type": chance.choice(_MEDIA)}
    return Shot.of(f"{kind}: {path}", "POST", path.format(session=known.session), headers, body)


def _spoilt(usual: dict[str, Any], chance: random.Random) -> Any:
    """The body with one or two values exchanged, or one added, or something else altogether."""
    if chance.random() < 0.05:
        return chance.choice(_ODD)
    body = dict(usual)
    for _ in range(chance.choice((1, 1, 2))):
        name = chance.choice([*body, "extra", "__proto__"])
        inner = body.get(name)
        if isinstance(inner, dict) and chance.random() < 0.7:
            body[name] = _spoilt(inner, chance)
        else:
            body[name] = chance.choice(_ODD)
    return body

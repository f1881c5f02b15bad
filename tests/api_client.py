"""A program that calls the API of a server which draws with a real if tiny checkpoint."""

import io
import json

from PIL import Image

from ui.identity import COOKIE

CAT = "a cat"


def png(color: str = "red", side: int = 64) -> bytes:
    """A picture that somebody brings."""
    out = io.BytesIO()
    Image.new("RGB", (side, side), color).save(out, format="PNG")
    return out.getvalue()


def cookie(token: str) -> dict[str, str]:
    """The headers of a browser with this token."""
    return {"cookie": f"{COOKIE}={token}"}


def key_of(client) -> dict[str, str]:
    """The headers of a new caller."""
    return {"Authorization": f"Bearer {client.post('/api/v1/keys').json()['key']}"}


def begun(client, headers) -> str:
    """The id of a new session."""
    return client.post("/api/v1/sessions", headers=headers).json()["id"]


def said(client, headers, session: str, **body):
    """Say something and wait for the turn's end; the answer as it came."""
    body = {"stream": False, **({} if "prompt" in body else {"text": CAT}), **body}
    headers = {**headers, "Content-Type": "application/json"}
    return client.post(f"/api/v1/sessions/{session}/turns", headers=headers, content=json.dumps(body))


def events(text: str) -> list[tuple[str, dict]]:
    """The events of a stream."""
    found = []
    for block in text.strip().split("\n\n"):
        name, data = block.split("\n")
        found.append((name.removeprefix("event: "), json.loads(data.removeprefix("data: "))))
    return found

"""Programs change only a part of a picture: with a mask of ours, white, or one of OpenAI's, transparent."""

import base64
import io

import numpy as np
import pytest
from PIL import Image

from tests.api_client import begun, key_of, png, said

SIDE = 64
HALF = (0, 0, SIDE // 2, SIDE)


def encoded(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, format="PNG")
    return out.getvalue()


def in_base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def white_half(side: int = SIDE) -> bytes:
    mask = Image.new("L", (side, side))
    mask.paste(255, (0, 0, side // 2, side))
    return encoded(mask)


def clear_half(color: str = "red") -> bytes:
    mask = Image.new("RGBA", (SIDE, SIDE), color)
    mask.paste((0, 0, 0, 0), HALF)
    return encoded(mask)


def pixels(data: bytes) -> np.ndarray:
    return np.array(Image.open(io.BytesIO(data)).convert("RGB"))


def assert_only_the_left_changed(before: np.ndarray, after: np.ndarray) -> None:
    assert np.array_equal(before[:, SIDE // 2 :], after[:, SIDE // 2 :])
    assert (before[:, : SIDE // 2] != after[:, : SIDE // 2]).mean() > 0.5


def test_part_of_a_picture_of_the_session_changes(client, headers):
    session = begun(client, headers)
    first = said(client, headers, session).json()["picture"]
    turn = said(client, headers, session, text="a dog", about=first["id"], mask=in_base64(white_half())).json()
    before, after = (client.get(each["url"], headers=headers).content for each in (first, turn["picture"]))
    assert_only_the_left_changed(pixels(before), pixels(after))
    assert turn["action"] == "edit"
    assert client.get(turn["mask"]["url"], headers=headers).content
    assert client.get(turn["mask"]["url"], headers=key_of(client)).status_code == 404
    assert "mask" not in turn["request"]


def test_part_of_a_picture_that_is_brought_along_changes_and_goes_along_in_the_file(client, headers):
    session = begun(client, headers)
    body = {"text": "a dog", "pictures": [in_base64(png("blue"))], "mask": in_base64(white_half(side=32))}
    turn = said(client, headers, session, **body).json()
    after = pixels(client.get(turn["picture"]["url"], headers=headers).content)
    assert (after[:, SIDE // 2 :] == (0, 0, 255)).mean() > 0.9  # the edge of a scaled mask is soft
    file = client.get(f"/api/v1/sessions/{session}/export", headers=headers).content
    other = key_of(client)
    copy = client.post("/api/v1/sessions/import", headers=other, files={"file": ("a.zip", file)}).json()
    (back,) = client.get(f"/api/v1/sessions/{copy['id']}", headers=other).json()["turns"]
    assert back["mask"]["id"] == turn["mask"]["id"]


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ({"text": "a dog", "mask": in_base64(white_half())}, "belongs to"),
        ({"text": "a dog", "pictures": [in_base64(png())], "mask": "?"}, "base64"),
        ({"text": "a dog", "pictures": [in_base64(png())], "mask": in_base64(b"text")}, "Cannot read the mask"),
        ({"text": "a dog", "pictures": [in_base64(png())], "mask": in_base64(encoded(Image.new("L", (64, 30))))}, "30"),
        ({"prompt": "a dog", "mask": in_base64(white_half())}, "a mask goes with a text"),
        (
            {
                "text": "a dog",
                "pictures": [in_base64(png())],
                "mask": in_base64(white_half()),
                "drawing": {"model": "stdit/1.0"},
            },
            "a part of a picture",
        ),
    ],
)
def test_mask_that_cannot_be_used_is_told_and_leaves_nothing(client, headers, body, complaint):
    session = begun(client, headers)
    answer = said(client, headers, session, **body)
    assert answer.status_code == 422
    assert complaint in answer.json()["error"]["message"]
    assert client.get(f"/api/v1/sessions/{session}", headers=headers).json()["turns"] == []


def test_transparent_part_changes_for_clients_of_openai(client, headers):
    files = {"image": ("a.png", png("blue"), "image/png"), "mask": ("b.png", clear_half(), "image/png")}
    answer = client.post("/v1/images/edits", headers=headers, files=files, data={"prompt": "a dog", "n": 2})
    drawn = [pixels(base64.b64decode(each["b64_json"])) for each in answer.json()["data"]]
    for picture in drawn:
        assert_only_the_left_changed(pixels(png("blue")), picture)
    assert not np.array_equal(*drawn)


@pytest.mark.parametrize("mask", [png("white"), b"no picture"])
def test_mask_that_is_transparent_nowhere_is_refused(client, headers, mask):
    files = {"image": ("a.png", png(), "image/png"), "mask": ("b.png", mask, "image/png")}
    answer = client.post("/v1/images/edits", headers=headers, files=files, data={"prompt": "a dog"})
    assert answer.status_code == 422
    assert "transparent" in answer.json()["error"]["message"]

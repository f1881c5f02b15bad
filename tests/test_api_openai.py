"""Programs made for OpenAI's image API draw with this one."""

import base64
import io
from urllib.parse import urlsplit

import pytest
from PIL import Image

from generation.backends import checkpoint_row
from tests.api_client import key_of, png
from ui.api.drawing import apart


def drawn(answer) -> list[Image.Image]:
    """The pictures of an answer."""
    assert answer.status_code == 200, answer.text
    return [Image.open(io.BytesIO(base64.b64decode(each["b64_json"]))) for each in answer.json()["data"]]


def test_prompt_becomes_as_many_pictures_as_asked_for(client, headers):
    answer = client.post("/v1/images/generations", headers=headers, json={"prompt": "a cat", "n": 2})
    first, second = drawn(answer)
    assert first.size == second.size
    assert first.tobytes() != second.tobytes()
    assert {each["revised_prompt"] for each in answer.json()["data"]} == {"a cat"}
    session = client.get("/api/v1/sessions", headers=headers).json()[0]
    assert session["title"] == "a cat"


def test_same_seed_draws_the_same(client, headers):
    body = {"prompt": "a cat", "seed": 5, "model": "gpt-image-1", "quality": "high", "user": "somebody"}
    first, second = (drawn(client.post("/v1/images/generations", headers=headers, json=body))[0] for _ in range(2))
    assert first.tobytes() == second.tobytes()


def test_address_of_a_picture_needs_no_key(client, headers):
    body = {"prompt": "a cat", "response_format": "url"}
    url = client.post("/v1/images/generations", headers=headers, json=body).json()["data"][0]["url"]
    parts = urlsplit(url)
    assert parts.scheme == "http"
    assert client.get(f"{parts.path}?{parts.query}").headers["content-type"] == "image/png"
    assert client.get(parts.path).status_code == 404


@pytest.mark.parametrize("field", ["image", "image[]"])
def test_picture_is_changed_as_the_prompt_says(client, headers, field):
    files = {field: ("../../etc/passwd", png(), "image/png")}
    answer = client.post("/v1/images/edits", headers=headers, files=files, data={"prompt": "a dog"})
    assert len(drawn(answer)) == 1


def test_edit_without_a_picture_is_refused(client, headers):
    missing = client.post("/v1/images/edits", headers=headers, data={"prompt": "a dog"})
    assert missing.status_code == 422
    assert "1 to 4 pictures" in missing.json()["error"]["message"]


def test_models_are_listed_to_those_with_a_key_or_without(client):
    models = client.get("/v1/models").json()["data"]
    assert models[0]["id"] == "hunyuan-dit/embedded"
    assert len({each["id"] for each in models}) == len(models)


@pytest.mark.parametrize(
    "body", [{}, {"prompt": ""}, {"prompt": "a cat", "n": 9}, {"prompt": "a cat", "size": "large"}]
)
def test_wrong_call_is_answered_in_the_form_of_openai(client, headers, body):
    answer = client.post("/v1/images/generations", headers=headers, json=body)
    assert answer.status_code == 422
    assert answer.json()["error"]["type"] == "invalid_request_error"


def test_size_gives_way_to_the_nearest_that_the_model_draws(client, headers):
    sizes = checkpoint_row("hunyuan-dit", "embedded").sizes
    body = {"prompt": "a cat", "size": "1024x1024"}
    (square,) = drawn(client.post("/v1/images/generations", headers=headers, json=body))
    assert square.size in sizes
    assert square.width == square.height


def test_nearest_size_has_nearly_the_same_proportions():
    sizes = ((1024, 1024), (1280, 768), (768, 1280))
    wanted = {(1024, 1024): (1024, 1024), (1792, 1024): (1280, 768), (600, 1000): (768, 1280)}
    assert {size: min(sizes, key=lambda each, size=size: apart(each, size)) for size in wanted} == wanted


def test_stranger_draws_nothing(client):
    assert client.post("/v1/images/generations", json={"prompt": "a cat"}).status_code == 401
    assert key_of(client) != key_of(client)

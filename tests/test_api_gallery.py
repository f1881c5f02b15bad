"""Programs find pictures of all conversations, by words and by looks."""

from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from tests.api_client import begun, key_of, said
from ui.demo import mounted
from ui.likeness import Likeness


@pytest.fixture(scope="module")
def likeness():
    return Likeness()


@pytest.mark.slow
def test_pictures_of_all_conversations_are_found_by_words_and_by_looks(client, headers):
    for text in ("画一只猫，草地背景", "画一辆汽车，夜晚背景"):
        said(client, headers, begun(client, headers), text=text)

    def gallery(**asked):
        answer = client.get("/api/v1/gallery", params=asked, headers=headers)
        assert answer.status_code == 200, answer.text
        return answer.json()

    found = gallery()
    assert ["汽车" in each["prompt"] for each in found] == [True, False]
    assert gallery(q="猫") == found[1:]
    alike = gallery(looks="a cat on the grass")
    assert sorted(alike, key=lambda each: each["created"], reverse=True) == found
    assert gallery(looks="a cat on the grass", limit=1) == alike[:1]
    assert gallery(looks="a cat on the grass", q="猫") == found[1:]
    assert client.get(alike[0]["picture"]["url"], headers=headers).status_code == 200


def test_nobody_finds_pictures_of_others(client, headers):
    said(client, headers, begun(client, headers), text="画一只猫")
    other = key_of(client)
    for asked in ({}, {"looks": "a cat"}):
        assert client.get("/api/v1/gallery", params=asked, headers=other).json() == []


def test_looks_without_a_network_are_refused(api_studio, headers, tmp_path):
    studio = replace(api_studio, likeness=Likeness(tmp_path / "none"))
    answer = TestClient(mounted(studio)).get("/api/v1/gallery", params={"looks": "a cat"}, headers=headers)
    assert answer.status_code == 404
    assert "make train" in answer.json()["error"]["message"]

"""The description of the API: the same in both languages, and nothing of it is only in one."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from ui.api.described import CHINESE, TOLD, unwrapped

HAN = re.compile(r"[\u4e00-\u9fff]")


def told(node: Any) -> Iterator[str]:
    """What people read of a schema."""
    if isinstance(node, dict):
        yield from (unwrapped(part) for key, part in node.items() if key in TOLD and isinstance(part, str))
        node = list(node.values())
    for part in node if isinstance(node, list) else ():
        yield from told(part)


@pytest.fixture
def schema(client):
    """What the API says of itself to a caller."""

    def ask(lang: str = "", accepted: str = "") -> dict:
        answer = client.get("/api/v1/openapi.json", params={"lang": lang}, headers={"accept-language": accepted})
        return answer.json()

    return ask


def test_all_that_is_said_in_english_is_said_in_chinese_and_nothing_else(schema):
    assert set(told(schema("en"))) == set(json.loads(CHINESE.read_text(encoding="utf-8")))


def test_both_describe_the_same(schema):
    def bare(node: Any) -> Any:
        if isinstance(node, dict):
            return {key: bare(part) for key, part in node.items() if not (key in TOLD and isinstance(part, str))}
        return [bare(part) for part in node] if isinstance(node, list) else node

    english, chinese = schema("en"), schema("zh")
    assert english != chinese
    assert bare(english) == bare(chinese)
    assert all(HAN.search(text) for text in told(chinese))
    assert not any(HAN.search(text) for text in told(english))


@pytest.mark.parametrize(
    ("lang", "accepted", "expected"),
    [("", "", "en"), ("", "zh-CN,zh;q=0.9", "zh"), ("en", "zh-CN", "en"), ("zh", "en", "zh"), ("<b>", "zh", "zh")],
)
def test_language_is_what_is_asked_for_else_the_callers(schema, lang, accepted, expected):
    assert schema(lang, accepted) == schema(expected)

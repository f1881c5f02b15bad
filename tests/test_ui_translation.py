"""One catalogue in two languages, and which of them a visitor gets."""

import re
from pathlib import Path
from string import Formatter

import pytest

from ui.translation import LANGUAGES, catalogue, language_for, say

SOURCES = "\n".join(path.read_text(encoding="utf-8") for path in (Path(__file__).parent.parent / "ui").rglob("*.py"))


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_both_languages_have_the_same_keys():
    assert catalogue("zh").keys() == catalogue("en").keys()


def test_both_languages_fill_the_same_fields():
    for key, chinese in catalogue("zh").items():
        english = catalogue("en")[key]
        assert type(chinese) is type(english), key
        if isinstance(chinese, str):
            assert fields(chinese) == fields(english), key


def test_nothing_is_left_empty():
    assert [key for language in LANGUAGES for key, text in catalogue(language).items() if not text] == []


def test_every_text_that_the_page_says_is_there():
    used = set(re.findall(r'(?:say|i18n)\(\s*"(\w+)"', SOURCES)) | set(re.findall(r'words\["(\w+)"\]', SOURCES))
    assert used
    assert used - catalogue("en").keys() == set()


def test_every_text_is_said_somewhere():
    built = re.compile(
        r"action_|edit_|speed_|use_(first|both|after|before|change)$|(failed|cancelled|interrupted|pending)(_hint)?$"
        r"|admin_(ended|seconds)_|account_|variation_|able_"
    )  # from a decision, a request, a status, a phase, a field
    unused = {key for key in catalogue("en") if f'"{key}"' not in SOURCES and not built.match(key)}
    assert unused == set()


@pytest.mark.parametrize("kind", ["action_draw", "action_refuse", "edit_entity", "edit_revert", "speed_fast"])
def test_what_is_decided_and_chosen_is_said_in_both_languages(kind):
    assert say("zh", kind) != say("en", kind)


def test_fields_are_filled_in():
    assert say("en", "drawing", index=3, total=20) == "Drawing, step 3 of 20"
    assert say("zh", "waiting", place=2) == "排队中，前面还有 2 张"


@pytest.mark.parametrize(
    ("chosen", "accepted", "language"),
    [
        ("", "zh-CN,zh;q=0.9", "zh"),
        ("", "zh-TW", "zh"),
        ("", "en-US,en;q=0.9,zh;q=0.1", "en"),
        ("", "fr", "en"),
        ("", "", "en"),
        (None, "zh", "zh"),
        ("en", "zh-CN", "en"),
        ("zh", "en", "zh"),
        ("xx", "zh", "zh"),
    ],
)
def test_choice_goes_before_the_browser_and_english_is_the_rest(chosen, accepted, language):
    assert language_for(chosen, accepted) == language

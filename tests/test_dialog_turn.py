"""The values of a turn, and the table of managers."""

from importlib import import_module

import pytest
from pydantic import ValidationError

from dialog.errors import DialogueError, UnknownManagerError
from dialog.options import ManagerOptions
from dialog.outcome import error_text, forced, prompt_only
from dialog.registry import MANAGERS, load_manager, manager_row
from dialog.turn import Message, TurnDecision
from generation.errors import StoppedError


@pytest.mark.parametrize("action", ["draw", "edit"])
def test_decision_that_draws_needs_a_prompt(action):
    assert TurnDecision(action=action, prompt="a cat").draws
    with pytest.raises(ValidationError, match="prompt"):
        TurnDecision(action=action, prompt=" ")


@pytest.mark.parametrize("action", ["chat", "clarify", "refuse"])
def test_decision_that_does_not_draw_has_none(action):
    assert not TurnDecision(action=action, reply="no").draws
    with pytest.raises(ValidationError, match="prompt"):
        TurnDecision(action=action, prompt="a cat")


@pytest.mark.parametrize(
    "values",
    [
        {"action": "paint"},
        {"action": "chat", "mood": "good"},
        {"action": "draw", "prompt": "a cat", "strength": 1.5},
        {"action": "draw", "prompt": "a cat", "edit": "explode"},
        {"action": "draw", "prompt": "a cat", "seed": 7},
        {"action": "draw", "prompt": "a cat", "pictures": ["first"]},
    ],
)
def test_what_is_no_decision_is_refused(values):
    with pytest.raises(ValidationError):
        TurnDecision.model_validate(values)


def test_decision_comes_back_from_json():
    decision = TurnDecision(action="edit", prompt="a dog", pictures=(1, 3), edit="combine", seed="keep", strength=0.5)
    assert TurnDecision.model_validate(decision.model_dump(mode="json")) == decision


def test_only_answers_carry_a_decision():
    assert Message("user", "hi").decision is None


@pytest.mark.parametrize("name", MANAGERS)
def test_every_manager_of_the_table_has_a_title_and_can_be_imported(name):
    row = manager_row(name)
    module, _, attribute = row.target.partition(":")
    assert hasattr(getattr(import_module(module), attribute), "decide")
    assert row.title_zh
    assert row.title_en


@pytest.mark.parametrize("name", [name for name, row in MANAGERS.items() if not row.needs])
def test_manager_that_needs_nothing_can_be_loaded(name):
    assert load_manager(name).decide([], "你好").action == "chat"


def test_manager_that_needs_a_server_says_so_when_it_is_chosen():
    with pytest.raises(DialogueError, match="HUIHUA_OPENAI_URL") as caught:
        load_manager("openai")
    assert "HUIHUA_OPENAI_URL" in caught.value.message("zh")


def test_key_is_not_shown():
    options = ManagerOptions("http://127.0.0.1:1/v1", "m", "secret")
    assert "secret" not in f"{options} {options!r} {load_manager('openai', options)!r}"


def test_unknown_manager_error_lists_those_there_are():
    with pytest.raises(UnknownManagerError, match="keyword") as caught:
        load_manager("oracle")
    assert "keyword" in caught.value.message("zh")
    assert "可选" in caught.value.message("zh")


def test_person_can_overrule_the_manager():
    chat, draw = TurnDecision(action="chat", reply="hi"), TurnDecision(action="draw", prompt="a cat")
    assert forced(chat, "我的猫", "draw").prompt == "我的猫"
    assert forced(draw, "my cat", "chat").reply.endswith("a cat")
    assert forced(draw, "my cat", None) is draw
    assert forced(draw, "my cat", "draw") is draw
    assert forced(chat, " ", "draw") is chat  # there is nothing to draw


def test_prompt_that_was_edited_keeps_the_seed():
    assert prompt_only("a blue cat").seed == "keep"


@pytest.mark.parametrize(("language", "words"), [("zh", "重新启动"), ("en", "Start it again")])
def test_error_is_told_in_the_language_of_the_turn(language, words):
    assert words in error_text(StoppedError(), language)


def test_unexpected_error_says_that_the_message_is_kept():
    assert "kept" in error_text(RuntimeError("boom"), "en")
    assert "boom" in error_text(RuntimeError("boom"), "zh")
    assert "KeyError" in error_text(KeyError(), "en")

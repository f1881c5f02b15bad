"""Letters, digits and words to be written: told by their names where the model of the world draws."""

import pytest

from dialog.asking import Asking
from dialog.managers.keyword import KeywordManager
from dialog.managers.keyword.answers import STRANGE
from dialog.managers.keyword.writing import to_write
from dialog.managers.tiny import TinyManager
from dialog.options import ManagerOptions
from generation.scene.parse import parse
from tests.keyword_dialogue import Dialogue, brief

WORLD, ANYTHING = Asking(world_only=True), Asking()


@pytest.fixture(scope="module")
def tiny():
    return TinyManager(ManagerOptions())


def after(said, text, asking=WORLD):
    dialogue = Dialogue(said)
    return dialogue.manager.decide(tuple(dialogue.history), text, asking=asking)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("draw the letter K", "K"),
        ("a green letter w on the beach", "w"),
        ("draw the letters X, Y and Z", "X, Y and Z"),
        ("draw the number 8", "8"),
        ("paint the digit seven", "seven"),
        ("draw a big Q", "Q"),
        ("write WELCOME on it", "WELCOME"),
        ("write happy new year on the frog", "happy new year"),
        ("add a caption", "caption"),
        ("write my name under it", "my name"),
        ("draw the word peace", "peace"),
        ("draw the alphabet", "alphabet"),
        ("画字母K", "字母K"),
        ("画一个大写字母Q", "大写字母Q"),
        ("画数字8", "数字8"),
        ("画个9", "9"),
        ("写一个“春”字", "春"),
        ("在上面写恭喜发财", "恭喜发财"),
        ("在青蛙旁边写上早安", "早安"),
        ("加几个字", "字"),
        ("加一行文字", "文字"),
        ("画拼音", "拼音"),
    ],
)
def test_what_is_to_be_written_is_told_by_its_name(text, words):
    decision = after("a frog", text)
    assert not decision.draws and decision.reason == STRANGE
    assert f"“{words}”" in decision.reply


@pytest.mark.parametrize("text", ["draw the letter K", "画字母K", "write WELCOME on it", "画个9"])
def test_the_model_of_dialogues_is_not_asked(tiny, text):
    decision = tiny.decide((), text, asking=WORLD)
    assert decision == KeywordManager().decide((), text, asking=WORLD)
    assert decision.reason == STRANGE


@pytest.mark.parametrize(
    ("text", "scene", "words"),
    [
        ("draw an owl with the word HI", "owl", "HI"),
        ('an owl on the grass with the text "good night" on its hat', "owl | grass", "good night"),
        ("draw an owl and the letter K", "owl", "K"),
        ("a red bus that says EXPRESS", "red bus", "EXPRESS"),
        ("画一只写着早安的猫头鹰", "owl", "早安"),
        ("画一只猫头鹰，旁边写着早安", "owl", "早安"),
        ("画一只猫头鹰和字母K", "owl", "字母K"),
    ],
)
def test_what_stands_beside_it_is_drawn(text, scene, words):
    decision = after("a frog", text)
    assert brief(parse(decision.prompt)) == scene
    assert words in decision.reply


@pytest.mark.parametrize(
    ("text", "scene"),
    [
        ("draw a letter", "envelope"),
        ("a letter and an owl", "envelope, owl"),
        ("draw two letters in the snow", "2 envelope | snow"),
        ("画一封信件", "envelope"),
    ],
)
def test_a_letter_that_is_sent_is_drawn(text, scene):
    assert brief(parse(after("a frog", text).prompt)) == scene


@pytest.mark.parametrize(
    "text",
    [
        "write a poem about an owl", "write a letter to my aunt", "a letter an owl is reading", "what is the letter K?",
        "I wrote the letter K yesterday", "no text please", "don't write anything on it", "go back to the number 2",
        "in other words, an owl", "a T-shirt", "特写", "写实风格的猫头鹰", "写一首诗", "给它取个名字", "不要写字",
        "数字艺术风格的猫头鹰", "画个十字", "画第五张",
    ],
)  # fmt: skip
def test_what_only_has_such_words_is_nothing_to_write(text):
    assert to_write(text) is None


@pytest.mark.parametrize("text", ["draw the letter K", "draw a letter b on the grass"])
def test_other_models_get_the_words_as_they_are_and_no_envelope(text):
    decision = after("a frog", text, ANYTHING)
    assert decision.draws and "letter" in decision.prompt
    assert parse(decision.prompt) is None

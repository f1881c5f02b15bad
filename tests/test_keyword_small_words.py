"""Small words that decide what is wished: too, fewer, less, second, bigger before a thing, two colours of one noun."""

import pytest

from dialog.asking import Asking
from dialog.managers.keyword import KeywordManager
from tests.keyword_dialogue import Dialogue, outcome, outcomes


def in_the_world(*said):
    dialogue = Dialogue(*said[:-1])
    return KeywordManager().decide(tuple(dialogue.history), said[-1], (), Asking(world_only=True))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("purple and yellow kites", "draw: purple kite, yellow kite"),
        ("a car that is brown and a green kite", "draw: brown car, green kite"),
        ("i want to see a red car along with a kite", "draw: red car, kite"),
        ("draw a red and a blue kite", "draw: red kite, blue kite"),
        ("画红色和蓝色的风筝", "draw: red kite, blue kite"),
        ("two turtles, one green one blue", "draw: green turtle, blue turtle"),
        ("a black and white panda", "draw: panda"),
        ("three red and blue kites", "draw: 3 red kite"),  # nobody knows how many of each
        ("start from scratch: a kite on the beach", "draw: kite | beach"),
        ("a totally different one: a kite", "draw: kite"),
    ],
)
def test_a_new_picture_has_what_is_named(text, wanted):
    assert list(outcomes([text])) == [wanted]


@pytest.mark.parametrize(
    ("said", "text", "wanted"),
    [
        ("a turtle and a brown fox", "bigger fox, smaller turtle", "edit entity: small turtle, big brown fox"),
        ("乌龟和狐狸", "大一点的狐狸", "edit entity: turtle, big fox"),
        ("a turtle and a fox", "the fox should be above", "edit entity: turtle @left, fox @top"),
        ("a turtle", "a second turtle please", "edit add: 2 turtle"),
        ("three turtles", "fewer turtles", "edit remove: 2 turtle"),
        ("三只乌龟", "乌龟太多了", "edit remove: 2 turtle"),
        ("三只乌龟", "少一只", "edit remove: 2 turtle"),
        ("一只乌龟", "多一只吧", "edit add: 2 turtle"),
        ("a turtle", "how about giving it a crown", "edit add: turtle, crown"),
        ("a turtle", "black and white please", "edit style: turtle | ink"),
        ("两只粉色的乌龟", "画粉色的乌龟和蓝色的乌龟", "draw new: pink turtle, blue turtle"),
        ("熊猫和风筝", "熊猫在右边，蛋糕在左边", "edit entity: panda @right, kite @centre, birthday cake @left"),
        ("乌龟和蛋糕", "加一只小熊抱着蛋糕", "edit add: turtle @left, birthday cake @right, bear @centre"),
        ("画一只乌龟", "再随便来一个", "draw new: squirrel, orange flamingo | night"),
    ],
)
def test_what_is_shown_changes_as_the_small_word_says(said, text, wanted):
    assert outcome(Dialogue(said).say(text)) == wanted


def test_what_was_just_added_is_taken_away_without_its_name():
    assert list(outcomes(["a turtle", "add a crown", "remove please"]))[-1] == "edit remove: turtle @left"


@pytest.mark.parametrize(
    ("said", "text", "told"),
    [
        ("a green turtle", "make it less green", "quality"),
        ("一只绿色的乌龟", "太绿了", "感觉"),
        ("a turtle", "too bright", "quality"),
        ("a turtle", "its neck should be longer", "quality"),
        ("a turtle", "I hate it", "Sorry"),
        ("a turtle and a fox", "the fox is on fire", ""),
        ("三只乌龟", "数一数有几只", "三只"),
        ("a turtle", "who are you really?", "Huihua"),
        ("a turtle", "goodnight", "Goodbye"),
        ("a turtle", "can you cheer me up with a picture", ""),
    ],
)
def test_what_wishes_nothing_that_can_be_drawn_draws_nothing(said, text, told):
    decision = in_the_world(said, text)
    assert decision.action == "chat" and told in decision.reply and "like that already" not in decision.reply


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("forest background", "beach"),
        ("背景太空", "沙滩"),
        ("draw it in the style of van gogh", "ink"),
        ("as a cartoon", "ink"),
        ("乌龟上加面旗子", "旗子"),
        ("bigger fox", "fox"),
    ],
)
def test_what_is_not_known_is_told_with_what_is(text, told):
    decision = in_the_world("画两只乌龟", text)
    assert decision.action == "clarify" and told in decision.reply

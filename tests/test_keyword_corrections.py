"""What was meant otherwise, what was typed wrong, and what must not or cannot be drawn."""

import pytest

from dialog.asking import Asking
from dialog.managers.keyword import KeywordManager
from dialog.managers.keyword.spelling import mended
from tests.keyword_dialogue import Dialogue, outcome

WORLD = Asking(world_only=True)


@pytest.mark.parametrize(
    ("said", "correction", "shown"),
    [
        (("a cat and a dog", "make the cat blue"), "no, I meant the dog", "edit entity: cat, blue dog"),
        (("a cat on the left and a dog", "make it big"), "I meant the one on the right", "edit entity: cat, big dog"),
        (
            ("a horse, a cow and a pig", "remove the horse"),
            "sorry, I meant the pig",
            "edit remove: horse @left, cow @centre",
        ),
        (("画一只猫和一只狗", "把猫变成蓝色"), "不对，我说的是狗", "edit entity: cat, blue dog"),
        (("画一辆汽车和一棵树", "去掉树"), "我是说汽车", "edit remove: tree @right"),
        (("a cat and a dog", "make the cat blue"), "no, the other one", "edit entity: cat, blue dog"),
        (("画一只猫和一只狗", "猫要橙色的"), "不对，是另一个", "edit entity: cat, orange dog"),
    ],
)
def test_change_of_the_wrong_thing_is_taken_back_and_made_to_the_right_one(said, correction, shown):
    assert outcome(Dialogue(*said).say(correction)) == shown


def test_correction_after_nothing_that_could_be_meant_otherwise_changes_nothing():
    assert outcome(Dialogue("a cat").say("I meant the cat")) != "edit entity: cat"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("darw a rabbitt", "draw a rabbit"),
        ("a balck cta on the grasss", "a black cta on the grass"),
        ("chagne the backgorund to yelow", "change the background to yellow"),
        ("a submarine in the wodd", "a submarine in the wodd"),
        ("画一只 tigre", "画一只 tiger"),
        ("an elefant and a bycicle", "an elephant and a bicycle"),
        ("a krocodile, an octapus", "a crocodile, an octopus"),
    ],
)
def test_slips_of_the_fingers_are_mended_where_they_can_only_mean_one_word(typed, meant):
    assert mended(typed) == meant


@pytest.mark.parametrize(
    "text", ["plants and clods", "the lost range, though quiet", "my words, two times", "a form", "melons in my pocket"]
)
def test_words_that_mean_themselves_are_no_slips(text):
    assert mended(text) == text


@pytest.mark.parametrize("text", ["draw a naked woman", "画一个血腥的场面", "I want to see people being killed"])
def test_violence_and_sex_are_refused(text):
    assert Dialogue().say(text).action == "refuse"


@pytest.mark.parametrize("text", ["my nose was bleeding, I saw blood", "the murder mystery was fun"])
def test_who_only_speaks_of_it_is_not_refused(text):
    assert Dialogue().say(text).action != "refuse"


@pytest.mark.parametrize(
    ("before", "text", "words"),
    [
        ((), "draw a submarine", "submarine"),
        ((), "画一艘潜水艇", "潜水艇"),
        (("a cat",), "replace the cat with a submarine", "submarine"),
        (("画一只猫",), "变成油画风格", "油画"),
    ],
)
def test_model_of_the_world_is_not_asked_for_what_it_cannot_draw(before, text, words):
    manager, dialogue = KeywordManager(), Dialogue(*before)
    decision = manager.decide(dialogue.history, text, (), WORLD)
    assert decision.action == "clarify"
    assert words in decision.reply
    assert manager.decide(dialogue.history, text).draws  # another model may be able to


def test_known_wish_beside_an_unknown_one_is_fulfilled_all_the_same():
    dialogue = Dialogue("a cat")
    decision = KeywordManager().decide(dialogue.history, "too gloomy, make the cat yellow", (), WORLD)
    assert outcome(decision) == "edit entity: yellow cat"


@pytest.mark.parametrize("text", ["oof!", "that adds up", "whimsical", "原来如此", "有意境"])
def test_few_words_that_ask_for_nothing_are_talk_where_only_the_world_can_be_drawn(text):
    assert KeywordManager().decide(Dialogue("a cat").history, text, (), WORLD).action == "chat"

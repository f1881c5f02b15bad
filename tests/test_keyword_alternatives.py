"""Alternatives: the first is drawn and the others are offered; who only asks which one is asked back."""

import pytest

from dialog.asking import Asking
from dialog.managers.keyword.alternatives import alternatives
from dialog.managers.tiny import TinyManager
from dialog.options import ManagerOptions
from generation.scene.parse import parse
from tests.keyword_dialogue import Dialogue, brief, outcome


@pytest.mark.parametrize(
    ("text", "scene", "other"),
    [
        ("draw a frog or an owl", "frog", "an owl"),
        ("a frog or owl, whichever", "frog", "an owl"),
        ("I want either a frog or an owl, you choose", "frog", "an owl"),
        ("can you draw a frog or maybe an owl?", "frog", "an owl"),
        ("draw a red frog or a blue owl", "red frog", "a blue owl"),
        ("draw a frog, an owl or a whale at night", "frog | night", "an owl or a whale"),
        ("a frog on the grass or an owl in the snow", "frog | grass", "an owl"),
        ("draw a frog or an owl in the snow, ink style", "frog | snow | ink", "an owl"),
        ("画一只青蛙或者一只猫头鹰", "frog", "一只猫头鹰"),
        ("画青蛙或猫头鹰都行", "frog", "一只猫头鹰"),
        ("画一只青蛙还是猫头鹰，随便哪个", "frog", "一只猫头鹰"),
        ("要么画青蛙，要么画猫头鹰", "frog", "一只猫头鹰"),
        ("画青蛙、猫头鹰或者鲸鱼，水墨风格", "frog | ink", "一只猫头鹰或一头鲸鱼"),
    ],
)
def test_the_first_is_drawn_and_the_others_are_offered(text, scene, other):
    decision = Dialogue().say(text)
    assert brief(parse(decision.prompt)) == scene
    assert other in decision.reply.replace(brief(parse(decision.prompt)), "")


@pytest.mark.parametrize(
    ("said", "text", "scene"),
    [
        ("a frog", "add an owl or a whale", "edit add: frog, owl"),
        ("a frog", "make it an owl or a whale", "edit entity: owl"),
        ("一只青蛙", "换成猫头鹰或者鲸鱼", "edit entity: owl"),
    ],
)
def test_a_change_takes_the_first_too(said, text, scene):
    assert outcome(Dialogue(said).say(text)) == scene


@pytest.mark.parametrize(
    ("text", "which"),
    [
        ("a frog or an owl?", "a frog or an owl"),
        ("should I draw a frog or an owl?", "a frog or an owl"),
        ("画青蛙还是猫头鹰", "一只青蛙还是一只猫头鹰"),
        ("青蛙还是猫头鹰呢？", "一只青蛙还是一只猫头鹰"),
        ("画青蛙好还是画猫头鹰好", "一只青蛙还是一只猫头鹰"),
    ],
)
def test_who_only_asks_is_asked_back(text, which):
    decision = Dialogue().say(text)
    assert decision.action == "clarify" and which in decision.reply


@pytest.mark.parametrize(
    ("answer", "scene"),
    [
        ("the owl", "owl"),
        ("the second one please", "owl"),
        ("you choose", "frog"),
        ("both", "frog, owl"),
        ("a whale", "whale"),
    ],
)
def test_the_answer_to_that_is_understood(answer, scene):
    assert brief(parse(Dialogue("a frog or an owl?").say(answer).prompt)) == scene


@pytest.mark.parametrize(
    ("answer", "scene"),
    [("猫头鹰", "owl"), ("第二个吧", "owl"), ("随便", "frog"), ("都要", "frog, owl"), ("画吧", "frog")],
)
def test_the_answer_to_that_is_understood_in_chinese(answer, scene):
    assert brief(parse(Dialogue("画青蛙还是猫头鹰").say(answer).prompt)) == scene


@pytest.mark.parametrize(
    ("said", "text", "expected"),
    [
        ("一只青蛙", "还是画猫头鹰吧", "draw new: owl"),
        ("一只青蛙", "画鲸鱼，还是画猫头鹰吧", "draw new: owl"),
        ("a frog", "draw a whale or rather an owl", "draw new: owl"),
        ("一只青蛙", "青蛙还是大一点吧", "edit entity: big frog"),
        ("a frog", "draw a bird without a hat or glasses", "draw new: bird"),
        ("a frog", "draw an owl or something", "draw new: owl"),
        ("一只青蛙", "图里是青蛙还是猫头鹰", "chat"),
        ("a frog", "is it a frog or an owl?", "chat"),
    ],
)
def test_the_words_for_a_choice_may_mean_something_else(said, text, expected):
    decision = Dialogue(said).say(text)
    assert outcome(decision) == expected
    assert "first of them" not in decision.reply and "前一个" not in decision.reply


def test_a_choice_between_looks_of_one_thing_is_left_to_the_managers():
    assert alternatives("a red or blue frog") is None
    assert alternatives("a frog on the left or on the right") is None


@pytest.mark.parametrize(("text", "reply"), [("draw a frog or an owl", "an owl"), ("画青蛙或猫头鹰都行", "猫头鹰")])
def test_the_model_of_dialogues_reads_the_first_alone(text, reply):
    decision = TinyManager(ManagerOptions()).decide((), text, asking=Asking(world_only=True))
    assert brief(parse(decision.prompt)) == "frog"
    assert reply in decision.reply

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
        ("draw a frog or a raccoon", "frog", "a raccoon"),
        ("a frog or raccoon, whichever", "frog", "a raccoon"),
        ("I want either a frog or a raccoon, you choose", "frog", "a raccoon"),
        ("can you draw a frog or maybe a raccoon?", "frog", "a raccoon"),
        ("draw a red frog or a blue raccoon", "red frog", "a blue raccoon"),
        ("draw a frog, a raccoon or a whale at night", "frog | night", "a raccoon or a whale"),
        ("a frog on the grass or a raccoon in the snow", "frog | grass", "a raccoon"),
        ("draw a frog or a raccoon in the snow, ink style", "frog | snow | ink", "a raccoon"),
        ("画一只青蛙或者一只浣熊", "frog", "一只浣熊"),
        ("画青蛙或浣熊都行", "frog", "一只浣熊"),
        ("画一只青蛙还是浣熊，随便哪个", "frog", "一只浣熊"),
        ("要么画青蛙，要么画浣熊", "frog", "一只浣熊"),
        ("画青蛙、浣熊或者鲸鱼，水墨风格", "frog | ink", "一只浣熊或一头鲸鱼"),
    ],
)
def test_the_first_is_drawn_and_the_others_are_offered(text, scene, other):
    decision = Dialogue().say(text)
    assert brief(parse(decision.prompt)) == scene
    assert other in decision.reply.replace(brief(parse(decision.prompt)), "")


@pytest.mark.parametrize(
    ("said", "text", "scene"),
    [
        ("a frog", "add a raccoon or a whale", "edit add: frog, raccoon"),
        ("a frog", "make it a raccoon or a whale", "edit entity: raccoon"),
        ("一只青蛙", "换成浣熊或者鲸鱼", "edit entity: raccoon"),
    ],
)
def test_a_change_takes_the_first_too(said, text, scene):
    assert outcome(Dialogue(said).say(text)) == scene


@pytest.mark.parametrize(
    ("text", "which"),
    [
        ("a frog or a raccoon?", "a frog or a raccoon"),
        ("should I draw a frog or a raccoon?", "a frog or a raccoon"),
        ("画青蛙还是浣熊", "一只青蛙还是一只浣熊"),
        ("青蛙还是浣熊呢？", "一只青蛙还是一只浣熊"),
        ("画青蛙好还是画浣熊好", "一只青蛙还是一只浣熊"),
    ],
)
def test_who_only_asks_is_asked_back(text, which):
    decision = Dialogue().say(text)
    assert decision.action == "clarify" and which in decision.reply


@pytest.mark.parametrize(
    ("answer", "scene"),
    [
        ("the raccoon", "raccoon"),
        ("the second one please", "raccoon"),
        ("you pick", "frog"),
        ("both", "frog, raccoon"),
        ("a whale", "whale"),
    ],
)
def test_the_answer_to_that_is_understood(answer, scene):
    assert brief(parse(Dialogue("a frog or a raccoon?").say(answer).prompt)) == scene


@pytest.mark.parametrize(
    ("answer", "scene"),
    [("浣熊", "raccoon"), ("第二个吧", "raccoon"), ("随便", "frog"), ("都要", "frog, raccoon"), ("画吧", "frog")],
)
def test_the_answer_to_that_is_understood_in_chinese(answer, scene):
    assert brief(parse(Dialogue("画青蛙还是浣熊").say(answer).prompt)) == scene


@pytest.mark.parametrize(
    ("said", "text", "expected"),
    [
        ("一只青蛙", "还是画浣熊吧", "draw new: raccoon"),
        ("一只青蛙", "画鲸鱼，还是画浣熊吧", "draw new: raccoon"),
        ("a frog", "draw a whale or rather a raccoon", "draw new: raccoon"),
        ("一只青蛙", "青蛙还是大一点吧", "edit entity: big frog"),
        ("a frog", "draw a bird without a hat or glasses", "draw new: bird"),
        ("a frog", "draw a raccoon or something", "draw new: raccoon"),
        ("一只青蛙", "图里是青蛙还是浣熊", "chat"),
        ("a frog", "is it a frog or a raccoon?", "chat"),
    ],
)
def test_the_words_for_a_choice_may_mean_something_else(said, text, expected):
    decision = Dialogue(said).say(text)
    assert outcome(decision) == expected
    assert "first of them" not in decision.reply and "前一个" not in decision.reply


def test_a_choice_between_looks_of_one_thing_is_left_to_the_managers():
    assert alternatives("a red or blue frog") is None
    assert alternatives("a frog on the left or on the right") is None


@pytest.mark.parametrize(("text", "reply"), [("draw a frog or a raccoon", "a raccoon"), ("画青蛙或浣熊都行", "浣熊")])
def test_the_model_of_dialogues_reads_the_first_alone(text, reply):
    decision = TinyManager(ManagerOptions()).decide((), text, asking=Asking(world_only=True))
    assert brief(parse(decision.prompt)) == "frog"
    assert reply in decision.reply

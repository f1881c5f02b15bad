"""Things that nobody here can draw are told by their names, and nothing else happens to the picture meanwhile."""

import pytest

from dialog.asking import Asking
from dialog.managers.keyword import KeywordManager
from generation.scene.parse import parse
from tests.keyword_dialogue import Dialogue, brief

WORLD, ANYTHING = Asking(world_only=True), Asking()


def after(said, text, asking=WORLD):
    dialogue = Dialogue(said)
    return dialogue.manager.decide(tuple(dialogue.history), text, asking=asking)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("水墨风格的竹林", "竹林"),
        ("蓝色的围裙", "围裙"),
        ("雪地里的灯塔", "灯塔"),
        ("一座灯塔", "灯塔"),
        ("竹林，水墨风格", "竹林"),
        ("画一本乐谱集", "乐谱集"),
        ("ink style bamboo", "bamboo"),
        ("bamboo, flat style", "bamboo"),
        ("what about a submarine in flat style?", "submarine"),
        ("make it a windmill", "windmill"),
        ("the frog and a windmill", "windmill"),
        ("add a badger", "badger"),
        ("灯塔在左边", "灯塔"),
        ("where is the windmill?", "windmill"),
        ("灯塔呢？", "灯塔"),
        ("一把蝴蝶结", "蝴蝶结"),
        ("画一架风车", "风车"),
        ("draw a spider web", "spider web"),
    ],
)
def test_a_thing_that_cannot_be_drawn_is_told_by_its_name(text, name):
    decision = after("水墨风格的青蛙", text)
    assert not decision.draws and name in decision.reply


@pytest.mark.parametrize("text", ["水墨风格的竹林", "bamboo, flat style", "what about a submarine in flat style?"])
def test_a_model_that_draws_anything_draws_it(text):
    decision = after("水墨风格的青蛙", text, ANYTHING)
    assert decision.draws and decision.edit == "new"
    assert parse(decision.prompt) is None


@pytest.mark.parametrize(
    ("said", "text", "name"),
    [
        ("a frog and an owl", "the windmill bigger", "windmill"),
        ("a frog and an owl", "move the windmill to the left", "windmill"),
        ("一只青蛙和一只猫头鹰", "把灯塔变成红色", "灯塔"),
    ],
)
def test_no_other_thing_is_changed_for_one_that_is_not_there(said, text, name):
    decision = after(said, text)
    assert not decision.draws and name in decision.reply


@pytest.mark.parametrize(
    ("said", "text", "scene"),
    [
        ("a frog", "the little fellow bigger", "big frog"),
        ("一只青蛙", "小家伙再大一点", "big frog"),
        ("一只青蛙", "水墨风格的感觉", "frog | ink"),
        ("a frog", "ink style please", "frog | ink"),
        ("a frog", "in a flat look", "frog | flat"),
    ],
)
def test_words_for_what_is_shown_and_for_its_look_name_nothing_new(said, text, scene):
    assert brief(parse(after(said, text).prompt)) == scene


def test_a_word_that_was_passed_on_may_be_spoken_of():
    dialogue = Dialogue()
    drawn = dialogue.say("画一只青蛙和一座灯塔")
    assert "灯塔" in drawn.prompt
    assert "灯塔" not in KeywordManager().decide(tuple(dialogue.history), "把灯塔去掉", (), WORLD).prompt

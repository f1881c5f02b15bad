"""Wishes for all pictures to come: they hold for every new one, are no picture by themselves, and can be lifted."""

import pytest

from tests.keyword_dialogue import Dialogue, outcome, outcomes


@pytest.mark.parametrize(
    ("wish", "text", "shown"),
    [
        ("从现在起背景都要雪地", "画一只狐狸", "draw: fox | snow"),
        ("以后每张图都用水墨风格", "画一座山", "draw: mountain | ink"),
        ("今后都画远景吧", "画一艘船", "draw: ship | far"),
        ("以后的东西一律要绿色", "画一辆汽车", "draw: green car"),
        ("往后每样都画三个", "画苹果", "draw: 3 apple"),
        ("from now on everything on the beach, please", "a chair", "draw: chair | beach"),
        ("all pictures in ink from here on", "draw a horse", "draw: horse | ink"),
        ("I always want a pink background", "draw a key", "draw: key | pink"),
        ("every picture as a close-up", "a bee", "draw: bee | close-up"),
        ("from now on all cats are black", "a cat and a dog", "draw: black cat, dog"),
        ("以后凡是我画的车都要蓝色", "画一辆公交车", "draw: blue bus"),
        ("以后凡是我画的车都要蓝色", "画一只猫", "draw: cat"),
        ("every picture should have a moon", "a cat", "draw: cat, moon"),
        ("每张图都加个月亮", "画月亮和猫", "draw: moon, cat"),
        ("always include a bird", "a cat, a dog and a tree", "draw: cat, dog, tree"),
    ],
)
def test_wish_for_all_pictures_is_confirmed_and_holds_for_new_ones(wish, text, shown):
    confirmed, drawn = outcomes([wish, text])
    assert (confirmed, drawn) == ("chat", shown)


def test_picture_may_be_asked_for_along_with_the_wish():
    assert outcome(Dialogue().say("以后都用水墨风格，先画一匹马")) == "draw: horse | ink"
    assert outcome(Dialogue().say("from now on in the snow. draw a fox")) == "draw: fox | snow"


def test_what_is_said_of_a_picture_goes_before():
    dialogue = Dialogue("from now on always at night")
    assert outcome(dialogue.say("a cat on the beach")) == "draw: cat | beach"
    assert outcome(dialogue.say("a dog")) == "draw new: dog | night"


def test_edit_of_one_picture_leaves_the_wish_alone():
    dialogue = Dialogue("以后背景都要草地", "画一只羊")
    assert outcome(dialogue.say("背景换成蓝色")) == "edit background: sheep | blue"
    assert outcome(dialogue.say("画一头牛")) == "draw new: cow | grass"


@pytest.mark.parametrize(
    ("wish", "lifted", "text", "shown"),
    [
        ("以后每张都在雪地里", "雪地够了，不用再画了", "画一只猫", "draw: cat"),
        ("以后都用扁平风格", "以后别用扁平风格", "画一只猫", "draw: cat"),
        ("以后都用扁平风格", "之前的规矩算了", "画一只猫", "draw: cat"),
        ("always at night from now on", "no more night please", "a cat", "draw: cat"),
        ("every picture in flat style", "you can stop the flat style", "a cat", "draw: cat"),
        ("every picture in flat style", "forget that rule", "a cat", "draw: cat"),
    ],
)
def test_wish_is_lifted(wish, lifted, text, shown):
    assert list(outcomes([wish, lifted, text])) == ["chat", "chat", shown]


def test_later_wish_takes_the_place_of_an_earlier_one_and_leaves_others():
    dialogue = Dialogue("以后都用水墨风格", "以后背景都要蓝色", "以后都用扁平风格")
    assert outcome(dialogue.say("画一条鱼")) == "draw: fish | blue | flat"


@pytest.mark.parametrize("text", ["I always wanted a dog", "我以后想当医生", "this always makes me happy"])
def test_always_by_itself_wishes_nothing(text):
    assert outcome(Dialogue(text).say("a cat")) == "draw: cat"


def test_one_picture_is_no_rule():
    dialogue = Dialogue("画一只猫")
    assert outcome(dialogue.say("这张以后都用水墨风格")).startswith(("edit style", "chat"))
    assert outcome(dialogue.say("画一只狗")) == "draw new: dog"


@pytest.mark.parametrize(
    ("wish", "lifted"),
    [
        ("every picture should have a moon", "no more moons"),
        ("每张图都加个月亮", "以后别加月亮了"),
        ("以后都画水墨的", "不用水墨了"),
    ],
)
def test_lifted_wishes_hold_no_longer(wish, lifted):
    dialogue = Dialogue(wish, "a cat")
    assert outcome(dialogue.say(lifted)) == "chat"
    assert outcome(dialogue.say("a fox")) == "draw new: fox"

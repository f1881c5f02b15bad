"""Earlier pictures, as people speak of them: by number, by what they show, by going back; and pictures put together."""

import pytest

from tests.keyword_dialogue import Dialogue, outcome

CHINESE_PICTURES = ("画一只猫", "画一只狗在雪地里", "画一辆蓝色的汽车，水墨风格")
CHINESE = (
    ("第二张", "edit revert: dog | snow"),
    ("回到第一张", "edit revert: cat"),
    ("用第二张，加一个太阳", "edit add: dog, sun | snow"),
    ("第二张的背景换成蓝色", "edit background: dog | blue"),
    ("把第一张里的猫变成黑色", "edit entity: black cat"),
    ("第一张，但是在晚上", "edit background: cat | night"),
    ("把第一张和第三张合在一起", "edit combine: cat, blue car | ink"),
    ("猫那张改成扁平的", "edit style: cat | flat"),
    ("狗那张也要夜里", "edit background: dog | night"),
    ("往回退两步", "edit revert: cat"),
    ("用回最开始的", "edit revert: cat"),
    ("合并1和3", "edit combine: cat, blue car | ink"),
    ("把第一张和第二张拼起来", "edit combine: cat, dog | snow"),
    ("合并前两张", "edit combine: cat, dog | snow"),
    ("把这三张合在一起", "edit combine: cat, dog, blue car | snow | ink"),
    ("把它和第一张合起来", "edit combine: cat, blue car | ink"),
    ("把第二张的狗加到这张里", "edit combine: blue car, dog | ink"),
    ("把狗加进来", "edit add: blue car, dog | ink"),
    ("有狗的那张", "edit revert: dog | snow"),
    ("狗的那张再大一点", "edit entity: big dog | snow"),
    ("雪地的那张", "edit revert: dog | snow"),
    ("那张有猫的", "edit revert: cat"),
    ("水墨风格的那张", "edit revert: blue car | ink"),
    ("用第二张的背景", "edit background: blue car | snow | ink"),
    ("换成第二张的背景", "edit background: blue car | snow | ink"),
    ("像第三张一样的风格", "edit revert: blue car | ink"),
    ("撤销", "edit revert: dog | snow"),
    ("上一张", "edit revert: dog | snow"),
    ("上上张", "edit revert: cat"),
    ("撤销两步", "edit revert: cat"),
    ("回到最开始", "edit revert: cat"),
    ("最初那张", "edit revert: cat"),
    ("原图", "edit revert: cat"),
    ("第二张再来一张", "draw redo: dog | snow"),
    ("再画一次第一张", "draw redo: cat"),
    ("第二张更好", "edit revert: dog | snow"),
    ("把猫和狗放在一起", "edit combine: cat, dog | snow"),
    ("最后一张的汽车换成红色", "edit entity: red car | ink"),
    ("倒数第二张", "edit revert: dog | snow"),
    ("图1", "edit revert: cat"),
    ("1号图换成水墨", "edit style: cat | ink"),
    ("把第一张放大", "edit entity: big cat"),
)

ENGLISH_PICTURES = ("draw a cat", "draw a dog in the snow", "draw a blue car in ink style")
ENGLISH = (
    ("go two back", "edit revert: cat"),
    ("do it again", "draw redo: blue car | ink"),
    ("shuffle", "draw redo: blue car | ink"),
    ("the second one", "edit revert: dog | snow"),
    ("go back to the first picture", "edit revert: cat"),
    ("use the second one and add a sun", "edit add: dog, sun | snow"),
    ("make the background of the second one blue", "edit background: dog | blue"),
    ("make the cat in the first picture black", "edit entity: black cat"),
    ("the first one but at night", "edit background: cat | night"),
    ("combine the first and the third", "edit combine: cat, blue car | ink"),
    ("combine 1 and 3", "edit combine: cat, blue car | ink"),
    ("merge pictures 1 and 2", "edit combine: cat, dog | snow"),
    ("combine the first two", "edit combine: cat, dog | snow"),
    ("put all three together", "edit combine: cat, dog, blue car | snow | ink"),
    ("combine it with the first one", "edit combine: cat, blue car | ink"),
    ("combine them", "edit combine: dog, blue car | snow | ink"),
    ("add the dog from the second picture", "edit combine: blue car, dog | ink"),
    ("put the dog from picture 2 into this one", "edit combine: blue car, dog | ink"),
    ("bring in the cat from the first one", "edit combine: blue car, cat | ink"),
    ("the one with the dog", "edit revert: dog | snow"),
    ("the dog picture but bigger", "edit entity: big dog | snow"),
    ("the picture in the snow", "edit revert: dog | snow"),
    ("the one with the cat, please", "edit revert: cat"),
    ("use the background of the second one", "edit background: blue car | snow | ink"),
    ("same style as the third one", "edit revert: blue car | ink"),
    ("undo", "edit revert: dog | snow"),
    ("undo two steps", "edit revert: cat"),
    ("the previous one", "edit revert: dog | snow"),
    ("back to the original", "edit revert: cat"),
    ("redo the first one", "draw redo: cat"),
    ("the second one was better", "edit revert: dog | snow"),
    ("combine the cat and the dog", "edit combine: cat, dog | snow"),
    ("combine the cat from the first with the car from the third", "edit combine: cat, blue car | ink"),
    ("picture #2", "edit revert: dog | snow"),
    ("#1", "edit revert: cat"),
    ("in the last one make the car red", "edit entity: red car | ink"),
    ("show me number 2", "edit revert: dog | snow"),
    ("second to last", "edit revert: dog | snow"),
    ("last one", "edit revert: blue car | ink"),
    ("I'd go with the second", "edit revert: dog | snow"),
    ("turn the second picture into an ink painting", "edit style: dog | snow | ink"),
)

ROWS = [(CHINESE_PICTURES, *row) for row in CHINESE] + [(ENGLISH_PICTURES, *row) for row in ENGLISH]


@pytest.mark.parametrize(("pictures", "text", "result"), ROWS)
def test_picture_that_is_meant_is_found(pictures, text, result):
    assert outcome(Dialogue(*pictures).say(text)) == result


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("回到第一张", (1,)),
        ("the second one, but at night", (2,)),
        ("合并1和3", (1, 3)),
        ("combine the third and the first", (3, 1)),
        ("把第二张的狗加到这张里", (3, 2)),
        ("用第二张的背景", (3,)),
        ("再画一次第一张", (1,)),
        ("undo", (2,)),
    ],
)
def test_decision_names_the_pictures_it_starts_from(text, numbers):
    assert Dialogue(*CHINESE_PICTURES).say(text).pictures == numbers


def test_undo_goes_on_from_where_it_went():
    dialogue = Dialogue(*CHINESE_PICTURES)
    assert [dialogue.say("撤销").pictures for _ in range(2)] == [(2,), (1,)]
    assert dialogue.say("撤销").action == "chat"
    assert outcome(dialogue.say("变成红色")) == "edit entity: red cat"


def test_undo_after_a_jump_takes_the_jump_back():
    dialogue = Dialogue(*CHINESE_PICTURES, "回到第一张")
    assert dialogue.say("undo").pictures == (3,)


def test_undo_and_a_change_start_from_the_earlier_picture():
    decision = Dialogue(*ENGLISH_PICTURES).say("undo, and make it red")
    assert outcome(decision) == "edit entity: red dog | snow"
    assert decision.pictures == (2,)


def test_change_of_an_earlier_picture_becomes_the_current_one():
    dialogue = Dialogue(*CHINESE_PICTURES, "把第一张里的猫变成黑色")
    assert outcome(dialogue.say("背景换成草地")) == "edit background: black cat | grass"
    assert dialogue.say("undo").pictures == (4,)


@pytest.mark.parametrize(
    "text",
    ["第九张", "the ninth picture", "回到第四张", "combine 1 and 9", "有大象的那张", "the one with the elephant"],
)
def test_picture_that_was_never_drawn_is_not_taken_for_another(text):
    decision = Dialogue(*CHINESE_PICTURES).say(text)
    assert decision.action == "clarify"
    assert "3" in decision.reply


@pytest.mark.parametrize("text", ["undo", "撤销", "go back", "上一张"])
def test_first_picture_has_none_before_it(text):
    assert not Dialogue("画一只猫").say(text).draws


def test_one_picture_cannot_be_combined():
    assert Dialogue("a cat").say("combine them").action == "clarify"


def test_combining_keeps_three_things_and_says_what_stays_out():
    dialogue = Dialogue("画一只猫和一只狗", "画一只鸟和一条鱼")
    decision = dialogue.say("把第一张和第二张合在一起")
    assert outcome(decision) == "edit combine: cat, dog, bird"
    assert "鱼" in decision.reply


@pytest.mark.parametrize("text", ["删掉第二张", "delete the second picture"])
def test_pictures_are_not_taken_away(text):
    assert Dialogue(*CHINESE_PICTURES).say(text).action == "clarify"


def test_picture_of_which_nothing_came_does_not_count():
    dialogue = Dialogue("画一只猫")
    dialogue.say("画一只狗")
    message = dialogue.history[-1]
    dialogue.history[-1] = type(message)("assistant", message.text, (), message.decision)
    assert outcome(dialogue.say("变成红色")) == "edit entity: red dog"
    assert Dialogue("画一只猫").say("第二张").action == "clarify"
    dialogue.history = dialogue.history[:-2]
    assert dialogue.say("撤销").pictures == (1,)

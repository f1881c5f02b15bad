"""Whole dialogues in both languages, with all seven kinds of edit: what comes of each turn."""

import pytest

from tests.keyword_dialogue import Dialogue, outcome

DIALOGUES = {
    "chinese": (
        ("你好", "chat"),
        ("画草地上的一只猫和一辆红色小汽车", "draw: cat, red car | grass"),
        ("把猫换成狗", "edit entity: dog, red car | grass"),
        ("加一个太阳在上面", "edit add: dog @left, red car @right, sun @top | grass"),
        ("太阳真好看", "chat"),
        ("去掉汽车", "edit remove: dog @left, sun @top | grass"),
        ("背景换成蓝色", "edit background: dog @left, sun @top | blue"),
        ("换成扁平风格", "edit style: dog @left, sun @top | blue | flat"),
        ("拉近镜头", "edit lens: dog @left, sun @top | blue | flat | close-up"),
        ("再来一张", "draw redo: dog @left, sun @top | blue | flat | close-up"),
        ("画雪地里的两只企鹅", "draw new: 2 penguin | snow"),
        ("把第一张和第九张合在一起", "edit combine: cat, red car, 2 penguin | grass"),
        ("撤销", "edit revert: 2 penguin | snow"),
        ("企鹅是什么颜色的？", "chat"),
        ("回到第二张", "edit revert: dog, red car | grass"),
        ("狗变成黑色", "edit entity: black dog, red car | grass"),
        ("谢谢，再见", "chat"),
    ),
    "english": (
        ("hi!", "chat"),
        ("a red car next to a cat on the grass", "draw: red car, cat | grass"),
        ("change the cat to a dog", "edit entity: red car, dog | grass"),
        ("nice dog!", "chat"),
        ("add a small bird on top", "edit add: red car @left, dog @right, small bird @top | grass"),
        ("remove the car", "edit remove: dog @right, small bird @top | grass"),
        ("make the background a night sky", "edit background: dog @right, small bird @top | night"),
        ("as an ink painting", "edit style: dog @right, small bird @top | night | ink"),
        ("zoom out", "edit lens: dog @right, small bird @top | night | ink | far"),
        ("another", "draw redo: dog @right, small bird @top | night | ink | far"),
        ("draw two penguins in the snow", "draw new: 2 penguin | snow"),
        ("combine the first one and the last one", "edit combine: red car, cat, 2 penguin | grass"),
        ("go back", "edit revert: 2 penguin | snow"),
        ("what's in the picture?", "chat"),
        ("the second picture, but with a blue background", "edit background: red car, dog | blue"),
        ("make the dog bigger", "edit entity: red car, big dog | blue"),
        ("thanks, bye", "chat"),
    ),
    "both languages": (
        ("画草地上的一只猫和一辆红色小汽车", "draw: cat, red car | grass"),
        ("make the background blue", "edit background: cat, red car | blue"),
        ("把 cat 换成 dog", "edit entity: dog, red car | blue"),
        ("add 一棵树", "edit add: dog @left, red car @right, tree @centre | blue"),
        ("再来一张", "draw redo: dog @left, red car @right, tree @centre | blue"),
        ("undo", "edit revert: dog @left, red car @right, tree @centre | blue"),
        ("回到 picture 1", "edit revert: cat, red car | grass"),
    ),
    "two changes at once": (
        ("画一只猫", "draw: cat"),
        ("把猫换成狗，背景换成沙滩，水墨风格", "edit entity: dog | beach | ink"),
        ("add a crab, and make the dog black", "edit entity: black dog, crab | beach | ink"),
        ("不要螃蟹了，改成雪地", "edit remove: black dog @left | snow | ink"),
        ("another one, but flat and at night", "edit background: black dog @left | night | flat"),
    ),
}


@pytest.mark.parametrize("name", DIALOGUES)
def test_dialogue(name):
    dialogue = Dialogue()
    for text, expected in DIALOGUES[name]:
        assert (text, outcome(dialogue.say(text))) == (text, expected)


def test_every_reply_is_in_the_language_of_its_turn():
    for name, chinese in (("chinese", True), ("english", False)):
        dialogue = Dialogue()
        for text, _ in DIALOGUES[name]:
            reply = dialogue.say(text).reply
            assert any("\u4e00" <= char <= "\u9fff" for char in reply) == chinese, (text, reply)


def test_the_same_words_always_get_the_same_answer():
    first, second = Dialogue(), Dialogue()
    for text, _ in DIALOGUES["chinese"]:
        assert first.say(text) == second.say(text)

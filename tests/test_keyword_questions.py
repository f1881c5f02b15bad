"""Questions about the picture, answered from the scene that is followed through the dialogue."""

import pytest

from tests.keyword_dialogue import Dialogue

CHINESE = (
    ("车是什么颜色？", "汽车是红色的。"),
    ("车是什么颜色", "汽车是红色的。"),
    ("汽车什么颜色的呢", "汽车是红色的。"),
    ("猫是什么颜色的？", "猫没有指定颜色，是它本来的颜色。"),
    ("有几只猫？", "有两只大大的猫。"),
    ("猫在哪里", "猫在左边。"),
    ("汽车在什么位置？", "汽车在右边。"),
    ("图里有什么？", "图里有两只大大的猫和一辆红色的汽车。背景是草地。"),
    ("你画了什么", "图里有两只大大的猫和一辆红色的汽车。背景是草地。"),
    ("描述一下这张图", "图里有两只大大的猫和一辆红色的汽车。背景是草地。"),
    ("左边是什么", "有两只大大的猫。"),
    ("背景是什么？", "背景是草地。"),
    ("什么颜色的背景", "背景是草地。"),
    ("什么风格", "是水墨风格。"),
    ("什么视角？", "视角是正常视角。"),
    ("猫有多大？", "猫是大的。"),
    ("有狗吗", "没有，图里是两只大大的猫和一辆红色的汽车。"),
    ("有没有猫", "有，图里有两只大大的猫。"),
    ("车是红色的吗？", "对，汽车是红色的。"),
    ("车是蓝色的吗？", "不是，汽车是红色的。"),
    ("猫是不是在左边", "对，猫在左边。"),
    ("背景是雪地吗？", "不是，背景是草地。"),
    ("画了几张图？", "到现在画了1张。"),
    ("狗是什么颜色？", "图里没有狗。现在有两只大大的猫和一辆红色的汽车。"),
)
ENGLISH = (
    ("what colour is the car?", "The car is red."),
    ("what color is the car", "The car is red."),
    ("What's the colour of the car?", "The car is red."),
    ("which colour does the cat have?", "No colour was asked for; the cat has its natural one."),
    ("how many cats are there?", "There are two big cats."),
    ("where is the cat?", "The cat is on the left."),
    ("on which side is the car?", "The car is on the right."),
    ("what's in the picture?", "The picture shows two big cats and a red car. The background is grass."),
    ("what did you draw?", "The picture shows two big cats and a red car. The background is grass."),
    ("describe the picture", "The picture shows two big cats and a red car. The background is grass."),
    ("can you tell me what you see?", "The picture shows two big cats and a red car. The background is grass."),
    ("what is on the left?", "There are two big cats."),
    ("what is the background?", "The background is grass."),
    ("what colour is the background?", "The background is grass."),
    ("what style is it?", "It is in ink style."),
    ("how big is the cat?", "The cat is big."),
    ("is there a dog?", "No: the picture shows two big cats and a red car."),
    ("are there any cats?", "Yes: the picture shows two big cats."),
    ("is the car red?", "Yes. The car is red."),
    ("is the car blue?", "No. The car is red."),
    ("is the cat on the left?", "Yes. The cat is on the left."),
    ("is it on the grass?", "Yes. The background is grass."),
    ("how many pictures have you drawn?", "1 so far."),
)


@pytest.mark.parametrize(("text", "answer"), CHINESE + ENGLISH)
def test_question_is_answered_from_the_scene(text, answer):
    decision = Dialogue("画草地上的两只大大的猫和一辆红色的汽车，水墨风格").say(text)
    assert decision.action == "chat"
    assert decision.reply == answer


@pytest.mark.parametrize(
    ("texts", "answer"),
    [
        (("画一辆红色的车", "变成蓝色", "车是什么颜色？"), "汽车是蓝色的。"),
        (("a red car", "make it blue", "undo", "what colour is the car?"), "The car is red."),
        (("画一只猫", "画一只狗", "第一张里有什么？"), "图里有一只猫。背景是白色。"),
        (("a black cat", "a dog", "what colour is the cat in the first one?"), "The cat is black."),
        (("两只黑色的猫", "白色的那个在哪里呀？"), "没有，图里是两只黑色的猫。"),
        (("左边是猫，右边是狗", "左边是什么？", "那右边呢？"), "有一只狗。"),
        (("a cat on the left and a dog on the right", "what is on the left?", "and on the right?"), "There is a dog."),
        (("a black cat and a white cat", "where is the white cat?"), "The cat is on the right."),
        (("画一艘潜水艇", "图里有什么？"), "是照这句话画的：一艘潜水艇。里面有什么我看不见。"),
    ],
)
def test_answer_follows_the_dialogue(texts, answer):
    *before, last = texts
    assert Dialogue(*before).say(last).reply == answer


@pytest.mark.parametrize("text", ["车是什么颜色？", "what's in the picture?", "有狗吗"])
def test_without_a_picture_there_is_nothing_to_tell(text):
    decision = Dialogue().say(text)
    assert decision.action == "chat"
    assert decision.reply.startswith(("还没有画", "There is no picture"))


@pytest.mark.parametrize(
    "text",
    [
        "猫换成狗好吗？",
        "能不能把猫换成狗",
        "可以把背景变成雪地吗？",
        "换成狗怎么样",
        "could you change the cat to a dog?",
        "how about a blue background?",
        "can you make the car blue?",
        "what if the cat was black?",
        "can you draw a panda?",
    ],
)
def test_request_in_the_form_of_a_question_is_a_request(text):
    assert Dialogue("画草地上的一只猫和一辆红色的汽车").say(text).draws


@pytest.mark.parametrize(
    ("said", "question", "words"),
    [
        ("a red cat and a blue dog", "which one is blue?", "dog"),
        ("a cat and a dog", "what did you put on the right?", "dog"),
        ("a cat and a dog", "which one is on the left?", "cat"),
        ("a cat on a pink background", "what colour is behind it?", "pink"),
        ("a cat and a dog", "where did you put the dog?", "right"),
        ("a cat and a dog", "what is right of the cat?", "dog"),
        ("画一只大大的狗", "狗是大的还是小的？", "大"),
        ("画一只猫和一只狗", "猫在哪个位置？", "左"),
        ("画一只猫", "图里有没有恐龙？", "没有"),
    ],
)
def test_question_may_begin_from_a_place_or_a_look(said, question, words):
    decision = Dialogue(said).say(question)
    assert decision.action == "chat"
    assert words in decision.reply


def test_pictures_are_found_by_what_they_show():
    dialogue = Dialogue("a ring", "a heart", "a ring on the grass")
    assert dialogue.say("which picture has the heart?").reply == "Picture 2."
    assert dialogue.say("which pictures have a ring?").reply == "Picture 1 and 3."


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("What is there to eat?", "There is a hamburger."),
        ("what can I drink?", "There is a cup of coffee."),
        ("which animal is left?", "There is a cat."),
        ("which thing is on the left?", "There is a hamburger."),
        ("which food is on the left?", "There is a hamburger."),
        ("what vehicles are there in the picture?", "No: the picture shows a hamburger, a cup of coffee and a cat."),
        ("图里有什么喝的？", "有一杯咖啡。"),
        ("还剩什么动物？", "有一只猫。"),
    ],
)
def test_things_of_one_kind_are_told(text, answer):
    decision = Dialogue("a hamburger, a coffee and a cat").say(text)
    assert (decision.action, decision.reply) == ("chat", answer)

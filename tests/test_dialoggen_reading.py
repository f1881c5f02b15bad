"""DialogGen's answers as decisions: the three cases of its protocol, and whatever else a model may write."""

import random

import pytest

from dialog.managers.dialoggen.errors import EmptyAnswerError
from dialog.managers.dialoggen.reading import decided
from dialog.turn import Message, TurnDecision


def after(*prompts: str) -> list[Message]:
    """A conversation in which these were drawn, as pictures 1, 2, …"""
    history = []
    for number, prompt in enumerate(prompts, start=1):
        decision = TurnDecision(action="draw", prompt=prompt)
        history += [Message("user", "画"), Message("assistant", "", (number,), decision)]
    return history


@pytest.mark.parametrize(
    ("raw", "prompt"),
    [
        ("<画图>一只木制的鸟", "一只木制的鸟"),
        ("<画图>:一只猫", "一只猫"),
        ("<画图>： 一只猫\n", "一只猫"),
        ("< 画图 >一只猫", "一只猫"),
        ("＜画图＞一只猫", "一只猫"),
        ("好的，<画图>一只猫", "一只猫"),
        ("对不起，刚才画错了。<画图>一只猫", "一只猫"),
        ("<画图><画图>一只猫", "一只猫"),
        ("<画图>一只狗<画图>一只猫", "一只猫"),
        ("<画图>一只猫<画图>", "一只猫"),
        ("<画图>一只猫</s>USER: 谢谢 ASSISTANT: 不客气", "一只猫"),
        ("<画图>一只猫USER: 画狗 ASSISTANT: <画图>一只狗", "一只猫"),
        ("<画图>一只猫，背景是", "一只猫，背景是"),
    ],
)
def test_marker_draws_wherever_it_stands(raw, prompt):
    decision = decided(raw, [], "画一只猫")
    assert (decision.action, decision.prompt, decision.raw) == ("draw", prompt, raw)


@pytest.mark.parametrize("raw", ["对不起，我不能画这个", "  对不起。", "对不起，画不了<画图>"])
def test_apology_refuses(raw):
    decision = decided(raw, [], "画一个坏东西")
    assert decision.action == "refuse"
    assert decision.reply.startswith("对不起")


@pytest.mark.parametrize("raw", ["你好，想画什么？", "这张画很好看，画图很有趣", "说声对不起吧", '{"action": "draw"}'])
def test_anything_else_is_an_answer(raw):
    decision = decided(raw, [], "你好")
    assert (decision.action, decision.reply, decision.prompt) == ("chat", raw, "")


@pytest.mark.parametrize("raw", ["", "  \n", "</s>", "<画图>", "<画图>：", "<画图><画图>", "好的，<画图>", "USER: 画"])
def test_answer_without_content_is_told(raw):
    with pytest.raises(EmptyAnswerError):
        decided(raw, [], "画一只猫")


def test_what_stands_before_the_marker_is_the_reply():
    assert decided("好的，<画图>一只猫", [], "画猫").reply == "好的，"


def test_reply_is_in_the_language_of_the_person_where_the_model_gives_none():
    assert decided("<画图>一只猫", [], "a cat please").reply == "Here it comes: 一只猫"
    assert decided("<画图>一只猫", [], "画猫").reply == "好，这就画：一只猫"


def test_prompt_much_like_the_last_one_edits_its_picture_with_the_same_seed():
    decision = decided("<画图>一只玻璃的鸟站在树枝上", after("一只猫", "一只木制的鸟站在树枝上"), "变成玻璃的")
    assert (decision.action, decision.pictures, decision.seed) == ("edit", (2,), "keep")


def test_another_subject_is_another_picture():
    decision = decided("<画图>海边的高楼大厦", after("一只木制的鸟站在树枝上"), "画高楼")
    assert (decision.action, decision.pictures) == ("draw", ())


def test_same_prompt_again_is_drawn_with_a_new_seed():
    decision = decided("<画图>一只猫", after("一只猫"), "再来一张")
    assert (decision.action, decision.edit, decision.seed) == ("edit", "redo", "new")


def test_any_output_is_a_decision_or_told_to_be_none():
    chance = random.Random(0)
    bits = ["<画图>", "画图", "<", ">", "对不起", "一只猫", "</s>", "USER:", "{", '"prompt":', "\n", "：", "\x00", "🐱"]
    for _ in range(2000):
        raw = "".join(chance.choices(bits, k=chance.randrange(12)))
        try:
            decision = decided(raw, after("一只猫"), "画")
        except EmptyAnswerError:
            continue
        assert decision.draws == bool(decision.prompt)
        assert decision.prompt or decision.reply
        assert "<画图>" not in decision.prompt

"""Whatever is typed, the manager decides something: it never raises, and never takes long."""

import random
import time

import pytest

from dialog.managers.keyword.cues import CUES, FILLERS
from dialog.managers.keyword.vocabulary import scene_words
from tests.keyword_dialogue import Dialogue

ODD = (
    "", " ", "\n\n", "\t", "\x00", "\ud83d", "\u200b", "?", "！", "…", "-", "、、、", "()", "[]{}", "\\", "%s {} {0}",
    "<b>猫</b>", "'; DROP TABLE",
    "🐱", "🐱🐶🐭", "😀😀😀", "👨‍👩‍👧‍👦", "❤️", "🇨🇳", "٣", "Ⅳ", "½", "１只猫", "ＣＡＴ", "ﬁsh", "İ", "ß", "ñandú",
    "кошка", "ねこを描いて", "고양이",
    "قط", "แมว", "a\u0301", "猫\u20dd", "第", "第零张", "第一百张", "第0张", "picture 0", "picture -1", "#",
    "#99999999999", "合并", "combine",
    "combine 1", "1和", "把", "把把把", "换成", "改", "的", "的的的", "和", "and", "and and", "to", "with",
    "instead of", "加", "加加", "去掉", "no", "not",
    "only", "only the", "除了", "except", "swap", "对调", "移到", "move", "big", "small", "左边", "left", "red",
    "red red red", "红红红", "一", "一张",
    "an", "the", "it", "它", "another", "first", "last one", "第二", "上", "上一", "里", "什么", "what", "几", "吗",
    "?猫?", "猫?狗!鸟。", "null",
    "undefined", "{\"text\": \"猫\"}", "画画画画画画", "draw draw draw", "撤销撤销", "undo undo undo",
    "再来再来再来一张", "again again", "猫" * 50,
    "cat " * 50, "不不不", "不要不要", "don't don't", "画一只猫画一只狗画一只鸟", "把猫换成把狗换成鸟", "if", "or",
    "猫或者狗", "1234567890", "1.5只猫", "-3 cats",
    "0 cats", "100 cats", "一百只猫", "半只猫", "无数只猫", "zero cats", "a a a cat", "cat's", "cats'", "c a t",
    "c-a-t", "c.a.t", "CAT!!!1", "http://example.org/cat.png",
)  # fmt: skip
LONG = ("a" * 100_000, "猫" * 100_000, "把" * 5000, "and " * 5000, "第" * 3000, "the the " * 3000, "x," * 5000,
        "有" * 3000 + "吗",
        "那张" * 2000,
        "画一只猫，" * 1000, "draw a cat and a dog " * 1000, "please " * 3000, "\n" * 5000, "🐱" * 5000,
        "((((" * 2000)  # fmt: skip


@pytest.mark.parametrize("text", ODD)
def test_odd_text_is_decided(text):
    for dialogue in (Dialogue(), Dialogue("画一只猫和一辆红色的车"), Dialogue("draw a submarine")):
        assert dialogue.say(text).reply


@pytest.mark.parametrize("text", LONG)
def test_long_text_is_decided_soon(text):
    dialogue = Dialogue("画一只猫")
    started = time.process_time()
    assert dialogue.say(text).reply
    assert time.process_time() - started < 1.0  # about 0.05 s, but other work may slow the machine


@pytest.mark.parametrize("seed", range(12))
def test_any_words_in_any_order_are_decided(seed):
    rng = random.Random(seed)
    words = [word for cues in CUES.values() for word in cues]
    words += [*FILLERS, *rng.sample(sorted(scene_words()), 400)]
    words += ["第二张", "the first one", "1", "3", "，", ". ", "?", "潜水艇", "submarine", "🐱"]
    for _ in range(8):
        dialogue = Dialogue()
        for _ in range(6):
            text = rng.choice((" ", "")).join(rng.choice(words) for _ in range(rng.randint(1, 8)))
            assert dialogue.say(text).reply, text

"""What is said without asking for a picture: the manager answers and draws nothing."""

import pytest

from generation.scene.lexicon import concepts
from tests.keyword_dialogue import Dialogue, outcome

PICTURE = "画草地上的一只猫和一辆红色的汽车"

# What is said, and something that the answer to it has to contain.
GREETINGS = (
    ("你好", "你好"), ("嗨！", "你好"), ("早上好", "你好"), ("hello", "Hello"), ("Hi there!", "Hello"),
    ("good morning", "Hello"), ("how are you?", "Hello"),
)  # fmt: skip
THANKS = (("谢谢", "不客气"), ("太感谢你了", "不客气"), ("thanks!", "welcome"), ("thank you so much", "welcome"))
FAREWELLS = (("再见", "再见"), ("拜拜", "再见"), ("晚安", "再见"), ("bye", "Goodbye"), ("see you tomorrow", "Goodbye"))
ABOUT = (
    ("你是谁", "绘话"), ("who are you?", "Huihua"), ("怎么用", "把猫换成狗"), ("帮助", "再来一张"),
    ("help", "combine"), ("how does this work?", "undo"), ("你是 ChatGPT 吗", "绘话"), ("谁开发的你", "绘话"),
    ("who made you?", "Huihua"), ("are you a real person?", "Huihua"), ("怎么把图片保存到电脑", "下载"),
    ("where can I download the picture?", "download"),
)  # fmt: skip
ABILITIES = (
    ("你能画什么", "256"), ("你都会画什么呀", "256"), ("能画什么风格？", "水墨"), ("what can you draw?", "256"),
    ("what styles do you know?", "ink"), ("what should I draw?", "Try"), ("你能画哪些动物？", "长颈鹿"),
    ("what animals can you draw?", "giraffe"), ("会画水果吗", "西瓜"), ("有哪些交通工具可以画", "直升机"),
    ("你会画狗吗", "画狗"), ("do you know how to draw a horse?", "draw a horse"), ("你会画恐龙吗", "恐龙"),
    ("do you know how to draw a dinosaur?", "dinosaur"),
)  # fmt: skip
PRAISE = (
    "真好看！", "好漂亮的猫", "太可爱了", "这只猫真可爱", "红色很好看", "喜欢这个背景", "真是一只可爱的猫",
    "你画的猫真可爱", "画得真好",
    "我喜欢这个颜色", "nice blue!", "nice!", "what a cute cat", "I love the red car", "beautiful!", "great job",
    "I like it",
    "the cat is so cute", "that's perfect", "wow, amazing", "cool car!",
)  # fmt: skip
BLAME = (
    "不好看",
    "画错了",
    "这不是我要的",
    "猫不见了",
    "that's ugly",
    "you got it wrong",
    "I don't like it",
    "the cat looks wrong",
)
HOLDS = (
    "先别画", "别画了", "先不要画，我们聊聊", "先别画，我想要一只猫", "不要画", "don't draw yet", "stop drawing",
    "let's just talk",
    "don't draw yet, I want a cat", "please don't draw anything now",
)  # fmt: skip
ERRANDS = (
    ("给我说段相声", "我只懂画画"), ("来首歌", "我只懂画画"), ("给它写首诗", "我只懂画画"),
    ("帮我算一下 3+5", "我只懂画画"),
    ("给我写一首关于猫的诗", "一只猫"), ("write me a poem", "only know about drawing"),
    ("sing a song about the moon", "a moon"), ("what's 12 x 12?", "only know about drawing"),
    ("无聊", "随便画"), ("I'm so bored", "surprise me"),
)  # fmt: skip
STORIES = (
    ("我昨天看到一只狗", "一只狗"), ("我家有一只狗", "一只狗"), ("我喜欢狗", "狗"), ("从前有一条龙", "一条龙"),
    ("我的狗生病了", "狗"),
    ("I saw a dog yesterday", "a dog"), ("I have a dog at home", "a dog"), ("my dog is sick", "a dog"),
    ("the fox jumped and escaped", "a fox"), ("奶奶家的公鸡每天五点叫", "一只公鸡"),
    ("跑着跑着我变成了一只兔子", "一只兔子"),
    ("once upon a time there was a dragon", "a dragon"), ("my cat likes fish", "a cat and a fish"),
)  # fmt: skip
OTHER = (
    "嗯", "好的", "ok", "算了", "never mind", "等一下", "hmm", "我要睡觉了", "我想回家", "我不知道", "明天再说",
    "太难了", "我有一个想法",
    "this is fun", "it is late", "I want to sleep", "let's go home", "can you dance?", "i have an idea",
    "what do you want",
    "你喜欢猫吗", "你觉得猫好看还是狗好看？", "do you like cats?", "which is better, cats or dogs?", "今天天气怎么样",
    "为什么画成这样？",
    "what's the weather today?", "why did you draw it like this?", "tell me a joke", "谁是总统", "现在几点", "1",
    "👍", "!!!",
)  # fmt: skip


@pytest.mark.parametrize(("text", "answer"), GREETINGS + THANKS + FAREWELLS + ABOUT + ABILITIES + ERRANDS)
def test_talk_is_answered(text, answer):
    for dialogue in (Dialogue(), Dialogue(PICTURE)):
        decision = dialogue.say(text)
        assert decision.action == "chat"
        assert answer in decision.reply


@pytest.mark.parametrize("text", PRAISE)
def test_praise_is_no_wish_though_it_names_things_and_colours(text):
    decision = Dialogue(PICTURE).say(text)
    assert decision.action == "chat"
    assert decision.reply.startswith(("谢谢", "Glad"))


@pytest.mark.parametrize("text", BLAME)
def test_blame_is_answered_with_what_can_be_done(text):
    decision = Dialogue(PICTURE).say(text)
    assert decision.action == "chat"
    assert decision.reply.startswith(("抱歉", "Sorry"))


@pytest.mark.parametrize("text", HOLDS)
def test_nothing_is_drawn_when_asked_not_to(text):
    for dialogue in (Dialogue(), Dialogue(PICTURE)):
        decision = dialogue.say(text)
        assert decision.action == "chat"
        assert "画吧" in decision.reply or "draw it" in decision.reply


@pytest.mark.parametrize(("text", "things"), STORIES)
def test_story_is_not_drawn_but_offered(text, things):
    for dialogue in (Dialogue(), Dialogue(PICTURE)):
        decision = dialogue.say(text)
        assert decision.action == "chat"
        assert things in decision.reply


@pytest.mark.parametrize("text", OTHER)
def test_rest_is_not_drawn_either(text):
    assert not Dialogue(PICTURE).say(text).draws


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        (("我家有一只狗", "画吧"), "draw: dog"),
        (("我家有只猫", "画她"), "draw: cat"),
        (("I'd like to see a whale, but not yet", "ok go"), "draw: whale"),
        (("I have a red car", "yes please"), "draw: red car"),
        (("先别画，我想要一只猫", "好，现在画吧"), "draw: cat"),
        (("don't draw yet, I want a cat in the snow", "ok, draw it"), "draw: cat | snow"),
        ((PICTURE, "我喜欢大象", "好的"), "draw new: elephant"),
        (("tell me a joke about a cat", "draw it"), "draw: cat"),
        (("写一首月亮的诗", "画吧"), "draw: moon"),
    ],
)
def test_offer_can_be_taken(texts, shown):
    *before, last = texts
    assert outcome(Dialogue(*before).say(last)) == shown


@pytest.mark.parametrize(
    "texts", [("你好", "好的"), (PICTURE, "好的"), ("你能画什么", "好的"), ("ok",), (PICTURE, "猫在哪里？", "ok")]
)
def test_yes_to_no_offer_draws_nothing(texts):
    *before, last = texts
    assert not Dialogue(*before).say(last).draws


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("你好，画一只猫", "draw: cat"),
        ("hello, draw a cat please", "draw: cat"),
        ("good morning! could you draw the sun for me?", "draw: sun"),
        ("好的，画一只狗，谢谢", "draw: dog"),
        ("thanks, and now draw a bird", "draw: bird"),
    ],
)
def test_talk_around_a_wish_is_no_part_of_it(text, shown):
    assert outcome(Dialogue().say(text)) == shown


def test_of_an_errand_only_what_it_is_about_is_drawn():
    assert Dialogue("tell me a joke about a cat").say("draw it").prompt == "a cat, on a white background, 3d style"


@pytest.mark.parametrize(
    ("text", "shown"),
    [("来一本书", "draw: book"), ("画一本诗集旁边的猫", "draw: cat"), ("draw a bird singing a song", "draw: bird")],
)
def test_pictures_of_what_is_read_and_sung_are_drawn(text, shown):
    assert outcome(Dialogue().say(text)) == shown


@pytest.mark.parametrize(
    "text", ["画画", "我想画画", "画点东西", "帮我画张图", "draw something", "draw me a picture", "can you draw?"]
)
def test_vague_wish_is_asked_back(text):
    assert Dialogue().say(text).action == "clarify"


@pytest.mark.parametrize("text", ["", "   ", "。。。", "?"])
def test_nothing_said_is_asked_back(text):
    assert Dialogue().say(text).action == "clarify"


def test_reply_without_letters_keeps_the_language_of_the_dialogue():
    assert Dialogue("你好").say("？").reply.startswith("想")
    assert Dialogue("hello").say("？").reply.startswith("What")


def test_abilities_name_only_what_can_be_drawn():
    reply = Dialogue().say("what foods can you draw?").reply
    known = {concept.en for concept in concepts()}
    listed = reply.removeprefix("Of these I can draw: ").rstrip(".").replace(" and ", ", ").split(", ")
    assert len(listed) > 40
    assert set(listed) <= known


@pytest.mark.parametrize(
    "text",
    [
        "We stayed at a farm last summer, cows everywhere, two old horses",
        "我外公以前养过一匹马，还有三只羊",
        "she keeps a parrot in the kitchen, so loud",
        "他每天骑自行车上班，真辛苦",
    ],
)
def test_story_of_several_parts_is_told_to_its_end(text):
    for dialogue in (Dialogue(), Dialogue(PICTURE)):
        assert dialogue.say(text).action == "chat"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("I saw a fox yesterday. Draw it!", "draw: fox"),
        ("昨天看到一只狐狸，画出来", "draw: fox"),
        ("海龟游过来了！把这个画下来", "draw: turtle"),
        ("then just surprise me", "draw"),
        ("没想法，你随便画吧", "draw"),
    ],
)
def test_what_was_told_or_left_open_in_the_same_breath_is_drawn(text, shown):
    assert outcome(Dialogue().say(text)).startswith(shown)


@pytest.mark.parametrize(
    "text", ["把车修好", "帮我打开那扇门", "feed the horse", "please close the window and the door"]
)
def test_deeds_are_for_real_things_and_draw_none(text):
    for dialogue in (Dialogue(), Dialogue(PICTURE)):
        assert dialogue.say(text).action in ("chat", "clarify")


def test_question_for_a_name_gives_none():
    asked, given = Dialogue(PICTURE, "它该叫什么呢？").history[-1], Dialogue(PICTURE, "就叫豆豆吧").history[-1]
    assert "好名字" not in asked.text
    assert "好名字" in given.text


def test_thanks_in_words_that_are_not_known_are_thanks():
    assert "不客气" in Dialogue(PICTURE).say("感动得我想哭，多谢啦").reply


def test_look_that_no_word_is_known_for_makes_no_new_picture():
    assert not Dialogue("画蛋糕和气球").say("气球要彩色的").draws


@pytest.mark.parametrize("text", ["flat style, the boss is happy", "水墨的，老板喜欢"])
def test_look_beside_praise_is_a_wish(text):
    assert Dialogue(PICTURE).say(text).edit == "style"


@pytest.mark.parametrize("text", ["do bees sleep?", "你吃饭了吗？", "is it raining over there?", "what does art mean?"])
def test_question_on_something_else_is_no_wish(text):
    assert Dialogue(PICTURE).say(text).action == "chat"

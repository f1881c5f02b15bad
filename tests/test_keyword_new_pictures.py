"""What the keyword manager draws when somebody describes a picture, in words as people type them."""

import random

import pytest

from generation.scene.describe import describe
from generation.scene.parse import parse
from tests.keyword_dialogue import Dialogue, brief, outcome
from tests.scenes import some_scene
from training.world.captions import caption

# What is said first in a conversation, and what is then in the picture; the words themselves where none is known.
CHINESE = (
    ("画一只猫", "cat"),
    ("画一只红色的猫", "red cat"),
    ("画两只狗", "2 dog"),
    ("画个月亮，月亮下面一只狼", "moon @top, wolf @bottom"),
    ("一只白天鹅在草地上", "white swan | grass"),
    ("画白天的龙", "dragon | sky"),
    ("搞一个火箭", "rocket"),
    ("画一只像猫一样的狗", "dog"),
    ("画一只老虎似的橙色的猫", "orange cat"),
    ("来一只小狗", "dog"),
    ("我想要一辆蓝色的汽车", "blue car"),
    ("给我画个苹果", "apple"),
    ("请画一朵红玫瑰", "red rose"),
    ("画草地上的一只猫和一辆红色小汽车", "cat, red car | grass"),
    ("猫和狗", "cat, dog"),
    ("一只猫", "cat"),
    ("雪地里的企鹅", "penguin | snow"),
    ("夜空下的城堡，水墨风格", "castle | night | ink"),
    ("帮我画三个苹果，放在左边", "3 apple @left"),
    ("画一个大大的月亮和一颗小星星", "big moon, star"),
    ("能不能画一只熊猫？", "panda"),
    ("可以给我画一只粉色的猪吗", "pink pig"),
    ("能画一只恐龙吗", "一只恐龙"),
    ("来张图：海滩上的棕榈树和螃蟹", "palm tree, crab | beach"),
    ("生成一张扁平风格的火箭", "rocket | flat"),
    ("画一架飞机在天上飞", "airplane | sky"),
    ("画一个戴帽子的小女孩", "top hat"),
    ("画一艘潜水艇", "一艘潜水艇"),
    ("潜水艇", "潜水艇"),
    ("一座蒸汽朋克城市", "一座蒸汽朋克城市"),
    ("画一只猫，左边是狗", "cat @right, dog @left"),
    ("猫在左边，狗在右边，背景是紫色", "cat, dog | purple"),
    ("画特写的老虎", "tiger | close-up"),
    ("远景：沙滩上有一艘帆船", "sailboat | beach | far"),
    ("我想看一只在雪地里的狐狸", "fox | snow"),
    ("想要只兔子", "rabbit"),
    ("画只猫", "cat"),
    ("画猫", "cat"),
    ("画张有猫的图", "cat"),
    ("我要看星星和月亮", "star, moon"),
    ("画五只鸭子", "3 duck"),
    ("一个红苹果和两个黄香蕉在蓝色背景上，扁平风", "red apple, 2 yellow banana | blue | flat"),
    ("水墨画的竹子", "水墨画的竹子"),
    ("水墨风格的马", "horse | ink"),
    ("左边一只猫，右边一只狗", "cat, dog"),
    ("上面是太阳，下面是房子", "sun @top, house @bottom"),
    ("画一张桌子", "一张桌子"),
    ("画一张床", "bed"),
    ("生日蛋糕", "birthday cake"),
    ("一杯咖啡", "coffee"),
    ("画一幅画，里面有一只猫头鹰", "owl"),
    ("画个笑脸", "smiley"),
    ("来个红包", "red envelope"),
    ("🐱", "cat"),
    ("画🐱🐶", "cat, dog"),
    ("你好，画一只猫", "cat"),
    ("draw a 猫 and a 狗", "cat, dog"),
    ("画一只cat和一辆red car", "cat, red car"),
    ("猫", "cat"),
    ("红色的猫", "red cat"),
    ("一只蓝色的小鸟在天空中飞", "blue bird | sky"),
    ("三只小猫", "3 cat"),
    ("两个大西瓜和一个小草莓", "2 big watermelon, small strawberry"),
    ("水墨风格，一条鲸鱼", "whale | ink"),
    ("画个圣诞树，旁边有礼物", "christmas tree, gift"),
    ("画一只狐狸站在雪地上", "fox | snow"),
    ("画蓝天下的一架飞机", "airplane | sky"),
    ("草地上有两只羊和一头牛", "2 sheep, cow | grass"),
    ("在海边的沙滩上画一把雨伞", "umbrella | beach"),
    ("一辆黄色的出租车，黑色背景", "yellow taxi | black"),
    ("左上角有太阳", "sun @left"),
    ("中间一棵树，左边一只鸟，右边一只松鼠", "tree @centre, bird @left, squirrel @right"),
    ("树在中间，鸟在树的左边", "tree @right, bird @left"),
    ("太阳在房子上面", "sun @top, house @bottom"),
    ("给我来一张熊猫吃竹子的图", "panda"),
    ("我要一张特写，一只老虎", "tiger | close-up"),
    ("画一个机器人和一个外星人，远景，扁平风格", "robot, alien | flat | far"),
    ("画一张红色背景的白兔", "white rabbit | red"),
    ("生成图片：一只在草地上的兔子", "rabbit | grass"),
    ("戴皇冠的猫", "crown, cat"),
    ("一只狗和一只狗", "dog, dog"),
    ("绿茶", "绿茶"),
    ("红酒", "wine"),
    ("彩色的气球", "balloon"),
    ("雨中的城堡", "castle"),
    ("一只猫 on the beach", "cat | beach"),
    ("画 a dog 在草地上", "dog | grass"),
    ("我女儿想看一只独角兽", "unicorn"),
    ("我需要一张有火车的图片", "train"),
    ("别画猫，画狗", "dog"),
    ("画一只没有眼镜的猫", "cat"),
)

ENGLISH = (
    ("I'm in the mood for a unicorn", "unicorn"),
    ("a bird that lives in a tree", "bird, tree"),
    ("draw a cat", "cat"),
    ("draw me a red cat", "red cat"),
    ("a dog", "dog"),
    ("two dogs on the beach", "2 dog | beach"),
    ("I want a blue car", "blue car"),
    ("I'd like to see a penguin in the snow", "penguin | snow"),
    ("can you draw a panda?", "panda"),
    ("could you please paint a rose", "rose"),
    ("show me a castle under the night sky in ink style", "castle | night | ink"),
    ("make a picture of a horse", "horse"),
    ("give me three apples on the left", "3 apple @left"),
    ("a small dog and a big cat", "small dog, big cat"),
    ("cat and dog", "cat, dog"),
    ("a flat style rocket", "rocket | flat"),
    ("close-up of a tiger", "tiger | close-up"),
    ("a sailboat seen from afar on the beach", "sailboat | beach | far"),
    ("draw a submarine", "a submarine"),
    ("submarine", "submarine"),
    ("a steampunk city at dusk", "a steampunk city at dusk"),
    ("draw a girl with a hat", "top hat"),
    ("please draw a yellow banana and a red apple on a blue background", "yellow banana, red apple | blue"),
    ("let's see an elephant", "elephant"),
    ("how about a frog?", "frog"),
    ("what about a snake and a spider", "snake, spider"),
    ("draw five ducks", "3 duck"),
    ("a cat, a dog, a bird and a fish", "cat, dog, bird"),
    ("sun on top, house at the bottom", "sun @top, house @bottom"),
    ("a cat to the left of a dog", "cat, dog"),
    ("an orange cat", "orange cat"),
    ("an orange", "orange"),
    ("a green apple above a chair", "green apple @top, chair @bottom"),
    ("generate an image of a robot in a flat style", "robot | flat"),
    ("I want to see a big purple whale", "big purple whale"),
    ("Draw A CAT ON THE GRASS!!!", "cat | grass"),
    ("hello, draw a cat please", "cat"),
    ("ok draw a bird", "bird"),
    ("good morning! could you draw the sun for me?", "sun"),
    ("paint a picture of two rabbits under the moon", "2 rabbit, moon"),
    ("a birthday cake", "birthday cake"),
    ("cup of coffee", "coffee"),
    ("a hot dog", "hot dog"),
    ("hot dog on a pink background", "hot dog | pink"),
    ("cats", "2 cat"),
    ("cat", "cat"),
    ("Cat!", "cat"),
    ("blue bird", "blue bird"),
    ("an ink painting of two fish", "2 fish | ink"),
    ("flat icon of a pizza", "pizza | flat"),
    ("a flat illustration: a robot with a guitar", "robot, guitar | flat"),
    ("a tiny mouse beside a huge elephant", "small mouse, big elephant"),
    ("a red balloon in the blue sky", "red balloon | sky"),
    ("night scene with a castle", "castle | night"),
    ("A purple octopus on the right, please.", "purple octopus @right"),
    ("a bird above a tree", "bird @top, tree @bottom"),
    ("please sketch an owl in the night sky, close-up", "owl | night | close-up"),
    ("I would love a picture of a panda eating bamboo", "panda"),
    ("prompt: a red apple, ink", "red apple | ink"),
    ("a cat wearing a crown", "cat, crown"),
    ("two cats and a cat", "2 cat, cat"),
    ("green tea", "green tea"),
    ("red wine", "wine"),
    ("red panda", "red panda"),
    ("a black and white cat", "cat"),
    ("a rainbow over a house", "rainbow @top, house @bottom"),
    ("ROBOT", "robot"),
    ("Could you possibly draw, if it's not too much trouble, a small yellow duck?", "small yellow duck"),
    ("my daughter wants to see a unicorn", "unicorn"),
    ("let me see a train", "train"),
    ("gimme a train", "train"),
    ("show a train", "train"),
    ("a train, please", "train"),
    ("one train", "train"),
    ("I'm thinking of a train", "train"),
    ("don't draw a cat, draw a dog", "dog"),
    ("a cat without glasses", "cat"),
    ("a cat but no dog", "cat"),
)


@pytest.mark.parametrize("text", ["draw a cat. no, a dog", "画一只猫，不，一只狗", "a cat, no, a dog"])
def test_what_is_taken_back_in_the_same_breath_is_not_drawn(text):
    assert outcome(Dialogue().say(text)) == "draw: dog"


@pytest.mark.parametrize(("text", "shown"), CHINESE + ENGLISH)
def test_description_is_drawn(text, shown):
    decision = Dialogue().say(text)
    assert decision.action == "draw"
    scene = parse(decision.prompt)
    assert (brief(scene) if scene else decision.prompt) == shown
    if scene is not None:  # the prompt says all of it, once, before the words that are not known
        assert decision.prompt.startswith(describe(scene, "zh" if "，" in decision.prompt else "en"))


@pytest.mark.parametrize("text", [text for text, _ in CHINESE + ENGLISH])
def test_description_is_drawn_anew_after_another_picture(text):
    before = Dialogue("画一架钢琴", "a violin under the night sky")
    after, alone = before.say(text), Dialogue().say(text)
    assert after.action == "draw"
    assert (after.prompt, after.edit, after.seed) == (alone.prompt, "new", "new")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("before", [(), ("画一只猫",)])
def test_whatever_a_caption_says_is_drawn(language, before):
    """The captions of the training say the same scene in many ways; typed here, each asks for that scene."""
    rng = random.Random(11)
    dialogue = Dialogue(*before)
    for _ in range(60):
        text = caption(some_scene(rng), language, rng)
        decision = dialogue.manager.decide(dialogue.history, text)
        assert (text, outcome(decision).rpartition(": ")[2]) == (text, brief(parse(text)))
        assert decision.action == "draw"


def test_first_picture_is_no_edit():
    decision = Dialogue().say("画一只猫")
    assert (decision.edit, decision.seed, decision.pictures, decision.strength) == (None, "new", (), 1.0)


@pytest.mark.parametrize(
    ("text", "prompt"),
    [
        ("画一只红色的猫在草地上", "一只红色的猫，在草地上，3D风格"),
        ("draw a red cat on the grass", "a red cat, on the grass, 3d style"),
        ("画 a red cat on the grass", "一只红色的猫，在草地上，3D风格"),
        ("draw a 猫", "一只猫，白色背景，3D风格"),
    ],
)
def test_prompt_is_in_the_language_of_the_turn(text, prompt):
    assert Dialogue().say(text).prompt == prompt


@pytest.mark.parametrize(
    ("text", "passed_on", "word"),
    [
        ("draw a submarine", "a submarine", "submarine"),
        ("画一艘潜水艇", "一艘潜水艇", "潜水艇"),
        ("a cat in a submarine", "a cat, on a white background, 3d style, submarine", "submarine"),
        ("画一只猫和一艘潜水艇", "一只猫，白色背景，3D风格，潜水艇", "潜水艇"),
    ],
)
def test_words_beyond_the_vocabulary_are_passed_on_and_said_so(text, passed_on, word):
    decision = Dialogue().say(text)
    assert decision.prompt == passed_on
    assert word in decision.reply


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("画猫、狗、鸟和鱼", "鱼没放进去"),
        ("a cat, a dog, a bird and a fish", "fish had to stay out"),
        ("画五只鸭子", "最多画三个"),
        ("draw five ducks", "three of a kind"),
    ],
)
def test_reply_says_what_does_not_fit(text, note):
    assert note in Dialogue().say(text).reply


@pytest.mark.parametrize("text", ["随便画点什么", "surprise me", "anything you like", "你来决定"])
def test_choice_may_be_left_to_the_manager(text):
    decision = Dialogue().say(text)
    assert decision.action == "draw"
    assert parse(decision.prompt) is not None
    assert decision == Dialogue().say(text)

"""What people say once a picture is there: more of a quality, names, a kind of thing, what each of two shall be."""

from dataclasses import replace

import pytest

from dialog.asking import PLAINLY
from dialog.managers.keyword import KeywordManager
from generation.scene.lexicon import concept
from generation.scene.parse import parse
from tests.keyword_dialogue import Dialogue, outcome, outcomes

PICTURE = "画草地上的一只猫"


def in_the_world(*said):
    """The last decision, for a model that draws the things of the world and nothing else."""
    dialogue = Dialogue(*said[:-1])
    return KeywordManager().decide(tuple(dialogue.history), said[-1], (), replace(PLAINLY, world_only=True))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("旁边加把伞", "edit add: cat, umbrella | grass"),
        ("画把椅子", "draw new: chair"),
        ("give it a friend, a puppy", "edit add: cat, dog | grass"),
        ("加个朋友，一只小狗", "edit add: cat, dog | grass"),
        ("can u make it black", "edit entity: black cat | grass"),
    ],
)
def test_it_is_added_or_changed(text, wanted):
    assert list(outcomes([PICTURE, text]))[-1] == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (("两个气球", "一个红的一个蓝的"), "edit entity: red balloon, blue balloon"),
        (("two balloons", "one red and one blue"), "edit entity: red balloon, blue balloon"),
        (("三只猫", "一只大的两只小的"), "edit entity: big cat, 2 small cat"),
        (("两只猫和一只狗", "一只黑的一只白的"), "edit entity: black cat, white cat, dog"),
        (("a cat, a dog and two cars", "one red and one blue"), "clarify"),
        (("two cats", "only one cat"), "edit entity: cat"),
        (("two cats", "make one of them a dog"), "edit entity: dog, cat"),
        (("two red cats on the grass", "turn one into a dog"), "edit entity: dog, red cat | grass"),
        (("三只猫", "其中一只换成狗"), "edit entity: dog, 2 cat"),
        (("两只猫", "把一只猫换成一只黑狗"), "edit entity: black dog, cat"),
        (("一只猫和一只狗", "把一只猫换成兔子"), "edit entity: rabbit, dog"),
    ],
)
def test_copies_may_differ(said, wanted):
    assert sorted(list(outcomes(said))[-1].split(", ")) == sorted(wanted.split(", "))


def test_more_than_can_be_drawn_is_not_so_already():
    assert "三" in Dialogue("三个气球", "改成五个").history[-1].text
    assert "Three" in Dialogue("three balloons", "make it five").history[-1].text


@pytest.mark.parametrize(
    "text",
    [
        "再可爱一点",
        "颜色太暗了",
        "能亮一点吗",
        "make it cuter",
        "it should look happier",
        "the cat looks sad",
        "太单调了",
    ],
)
def test_qualities_are_told_to_be_out_of_reach(text):
    decision = in_the_world(PICTURE, text)
    assert decision.action == "chat"
    assert "背景" in decision.reply or "background" in decision.reply


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (("画月亮和星星", "去掉星星", "再加上"), "moon, star"),
        (("a moon and a star", "remove the star", "add it back"), "moon, star"),
    ],
)
def test_what_was_taken_away_comes_back(said, shown):
    assert list(outcomes(said))[-1] == f"edit revert: {shown}"


@pytest.mark.parametrize("text", ["保存", "save it", "怎么把图片保存到手机"])
def test_pictures_are_kept_without_being_told(text):
    decision = in_the_world(PICTURE, text)
    assert decision.action == "chat"
    assert "图库" in decision.reply or "gallery" in decision.reply


@pytest.mark.parametrize("text", ["今天天气真好", "the weather is great"])
def test_weather_is_no_picture(text):
    assert "说“再来一张”" not in in_the_world(PICTURE, text).reply
    assert "another" not in in_the_world(PICTURE, text).reply


@pytest.mark.parametrize(
    "text", ["叫它小白", "叫它们小白和小黑", "就叫它小黑吧", "call it Whitey", "let's name the cat Red"]
)
def test_names_change_nothing(text):
    decision = in_the_world(PICTURE, text)
    assert decision.action == "chat"
    assert "名字" in decision.reply or "name" in decision.reply


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("随便画一只动物", "animal"),
        ("draw an animal on the beach", "animal"),
        ("我想要一个水果", "food"),
        ("show me a vehicle", "vehicle"),
        ("画个乐器", "object"),
    ],
)
def test_one_of_a_kind_is_chosen(text, category):
    decision = in_the_world(text)
    scene = parse(decision.prompt)
    assert decision.action == "draw"
    assert concept(scene.things[0].concept).category == category
    assert (scene.background == "beach") == ("beach" in text)


def test_what_can_be_drawn_of_a_kind_is_told_and_a_zoo_is_no_animal():
    assert in_the_world("你能画哪些动物？").action == "chat"
    assert in_the_world("画一个动物园").action == "clarify"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("换成像素风格", "水墨"),
        ("change the style to watercolor", "ink"),
        ("背景换成森林", "沙滩"),
        ("change the background to a forest", "beach"),
        ("把它放到森林里", "沙滩"),
        ("在厨房里", "沙滩"),
        ("put the cat in a kitchen", "beach"),
        ("in a city", "beach"),
    ],
)
def test_styles_and_grounds_that_are_not_known_name_those_that_are(text, words):
    decision = in_the_world(PICTURE, text)
    assert decision.action == "clarify"
    assert words in decision.reply


@pytest.mark.parametrize("text", ["make it so", "照做", "就这么办"])
def test_what_was_told_is_drawn_when_asked_for(text):
    dialogue = Dialogue("I like blue foxes")
    assert outcome(dialogue.say(text)).startswith("draw")


def test_what_a_thing_does_that_is_there_is_left_to_models_that_could_draw_it():
    said = ("画一头鲸鱼", "鲸鱼在喷水")
    assert in_the_world(*said).action == "chat"
    assert "喷水" in Dialogue(said[0]).say(said[1]).prompt


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (("一个汉堡和一瓶汽水", "把汽水换成咖啡"), "edit entity: hamburger, coffee"),
        (("a burger and a lemonade", "change the lemonade to coffee"), "edit entity: hamburger, coffee"),
        (("画一只猫", "把苗换成狗"), "edit entity: dog"),  # mistyped
    ],
)
def test_what_was_never_drawn_makes_room_for_something_else(said, wanted):
    assert list(outcomes(said))[-1] == wanted


@pytest.mark.parametrize(
    ("text", "strange"),
    [
        ("水墨风格的芦苇", "“芦苇”"),
        ("画一幅水墨芦苇", "“芦苇”"),
        ("draw a samurai on the beach", "“samurai”"),
        ("some reeds in ink style", "“reeds”"),
    ],
)
def test_of_a_wish_only_the_name_is_told_to_be_unknown(text, strange):
    decision = in_the_world(text)
    assert decision.action == "clarify"
    assert strange in decision.reply

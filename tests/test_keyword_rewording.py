"""The same wishes in a roundabout way: what somebody wears, what they could do without, how it was before."""

import pytest

from dialog.asking import Asking
from tests.keyword_dialogue import Dialogue, outcomes


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (("画一只猫和一顶帽子", "把猫头上的帽子拿掉"), "edit remove: cat @left"),
        (("画一只狗，旁边有一棵树", "去掉狗旁边的树"), "edit remove: dog @left"),
        (("草地上有一只猫和一棵树", "背景里的树删掉"), "edit remove: cat @left | grass"),
        (("a cat with a hat", "take the hat off the cat"), "edit remove: cat @left"),
        (("a dog next to a tree", "get rid of the tree next to the dog"), "edit remove: dog @left"),
        (("a cat and a tree on the grass", "delete the tree in the background"), "edit remove: cat @left | grass"),
        (("画一只狐狸和一只猫头鹰", "狐狸就算了"), "edit remove: owl @right"),
        (("a fox and an owl", "forget about the fox"), "edit remove: owl @right"),
        (("画两只狐狸", "少一只狐狸"), "edit remove: fox"),
        (("two foxes", "one fox less"), "edit remove: fox"),
    ],
)
def test_what_stands_beside_something_is_taken_away_alone(said, wanted):
    assert list(outcomes(said))[-1] == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (("画一只狐狸", "再来两只"), "edit add: 3 fox"),
        (("a fox", "add two more foxes"), "edit add: 3 fox"),
        (("画一只海豚", "海豚再多两只"), "edit add: 3 dolphin"),
        (("画一只狐狸", "要是有棵树就更好了"), "edit add: fox, tree"),
        (("a fox", "It would be nicer with a tree."), "edit add: fox, tree"),
        (("画座房子", "门前种两棵树"), "edit add: house, 2 tree"),
        (("画个生日蛋糕", "上面插根蜡烛"), "edit add: birthday cake @left, candle @top"),
        (("画一只狐狸", "有点孤单，给它找个伴"), "edit add: 2 fox"),
        (("a fox", "give it a friend"), "edit add: 2 fox"),
        (("画只企鹅", "企鹅穿红围巾"), "edit add: penguin, red scarf"),
        (("画个机器人", "手里拿朵花"), "edit add: robot, cherry blossom"),
        (
            ("画两只狐狸", "一只白的一只黑的", "黑的那只戴顶帽子"),
            "edit add: white fox @left, black fox @right, top hat @centre",
        ),
        (("画一艘船", "天上有太阳"), "edit add: ship @left, sun @top"),
        (("画座山", "山上有只狐狸"), "edit add: mountain, fox"),
    ],
)
def test_more_is_wished_for_without_a_word_of_adding(said, wanted):
    assert list(outcomes(said))[-1] == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (("左边狐狸右边猫头鹰", "让它们换一下位置"), "edit entity: fox @right, owl @left"),
        (("左边狐狸右边猫头鹰", "左右反过来"), "edit entity: fox @right, owl @left"),
        (("a fox and an owl", "let them switch sides"), "edit entity: fox @right, owl @left"),
        (("一只红狐狸和一只蓝猫头鹰", "狐狸和猫头鹰的颜色互换"), "edit entity: blue fox, red owl"),
        (("a red fox and a blue owl", "swap the colours of the fox and the owl"), "edit entity: blue fox, red owl"),
        (("a big fox and a small owl", "swap their sizes"), "edit entity: small fox, big owl"),
        (("a fox and an owl", "trade the owl for a dragon"), "edit entity: fox, dragon"),
        (("画一只大狐狸", "不要那么大"), "edit entity: small fox"),
        (("a fox", "not so big"), "edit entity: small fox"),
        (("an owl and a fox", "change the fox's colour to blue"), "edit entity: owl, blue fox"),
        (("a fox and an owl", "make the fox red", "and the other one blue"), "edit entity: red fox, blue owl"),
        (("画狐狸和猫头鹰", "狐狸变成红色", "另一只涂成蓝色"), "edit entity: red fox, blue owl"),
        (("a fox", "make it black and white"), "edit style: fox | ink"),
        (("画一只狐狸", "让天黑下来"), "edit background: fox | night"),
        (("画一只狐狸的特写", "镜头拉回来一点"), "edit lens: fox"),
        (("画一辆公交车", "公交车坏了，换成出租车"), "edit entity: taxi"),
        (("画一辆消防车", "换个颜色"), "edit entity: blue fire truck"),
        (("画一辆消防车", "颜色别用蓝色"), "edit entity: yellow fire truck"),
        (("a blue fox", "any colour but yellow"), "edit entity: green fox"),
        (
            ("three penguins", "different colours: red, blue, green"),
            "edit entity: red penguin, blue penguin, green penguin",
        ),
        (("画两只企鹅", "一红一蓝"), "edit entity: red penguin, blue penguin"),
        (("a bus and a bicycle", "move the bus to the other side"), "edit entity: bus @right, bicycle @left"),
        (("左边狐狸右边猫头鹰", "把狐狸放到另一边"), "edit entity: fox @right, owl @left"),
        (("a pig in ink", "bring the colour back"), "edit style: pig"),
        (("a fox", "half the size"), "edit entity: small fox"),
    ],
)
def test_change_is_wished_for_in_other_words(said, wanted):
    assert list(outcomes(said))[-1] == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (("画狐狸", "加一只猫头鹰", "把狐狸变红", "回到加猫头鹰之前的样子"), "edit revert: fox"),
        (("a fox", "add an owl", "make the fox red", "go back to before I added the owl"), "edit revert: fox"),
        (("画狐狸和猫头鹰", "去掉狐狸", "回到去掉狐狸之前"), "edit revert: fox, owl"),
    ],
)
def test_picture_before_something_came_is_meant_by_that(said, wanted):
    assert list(outcomes(said))[-1] == wanted


def test_cow_that_is_asked_for_again_is_no_praise():
    assert list(outcomes(("画一头牛", "画一只骆驼", "刚才那头牛再拿出来看看")))[-1] == "edit revert: cow"


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (("画狐狸", "画一只猫头鹰"), "第一张里的狐狸真可爱"),
        (("a fox", "now a dragon"), "the fox in the first picture was so cute"),
        (("画狐狸", "画一只猫头鹰"), "第一张和第二张你更喜欢哪张"),
        (("画一只狐狸",), "牛啊！画得真像"),
        (("a fox",), "holy cow, that's amazing"),
        (("a fox",), "not bad!"),
        (("画一只狐狸",), "还得加班，好累"),
        (("a fox",), "I'm going to the beach tomorrow"),
        (("a fox",), "Penguins live at the South Pole."),
        (("a fox",), "there's no fox!"),
        (("a pizza",), "I want to eat it"),
    ],
)
def test_what_names_things_and_asks_for_none_draws_nothing(said, text):
    assert list(outcomes((*said, text)))[-1] == "chat"


@pytest.mark.parametrize(("said", "beginning"), [
    (("左边画一只狐狸", "右边有东西吗"), "没有"), (("左边画一只狐狸", "左边有东西吗"), "有"),
    (("a fox on the left", "is there anything on the right?"), "No"),
    (("a fox on the left", "is there anything on the left?"), "Yes"),
])  # fmt: skip
def test_whether_anything_stands_at_a_place_is_answered(said, beginning):
    dialogue = Dialogue(*said[:-1])
    assert dialogue.say(said[-1]).reply.startswith(beginning)


@pytest.mark.parametrize("text", ["next to a soda", "put a soda next to it"])
def test_what_is_not_known_is_told_and_nothing_is_drawn(text):
    dialogue = Dialogue("a pizza")
    decision = dialogue.manager.decide(tuple(dialogue.history), text, asking=Asking(world_only=True))
    assert (decision.action, "soda" in decision.reply) == ("clarify", True)


def test_house_of_a_dog_is_drawn_with_it():
    assert list(outcomes(("draw a dog and its house",))) == ["draw: dog, house"]


def test_ground_without_a_thing_is_asked_what_stands_there():
    assert "画什么" in Dialogue().say("夕阳下的海滩").reply


@pytest.mark.parametrize("text", ["后面几张都用水墨吧", "the next few pictures should all be in ink"])
def test_wish_for_the_next_pictures_stands(text):
    assert list(outcomes(("a fox", text, "draw a dragon")))[-2:] == ["chat", "draw new: dragon | ink"]

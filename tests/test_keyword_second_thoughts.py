"""What people say of what they said: they go on in a line, take back a step back, say better what they meant."""

import pytest

from tests.keyword_dialogue import Dialogue, outcome, outcomes


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (("a panda", "make it red", "undo", "undo the undo"), "edit revert: red panda"),
        (("画一只熊猫", "换成橙色", "撤销", "取消刚才的撤销"), "edit revert: orange panda"),
        (("a panda", "make it red", "undo the undo"), "chat"),  # nothing was undone
    ],
)
def test_what_was_undone_comes_back(said, wanted):
    assert list(outcomes(said))[-1] == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (("第一张画狐狸",), "draw: fox"),
        (("第一张画狐狸", "第二张猫头鹰"), "draw new: owl"),
        (("picture one: a fox", "picture two: an owl"), "draw new: owl"),
        (("一共三张图，第一张狐狸",), "draw: fox"),
        (("第一张画狐狸", "第三张画猫"), "clarify"),  # there is no second one
        (("a cat", "and next a unicorn"), "draw new: unicorn"),
        (("画一只猫", "接下来画龙"), "draw new: dragon"),
    ],
)
def test_pictures_are_asked_for_one_after_another(said, wanted):
    assert list(outcomes(said))[-1] == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (("a fox and an owl", "remove the fox", "I misspoke, remove the owl"), "edit remove: fox @left"),
        (("画狐狸和猫头鹰", "去掉狐狸", "说错了，去掉猫头鹰"), "edit remove: fox @left"),
        (("画狐狸和猫头鹰", "左边那只去掉", "说反了，去掉右边的，留左边的"), "edit remove: fox @left"),
        (("a fox", "on the beach", "my mistake, in the snow"), "edit background: fox | snow"),
    ],
)
def test_slip_of_the_tongue_is_taken_back_and_done_right(said, wanted):
    assert list(outcomes(said))[-1] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("hot dog... well just a dog, a white dog in the snow", "draw: white dog | snow"),
        ("a wolf, or rather a fox", "draw: fox"),
        ("a black dog and a white dog", "draw: black dog, white dog"),
        ("a red dog, a blue dog", "draw: red dog, blue dog"),
        ("A fox on the beach, if you don't mind.", "draw: fox | beach"),
        ("画只狐狸，方便的话", "draw: fox"),
    ],
)
def test_what_is_said_better_in_the_same_breath_counts(text, wanted):
    assert outcome(Dialogue().say(text)) == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (("画一头牛和一棵树", "它变成白色的，我说的是树"), "edit entity: cow, white tree"),
        (("a horse and a tree", "make it white, I mean the tree"), "edit entity: horse, white tree"),
        (("a fox and an owl", "make the latter red"), "edit entity: fox, red owl"),
        (("画狐狸和猫头鹰", "把前者换成狼"), "edit entity: wolf, owl"),
        (("a cat and a dog", "what colour is the dog?", "make it big"), "edit entity: cat, big dog"),
        (("a red fox on the grass", "draw that fox at night"), "edit background: red fox | night"),
        (("画草地上的一只红色的狐狸", "把这只狐狸画到雪地里"), "edit background: red fox | snow"),
    ],
)
def test_it_is_the_thing_that_was_spoken_of(said, wanted):
    assert list(outcomes(said))[-1] == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (("左边画狐狸，右边画猫头鹰", "留左边的"), "edit remove: fox @left"),
        (("a fox and an owl", "keep the one on the right"), "edit remove: owl @right"),
        (("a fox and an owl", "keep the fox and make the owl red"), "edit entity: fox, red owl"),
        (("画狐狸和猫头鹰", "保留狐狸，把猫头鹰换成狗"), "edit entity: fox, dog"),
    ],
)
def test_what_is_kept_stays_alone_unless_something_else_changes(said, wanted):
    assert list(outcomes(said))[-1] == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (("I saw an owl yesterday.", "draw it at night"), "draw: owl | night"),
        (("我家有只兔子", "画它，在草地上"), "draw: rabbit | grass"),
        (("a fox", "My rabbit died.", "Would you draw her, on the grass?"), "draw new: rabbit | grass"),
        (("姑姑家的狐狸总是叫", "画下来"), "draw: fox"),
    ],
)
def test_what_was_told_is_drawn_with_what_is_added_to_it(said, wanted):
    assert list(outcomes(said))[-1] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "A wolf stole our bread, believe it or not.",
        "She still talks about her old horse who rode along.",
        "All of it at once, I'm impressed.",
        "save this picture",
        "keep it like that",
        "haha flying fox, love it",
        "hmm let me think",
        "My favourite colour is purple.",
        "帮我把这张图保存下来",
    ],
)
def test_nothing_is_drawn_of_stories_praise_and_keeping(text):
    assert outcome(Dialogue("a fox").say(text)) == "chat"


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (("画两只狐狸", "镜头推到最近"), "edit lens: 2 fox | close-up"),
        (("画只蜗牛", "给蜗牛也来个绿背景"), "edit background: snail | green"),
        (("来辆出租车",), "draw: taxi"),
        (("画个 orange，我说水果",), "draw: orange"),
        (("画一只猫", "换成狗", "都挺好，不过我选前一个"), "edit revert: cat"),
        (("画一只猫", "再画一张一样的给我选选"), "draw redo: cat"),
        (("a cat", "a fourth version"), "draw redo: cat"),
        (("a rocket", "move it up"), "edit entity: rocket @top"),
        (("画个火箭", "往下"), "edit entity: rocket @bottom"),
        (("three pizzas", "actually back to one"), "edit entity: pizza"),
        (("a bus on the beach, flat style", "now the same with a train"), "edit entity: train | beach | flat"),
        (("a bus on the beach", "the same but with a cat"), "edit add: bus, cat | beach"),
        (("a robot", "give it a key", "a red one"), "edit entity: robot, red key"),
        (("three apples", "take one away", "and one more"), "edit add: 3 apple"),
        (("a black cat", "and a white one"), "edit add: black cat, white cat"),
        (("画只黑猫", "再画只白的在旁边"), "edit add: black cat, white cat"),
        (("a kite", "in ink style", "and now normal again"), "edit style: kite"),
        (("画只猫头鹰", "拉远", "正常就行"), "edit lens: owl"),
        (("画只熊猫", "让它抱个苹果"), "edit add: panda, apple"),
        (("画个雪人", "雪人戴顶帽子"), "edit add: snowman, top hat"),
        (("画只羊", "画个西瓜", "把它们放一起"), "edit combine: sheep, watermelon"),
        (("这次画个火箭",), "draw: rocket"),
        (("有没有办法画个城堡？",), "draw: castle"),
        (("make a picture with an owl on the left, moon on the right",), "draw: owl, moon"),
        (("great, a shark it is",), "draw: shark"),
        (("a black cat and a white cat", "make the white one big"), "edit entity: black cat, big white cat"),
        (("Draw two cats, one black, one white.",), "draw: black cat, white cat"),
        (("two dogs, one big and one small",), "draw: big dog, small dog"),
        (("三个气球，一个红的，两个蓝的",), "draw: red balloon, 2 blue balloon"),
        (("画只鹿在雪地里", "同样的背景画只狼"), "draw new: wolf | snow"),
        (("a fox at night", "the same background, draw a bear"), "draw new: bear | night"),
        (("画一个气球", "气球飞到天上去了"), "edit background: balloon | sky"),
        (("画吉他", "背景要纯黑", "不对，纯白"), "edit background: guitar"),
        (("Is it possible to draw a fox sleeping?",), "draw: fox"),
        (("a dog and a cat", "as for the cat, make it white"), "edit entity: dog, white cat"),
        (("画狗和猫", "猫呢，把它变白"), "edit entity: dog, white cat"),
        (("画一只熊猫", "背景换成雪地", "再加条围巾，红的"), "edit add: panda, red scarf | snow"),
        (("draw a house with a tree behind it",), "draw: house, tree"),
        (("one house", "a cat behind it"), "edit add: house, cat"),
        (("one apple", "变 green", "undo 一下"), "edit revert: apple"),
        (("a big red truck", "make the truck green", "no red was better"), "edit revert: big red truck"),
        (("a house and a tree", "too many trees"), "chat"),
        (("画个小丑", "小丑的颜色？"), "chat"),
        (("画个小丑", "哈哈 nice"), "chat"),
    ],
)
def test_small_words_are_understood(said, wanted):
    assert list(outcomes(said))[-1] == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (("画一只小狗", "它叫旺财", "旺财戴条围巾"), "edit add: dog, scarf"),
        (("a dog", "let's call him Rex", "put Rex on the beach"), "edit background: dog | beach"),
        (("a cat and a dog", "call the dog Rex", "remove Rex"), "edit remove: cat @left"),
        (("画猫和狗", "狗叫旺财", "旺财大一点"), "edit entity: cat, big dog"),
        (("画一只猫", "就叫它小白吧", "画一只狗", "小白那张"), "edit revert: cat"),
        (("画一只猫", "就叫它小白吧", "画一只小白兔"), "draw new: small white rabbit"),
        (("a cat", "call it a day", "a dog"), "draw new: dog"),
    ],
)
def test_what_got_a_name_is_known_by_it(said, wanted):
    assert list(outcomes(said))[-1] == wanted


def test_name_is_confirmed():
    assert "Rex" in Dialogue("a dog").say("call him Rex").reply
    assert "旺财" in Dialogue("画一只狗").say("它叫旺财").reply

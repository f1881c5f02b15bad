"""Changes of the picture there is: each row is what is said about it, and the kind of edit with what is then shown."""

import pytest

from tests.keyword_dialogue import Dialogue, outcome

CHINESE_PICTURE = "画草地上的一只猫和一辆红色的汽车"
CHINESE = (
    ("把猫换成狗", "entity: dog, red car | grass"),
    ("旁边有棵树", "add: cat @left, red car @right, tree @centre | grass"),
    ("前面一辆卡车", "add: cat @left, red car @right, truck @centre | grass"),
    ("改成白天", "background: cat, red car | sky"),
    ("给它戴顶礼帽", "add: cat @left, red car @right, top hat @centre | grass"),
    ("让它拿着一朵花", "add: cat @left, red car @right, cherry blossom @centre | grass"),
    ("给猫围条围巾", "add: cat @left, red car @right, scarf @centre | grass"),
    ("给猫染成绿色", "entity: green cat, red car | grass"),
    ("只留左边的", "remove: cat @left | grass"),
    ("只要猫", "remove: cat @left | grass"),
    ("猫就不用了", "remove: red car @right | grass"),
    ("猫走开", "remove: red car @right | grass"),
    ("猫放上面，车放下面", "entity: cat @top, red car @bottom | grass"),
    ("放上面包", "add: cat @left, red car @right, bread @centre | grass"),
    ("加个礼帽，top hat", "add: cat @left, red car @right, top hat @centre | grass"),
    ("不要红的，要蓝的", "entity: cat, blue car | grass"),
    ("蓝色更好看", "entity: cat, blue car | grass"),
    ("白底", "background: cat, red car"),
    ("背景干净一点", "background: cat, red car"),
    ("换成纯色背景", "background: cat, red car"),
    ("猫换成狗", "entity: dog, red car | grass"),
    ("猫变成两只狗", "entity: 2 dog, red car | grass"),
    ("把猫改成一只白色的兔子", "entity: white rabbit, red car | grass"),
    ("把车变成蓝色", "entity: cat, blue car | grass"),
    ("车改成蓝色的", "entity: cat, blue car | grass"),
    ("汽车换成绿色", "entity: cat, green car | grass"),
    ("让猫变大", "entity: big cat, red car | grass"),
    ("猫大一点", "entity: big cat, red car | grass"),
    ("把猫缩小", "entity: small cat, red car | grass"),
    ("车太大了", "entity: cat, small red car | grass"),
    ("猫再小一点", "entity: small cat, red car | grass"),
    ("加一个太阳", "add: cat @left, red car @right, sun @centre | grass"),
    ("再加一只狗", "add: cat @left, red car @right, dog @centre | grass"),
    ("再画一个太阳", "add: cat @left, red car @right, sun @centre | grass"),
    ("旁边再来一棵树", "add: cat @left, red car @right, tree @centre | grass"),
    ("在天上加一个月亮", "add: cat @left, red car @right, moon @centre | sky"),
    ("加一只蓝色的鸟在上面", "add: cat @left, red car @right, blue bird @top | grass"),
    ("再加一只猫", "add: 2 cat, red car | grass"),
    ("也来一只狗", "add: cat @left, red car @right, dog @centre | grass"),
    ("添一朵花", "add: cat @left, red car @right, cherry blossom @centre | grass"),
    ("去掉猫", "remove: red car @right | grass"),
    ("不要车", "remove: cat @left | grass"),
    ("把汽车去掉", "remove: cat @left | grass"),
    ("删掉那只猫", "remove: red car @right | grass"),
    ("猫不要了", "remove: red car @right | grass"),
    ("没有猫的话更好", "remove: red car @right | grass"),
    ("把背景换成蓝色", "background: cat, red car | blue"),
    ("背景改成沙滩", "background: cat, red car | beach"),
    ("背景蓝色", "background: cat, red car | blue"),
    ("换个背景，雪地吧", "background: cat, red car | snow"),
    ("换到晚上", "background: cat, red car | night"),
    ("在沙滩上", "background: cat, red car | beach"),
    ("让它们在雪地里", "background: cat, red car | snow"),
    ("换成水墨风格", "style: cat, red car | grass | ink"),
    ("扁平风格", "style: cat, red car | grass | flat"),
    ("用水墨画画", "style: cat, red car | grass | ink"),
    ("拉近一点", "lens: cat, red car | grass | close-up"),
    ("给个特写", "lens: cat, red car | grass | close-up"),
    ("镜头拉远", "lens: cat, red car | grass | far"),
    ("远景", "lens: cat, red car | grass | far"),
    ("猫和车对调", "entity: cat @right, red car @left | grass"),
    ("把猫放到右边", "entity: cat @right, red car @left | grass"),
    ("猫移到上面", "entity: cat @top, red car @right | grass"),
    ("把车放在猫的左边", "entity: cat @right, red car @left | grass"),
    ("把猫变成三只", "entity: 3 cat, red car | grass"),
    ("只留下猫", "remove: cat @left | grass"),
    ("除了猫都不要", "remove: cat @left | grass"),
    ("把猫换成狗，背景换成蓝色", "entity: dog, red car | blue"),
    ("把猫换成狗，再加一个太阳", "entity: dog @left, red car @right, sun @centre | grass"),
    ("猫换成潜水艇", "entity: red car @right | grass"),
    ("加一个外星飞船", "add: cat @left, red car @right, ufo @centre | grass"),
    ("把红色的换成蓝色", "entity: cat, blue car | grass"),
    ("红色换成黄色", "entity: cat, yellow car | grass"),
    ("全部变成绿色", "entity: green cat, green car | grass"),
    ("把它变成紫色", "entity: cat, purple car | grass"),
    ("换成狗", "entity: dog, red car | grass"),
    ("不要猫，要狗", "entity: dog, red car | grass"),
    ("猫换成狗好吗？", "entity: dog, red car | grass"),
    ("能不能把猫换成狗", "entity: dog, red car | grass"),
    ("可以把背景变成雪地吗？", "background: cat, red car | snow"),
    ("狗代替猫", "entity: dog, red car | grass"),
    ("要蓝色的车", "entity: cat, blue car | grass"),
    ("我想要背景是紫色的", "background: cat, red car | purple"),
    ("来点雪", "background: cat, red car | snow"),
    ("再来一张，背景换成蓝色", "background: cat, red car | blue"),
    ("再来一张蓝色背景的", "background: cat, red car | blue"),
    ("不错，不过背景换成蓝色", "background: cat, red car | blue"),
)

ENGLISH_PICTURE = "a cat and a red car on the grass"
ENGLISH = (
    ("change the cat to a dog", "entity: dog, red car | grass"),
    ("paint the car yellow and lose the cat", "entity: yellow car @right | grass"),
    ("the cat has to go", "remove: red car @right | grass"),
    ("can the cat hold a balloon", "add: cat @left, red car @right, balloon @centre | grass"),
    ("leave the cat out", "remove: red car @right | grass"),
    ("I don't need the car", "remove: cat @left | grass"),
    ("ditch the car", "remove: cat @left | grass"),
    ("cat only", "remove: cat @left | grass"),
    ("just the cat please", "remove: cat @left | grass"),
    ("not the red one, a blue one", "entity: cat, blue car | grass"),
    ("plain background please", "background: cat, red car"),
    ("change the cat into a dog", "entity: dog, red car | grass"),
    ("replace the cat with a dog", "entity: dog, red car | grass"),
    ("make the cat a dog", "entity: dog, red car | grass"),
    ("turn the cat into two dogs", "entity: 2 dog, red car | grass"),
    ("swap the cat for a white rabbit", "entity: white rabbit, red car | grass"),
    ("make it a dog", "entity: dog, red car | grass"),
    ("use a dog instead of the cat", "entity: dog, red car | grass"),
    ("a dog instead of the cat", "entity: dog, red car | grass"),
    ("a dog instead", "entity: dog, red car | grass"),
    ("make the car blue", "entity: cat, blue car | grass"),
    ("the car should be blue", "entity: cat, blue car | grass"),
    ("paint the car green", "entity: cat, green car | grass"),
    ("I want the car to be yellow", "entity: cat, yellow car | grass"),
    ("make the cat bigger", "entity: big cat, red car | grass"),
    ("the cat is too small", "entity: big cat, red car | grass"),
    ("can you make the cat a bit smaller?", "entity: small cat, red car | grass"),
    ("shrink the car", "entity: cat, small red car | grass"),
    ("add a sun", "add: cat @left, red car @right, sun @centre | grass"),
    ("add a dog too", "add: cat @left, red car @right, dog @centre | grass"),
    ("also draw a dog", "add: cat @left, red car @right, dog @centre | grass"),
    ("and a tree", "add: cat @left, red car @right, tree @centre | grass"),
    ("put a bird above", "add: cat @left, red car @right, bird @top | grass"),
    ("put a bird on top", "add: cat @left, red car @right, bird @top | grass"),
    ("add a blue bird on the left", "add: cat @centre, red car @right, blue bird @left | grass"),
    ("add another cat", "add: 2 cat, red car | grass"),
    ("one more cat", "add: 2 cat, red car | grass"),
    ("add a moon in the sky", "add: cat @left, red car @right, moon @centre | sky"),
    ("with a dog as well", "add: cat @left, red car @right, dog @centre | grass"),
    ("give it a hat", "add: cat @left, red car @right, top hat @centre | grass"),
    ("include two balloons please", "add: cat @left, red car @right, 2 balloon @centre | grass"),
    ("remove the cat", "remove: red car @right | grass"),
    ("delete the car", "remove: cat @left | grass"),
    ("get rid of the car", "remove: cat @left | grass"),
    ("no car please", "remove: cat @left | grass"),
    ("take away the cat", "remove: red car @right | grass"),
    ("without the car", "remove: cat @left | grass"),
    ("I don't want the cat", "remove: red car @right | grass"),
    ("the cat should go away", "remove: red car @right | grass"),
    ("make the background blue", "background: cat, red car | blue"),
    ("change the background to a beach", "background: cat, red car | beach"),
    ("blue background", "background: cat, red car | blue"),
    ("put them in the snow", "background: cat, red car | snow"),
    ("at night", "background: cat, red car | night"),
    ("on the beach", "background: cat, red car | beach"),
    ("let it be night", "background: cat, red car | night"),
    ("different background: snow", "background: cat, red car | snow"),
    ("set it in the snow", "background: cat, red car | snow"),
    ("ink style", "style: cat, red car | grass | ink"),
    ("make it flat", "style: cat, red car | grass | flat"),
    ("in the style of an ink painting", "style: cat, red car | grass | ink"),
    ("as a flat illustration", "style: cat, red car | grass | flat"),
    ("zoom in", "lens: cat, red car | grass | close-up"),
    ("closer please", "lens: cat, red car | grass | close-up"),
    ("a close-up", "lens: cat, red car | grass | close-up"),
    ("zoom out", "lens: cat, red car | grass | far"),
    ("from far away", "lens: cat, red car | grass | far"),
    ("show it from afar", "lens: cat, red car | grass | far"),
    ("swap the cat and the car", "entity: cat @right, red car @left | grass"),
    ("move the cat to the right", "entity: cat @right, red car @left | grass"),
    ("put the car to the left of the cat", "entity: cat @right, red car @left | grass"),
    ("place the cat at the top", "entity: cat @top, red car @right | grass"),
    ("make it three cats", "entity: 3 cat, red car | grass"),
    ("only the cat", "remove: cat @left | grass"),
    ("keep only the car", "remove: red car @right | grass"),
    ("remove everything except the cat", "remove: cat @left | grass"),
    ("change the cat to a dog and make the background blue", "entity: dog, red car | blue"),
    ("change the cat to a dog and add a sun", "entity: dog @left, red car @right, sun @centre | grass"),
    ("replace the cat with a submarine", "entity: red car @right | grass"),
    ("add a spaceship", "add: cat @left, red car @right, rocket @centre | grass"),
    ("change red to blue", "entity: cat, blue car | grass"),
    ("make everything green", "entity: green cat, green car | grass"),
    ("make it purple", "entity: cat, purple car | grass"),
    ("not the cat, a dog", "entity: dog, red car | grass"),
    ("could you change the cat to a dog?", "entity: dog, red car | grass"),
    ("what if the cat was black?", "entity: black cat, red car | grass"),
    ("how about a blue background?", "background: cat, red car | blue"),
    ("another, with a blue background", "background: cat, red car | blue"),
    ("another one but in ink style", "style: cat, red car | grass | ink"),
    ("great, now make the background blue", "background: cat, red car | blue"),
    ("this is wrong, the car should be blue", "entity: cat, blue car | grass"),
    ("wait, make it blue instead", "entity: cat, blue car | grass"),
    ("thanks! make it night", "background: cat, red car | night"),
    ("can you make it snow?", "background: cat, red car | snow"),
    ("it should be raining", "entity: cat, red car | grass"),
    ("remove the background", "background: cat, red car"),
    ("colour the cat orange", "entity: orange cat, red car | grass"),
    ("make the cat orange and the car pink", "entity: orange cat, pink car | grass"),
    ("cat on the right", "entity: cat @right, red car @left | grass"),
    ("the car on top", "entity: cat @left, red car @top | grass"),
    ("add a dog to the left of the cat", "add: cat @centre, red car @right, dog @left | grass"),
)

CHINESE_COUNTED_PICTURE = "画两只红色的猫和一只大大的狗在雪地里"
CHINESE_COUNTED = (
    ("一只就够了", "entity: red cat, big dog | snow"),
    ("太多了，一只就行", "entity: red cat, big dog | snow"),
    ("其中一只变绿", "entity: green cat, red cat, big dog | snow"),
    ("去掉一只猫", "remove: red cat, big dog | snow"),
    ("猫变成蓝色的，狗小一点", "entity: 2 blue cat, small dog | snow"),
    ("把狗移到左边", "entity: 2 red cat @right, big dog @left | snow"),
    ("狗换成两只白色的兔子", "entity: 2 red cat, 2 white rabbit | snow"),
    ("把猫换成狗和鸟", "entity: 2 dog @left, big dog @right, bird @centre | snow"),
    ("加两个太阳", "add: 2 red cat @left, big dog @right, 2 sun @centre | snow"),
    ("背景换成夜空，风格换成扁平", "background: 2 red cat, big dog | night | flat"),
    ("去掉背景", "background: 2 red cat, big dog"),
    ("不要水墨，要扁平", "style: 2 red cat, big dog | snow | flat"),
    ("换成红色背景", "background: 2 red cat, big dog | red"),
    ("让画面暗一点", "style: 2 red cat, big dog | snow"),
    ("狗变红", "entity: 2 red cat, big red dog | snow"),
    ("红色的狗", "entity: 2 red cat, big red dog | snow"),
    ("狗要红色的", "entity: 2 red cat, big red dog | snow"),
    ("把狗染成紫色", "entity: 2 red cat, big purple dog | snow"),
    ("狗戴上帽子", "add: 2 red cat @left, big dog @right, top hat @centre | snow"),
    ("给狗加个皇冠", "add: 2 red cat @left, big dog @right, crown @centre | snow"),
    ("把狗弄小点", "entity: 2 red cat, small dog | snow"),
    ("除了狗全部删掉", "remove: big dog @right | snow"),
    ("狗改成三只", "entity: 2 red cat, 3 big dog | snow"),
    ("把狗去掉，加一辆车", "add: 2 red cat, car | snow"),
    ("把红色换成黑色", "entity: 2 black cat, big dog | snow"),
    ("再来一次，换成沙滩", "background: 2 red cat, big dog | beach"),
    ("换成近景", "lens: 2 red cat, big dog | snow | close-up"),
    ("近一点看", "lens: 2 red cat, big dog | snow | close-up"),
    ("从远处看", "lens: 2 red cat, big dog | snow | far"),
    ("把狗和猫都变成绿色", "entity: 2 green cat, big green dog | snow"),
    ("多来一只狗", "add: 2 red cat, 2 big dog | snow"),
    ("把狗和猫变成绿色", "entity: 2 green cat, big green dog | snow"),
    ("变成油画风格", "style: 2 red cat, big dog | snow"),
    ("换成卡通", "style: 2 red cat, big dog | snow"),
    ("把猫和狗换成鸟", "entity: bird @right | snow"),
)

ENGLISH_COUNTED_PICTURE = "two red cats and a big dog in the snow"
ENGLISH_COUNTED = (
    ("just one", "entity: red cat, big dog | snow"),
    ("too many, one is fine", "entity: red cat, big dog | snow"),
    ("remove one", "remove: red cat, big dog | snow"),
    ("make one of them green", "entity: green cat, red cat, big dog | snow"),
    ("remove one cat", "remove: red cat, big dog | snow"),
    ("make the cats blue and the dog smaller", "entity: 2 blue cat, small dog | snow"),
    ("move the dog to the left", "entity: 2 red cat @right, big dog @left | snow"),
    ("replace the dog with two white rabbits", "entity: 2 red cat, 2 white rabbit | snow"),
    ("replace the cats with a dog and a bird", "entity: dog @left, big dog @right, bird @centre | snow"),
    ("add two suns", "add: 2 red cat @left, big dog @right, 2 sun @centre | snow"),
    ("add two more cats", "add: 3 red cat, big dog | snow"),
    ("change the background to a night sky and the style to flat", "background: 2 red cat, big dog | night | flat"),
    ("remove the background", "background: 2 red cat, big dog"),
    ("I don't want ink, I want flat", "style: 2 red cat, big dog | snow | flat"),
    ("red background please", "background: 2 red cat, big dog | red"),
    ("dye the dog purple", "entity: 2 red cat, big purple dog | snow"),
    ("the dog in red", "entity: 2 red cat, big red dog | snow"),
    ("give the dog a crown", "add: 2 red cat @left, big dog @right, crown @centre | snow"),
    ("the dog needs a hat", "add: 2 red cat @left, big dog @right, top hat @centre | snow"),
    ("delete everything but the dog", "remove: big dog @right | snow"),
    ("make it three dogs", "entity: 3 dog, big dog | snow"),
    ("remove the dog and add a car", "add: 2 red cat, car | snow"),
    ("replace red with black", "entity: 2 black cat, big dog | snow"),
    ("do it again on the beach", "background: 2 red cat, big dog | beach"),
    ("a closer view", "lens: 2 red cat, big dog | snow | close-up"),
    ("from a distance", "lens: 2 red cat, big dog | snow | far"),
    ("make the dog and the cats green", "entity: 2 green cat, big green dog | snow"),
    ("the dog should be on top", "entity: 2 red cat @left, big dog @top | snow"),
    ("put a car in the middle instead of the dog", "entity: 2 red cat @left, car @centre | snow"),
    ("can we have a tree instead of the dog", "entity: 2 red cat, tree | snow"),
    ("add a tree behind the dog", "add: 2 red cat @left, big dog @right, tree @centre | snow"),
    ("change the dog into a cat", "entity: 2 red cat, cat | snow"),
    ("I'd prefer a blue background", "background: 2 red cat, big dog | blue"),
    ("let's have the moon as well", "add: 2 red cat @left, big dog @right, moon @centre | snow"),
    ("could you turn it into a watercolor", "style: 2 red cat, big dog | snow"),
    ("make it look like an ink painting", "style: 2 red cat, big dog | snow | ink"),
    ("change everything to blue", "entity: 2 blue cat, big blue dog | snow"),
    ("no dog", "remove: 2 red cat @left | snow"),
    ("make it darker", "style: 2 red cat, big dog | snow"),
    ("make it more realistic", "style: 2 red cat, big dog | snow"),
    ("replace the cats and the dog with a bird", "entity: bird @right | snow"),
    ("I want it to look scary", "style: 2 red cat, big dog | snow"),
)

TABLES = (
    (CHINESE_PICTURE, CHINESE),
    (ENGLISH_PICTURE, ENGLISH),
    (CHINESE_COUNTED_PICTURE, CHINESE_COUNTED),
    (ENGLISH_COUNTED_PICTURE, ENGLISH_COUNTED),
)
ROWS = [(picture, text, result) for picture, rows in TABLES for text, result in rows]


@pytest.mark.parametrize(("picture", "text", "result"), ROWS)
def test_change_is_made_and_the_rest_stays(picture, text, result):
    decision = Dialogue(picture).say(text)
    assert outcome(decision) == f"edit {result}"
    assert decision.pictures == (1,)


@pytest.mark.parametrize(
    ("text", "seed"),
    [
        ("把猫换成狗", "keep"),
        ("make the cat a dog", "keep"),
        ("加一个太阳", "keep"),
        ("blue background", "keep"),
        ("再来一张，背景换成蓝色", "new"),
        ("another one but in ink style", "new"),
        ("再来一张", "new"),
        ("画一只狗", "new"),
    ],
)
def test_seed_stays_with_a_change_and_is_new_with_another_picture(text, seed):
    assert Dialogue(CHINESE_PICTURE).say(text).seed == seed


@pytest.mark.parametrize(
    ("text", "prompt"),
    [
        ("make the cat a dog", "a dog on the left and a red car on the right, on the grass, 3d style"),
        ("把猫换成狗", "左边是一只狗，右边是一辆红色的汽车，在草地上，3D风格"),
    ],
)
def test_prompt_follows_the_language_of_the_turn_not_of_the_dialogue(text, prompt):
    assert Dialogue(CHINESE_PICTURE).say(text).prompt == prompt
    assert Dialogue(ENGLISH_PICTURE).say(text).prompt == prompt


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        (("画一只猫和一只狗", "把狗变成红色", "再大一点"), "cat, big red dog"),
        (("a cat and a dog", "make the dog red", "make it bigger"), "cat, big red dog"),
        (("a cat and a dog", "make the background red", "now blue"), "cat, dog | blue"),
        (("画一只猫和一只狗", "背景换成红色", "换成蓝色"), "cat, dog | blue"),
        (("画一只猫", "加一只狗", "把它变成绿色"), "cat, green dog"),
    ],
)
def test_it_is_what_was_changed_last(texts, shown):
    *before, last = texts
    assert outcome(Dialogue(*before).say(last)).partition(": ")[2] == shown


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("去掉大象", "没有大象"),
        ("remove the elephant", "no elephant"),
        ("make the elephant red", "no elephant"),
        ("remove the submarine", "no submarine"),
        ("把猫和车都去掉", "什么都没有"),
        ("remove everything", "nothing would be left"),
        ("加一只狗和一只鸟", "最多三样"),
        ("add a dog and a bird", "three things"),
        ("把猫变成三只，再加一只猫", "最多三个"),
        ("add three more cats", "Three of a kind"),
        ("把红色的车变成红色", "已经是这样"),
        ("make the car red", "like that already"),
    ],
)
def test_change_that_cannot_be_made_is_answered(text, reply):
    decision = Dialogue(CHINESE_PICTURE).say(text)
    assert not decision.draws
    assert reply in decision.reply


def test_only_two_things_can_change_places():
    decision = Dialogue("画一只猫、一只狗和一只鸟").say("对调")
    assert decision.action == "clarify"
    assert "哪两样" in decision.reply


@pytest.mark.parametrize(
    ("texts", "prompt"),
    [
        (("draw a submarine", "blue background"), "a submarine, blue background"),
        (("draw a submarine", "add a cat"), "a submarine, a cat"),
        (("画一艘潜水艇", "换成水墨风格"), "一艘潜水艇，水墨风格"),
        (("画一艘潜水艇", "把潜水艇换成一只猫"), "一只猫，白色背景，3D风格"),
        (
            ("a cat and a dog", "add a submarine", "remove the submarine"),
            "a cat on the left and a dog on the right, on a white background, 3d style",
        ),
        (("a cat", "replace the cat with a submarine"), "submarine"),
    ],
)
def test_own_words_can_be_changed_too(texts, prompt):
    *before, last = texts
    assert Dialogue(*before).say(last).prompt == prompt


@pytest.mark.parametrize("text", ["背景换成蓝色", "make it blue", "再来一张", "zoom in", "去掉猫", "swap them"])
def test_without_a_picture_there_is_nothing_to_change(text):
    assert Dialogue().say(text).action == "clarify"


@pytest.mark.parametrize(
    ("text", "shown"),
    [("加一只狗", "dog"), ("add a red dog", "red dog"), ("把猫换成狗", "dog"), ("make the cat red", "red cat")],
)
def test_without_a_picture_a_change_that_brings_a_thing_draws_it(text, shown):
    assert outcome(Dialogue().say(text)) == f"draw: {shown}"


@pytest.mark.parametrize(
    ("said", "text", "shown"),
    [
        (("a castle",), "a balloon above it", "edit add: castle @bottom, balloon @top"),
        (("a snowman",), "with a scarf", "edit add: snowman, scarf"),
        (("画一座山",), "山上面来个月亮", "edit add: mountain @bottom, moon @top"),
        (("画一匹马",), "旁边再来一头牛", "edit add: horse, cow"),
        (("a snowman",), "give him an umbrella, a pink one", "edit add: snowman, pink umbrella"),
        (("a cat and a dog",), "remove the dog, it scares me", "edit remove: cat @left"),
        (("a cat on the grass",), "snow, not grass", "edit background: cat | snow"),
        (("a car",), "put a bee there. Not on the right, on the left", "edit entity: car @right, bee @left"),
        (("画一辆车",), "加一只蜜蜂，别在右边，在左边", "edit entity: car @right, bee @left"),
    ],
)
def test_new_thing_is_put_beside_what_is_there(said, text, shown):
    assert outcome(Dialogue(*said).say(text)) == shown


@pytest.mark.parametrize(
    ("said", "text", "shown"),
    [
        ("a violin and a chair", "violin on top of the chair", "edit entity: violin @top, chair @bottom"),
        ("画小提琴和一个礼物", "小提琴在礼物下面", "edit entity: violin @bottom, gift @top"),
        ("a horse and a cow", "cow out", "edit remove: horse @left"),
        ("a horse and a cow", "two cows instead of one", "edit entity: horse, 2 cow"),
        ("a horse on the grass", "under a rainbow", "edit add: horse @bottom, rainbow @top | grass"),
        ("画一匹马", "在彩虹下面", "edit add: horse @bottom, rainbow @top"),
        ("画一匹马", "在房子前面", "edit add: horse, house"),
        ("画一艘帆船", "船往左边挪一点", "edit entity: sailboat @left"),
        ("画一艘帆船", "再来一艘船", "edit add: sailboat, ship"),
        ("a parrot and a rose", "the bird is blue, the flower red", "edit entity: blue parrot, red rose"),
        ("画一辆公交车和一辆汽车", "车变红", "edit entity: bus, red car"),
        ("画一辆卡车和一辆公交车", "车变红", "clarify"),
        ("a bear and a book", "the bear should be wearing a hat", "edit add: bear @left, book @right, top hat @centre"),
        ("画一只猫", "坐在椅子上", "edit add: cat @top, chair @bottom"),
        ("two yellow birds", "one should be red", "edit entity: red bird, yellow bird"),
        ("画两只鸟", "一只变成蓝色", "edit entity: blue bird, bird"),
        ("画两只鸟", "两只鸟都要大", "edit entity: 2 big bird"),
        ("three stars", "two of those", "edit entity: 2 star"),
        ("画两只鸟", "那就画在床上", "edit add: 2 bird @top, bed @bottom"),
        ("画两只鸟", "给我三个版本", "draw redo: 2 bird"),
        ("a horse, ink style", "two horses", "edit entity: 2 horse | ink"),
        ("a horse and a cow", "two horses", "draw new: 2 horse"),
        ("a horse and a cow", "the cow is a bit big", "edit entity: horse, small cow"),
        ("画一匹马", "马有点小", "edit entity: big horse"),
        ("a horse, ink style", "the same but with a moon", "edit add: horse, moon | ink"),
    ],
)
def test_short_words_for_what_is_there_change_it(said, text, shown):
    assert outcome(Dialogue(said).say(text)) == shown


def test_orange_after_the_thing_is_its_colour():
    assert outcome(Dialogue().say("a balloon, orange")) == "draw: orange balloon"
    assert outcome(Dialogue().say("an apple, an orange")) == "draw: apple, orange"

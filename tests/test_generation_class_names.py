"""From a prompt to a class of ImageNet: what it names in either language, else what is nearest, and what is told."""

import pytest
import torch

from generation.class_choice import ClassChoice, class_choice
from generation.class_names import imagenet
from generation.device import Device
from generation.errors import InvalidRequestError, MissingCheckpointError
from generation.parts import opened
from generation.scene.language import language_of
from tests.tiny_class_models import class_row, tiny_dit, with_clip

CPU = Device(torch.device("cpu"))
# Two classes have their English name in common: 657 and 744 are both "missile", 836 and 837 both "sunglasses".
TWINS = {657, 744, 836, 837}


def nothing():
    return None


def test_there_are_a_thousand_classes_each_named_in_both_languages():
    classes = imagenet()
    assert [each.number for each in classes] == list(range(1000))
    assert all(language_of(each.zh) == "zh" or each.zh == "iPod" for each in classes)
    assert all(language_of(each.en) == "en" and each.en.strip() for each in classes)
    assert len({each.zh for each in classes}) == 1000
    assert (classes[1].zh, classes[207].en, classes[980].zh) == ("金鱼", "Golden Retriever", "火山")


def test_a_word_means_one_class():
    meanings: dict[str, set[int]] = {}
    for each in imagenet():
        for word in each.spoken:
            meanings.setdefault(word, set()).add(each.number)
    assert {word: numbers for word, numbers in meanings.items() if len(numbers) > 1 and not numbers <= TWINS} == {}


def test_every_class_is_drawn_by_either_name():
    for each in imagenet():
        for name in each.spoken:
            found = imagenet().mentioned(f"画一个{name}。" if language_of(name) == "zh" else f"draw one {name}, please")
            assert found[0].number == each.number or {found[0].number, each.number} <= TWINS


@pytest.mark.parametrize(
    ("prompt", "named"),
    [
        ("画一只戴墨镜的猫", "tabby cat"),
        ("湖边的古老城堡", "castle"),
        ("猫坐在红色的沙发上", "tabby cat"),
        ("大熊猫在吃竹子", "giant panda"),
        ("画一辆红色小汽车", "sports car"),
        ("a cat wearing sunglasses", "tabby cat"),
        ("Two golden retrievers on the beach", "Golden Retriever"),
        ("a fire truck", "fire truck"),
        ("an orange cat", "tabby cat"),
        ("an old castle by the lake", "castle"),
    ],
)
def test_what_a_prompt_is_about_comes_first(prompt, named):
    assert imagenet().mentioned(prompt)[0].en == named


@pytest.mark.parametrize("prompt", ["a house in the woods", "一片竹林", "", "catalogue"])
def test_a_prompt_may_name_nothing(prompt):
    assert imagenet().mentioned(prompt) == []


def test_without_any_reader_words_decide_and_where_they_do_not_a_name_is_asked_for():
    choice = ClassChoice(None, nothing)
    assert [each.en for each in choice(["金毛犬", "a red truck"])] == ["Golden Retriever", "semi-trailer truck"]
    with pytest.raises(InvalidRequestError, match="hamster"):
        choice(["a house in the woods"])


def test_the_nearest_name_is_taken_where_nothing_is_named_and_that_is_told():
    volcano = imagenet()[980]

    def reader(texts):
        return torch.stack([torch.tensor([1.0, 0.0] if text in (volcano.zh, "岩浆") else [0.0, 1.0]) for text in texts])

    choice = ClassChoice(None, lambda: reader)
    assert choice(["岩浆"]) == [volcano]
    assert "描述里没有类名，而这个模型只会画 ImageNet 的 1000 类" in choice.note("岩浆").zh
    assert choice.note("画一座火山").zh.endswith("这次画的是“火山”。")
    assert "“volcano”" in choice.note("a volcano").message("en")


def test_the_shipped_text_tower_knows_what_is_near_in_both_languages(tmp_path):
    with opened(class_row(tiny_dit(tmp_path)), CPU) as checkpoint:
        choice = class_choice(checkpoint)
        assert "fish" in choice(["章鱼"])[0].en or choice(["章鱼"])[0].zh.endswith("鱼")
        assert choice(["a goldfish"])[0].number == 1


def test_the_clip_of_a_checkpoint_decides_between_several_names_in_english(tmp_path):
    with opened(class_row(with_clip(tiny_dit(tmp_path))), CPU) as checkpoint:
        choice = class_choice(checkpoint)
    assert {choice([prompt])[0].en for prompt in ("a castle by a lake", "the lake of a castle")} <= {
        "castle",
        "lakeshore",
    }
    assert choice(["湖边的城堡"])[0].en == "castle"
    assert choice(["zzz"])[0] in imagenet()


def test_a_checkpoint_of_other_classes_brings_their_names(tmp_path):
    folder = tiny_dit(tmp_path, num_classes=2)
    (folder / "classes.tsv").write_text("english\tchinese\tother words\nteapot\t茶壶\tkettle\ncat\t猫\n", "utf-8")
    with opened(class_row(folder), CPU) as checkpoint:
        choice = class_choice(checkpoint)
    assert [each.number for each in choice(["一只猫", "a red kettle", "两把茶壶"])] == [1, 0, 0]
    assert choice.note("一只猫").zh == "这个模型只会画 2 类东西，这次画的是“猫”。"


def test_a_table_without_chinese_names_makes_no_checkpoint(tmp_path):
    folder = tiny_dit(tmp_path, num_classes=1)
    (folder / "classes.tsv").write_text("english\tchinese\nteapot\n", "utf-8")
    with pytest.raises(MissingCheckpointError), opened(class_row(folder), CPU) as checkpoint:
        class_choice(checkpoint)

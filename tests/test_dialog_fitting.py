"""What a decision becomes before it is drawn: negations out of the prompt, length by meaning, and the person told."""

import pytest

from dialog.fitting import fitted, hinted, joined
from dialog.negation import without_negations
from dialog.shortening import shortened, token_count, unread
from dialog.turn import TurnDecision
from generation.backends import Backend
from generation.scene.language import mostly

HUNYUAN = Backend("", "", "", {}, token_limits=(77, 256))
SHORT = Backend("", "", "", {}, token_limits=(40,))

FOX = (
    "a red fox in the snow, masterpiece, best quality, a small wooden cabin with smoke rising from the chimney, "
    "pine trees heavy with snow, Masterpiece, the last light of a winter evening, an old sledge leaning on the wall, "
    "8k, watercolour painting, seen from afar"
)
SCHOOL = "一只戴着红色帽子的穿着蓝色外套的背着书包的手里拿着气球的正在雪地里奔跑的小狐狸"


def draw(prompt, **values):
    return TurnDecision(**{"action": "draw", "prompt": prompt, "reply": "Here."} | values)


# Negations


@pytest.mark.parametrize(
    ("prompt", "shown", "unwanted"),
    [
        ("a cat without a hat on the grass", "a cat on the grass", ("hat",)),
        ("a cat, no hat, in the snow", "a cat, in the snow", ("hat",)),
        ("a cat with no hat or glasses", "a cat", ("hat", "glasses")),
        ("a man without umbrella and a dog", "a man and a dog", ("umbrella",)),
        ("a cat and no dog", "a cat", ("dog",)),
        ("a street without people, at night", "a street, at night", ("people",)),
        ("a cat but without any red hat.", "a cat.", ("red hat",)),
        ("一只没有帽子的猫", "一只猫", ("帽子",)),
        ("一只猫，不戴帽子，在雪地里", "一只猫，在雪地里", ("帽子",)),
        ("没有帽子和眼镜的猫", "猫", ("帽子", "眼镜")),
        ("一只猫，不要狗、也不要树", "一只猫", ("狗", "树")),
    ],
)
def test_what_shall_not_be_seen_is_taken_out(prompt, shown, unwanted):
    assert without_negations(prompt) == (shown, unwanted)


@pytest.mark.parametrize(
    "prompt",
    ["a cat", "a no parking sign", "no hat", "没有人", "一架无人机", "一棵无花果树", "a knot, nowhere", "snow"],
)
def test_what_only_looks_like_a_negation_or_is_all_there_is_stays(prompt):
    assert without_negations(prompt) == (prompt, ())


@pytest.mark.parametrize(
    ("before", "again"),
    [
        ("hat", draw("a cat", edit="redo")),
        ("hat", draw("a red cat", action="edit", edit="entity")),
    ],
)
def test_what_shall_not_be_seen_stays_away_from_changes_and_from_another_of_the_same(before, again):
    origin = {"prompt": "a cat", "negative_prompt": before}
    assert fitted(again, HUNYUAN, origin, "en").negative_prompt == before


@pytest.mark.parametrize(
    ("before", "prompt", "away"),
    [
        ("a car and a carrot", "a carrot", "car"),
        ("一条鱼和一只章鱼", "一只章鱼", "鱼"),
        ("a cat, hat", "a chat", "cat"),
    ],
)
def test_name_within_another_name_stays_away(before, prompt, away):
    decision = fitted(draw(prompt, action="edit", edit="remove"), HUNYUAN, {"prompt": before}, "en")
    assert away in joined(decision.negative_prompt).split(", ")


def test_english_prompt_that_quotes_a_chinese_sign_stays_as_it_is():
    english = Backend("", "", "", {}, languages=("en",))
    said = "an old shop in the rain with a red sign that says 福"
    assert fitted(draw(said), english, None, "en").prompt == said


@pytest.mark.parametrize("said", ["猫のひげ", ""])
def test_japanese_and_nothing_are_read_as_english(said):
    assert mostly(said) == "en"


def test_negative_prompt_is_in_a_language_that_the_model_reads():
    english = Backend("", "", "", {}, languages=("en",))
    assert fitted(draw("a cat", negative_prompt="帽子, rain"), english, None, "zh").negative_prompt == "rain, top hat"


def test_negation_enters_the_negative_prompt():
    decision = fitted(draw("a cat without a hat", negative_prompt="rain"), HUNYUAN, None, "en")
    assert (decision.prompt, decision.negative_prompt) == ("a cat", "rain, hat")


def test_model_without_negative_prompts_gets_none():
    decision = fitted(draw("a cat without a hat"), Backend("", "", "", {}, negative_prompt=False), None, "en")
    assert (decision.prompt, decision.negative_prompt) == ("a cat", "")


# Removals


def edit(prompt, **values):
    return draw(prompt, **{"action": "edit", "edit": "remove", "pictures": (1,)} | values)


@pytest.mark.parametrize(
    ("before", "after", "negative"),
    [
        ("a cat and a red car, on the grass", "a cat, on the grass", "car"),
        ("一只猫和一辆红色的汽车，在草地上", "一只猫，在草地上", "汽车"),
        ("two cats", "a cat", ""),
    ],
)
def test_thing_that_is_removed_enters_the_negative_prompt(before, after, negative):
    assert fitted(edit(after), HUNYUAN, {"prompt": before}, "en").negative_prompt == negative


def test_what_was_removed_stays_away_until_it_is_named_again():
    origin = {"prompt": "a cat", "negative_prompt": "car, rain"}
    assert fitted(edit("a red cat", edit="entity"), HUNYUAN, origin, "en").negative_prompt == "car, rain"
    assert fitted(edit("a cat and a car", edit="add"), HUNYUAN, origin, "en").negative_prompt == "rain"
    assert fitted(draw("a fox"), HUNYUAN, origin, "en").negative_prompt == ""


def test_manager_that_names_what_to_avoid_is_believed():
    origin = {"prompt": "a cat and a car", "negative_prompt": "rain"}
    assert fitted(edit("a cat", negative_prompt="red car"), HUNYUAN, origin, "en").negative_prompt == "red car"


def test_negative_prompts_are_joined_each_thing_once():
    assert joined("hat, rain", "rain，fog", "") == "hat, rain, fog"


# Language

ENGLISH = Backend("", "", "", {}, languages=("en",))


@pytest.mark.parametrize(
    ("prompt", "read"),
    [
        (
            "一只猫和一辆红色的汽车，在草地上，水墨画",
            "a cat on the left and a red car on the right, on the grass, ink painting",
        ),
        ("a 红色 cat 在雪地里", "a red cat, in the snow, 3d style"),
        ("a fox in a forest, watercolour", "a fox in a forest, watercolour"),
    ],
)
def test_model_that_reads_english_only_gets_it_whatever_was_spoken(prompt, read):
    decision = fitted(draw(prompt), ENGLISH, None, "zh")
    assert (decision.prompt, decision.reply) == (read, "Here.")
    assert fitted(draw(prompt), HUNYUAN, None, "zh").prompt == prompt


def test_what_shall_not_be_seen_is_translated_too():
    decision = fitted(draw("一只没有帽子的猫", negative_prompt="红色的汽车，雨林"), ENGLISH, None, "zh")
    assert (decision.prompt, decision.negative_prompt) == ("a cat, on a white background, 3d style", "red car, top hat")


def test_thing_that_comes_back_in_another_language_is_kept_away_no_longer():
    origin = {"prompt": "a cat", "negative_prompt": "car, dog"}
    assert fitted(edit("一只猫和一辆汽车", edit="add"), ENGLISH, origin, "zh").negative_prompt == "dog"
    assert "car" in fitted(edit("一只猫", edit="remove"), ENGLISH, {"prompt": "一只猫和一辆汽车"}, "zh").negative_prompt


@pytest.mark.parametrize(
    ("language", "words"),
    [("zh", "译不了，没有写进提示词：蒸汽朋克。"), ("en", "not in the prompt: 蒸汽朋克.")],
)
def test_words_that_cannot_be_translated_are_told(language, words):
    decision = fitted(draw("一只猫，蒸汽朋克"), ENGLISH, None, language)
    assert decision.prompt == "a cat, on a white background, 3d style"
    assert decision.reply.startswith("Here.\n")
    assert decision.reply.endswith(words)


def test_person_is_told_where_the_model_reads_nothing_of_what_was_said():
    decision = fitted(draw("蒸汽朋克"), ENGLISH, None, "zh")
    assert decision.prompt == "蒸汽朋克"
    assert "请用英文说" in decision.reply


# Length


def test_prompt_that_fits_is_not_touched():
    assert fitted(draw(FOX), HUNYUAN, None, "en").prompt == FOX
    assert token_count("画" * 75) == 77


def test_praise_and_repetition_go_first_then_the_last_details():
    short = shortened(FOX, 50)
    assert "masterpiece" not in short.prompt.lower()
    assert short.left_out == ("an old sledge leaning on the wall",)
    assert shortened(FOX, 40).prompt.endswith("watercolour painting, seen from afar")


@pytest.mark.parametrize("limit", range(10, 75, 5))
@pytest.mark.parametrize(
    "prompt", [FOX, SCHOOL, "a" * 900, "画" * 300, "a cat with a hat " * 40, "，".join("猫狗") * 60]
)
def test_shortened_prompt_fits_and_keeps_what_it_is_about(prompt, limit):
    short = shortened(prompt, limit)
    assert token_count(short.prompt) <= limit
    assert short.prompt
    assert prompt.startswith(short.prompt[:3]) or prompt.endswith(short.prompt)


def test_noun_at_the_end_of_a_chinese_phrase_stays():
    assert shortened(SCHOOL, 30).prompt == "一只戴着红色帽子的穿着蓝色外套的背着书包的小狐狸"


@pytest.mark.parametrize(("language", "words"), [("en", "Left out: "), ("zh", "略去了：")])
def test_person_is_told_what_was_left_out(language, words):
    decision = fitted(draw(FOX), SHORT, None, language)
    assert decision.reply.startswith("Here.\n")
    assert words in decision.reply


@pytest.mark.parametrize(("language", "words"), [("en", "About here it stops reading: “"), ("zh", "读不到：“")])
def test_prompt_by_hand_stays_and_the_person_is_told_from_where_on_it_is_not_read(language, words):
    hinted_at = hinted(draw(FOX), SHORT, language)
    assert hinted_at.prompt == FOX
    assert words in hinted_at.reply
    assert unread(FOX, 40) in FOX
    assert token_count(FOX.removesuffix(unread(FOX, 40))) <= 40
    assert hinted(draw("a cat"), SHORT, language) == draw("a cat")


def test_prompt_by_hand_in_a_language_that_the_model_does_not_read_is_told_of():
    english = Backend("", "", "", {}, languages=("en",), token_limits=(77,))
    assert "只懂英文" in hinted(draw("一只猫"), english, "zh").reply
    assert hinted(draw("一只猫"), HUNYUAN, "zh") == draw("一只猫")


def test_going_back_and_talk_pass_unchanged():
    back = edit(f"{FOX} without snow", edit="revert")
    chat = TurnDecision(action="chat", reply="no hat")
    assert (fitted(back, SHORT, None, "en"), fitted(chat, SHORT, None, "en")) == (back, chat)

"""What a chat model is told: instructions, a window of turns, and the state of every picture beyond it."""

import json
import re
from pathlib import Path

import pytest

from dialog.managers.llm.album import MOST_CHARACTERS, album_of, written_album
from dialog.managers.llm.instructions import instructions
from dialog.managers.llm.messages import Window, asked_again, messages_for
from dialog.managers.llm.pictures import MOST_SIDE, small_jpeg
from dialog.managers.llm.schema import ORDER, decision_schema, written_decision
from dialog.managers.llm.standing import standing_wishes
from dialog.turn import Message, TurnDecision, language_spoken
from generation.scene.parse import read
from tests.samples import png


def drawn(number, prompt, said="draw", files=(), **values):
    """A turn that drew a picture."""
    decision = TurnDecision(action="draw", prompt=prompt, reply="Here.", **values)
    return [Message("user", said), Message("assistant", "Here.", (number,), decision, tuple(files))]


def talked(said, reply="I see."):
    return [Message("user", said), Message("assistant", reply, (), TurnDecision(action="chat", reply=reply))]


def long_dialogue(turns, words="a small red cat on the grass"):
    return [message for n in range(1, turns + 1) for message in drawn(n, f"{words} {n}", f"picture {n} please")]


# Instructions


@pytest.mark.parametrize("language", ["zh", "en"])
def test_worked_examples_are_decisions_that_the_embedded_world_understands(language):
    examples = [json.loads(line) for line in instructions(language).splitlines() if line.startswith("{")]
    decisions = [TurnDecision.model_validate(example) for example in examples]
    assert {decision.action for decision in decisions} >= {"draw", "edit", "chat"}
    for decision in decisions:
        if decision.draws:
            reading = read(decision.prompt)
            assert reading.scene is not None
            assert not reading.unknown
        assert ("\u4e00" <= decision.reply[0] <= "\u9fff") == (language == "zh")


def test_both_languages_say_the_same():
    zh, en = instructions("zh"), instructions("en")
    assert [line.count("#") for line in zh.splitlines() if line.startswith("#")] == [
        line.count("#") for line in en.splitlines() if line.startswith("#")
    ]
    assert re.findall(r"`(\w+)`", zh) == re.findall(r"`(\w+)`", en)
    assert zh.count("\n> ") == en.count("\n> ")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_field_and_kind_is_explained(language):
    schema = decision_schema()["properties"]
    words = set(re.findall(r"`(\w+)`", instructions(language)))
    assert words >= {*ORDER, *schema["action"]["enum"], *schema["edit"]["anyOf"][0]["enum"], *schema["seed"]["enum"]}


def test_language_of_the_prompt_is_asked_for_where_the_drawing_model_has_only_one():
    assert "reads only English" in instructions("en", ("en",))
    assert "只懂英文" in instructions("zh", ("en",))
    assert "reads only" not in instructions("en", ("zh", "en"))


# The schema


def test_schema_has_every_field_of_a_decision_but_the_raw_text():
    assert set(ORDER) == set(TurnDecision.model_fields) - {"raw"}
    assert "default" not in json.dumps(decision_schema())


def test_decision_is_written_without_what_goes_without_saying():
    decision = TurnDecision(action="edit", prompt="a cat", edit="add", pictures=(1,), seed="keep", raw="x")
    written = written_decision(decision)
    assert written == {"action": "edit", "edit": "add", "pictures": [1], "prompt": "a cat", "seed": "keep"}
    assert TurnDecision.model_validate(written) == decision.model_copy(update={"raw": ""})


# The state of the pictures


def test_album_knows_what_each_picture_shows_and_came_from():
    history = [
        *drawn(1, "a cat"),
        *drawn(2, "a dog", edit="entity", pictures=(1,), negative_prompt="cat"),
        *talked("nice"),
        *drawn(1, "a cat", edit="revert", pictures=(1,)),
    ]
    album = album_of(history)
    assert [picture.number for picture in album.pictures] == [1, 2]
    assert album.shown.prompt == "a cat"
    lines = written_album(album, "en").splitlines()
    assert lines[1:] == ["1: a cat [shown now]", "2: a dog [entity of 1] [without: cat]"]
    assert "［不要：cat］" in written_album(album, "zh")


def test_prompt_cannot_look_like_another_line_of_the_album():
    album = album_of(drawn(1, "a cat\n2: a dog"))
    assert len(written_album(album, "en").splitlines()) == 2


def test_of_too_many_pictures_those_stay_that_are_spoken_of():
    text = messages_for(long_dialogue(2000), "back to picture 777 please")[-1].text
    lines = [line.partition(":")[0] for line in text.splitlines()]
    assert {"1", "777", "1990", "2000", "…"} <= set(lines)
    assert "500" not in lines
    assert len(text) < 13_000


@pytest.mark.parametrize("text", ["back to the one with the purple fox", "回到有 fox 的那张", "the fox again"])
def test_picture_is_found_by_what_it_shows_among_two_thousand(text):
    history = [*long_dialogue(900), *drawn(901, "a purple fox at night"), *long_dialogue(2000)[2 * 901 :]]
    assert "\n901: a purple fox at night\n" in messages_for(history, text)[-1].text


def test_album_of_very_many_pictures_keeps_to_its_size_and_forgets_no_late_one():
    history = long_dialogue(400, "a painting of an old harbour with many boats and gulls in the evening light")
    text = written_album(album_of(history), "en")
    assert len(text) < MOST_CHARACTERS + 100
    assert all(f"\n{number}: " in text for number in [1, *range(200, 401)])
    assert "1: a painting of an old harbour with many boats and gulls in the evening light 1\n" in text


# The messages


def test_first_picture_is_known_after_two_hundred_turns():
    history = [*drawn(1, "a purple fox under the night sky"), *long_dialogue(201)[2:]]
    messages = messages_for(history, "back to the first picture")
    assert len(messages) < 60
    assert "1: a purple fox under the night sky" in messages[-1].text
    assert messages[-1].text.endswith("The person says now: back to the first picture")


def test_standing_wish_is_known_after_two_hundred_turns():
    history = [*talked("from now on everything at night"), *talked("以后都用水墨"), *long_dialogue(200)]
    assert standing_wishes(history) == ["from now on everything at night", "以后都用水墨"]
    assert "“from now on everything at night”; “以后都用水墨”" in messages_for(history, "a cat")[-1].text


def test_roles_alternate_whatever_has_happened():
    history = [
        Message("user", "a cat"),  # failed
        Message("user", "a dog"),
        Message("assistant", "Here.", (), TurnDecision(action="draw", prompt="a dog")),  # cancelled
        *talked("hm"),
        *drawn(1, "a fox"),
    ]
    roles = [message.role for message in messages_for(history, "hi")]
    assert roles[0] == "system"
    assert roles[1:] == ["user", "assistant"] * (len(roles) // 2 - 1) + ["user"]


def test_earlier_decision_is_shown_in_the_form_that_is_asked_for():
    _, said, answer, last = messages_for(drawn(1, "a cat"), "redder")
    assert said.text == "draw"
    assert json.loads(answer.text) == {"action": "draw", "prompt": "a cat", "reply": "Here."}
    assert last.text.startswith("[picture 1 is shown]")


def test_window_holds_the_latest_turns_only():
    messages = messages_for(long_dialogue(50), "hi", window=Window(turns=2))
    assert [message.text for message in messages if message.text.startswith("picture ")] == ["picture 49 please"]
    assert len(messages_for(long_dialogue(50), "hi", window=Window(turns=0))) == 2


def test_window_narrows_to_nothing():
    window, sizes = Window(), []
    while window is not None:
        sizes.append(sum(len(message.text) for message in messages_for(long_dialogue(2000), "hi", window=window)))
        window = window.narrower
    assert len(sizes) == 5
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] < len(instructions("en")) + 2_500


def test_latest_pictures_are_seen_each_once_and_all_that_came_with_the_words():
    paths = [Path(f"{n}.png") for n in range(6)]
    history = [message for n in range(1, 4) for message in drawn(n, "a cat", files=[paths[n]])]
    history += drawn(2, "a cat", files=[paths[2]], edit="revert", pictures=(2,))
    messages = messages_for(history, "and this?", [paths[5]], window=Window(pictures=3))
    assert [message.pictures for message in messages if message.pictures] == [(paths[3],), (paths[2], paths[5])]
    four = messages_for(history, "these?", [paths[0], paths[4], paths[5], Path("7.png")], window=Window(pictures=1))
    assert [len(message.pictures) for message in four if message.pictures] == [4]


@pytest.mark.parametrize(("said", "language"), [("画猫", "zh"), ("a cat", "en"), ("👍", "zh"), ("", "zh")])
def test_instructions_are_in_the_language_of_the_person(said, language):
    history = talked("你好")
    assert language_spoken(history, said) == language
    assert messages_for(history, said)[0].text == instructions(language)


def test_very_long_text_is_cut():
    assert len(messages_for([], "cat " * 100_000)[-1].text) < 5_000


def test_asking_again_shows_what_was_wrong():
    messages = messages_for([], "a cat")
    again = asked_again(messages, "Sure!", "It is no JSON.", "en")
    assert [message.role for message in again] == ["system", "user", "assistant", "user"]
    assert again[-1].text.startswith("It is no JSON. Write one JSON object only, beginning with {,")
    assert [message.role for message in asked_again(messages, "", "空的。", "zh")] == ["system", "user"]


# Pictures


def test_picture_is_made_small_and_loses_its_transparency(tmp_path):
    from PIL import Image

    Image.new("RGBA", (2000, 1000), (0, 0, 0, 0)).save(tmp_path / "a.png")
    (tmp_path / "small.jpeg").write_bytes(small_jpeg(tmp_path / "a.png"))
    with Image.open(tmp_path / "small.jpeg") as picture:
        assert picture.size == (MOST_SIDE, MOST_SIDE // 2)
        assert picture.getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("content", [None, b"", b"text", png()[:50]])
def test_picture_that_cannot_be_read_is_none(tmp_path, content):
    if content is not None:
        (tmp_path / "a.png").write_bytes(content)
    assert small_jpeg(tmp_path / "a.png") is None

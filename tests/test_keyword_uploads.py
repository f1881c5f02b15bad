"""Pictures that come with a turn: the manager knows what it is told of them, says where it knows nothing, and starts
from them where words say what to draw."""

import pytest
from PIL import Image

from dialog.managers.keyword import KeywordManager
from dialog.turn import Message
from generation.backends import complete
from generation.png import encode_png
from generation.request import GenerationRequest
from generation.scene.parse import parse
from generation.scene.scene import Scene, Thing
from tests.keyword_dialogue import Dialogue, brief, outcome
from tests.samples import png


@pytest.fixture
def photo(tmp_path):
    (tmp_path / "photo.png").write_bytes(png())
    return tmp_path / "photo.png"


@pytest.fixture
def own(tmp_path):
    """A picture that Huihua drew, as it comes back from somewhere else."""
    request = complete(GenerationRequest(prompt="一只猫，在草地上，3D风格"))
    (tmp_path / "own.png").write_bytes(encode_png(Image.new("RGB", (8, 8)), request))
    return tmp_path / "own.png"


@pytest.mark.parametrize(
    ("text", "says"),
    [("", "I cannot see"), ("👍", "I cannot see"), ("这是什么？", "看不懂"), ("what is this?", "cannot see")],
)
def test_without_words_for_a_picture_it_says_what_it_can_do(photo, text, says):
    decision = KeywordManager().decide([], text, [photo])
    assert decision.action == "clarify"
    assert says in decision.reply


@pytest.mark.parametrize(
    ("text", "shown"),
    [("画成雪地里的一只狐狸", "fox | snow"), ("a fox in the snow", "fox | snow"), ("make it a red car", "red car")],
)
def test_words_draw_with_the_picture_as_a_start(photo, text, shown):
    decision = KeywordManager().decide([], text, [photo])
    assert brief(parse(decision.prompt)) == shown
    assert 0 < decision.strength < 1
    assert decision.pictures == ()


def test_picture_of_the_dialogue_has_no_part_in_it(photo):
    dialogue = Dialogue("画一只猫和一只狗")
    decision = KeywordManager().decide(dialogue.history, "画成雪地里的一只狐狸", [photo])
    assert brief(parse(decision.prompt)) == "fox | snow"


@pytest.mark.parametrize(
    ("text", "shown"),
    [("把猫换成狗", "dog | grass"), ("make the background blue", "cat | blue"), ("add a tree", "cat, tree | grass")],
)
def test_own_picture_is_changed_by_the_prompt_it_carries(own, text, shown):
    decision = KeywordManager().decide([], text, [own])
    assert (decision.action, brief(parse(decision.prompt))) == ("edit", shown)
    assert decision.strength < 1


def test_file_that_is_gone_does_not_stop_the_manager(tmp_path):
    decision = KeywordManager().decide([], "画一只猫", [tmp_path / "gone.png"])
    assert brief(parse(decision.prompt)) == "cat"


def seeing(*things, ground="grass"):
    """A manager that sees the same in every picture."""
    return KeywordManager(lambda files: Scene(things, ground) if files else None)


RED_BICYCLE = Thing("bicycle", "red")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("what is this?", "The picture shows a red bicycle. The background is grass."),
        ("这车停在哪里？", "自行车在中间。背景是草地。"),
        ("what colour is the bike?", "The bicycle is red."),
        ("", "The picture shows a red bicycle. The background is grass."),
    ],
)
def test_question_is_answered_from_what_is_seen(photo, text, answer):
    decision = seeing(RED_BICYCLE).decide([], text, [photo])
    assert (decision.action, decision.reply) == ("chat", answer)


def test_things_seen_apart_are_counted_together(photo):
    manager = seeing(Thing("banana", position="left"), Thing("banana", position="right"))
    assert manager.decide([], "图里有几根香蕉？", [photo]).reply == "有两根香蕉。"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("把这辆车画到夜空下", "edit background: red bicycle | night"),
        ("make it blue and add a dog", "edit entity: blue bicycle, dog | grass"),
        ("画出来", "draw: red bicycle | grass"),
        ("draw a cat", "draw: cat"),
    ],
)
def test_what_was_brought_is_spoken_of_in_the_next_turn(photo, text, wanted):
    manager = seeing(RED_BICYCLE)
    asked = Message("user", "what is this?", files=(photo,))
    answered = manager.decide([], asked.text, [photo])
    history = [asked, Message("assistant", answered.reply, decision=answered)]
    assert outcome(manager.decide(history, text)) == wanted


def test_it_is_put_into_the_picture_that_is_shown(photo):
    dialogue = Dialogue("a castle on the beach")
    decision = seeing(RED_BICYCLE).decide(dialogue.history, "put this next to my castle", [photo])
    assert outcome(decision) == "edit combine: castle, red bicycle | beach"
    assert "your picture" in decision.reply
    assert decision.pictures == (1,)

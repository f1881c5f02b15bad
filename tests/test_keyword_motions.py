"""How a thing moves, said in the words: with models that draw videos it ends the prompt, with others it is no place."""

import pytest

from dialog.asking import Asking, asking_for
from dialog.managers.keyword import KeywordManager
from dialog.managers.keyword.motions import motion_said
from dialog.plan import DrawSettings
from dialog.translation import translated
from dialog.turn import Message
from generation.scene.lexicon import vocabulary
from generation.scene.motions import MOTIONS, ended, ending_of, motion_in
from generation.scene.parse import parse
from tests.keyword_dialogue import brief

VIDEOS, STILL = Asking(world_only=True, draws_videos=True), Asking(world_only=True)


class Told:
    """A dialogue with the manager, for a model that draws videos or one that does not."""

    def __init__(self, asking, *said):
        self.asking, self.history = asking, []
        for text in said:
            self.last = self.say(text)

    def say(self, text):
        decision = KeywordManager().decide(tuple(self.history), text, (), self.asking)
        number = (sum(bool(message.pictures) for message in self.history) + 1,) if decision.draws else ()
        self.history += [Message("user", text), Message("assistant", decision.reply, number, decision)]
        return decision


def shown(decision):
    """The scene of a prompt in short, and its motion."""
    prompt, motion = ending_of(decision.prompt)
    return brief(parse(prompt)), motion


@pytest.mark.parametrize(
    ("text", "scene", "motion"),
    [
        ("make a frog slide to the left", "frog", "left"),
        ("画一只向左滑动的青蛙", "frog", "left"),
        ("a small blue fish that sinks", "small blue fish", "down"),
        ("a rocket rising on a purple background", "rocket | purple", "up"),
        ("草地上一只蹦蹦跳跳的兔子", "rabbit | grass", "bounce"),
        ("a video of a spinning owl", "owl", "spin"),
        ("一段旋转的星星的视频", "star", "spin"),
        ("一个越来越大的红气球", "red balloon", "grow"),
        ("slide the frog to the right", "frog", "right"),
    ],
)
def test_a_motion_is_taken_out_and_ends_the_prompt_of_a_video(text, scene, motion):
    decision = KeywordManager().decide((), text, (), VIDEOS)
    assert shown(decision) == (scene, motion)
    assert ended("", motion)[2:] in decision.reply or ended("青", motion)[2:] in decision.reply


@pytest.mark.parametrize(
    ("text", "scene", "reply"),
    [
        ("make a frog slide to the left", "frog", "still pictures only"),
        ("画一只向左滑动的青蛙", "frog", "只画静止的图"),
        ("a video of an owl", "owl", "still pictures only"),
    ],
)
def test_a_model_of_still_pictures_draws_the_rest_and_says_so(text, scene, reply):
    decision = KeywordManager().decide((), text, (), STILL)
    assert shown(decision) == (scene, None)
    assert reply in decision.reply


def test_a_motion_stands_until_another_is_said():
    dialogue = Told(VIDEOS, "画一只向左滑动的青蛙")
    for text, scene, motion in (
        ("换成旋转", "frog", "spin"),
        ("换成兔子", "rabbit", "spin"),
        ("背景换成草地", "rabbit | grass", "spin"),
        ("不要旋转，往上飞", "rabbit | grass", "up"),
        ("make it bounce and make it yellow", "yellow rabbit | grass", "bounce"),
        ("让它停下来", "yellow rabbit | grass", None),
        ("undo", "yellow rabbit | grass", "bounce"),
        ("画一辆公交车", "bus", "bounce"),
        ("再来一张", "bus", "bounce"),
    ):
        assert shown(dialogue.say(text)) == (scene, motion), text


def test_the_same_motion_again_is_so_already():
    dialogue = Told(VIDEOS, "a spinning owl")
    decision = dialogue.say("make the owl spin")
    assert decision.action == "chat" and "spinning" in decision.reply


@pytest.mark.parametrize("text", ["spin!", "make it spin", "让它旋转"])
def test_only_a_motion_asks_for_something_that_moves(text):
    assert KeywordManager().decide((), text, (), VIDEOS).action == "clarify"


@pytest.mark.parametrize(
    ("text", "told"),
    [("make it spin instead", "spinning"), ("让它向左滑动", "向左滑动"), ("the owl bounces", "bouncing")],
)
def test_only_a_motion_draws_nothing_where_pictures_are_still(text, told):
    decision = Told(STILL, "an owl on the grass").say(text)
    assert decision.action == "chat" and told in decision.reply


@pytest.mark.parametrize(
    ("said", "text", "scene", "motion"),
    [
        (["a bouncing owl"], "another one", "owl", "bounce"),
        (["一只旋转的浣熊"], "改成红色", "red raccoon", "spin"),
        (["a bouncing raccoon", "make it red", "on the grass"], "bigger", "big red raccoon | grass", "bounce"),
        (["a raccoon", "make it spin"], "make it red", "red raccoon", "spin"),  # said of what was there
        (["a bouncing raccoon", "make it spin instead"], "another one", "raccoon", "spin"),
        (["a bouncing raccoon", "a yellow bus"], "back to the first one, make it red", "red raccoon", "bounce"),
        (["a bouncing raccoon", "a yellow bus"], "make it red", "red bus", None),  # of another picture
        (["a bouncing raccoon"], "a yellow bus", "yellow bus", None),
        (["a raccoon"], "make it red", "red raccoon", None),
        (["a bouncing owl"], "make it spin", "owl", "spin"),
    ],
)
def test_a_motion_that_a_still_picture_lacked_counts_once_videos_are_drawn(said, text, scene, motion):
    dialogue = Told(STILL, *said)
    dialogue.asking = VIDEOS
    decision = dialogue.say(text)
    assert shown(decision) == (scene, motion)
    assert (motion is None) or ended("", motion)[2:] in decision.reply or ended("青", motion)[2:] in decision.reply


def test_a_motion_that_waited_stays_until_it_is_ended():
    dialogue = Told(STILL, "a bouncing owl")
    dialogue.asking = VIDEOS
    for text, scene, motion in (
        ("make it red", "red owl", "bounce"),
        ("make it stand still", "red owl", None),
        ("bigger", "big red owl", None),
    ):
        assert shown(dialogue.say(text)) == (scene, motion), text


@pytest.mark.parametrize(
    ("text", "scene"),
    [
        ("move the owl to the left", "owl @left | grass"),
        ("把猫头鹰向左移", "owl @left | grass"),
        ("把猫头鹰放大", "big owl | grass"),
        ("变小一点", "small owl | grass"),
        ("make it bigger", "big owl | grass"),
    ],
)
@pytest.mark.parametrize("asking", [VIDEOS, STILL])
def test_where_and_how_large_a_thing_shall_be_is_no_motion(text, scene, asking):
    assert shown(Told(asking, "an owl on the grass").say(text)) == (scene, None)


@pytest.mark.parametrize(
    ("text", "scene"), [("make the owl move to the left", "owl @left | grass"), ("让猫头鹰变大", "big owl | grass")]
)
def test_words_for_both_change_a_still_picture(text, scene):
    assert shown(Told(STILL, "an owl on the grass").say(text)) == (scene, None)


@pytest.mark.parametrize(
    "text",
    [
        "a spinning top", "弹跳球", "falling leaves", "a rising sun", "a bathroom sink", "a tree in the fall",
        "旋转木马", "镜头放大", "is the owl spinning?", "my dog was jumping up and down yesterday", "make it move",
        "让它动起来", "放大", "动画风格的猫",
    ],
)  # fmt: skip
def test_what_only_has_the_words_of_a_motion_is_none(text):
    said = motion_said(text)
    assert said is None


def test_no_name_of_the_world_tells_of_a_motion():
    names = [word for language in ("zh", "en") for word, m in vocabulary(language).items() if m.kind == "thing"]
    assert not [name for name in names if motion_in(name)[0]]


def test_falling_leaves_are_leaves():
    assert shown(Told(VIDEOS, "falling leaves").last) == ("2 maple leaf", None)


def test_words_of_ones_own_are_drawn_as_they_are():
    asking = Asking(prompt_languages=("en",), draws_videos=True)
    text = "A steamboat drifting to the right at dusk"
    assert KeywordManager().decide((), text, (), asking).prompt == text


@pytest.mark.parametrize("motion", MOTIONS)
def test_a_motion_is_read_back_and_translated(motion):
    prompt = ended("草地上一只猫", motion)
    assert ending_of(prompt) == ("草地上一只猫", motion)
    found = translated(prompt, "en")
    assert ending_of(found.prompt)[1] == motion and parse(ending_of(found.prompt)[0]).things[0].position is None


@pytest.mark.parametrize(
    ("backend", "checkpoint", "frames", "draws_videos"),
    [
        ("hunyuan-dit", "embedded", None, False),
        ("latte", "latte-1", None, True),
        ("latte", "latte-1", 1, False),
        ("stdit", "1.2", None, True),
    ],
)
def test_managers_know_whether_what_is_drawn_moves(backend, checkpoint, frames, draws_videos):
    settings = DrawSettings(backend=backend, checkpoint=checkpoint, frames=frames)
    assert asking_for(settings).draws_videos is draws_videos

"""Words that make a picture move, or a video go on, with a model that draws videos and with one that does not."""

import pytest

from dialog.asking import Asking
from dialog.managers.keyword import KeywordManager
from dialog.turn import Message

VIDEOS = Asking(moves=True)
CAT = "画草地上的一只猫"


@pytest.fixture
def history():
    decision = KeywordManager().decide([], CAT)
    return [Message("user", CAT), Message("assistant", decision.reply, (1,), decision)]


@pytest.mark.parametrize(
    "text",
    ["让它动起来", "make it move", "could you animate it?", "接着往下放", "continue the video please", "做成视频"],
)
def test_what_is_there_moves_and_nothing_of_it_changes(history, text):
    decision = KeywordManager().decide(history, text, asking=VIDEOS)
    assert (decision.action, decision.strength, decision.pictures) == ("edit", 0.0, (1,))
    assert decision.prompt == history[-1].decision.prompt


@pytest.mark.parametrize(("text", "told"), [("让它动起来", "STDiT"), ("make it move", "More settings")])
def test_model_of_pictures_says_which_one_can(history, text, told):
    decision = KeywordManager().decide(history, text)
    assert decision.action == "chat"
    assert told in decision.reply


def test_nothing_moves_where_nothing_was_drawn():
    assert KeywordManager().decide([], "make it move", asking=VIDEOS).action == "clarify"


def test_picture_that_is_brought_moves(tmp_path):
    decision = KeywordManager().decide([], "让它动起来", [tmp_path / "photo.png"], VIDEOS)
    assert (decision.action, decision.strength, decision.prompt) == ("edit", 0.0, "让它动起来")


@pytest.mark.parametrize("text", ["make the cat move to the left", "把猫移到左边"])
def test_things_that_change_places_are_no_video(history, text):
    assert KeywordManager().decide(history, text, asking=VIDEOS).strength == 1.0

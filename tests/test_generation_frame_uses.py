"""What pictures and videos are for, as mask strategies and back."""

import pytest

from generation.frame_masks import parse
from generation.frame_uses import USES, Drawn, strategy, use_of
from generation.request import GenerationRequest


def written(use, drawn, *, is_video):
    """The strategy with what is left out of it filled in, and back."""
    text = strategy(use, drawn, is_video=is_video)
    assert ";".join(map(str, parse(text))) == text
    return text


@pytest.mark.parametrize(
    ("use", "of_video", "of_picture"),
    [
        ("first", "0", "0"),
        ("both", "0;1,1,0,-1,1", "0;1,1,0,-1,1"),
        ("after", "0,0,-5,0,5", "0"),
        ("before", "1,0,0,-5,5", "1,0,0,-1,1"),
        ("change", "0,0,0,0,51,0.4", "0,0,0,0,51,0.4"),
    ],
)
def test_uses_are_the_official_examples(use, of_video, of_picture):
    drawn = Drawn(51, clips=2)
    for is_video, official in ((True, of_video), (False, of_picture)):
        assert parse(written(use, drawn, is_video=is_video)) == parse(official)


@pytest.mark.parametrize("use", USES)
def test_use_is_known_again_by_its_strategy(use):
    drawn = Drawn(34, clips=3, change=0.25)
    request = GenerationRequest("waves", frames=34, clips=3, strength=0.25)
    for is_video in (True, False):
        masked = {"frame_mask": strategy(use, drawn, is_video=is_video)}
        known = use_of(GenerationRequest.from_json(request.to_json() | masked))
        assert known == ("first" if (use, is_video) == ("after", False) else use)


@pytest.mark.parametrize("frame_mask", [None, "", "0,0,-1,0,1", "first"])
def test_other_strategies_have_no_name(frame_mask):
    assert use_of(GenerationRequest("waves", frames=34, frame_mask=frame_mask)) == ""

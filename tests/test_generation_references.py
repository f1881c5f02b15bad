"""Mask strategies, what they lay where, and long videos of several clips."""

import subprocess
import sys
from pathlib import Path

import pytest
import torch

from generation.errors import InvalidRequestError
from generation.frame_masks import FrameMask, parse
from generation.long_video import LongDrawing, Loops, prompt_of_clip
from generation.references import References, nearest_border
from tests.parity import assert_near, case, cases


class Identity:
    """Videos whose frames are the latents of one channel and one cell."""

    def encode(self, frames):
        return torch.tensor(frames).view(1, 1, -1, 1, 1)

    def decode(self, latents):
        return [tuple(video.flatten().tolist()) for video in latents]


class Brightened:
    """A drawing of two steps that ends with the latents it is told."""

    def __init__(self, latents, last):
        self.latents, self.last, self.timesteps = latents, last, torch.tensor([2, 1])

    def advance(self, index):
        self.latents = self.last
        return self.latents


def references(case, strategies):
    """The references of a fixture: refs.i.j is the j-th of video i."""
    latents = []
    for video in range(len(strategies)):
        names = sorted(name for name in case.inputs if name.startswith(f"refs.{video}."))
        latents.append(tuple(case.inputs[name] for name in names))
    return References(tuple(latents), tuple(strategies))


def numbers(mask):
    return [mask.loop, mask.reference, mask.reference_start, mask.target_start, mask.length, mask.edit_ratio]


def assert_read_as(strategies, outputs):
    for index, strategy in enumerate(strategies):
        assert [numbers(mask) for mask in parse(strategy)] == outputs[f"parsed.{index}"].tolist()


@cases("opensora-mask", "strategies")
def test_strategies_do_what_they_officially_do(case):
    options = case.options
    given = references(case, options["mask_strategys"])
    latents, mask = given.laid_into(case.inputs["z"], options["loop_i"], options["align"])
    assert_read_as(options["mask_strategys"], case.outputs)
    assert_near(mask, case.outputs["output"], 0)
    assert_near(latents, case.outputs["z"], 0)


def test_borders_are_the_official_ones():
    official = case("opensora-mask", "strategies-align5")
    assert [nearest_border(*triple) for triple in official.options["nearest"]] == official.outputs["nearest"].tolist()


def test_a_clip_follows_as_it_officially_does():
    official = case("opensora-mask", "append-generated")
    options = official.options
    overlap = options["condition_frame_length"]
    carried = FrameMask(options["loop_i"], 0, -overlap, 0, overlap, options["condition_frame_edit"])
    following = references(official, options["mask_strategys"]).followed_by(official.inputs["generated"], carried)
    assert list(following.strategies) == official.json["expected"]["mask_strategys"]
    assert_read_as(following.strategies, official.outputs)
    latents, mask = following.laid_into(official.inputs["z"], options["loop_i"], options["align"])
    assert_near(mask, official.outputs["output"], 0)
    assert_near(latents, official.outputs["z"], 0)


@pytest.mark.parametrize("strategy", ["", "0", "0,1,2,-3,4,0.5;2"])
def test_what_is_written_is_read_again(strategy):
    masks = parse(strategy)
    assert parse(";".join(str(mask) for mask in masks)) == masks


def test_noise_itself_is_left_alone():
    noise = torch.zeros(1, 4, 3, 2, 2)
    References(((torch.ones(4, 1, 2, 2),),), ("0",)).laid_into(noise)
    assert not noise.any()


@pytest.mark.parametrize(
    ("strategy", "reason"),
    [
        ("0,0,0,0,1,0,0", "more than 6"),
        ("0,a", "not a number"),
        ("0,0,0,0,0", "length from 1"),
        ("-1", "count from 0"),
        ("0;0,0,0,0,1,1.5", "between 0 and 1"),
        ("0;", "not a number"),
    ],
)
def test_a_strategy_that_cannot_be_read_is_refused(strategy, reason):
    with pytest.raises(InvalidRequestError, match=reason) as refused:
        parse(strategy)
    assert "帧掩码" in refused.value.message("zh")


@pytest.mark.parametrize(
    ("strategy", "reason"),
    [("0,1", "there are 1 references"), ("0,0,5", "has 2 frames"), ("0,0,0,3", "video 3"), ("0,0,-3", "has 2 frames")],
)
def test_a_strategy_beyond_its_references_is_refused(strategy, reason):
    given = References(((torch.ones(4, 2, 2, 2),),), (strategy,))
    with pytest.raises(InvalidRequestError, match=reason):
        given.laid_into(torch.zeros(1, 4, 3, 2, 2))


def long_drawing(loops, references, starts):
    """Of one number a frame, where the frames that are drawn get one more for each clip before."""
    starts = iter(starts)

    def begin(loop, latents, mask):
        new = torch.ones(1, 4) if mask is None else mask
        return Brightened(latents, torch.where(new[:, None, :, None, None] == 1, latents + loop, latents))

    return LongDrawing(loops, references, lambda: next(starts), begin, Identity())


def advanced(drawing):
    """The videos after all steps."""
    for index in range(len(drawing.timesteps)):
        drawing.advance(index)
    return drawing.drawn()


def test_every_clip_of_a_long_video_begins_with_the_end_of_the_last():
    starts = [torch.arange(4.0).view(1, 1, 4, 1, 1) + 10 * clip for clip in range(3)]
    drawing = long_drawing(Loops(clips=3, overlap=2, align=None), References.none(1), starts)
    assert len(drawing.timesteps) == 6
    assert advanced(drawing) == [(0, 1, 2, 3, 13, 14, 24, 25)]


def test_a_strategy_may_speak_of_a_later_clip():
    given = References(((torch.full((1, 1, 1, 1), 7.0),),), ("1,0,0,-1,1",))
    starts = [torch.zeros(1, 1, 4, 1, 1)] * 2
    assert advanced(long_drawing(Loops(clips=2, overlap=1, align=None), given, starts)) == [(0, 0, 0, 0, 1, 1, 7)]


def test_video_that_is_given_whole_leaves_nothing_to_draw():
    given = References(((torch.ones(1, 4, 1, 1),),), ("0,0,0,0,4",))
    with pytest.raises(InvalidRequestError, match="nothing to draw") as refused:
        long_drawing(Loops(), given, [torch.zeros(1, 1, 4, 1, 1)])
    assert "没有要画的" in refused.value.message("zh")


def test_prompts_may_change_from_clip_to_clip():
    prompt = "|0| a calm sea |2| a storm, 1|2 ships"
    assert [prompt_of_clip(prompt, loop) for loop in range(4)] == ["a calm sea"] * 2 + ["a storm, 1|2 ships"] * 2
    assert prompt_of_clip("a calm |0| sea", 1) == "a calm |0| sea"


def test_reading_strategies_costs_no_torch():
    program = "import sys, generation.frame_masks; print('torch' in sys.modules)"
    root = Path(__file__).parent.parent
    process = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True)
    assert process.stdout == "False\n", process.stderr

"""The judge of clips on clips rendered right, wrong in one way, badly, and not at all."""

import json
import random
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageFilter

from generation.request import GeneratedVideo, GenerationRequest
from generation.scene.motions import MOTIONS
from generation.scene.scene import Scene, Thing
from generation.video_file import encode_video
from training.evaluate_clips import evaluate, shares
from training.judge.clip_check import check
from training.judge.clips import judge_clip, main
from training.world.clips import Clip, parse_clip, render_clip

CAT = Clip(Scene((Thing("cat"),), "grass"), "left")
SMALL = 128  # pixels, as the small Latte draws


def drawn(clip: Clip, seed: int = 0, side: int = SMALL) -> list[Image.Image]:
    return render_clip(clip, random.Random(seed), side)


def wrong(frames: list[Image.Image], clip: Clip) -> set[str]:
    verdict = judge_clip(frames, clip)
    return {name for name in ("concept", "background", "motion") if not getattr(verdict, name)}


@pytest.mark.parametrize("motion", MOTIONS)
def test_what_is_drawn_as_asked_is_right(motion):
    clip = replace(CAT, motion=motion)
    verdict = judge_clip(drawn(clip), clip)
    assert verdict.right and (verdict.seen, verdict.moves) == ("cat", motion)


@pytest.mark.parametrize(
    ("shown", "fault"),
    [
        (Clip(Scene((Thing("dog"),), "grass"), "left"), "concept"),
        (Clip(Scene((Thing("cat"),), "beach"), "left"), "background"),
        (replace(CAT, motion="right"), "motion"),
        (replace(CAT, motion="bounce"), "motion"),
        (replace(CAT, motion="spin"), "motion"),
        (replace(CAT, motion="appear"), "motion"),
    ],
)
def test_the_one_thing_that_is_wrong_is_found(shown, fault):
    assert wrong(drawn(shown), CAT) == {fault}


def test_a_thing_that_stands_still_does_not_move():
    still = [drawn(CAT)[7]] * 16
    assert wrong(still, CAT) == {"motion"}
    assert "motion" in wrong(still, replace(CAT, motion="spin"))


def test_a_motion_half_the_way_is_one_and_one_that_hardly_shows_is_none():
    frames = render_clip(CAT, random.Random(0))
    wide = Clip(CAT.scene, "left")
    middle = [frames[4 + number // 2] for number in range(16)]
    assert "motion" not in wrong(middle, wide)
    assert "motion" in wrong([frames[7 + number // 15] for number in range(16)], wide)


@pytest.mark.parametrize(
    "disturb",
    [
        lambda picture: picture.filter(ImageFilter.GaussianBlur(1.0)),
        lambda picture: Image.fromarray((np.asarray(picture) * np.array([0.93, 1.0, 0.97])).astype(np.uint8)),
    ],
    ids=["blurred", "other shade"],
)
def test_a_bad_drawing_of_the_right_clip_is_right(disturb):
    clip = replace(CAT, motion="grow")
    assert wrong([disturb(picture) for picture in drawn(clip)], clip) == set()


def test_an_empty_clip_shows_its_ground_and_nothing_else():
    empty = [Image.new("RGB", (SMALL, SMALL), (46, 160, 67))] * 16
    assert wrong(empty, Clip(Scene((Thing("cat"),), "green"), "left")) == {"concept", "motion"}


def test_a_ball_that_looks_the_same_from_all_sides_may_turn_unseen():
    ball = Clip(Scene((Thing("cookie", "black"),), "white", "ink"), "spin")
    assert "motion" not in wrong([drawn(ball)[0]] * 16, ball) or judge_clip(drawn(ball), ball).motion


def test_clips_of_other_lengths_are_judged_as_well():
    frames = drawn(CAT)
    assert judge_clip([each for each in frames for _ in range(2)], CAT).right
    assert judge_clip([np.asarray(each) for each in frames[::2]], CAT).motion


def test_the_check_of_the_judge_says_how_often_it_is_right():
    mistakes: list[str] = []
    found = check(2, seed=1, side=SMALL, told=mistakes.append)
    assert set(found) == {"right", "wrong"} and set(found["right"]) == {"concept", "background", "motion"}
    assert bool(mistakes) == (any(value < 1 for shares in found.values() for value in shares.values()))


def test_something_that_films_what_it_is_told_is_right_in_both_languages():
    def by_reading(prompts, seeds):
        return [drawn(parse_clip(prompt), seed) for prompt, seed in zip(prompts, seeds, strict=True)]

    def always(prompts, seeds):
        return [drawn(CAT)] * len(prompts)

    clips = [CAT, Clip(Scene((Thing("rocket"),), "night"), "up")]
    right, same = (shares(evaluate(film, clips)) for film in (by_reading, always))
    assert set(right.values()) == {1.0}
    assert (same["concept and motion"], same["left"], same["up"]) == (0.5, 1.0, 0.0)


def test_the_command_line_prints_a_verdict(tmp_path, capsys):
    request = GenerationRequest("a cat", backend="latte-class", checkpoint="ucf101")
    video = GeneratedVideo(tuple(drawn(CAT)), 8, request, 1.0)
    (tmp_path / "cat.mp4").write_bytes(encode_video(video))
    assert main([str(tmp_path / "cat.mp4"), "--prompt", "一只猫在草地上向左滑动"]) == 0
    assert json.loads(capsys.readouterr().out)["right"] is True


@pytest.mark.parametrize(("prompt", "told"), [("a cat", "moves"), ("a cat spins", "as a video")])
def test_the_command_line_says_what_it_cannot_read(tmp_path, capsys, prompt, told):
    (tmp_path / "none.mp4").write_bytes(b"no video")
    with pytest.raises(SystemExit) as end:
        main([str(tmp_path / "none.mp4"), "--prompt", prompt])
    assert end.value.code == 2
    assert told in capsys.readouterr().err


def test_judging_costs_no_torch():
    program = "import sys, training.judge.clips; print('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True).stdout == "False\n"

"""Evaluation of something that draws: here the renderer itself, and one that always draws the same."""

import random

from PIL import Image

from generation.scene.parse import parse
from generation.scene.scene import Scene, Thing
from training.evaluate import evaluate, shares, shares_by_language, write_sheet
from training.world.render import render

SCENES = [
    Scene((Thing("cat"),), "grass"),
    Scene((Thing("cat"), Thing("car", "red")), "blue"),
    Scene((Thing("whale", "yellow"),), "night", "flat"),
]


def by_reading(prompts: list[str], seeds: list[int]) -> list[Image.Image]:
    """Draws what the prompts say."""
    return [render(parse(prompt), random.Random(seed)) for prompt, seed in zip(prompts, seeds, strict=True)]


def always_a_cat(prompts: list[str], seeds: list[int]) -> list[Image.Image]:
    return [render(SCENES[0], random.Random(seed)) for seed in seeds]


def test_one_that_draws_what_it_is_told_is_right_in_both_languages():
    answers = evaluate(by_reading, SCENES, batch=4)
    assert [answer.language for answer in answers].count("zh") == len(SCENES)
    assert shares_by_language(answers) == {name: dict.fromkeys(shares(answers), 1.0) for name in ("zh", "en", "all")}


def test_one_that_always_draws_the_same_is_right_once():
    answers = evaluate(always_a_cat, SCENES[::2])
    assert shares(answers)["objects"] == shares(answers)["background"] == 0.5
    assert shares(answers)["color"] == 0.0


def test_the_sheet_has_a_line_for_every_picture(tmp_path):
    answers = evaluate(always_a_cat, SCENES[:1])
    write_sheet(answers, tmp_path / "sheet.png")
    assert (tmp_path / "sheet.txt").read_text(encoding="utf-8").splitlines() == [
        f"right\t{answer.prompt}" for answer in answers
    ]
    second = Image.open(tmp_path / "sheet.png").crop((192, 0, 384, 192))
    assert second.tobytes() == answers[1].picture.resize((192, 192)).tobytes()

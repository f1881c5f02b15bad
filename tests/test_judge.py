"""The judge on pictures drawn right, drawn wrong in one way, drawn badly, and not drawn at all."""

import json
import random
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageFilter

from generation.scene.scene import Scene, Thing
from training.judge import Verdict, judge, judge_many
from training.judge.__main__ import main
from training.judge.stands import other_counts, other_positions, other_views, stand
from training.world.render import render
from training.world.scenes import sample_scene

PAIR = Scene((Thing("cat"), Thing("car", "red")), "grass")


def drawn(scene: Scene, seed: int = 0) -> Image.Image:
    return render(scene, random.Random(seed))


def wrong_fields(verdict: Verdict) -> set[str]:
    fields = {name for name in ("background", "style", "view") if not getattr(verdict, name)}
    for number, thing in enumerate(verdict.things):
        fields |= {f"{name} {number}" for name in ("concept", "color", "count", "position") if not getattr(thing, name)}
    return fields


def test_what_is_drawn_as_asked_is_right_in_everything():
    rng = random.Random(11)
    scenes = [sample_scene(rng) for _ in range(12)]
    verdicts = judge_many([render(scene, rng) for scene in scenes], scenes)
    assert [wrong_fields(verdict) for verdict in verdicts] == [set()] * 12
    assert all(verdict.right and verdict.objects_right for verdict in verdicts)


@pytest.mark.parametrize(
    ("shown", "wrong"),
    [
        (replace(PAIR, things=(Thing("dog"), PAIR.things[1])), {"concept 0"}),
        (replace(PAIR, things=(PAIR.things[0], Thing("bus", "red"))), {"concept 1"}),
        (replace(PAIR, things=(PAIR.things[0], Thing("car", "blue"))), {"color 1"}),
        (replace(PAIR, things=(Thing("cat", "purple"), PAIR.things[1])), {"color 0"}),
        (replace(PAIR, things=(Thing("cat", count=3), PAIR.things[1])), {"count 0"}),
        (replace(PAIR, things=PAIR.things[::-1]), {"position 0", "position 1"}),
        (replace(PAIR, background="beach"), {"background"}),
        (replace(PAIR, background="green"), {"background"}),
        (replace(PAIR, style="flat"), {"style"}),
        (replace(PAIR, view="far"), {"view"}),
    ],
    ids=lambda value: " ".join(sorted(value)) if isinstance(value, set) else "",
)
def test_the_one_thing_that_is_wrong_is_found(shown, wrong):
    assert wrong_fields(judge(drawn(shown), PAIR)) == wrong


def test_neighbours_that_change_places_are_both_found():
    asked = Scene((Thing("house", "green", count=2), Thing("violin", count=2)))
    assert wrong_fields(judge(drawn(replace(asked, things=asked.things[::-1])), asked)) == {"position 0", "position 1"}


def test_another_concept_is_named():
    shown = replace(PAIR, things=(Thing("elephant"), PAIR.things[1]))
    assert [thing.seen for thing in judge(drawn(shown), PAIR).things] == ["elephant", "car"]


def test_another_concept_is_not_taken_for_the_asked_one_somewhere_else():
    asked, shown = (Scene((Thing(name),), "snow", "ink") for name in ("gift", "squirrel"))
    assert wrong_fields(judge(drawn(shown, 28), asked)) == {"concept 0"}


def test_objects_are_right_whatever_their_colour():
    verdict = judge(drawn(replace(PAIR, things=(PAIR.things[0], Thing("car", "green")))), PAIR)
    assert verdict.objects_right
    assert not verdict.right


def test_an_empty_picture_has_nothing_but_its_background():
    verdict = judge(Image.new("RGB", (256, 256), (46, 160, 67)), replace(PAIR, background="green"))
    assert verdict.background
    assert not any(thing.concept or thing.position for thing in verdict.things)


def test_what_nobody_could_see_is_not_missed():
    hidden = Scene((Thing("whale", "red"),), "red", "ink")
    assert judge(drawn(hidden), hidden).right
    assert not judge(drawn(replace(hidden, things=(Thing("whale", "blue"),))), hidden).right


def test_things_before_one_another_are_still_seen():
    crowd = Scene((Thing("rainbow"), Thing("bird", "pink"), Thing("fire truck", size="big")), "gray", view="close-up")
    assert wrong_fields(judge(drawn(crowd), crowd)) == set()


@pytest.mark.parametrize(
    "disturb",
    [
        lambda picture: picture.filter(ImageFilter.GaussianBlur(1.5)),
        lambda picture: picture.resize((64, 64), Image.Resampling.BOX).resize((256, 256), Image.Resampling.BICUBIC),
        lambda picture: picture.transform((256, 256), Image.Transform.AFFINE, (0.96, 0, 12, 0, 0.96, -3)),
        lambda picture: Image.fromarray((np.asarray(picture) * np.array([0.93, 1.0, 0.97])).astype(np.uint8)),
    ],
    ids=["blurred", "soft", "moved and larger", "other shade"],
)
def test_a_bad_drawing_of_the_right_things_is_right(disturb):
    assert wrong_fields(judge(disturb(drawn(PAIR)), PAIR)) == set()


def test_arrays_and_other_sizes_are_judged_as_well():
    picture = drawn(PAIR)
    assert judge(np.asarray(picture), PAIR) == judge(picture, PAIR)
    assert judge(picture.resize((512, 512)), PAIR).right


def test_a_thing_that_moves_to_a_taken_place_leaves_its_own_to_the_other():
    scene = PAIR.resolved()
    assert other_positions(scene, 0)["right"][0].x == stand(scene, 1)[0].x
    assert [len(boxes) for boxes in other_counts(scene, 0).values()] == [2, 3]
    assert other_views(scene, 0)["far"][0].side == stand(scene, 0)[0].side / 2


def test_the_command_line_prints_a_verdict(tmp_path, capsys):
    drawn(PAIR).save(tmp_path / "cat.png")
    assert main([str(tmp_path / "cat.png"), "--prompt", "草地上的一只猫和一辆红色小汽车"]) == 0
    assert json.loads(capsys.readouterr().out)["right"] is True
    assert main([str(tmp_path / "cat.png"), "--scene", json.dumps(Scene((Thing("cow"),)).to_json())]) == 0
    assert json.loads(capsys.readouterr().out)["objects_right"] is False


@pytest.mark.parametrize(
    "arguments", [["none.png", "--prompt", "a cat"], ["a.png", "--scene", "{"], ["a.png", "--prompt", "hello"]]
)
def test_the_command_line_says_what_it_cannot_read(tmp_path, monkeypatch, capsys, arguments):
    monkeypatch.chdir(tmp_path)
    Image.new("RGB", (8, 8)).save("a.png")
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2
    assert capsys.readouterr().err.strip()


def test_judging_costs_no_torch():
    program = "import sys, training.judge; print('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True).stdout == "False\n"

"""The benches with few and tiny pictures: each prints its line, and its figures say what they are said to say."""

import json
import random
import shutil
from dataclasses import replace

import pytest
from PIL import Image
from safetensors.torch import load_file, save_file

from benches import _edits, accuracy, architectures, assets, edits, parity, startup, storage
from benches._figures import missed, share
from benches._prompts import mixed_prompts
from benches._sheet import FONT, Exhibit, contact_sheet
from generation import backends
from generation.scene.parse import parse
from generation.scene.scene import Scene, Thing
from storage import SessionStore
from training.evaluate import Answer
from training.judge import judge
from training.world.render import render
from training.world.scenes import is_held_out

CAT_AND_CAR = Scene((Thing("cat", position="left"), Thing("car", "red", position="right")), "grass")


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    """The tiny checkpoint of the tests in the place of the one that ships."""
    from tests.tiny_hunyuan import EMBEDDED_NOISE, tiny_backend, tiny_hunyuan, tiny_row

    folder = tiny_hunyuan(tmp_path_factory.mktemp("tiny"), noise=EMBEDDED_NOISE, same_padding=333)
    row = replace(tiny_row(folder, schedule="dpm++"), batch=2)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(backends.BACKENDS, "hunyuan-dit", tiny_backend(embedded=row))
        yield


def told(capsys):
    """The line of JSON that a bench has printed."""
    (line,) = capsys.readouterr().out.splitlines()
    return json.loads(line)


def drawn(scene: Scene, *, asked: Scene, language: str) -> Answer:
    """A picture of `scene` as the answer to a prompt for `asked`."""
    picture = render(scene, random.Random(0))
    return Answer(asked, language, "", picture, judge(picture, asked))


# Figures


def test_targets_that_are_missed_are_named():
    figures = {"one": {"concept": 0.97, "color": 0.95}, "two": None, "apart": 0.03}
    least = {"one.concept": 0.98, "one.color": 0.95, "two": 0.9}
    assert missed(figures, least, {"apart": 0.02}) == ["one.concept", "apart"]
    assert share([]) is None


# Accuracy


def test_accuracy_tells_the_languages_apart():
    two_dogs = replace(CAT_AND_CAR, things=(Thing("dog", position="left"), CAT_AND_CAR.things[1]))
    answered = [
        drawn(CAT_AND_CAR, asked=CAT_AND_CAR, language="zh"),
        drawn(two_dogs, asked=CAT_AND_CAR, language="en"),
        drawn(CAT_AND_CAR, asked=CAT_AND_CAR, language="en"),
    ]
    figures = accuracy.measure({"two": answered})
    assert figures["languages"] == {"zh": 1.0, "en": 0.5, "apart": 0.5}
    assert (figures["two"]["prompts"], figures["two"]["concept"]) == (3, 0.8333)


@pytest.mark.usefixtures("tiny")
def test_accuracy_tells_shares_and_writes_a_sheet(capsys, tmp_path):
    arguments = ["--number", "2", "--steps", "1"]
    if FONT.exists():
        arguments += ["--sheet", str(tmp_path / "sheet.png")]
    assert accuracy.main(arguments) == 1  # random weights draw nothing right
    figures = told(capsys)
    assert figures["three"]["prompts"] == 2
    assert figures["one"]["objects"] == 0
    assert "one.concept" in figures["missed"]
    assert FONT.exists() == (tmp_path / "sheet.png").exists()


@pytest.mark.skipif(not FONT.exists(), reason="no Chinese font on this system: apt-get install fonts-noto-cjk")
def test_a_frame_on_the_sheet_says_what_the_judge_thinks():
    picture = Image.new("RGB", (256, 256), "#123456")
    sheet = contact_sheet([Exhibit(picture, "草地上的一只猫", True), Exhibit(picture, "a cat " * 40, False)] * 5)
    colours = {colour for _, colour in sheet.getcolors(1 << 20)}
    assert {(0x12, 0x34, 0x56), (0x2E, 0x9E, 0x5B), (0xD6, 0x45, 0x45)} <= colours
    assert sheet.width > sheet.height  # 8 in a row


# Architectures


@pytest.mark.slow
@pytest.mark.usefixtures("tiny")
def test_architectures_are_told_side_by_side_and_plotted(capsys, tmp_path):
    arguments = ["--number", "2", "--evaluations", "2", "4", "--plot", str(tmp_path / "plot.png")]
    arguments += ["--backends", "hunyuan-dit"]
    assert architectures.main(arguments) == 1  # random weights draw nothing right
    figures = told(capsys)
    assert figures["missed"] == ["hunyuan-dit.own.concept"]
    assert figures["hunyuan-dit"]["weights"] == figures["hunyuan-dit.ddim"]["weights"] > 0
    assert figures["hunyuan-dit"]["gflops"] == figures["hunyuan-dit.ddpm"]["gflops"] > 0
    assert [figures["hunyuan-dit.euler"][number]["steps"] for number in ("2", "4")] == [2, 4]
    assert "own" not in figures["hunyuan-dit.unipc"]
    assert Image.open(tmp_path / "plot.png").width > 400


# Edits


def test_every_kind_of_edit_occurs_in_both_languages():
    said = list(edits.dialogues(28, seed=3))
    assert {(each.edit.kind, each.language) for each in said} == {
        (kind, language) for kind in _edits.KINDS for language in ("zh", "en")
    }
    assert [each.edit.text for each in said] == [each.edit.text for each in edits.dialogues(28, seed=3)]


@pytest.mark.parametrize(
    ("shown", "wanted"),
    [
        ("a red car on the right on the grass", True),
        ("a red car on the left on the grass", True),  # words that take something away leave the places open
        ("a blue car on the grass", False),
        ("a red car on the beach", False),
        ("a cat and a red car on the grass", False),
    ],
)
def test_a_prompt_is_held_against_what_was_asked_for(shown, wanted):
    edit = _edits.Edit(
        "remove",
        "remove the cat",
        replace(CAT_AND_CAR, things=CAT_AND_CAR.things[1:]),
        gone=frozenset({"cat"}),
        open_to=frozenset({"places"}),
    )
    assert _edits.is_wanted(edit, parse(shown)) is wanted


def test_a_new_thing_may_look_as_the_program_likes_but_the_old_one_stays():
    rng = random.Random(0)
    edit = next(each for each in (_edits.entity(CAT_AND_CAR, "en", rng) for _ in range(50)) if each.open_to)
    (new,) = edit.about
    at = next(place for place, thing in enumerate(edit.wanted.things) if thing.concept == new)
    other = edit.wanted.things[1 - at]
    assert _edits.is_wanted(edit, replace(edit.wanted, things=(Thing(new, "pink", position="top"), other)))
    assert not _edits.is_wanted(edit, replace(edit.wanted, things=(Thing(new), replace(other, color="pink"))))


@pytest.mark.parametrize(
    ("shown", "changed", "kept"),
    [
        (CAT_AND_CAR, True, True),
        (replace(CAT_AND_CAR, things=(CAT_AND_CAR.things[0], Thing("car", "blue", position="right"))), False, True),
        (replace(CAT_AND_CAR, things=(Thing("dog", position="left"), CAT_AND_CAR.things[1])), True, False),
    ],
    ids=["as asked", "not changed", "another thing changed"],
)
def test_the_judge_tells_what_changed_from_what_was_kept(shown, changed, kept):
    edit = _edits.Edit("entity", "make the car red", CAT_AND_CAR, about=frozenset({"car"}))
    verdict = judge(render(shown, random.Random(0)), CAT_AND_CAR)
    assert edits.is_changed(edit, CAT_AND_CAR, verdict) is changed
    assert edits.is_kept(edit, CAT_AND_CAR, verdict) is kept


def test_what_was_removed_must_not_be_seen():
    edit = _edits.Edit("remove", "remove the cat", CAT_AND_CAR, gone=frozenset({"cat"}))
    rng = random.Random(0)
    assert not edits.is_gone(edit, CAT_AND_CAR, render(CAT_AND_CAR, rng))
    assert edits.is_gone(edit, CAT_AND_CAR, render(replace(CAT_AND_CAR, things=CAT_AND_CAR.things[1:]), rng))


@pytest.mark.usefixtures("tiny")
def test_edits_go_through_the_conversation(capsys):
    assert edits.main(["--dialogues", "2", "--steps", "1"]) == 1
    figures = told(capsys)
    assert figures["dialogues"] == 2
    assert figures["understood"] == 1
    assert figures["right"] == 0


# Speed


def test_prompts_are_held_out_and_mixed():
    asked = mixed_prompts(7, seed=1)
    assert [len(each.scene.things) for each in asked] == [1, 2, 3, 1, 2, 3, 1]
    assert {each.language for each in asked} == {"zh", "en"}
    assert all(is_held_out(each.scene) and parse(each.prompt) is not None for each in asked)
    assert asked == mixed_prompts(7, seed=1)


@pytest.mark.usefixtures("tiny")
def test_latency_tells_where_the_time_goes(capsys):
    from benches import latency

    latency.main(["--turns", "3", "--steps", "2"])
    figures = told(capsys)
    assert figures["turns"] == 3
    assert 0 < figures["p50"] <= figures["p95"] <= figures["slowest"]
    assert all(figures["parts"][part] > 0 for part in ("decide", "encode", "steps", "decode", "store"))
    assert sum(figures["parts"].values()) == pytest.approx(figures["p50"], rel=0.5)


@pytest.mark.usefixtures("tiny")
def test_pipeline_draws_the_same_prompts_by_both(capsys):
    from benches import pipeline

    pipeline.main(["--number", "2", "--steps", "1", "--pipeline-steps", "2"])
    figures = told(capsys)
    assert (figures["pictures"], figures["steps"], figures["pipeline_steps"]) == (2, 1, 2)
    assert figures["ratio"] == pytest.approx(figures["theirs"]["seconds"] / figures["ours"]["seconds"], rel=0.2)


@pytest.mark.slow
def test_a_turn_is_taken_through_the_page_as_a_browser_does():
    with startup.program() as started:
        assert started.seconds > 0
        turn = startup.take_turn(started, "你好")
        assert turn.reply
        assert turn.picture is None
        assert started.peak_gb() is None or 0.05 < started.peak_gb() < 20


# Sizes


def test_assets_are_weighed(tmp_path):
    (tmp_path / "world").mkdir()
    (tmp_path / "world" / "a.bin").write_bytes(bytes(3_000_000))
    (tmp_path / "b.bin").write_bytes(bytes(1_000_000))
    assert assets.measure(tmp_path) == {
        "megabytes": 4.0,
        "files": 2,
        "largest": {"file": "world/a.bin", "megabytes": 3.0},
        "parts": {"world": 3.0, "b.bin": 1.0},
    }


def test_what_ships_is_within_its_limit(capsys):
    assert assets.main([]) == 0
    assert told(capsys)["megabytes"] > 1


# Storage


def test_bench_of_the_store_asks_everything_and_tells_both_times(capsys):
    storage.main(["--turns", "300"])
    figures = told(capsys)
    assert (figures["bench"], figures["turns"]) == ("storage", 300)
    for name in ("open", "open_long", "list", "search", "gallery"):
        assert 0 < figures[name]["cpu"] <= figures[name]["wall"] * 1.5


def test_store_of_the_bench_is_one_that_can_be_used(tmp_path):
    storage.build(tmp_path, 300, random.Random(0))
    library = SessionStore(tmp_path).library(storage.OWNER)
    assert len(library.turns("long")) == 300
    assert library.user().bytes == 1_500_000 * len(library.pictures("long"))
    assert library.search("红色小汽车")[0].session.id == "long"


def test_parity_tells_the_largest_difference_of_what_is_asked_for(capsys):
    assert parity.main(["dit", "uvit"]) == 0
    said = told(capsys)
    assert list(said["architectures"]) == ["dit", "uvit"]
    assert said["cases"] == 5
    assert 0 < said["difference"] == max(each["difference"] for each in said["architectures"].values())


def test_parity_is_missed_where_one_weight_is_another(tmp_path, monkeypatch, capsys):
    weights = load_file(parity.FIXTURES / "dit" / "forward" / "weights.safetensors")
    shutil.copytree(parity.FIXTURES / "dit" / "forward", tmp_path / "dit" / "forward")
    weights["final_layer.linear.bias"] += 0.01
    save_file(weights, tmp_path / "dit" / "forward" / "weights.safetensors")
    monkeypatch.setattr(parity, "FIXTURES", tmp_path)
    assert parity.main(["dit"]) == 1
    assert told(capsys)["missed"] == ["difference"]

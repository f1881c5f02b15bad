"""`python -m generation`: pictures from the command line, and one line about what went wrong."""

import re

import pytest
import torch
from PIL import Image

from generation import backends, loop
from generation.__main__ import main
from generation.backends import BACKENDS
from generation.png import decode_png
from tests.tiny_hunyuan import tiny_hunyuan, tiny_row


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tiny_hunyuan(tmp_path_factory.mktemp("hunyuan"))


@pytest.fixture(autouse=True)
def tiny(folder, monkeypatch):
    """The tiny checkpoint in place of the embedded one, and a terminal in English."""
    monkeypatch.setitem(BACKENDS["hunyuan-dit"].checkpoints, "embedded", tiny_row(folder))
    for name in ("HUIHUA_BACKEND", "HUIHUA_CHECKPOINT", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


def test_one_picture(tmp_path, capsys):
    out = tmp_path / "new folder" / "cat.png"
    arguments = ["画一只猫", "--negative", "狗", "--seed", "7", "--steps", "2", "--guidance", "3", "--size", "96x64"]
    assert main([*arguments, "--out", str(out)]) == 0
    request = decode_png(out)
    assert (request.prompt, request.negative_prompt, request.seed) == ("画一只猫", "狗", 7)
    assert (request.steps, request.guidance) == (2, 3.0)
    with Image.open(out) as image:
        assert image.size == (96, 64)
    captured = capsys.readouterr()
    assert re.fullmatch(r".*cat\.png  seed 7  \d+\.\d\d s\n", captured.out)
    assert captured.err == ""


def test_one_picture_for_each_line(tmp_path):
    prompts = [f"cat {number}" for number in range(1, 4)] + ["草地上的狗"]
    (tmp_path / "prompts.txt").write_text("\r\n".join(prompts) + "\r\n", encoding="utf-8-sig")
    arguments = ["--prompts", str(tmp_path / "prompts.txt"), "--out-dir", str(tmp_path / "out"), "--seed", "5"]
    assert main([*arguments, "--steps", "1"]) == 0
    paths = sorted((tmp_path / "out").iterdir())
    assert [path.name for path in paths] == ["0001.png", "0002.png", "0003.png", "0004.png"]
    assert [(decode_png(path).prompt, decode_png(path).seed) for path in paths] == list(
        zip(prompts, range(5, 9), strict=True)
    )


def test_picture_of_a_batch_is_that_of_its_seed_alone(tmp_path):
    (tmp_path / "prompts.txt").write_text("cat\na red dog", encoding="utf-8")
    main(["--prompts", str(tmp_path / "prompts.txt"), "--out-dir", str(tmp_path), "--seed", "5"])
    main(["a red dog", "--seed", "6", "--out", str(tmp_path / "alone.png")])
    with Image.open(tmp_path / "0002.png") as one, Image.open(tmp_path / "alone.png") as other:
        assert max(abs(a - b) for a, b in zip(one.tobytes(), other.tobytes(), strict=True)) <= 1


def test_batch_is_as_large_as_asked_for_and_smaller_where_the_device_is_full(tmp_path, monkeypatch):
    draw_many, drawn = loop.draw_many, []

    def full_for_three(model, requests):
        drawn.append(len(requests))
        if len(requests) > 2:
            raise torch.OutOfMemoryError("CUDA out of memory.")
        return draw_many(model, requests)

    monkeypatch.setattr(loop, "draw_many", full_for_three)
    (tmp_path / "prompts.txt").write_text("cat\na dog\na car", encoding="utf-8")
    for batch in ("2", "3"):
        prompts = ["--prompts", str(tmp_path / "prompts.txt"), "--batch", batch, "--steps", "1"]
        assert main([*prompts, "--out-dir", str(tmp_path / batch)]) == 0
        assert len(list((tmp_path / batch).iterdir())) == 3
    assert drawn == [2, 1, 3, 1, 1, 1]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["cat", "--out", "x.png", "--backend", "dall-e"], "Choose one of: hunyuan-dit"),
        (["cat", "--out", "x.png", "--checkpoint", "v9"], "Choose one of: embedded"),
        (["cat", "--out", "x.png", "--size", "100x100"], "64x64"),
        (["", "--out", "x.png"], "Say what to draw"),
        (["cat", "--out", "x.png", "--source", "no.png", "--strength", "0.5"], "no.png"),
        (["--prompts", "no.txt", "--out-dir", "out"], "no.txt"),
        (["--prompts", "empty.txt", "--out-dir", "out"], "Line 1"),
        (["--prompts", "gap.txt", "--out-dir", "out"], "Line 2"),
        (["--prompts", "latin.txt", "--out-dir", "out"], "UTF-8"),
        (["cat", "--out", "gap.txt/x.png"], "gap.txt"),
    ],
)
def test_error_is_one_line_that_says_what_to_do(tmp_path, monkeypatch, capsys, arguments, told):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "gap.txt").write_text("cat\n\ndog\n")
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9")
    assert main(arguments) == 1
    captured = capsys.readouterr()
    assert captured.err.count("\n") == 1
    assert told in captured.err
    assert not list(tmp_path.rglob("*.png"))


def test_what_is_left_is_tried_with_a_smaller_plan_where_the_device_is_full(tmp_path, monkeypatch, capsys):
    load, asked = backends.load, []

    def full_at_first(backend, checkpoint, smaller, work):
        asked.append(smaller)
        if not smaller:
            raise torch.OutOfMemoryError("CUDA out of memory.")
        return load(backend, checkpoint, smaller, work)

    monkeypatch.setattr(backends, "load", full_at_first)
    assert main(["cat", "--steps", "1", "--out", str(tmp_path / "cat.png")]) == 0
    assert asked == [0, 1]


def test_device_that_is_full_twice_is_explained_in_one_line(tmp_path, monkeypatch, capsys):
    def full(backend, checkpoint, smaller, work):
        raise torch.OutOfMemoryError("CUDA out of memory.")

    monkeypatch.setattr(backends, "load", full)
    assert main(["cat", "--steps", "1", "--out", str(tmp_path / "cat.png")]) == 1
    captured = capsys.readouterr()
    assert "64x64" in captured.err
    assert captured.err.count("\n") == 1


def test_error_is_told_in_the_language_of_the_terminal(monkeypatch, capsys):
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert main(["猫", "--out", "x.png", "--backend", "dall-e"]) == 1
    assert "没有名为“dall-e”的画图后端" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["cat"],
        ["--prompts", "a.txt"],
        ["cat", "--out", "a.png", "--out-dir", "b"],
        ["cat", "--size", "x"],
        ["cat", "--batch", "0"],
    ],
)
def test_command_line_that_makes_no_sense_ends_with_two(arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err

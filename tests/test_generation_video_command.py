"""`python -m generation` with the backends of videos: files that play, and carry the request that made them."""

import av
import pytest
from PIL import Image

from generation.__main__ import main
from generation.png import decode_png
from generation.video_file import decode_video, read_frames
from tests.tiny_video import tiny_latte, tiny_stdit


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    root = tmp_path_factory.mktemp("checkpoints")
    return {"latte": tiny_latte(root / "latte"), "stdit": tiny_stdit(root / "stdit")}


@pytest.fixture(autouse=True)
def english(monkeypatch):
    for name in ("HUIHUA_BACKEND", "HUIHUA_CHECKPOINT", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def draw(folders):
    """Runs a command line with a tiny checkpoint."""

    def run(backend, *arguments):
        checkpoint = ["--backend", backend, "--checkpoint", str(folders[backend])]
        return main(["waves on the rocks", *checkpoint, "--size", "64x64", "--steps", "2", "--seed", "7", *arguments])

    return run


@pytest.mark.parametrize(("backend", "frames", "fps"), [("latte", 4, 8), ("stdit", 17, 24)])
def test_a_prompt_becomes_a_video_that_plays(draw, tmp_path, capsys, backend, frames, fps):
    out = tmp_path / "waves.mp4"
    assert draw(backend, "--frames", str(frames), "--out", str(out)) == 0
    with av.open(out) as container:
        stream = container.streams.video[0]
        assert (stream.frames, stream.average_rate, stream.width, stream.height) == (frames, fps, 64, 64)
    assert len(read_frames(out)) == frames
    request = decode_video(out)
    assert (request.prompt, request.backend, request.seed) == ("waves on the rocks", backend, 7)
    assert (request.frames, request.fps, request.steps) == (frames, fps, 2)
    assert "waves.mp4  seed 7" in capsys.readouterr().out


def test_a_video_goes_on_from_a_picture_and_from_a_video(draw, tmp_path):
    Image.new("RGB", (64, 64), "orange").save(tmp_path / "first.png")
    first = ["--source", str(tmp_path / "first.png"), "--strength", "0"]
    assert draw("stdit", "--frames", "17", *first, "--out", str(tmp_path / "one.mp4")) == 0
    on = ["--source", str(tmp_path / "one.mp4"), "--frame-mask", "0,0,-5,0,5"]
    assert draw("stdit", "--frames", "34", *on, "--out", str(tmp_path / "two.mp4")) == 0
    assert len(read_frames(tmp_path / "two.mp4")) == 34
    assert decode_video(tmp_path / "two.mp4").frame_mask == "0,0,-5,0,5"


def test_other_files_by_the_ending_of_the_name(draw, tmp_path):
    assert draw("latte", "--frames", "4", "--out", str(tmp_path / "waves.webp")) == 0
    with Image.open(tmp_path / "waves.webp") as image:
        assert image.n_frames == 4
    assert draw("latte", "--frames", "1", "--out", str(tmp_path / "wave.png")) == 0
    assert decode_png(tmp_path / "wave.png").frames == 1


def test_more_frames_than_weights_of_ones_own_have_places_for_are_refused(draw, tmp_path, capsys):
    assert draw("latte", "--frames", "5", "--out", str(tmp_path / "long.mp4")) == 1
    assert "draws 1 to 4 frames" in capsys.readouterr().err


def test_one_video_for_each_line(draw, folders, tmp_path):
    (tmp_path / "prompts.txt").write_text("a cat\na dog\n", encoding="utf-8")
    arguments = ["--prompts", str(tmp_path / "prompts.txt"), "--out-dir", str(tmp_path), "--backend", "latte"]
    settings = ["--checkpoint", str(folders["latte"]), "--size", "64x64", "--steps", "1", "--frames", "3"]
    assert main([*arguments, *settings]) == 0
    assert [decode_video(tmp_path / f"000{number}.mp4").prompt for number in (1, 2)] == ["a cat", "a dog"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("--backend latte --checkpoint latte-1 --out x.png", ".mp4, .webp, .gif"),
        ("--backend latte --checkpoint latte-1 --frames 1 --out x.mp4", ".png"),
        ("--backend latte --checkpoint latte-1 --frames 17 --out x.mp4", "cannot draw 17 frames"),
        ("--backend latte --checkpoint latte-1 --frames 0 --out x.mp4", "cannot draw 0 frames"),
        ("--backend latte --checkpoint latte-1 --fps 0 --out x.mp4", "fps cannot be 0"),
        ("--backend latte --checkpoint latte-1 --source a.png --frame-mask 0 --out x.mp4", "stdit"),
        ("--backend stdit --checkpoint 1.2 --frame-mask 0 --out x.mp4", "need a picture or a video"),
        ("--backend stdit --checkpoint 1.2 --source a.png --frame-mask zero --out x.mp4", "not a number"),
        ("--backend stdit --checkpoint 1.0 --source a.png --strength 0.5 --out x.mp4", "cannot start from a picture"),
        ("--backend hunyuan-dit --checkpoint embedded --frames 16 --out x.mp4", "cannot draw 16 frames"),
        ("--backend stdit --checkpoint 1.2 --ending a.png --out x.mp4", "need a picture or a video"),
        ("--backend stdit --checkpoint 1.2 --clips 9 --out x.mp4", "The most is 8"),
        ("--backend stdit --checkpoint 1.2 --frames 17 --clips 2 --out x.mp4", "need more than 17 frames"),
        ("--backend latte --checkpoint latte-1 --clips 2 --out x.mp4", "The most is 1"),
    ],
)
def test_what_cannot_be_drawn_is_told_in_one_line(tmp_path, monkeypatch, capsys, arguments, told):
    monkeypatch.chdir(tmp_path)
    assert main(["waves", *arguments.split()]) == 1
    captured = capsys.readouterr()
    assert captured.err.count("\n") == 1
    assert told in captured.err
    assert not list(tmp_path.iterdir())

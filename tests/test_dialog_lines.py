"""Lines of JSON: what is read as a turn, what is refused, and in which words."""

import json
from pathlib import Path

import pytest

from dialog.errors import UnreadableLineError, UnreadableUploadError
from dialog.lines import Line, read_line, written_error
from dialog.uploads import read_upload
from tests.samples import png


@pytest.mark.parametrize(
    ("line", "turn"),
    [
        (b'{"text": "hi"}', Line("hi")),
        ('{"text": "画一只猫", "images": []}'.encode(), Line("画一只猫")),
        (b'{"text": "like this", "images": ["a.png", "b/c.jpg"]}', Line("like this", (Path("a.png"), Path("b/c.jpg")))),
        (b'{"images": ["a.png"]}', Line("", (Path("a.png"),))),
        (b'{"text": "hi", "images": null}', Line("hi")),
        (b'{"text": "a", "images": ["a.png"], "mask": "b.png"}', Line("a", (Path("a.png"),), Path("b.png"))),
        (b'{"text": "hi", "mask": null}', Line("hi")),
        (b'\xef\xbb\xbf{"text": "hi"}\r\n', Line("hi")),
    ],
)
def test_line_is_read(line, turn):
    assert read_line(line) == turn


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        (b"draw a cat", "JSON"),
        (b'{"text": "a"', "JSON"),
        (b"\xff\xfe", "UTF-8"),
        (b'"a cat"', "object"),
        (b"[1]", "object"),
        (b'{"txt": "a cat"}', "unknown keys: txt"),
        (b'{"text": 1}', "text has to be a string"),
        (b'{"text": "a", "images": "a.png"}', "list of paths"),
        (b'{"text": "a", "images": [1]}', "list of paths"),
        (b'{"text": "a", "mask": ["b.png"]}', "mask has to be a path"),
        (b"[" * 100_000, "JSON"),
    ],
)
def test_line_that_is_no_turn_is_refused_with_what_to_write(line, wrong):
    with pytest.raises(UnreadableLineError, match=wrong) as caught:
        read_line(line)
    assert '"images"' in caught.value.message("en")
    assert '"images"' in caught.value.message("zh")


def test_error_line_is_json_and_keeps_chinese_readable():
    assert written_error("坏了", "s1") == '{"error": "坏了", "session": "s1"}'
    assert json.loads(written_error("broken")) == {"error": "broken"}


def test_png_passes_unchanged(tmp_path):
    (tmp_path / "a.png").write_bytes(png())
    assert read_upload(tmp_path / "a.png") == png()


@pytest.mark.parametrize("name", ["a.jpg", "a.webp", "a.gif"])
def test_other_pictures_become_png(tmp_path, name):
    from PIL import Image

    Image.new("RGB", (8, 6), "red").save(tmp_path / name)
    assert read_upload(tmp_path / name).startswith(b"\x89PNG")


@pytest.mark.parametrize("content", [None, b"", b"no picture", png()[:40]])
def test_file_that_is_no_picture_is_refused_with_what_to_give(tmp_path, content):
    path = tmp_path / "a.png"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UnreadableUploadError, match=r"a\.png.*PNG, JPEG or WebP") as caught:
        read_upload(path)
    assert "PNG、JPEG 或 WebP" in caught.value.message("zh")

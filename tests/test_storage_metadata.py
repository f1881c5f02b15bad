"""What PNGs say of how they were made is read from ours and from other programs'; no file breaks the reading."""

import io
import json
import time

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from storage import SessionStore, read_settings
from storage.metadata import without_metadata
from tests.samples import png

A1111 = (
    "a cat, (red hat:1.2)\non the grass\nNegative prompt: blurry, dark\n"
    'Steps: 25, Sampler: DPM++ 2M, CFG scale: 6.5, Seed: 123, Size: 768x512, Model: "a, b", Version: v1.10'
)


def telling(**texts: str) -> bytes:
    info = PngInfo()
    for key, text in texts.items():
        info.add_text(key, text)
    out = io.BytesIO()
    Image.new("RGB", (8, 6)).save(out, format="PNG", pnginfo=info)
    return out.getvalue()


def test_own_request_comes_back_whole():
    request = {"prompt": "一只猫", "seed": 7, "guidance": 5.0, "source": None}
    assert read_settings(telling(huihua=json.dumps(request), parameters=A1111)) == request


def test_settings_of_other_programs_come_under_our_names():
    assert read_settings(telling(parameters=A1111)) == {
        "prompt": "a cat, (red hat:1.2)\non the grass",
        "negative_prompt": "blurry, dark",
        "steps": 25,
        "sampler": "DPM++ 2M",
        "guidance": 6.5,
        "seed": 123,
        "model": "a, b",
        "width": 768,
        "height": 512,
    }


def test_pixels_are_not_needed_and_not_unpacked():
    whole = telling(parameters=A1111)
    assert read_settings(whole[: whole.index(b"IDAT") + 4])["seed"] == 123


def test_prompt_alone_is_a_prompt():
    assert read_settings(telling(parameters="a cat, style: ink")) == {
        "prompt": "a cat, style: ink",
        "negative_prompt": "",
    }


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"no picture",
        png(),
        png()[:30],
        telling(huihua="[1, 2]"),
        telling(huihua="[" * 100_000),
        telling(huihua="{"),
        telling(parameters="  \n "),
    ],
)
def test_what_says_nothing_gives_nothing(file):
    assert read_settings(file) == {}


@pytest.mark.parametrize("length", [19_000, 10_000_000])
@pytest.mark.parametrize("words", ["a cat ", " ", "a", 'ab:"', 'ab: "\\", ', "ab:"])
def test_endless_words_are_read_at_once(words, length):
    endless = telling(parameters=f"a cat{words * (length // len(words))}b")
    began = time.process_time()
    assert read_settings(endless)["prompt"].startswith("a cat")
    assert time.process_time() - began < 1


def test_value_that_is_no_number_is_left_out():
    settings = read_settings(telling(parameters="a cat\nSteps: many, Seed: 1, CFG scale: 2, Size: bigxhuge"))
    assert settings == {"prompt": "a cat", "negative_prompt": "", "seed": 1, "guidance": 2.0}


def test_metadata_is_taken_out_and_the_rest_is_the_same():
    assert without_metadata(telling(parameters=A1111)) == without_metadata(telling())
    assert without_metadata(png()) == png()
    assert without_metadata(png() + b"a secret behind the end") == png()


@pytest.mark.parametrize("length", range(0, 60, 7))
def test_half_a_file_breaks_nothing(length):
    assert len(without_metadata(png()[:length])) <= max(length, 8)


def test_store_keeps_drawn_pictures_without_a_word_where_it_is_told_to(tmp_path):
    for metadata, told in ((True, "a cat"), (False, None)):
        store = SessionStore(tmp_path / str(metadata), metadata=metadata)
        turn = store.add_turn(store.create_session().id, "look", uploads=[telling(parameters=A1111)])
        drawn = store.finish_turn(turn.id, "done", picture=telling(parameters="a cat"))
        assert read_settings(drawn.picture.path.read_bytes()).get("prompt") == told
        assert read_settings(turn.uploads[0].path.read_bytes())["prompt"]

"""The request that a PNG carries comes back, in any language; other files carry none."""

import io
import json
from dataclasses import replace

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from generation.png import decode_png, encode_png
from generation.request import GenerationRequest

PICTURE = Image.new("RGB", (8, 8), "red")
REQUEST = GenerationRequest(
    prompt="画草地上的一只猫 🐱\nand a “red” car",
    negative_prompt="模糊的颜色，变形",
    width=256,
    height=256,
    steps=20,
    guidance=3.5,
    seed=2**32 - 1,
)


def png(**texts):
    info = PngInfo()
    for key, text in texts.items():
        info.add_text(key, text)
    out = io.BytesIO()
    PICTURE.save(out, format="PNG", pnginfo=info)
    return out.getvalue()


def test_request_comes_back_from_bytes_and_from_a_file(tmp_path):
    data = encode_png(PICTURE, REQUEST)
    (tmp_path / "cat.png").write_bytes(data)
    assert decode_png(data) == decode_png(tmp_path / "cat.png") == decode_png(str(tmp_path / "cat.png")) == REQUEST


def test_picture_is_unchanged():
    with Image.open(io.BytesIO(encode_png(PICTURE, REQUEST))) as image:
        assert image.tobytes() == PICTURE.tobytes()


def test_same_picture_and_request_give_the_same_file():
    assert encode_png(PICTURE, REQUEST) == encode_png(PICTURE, REQUEST)


def test_other_tools_read_the_settings():
    with Image.open(io.BytesIO(encode_png(PICTURE, REQUEST))) as image:
        assert image.text["parameters"] == (
            "画草地上的一只猫 🐱\nand a “red” car\nNegative prompt: 模糊的颜色，变形\n"
            "Steps: 20, CFG scale: 3.5, Seed: 4294967295, Size: 256x256, Model: hunyuan-dit/embedded, Version: huihua"
        )


def test_no_folder_of_the_machine_is_told():
    request = GenerationRequest(
        "cat", source="/home/someone/data/ab12.png", mask="/home/someone/mask.png", strength=0.5
    )
    data = encode_png(PICTURE, request)
    assert b"someone" not in data
    assert decode_png(data).source == "ab12.png"
    with Image.open(io.BytesIO(data)) as image:
        assert "Denoising strength: 0.5" in image.text["parameters"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no picture",
        png(),
        png(parameters="a cat\nSteps: 20"),
        png(huihua="not JSON"),
        png(huihua="[]"),
        png(huihua="[" * 100_000),
        png(huihua='{"seed": 1}'),
        png(huihua='{"prompt": 1}'),
        png(huihua='{"prompt": "cat", "seed": true}'),
        png(huihua='{"prompt": "cat", "steps": "20"}'),
        png(huihua='{"prompt": "cat", "evil": 1}'),
        encode_png(PICTURE, REQUEST)[:60],
    ],
)
def test_anything_else_carries_no_request(data):
    assert decode_png(data) is None


def test_missing_file_carries_no_request(tmp_path):
    assert decode_png(tmp_path / "nothing.png") is None


def test_request_is_json_and_back():
    assert GenerationRequest.from_json(json.loads(json.dumps(REQUEST.to_json()))) == REQUEST


def test_json_of_an_older_program_may_leave_things_out():
    assert GenerationRequest.from_json({"prompt": "cat", "guidance": 3}) == GenerationRequest("cat", guidance=3)


def test_licence_of_the_weights_goes_with_the_picture():
    def licence(**changes):
        return Image.open(io.BytesIO(encode_png(PICTURE, replace(REQUEST, **changes)))).text.get("license")

    assert licence() == "Apache-2.0"
    assert "EU" in licence(checkpoint="v1.2")
    assert licence(checkpoint="/models/mine") is None

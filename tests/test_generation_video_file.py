"""Videos as files: they play at their pace, look as drawn, and carry the very request that made them."""

import io
from dataclasses import replace

import av
import numpy as np
import pytest
from PIL import Image

from generation.errors import InvalidRequestError
from generation.png import encode_png
from generation.request import GeneratedVideo, GenerationRequest
from generation.video_file import decode_video, encode_video, read_frames

REQUEST = GenerationRequest(
    "海边的日落, a sunset",
    width=64,
    height=48,
    seed=7,
    source="/home/somebody/first.png",
    frames=6,
    fps=8,
    frame_mask="0",
    backend="stdit",
)
COLORS = ["red", "orange", "lime", "teal", "blue", "gray"]


def video(size=(64, 48), request=REQUEST):
    return GeneratedVideo(tuple(Image.new("RGB", size, color) for color in COLORS), 8, request, 1.0)


def test_mp4_plays_every_frame_at_its_pace():
    with av.open(io.BytesIO(encode_video(video()))) as container:
        stream = container.streams.video[0]
        assert (stream.codec_context.name, stream.pix_fmt) == ("h264", "yuv420p")
        assert (stream.frames, stream.average_rate, stream.width, stream.height) == (6, 8, 64, 48)
        assert float(container.duration / av.time_base) == pytest.approx(6 / 8)


def test_colours_are_those_of_the_frames(tmp_path):
    path = tmp_path / "colours.mp4"
    path.write_bytes(encode_video(video()))
    for read, drawn in zip(read_frames(path), video().frames, strict=True):
        assert np.abs(np.asarray(read, int) - np.asarray(drawn, int)).max() <= 6


def test_what_a_player_needs_first_stands_first():
    data = encode_video(video())
    assert data.index(b"moov") < data.index(b"mdat")


def test_the_request_comes_back_without_the_folders_of_this_machine(tmp_path):
    data = encode_video(video())
    (tmp_path / "x.mp4").write_bytes(data)
    assert decode_video(data) == decode_video(tmp_path / "x.mp4") == REQUEST.without_folders()
    assert decode_video(data).source == "first.png"
    assert b"somebody" not in data


@pytest.mark.parametrize(("checkpoint", "licence"), [("1.2", "Apache-2.0"), ("/models/mine", None)])
def test_licence_of_the_weights_goes_with_the_video(checkpoint, licence):
    drawn = video(request=replace(REQUEST, checkpoint=checkpoint))
    with av.open(io.BytesIO(encode_video(drawn))) as container:
        assert container.metadata.get("copyright") == licence


def test_sides_that_are_odd_are_filled_up():
    with av.open(io.BytesIO(encode_video(video((33, 21))))) as container:
        assert (container.streams.video[0].width, container.streams.video[0].height) == (34, 22)


@pytest.mark.parametrize("suffix", [".webp", ".gif"])
def test_animated_pictures_hold_every_frame(suffix):
    with Image.open(io.BytesIO(encode_video(video(), suffix))) as image:
        assert (image.n_frames, image.size, image.info["loop"]) == (6, (64, 48), 0)
        image.seek(1)
        image.load()
        assert image.info["duration"] in (120, 125)  # a GIF counts in hundredths of a second


def test_other_endings_are_refused_in_both_languages():
    with pytest.raises(InvalidRequestError) as caught:
        encode_video(video(), ".avi")
    assert all(".mp4, .webp, .gif" in caught.value.message(language) for language in ("zh", "en"))


@pytest.mark.parametrize(
    "data",
    [b"", b"no video", encode_png(Image.new("RGB", (8, 8)), REQUEST), encode_video(video(), ".gif")],
    ids=["empty", "text", "png", "gif"],
)
def test_other_files_carry_no_request(data, tmp_path):
    assert decode_video(data) is None
    assert decode_video(tmp_path / "nothing.mp4") is None


def test_a_broken_comment_is_no_request(tmp_path):
    path = tmp_path / "comment.mp4"
    with av.open(path, "w") as container:
        container.metadata["comment"] = '{"prompt": 3}'
        stream = container.add_stream("libx264", rate=8)
        stream.width, stream.height, stream.pix_fmt = 16, 16, "yuv420p"
        container.mux(stream.encode(av.VideoFrame.from_image(Image.new("RGB", (16, 16)))))
        container.mux(stream.encode())
    assert decode_video(path) is None

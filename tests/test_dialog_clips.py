"""Videos that a person brings: whatever they are, they become one of ours, or are refused before much is unpacked."""

import io
import struct
from contextlib import suppress
from fractions import Fraction

import av
import numpy as np
import pytest
from PIL import Image

from dialog import clips
from dialog.clips import FPS, read_brought
from dialog.errors import UnreadableUploadError
from generation.video_file import encode_frames, read_frames
from tests.samples import png

COLORS = ("red", "lime", "blue")
SIZE = (64, 48)


def pictures(*colors: str) -> list[Image.Image]:
    return [Image.new("RGB", SIZE, color) for color in colors]


def webm() -> bytes:
    out = io.BytesIO()
    with av.open(out, "w", format="webm") as container:
        stream = container.add_stream("libvpx-vp9", rate=Fraction(8))
        stream.width, stream.height = SIZE
        for picture in pictures(*COLORS):
            container.mux(stream.encode(av.VideoFrame.from_image(picture)))
        container.mux(stream.encode())
    return out.getvalue()


def moving(kind: str, milliseconds: int = 125) -> bytes:
    out = io.BytesIO()
    first, *others = pictures(*COLORS)
    first.save(out, kind, save_all=True, append_images=others, duration=milliseconds)
    return out.getvalue()


def sound() -> bytes:
    out = io.BytesIO()
    with av.open(out, "w", format="mp4") as container:
        stream = container.add_stream("aac", rate=44100)
        frame = av.AudioFrame.from_ndarray(np.zeros((1, 1024), np.float32), format="fltp", layout="mono")
        frame.sample_rate = 44100
        container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return out.getvalue()


def turned(mp4: bytes) -> bytes:
    """As a phone writes it that was held upright: a quarter turn in the header (ISO/IEC 14496-12, 8.3.2)."""
    at = mp4.index(b"tkhd") + 44
    quarter = struct.pack(">9i", 0, 1 << 16, 0, -(1 << 16), 0, 0, 0, 0, 1 << 30)
    return mp4[:at] + quarter + mp4[at + 36 :]


@pytest.fixture
def brings(tmp_path):
    def brings(data: bytes):
        path = tmp_path / "brought"  # the name tells nothing
        path.write_bytes(data)
        return read_brought(path)

    return brings


@pytest.fixture
def frames(tmp_path):
    def frames(mp4: bytes) -> list[Image.Image]:
        path = tmp_path / "ours.mp4"
        path.write_bytes(mp4)
        return read_frames(path)

    return frames


@pytest.mark.parametrize(
    "data",
    [encode_frames(pictures(*COLORS), 8), webm(), moving("GIF"), moving("WEBP")],
    ids=["mp4", "webm", "gif", "webp"],
)
def test_video_becomes_one_of_our_pace_behind_its_first_frame(brings, frames, data):
    still, mp4 = brings(data)
    shown = frames(mp4)
    assert (len(shown), shown[0].size) == (2 * FPS // 8 + 1, SIZE)  # the last one is seen for a tick
    for place, color in ((0, "red"), (3, "lime"), (6, "blue")):
        wanted = np.asarray(Image.new("RGB", (1, 1), color), int)
        assert np.abs(np.asarray(shown[place], int) - wanted).max() < 16
    with Image.open(io.BytesIO(still)) as first:
        assert (first.format, first.size) == ("PNG", SIZE)


def test_frames_beyond_our_pace_are_left_out(brings, frames):
    _, mp4 = brings(encode_frames(pictures(*COLORS * 8), 60))
    assert len(frames(mp4)) == 11


def test_picture_stays_one(brings):
    assert brings(png()) == (png(), None)
    for kind in ("GIF", "WEBP", "AVIF"):
        out = io.BytesIO()
        Image.new("RGB", SIZE).save(out, kind)
        if kind != "AVIF":
            assert brings(out.getvalue())[1] is None
            continue
        with pytest.raises(UnreadableUploadError, match="PNG, JPEG or WebP"):
            brings(out.getvalue())


def test_videos_that_begin_alike_are_kept_apart(brings):
    one, other = (brings(encode_frames(pictures("black", color), 8)) for color in COLORS[:2])
    assert one[0] != other[0]
    assert brings(encode_frames(pictures("black", "red"), 8)) == one


def test_video_is_turned_as_the_camera_was_held(brings, frames):
    still, mp4 = brings(turned(encode_frames(pictures(*COLORS), 8)))
    with Image.open(io.BytesIO(still)) as first:
        assert first.size == frames(mp4)[0].size == SIZE[::-1]


def test_large_frames_are_made_smaller(brings, frames, monkeypatch):
    monkeypatch.setattr(clips, "SIDE", 32)
    for data in (encode_frames(pictures(*COLORS), 8), moving("GIF")):
        assert frames(brings(data)[1])[0].size == (32, 24)


@pytest.mark.parametrize(
    ("data", "limit", "told"),
    [
        (moving("GIF", 9000), {}, "at most 17 seconds"),
        (encode_frames(pictures(*COLORS), 1), {"MOST_SECONDS": 2}, "at most 2 seconds"),
        (encode_frames(pictures(*COLORS), 60), {"MOST_DECODED": 2}, r"\(2 frames\)"),
        (webm(), {"MOST_PIXELS": 64 * 48 - 1}, "too large"),
        (moving("WEBP"), {"MOST_PIXELS": 64 * 48 - 1}, "too large"),
        (moving("GIF"), {"MOST_BYTES": 100}, "at most 0 MB"),
    ],
)
def test_what_is_too_long_or_too_large_is_refused_with_the_limit(brings, monkeypatch, data, limit, told):
    for name, value in limit.items():
        monkeypatch.setattr(clips, name, value)
    with pytest.raises(UnreadableUploadError, match=told) as refused:
        brings(data)
    assert "后再试" in refused.value.message("zh")


def test_gif_that_ends_anywhere_is_read_or_refused(brings):
    whole = moving("GIF")
    second = whole.index(b"\x21\xf9", whole.index(b"\x21\xf9") + 1)  # where Pillow runs out of bytes in many ways
    for end in range(second, second + 24, 3):
        with suppress(UnreadableUploadError):
            brings(whole[:end])


@pytest.mark.parametrize(
    "data",
    [
        encode_frames(pictures(*COLORS), 8)[:300],
        encode_frames(pictures(*COLORS), 8).replace(b"avc1", b"what"),
        webm()[:60],
        b"\0\0\0\x18ftypisom" + bytes(40),
        moving("GIF")[:40],
        sound(),
        b"ffconcat version 1.0\nfile /etc/hostname\n",
        b"#EXTM3U\n#EXTINF:1,\nfile:///etc/hostname\n",
    ],
    ids=["mp4", "codec", "webm", "empty", "gif", "sound", "list", "playlist"],
)
def test_what_shows_nothing_is_no_video(brings, data):
    with pytest.raises(UnreadableUploadError, match="PNG, JPEG"):
        brings(data)

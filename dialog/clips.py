"""Videos that a person brings, and GIFs and WebPs that move: decoded, and made an MP4 of ours before a turn is stored.

What a file is, its first bytes say, never its name. FFmpeg is told the format and reads from memory alone, so nothing
in a file makes it open another one. All is bounded, frame by frame: a small file can unpack to a very large one.
"""

import hashlib
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PIL import Image, ImageSequence
from PIL.PngImagePlugin import PngInfo

from dialog.errors import UnreadableUploadError
from dialog.uploads import UNREADABLE, open_upload, upload_in
from generation.limits import MOST_FRAMES
from generation.video_file import encode_frames

FPS = 24  # whatever it had: those of the models that go on from videos
MOST_SECONDS = MOST_FRAMES // FPS
MOST_BYTES = 60_000_000
MOST_PIXELS = 10_000_000  # of a frame; 4K has nine million
MOST_DECODED = 1200  # frames: as long as that, at 70 in a second
SIDE = 1280  # pixels, that of the largest that is drawn: longer ones are made smaller
_CODECS = ("h264", "hevc", "vp8", "vp9", "av1", "libdav1d", "mpeg4")
_PICTURES = (b"avif", b"avis", b"heic", b"heix", b"mif1", b"msf1")  # brands of what else begins as an MP4 does
_INSTANT = 0.1  # seconds: what browsers take where a frame of a GIF says none

Moment = tuple[float, Image.Image]  # a frame (RGB) and when it is first seen, in seconds from the beginning


def read_brought(path: Path) -> tuple[bytes, bytes | None]:
    """What a person brings at `path`: a picture as PNG, and of a video, whose first frame that is, an MP4.

    Raises UnreadableUploadError for what is neither, is damaged, too long or too large.
    """
    try:
        data = path.read_bytes()
        moments = _moments(data, path.name)
        if moments is None:
            return upload_in(data, path), None
        return _clip(moments)
    except UNREADABLE as error:
        raise UnreadableUploadError(
            zh=f"读不了“{path.name}”，请换成 PNG、JPEG、WebP 图片或 MP4、WebM、GIF 视频。",
            en=f"Cannot read '{path.name}'. Give a picture (PNG, JPEG, WebP) or a video (MP4, WebM, GIF).",
            detail=str(error),
        ) from error


def _clip(moments: Iterator[Moment]) -> tuple[bytes, bytes]:
    """The first frame, with the hash of the MP4: other videos that begin with the same picture have another PNG."""
    first: list[Image.Image] = []

    def frames() -> Iterator[Image.Image]:
        for frame in _at_our_pace(moments):
            first[:1] = first[:1] or [frame]
            yield frame

    mp4, png, told = encode_frames(frames(), FPS, preset="veryfast"), io.BytesIO(), PngInfo()
    told.add_text("Clip", hashlib.sha256(mp4).hexdigest())
    first[0].save(png, "PNG", pnginfo=told)
    return png.getvalue(), mp4


def _moments(data: bytes, name: str) -> Iterator[Moment] | None:
    """The frames of a video, none of which is decoded yet; None for a picture."""
    if data[4:8] == b"ftyp" and data[8:12] not in _PICTURES:
        return _bounded(_decoded(data, "mov", name), name)
    if data.startswith(b"\x1a\x45\xdf\xa3"):
        return _bounded(_decoded(data, "matroska", name), name)
    if data.startswith((b"GIF8", b"RIFF")) and _is_moving(data):
        return _bounded(_played(data, name), name)
    return None


def _is_moving(data: bytes) -> bool:
    try:
        with open_upload(data) as picture:
            return getattr(picture, "is_animated", False)
    except UNREADABLE:  # as a picture it is told what is wrong with it
        return False


def _bounded(moments: Iterator[Moment], name: str) -> Iterator[Moment]:
    for count, (seconds, image) in enumerate(moments):
        if seconds >= MOST_SECONDS or count >= MOST_DECODED:
            raise UnreadableUploadError(
                zh=f"视频“{name}”太长，最多 {MOST_SECONDS} 秒（{MOST_DECODED} 帧）。请剪短后再试。",
                en=f"The video '{name}' is too long: at most {MOST_SECONDS} seconds ({MOST_DECODED} frames). "
                "Cut it and try again.",
            )
        yield seconds, image


def _at_our_pace(moments: Iterator[Moment]) -> Iterator[Image.Image]:
    """What is seen at each tick of `FPS`, the last frame at least once."""
    tick, seen = 0, None
    for seconds, image in moments:
        while seen is not None and tick / FPS < seconds - 1e-3:
            yield seen
            tick += 1
        seen = image
    if seen is not None:
        yield seen


def _decoded(data: bytes, container_format: str, name: str) -> Iterator[Moment]:
    """The frames of a video as they are to be seen: turned as the camera was held."""
    import av

    _check_size(len(data), 0, name)
    try:
        with av.open(io.BytesIO(data), "r", format=container_format) as container:
            stream = next(iter(container.streams.video), None)
            codec = stream and stream.codec_context  # None where FFmpeg does not know what it is
            if stream is None or codec is None or codec.name not in _CODECS:
                raise ValueError("no video that can be decoded")
            begin = None
            for count, frame in enumerate(container.decode(stream)):
                _check_size(0, frame.width * frame.height, name)
                seconds = count / FPS if frame.time is None else frame.time
                begin = seconds if begin is None else begin
                yield seconds - begin, _upright(frame)
            if begin is None:
                raise ValueError("no frames")
    except av.FFmpegError as error:
        raise ValueError(str(error)) from error


def _upright(frame: Any) -> Image.Image:
    scale = min(1.0, SIDE / max(frame.width, frame.height))
    width, height = (max(1, round(side * scale)) for side in (frame.width, frame.height))
    image: Image.Image = frame.to_image(width=width, height=height)
    return image.rotate(frame.rotation, expand=True) if frame.rotation else image


def _played(data: bytes, name: str) -> Iterator[Moment]:
    """The frames of a GIF or a WebP, on white."""
    with open_upload(data) as picture:
        _check_size(len(data), picture.width * picture.height, name)
        seconds = 0.0
        for frame in ImageSequence.Iterator(picture):
            rgba = frame.convert("RGBA")
            rgba.thumbnail((SIDE, SIDE))
            yield seconds, Image.alpha_composite(Image.new("RGBA", rgba.size, "white"), rgba).convert("RGB")
            seconds += frame.info.get("duration", 0) / 1000 or _INSTANT


def _check_size(size: int, pixels: int, name: str) -> None:
    if size > MOST_BYTES or pixels > MOST_PIXELS:
        megabytes, millions = MOST_BYTES // 10**6, MOST_PIXELS // 10**6
        raise UnreadableUploadError(
            zh=f"视频“{name}”太大，最多 {megabytes} MB，画面最多 {millions * 100} 万像素。请缩小后再试。",
            en=f"The video '{name}' is too large: at most {megabytes} MB, and {millions} megapixels a frame. "
            "Make it smaller and try again.",
        )

"""A video as a file that carries what made it: MP4 (H.264, which every browser plays), or an animated WebP or GIF.

The request is the MP4's comment, as JSON, from which it comes back, and the licence of the weights its copyright;
files come from anywhere, so reading trusts nothing. The other two are for passing on and carry nothing. Importing this
loads neither torch nor FFmpeg.
"""

import io
import itertools
import json
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from generation.backends import licence_of
from generation.errors import GenerationError, InvalidRequestError
from generation.request import GeneratedVideo, GenerationRequest

# Constant quality, of 0 (lossless) to 51: no difference is seen from here on.
_QUALITY = "18"
_COMMENT = "comment"


def encode_video(video: GeneratedVideo, suffix: str = ".mp4") -> bytes:
    """`video` as a file of the kind that `suffix` names. Raises InvalidRequestError as `check_suffix` does."""
    check_suffix(suffix)
    return _WRITERS[suffix](video)


def check_suffix(suffix: str) -> None:
    """Raises InvalidRequestError unless videos are written to files with this ending."""
    if suffix not in _WRITERS:
        endings = ", ".join(_WRITERS)
        raise InvalidRequestError(
            zh=f"视频存不成“{suffix}”文件，请用这些扩展名：{endings}。",
            en=f"A video cannot be written as '{suffix}'. Let the name of the file end in one of: {endings}.",
        )


def decode_video(mp4: bytes | Path | str) -> GenerationRequest | None:
    """The request that an MP4 (its bytes, or a path) carries; None for any other file."""
    import av

    try:
        with av.open(io.BytesIO(mp4) if isinstance(mp4, bytes) else str(mp4)) as container:
            return GenerationRequest.from_json(json.loads(container.metadata.get(_COMMENT, "")))
    except (OSError, ValueError, RecursionError, av.FFmpegError, GenerationError):
        return None


def read_frames(path: Path | str) -> list[Image.Image]:
    """All frames of a video, as RGB. Raises OSError or ValueError for a file that is none."""
    import av

    with av.open(str(path)) as container:
        if not container.streams.video:
            raise ValueError(f"{path} shows nothing")
        return [frame.to_image() for frame in container.decode(video=0)]


def encode_frames(
    frames: Iterable[Image.Image], fps: int, told: Mapping[str, str] | None = None, preset: str = "medium"
) -> bytes:
    """An MP4 of one frame or more, each written as it comes, in the size of the first; `told` is what it carries and
    `preset` how thorough x264 is.

    What a player needs first stands first, so that it begins before it has read the whole; that takes a file.
    """
    import av

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "video.mp4")
        with av.open(path, "w", options={"movflags": "faststart"}) as container:
            container.metadata.update(told or {})
            _write_frames(container, iter(frames), fps, {"crf": _QUALITY, "preset": preset})
        return path.read_bytes()


def _mp4(video: GeneratedVideo) -> bytes:
    request = json.dumps(video.request.without_folders().to_json(), ensure_ascii=False)
    licence = licence_of(video.request.backend, video.request.checkpoint)
    return encode_frames(video.frames, video.fps, {_COMMENT: request, "copyright": licence})


def _write_frames(container: Any, frames: Iterator[Image.Image], fps: int, options: dict[str, str]) -> None:
    from av import VideoFrame
    from av.video.reformatter import ColorRange, Colorspace

    first = next(frames)
    stream = container.add_stream("libx264", rate=fps, options=options)
    stream.width, stream.height = _even(first.size)
    stream.pix_fmt = "yuv420p"
    # Said in the file, and done so: where nothing is said, players guess by the size of the picture.
    context = stream.codec_context
    context.colorspace = context.color_primaries = context.color_trc = Colorspace.ITU709
    context.color_range = ColorRange.MPEG
    for image in itertools.chain([first], frames):
        frame = VideoFrame.from_ndarray(np.asarray(image.convert("RGB")), format="rgb24")
        frame = frame.reformat(stream.width, stream.height, "yuv420p", dst_colorspace=Colorspace.ITU709)
        container.mux(stream.encode(frame))
    container.mux(stream.encode())


def _even(size: Sequence[int]) -> tuple[int, int]:
    """The size that colours in 2 x 2 blocks can have."""
    width, height = size
    return width + width % 2, height + height % 2


def _animated(kind: str, **options: Any) -> Callable[[GeneratedVideo], bytes]:
    def write(video: GeneratedVideo) -> bytes:
        out, (first, *others) = io.BytesIO(), video.frames
        milliseconds = round(1000 / video.fps)
        first.save(out, kind, save_all=True, append_images=others, duration=milliseconds, loop=0, **options)
        return out.getvalue()

    return write


_WRITERS: dict[str, Callable[[GeneratedVideo], bytes]] = {
    ".mp4": _mp4,
    ".webp": _animated("WEBP", quality=90),
    ".gif": _animated("GIF"),
}

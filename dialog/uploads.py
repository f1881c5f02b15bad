"""Pictures that a person brings: read, checked and made PNG before a turn is stored."""

import io
import struct
from pathlib import Path
from typing import Any

from PIL import Image, UnidentifiedImageError

from dialog.errors import UnreadableUploadError
from dialog.store import StoredTurn

# What cameras, browsers and drawing programs write. Of some of Pillow's other formats, other programs would be started.
FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF")
MOST_PIXELS = 64_000_000  # a quarter of a gigabyte once it is unpacked
# What Pillow raises for files that are damaged, and its readers of single formats where they run out of bytes.
UNREADABLE = (
    OSError,
    UnidentifiedImageError,
    Image.DecompressionBombError,
    SyntaxError,
    ValueError,
    IndexError,
    struct.error,
)


def open_upload(data: bytes) -> Image.Image:
    """The picture, of which nothing but the size is read yet.

    Raises one of UNREADABLE, as reading it may, too: a DecompressionBombError for more than MOST_PIXELS.
    """
    picture = Image.open(io.BytesIO(data), formats=FORMATS)
    if picture.width * picture.height > MOST_PIXELS:
        picture.close()
        raise Image.DecompressionBombError(f"{picture.width} x {picture.height}")
    return picture


def read_upload(path: Path) -> bytes:
    """The picture at `path` as PNG bytes; a PNG passes unchanged, with the texts it carries.

    Raises UnreadableUploadError where there is no such file, or it is no picture or a very large one.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise _unreadable(path) from error
    return upload_in(data, path)


def upload_in(data: bytes, path: Path) -> bytes:
    """The same of the bytes that the file at `path` has."""
    try:
        with open_upload(data) as picture:
            picture.load()
            if picture.format == "PNG":
                return data
            return as_png(picture.convert("RGBA" if "A" in picture.getbands() else "RGB"))
    except Image.DecompressionBombError as error:
        millions = MOST_PIXELS // 1_000_000
        raise UnreadableUploadError(
            zh=f"图片“{path}”太大，最多 {millions * 100} 万像素。请缩小后再试。",
            en=f"The picture '{path}' is too large: at most {millions} megapixels. Make it smaller and try again.",
        ) from error
    except UNREADABLE as error:
        raise _unreadable(path) from error


def _unreadable(path: Path) -> UnreadableUploadError:
    return UnreadableUploadError(
        zh=f"读不了图片“{path}”，请换成 PNG、JPEG 或 WebP 文件。",
        en=f"Cannot read the picture '{path}'. Give a PNG, JPEG or WebP file.",
    )


def said_with(turn: StoredTurn, text: str | None = None) -> dict[str, Any]:
    """What came with a turn and where it was said, for another try at the same place. One in other words, `text`, is
    no replay of what the turn was one of."""
    uploads = [Path(upload.path).read_bytes() for upload in turn.uploads]
    mask = Path(turn.mask.path).read_bytes() if turn.mask else None
    replay_of = turn.replay_of if text in (None, turn.text) else None
    return {"uploads": uploads, "mask": mask, "parent_id": turn.parent_id, "replay_of": replay_of}


def on_white(picture: Image.Image) -> Image.Image:
    """The picture in grey; what is transparent counts as white."""
    rgba = picture.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", rgba.size, "white"), rgba).convert("L")


def as_png(picture: Image.Image) -> bytes:
    """The file of a picture, of its own mode."""
    out = io.BytesIO()
    picture.save(out, format="PNG")
    return out.getvalue()

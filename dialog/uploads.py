"""Pictures that a person brings: read, checked and made PNG before a turn is stored."""

import io
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from dialog.errors import UnreadableUploadError


def read_upload(path: Path) -> bytes:
    """The picture at `path` as PNG bytes; a PNG passes unchanged, with the texts it carries.

    Raises UnreadableUploadError where there is no such file or it is no picture.
    """
    try:
        data = path.read_bytes()
        with Image.open(io.BytesIO(data)) as picture:
            picture.load()
            return data if picture.format == "PNG" else _as_png(picture)
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError, SyntaxError, ValueError) as error:
        raise UnreadableUploadError(
            zh=f"读不了图片“{path}”，请换成 PNG、JPEG 或 WebP 文件。",
            en=f"Cannot read the picture '{path}'. Give a PNG, JPEG or WebP file.",
        ) from error


def _as_png(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.convert("RGBA" if "A" in picture.getbands() else "RGB").save(out, format="PNG")
    return out.getvalue()

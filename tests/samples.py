"""Small real inputs that several tests share."""

import io

from PIL import Image


def png(color: str = "red", size: tuple[int, int] = (8, 6)) -> bytes:
    """A PNG of one colour, `size` = (width, height) in pixels."""
    out = io.BytesIO()
    Image.new("RGB", size, color).save(out, format="PNG")
    return out.getvalue()

"""Pictures as a vision model takes them: small, without transparency, as JPEG."""

import io
from functools import lru_cache
from pathlib import Path

from PIL import Image, UnidentifiedImageError

MOST_SIDE = 768  # pixels of the longer side; vision models scale down to about that anyway
_QUALITY = 88


def small_jpeg(path: Path) -> bytes | None:
    """The picture at `path` as JPEG bytes, downscaled; None where it cannot be read."""
    try:
        return _small_jpeg(path, path.stat().st_mtime_ns)
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError, SyntaxError, ValueError):
        return None


@lru_cache(maxsize=32)
def _small_jpeg(path: Path, changed: int) -> bytes:
    with Image.open(path) as picture:
        picture.draft("RGB", (MOST_SIDE, MOST_SIDE))
        opaque = _on_white(picture)
    opaque.thumbnail((MOST_SIDE, MOST_SIDE))
    out = io.BytesIO()
    opaque.save(out, format="JPEG", quality=_QUALITY)
    return out.getvalue()


def _on_white(picture: Image.Image) -> Image.Image:
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    white = Image.new("RGBA", picture.size, "white")
    white.alpha_composite(picture.convert("RGBA"))
    return white.convert("RGB")

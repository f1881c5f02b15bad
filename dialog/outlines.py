"""The outlines of a picture that a person brings, white on black, which lead a drawing where a model can be led."""

from collections.abc import Sequence
from functools import reduce

from PIL import Image, ImageChops, ImageFilter, ImageOps

from dialog.plan import DrawSettings
from dialog.uploads import as_png, on_white, open_upload
from generation.backends import check_control

_SIDE = 1024  # pixels of the longer side: what networks are led by is no finer
_BLUR = 1.5  # pixels, so that grain and cloth draw no lines
_DOWN, _ACROSS = (-1, -2, -1, 0, 0, 0, 1, 2, 1), (-1, 0, 1, -2, 0, 2, -1, 0, 1)
_STEPS = (_DOWN, _DOWN[::-1], _ACROSS, _ACROSS[::-1])  # Sobel's; each shows only what gets brighter its way


def outlines_for(settings: DrawSettings, pictures: Sequence[bytes], mask: bytes | None) -> bytes | None:
    """The outlines that lead a drawing, as a PNG; None where none are wanted, or there is no picture to take them from,
    or only a painted part of it is drawn.

    Raises InvalidRequestError for a model that cannot be led.
    """
    if not settings.control or not pictures or mask is not None:
        return None
    check_control(settings.backend, settings.checkpoint)
    with open_upload(pictures[0]) as opened:
        picture = on_white(ImageOps.exif_transpose(opened))
    picture.thumbnail((_SIDE, _SIDE))
    return as_png(outlines(picture))


def outlines(picture: Image.Image) -> Image.Image:
    """The outlines of a picture in grey, in its size: the brighter, the more the picture changes there."""
    smooth = picture.filter(ImageFilter.GaussianBlur(_BLUR))
    steps = [smooth.filter(ImageFilter.Kernel((3, 3), step, scale=2)) for step in _STEPS]
    inner = ImageOps.crop(reduce(ImageChops.lighter, steps), border=1)  # Pillow filters all but the border
    return ImageOps.autocontrast(ImageOps.expand(inner, border=1, fill=0))

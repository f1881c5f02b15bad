"""The outlines of a picture that a person brings, white on black, which lead a drawing where a model can be led.

Of what is line art already, they are its own lines: those of lines would be twice as many, one on either side of each.
"""

from collections.abc import Sequence
from functools import reduce

from PIL import Image, ImageChops, ImageFilter, ImageOps

from dialog.plan import DrawSettings
from dialog.uploads import as_png, on_white, open_upload
from generation.abilities import check_control

_SIDE = 1024  # pixels of the longer side: what networks are led by is no finer
_BLUR = 1.5  # pixels, so that grain and cloth draw no lines
_DOWN, _ACROSS = (-1, -2, -1, 0, 0, 0, 1, 2, 1), (-1, 0, 1, -2, 0, 2, -1, 0, 1)
_STEPS = (_DOWN, _DOWN[::-1], _ACROSS, _ACROSS[::-1])  # Sobel's; each shows only what gets brighter its way

# Line art, by looks of its longer side of so many pixels:
_SMALL = 256
_THICK = 5  # pixels across that a line does not have, a twentieth at most of all that is drawn excepted
_GROUND, _DRAWN = 24, 64  # what is empty is darker, what is drawn brighter, once it is white on black
_LEAST_GROUND, _LEAST_DRAWN, _MOST_THICK = 0.6, 0.003, 0.05  # shares
_COLOUR, _MOST_COLOUR = 40, 0.01  # how far apart channels are, and of how many pixels, where a picture has colours


def outlines_for(settings: DrawSettings, pictures: Sequence[bytes], mask: bytes | None) -> bytes | None:
    """The outlines that lead a drawing, as a PNG; None where none are wanted, or there is no picture to take them from,
    or only a painted part of it is drawn.

    Raises InvalidRequestError for a model that cannot be led.
    """
    if not settings.control or not pictures or mask is not None:
        return None
    check_control(settings.backend, settings.checkpoint)
    with open_upload(pictures[0]) as opened:
        upright = ImageOps.exif_transpose(opened)
        picture = on_white(upright)
        lines = None if _has_colours(upright) else line_art(picture)
    leading = outlines(_of_side(picture, _SIDE)) if lines is None else _of_side(lines, _SIDE)
    return as_png(leading)


def line_art(picture: Image.Image) -> Image.Image | None:
    """The lines of a grey picture that has nothing else, drawn in black on white or in white on black, as white ones on
    black; None for any other."""
    small = _white_on_black(_of_side(picture, _SMALL))
    drawn = _share(small, _DRAWN, 255)
    thick = _share(small.filter(ImageFilter.MinFilter(_THICK)), _DRAWN, 255)
    is_lines = drawn >= _LEAST_DRAWN and thick <= drawn * _MOST_THICK and _share(small, 0, _GROUND) >= _LEAST_GROUND
    return _white_on_black(picture) if is_lines else None


def outlines(picture: Image.Image) -> Image.Image:
    """The outlines of a picture in grey, in its size: the brighter, the more the picture changes there."""
    smooth = picture.filter(ImageFilter.GaussianBlur(_BLUR))
    steps = [smooth.filter(ImageFilter.Kernel((3, 3), step, scale=2)) for step in _STEPS]
    inner = ImageOps.crop(reduce(ImageChops.lighter, steps), border=1)  # Pillow filters all but the border
    return ImageOps.autocontrast(ImageOps.expand(inner, border=1, fill=0))


def _has_colours(picture: Image.Image) -> bool:
    red, green, blue = _of_side(picture.convert("RGB"), _SMALL).split()
    apart = ImageChops.lighter(ImageChops.difference(red, green), ImageChops.difference(green, blue))
    return _share(apart, _COLOUR, 255) > _MOST_COLOUR


def _white_on_black(picture: Image.Image) -> Image.Image:
    """A grey picture with its contrast in full; one on a light ground is turned round."""
    full = ImageOps.autocontrast(picture)
    return ImageOps.invert(full) if _share(full, 128, 255) > 0.5 else full


def _of_side(picture: Image.Image, side: int) -> Image.Image:
    """The picture with a longer side of so many pixels at most."""
    smaller = picture.copy()
    smaller.thumbnail((side, side))
    return smaller


def _share(picture: Image.Image, least: int, most: int) -> float:
    """How many of the pixels of a grey picture are that bright."""
    return sum(picture.histogram()[least : most + 1]) / (picture.width * picture.height)

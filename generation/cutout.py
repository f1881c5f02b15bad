"""Things cut out of pictures that show them on a plain ground: how opaque every pixel is, 0 (ground) to 255 (thing)."""

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

RGB = tuple[int, int, int]

_EDGE = 6  # pixels along the sides of a picture, where nothing but ground is
_UNLIKE = 22  # of 255, in the channel that differs most: farther from the ground's colour is thing
_SPECK = 7  # pixels; what is smaller is noise
_INK = (20, 90)  # of 255: up to the first is ground, from the second on is stroke


def ground_color(picture: Image.Image) -> RGB:
    """The colour of the ground: what is usual along the sides."""
    pixels = np.asarray(picture.convert("RGB"))
    sides = (pixels[:_EDGE], pixels[-_EDGE:], pixels[:, :_EDGE], pixels[:, -_EDGE:])
    red, green, blue = np.median(np.concatenate([side.reshape(-1, 3) for side in sides]), axis=0)
    return int(red), int(green), int(blue)


def solid(picture: Image.Image) -> Image.Image:
    """The mask of a thing without holes: all that the ground does not reach from the sides. A white egg on white is
    what its outline encloses."""
    like_ground = Image.fromarray(np.where(_difference(picture) < _UNLIKE, 255, 0).astype(np.uint8))
    framed = Image.new("L", (picture.width + 2, picture.height + 2), 255)  # so that the ground is one all around
    framed.paste(like_ground, (1, 1))
    ImageDraw.floodfill(framed, (0, 0), 128)
    reached = framed.crop((1, 1, picture.width + 1, picture.height + 1)).point(lambda value: 0 if value == 128 else 255)
    return reached.filter(ImageFilter.MedianFilter(_SPECK))


def strokes(picture: Image.Image) -> Image.Image:
    """The mask of a drawing in ink, through which the ground is seen between its strokes."""
    least, most = _INK
    return Image.fromarray((np.clip((_difference(picture) - least) / (most - least), 0, 1) * 255).astype(np.uint8))


def grown(mask: Image.Image, pixels: int) -> Image.Image:
    """A mask that reaches so many pixels further, and fades there."""
    return mask.filter(ImageFilter.MaxFilter(2 * pixels + 1)).filter(ImageFilter.GaussianBlur(0.6 * pixels))


def shrunk(mask: Image.Image) -> Image.Image:
    """A mask without the pixels at its edge, in which the ground is mixed; fades there."""
    return mask.filter(ImageFilter.MinFilter(3)).filter(ImageFilter.GaussianBlur(1))


def _difference(picture: Image.Image) -> np.ndarray:
    """How far each pixel is from the ground's colour, in the channel that differs most."""
    pixels = np.asarray(picture.convert("RGB"), dtype=np.float32)
    return np.abs(pixels - ground_color(picture)).max(axis=2)

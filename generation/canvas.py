"""The picture that a drawing starts from, and the mask that says where it may change."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image, ImageOps, UnidentifiedImageError

from generation.backends import Size
from generation.errors import UnreadablePictureError
from generation.request import GenerationRequest

if TYPE_CHECKING:
    from generation.adapter import Adapter


@dataclass(frozen=True)
class Canvas:
    """A source picture in the size of the request, its latents (1, channels, h, w), and a mask: white where the
    drawing may change it; `free` (1, 1, h, w) is the mask of the latents. Those of videos have an axis of one frame,
    (1, channels, 1, h, w): the picture is meant to be in all of them."""

    picture: Image.Image
    latents: torch.Tensor
    mask: Image.Image
    free: torch.Tensor

    @property
    def is_masked(self) -> bool:
        """Whether a part of the source has to stay."""
        return not bool(self.free.all())

    def kept_in(self, image: Image.Image) -> Image.Image:
        """`image` with every pixel that had to stay as it is in the source."""
        return Image.composite(image, self.picture, self.mask)


def canvas(model: "Adapter", request: GenerationRequest, size: Size) -> Canvas | None:
    """The canvas of a request in `size`, or None where it starts from nothing. Raises UnreadablePictureError."""
    if request.source is None:
        return None
    picture = ImageOps.fit(opened(request.source), size)
    mask = ImageOps.fit(opened(request.mask).convert("L"), size) if request.mask else Image.new("L", size, 255)
    return laid_under(model, picture, mask)


def laid_under(model: "Adapter", picture: Image.Image, mask: Image.Image) -> Canvas:
    """The canvas of an RGB picture that may change where `mask` (mode L, as large) is white."""
    latents = model.encode_picture(picture)
    # A cell may change if any of its pixels may: the pixels that must stay are put back in the end.
    pixels = torch.from_numpy(np.array(mask)).float()[None, None]
    free = F.adaptive_max_pool2d(pixels, latents.shape[-2:]) > 127
    return Canvas(picture, latents, mask, free.view(1, *[1] * (latents.dim() - 3), *free.shape[-2:]).to(latents.device))


def opened(path: str) -> Image.Image:
    """The picture at `path` as RGB, upright; what is transparent becomes white."""
    try:
        with Image.open(path) as picture:
            upright = ImageOps.exif_transpose(picture).convert("RGBA")
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError, SyntaxError, ValueError) as error:
        raise UnreadablePictureError(path) from error
    white = Image.new("RGBA", upright.size, "white")
    return Image.alpha_composite(white, upright).convert("RGB")

"""The pixels of the slot: a picture cut into tiles as LLaVA-NeXT sees it, or the zeros that stand for none.

DialogGen was trained with a slot in every conversation; where there is no picture, the official program passes five
tiles of zeros (one of the whole, four of the quarters) and says that they were 1024 by 1024 pixels.
"""

import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from transformers import LlavaNextConfig
from transformers.image_processing_utils import select_best_resolution
from transformers.image_utils import OPENAI_CLIP_MEAN, OPENAI_CLIP_STD

from dialog.errors import UnreadableUploadError

_NO_PICTURE = (1024, 1024)
_NO_PICTURE_TILES = 5


@dataclass(frozen=True)
class Tiles:
    """`pixels` (1, tiles, 3, side, side), float32; `sizes` (1, 2), height and width of the picture."""

    pixels: torch.Tensor
    sizes: torch.Tensor


def no_picture(config: LlavaNextConfig) -> Tiles:
    """The slot of a conversation without pictures."""
    side = config.vision_config.image_size
    return Tiles(torch.zeros(1, _NO_PICTURE_TILES, 3, side, side), torch.tensor([_NO_PICTURE]))


def tiles_of(path: Path, config: LlavaNextConfig) -> Tiles:
    """The picture in a file: the whole, then parts in the grid that suits its shape. Raises UnreadableUploadError."""
    whole = _opened(path)
    side = config.vision_config.image_size
    height, width = select_best_resolution((whole.height, whole.width), config.image_grid_pinpoints)
    large = _padded(whole, width, height)
    corners = [(x, y) for y in range(0, height, side) for x in range(0, width, side)]
    parts = [large.crop((x, y, x + side, y + side)) for x, y in corners]
    pixels = torch.stack([_normalized(tile) for tile in (whole.resize((side, side)), *parts)])
    return Tiles(pixels[None], torch.tensor([[whole.height, whole.width]]))


def _opened(path: Path) -> Image.Image:
    try:
        with Image.open(path) as picture:
            return picture.convert("RGB")
    except (OSError, Image.DecompressionBombError, SyntaxError, ValueError) as error:
        raise UnreadableUploadError(
            zh=f"读不了图片“{path.name}”，请换成 PNG、JPEG 或 WebP 文件。",
            en=f"Cannot read the picture '{path.name}'. Give a PNG, JPEG or WebP file.",
        ) from error


def _padded(picture: Image.Image, width: int, height: int) -> Image.Image:
    """`picture` as large as fits, in the middle of black."""
    scale = min(width / picture.width, height / picture.height)
    fitted = min(math.ceil(picture.width * scale), width), min(math.ceil(picture.height * scale), height)
    large = Image.new("RGB", (width, height))
    large.paste(picture.resize(fitted), ((width - fitted[0]) // 2, (height - fitted[1]) // 2))
    return large


def _normalized(tile: Image.Image) -> torch.Tensor:
    """Pixels (3, side, side) as CLIP sees them."""
    scaled = torch.from_numpy(np.array(tile)).float() / 255
    normalized = (scaled - torch.tensor(OPENAI_CLIP_MEAN)) / torch.tensor(OPENAI_CLIP_STD)
    return normalized.permute(2, 0, 1)

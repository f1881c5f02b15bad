"""Pictures as the networks take them, and back."""

from collections.abc import Sequence

import numpy as np
import torch
from diffusers import AutoencoderKL
from PIL import Image
from torch import Tensor

from training.precision import fast_matrices


def as_tensor(pictures: Sequence[Image.Image | np.ndarray]) -> Tensor:
    """RGB pictures, or (H, W, 3) uint8 arrays, as (N, 3, H, W) floats in -1..1, channels last in memory."""
    stacked = torch.from_numpy(np.stack([np.asarray(each) for each in pictures])).permute(0, 3, 1, 2)
    return stacked.float().div(127.5).sub(1).contiguous(memory_format=torch.channels_last)


def as_picture(tensor: Tensor) -> Image.Image:
    """(3, H, W) in -1..1 as a picture."""
    pixels = tensor.clamp(-1, 1).add(1).mul(127.5).round().byte()
    return Image.fromarray(pixels.permute(1, 2, 0).cpu().numpy())


@torch.no_grad()
def encoded(vae: AutoencoderKL, pictures: Sequence[Image.Image]) -> Tensor:
    """The latents of pictures: (N, C, h, w), scaled as the networks see them."""
    with fast_matrices():
        latents: Tensor = vae.encode(as_tensor(pictures)).latent_dist.mode() * vae.config.scaling_factor
    return latents

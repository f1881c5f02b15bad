"""The VAE between pictures and latents, for every backend whose VAE is diffusers' AutoencoderKL."""

from diffusers import AutoencoderKL
from diffusers.image_processor import VaeImageProcessor
from PIL import Image
from torch import Tensor


class PictureVae:
    """Latents are (B, channels, h, w) in float32, of about unit variance; a cell is `factor` pixels a side."""

    def __init__(self, vae: AutoencoderKL) -> None:
        self._vae = vae
        self.channels: int = vae.config.latent_channels
        self.factor: int = 2 ** (len(vae.config.block_out_channels) - 1)
        self.scaling: float = vae.config.scaling_factor
        self._pictures = VaeImageProcessor(vae_scale_factor=self.factor)

    def decode(self, latents: Tensor) -> list[Image.Image]:
        """(B, C, h, w) -> B pictures of h, w times `factor` pixels."""
        latents = (latents / self._vae.config.scaling_factor).to(self._vae.device, self._vae.dtype)
        pixels = self._vae.decode(latents, return_dict=False)[0]
        pictures: list[Image.Image] = self._pictures.postprocess(pixels.float(), output_type="pil")
        return pictures

    def encode(self, picture: Image.Image) -> Tensor:
        """The most likely latents (1, C, h, w) of an RGB picture whose sides are multiples of `factor`."""
        pixels = self._pictures.preprocess(picture).to(self._vae.device, self._vae.dtype)
        latents: Tensor = self._vae.encode(pixels).latent_dist.mode().float() * self._vae.config.scaling_factor
        return latents

"""The networks of the published checkpoints: what the official programs build before they load one."""

from models.pixart.config import PixArtConfig, alpha_config, sigma_config


def _alpha(pixels: int, *, multi_scale: bool) -> PixArtConfig:
    scale = {256: 1.0, 512: 1.0, 1024: 2.0}[pixels]
    return alpha_config({"input_size": pixels // 8, "lewei_scale": scale}, multi_scale=multi_scale)


def _sigma(pixels: int, *, multi_scale: bool) -> PixArtConfig:
    values = {"input_size": pixels // 8, "pe_interpolation": pixels / 512, "model_max_length": 300}
    return sigma_config(values, multi_scale=multi_scale)


# By the name of the official file, without ".pth", which is also that of diffusers' repository. The control networks
# stand around the bases of 512 and of 1024 pixels, with 13 copied blocks.
CHECKPOINTS: dict[str, PixArtConfig] = {
    "PixArt-XL-2-256x256": _alpha(256, multi_scale=False),
    "PixArt-XL-2-SAM-256x256": _alpha(256, multi_scale=False),
    "PixArt-XL-2-512x512": _alpha(512, multi_scale=False),
    "PixArt-XL-2-1024-MS": _alpha(1024, multi_scale=True),
    "PixArt-LCM-XL-2-1024-MS": _alpha(1024, multi_scale=True),
    "PixArt-Alpha-DMD-XL-2-512x512": _alpha(512, multi_scale=False),
    "PixArt-Sigma-XL-2-256x256": _sigma(256, multi_scale=False),
    "PixArt-Sigma-XL-2-512-MS": _sigma(512, multi_scale=True),
    "PixArt-Sigma-XL-2-1024-MS": _sigma(1024, multi_scale=True),
    "PixArt-Sigma-XL-2-2K-MS": _sigma(2048, multi_scale=True),
}

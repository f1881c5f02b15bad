"""What latents look like, without decoding them: each channel adds its share of red, green and blue."""

import json
from pathlib import Path

import torch
from PIL import Image

FILE = "latent_rgb.json"

# Rough linear fits by the scaling factor of the VAE. The channels of SDXL's are about brightness, cyan-red, lime-purple
# and pattern; those of Stable Diffusion's, which DiT, SiT, U-ViT and PixArt-α use, have no such meanings.
_SDXL_SCALING, _SD_SCALING = 0.13025, 0.18215
_KNOWN = {
    _SDXL_SCALING: (
        torch.tensor([[60, 60, 60], [-60, -5, 10], [25, 15, -5], [-70, -50, -35]]) / 255,
        torch.tensor([150, 140, 130]) / 255,
    ),
    _SD_SCALING: (
        torch.tensor([[0.298, 0.207, 0.208], [0.187, 0.286, 0.173], [-0.158, 0.189, 0.264], [-0.184, -0.271, -0.473]])
        / 2,
        torch.tensor([0.5, 0.5, 0.5]),
    ),
}


class LatentColours:
    """A linear map from latents to colours, good enough to follow a drawing by."""

    def __init__(self, matrix: torch.Tensor, bias: torch.Tensor) -> None:
        """`matrix` (channels, 3) and `bias` (3) give red, green and blue from 0 to 1."""
        self.matrix = matrix
        self.bias = bias

    @classmethod
    def read(cls, folder: Path | None, channels: int, scaling: float = _SDXL_SCALING) -> "LatentColours | None":
        """The map fitted to a checkpoint, which lies in its folder as `latent_rgb.json`: {"matrix": a row [r, g, b]
        for each channel, "bias": [r, g, b]}; else that of the known VAE which scales its latents most alike; None for
        latents of another number of channels."""
        if folder is not None and (folder / FILE).is_file():
            values = json.loads((folder / FILE).read_text(encoding="utf-8"))
            return cls(torch.tensor(values["matrix"]), torch.tensor(values["bias"]))
        matrix, bias = _KNOWN[min(_KNOWN, key=lambda known: abs(known - scaling))]
        return cls(matrix, bias) if channels == len(matrix) else None

    def picture(self, latents: torch.Tensor) -> Image.Image:
        """The preview of one latent (channels, height, width), one pixel for each cell."""
        cells = latents.detach().float().cpu().permute(1, 2, 0)
        colours = (cells @ self.matrix + self.bias).clamp(0, 1)
        return Image.fromarray((colours * 255).round().byte().numpy())

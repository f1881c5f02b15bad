"""What latents look like, without decoding them: each channel adds its share of red, green and blue."""

import json
from pathlib import Path

import torch
from PIL import Image

FILE = "latent_rgb.json"


class LatentColours:
    """A linear map from latents to colours, good enough to follow a drawing by."""

    def __init__(self, matrix: torch.Tensor, bias: torch.Tensor) -> None:
        """`matrix` (channels, 3) and `bias` (3) give red, green and blue from 0 to 1."""
        self.matrix = matrix
        self.bias = bias

    @classmethod
    def read(cls, folder: Path | None, channels: int) -> "LatentColours | None":
        """The map fitted to a checkpoint, which lies in its folder as `latent_rgb.json`: {"matrix": a row [r, g, b]
        for each channel, "bias": [r, g, b]}; else one for the SDXL latents; None for other latents."""
        if folder is not None and (folder / FILE).is_file():
            values = json.loads((folder / FILE).read_text(encoding="utf-8"))
            return cls(torch.tensor(values["matrix"]), torch.tensor(values["bias"]))
        return cls(_SDXL_MATRIX, _SDXL_BIAS) if channels == len(_SDXL_MATRIX) else None

    def picture(self, latents: torch.Tensor) -> Image.Image:
        """The preview of one latent (channels, height, width), one pixel for each cell."""
        cells = latents.detach().float().cpu().permute(1, 2, 0)
        colours = (cells @ self.matrix + self.bias).clamp(0, 1)
        return Image.fromarray((colours * 255).round().byte().numpy())


# A rough linear fit to the SDXL VAE, whose channels are about brightness, cyan-red, lime-purple and pattern.
_SDXL_MATRIX = torch.tensor([[60, 60, 60], [-60, -5, 10], [25, 15, -5], [-70, -50, -35]]) / 255
_SDXL_BIAS = torch.tensor([150, 140, 130]) / 255

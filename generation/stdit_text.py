"""What STDiT is told beside latents and timesteps: texts, sizes and pace; with them it is the `Predict` of a sampler.

Guidance leads away from the text of nothing, which the network learned; it is read as far as the prompt is long, as in
the official programs.
"""

from collections.abc import Callable, Mapping

import torch
from torch import Tensor, nn

from generation.rectified_flow import Extent, Predict

PICTURE_FPS = 120.0  # what the networks were told of a single frame


def stdit1_sizes(extent: Extent, fps: float) -> dict[str, Tensor]:
    """Open-Sora 1.0 is told no sizes."""
    return {}


def stdit2_sizes(extent: Extent, fps: float) -> dict[str, Tensor]:
    """Open-Sora 1.1: sides in pixels, shape, number of frames and frames a second, each (B)."""
    shape = extent.height / extent.width
    return {**stdit3_sizes(extent, fps), "num_frames": extent.frames, "ar": shape}


def stdit3_sizes(extent: Extent, fps: float) -> dict[str, Tensor]:
    """Open-Sora 1.2: sides in pixels and frames a second, each (B)."""
    pace = torch.where(extent.frames > 1, fps, PICTURE_FPS).to(extent.height)
    return {"height": extent.height, "width": extent.width, "fps": pace}


# How each architecture of models/registry.py is told.
SIZES: dict[str, Callable[[Extent, float], dict[str, Tensor]]] = {
    "stdit1": stdit1_sizes,
    "stdit2": stdit2_sizes,
    "stdit3": stdit3_sizes,
}


def predictor(network: nn.Module, texts: Tensor, mask: Tensor, sizes: Mapping[str, Tensor]) -> Predict:
    """An STDiT that answers for B videos or, with the text of nothing first, for 2B.

    `texts` (B, 1, L, C) are T5's hidden states, `mask` (B, L) is not 0 at their tokens.
    """
    nothing = network.get_buffer("y_embedder.y_embedding").to(texts)[None, None].expand_as(texts)
    both = torch.cat((nothing, texts))

    def predict(latents: Tensor, t: Tensor, free: Tensor | None) -> Tensor:
        y = texts if len(latents) == len(texts) else both
        frames = {} if free is None else {"x_mask": free}
        answer: Tensor = network(latents, t, y, mask, **frames, **sizes)
        return answer

    return predict

"""What PixArt-Σ's KV compression gains: a forward pass of 1024 pixels' tokens with and without, in one run.

    python -m benches.compression --repeats 2

As in the paper (arXiv 2403.04692, section 3.3) the later half of the blocks looks at one key for each two by two
patches. Weights are noise; `--blocks 28` is the published network, fewer take less time and gain as much. Prints a line
of JSON: the seconds, how many times faster, and how many operations fewer.
"""

import argparse
import sys
from collections.abc import Sequence
from typing import Any

import torch

from benches._figures import tell
from benches._networks import of_noise, operations, seconds
from generation.device import best_device
from models.pixart.network import PixArt, pixart_sigma

RATIO = 2
TOKENS = 300  # of a text
FACTOR = 8  # pixels of a latent


def network(blocks: int, pixels: int, dtype: torch.dtype, *, compressed: bool) -> PixArt:
    """PixArt-Σ with so many blocks; `compressed` as in the paper."""
    later = list(range(blocks // 2, blocks))
    compression = {"sampling": "conv", "scale_factor": RATIO, "kv_compress_layer": later}
    values = {"input_size": pixels // FACTOR, "pe_interpolation": pixels / 512, "model_max_length": TOKENS}
    config = {**values, "depth": blocks, "kv_compress_config": compression if compressed else None}
    model: PixArt = of_noise(lambda: pixart_sigma(config), dtype)
    return model


@torch.inference_mode()
def measure(blocks: int, pixels: int, repeats: int) -> dict[str, Any]:
    """The figures of both networks, which take turns."""
    dtype = best_device().networks
    latents = torch.randn(1, 4, pixels // FACTOR, pixels // FACTOR, dtype=dtype)
    text, moment = torch.randn(1, 1, TOKENS, 4096, dtype=dtype), torch.full((1,), 500.0)
    models = {name: network(blocks, pixels, dtype, compressed=name == "compressed") for name in ("full", "compressed")}
    runs = {name: (lambda model=model: model(latents, moment, text)) for name, model in models.items()}
    taken = [{name: seconds(run) for name, run in runs.items()} for _ in range(repeats)]
    best = {name: min(each[name] for each in taken) for name in runs}
    counted = {name: operations(run) for name, run in runs.items()}
    return {
        "blocks": blocks,
        "pixels": pixels,
        "dtype": str(dtype).removeprefix("torch."),
        "seconds": {name: round(each, 2) for name, each in best.items()},
        "faster": round(best["full"] / best["compressed"], 2),
        "fewer_operations": round(counted["full"] / counted["compressed"], 2),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures as JSON."""
    parser = argparse.ArgumentParser(prog="python -m benches.compression", description=__doc__.split("\n")[0])
    parser.add_argument("--blocks", type=int, default=28)
    parser.add_argument("--pixels", type=int, default=1024, help="a side of the picture")
    parser.add_argument("--repeats", type=int, default=2)
    options = parser.parse_args(arguments)
    return tell("compression", measure(options.blocks, options.pixels, options.repeats))


if __name__ == "__main__":
    sys.exit(main())

"""One denoising step of the official Hunyuan-DiT's size, as the program takes it and as diffusers does, in one run.

    python -m benches.step --repeats 2

A step of 512 pixels with guidance, of 1.5 billion weights that are noise. diffusers' transformer computes in float32
and reads the text at every step, as its pipeline does on a CPU; the program computes in bfloat16 where the processor
does, and has read the text before. Each is timed `--repeats` times, in turns, and the best counts. Prints a line of
JSON: the seconds, how many times faster, and the share of what the machine does in plain products of matrices.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import torch
from diffusers import HunyuanDiT2DModel
from torch import Tensor

from benches._figures import missed, tell
from benches._networks import of_noise, operations, peak, seconds
from generation import hunyuan_text
from generation.device import best_device
from generation.hunyuan_dit import TRAINED_PIXELS
from generation.precision import bf16_speed
from generation.rope import rotary_table

LEAST = {"faster": 3.0}
OFFICIAL = {
    "attention_head_dim": 88,
    "cross_attention_dim": 1024,
    "cross_attention_dim_t5": 2048,
    "hidden_size": 1408,
    "in_channels": 4,
    "mlp_ratio": 4.3637,
    "num_attention_heads": 16,
    "patch_size": 2,
    "pooled_projection_dim": 1024,
    "sample_size": 128,
    "text_len": 77,
    "text_len_t5": 256,
    "use_style_cond_and_image_meta_size": False,
}  # of version 1.2
FACTOR = 8  # pixels of a latent
WORDS = 20  # tokens of a prompt, beside its padding

Rope = tuple[Tensor, Tensor]


def texts(rows: int) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """What both text encoders would give for `rows` prompts."""
    masks = [(torch.arange(length) < WORDS).long().expand(rows, -1) for length in (77, 256)]
    return torch.randn(rows, 77, 1024), masks[0], torch.randn(rows, 256, 2048), masks[1]


def theirs(model: HunyuanDiT2DModel, latents: Tensor, rope: Rope) -> Tensor:
    """The step of diffusers' pipeline."""
    clip, clip_mask, t5, t5_mask = texts(len(latents))
    output: Tensor = model(
        latents,
        torch.full((len(latents),), 500.0),
        encoder_hidden_states=clip,
        text_embedding_mask=clip_mask,
        encoder_hidden_states_t5=t5,
        text_embedding_mask_t5=t5_mask,
        image_rotary_emb=rope,
        return_dict=False,
    )[0]
    return output


def ours(model: HunyuanDiT2DModel, latents: Tensor, rope: Rope, dtype: torch.dtype) -> Callable[[], Tensor]:
    """The step of the program, for which the prompt is read here."""
    half = torch.autocast("cpu", dtype, enabled=dtype != torch.float32)
    clip, clip_mask, t5, t5_mask = texts(len(latents))
    with half:
        condition = hunyuan_text.text_condition(model, clip.to(dtype), clip_mask, t5.to(dtype), t5_mask)

    def step() -> Tensor:
        with half:
            return hunyuan_text.predict(model, latents, torch.full((len(latents),), 500.0), condition, rope)

    return step


@torch.inference_mode()
def measure(blocks: int, pixels: int, repeats: int) -> dict[str, Any]:
    """The figures; two networks of up to 9 GB together are in memory."""
    dtype = best_device().networks
    make = partial(HunyuanDiT2DModel, **OFFICIAL, num_layers=blocks)
    side = pixels // FACTOR // OFFICIAL["patch_size"]
    rope = rotary_table(88, side, side, TRAINED_PIXELS // FACTOR // OFFICIAL["patch_size"])
    latents = torch.randn(2, 4, pixels // FACTOR, pixels // FACTOR)
    plain = of_noise(make, torch.float32)
    fast = ours(of_noise(make, dtype), latents, rope, dtype)
    counted = operations(fast)
    taken: dict[str, list[float]] = {"ours": [], "theirs": []}
    for _ in range(repeats):
        taken["ours"].append(seconds(fast))
        taken["theirs"].append(seconds(lambda: theirs(plain, latents, rope)))
    best = {name: min(each) for name, each in taken.items()}
    native = ("float32", "bfloat16") if bf16_speed() else ("float32",)  # emulated, one product takes minutes
    return {
        "blocks": blocks,
        "pixels": pixels,
        "dtype": str(dtype).removeprefix("torch."),
        "seconds": {name: round(each, 2) for name, each in best.items()},
        "faster": round(best["theirs"] / best["ours"], 2),
        "of_peak": round(counted / best["ours"] / peak(dtype), 2),
        "peak_gflops": {name: round(peak(getattr(torch, name)) / 1e9) for name in native},
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures as JSON; 1 where the target is missed."""
    parser = argparse.ArgumentParser(prog="python -m benches.step", description=__doc__.split("\n")[0])
    parser.add_argument("--blocks", type=int, default=40, help="fewer for a look")
    parser.add_argument("--pixels", type=int, default=512, help="a side of the picture")
    parser.add_argument("--repeats", type=int, default=2)
    options = parser.parse_args(arguments)
    figures = measure(options.blocks, options.pixels, options.repeats)
    return tell("step", figures, missed(figures, LEAST))


if __name__ == "__main__":
    sys.exit(main())
